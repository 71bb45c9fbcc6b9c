"""Read and validate a word list; what is wrong with it is said by file and line."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path

from biascli.errors import LexiconError, why
from biascli.lexicon.terms import COLUMNS, CONDITIONS, GAP, REQUIRED, Term, WordClass

#: "one's" stays whole: it holds the place of any possessor.
_CLITIC = r"(?<=\w)(?<!\bone)(n't|'(?:s|re|ve|ll|d|m)?|,)(?!\w)"


class Sheet:
    """A list whose header was read, and whose lines become terms one by one when they are asked for."""

    def __init__(self, path: Path) -> None:
        """Read a file.

        Raises:
            LexiconError: it cannot be read, or its header does not follow the format.
        """
        self.file = str(path)
        text = _text(path, self.file)
        self.lines = text.split("\n")  # the header is lines[0]; splitlines would also split at U+2028 and its like
        self.columns = _columns(self.file, self.lines[0])
        #: Where a line has each column of COLUMNS; -1, behind its last cell, where it has it not.
        self._places = [self.columns.index(name) if name in self.columns else -1 for name in COLUMNS]

    def indices(self) -> Iterator[int]:
        """Yield the indices of the lines that hold a term."""
        return (index for index, line in enumerate(self.lines) if index and line and not line.isspace())

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words with which a term begins, and that of the header."""
        return frozenset([words[0] for line in self.lines if (words := line.split(None, 1))])

    def beginning_with(self, words: str) -> tuple[range, range]:
        """Return the indices of the lines whose term is just these words, and of those where it goes on behind them.

        The list must be sorted and well-formed.
        """
        # A tab ends the term and a space its word; both sort before "!" and whatever a longer word could go on with.
        start = bisect_left(self.lines, f"{words}\t", lo=1)
        further = bisect_left(self.lines, f"{words} ", lo=start)
        end = bisect_left(self.lines, f"{words}!", lo=further)
        return range(start, further), range(further, end)

    def words_at(self, lines: range, number: int) -> set[str]:
        """Return the words that some lines have at a place of their terms, counted from 0; none of them ends before."""
        cut = number + 1
        return {line.split("\t", 1)[0].split(" ", cut)[number] for line in self.lines[lines.start : lines.stop]}

    def term(self, index: int) -> Term:
        """Turn a line into a term.

        Raises:
            LexiconError: the line does not follow the format.
        """
        cells = self.lines[index].split("\t")
        missing = len(self.columns) - len(cells)
        if missing < 0:
            reason = f"has {len(cells)} columns; the header has {len(self.columns)}"
            raise LexiconError(self.file, index + 1, reason)
        cells += [""] * (missing + 1)
        try:
            return _term(*[cells[place] for place in self._places])
        except ValueError as error:
            raise LexiconError(self.file, index + 1, str(error)) from None


def read(path: Path) -> tuple[Term, ...]:
    """Read and validate one list.

    Raises:
        LexiconError: a line does not follow the format.
    """
    return tuple(term for _, term in read_numbered(path))


def read_numbered(path: Path) -> tuple[tuple[int, Term], ...]:
    """Read and validate one list, and give each term with the number of its line.

    Raises:
        LexiconError: a line does not follow the format.
    """
    found: list[tuple[int, Term]] = []
    first_line: dict[tuple[object, ...], int] = {}
    sheet = Sheet(path)
    for index in sheet.indices():
        term, number = sheet.term(index), index + 1
        key = (term.words, term.category, term.pos, *(getattr(term, name) for name in CONDITIONS))
        earlier = first_line.setdefault(key, number)
        if earlier != number:
            reason = f"{term.text!r} stands in category {term.category!r} already, in line {earlier}"
            raise LexiconError(sheet.file, number, reason)
        found.append((number, term))
    return tuple(found)


def split_words(text: str) -> tuple[str, ...]:
    """Split a term into words as a text is split: "let's" is "let" and "'s", and a comma stands alone."""
    if "'" in text or "’" in text or "," in text:
        text = re.sub(_CLITIC, r" \1", text.replace("’", "'"))
    return tuple(text.split())


def _text(path: Path, file: str) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise LexiconError(file, None, f"cannot be read: {why(error)}") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise LexiconError(file, line, "is not UTF-8 text") from error
    if not text.strip():
        raise LexiconError(file, 1, "is empty; a header line is needed")
    return text.replace("\r\n", "\n").rstrip("\n")


def _columns(file: str, header: str) -> tuple[str, ...]:
    columns = tuple(header.split("\t"))
    for column in columns:
        if column not in COLUMNS:
            raise LexiconError(file, 1, f"unknown column {column!r}; columns are {', '.join(COLUMNS)}")
        if columns.count(column) > 1:
            raise LexiconError(file, 1, f"column {column!r} stands twice")
    for column in REQUIRED:
        if column not in columns:
            raise LexiconError(file, 1, f"column {column!r} is missing")
    return columns


def _term(text: str, category: str, weight: str, pos: str, *others: str) -> Term:
    """Return the term of a line's cells, in the order of ``COLUMNS``; a ValueError says what is wrong with them."""
    words = split_words(text)
    if not words:
        raise ValueError("the term is empty")
    if GAP in (words[0], words[-1]):
        raise ValueError(f"{text!r} begins or ends with a gap")
    if text != text.lower():
        raise ValueError(f"{text!r} is not lower case")
    if not category:
        raise ValueError("the category is empty")
    not_before, not_after, only_before, only_after, not_near, near, mirror, neutral, note = others
    return Term(
        words, category, _weight(weight), _classes(pos), _words(not_before), _words(not_after), _words(only_before),
        _words(only_after), _words(not_near), _words(near), mirror, neutral, note,
    )  # fmt: skip


# A list repeats the same few cells, so that each is made once.
@cache
def _weight(cell: str) -> float:
    try:
        weight = float(cell)
    except ValueError:
        raise ValueError(f"weight {cell!r} is not a number") from None
    if not 0 <= weight <= 1:
        raise ValueError(f"weight {cell} is not between 0 and 1")
    return weight


@cache
def _words(cell: str) -> frozenset[str]:
    return frozenset(cell.lower().split())


@cache
def _classes(cell: str) -> frozenset[WordClass]:
    try:
        return frozenset(WordClass(each) for each in cell.split())
    except ValueError as error:
        raise ValueError(f"pos: {error}; use {', '.join(WordClass)}") from None
