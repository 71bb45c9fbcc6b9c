"""What the report is drawn with: a console that is safe to print articles on, glyphs, bars, colours."""

from collections.abc import Sequence
from typing import NamedTuple, TextIO

from rich.console import Console
from rich.text import Text

from biascli.text_safety import visible

#: Width where no terminal tells one, and the widest that is comfortable to read.
DEFAULT_WIDTH = 100
MAXIMUM_WIDTH = 120

#: The longest name that a table shows whole.
NAME_WIDTH = 26

#: Blanks between the columns of a table.
GAP = 2
_LEAST_COLUMN = 8  # what is left of a column that makes room

NEGATIVE = "red"
POSITIVE = "green"
NEUTRAL = "default"
EVIDENCE = "bold yellow"
MUTED = "dim"
TITLE = "bold cyan"


class Glyphs(NamedTuple):
    """The characters that not every console has."""

    full: str
    empty: str
    middle: str
    rule: str
    open: str
    close: str
    ellipsis: str
    minus: str


_UNICODE = Glyphs("█", "·", "│", "─", "‹", "›", "…", "−")
_ASCII = Glyphs("#", ".", "|", "-", "[", "]", "...", "-")


class Canvas:
    """A console on a stream: article text on it is only ever text, never markup, never a terminal command."""

    def __init__(self, stream: TextIO, width: int | None) -> None:
        self._encoding = stream.encoding or "utf-8"
        self.glyphs = _UNICODE if self.encodes("".join(_UNICODE)) else _ASCII
        self.console = Console(file=stream, width=width, highlight=False, markup=False, emoji=False)
        if width is None:
            self.console.width = min(self.console.width, MAXIMUM_WIDTH) if self.console.is_terminal else DEFAULT_WIDTH

    @property
    def width(self) -> int:
        """Columns that a line may fill."""
        return self.console.width

    def encodes(self, text: str) -> bool:
        """Tell whether the console has all these characters."""
        try:
            text.encode(self._encoding)
        except UnicodeEncodeError:
            return False
        return True

    def plain(self, text: str) -> str:
        """Return text of the article as one harmless line that the console can encode."""
        line = visible(" ".join(text.split()))
        return line.encode(self._encoding, errors="replace").decode(self._encoding)

    def cut(self, text: str, room: int) -> str:
        """Return text of the article as one harmless line of at most so many characters."""
        line = self.plain(text)
        return line if len(line) <= room else line[: max(1, room - len(self.glyphs.ellipsis))] + self.glyphs.ellipsis

    def name(self, name: str) -> str:
        """Return the name of an actor or a source as a table shows it."""
        return self.cut(name, NAME_WIDTH)

    def text(self, text: str, style: str = "") -> Text:
        """Return text of the article, ready to print."""
        return Text(self.plain(text), style=style)

    def print(self, *lines: Text | str) -> None:
        """Print lines, each cut at the width of the console, without blanks at its end."""
        texts = [Text(line) if isinstance(line, str) else line for line in lines]
        for text in texts:
            text.rstrip()
        self.console.print(Text("\n").join(texts), no_wrap=True, overflow="crop", crop=True)

    def note(self, text: str) -> None:
        """Print what is to be known of the lines above, set in."""
        self.print(Text(f"  {self.plain(text)}", style=MUTED))

    def hanging(self, label: str, text: Text, indent: int) -> None:
        """Print a label, and beside it a text that may run over several lines."""
        lines = text.wrap(self.console, self.width - indent)
        for number, line in enumerate(lines):
            self.print(Text((label if number == 0 else "").ljust(indent)).append_text(line))

    def section(self, title: str) -> None:
        """Start a section."""
        rule = self.glyphs.rule
        label = f"{rule * 2} {title} "
        self.print("", Text(label + rule * (self.width - len(label)), style=TITLE))

    def columns(
        self,
        rows: Sequence[Sequence[Text | str]],
        *,
        header: Sequence[str] = (),
        right: tuple[int, ...] = (),
        grow: int | None = None,
    ) -> None:
        """Print rows in columns as wide as they need; the ``grow`` column takes, or makes do with, what is left.

        Where no column does and they are too wide together, the widest that stands on the left makes room.
        Much less than what rich's Table can do, and ten times as fast, which a person feels at every start.
        """
        if not rows:
            return
        cells = [[cell if isinstance(cell, Text) else Text(cell) for cell in row] for row in rows]
        titles = [Text(title, style="bold") for title in header]
        table = [titles, *cells] if titles else cells
        widths = [max(row[column].cell_len for row in table) for column in range(len(cells[0]))]
        left = self.width - sum(widths) - GAP * (len(widths) - 1)
        if grow is not None:
            widths[grow] += left
        elif left < 0:
            widest = max((each for each in range(len(widths)) if each not in right), key=widths.__getitem__)
            widths[widest] = max(_LEAST_COLUMN, widths[widest] + left)
        lines = [self._line(row, widths, right) for row in table]
        if titles:
            lines.insert(1, Text(self.glyphs.rule * min(self.width, sum(widths) + GAP * (len(widths) - 1)), MUTED))
        self.print(*lines)

    def _line(self, row: Sequence[Text], widths: Sequence[int], right: tuple[int, ...]) -> Text:
        line = Text()
        for column, (cell, width) in enumerate(zip(row, widths, strict=True)):
            if cell.cell_len > width:
                cell.truncate(width, overflow="ellipsis" if self.glyphs is _UNICODE else "crop")
            padding = " " * (width - cell.cell_len)
            if column:
                line.append(" " * GAP)
            if column in right:
                line.append(padding)
            line.append_text(cell)
            if column not in right and column + 1 < len(row):
                line.append(padding)
        return line

    def bar(self, share: float, width: int = 10, style: str = NEUTRAL) -> Text:
        """Draw a share of 0 to 1."""
        filled = round(max(0.0, min(1.0, share)) * width)
        return Text(self.glyphs.full * filled, style=style).append(self.glyphs.empty * (width - filled), style=MUTED)

    def diverging_bar(self, value: float, width: int = 6) -> Text:
        """Draw a value of -1 to 1 to the left or right of a middle line."""
        filled = round(min(1.0, abs(value)) * width)
        blank, block = self.glyphs.empty * (width - filled), self.glyphs.full * filled
        bar = Text()
        if value < 0:
            bar.append(blank, style=MUTED).append(block, style=NEGATIVE)
        else:
            bar.append(self.glyphs.empty * width, style=MUTED)
        bar.append(self.glyphs.middle, style=MUTED)
        if value > 0:
            bar.append(block, style=POSITIVE).append(blank, style=MUTED)
        else:
            bar.append(self.glyphs.empty * width, style=MUTED)
        return bar

    def signed(self, value: float) -> str:
        """Return a figure with its sign."""
        sign = "+" if value > 0 else self.glyphs.minus if value < 0 else " "
        return f"{sign}{abs(value):.2f}"
