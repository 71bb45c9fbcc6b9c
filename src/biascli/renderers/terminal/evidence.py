"""Findings as a table: the line, what it is, the words in context, and how much they weigh."""

from collections.abc import Callable, Sequence

from rich.text import Text

from biascli.model import Finding, Voice
from biascli.renderers.terminal.canvas import EVIDENCE, MUTED, Canvas

#: Findings that a section shows; the JSON holds them all.
SHOWN = 10
#: Rules of whole sentences and headlines; the words in them are findings of their own, and are shown instead.
WHOLE = frozenset(
    ("loaded_language.slanted_sentence", "loaded_language.slanted_paraphrase", "loaded_language.clickbait_headline")
)
_LABEL_WIDTH = 22
_BAR_WIDTH = 5
_FIXED = 4 + _LABEL_WIDTH + 6 + 3 * 2  # the other columns and the gaps between them

_VOICE_MARK = {Voice.NARRATION: "", Voice.QUOTATION: " (quoted)", Voice.ATTRIBUTED: " (attributed)"}


def strongest(findings: Sequence[Finding], limit: int = SHOWN) -> list[Finding]:
    """Return the findings that weigh most, the author's own words first, in the order of the text."""
    ranked = sorted(findings, key=lambda each: (each.voice is not Voice.NARRATION, -abs(each.weight), each.start))
    return sorted(ranked[:limit], key=lambda each: each.start)


def rule_name(finding: Finding) -> str:
    """Return the name of a finding's rule, without its scorer."""
    return finding.rule.partition(".")[2].replace("_", " ")


def evidence(canvas: Canvas, findings: Sequence[Finding], label: Callable[[Finding], str] = rule_name) -> None:
    """Print the strongest findings, each under its label, and say how many more there are."""
    if not findings:
        return
    shown = strongest(findings)
    room = canvas.width - _FIXED
    rows = [
        (
            str(finding.line),
            canvas.cut(label(finding), _LABEL_WIDTH).ljust(_LABEL_WIDTH),
            in_context(canvas, finding, room),
            canvas.bar(abs(finding.weight), _BAR_WIDTH),
        )
        for finding in shown
    ]
    canvas.columns(rows, header=("line", "what", "in context", "weight"), right=(0,), grow=2)
    if len(findings) > len(shown):
        canvas.note(f"and {len(findings) - len(shown)} more; --format json holds them all")


def in_context(canvas: Canvas, finding: Finding, room: int) -> Text:
    """Return the words of a finding with what stands around them, on one line of so many columns."""
    glyphs = canvas.glyphs
    mark = _VOICE_MARK[finding.voice]
    room -= len(mark) + len(glyphs.open) + len(glyphs.close)
    words = canvas.cut(finding.text, room)
    rest = max(0, room - len(words))
    before, after = canvas.plain(finding.before), canvas.plain(finding.after)
    before = before + " " if finding.before[-1:].isspace() and before else before
    after = " " + after if finding.after[:1].isspace() and after else after
    half = rest // 2
    left = before[-half:] if half else ""
    right = after[: max(0, rest - len(left))]
    return Text.assemble(
        (left, MUTED), (glyphs.open + words + glyphs.close, EVIDENCE), (right, MUTED), (mark, "italic")
    )
