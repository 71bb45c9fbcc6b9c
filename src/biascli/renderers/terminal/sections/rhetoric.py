"""Rhetoric on the terminal: techniques by voice, and where they stand."""

from biascli.model import Result
from biascli.renderers.terminal.canvas import Canvas
from biascli.renderers.terminal.evidence import evidence
from biascli.renderers.terminal.figures import HEADLINE, by_voice, list_figures
from biascli.report import Report


def section(canvas: Canvas, report: Report, result: Result) -> None:
    """Techniques by voice, and where they stand."""
    del report
    canvas.section("Rhetoric")
    by_voice(canvas, result, [("per_1000_words", "per 1,000 words")])
    list_figures(canvas, result, [("expected_techniques", HEADLINE)])
    evidence(canvas, result.findings)
