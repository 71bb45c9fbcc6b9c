"""A section a scorer: its figures, and the evidence under them."""

from collections import Counter
from collections.abc import Callable, Sequence

from rich.text import Text

from biascli.document import Actor
from biascli.model import Result, Scope, Voice
from biascli.renderers.terminal.canvas import MUTED, Canvas
from biascli.renderers.terminal.evidence import WHOLE, evidence, rule_name
from biascli.renderers.terminal.figures import AUTHOR, BODY, HEADLINE, by_voice, figure, find, reasons, value
from biascli.report import Report

#: Rows of a table of actors or sources; the JSON holds them all.
_SHOWN = 8
_NAME_WIDTH = 26
_NARROW = 80  # columns below which bars are drawn short

#: The figures of loaded language that are shown beside its rate, and where they belong.
_LOADED_FIGURES = (
    ("per_1000_words_low", AUTHOR),
    ("per_1000_words_high", AUTHOR),
    ("mean_sentence_bias", BODY),
    ("slanted_sentence_share", BODY),
    ("headline_per_1000_words", HEADLINE),
    ("clickbait_score", HEADLINE),
)

Section = Callable[[Canvas, Report, Result], None]


def loaded_language(canvas: Canvas, report: Report, result: Result) -> None:
    """Loaded words by voice, and the words."""
    del report
    canvas.section("Loaded language")
    by_voice(canvas, result, [("per_1000_words", "per 1,000 words")])
    _list_figures(canvas, result, _LOADED_FIGURES)
    evidence(canvas, [finding for finding in result.findings if finding.rule not in WHOLE])


def target_sentiment(canvas: Canvas, report: Report, result: Result) -> None:
    """Who is in the story, and how each is treated by the author and in the words of others."""
    canvas.section("Actors")
    if not report.document.actors:
        canvas.print(canvas.text("No actor was found.", MUTED))
        return
    ranked = sorted(report.document.actors, key=lambda actor: -len(actor.mentions))
    bar_width = 3 if canvas.width < _NARROW else 6
    canvas.columns(
        [_actor_row(canvas, result, actor, bar_width) for actor in ranked[:_SHOWN]],
        header=("actor", "type", "mentions", "author", "", "quoted", "attributed"),
        right=(2, 3, 5, 6),
        grow=0 if canvas.width < _NARROW else None,
    )
    if len(ranked) > _SHOWN:
        canvas.print(canvas.text(f"  and {len(ranked) - _SHOWN} more, with fewer mentions", MUTED))
    names = {actor.id: actor.name for actor in ranked}
    evidence(canvas, result.findings, lambda finding: f"{rule_name(finding)} {names[finding.actor or '']}")


def _actor_row(canvas: Canvas, result: Result, actor: Actor, bar_width: int) -> list[Text | str]:
    def polarity(voice: Voice) -> float | None:
        return value(result, "polarity", Scope(voice=voice, actor=actor.id))

    author = polarity(Voice.NARRATION)
    return [
        canvas.text(actor.name[:_NAME_WIDTH]),
        str(actor.type),
        str(len(actor.mentions)),
        "-" if author is None else canvas.signed(author),
        "" if author is None else canvas.diverging_bar(author, bar_width),
        *("-" if (each := polarity(voice)) is None else canvas.signed(each) for voice in _OTHERS),
    ]


_OTHERS = (Voice.QUOTATION, Voice.ATTRIBUTED)


def sourcing(canvas: Canvas, report: Report, result: Result) -> None:
    """How much stands on a source, and who the sources are."""
    canvas.section("Sourcing")
    _all_figures(canvas, result)
    said = Counter(each.source for each in report.document.attributions if each.source)
    cues = {each.source: each.cue_lemma for each in reversed(report.document.attributions) if each.cue_lemma}
    if report.document.sources:
        ranked = sorted(report.document.sources, key=lambda each: -said[each.id])
        rows = [
            (
                canvas.plain(source.name)[:_NAME_WIDTH],
                str(source.kind).replace("_", " "),
                str(said[source.id]),
                canvas.plain(cues.get(source.id) or "-"),
            )
            for source in ranked[:_SHOWN]
        ]
        canvas.columns(rows, header=("source", "kind", "times", "first verb"), right=(2,))
    evidence(canvas, result.findings)


def rhetoric(canvas: Canvas, report: Report, result: Result) -> None:
    """Techniques by voice, and where they stand."""
    del report
    canvas.section("Rhetoric")
    by_voice(canvas, result, [("per_1000_words", "per 1,000 words")])
    _list_figures(canvas, result, [("expected_techniques", HEADLINE)])
    evidence(canvas, result.findings)


def readability(canvas: Canvas, report: Report, result: Result) -> None:
    """The formulas, and what makes the text hard."""
    del report
    canvas.section("Readability")
    _all_figures(canvas, result)
    evidence(canvas, result.findings)


def _all_figures(canvas: Canvas, result: Result) -> None:
    _list_figures(canvas, result, [(metric.name, BODY) for metric in result.metrics if metric.scope == BODY])


def _list_figures(canvas: Canvas, result: Result, wanted: Sequence[tuple[str, Scope]]) -> None:
    from biascli import scorers

    titles = {spec.name: spec.title for spec in scorers.scorer_class(result.scorer).metrics}
    metrics = [metric for name, scope in wanted if (metric := find(result, name, scope)) is not None]
    rows = [
        (
            titles[metric.name][:1].upper() + titles[metric.name][1:],
            figure(metric),
            Text("" if metric.unit.startswith("share") else metric.unit, MUTED),
        )
        for metric in metrics
    ]
    canvas.columns(rows, right=(1,))
    reasons(canvas, metrics)


SECTIONS: dict[str, Section] = {
    "loaded_language": loaded_language,
    "target_sentiment": target_sentiment,
    "sourcing": sourcing,
    "rhetoric": rhetoric,
    "readability": readability,
}
