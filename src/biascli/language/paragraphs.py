"""Paragraphs of a plain text, however its lines are laid out.

A blank line always ends a paragraph. Whether a single line break does depends on the text: in one it separates
paragraphs, in another lines were broken at a column. They were when most lines are as full as they can be: the first
word of the next line would not have fitted.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from biascli.model import Span

_INVISIBLE = (
    " \t\xa0\u3000\u200b\ufeff"
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # marks of direction
)
_WIDEST = 100  # columns; a longer line is a paragraph
_NARROWEST = 40
_TYPICAL = 0.9  # of the lines are not wider than the column: a headline or an address may be
_MOST = 0.6  # of the line breaks must be full ones for a text to count as broken at a column
_LEAST_FULL = 2  # line breaks; fewer prove nothing
_RUNNING = 30  # characters of a line that a line in lower case may carry on
_SENTENCE_END = tuple(".!?…:\"'”’″)]")


def find(text: str) -> Iterator[Span]:
    """Yield the paragraphs in order, without the white space around them."""
    groups = list(_groups(text))
    column = _column(text, groups)
    for group in groups:
        start = group[0].start
        for line, following in pairwise(group):
            if not _runs_on(text, line, following, column):
                yield Span(start, line.end)
                start = following.start
        yield Span(start, group[-1].end)


def _groups(text: str) -> Iterator[list[Span]]:
    """Yield the lines between blank lines, without the white space around them."""
    group: list[Span] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        content = line.strip().strip(_INVISIBLE)
        if content:
            start = offset + line.index(content)
            group.append(Span(start, start + len(content)))
        elif group:
            yield group
            group = []
        offset += len(line)
    if group:
        yield group


def _column(text: str, groups: Sequence[Sequence[Span]]) -> int | None:
    """Return the column at which lines were broken, None where they were not."""
    lengths = sorted(len(line) for group in groups for line in group)
    column = lengths[int(len(lengths) * _TYPICAL)] if lengths else 0
    if not _NARROWEST <= column <= _WIDEST:
        return None
    breaks = [_is_full(text, line, following, column) for group in groups for line, following in pairwise(group)]
    return column if sum(breaks) >= max(_LEAST_FULL, _MOST * len(breaks)) else None


def _is_full(text: str, line: Span, following: Span, column: int) -> bool:
    """Tell whether the first word of the following line would have gone over the column."""
    words = text[following.start : min(following.end, following.start + column)].split(maxsplit=1)
    return len(line) + 1 + len(words[0]) > column


def _runs_on(text: str, line: Span, following: Span, column: int | None) -> bool:
    if text[following.start].islower() and len(line) >= _RUNNING and text[line.end - 1] not in _SENTENCE_END:
        return True
    return column is not None and len(line) <= _WIDEST and _is_full(text, line, following, column)
