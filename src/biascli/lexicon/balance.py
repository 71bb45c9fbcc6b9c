"""Whether the framing phrases of both sides of a dispute are weighed alike.

Each phrase of one side has a mirror, which is what the other side says in its place, and a neutral wording. The list
is in balance when mirrors mirror each other, weigh the same, and no side has more of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from biascli.lexicon.reading import split_words
from biascli.lexicon.terms import Term

#: The list of framing phrases.
FRAMING = "loaded_framing"


class Side(StrEnum):
    """Whose phrase it is; the value is the category of its terms."""

    LEFT = "framing_left"
    RIGHT = "framing_right"

    @property
    def label(self) -> str:
        """The side in a word."""
        return self.name.lower()


class Pair(NamedTuple):
    """What either side says for the same thing."""

    left: Term
    right: Term


class Total(NamedTuple):
    """What there is of one side."""

    side: Side
    n_terms: int
    weight: float  # summed


class Balance(NamedTuple):
    """The phrases of both sides, set against each other."""

    pairs: tuple[Pair, ...]  # mirrors of each other, sorted
    unpaired: tuple[Term, ...]  # their mirror is no term of the other side, or has another mirror
    totals: tuple[Total, Total]


def weigh(terms: Sequence[Term]) -> Balance:
    """Set the phrases of both sides against each other; terms of other categories do not count."""
    of_side = {side: {term.words: term for term in terms if term.category == side} for side in Side}
    pairs = tuple(_pairs(of_side[Side.LEFT], of_side[Side.RIGHT]))
    paired = {term for pair in pairs for term in pair}
    unpaired = tuple(term for side in Side for term in of_side[side].values() if term not in paired)
    left, right = (Total(side, len(of_side[side]), _weight(of_side[side].values())) for side in Side)
    return Balance(pairs, unpaired, (left, right))


def _pairs(left: dict[tuple[str, ...], Term], right: dict[tuple[str, ...], Term]) -> Iterator[Pair]:
    for words, term in sorted(left.items()):
        mirror = right.get(split_words(term.mirror))
        if mirror is not None and split_words(mirror.mirror) == words:
            yield Pair(term, mirror)


def _weight(terms: Iterable[Term]) -> float:
    return round(sum(term.weight for term in terms), 6)
