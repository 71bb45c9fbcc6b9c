"""Sourcing on the terminal: how much stands on a source, and who the sources are."""

from collections import Counter

from biascli.model import Result
from biascli.renderers.terminal.canvas import Canvas
from biascli.renderers.terminal.evidence import evidence
from biascli.renderers.terminal.figures import NAME_WIDTH, ROWS_SHOWN, all_figures
from biascli.report import Report


def section(canvas: Canvas, report: Report, result: Result) -> None:
    """How much stands on a source, and who the sources are."""
    canvas.section("Sourcing")
    all_figures(canvas, result)
    said = Counter(each.source for each in report.document.attributions if each.source)
    cues = {each.source: each.cue_lemma for each in reversed(report.document.attributions) if each.cue_lemma}
    if report.document.sources:
        ranked = sorted(report.document.sources, key=lambda each: -said[each.id])
        rows = [
            (
                canvas.plain(source.name)[:NAME_WIDTH],
                str(source.kind).replace("_", " "),
                str(said[source.id]),
                canvas.plain(cues.get(source.id) or "-"),
            )
            for source in ranked[:ROWS_SHOWN]
        ]
        canvas.columns(rows, header=("source", "kind", "times", "first verb"), right=(2,))
    evidence(canvas, result.findings)
