"""Readability on the terminal: the formulas, and what makes the text hard."""

from biascli.model import Result
from biascli.renderers.terminal.canvas import Canvas
from biascli.renderers.terminal.evidence import evidence
from biascli.renderers.terminal.figures import all_figures
from biascli.report import Report


def section(canvas: Canvas, report: Report, result: Result) -> None:
    """The formulas, and what makes the text hard."""
    del report
    canvas.section("Readability")
    all_figures(canvas, result)
    evidence(canvas, result.findings)
