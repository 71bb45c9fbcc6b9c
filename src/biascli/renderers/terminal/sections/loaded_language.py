"""Loaded language on the terminal: the rate by voice, by speaker where several are heard at length, and the words."""

from biascli.model import Result, Scope
from biascli.renderers.terminal.canvas import MUTED, Canvas
from biascli.renderers.terminal.evidence import WHOLE, evidence
from biascli.renderers.terminal.figures import (
    AUTHOR,
    HEADLINE,
    ROWS_SHOWN,
    by_voice,
    figure,
    find,
    list_figures,
)
from biascli.report import Report

#: The figures of loaded language that are shown beside its rate, and where they belong.
_LOADED_FIGURES = (
    ("per_1000_words_low", AUTHOR),
    ("per_1000_words_high", AUTHOR),
    ("mean_sentence_bias", AUTHOR),
    ("slanted_sentence_share", AUTHOR),
    ("headline_per_1000_words", HEADLINE),
    ("headline_difference", HEADLINE),
    ("less_loaded_sentence_share", HEADLINE),
    ("clickbait_score", HEADLINE),
)
_CLICKBAIT = "loaded_language.clickbait_headline"
#: One speaker alone cannot be held against another.
_LEAST_SPEAKERS = 2


def section(canvas: Canvas, report: Report, result: Result) -> None:
    """Loaded words by voice and by speaker, and the words."""
    canvas.section("Loaded language")
    by_voice(canvas, result, [("per_1000_words", "per 1,000 words")])
    list_figures(canvas, result, _LOADED_FIGURES)
    _clickbait(canvas, result)
    _speakers(canvas, report, result)
    evidence(canvas, [finding for finding in result.findings if finding.rule not in WHOLE])


def _clickbait(canvas: Canvas, result: Result) -> None:
    """Say what in the headline makes its clickbait score, where the score makes a finding."""
    for finding in result.findings:
        if finding.rule == _CLICKBAIT:
            reasons = canvas.text(finding.message.partition(": ")[2], MUTED)
            canvas.hanging("  clickbait by ", reasons, len("  clickbait by "))


def _speakers(canvas: Canvas, report: Report, result: Result) -> None:
    """Hold the speakers against each other, the most loaded first; those who are given few words are left out."""
    names = {source.id: source.name for source in report.document.sources}
    words = {count.scope: count.value for count in result.counts if count.name == "n_words"}
    judged = [
        metric
        for metric in result.metrics
        if metric.name == "quoted_per_1000_words" and metric.value is not None and metric.scope.speaker in names
    ]
    if len(judged) < _LEAST_SPEAKERS:
        return
    judged.sort(key=lambda metric: -(metric.value or 0.0))
    rows = [
        (
            canvas.name(names[metric.scope.speaker or ""]),
            f"{words[metric.scope]:g}",
            figure(metric),
            _interval(result, metric.scope),
        )
        for metric in judged[:ROWS_SHOWN]
    ]
    canvas.columns(rows, header=("words of", "number", "loaded, per 1,000", "interval"), right=(1, 2))


def _interval(result: Result, scope: Scope) -> str:
    low, high = (find(result, f"quoted_per_1000_words_{end}", scope) for end in ("low", "high"))
    if low is None or low.value is None:
        return "too few sentences"
    return f"{figure(low)} to {figure(high)}"
