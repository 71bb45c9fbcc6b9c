"""The formats of a report: one module each, with ``render(tool, reports, stream)``; this is the only registry.

A new format is one module and one line here. The modules are imported when they are used. Those of a whole run also
have a place for articles that could not be analysed; the others leave them to stderr and the exit code.
"""

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:  # the command line names the formats without loading what a report is made of
    from collections.abc import Iterable, Sequence

    from biascli.report import Report, Tool, Unread


class Format(StrEnum):
    """How a report is written; each value is the name of a module here."""

    TERMINAL = "terminal"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    MARKDOWN = "markdown"
    CSV = "csv"
    CONCISE = "concise"


#: Formats for whoever looks at a console, in whatever encoding that has; the others are for programs.
FOR_THE_EYE = frozenset((Format.TERMINAL, Format.CONCISE))
_OF_A_RUN = frozenset((Format.SARIF, Format.JUNIT))


def render(
    format_: Format,
    tool: "Tool",
    reports: "Iterable[Report]",
    stream: TextIO,
    *,
    unread: "Sequence[Unread]" = (),
    width: int | None = None,
) -> None:
    """Write reports in a format; ``width`` is that of the terminal's report.

    ``unread`` may fill while the reports are drawn: it is looked at when there are no more of them.
    """
    module = import_module(f"biascli.renderers.{format_.value}")
    if format_ is Format.TERMINAL:
        module.render(tool, reports, stream, width=width)
    elif format_ in _OF_A_RUN:
        module.render(tool, reports, stream, unread)
    else:
        module.render(tool, reports, stream)
