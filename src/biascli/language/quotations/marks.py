"""Reads quotation marks: pairs them up, block by block, and tells them from apostrophes.

A stack holds the marks that are open, so that an unbalanced mark never reaches beyond its paragraph, unless the next
paragraph reopens the quotation, as print does with a speech of several paragraphs.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from biascli.model import Span

_MARK = re.compile("[“”„‟″«»‹›‘’‚‛\"]|``|'+")
_SINGLE = frozenset("‘’‚‛'‹›")
_OPENING = frozenset("“„‟«‹")
_CLOSING = frozenset("”»›")
#: Marks of one family close each other; sloppy typing mixes curly and straight.
_FAMILY = {
    **dict.fromkeys(("“", "”", "„", "‟", '"', "″", "``", "''"), "double"),
    **dict.fromkeys(("‘", "’", "‚", "‛", "'"), "single"),
    **dict.fromkeys(("«", "»"), "guillemet"),
    **dict.fromkeys(("‹", "›"), "single guillemet"),
}
#: What an apostrophe leaves out at the start of a word: 'em, 'til, '90s.
_ELISION = re.compile(
    r"(?:em|til|till|tis|twas|twere|twill|cause|cos|cuz|bout|round|neath|nother|n|\d\ds?)\b", re.IGNORECASE
)
_BEFORE_OPENING = frozenset("([{<—–-/:;=*_~…")


class Mark(NamedTuple):
    """A quotation mark, or two apostrophes that make one."""

    start: int
    end: int
    text: str

    @property
    def family(self) -> str:
        """What it can pair up with."""
        return _FAMILY[self.text]


class _Context(NamedTuple):
    """What stands on the two sides of a mark."""

    opens: bool  # could open: nothing or a space before, something after
    closes: bool
    inside_word: bool


class Reader:
    """Reads the marks of one block."""

    def __init__(self, text: str, block: Span, left_open: Mark | None) -> None:
        self._text = text
        self._block = block
        self._left_open = left_open
        self._stack: list[Mark] = []
        self._found: list[tuple[Span, Span, int]] = []  # span, inner, depth

    def read(self, *, reopened: bool) -> tuple[list[tuple[Span, Span, int]], Mark | None]:
        """Return the quotations of the block, and the mark of one that goes on in the next."""
        marks = list(self._marks())
        later_closers = _later_closers(marks)
        for position, (mark, context) in enumerate(marks):
            closer_follows = later_closers[position]
            single = mark.text in _SINGLE
            # As German and Czech print: „ opens and “ closes.
            low = mark.text == "“" and bool(self._stack) and self._stack[-1].text == "„"
            if (
                self._is_open(mark.family)
                and (context.closes or low)
                and not self._is_possessive(mark, closer_follows=closer_follows)
            ):
                self._close(mark)
            elif not context.opens or (single and self._is_apostrophe(mark, closer_follows=closer_follows)):
                self._close_left_open(mark, context)
            else:
                self._open(mark)
        return self._finish(reopened=reopened)

    def _marks(self) -> Iterator[tuple[Mark, _Context]]:
        for match in _MARK.finditer(self._text, self._block.start, self._block.end):
            for mark in self._split(match):
                context = self._context(mark)
                if not context.inside_word:
                    yield mark, context

    def _split(self, match: re.Match[str]) -> Iterator[Mark]:
        """Take a run of straight apostrophes apart: two make a double mark."""
        start, end = match.span()
        if not match.group().startswith("'"):
            yield Mark(start, end, match.group())
            return
        lone_first = (end - start) % 2 and not self._is_clear(start)
        if lone_first:
            yield Mark(start, start + 1, "'")
            start += 1
        while end - start > 1:
            yield Mark(start, start + 2, "''")
            start += 2
        if start < end:
            yield Mark(start, end, "'")

    def _is_clear(self, offset: int) -> bool:
        """Tell whether nothing stands before this offset that a closing mark could close."""
        if offset <= self._block.start:
            return True
        before = self._text[offset - 1]
        return before.isspace() or before in _BEFORE_OPENING

    def _context(self, mark: Mark) -> _Context:
        before = self._text[mark.start - 1] if mark.start > self._block.start else " "
        after = self._text[mark.end] if mark.end < self._block.end else " "
        if before.isalnum() and after.isalnum():
            # A curly double mark between two letters is sloppy spacing; a single one is an apostrophe.
            sloppy = mark.text in _OPENING or mark.text in _CLOSING
            return _Context(mark.text in _OPENING, mark.text in _CLOSING, not sloppy)
        inches = before.isdigit() and mark.text in ('"', "″", "''")
        opens = not after.isspace() and (
            before.isspace() or before in _BEFORE_OPENING or before in _FAMILY or mark.text in _OPENING
        )
        closes = (not before.isspace() or mark.text in _CLOSING) and not (after.isalnum() and not before.isalnum())
        if mark.text in _OPENING:
            closes = False
        elif mark.text in _CLOSING:
            closes = True
            opens = opens and before.isspace() and after.isalnum()
        elif mark.text == "‘":
            closes = closes and not opens
        elif after.isalnum() and before in ".,!?":
            closes = True  # a missing space: "Yes,"he said
        elif before.isspace() and after.isspace():
            closes = True  # a space too many: "Yes, 'of course,' " he said
        return _Context(opens and not inches, closes, inside_word=False)

    def _is_open(self, family: str) -> bool:
        return any(each.family == family for each in self._stack)

    def _is_possessive(self, mark: Mark, *, closer_follows: bool) -> bool:
        """Tell whether a single mark is the apostrophe of *the workers' rights* within single marks."""
        if mark.text not in ("'", "’") or not closer_follows:
            return False
        following = self._text[mark.end : mark.end + 2]
        return self._text[mark.start - 1] in "sS" and following[:1] == " " and following[1:].isalnum()

    def _is_apostrophe(self, mark: Mark, *, closer_follows: bool) -> bool:
        if mark.text == "’" and not self._text[mark.start - 1 : mark.start].isspace():
            return True
        return not closer_follows or _ELISION.match(self._text, mark.end) is not None

    def _open(self, mark: Mark) -> None:
        if self._is_open(mark.family):
            # A quotation is not nested in marks of its own family: the earlier mark was never closed.
            while self._stack:
                abandoned = self._stack.pop()
                self._add(abandoned, self._sentence_end(abandoned.end, mark.start))
                if abandoned.family == mark.family:
                    break
        self._stack.append(mark)

    def _close(self, mark: Mark) -> None:
        while True:
            opened = self._stack.pop()
            if opened.family == mark.family:
                self._add(opened, mark.start, mark.end)
                return

    def _close_left_open(self, mark: Mark, context: _Context) -> None:
        """Close a quotation that the previous paragraph left open and this one did not reopen."""
        left_open = self._left_open
        goes_on = left_open is not None and left_open.family == mark.family and mark.start > self._block.start
        if goes_on and context.closes and not self._found and not self._stack:
            self._found.append((Span(self._block.start, mark.end), Span(self._block.start, mark.start), 0))
            self._left_open = None

    def _finish(self, *, reopened: bool) -> tuple[list[tuple[Span, Span, int]], Mark | None]:
        outermost = self._stack[0] if self._stack else None
        while self._stack:
            mark = self._stack.pop()
            if mark.text not in _SINGLE:
                whole = reopened or self._is_clear_start(mark)
                end = self._block.end if whole else self._sentence_end(mark.end, self._block.end)
                self._add(mark, end)
        return self._found, outermost

    def _is_clear_start(self, mark: Mark) -> bool:
        return mark.start == self._block.start

    def _sentence_end(self, start: int, limit: int) -> int:
        """Return where a quotation that nobody closed is taken to end: with its sentence."""
        match = _sentence_end().search(self._text, start, limit)
        return match.end() if match else start + len(self._text[start:limit].rstrip())

    def _add(self, mark: Mark, inner_end: int, end: int | None = None) -> None:
        if inner_end > mark.end:
            span = Span(mark.start, inner_end if end is None else end)
            self._found.append((span, Span(mark.end, inner_end), len(self._stack)))


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?]+(?=\s|$)")


def _later_closers(marks: Sequence[tuple[Mark, _Context]]) -> list[bool]:
    """Tell for each mark whether a single mark that could close follows it in the block."""
    follows = False
    found: list[bool] = []
    for mark, context in reversed(marks):
        found.append(follows)
        if mark.text in _SINGLE and context.closes:
            follows = True
    return found[::-1]


def opens_with_mark(text: str, offset: int) -> bool:
    """Tell whether a quotation mark stands here; a lone straight one may be an apostrophe."""
    first = _MARK.match(text, offset)
    return first is not None and first.group() != "'"
