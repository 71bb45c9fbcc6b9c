"""Actors on the terminal: who is in the story, how each is treated and named, and who says what of whom."""

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.text import Text

from biascli.document import Actor
from biascli.model import Finding, Metric, Result, Scope, Voice
from biascli.renderers.terminal.canvas import MUTED, Canvas
from biascli.renderers.terminal.evidence import evidence, rule_name, strongest
from biascli.renderers.terminal.figures import ROWS_SHOWN, value
from biascli.report import Report

_WIDE = 96  # columns from which a table has its longest bars and all of its columns
_NARROW = 80  # columns below which it has the fewest
_OTHERS = (Voice.QUOTATION, Voice.ATTRIBUTED)
_PAIRS_SHOWN = 6  # speaker and target
_NAMED_SHOWN = 4  # actors whose forms of name are shown
_FORMS_SHOWN = 5
_PASSIVES_SHOWN = 4
_MOVED_BY = "moved by "  # in the message of a judgement that is explained
_PASSIVE = "target_sentiment.agentless_passive"


def section(canvas: Canvas, report: Report, result: Result) -> None:
    """Who is in the story, and how each is treated by the author and in the words of others."""
    canvas.section("Actors")
    if not report.document.actors:
        canvas.print(canvas.text("No actor was found.", MUTED))
        return
    ranked = sorted(report.document.actors, key=lambda actor: -len(actor.mentions))
    wide = canvas.width >= _WIDE
    bar_width = 6 if wide else 3
    counts = {(each.name, each.scope): each.value for each in result.counts}
    rows = [_actor_row(canvas, result, counts, actor, bar_width) for actor in ranked[:ROWS_SHOWN]]
    header = ("actor", "mentions", "author", "", "quoted", "attributed", "acts", "type")
    columns = len(header) if wide else 7 if canvas.width >= _NARROW else 6
    canvas.columns(
        [row[:columns] for row in rows],
        header=header[:columns],
        right=(1, 2, 4, 5, 6),
        grow=None if wide else 0,
    )
    if len(ranked) > ROWS_SHOWN:
        canvas.note(f"and {len(ranked) - ROWS_SHOWN} more, with fewer mentions")
    _names(canvas, result, ranked)
    _passives(canvas, result, counts)
    _pairs(canvas, report, result, bar_width)
    names = {actor.id: actor.name for actor in ranked}
    treated = [each for each in result.findings if each.rule != _PASSIVE]
    evidence(canvas, treated, lambda finding: f"{rule_name(finding)} {names[finding.actor or '']}")
    _reasons(canvas, treated, names)


def _reasons(canvas: Canvas, treated: Sequence[Finding], names: Mapping[str, str]) -> None:
    """Print which words moved the judgements that are shown, where the engine was asked to explain."""
    rows = [
        (str(each.line), canvas.name(names[each.actor or ""]), canvas.plain(each.message.partition(_MOVED_BY)[2]))
        for each in strongest(treated)
        if _MOVED_BY in each.message
    ]
    canvas.columns(rows, header=("line", "actor", "moved by"), right=(0,), grow=2)


def _actor_row(
    canvas: Canvas, result: Result, counts: dict[tuple[str, Scope], float], actor: Actor, bar_width: int
) -> list[Text | str]:
    def polarity(voice: Voice) -> float | None:
        return value(result, "polarity", Scope(voice=voice, actor=actor.id))

    author = polarity(Voice.NARRATION)
    scope = Scope(actor=actor.id)
    n_acts, n_roles = counts["n_acts", scope], counts["n_roles", scope]
    return [
        canvas.name(actor.name),
        str(len(actor.mentions)),
        _signed(canvas, author),
        "" if author is None else canvas.diverging_bar(author, bar_width),
        *(_signed(canvas, polarity(voice)) for voice in _OTHERS),
        f"{n_acts:g} of {n_roles:g}" if n_roles else "-",
        str(actor.type),
    ]


def _signed(canvas: Canvas, polarity: float | None) -> str:
    return "-" if polarity is None else canvas.signed(polarity)


def _names(canvas: Canvas, result: Result, ranked: list[Actor]) -> None:
    """Say by which names the actors are called that are called by several."""
    uses: dict[str, Counter[str]] = {}
    for count in result.counts:
        if count.name == "n_uses" and count.scope.actor and count.scope.term:
            uses.setdefault(count.scope.actor, Counter())[count.scope.term] = int(count.value)
    several = [actor for actor in ranked if len(uses.get(actor.id, ())) > 1]
    rows: list[tuple[str, str]] = []
    for actor in several[:_NAMED_SHOWN]:
        forms = uses[actor.id].most_common()
        shown = [f"{canvas.plain(form)} {n}" for form, n in forms[:_FORMS_SHOWN]]
        if len(forms) > _FORMS_SHOWN:
            shown.append(f"{len(forms) - _FORMS_SHOWN} other forms")
        rows.append((canvas.name(actor.name), ", ".join(shown)))
    canvas.columns(rows, header=("actor", "is called"), grow=1)


def _passives(canvas: Canvas, result: Result, counts: dict[tuple[str, Scope], float]) -> None:
    author = Scope(voice=Voice.NARRATION)
    n_hidden = counts.get(("n_agentless_passives", author), 0)
    if not n_hidden:
        return
    own = [each for each in result.findings if each.rule == _PASSIVE and each.voice is Voice.NARRATION]
    examples = ", ".join(f"{canvas.plain(each.text)} (line {each.line})" for each in strongest(own, _PASSIVES_SHOWN))
    n_passives = counts["n_passives", author]
    canvas.hanging(
        "", Text(f"{n_hidden:g} of {n_passives:g} passives of the author do not say who acts: {examples}"), 0
    )


def _pairs(canvas: Canvas, report: Report, result: Result, bar_width: int) -> None:
    """Print who speaks most clearly for or against somebody else, and how their words are reported."""
    actors = {actor.id: actor.name for actor in report.document.actors}
    sources = {source.id: source for source in report.document.sources}
    mentions = {each.scope: each.value for each in result.counts if each.name == "n_mentions"}
    judged = [
        each
        for each in result.metrics
        if each.name == "polarity_by_speaker"
        and each.value
        and mentions[each.scope]
        and sources[each.scope.speaker or ""].actor != each.scope.actor
    ]
    if not judged:
        return
    verbs: dict[str, list[str]] = {}
    weights: dict[Scope, float] = {}
    for count in result.counts:
        if count.name == "n_reports" and count.scope.speaker and count.scope.term:
            verbs.setdefault(count.scope.speaker, []).append(f"{canvas.plain(count.scope.term)} {count.value:g}")
        elif count.scope.speaker and count.name == "weight":
            weights[count.scope] = abs(count.value)

    def row(metric: Metric) -> list[Text | str]:
        scope, polarity = metric.scope, metric.value or 0.0
        return [
            canvas.name(sources[scope.speaker or ""].name),
            canvas.name(actors[scope.actor or ""]),
            f"{mentions[scope]:g}",
            canvas.signed(polarity),
            canvas.diverging_bar(polarity, bar_width),
            ", ".join(verbs.get(scope.speaker or "", ())),
        ]

    ranked = sorted(judged, key=lambda metric: -weights[metric.scope])
    canvas.columns(
        [row(metric) for metric in ranked[:_PAIRS_SHOWN]],
        header=("who speaks", "of whom", "mentions", "polarity", "", "reported by"),
        right=(2, 3),
        grow=5,
    )
    if len(ranked) > _PAIRS_SHOWN:
        canvas.note(f"and {len(ranked) - _PAIRS_SHOWN} more pairs, with less evidence")
