"""Reads the pattern language that ``patterns`` documents."""

import re
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from biascli.scorers.rhetoric.anchors import RARE_ENOUGH, Anchor, merged_keys
from biascli.scorers.rhetoric.patterns import Edge, Element, Gap, Guarded, Not, Row, Step, Words

Categories = Mapping[str, frozenset[str]]

_Row = tuple[Step, ...]

_CHUNK = re.compile(r"\(|\)\??|[^()\s]+")
_PIECE_IN_BRACKETS = re.compile(r"\||(?:<[^<>]*>|\{[^{}]*\}|[^<{|])+")
_ALTERNATIVE = re.compile(
    r"(?:<(?P<lemmas>[^<>]+)>|@(?P<category>\w+)|(?P<form>[^|<>{}@]+))?(?:\{(?P<tags>[^{}]+)\})?(?:\||$)"
)
_NO_WORD = frozenset("~-^$){")
_NESTED = frozenset("(<{")
_SPECIAL = frozenset('<{@"\\')
_QUOTATION_MARKS = frozenset('"“”″') | {"``", "''"}


class Pattern:
    """A pattern: looked up by one of its words, and read in full when such a word is first met."""

    def __init__(self, source: str, compiler: "Compiler") -> None:
        """Choose the anchor: of the parts that must be there, the one that is met least often.

        Raises:
            ValueError: the pattern does not follow the language, or holds no word to look it up by.
        """
        self.source = source
        self._compiler = compiler
        self._parts = _parts(source)
        found: list[tuple[float, int, Anchor]] = []
        for index, part in enumerate(self._parts):
            words = compiler.first_words(part)
            if words is not None:
                frequency = words.frequency
                found.append((frequency, index, words))
                if frequency < RARE_ENOUGH:
                    break
        if not found:
            raise ValueError("holds no word to look it up by")
        _, self._anchor, self.anchor = min(found, key=lambda each: each[:2])

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows of conditions; alternative and optional sequences are multiplied out.

        Raises:
            ValueError: the pattern does not follow the language.
        """
        before = self._compiler.rows(self._parts[: self._anchor])
        after = self._compiler.rows(self._parts[self._anchor :])
        return tuple(
            Row((*first, *then), sum(map(_least, first)), sum(map(_most, first)), _rarest((*first, *then[1:])))
            for first in before
            for then in after
        )

    @cached_property
    def needs(self) -> frozenset[str]:
        """The forms and lemmas of which one must be in the sentence beyond the anchor; none where any will do."""
        needs = [row.needs for row in self.rows]
        return frozenset().union(*needs) if all(needs) else frozenset()

    def match_around(self, words: Words, index: int) -> tuple[int, int] | None:
        """Return the tokens matched, first and last + 1, where the anchor begins at this token."""
        for row in self.rows:
            found = row.match_around(words, index)
            if found is not None:
                return found
        return None


class Compiler:
    """Reads patterns that refer to the same categories; what recurs is read once."""

    def __init__(self, categories: Categories) -> None:
        """Take the categories that ``@`` refers to."""
        self._categories = categories
        self._steps: dict[str, Step] = {}

    def rows(self, parts: Sequence[str]) -> list[_Row]:
        """Read the parts of a pattern in full."""
        pieces = deque(_pieces(" ".join(parts)))
        rows = self._sequences(pieces)
        if pieces:
            raise ValueError("has a closing bracket too many")
        return rows

    def first_words(self, part: str) -> Anchor | None:
        """Return the words with which a part begins, where it must be there and must begin with one of them."""
        if part[-1] == "?" or part[0] in _NO_WORD:
            return None
        if part[0] != "(":
            return self._keys([part])
        inner = part[1:-1]
        if _NESTED.intersection(inner):
            return merged_keys([row[0] if row else None for row in self.rows([part])])
        first = [each.split()[0] for each in inner.split("|") if each.split()]
        if any(each[0] in _NO_WORD or each[-1] == "?" for each in first):
            return None
        return self._keys(first)

    def _keys(self, pieces: Sequence[str]) -> Anchor | None:
        together = "|".join(pieces)
        if not _SPECIAL.isdisjoint(together):
            return merged_keys([self._step(piece) for piece in pieces])
        return Anchor(frozenset(together.split("|")), frozenset())

    def _sequences(self, pieces: deque[str]) -> list[_Row]:
        finished: list[_Row] = []
        rows: list[_Row] = [()]
        while pieces and not pieces[0].startswith(")"):
            piece = pieces.popleft()
            if piece == "|":
                finished += rows
                rows = [()]
            elif piece == "(":
                inner = self._sequences(pieces)
                if not pieces:
                    raise ValueError("has a bracket that is not closed")
                group = _merged(inner, optional=pieces.popleft() == ")?")
                rows = [(*row, *more) for row in rows for more in group]
            else:
                step = self._step(piece)
                rows = [(*row, step) for row in rows]
        return finished + rows

    def _step(self, piece: str) -> Step:
        step = self._steps.get(piece)
        if step is None:
            step = self._steps[piece] = _step(piece, self._categories)
        return step


def phrases(source: str) -> list[str]:
    """Split a pattern that is nothing but alternatives, so that each is looked up by a word of its own."""
    parts = _parts(source) if source[0] == "(" else []
    if len(parts) != 1 or parts[0].endswith("?"):
        return [source]
    alternatives = [""]
    depth = 0
    for character in parts[0][1:-1]:
        depth += (character in "(<{") - (character in ")>}")
        if character == "|" and not depth:
            alternatives.append("")
        else:
            alternatives[-1] += character
    return alternatives


def _parts(source: str) -> list[str]:
    """Split at the outermost blanks and brackets."""
    parts: list[str] = []
    depth = 0
    for chunk in _CHUNK.findall(source):
        if depth:
            parts[-1] += chunk if chunk[0] in ")|" or parts[-1][-1] in "(|" else f" {chunk}"
        else:
            parts.append(chunk)
        depth += (chunk == "(") - (chunk[0] == ")")
    return parts


def _pieces(source: str) -> list[str]:
    """Split into brackets, bars between sequences, and conditions; outside of brackets a bar binds tightly."""
    pieces: list[str] = []
    depth = 0
    for chunk in _CHUNK.findall(source):
        if chunk == "(":
            depth += 1
        elif chunk[0] == ")":
            depth -= 1
        elif depth:
            if "{" in chunk or "<" in chunk:
                pieces += _PIECE_IN_BRACKETS.findall(chunk)
            else:
                pieces += chunk.replace("|", " | ").split()
            continue
        pieces.append(chunk)
    return pieces


def _merged(rows: Sequence[_Row], *, optional: bool) -> list[_Row]:
    """Make one condition of all the alternatives that are one word long."""
    single: list[Element] = []
    others: list[_Row] = []
    for row in rows:
        if len(row) == 1 and isinstance(row[0], Element) and not row[0].optional:
            single.append(row[0])
        else:
            others.append(row)
    if not single:
        return [*others, ()] if optional else others
    either = Element(
        forms=frozenset().union(*(each.forms for each in single)),
        lemmas=frozenset().union(*(each.lemmas for each in single)),
        tags=frozenset().union(*(each.tags for each in single)),
        prefixes=tuple(prefix for each in single for prefix in each.prefixes),
        guarded=tuple(guard for each in single for guard in each.guarded),
        optional=optional,
    )
    return [(either,), *others]


def _step(piece: str, categories: Categories) -> Step:
    if piece == "^":
        return Edge.START
    if piece == "$":
        return Edge.END
    if piece[0] == "~" and piece[1:].isdecimal():
        return Gap(int(piece[1:]))
    if piece[0] == "-" and len(piece) > 1:
        return Not(_element(piece[1:], categories, optional=False))
    optional = piece[-1] == "?" and len(piece) > 1 and piece != "\\?"
    return _element(piece[:-1] if optional else piece, categories, optional=optional)


def _element(source: str, categories: Categories, *, optional: bool) -> Element:
    if not _SPECIAL.intersection(source):
        return Element(forms=frozenset(source.split("|")), optional=optional)
    forms: set[str] = set()
    lemmas: set[str] = set()
    tags: set[str] = set()
    prefixes: list[str] = []
    guarded: list[Guarded] = []
    position = 0
    while position < len(source):
        match = _ALTERNATIVE.match(source, position)
        if match is None or match.end() == position:
            raise ValueError(f"{source!r} is not understood")
        position = match.end()
        words, by_lemma = _words(match, categories)
        exact, begins = _tags(match["tags"])
        if not words:
            tags |= exact
            prefixes += begins
        elif match["tags"]:
            # A word of a category may also be met as the form in which the list has it ("worst").
            as_form = words if match["category"] or not by_lemma else frozenset[str]()
            as_lemma = words if by_lemma else frozenset[str]()
            guarded.append(Guarded(as_form, as_lemma, exact, begins))
        elif by_lemma:
            lemmas |= words
            forms |= words if match["category"] else frozenset()
        else:
            forms |= words
    return Element(
        frozenset(forms), frozenset(lemmas), frozenset(tags), tuple(prefixes), tuple(guarded), optional=optional
    )


def _words(match: re.Match[str], categories: Categories) -> tuple[frozenset[str], bool]:
    if match["lemmas"]:
        return frozenset(match["lemmas"].split("|")), True
    if match["category"]:
        try:
            return categories[match["category"]], True
        except KeyError:
            raise ValueError(f"there is no category {match['category']!r}") from None
    form = match["form"]
    if form == '"':
        return _QUOTATION_MARKS, False
    return (frozenset([form.removeprefix("\\")]) if form else frozenset()), False


def _tags(source: str | None) -> tuple[frozenset[str], tuple[str, ...]]:
    tags = source.split("|") if source else []
    return (
        frozenset(tag for tag in tags if not tag.endswith("*")),
        tuple(tag[:-1] for tag in tags if tag.endswith("*")),
    )


def _rarest(steps: Iterable[Step]) -> frozenset[str]:
    """Return the fewest words of which a row beyond its anchor needs one; none where it needs no word."""
    keys = (step.keys for step in steps if isinstance(step, Element) and not step.optional)
    return min((forms | lemmas for forms, lemmas in filter(None, keys)), key=len, default=frozenset())


def _least(step: Step) -> int:
    return int(isinstance(step, Element) and not step.optional)


def _most(step: Step) -> int:
    match step:
        case Element():
            return 1
        case Gap(most):
            return most
        case _:
            return 0
