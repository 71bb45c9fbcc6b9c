"""The words by which a pattern is looked up: those that any match of it must hold."""

from collections.abc import Sequence
from typing import NamedTuple

from biascli.scorers.rhetoric.patterns import Element, Step

#: How often a word is met in a thousand, roughly: a pattern is looked up by the rarest words that it needs.
_FREQUENCY = {
    **dict.fromkeys("the of to in and a that it is was for on he with as said ' , .".split(), 20.0),
    **dict.fromkeys(
        "an are were be been have has had do does did or but so this these those its she they we you i his her "
        "their our your my not n't by at from all what who how why more no if there can will would could should "
        "than then us him me 's say make get go one when people time just most because over out about any some "
        "other only never".split(),
        3.0,
    ),
}
_FREQUENT = frozenset(_FREQUENCY)
_RARE = 0.005
RARE_ENOUGH = 0.2


class Anchor(NamedTuple):
    """The words one of which a match must hold."""

    forms: frozenset[str]
    lemmas: frozenset[str]

    @property
    def frequency(self) -> float:
        """How often one of them is met in a thousand words, roughly."""
        words = self.forms | self.lemmas
        return _RARE * len(words) + sum(_FREQUENCY[word] for word in _FREQUENT & words)


def merged_keys(steps: Sequence[Step | None]) -> Anchor | None:
    """Return the words that any of several conditions needs, where each needs one."""
    forms: set[str] = set()
    lemmas: set[str] = set()
    for step in steps:
        if not isinstance(step, Element) or step.optional or step.keys is None:
            return None
        forms |= step.keys[0]
        lemmas |= step.keys[1]
    return Anchor(frozenset(forms), frozenset(lemmas))
