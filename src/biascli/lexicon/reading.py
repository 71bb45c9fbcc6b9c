"""Read and validate a word list; what is wrong with it is said by file and line."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from biascli.errors import LexiconError
from biascli.lexicon.terms import COLUMNS, CONDITIONS, REQUIRED, Term, WordClass

_CLITIC = r"(?<=\w)(n't|'(?:s|re|ve|ll|d|m)?|,)(?!\w)"


class Sheet:
    """A list whose header was read, and whose lines become terms one by one when they are asked for."""

    def __init__(self, path: Path) -> None:
        """Read a file.

        Raises:
            LexiconError: it cannot be read, or its header does not follow the format.
        """
        self.file = str(path)
        self.lines = _lines(path, self.file)  # the header is lines[0]
        self.columns = _columns(self.file, self.lines[0])

    def indices(self) -> Iterator[int]:
        """Yield the indices of the lines that hold a term."""
        return (index for index, line in enumerate(self.lines) if index and line and not line.isspace())

    def beginning_with(self, word: str) -> range:
        """Return the indices of the lines whose term begins with a word, in a list that is sorted and well-formed."""
        # A tab ends the term and a space its first word; both sort before whatever a longer word could go on with.
        start = bisect_left(self.lines, f"{word}\t", lo=1)
        end = start
        while end < len(self.lines) and self.lines[end].startswith((f"{word}\t", f"{word} ")):
            end += 1
        return range(start, end)

    def term(self, index: int) -> Term:
        """Turn a line into a term.

        Raises:
            LexiconError: the line does not follow the format.
        """
        cells = self.lines[index].split("\t")
        if len(cells) > len(self.columns):
            reason = f"has {len(cells)} columns; the header has {len(self.columns)}"
            raise LexiconError(self.file, index + 1, reason)
        return _Line(self.file, index + 1, dict(zip(self.columns, cells, strict=False))).term()


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


def _lines(path: Path, file: str) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise LexiconError(file, 1, f"cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise LexiconError(file, line, "is not UTF-8 text") from error
    if not text.strip():
        raise LexiconError(file, 1, "is empty; a header line is needed")
    return (
        text.replace("\r\n", "\n").rstrip("\n").split("\n")
    )  # not splitlines: it would also split at U+2028 and its like


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


class _Line:
    """A line that is being turned into a term."""

    def __init__(self, file: str, number: int, cells: Mapping[str, str]) -> None:
        self._file = file
        self._number = number
        self._cells = cells

    def term(self) -> Term:
        """Return the term, or raise what is wrong with the line."""
        cells = self._cells
        return Term(
            self._words(),
            self._category(),
            self._weight(),
            self._word_classes(),
            not_before=_words(cells.get("not_before", "")),
            not_after=_words(cells.get("not_after", "")),
            only_before=_words(cells.get("only_before", "")),
            only_after=_words(cells.get("only_after", "")),
            not_near=_words(cells.get("not_near", "")),
            near=_words(cells.get("near", "")),
            mirror=cells.get("mirror", ""),
            neutral=cells.get("neutral", ""),
            note=cells.get("note", ""),
        )

    def _error(self, reason: str) -> LexiconError:
        return LexiconError(self._file, self._number, reason)

    def _words(self) -> tuple[str, ...]:
        text = self._cells["term"]
        words = split_words(text)
        if not words:
            raise self._error("the term is empty")
        if text != text.lower():
            raise self._error(f"{text!r} is not lower case")
        return words

    def _category(self) -> str:
        category = self._cells.get("category", "")
        if not category:
            raise self._error("the category is empty")
        return category

    def _weight(self) -> float:
        text = self._cells.get("weight", "")
        try:
            weight = float(text)
        except ValueError:
            raise self._error(f"weight {text!r} is not a number") from None
        if not 0 <= weight <= 1:
            raise self._error(f"weight {text} is not between 0 and 1")
        return weight

    def _word_classes(self) -> frozenset[WordClass]:
        try:
            return _classes(self._cells.get("pos", ""))
        except ValueError as error:
            raise self._error(f"pos: {error}; use {', '.join(WordClass)}") from None


# A list repeats the same few conditions, so that each is made once.
@cache
def _words(cell: str) -> frozenset[str]:
    return frozenset(cell.lower().split())


@cache
def _classes(cell: str) -> frozenset[WordClass]:
    return frozenset(WordClass(each) for each in cell.split())
