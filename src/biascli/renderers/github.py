"""GitHub annotations: workflow commands that show findings beside the lines of a pull request."""

from collections.abc import Iterable
from typing import TextIO

from biascli.model import Severity
from biascli.renderers.places import end_of, path_of
from biascli.report import Report, Tool
from biascli.text_safety import visible

_COMMAND = {Severity.NOTE: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}


def render(tool: Tool, reports: Iterable[Report], stream: TextIO) -> None:
    """Write a command for each finding, the gravest first: a step shows ten of a kind."""
    for report in reports:
        file = _property(path_of(report.input.name))
        for gate in report.gates:
            if gate.reason:
                command = "error" if gate.blocks else "warning"
                stream.write(f"::{command} file={file},title={_property(tool.name)}::{_data(gate.reason)}\n")
        stream.writelines(
            f"::warning file={file},line={unused.line},title={_property(tool.name)}::{_data(unused.message)}\n"
            for unused in report.unused_suppressions
        )
        for each in sorted(report.findings(), key=lambda each: (-each.severity.rank, -abs(each.weight))):
            line, column = end_of(each)
            place = f"file={file},line={each.line},endLine={line},col={each.column},endColumn={column}"
            title = _property(f"{tool.name} {each.rule}")
            stream.write(
                f"::{_COMMAND[each.severity]} {place},title={title}::{_data(f'{each.text}: {each.message}')}\n"
            )


def _data(text: str) -> str:
    # Line ends first, as the command's own escapes, then whatever else could act on the log.
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
