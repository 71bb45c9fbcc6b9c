"""The report on a terminal: a first screen that answers how the text treats its subject, then the evidence.

Colour has one meaning each and never carries it alone: evidence is also set in brackets, a polarity also has its
sign. Article text is printed as text: neither markup nor an escape sequence in it has an effect.
"""

from collections.abc import Iterable
from typing import TextIO

from biascli.renderers.terminal.canvas import Canvas
from biascli.renderers.terminal.sections import SECTIONS
from biascli.renderers.terminal.summary import summary
from biascli.report import Report, Tool


def render(tool: Tool, reports: Iterable[Report], stream: TextIO, *, width: int | None = None) -> None:
    """Write the reports, each as soon as it is there."""
    canvas = Canvas(stream, width)
    for report in reports:
        summary(canvas, report)
        for result in report.results:
            SECTIONS[result.scorer](canvas, report, result)
        canvas.print("", canvas.text(f"{tool.name} {tool.version}, word lists {tool.lexicons}", style="dim"), "")
