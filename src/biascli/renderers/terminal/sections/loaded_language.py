"""Loaded language on the terminal: the rate by voice, and the words."""

from biascli.model import Result
from biascli.renderers.terminal.canvas import Canvas
from biascli.renderers.terminal.evidence import WHOLE, evidence
from biascli.renderers.terminal.figures import AUTHOR, BODY, HEADLINE, by_voice, list_figures
from biascli.report import Report

#: The figures of loaded language that are shown beside its rate, and where they belong.
_LOADED_FIGURES = (
    ("per_1000_words_low", AUTHOR),
    ("per_1000_words_high", AUTHOR),
    ("mean_sentence_bias", BODY),
    ("slanted_sentence_share", BODY),
    ("headline_per_1000_words", HEADLINE),
    ("clickbait_score", HEADLINE),
)


def section(canvas: Canvas, report: Report, result: Result) -> None:
    """Loaded words by voice, and the words."""
    del report
    canvas.section("Loaded language")
    by_voice(canvas, result, [("per_1000_words", "per 1,000 words")])
    list_figures(canvas, result, _LOADED_FIGURES)
    evidence(canvas, [finding for finding in result.findings if finding.rule not in WHOLE])
