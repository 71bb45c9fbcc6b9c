"""JSON Lines: a report a line, each whole in itself, for corpora that no one reads into memory."""

from collections.abc import Iterable
from typing import TextIO

from biascli.renderers.json import dump
from biascli.report import SCHEMA_VERSION, Report, Tool


def render(tool: Tool, reports: Iterable[Report], stream: TextIO) -> None:
    """Write the reports, each as soon as it is there."""
    head = f'{{"schema_version": {dump(SCHEMA_VERSION)}, "tool": {dump(tool)}, "report": '
    stream.writelines(f"{head}{dump(report)}}}\n" for report in reports)
