"""How voices are drawn: a glyph, a colour and a name each, the same on every screen."""

from collections.abc import Mapping

from rich.text import Text

from biascli.model import Voice
from biascli.renderers.terminal.canvas import NEUTRAL, Canvas

STYLE: Mapping[Voice, str] = {Voice.NARRATION: NEUTRAL, Voice.QUOTATION: "cyan", Voice.ATTRIBUTED: "blue"}
NAME: Mapping[Voice, str] = {
    Voice.NARRATION: "author",
    Voice.QUOTATION: "quoted",
    Voice.ATTRIBUTED: "attributed",
}
_ASCII: Mapping[Voice, str] = {Voice.NARRATION: "#", Voice.QUOTATION: '"', Voice.ATTRIBUTED: ":"}
_UNICODE: Mapping[Voice, str] = {Voice.NARRATION: "█", Voice.QUOTATION: "▒", Voice.ATTRIBUTED: "░"}


def glyphs(canvas: Canvas) -> Mapping[Voice, str]:
    """Return the glyph of each voice, as far as the console has it."""
    return _UNICODE if canvas.encodes("".join(_UNICODE.values())) else _ASCII


def cell(canvas: Canvas, voice: Voice) -> Text:
    """Draw one cell in a voice."""
    return Text(glyphs(canvas)[voice], style=STYLE[voice])
