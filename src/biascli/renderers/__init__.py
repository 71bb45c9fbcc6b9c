"""The formats of a report: one module each, with ``render(tool, reports, stream)``; this is the only registry.

A new format is one module and one line here. The modules are imported when they are used.
"""

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:  # the command line names the formats without loading what a report is made of
    from collections.abc import Iterable

    from biascli.report import Report, Tool


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


def render(
    format_: Format, tool: "Tool", reports: "Iterable[Report]", stream: TextIO, *, width: int | None = None
) -> None:
    """Write reports in a format; ``width`` is that of the terminal's report."""
    module = import_module(f"biascli.renderers.{format_.value}")
    if format_ is Format.TERMINAL:
        module.render(tool, reports, stream, width=width)
    else:
        module.render(tool, reports, stream)
