"""CSV: a finding a row, for spreadsheets. No cell of the article's text can act as a formula."""

import csv
from collections.abc import Iterable
from typing import TextIO

from biascli.report import Report, Tool
from biascli.text_safety import visible

COLUMNS = (
    "file", "line", "column", "start", "end", "rule", "severity", "part", "voice", "speaker", "actor", "weight",
    "text", "message", "suggestion",
)  # fmt: skip
#: What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def render(tool: Tool, reports: Iterable[Report], stream: TextIO) -> None:
    """Write the findings."""
    del tool
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for report in reports:
        actors = {actor.id: actor.name for actor in report.document.actors}
        sources = {source.id: source.name for source in report.document.sources}
        for each in report.findings():
            cells = (
                report.input.name, each.line, each.column, each.start, each.end, each.rule, each.severity, each.part,
                each.voice, sources.get(each.speaker or "", ""), actors.get(each.actor or "", ""), each.weight,
                each.text, each.message, each.suggestion or "",
            )  # fmt: skip
            writer.writerow([_safe(cell) if isinstance(cell, str) else cell for cell in cells])


def _safe(text: str) -> str:
    """Return text that a spreadsheet shows as it is: an apostrophe before it says that it is no formula."""
    shown = visible(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
