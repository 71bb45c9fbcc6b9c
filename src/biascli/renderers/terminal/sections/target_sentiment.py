"""Actors on the terminal: who is in the story, and how each is treated."""

from rich.text import Text

from biascli.document import Actor
from biascli.model import Result, Scope, Voice
from biascli.renderers.terminal.canvas import MUTED, Canvas
from biascli.renderers.terminal.evidence import evidence, rule_name
from biascli.renderers.terminal.figures import NAME_WIDTH, ROWS_SHOWN, value
from biascli.report import Report

_NARROW = 80  # columns below which bars are drawn short
_OTHERS = (Voice.QUOTATION, Voice.ATTRIBUTED)


def section(canvas: Canvas, report: Report, result: Result) -> None:
    """Who is in the story, and how each is treated by the author and in the words of others."""
    canvas.section("Actors")
    if not report.document.actors:
        canvas.print(canvas.text("No actor was found.", MUTED))
        return
    ranked = sorted(report.document.actors, key=lambda actor: -len(actor.mentions))
    bar_width = 3 if canvas.width < _NARROW else 6
    canvas.columns(
        [_actor_row(canvas, result, actor, bar_width) for actor in ranked[:ROWS_SHOWN]],
        header=("actor", "type", "mentions", "author", "", "quoted", "attributed"),
        right=(2, 3, 5, 6),
        grow=0 if canvas.width < _NARROW else None,
    )
    if len(ranked) > ROWS_SHOWN:
        canvas.print(canvas.text(f"  and {len(ranked) - ROWS_SHOWN} more, with fewer mentions", MUTED))
    names = {actor.id: actor.name for actor in ranked}
    evidence(canvas, result.findings, lambda finding: f"{rule_name(finding)} {names[finding.actor or '']}")


def _actor_row(canvas: Canvas, result: Result, actor: Actor, bar_width: int) -> list[Text | str]:
    def polarity(voice: Voice) -> float | None:
        return value(result, "polarity", Scope(voice=voice, actor=actor.id))

    author = polarity(Voice.NARRATION)
    return [
        canvas.text(actor.name[:NAME_WIDTH]),
        str(actor.type),
        str(len(actor.mentions)),
        "-" if author is None else canvas.signed(author),
        "" if author is None else canvas.diverging_bar(author, bar_width),
        *("-" if (each := polarity(voice)) is None else canvas.signed(each) for voice in _OTHERS),
    ]
