"""What negation, denial and conditions make of the words of a sentence."""

from collections.abc import Sequence
from enum import StrEnum

from biascli.engines.seam import Word
from biascli.language.negation import NEGATIONS


class Reach(StrEnum):
    """Of what a word stands in the reach."""

    NOTHING = "nothing"
    NEGATION = "negation"
    DENIAL = "denial"
    CONDITION = "condition"


_NEGATION_REACH = 3
_DENIAL_REACH = 6
_REFUSED_REACH = 4
_DENIALS = frozenset("deny denial refute dispute rebut disprove acquit exonerate absolve".split())
_REFUSALS = frozenset("clear dismiss drop reject throw".split())  # of a charge
_CHARGES = frozenset(
    "accusation allegation case charge claim complaint fraud indictment lawsuit suit wrongdoing".split()
)
_CONDITIONS = frozenset("if unless would could might may whether should".split())
#: Verbs and adjectives before an infinitive that did not come about: "failed to protect".
_FAILURES = frozenset("decline fail forget incapable neglect refuse unable unwilling".split())
_PROOFS = frozenset(("evidence", "proof", "indication", "sign"))
#: A sentence with none of these is one in which nothing stands in the reach of anything.
_TURNING_FORMS = NEGATIONS | _CONDITIONS
_TURNING_LEMMAS = _DENIALS | _REFUSALS | _PROOFS | _FAILURES
_BREAKS = frozenset((",", ";", ":", "but"))


class Reaches:
    """Which words of a sentence stand in the reach of what."""

    def __init__(self, words: Sequence[Word]) -> None:
        """Look for what turns words."""
        self._words = words
        #: Whether there is anything that turns a word.
        self.turning = not (
            _TURNING_FORMS.isdisjoint([word.text for word in words])
            and _TURNING_LEMMAS.isdisjoint([word.lemma for word in words])
        )
        self._known: dict[int, Reach] = {}

    def of(self, index: int) -> Reach:
        """Return what a word stands in the reach of."""
        if not self.turning:
            return Reach.NOTHING
        found = self._known.get(index)
        if found is None:
            found = self._known[index] = self._look_back(index)
        return found

    def _look_back(self, index: int) -> Reach:
        """Return what stands before a word and changes what it says; the nearest decides."""
        charge = self._words[index].lemma in _CHARGES
        if self._words[index].lemma in _REFUSALS and self._has_charge(index + 1):
            return Reach.DENIAL
        for before in range(index - 1, max(-1, index - 1 - _DENIAL_REACH), -1):
            word = self._words[before]
            if word.text in _BREAKS:
                break
            if word.lemma in _DENIALS or (charge and word.lemma in _REFUSALS) or self._no_evidence(before):
                return Reach.DENIAL
            if index - before <= _NEGATION_REACH and word.text in NEGATIONS:
                return Reach.NEGATION
            if index - before <= _NEGATION_REACH and word.lemma in _FAILURES and self._words[before + 1].text == "to":
                return Reach.NEGATION
            if index - before <= _NEGATION_REACH and word.text in _CONDITIONS:
                return Reach.CONDITION
        return Reach.NOTHING

    def _has_charge(self, first: int) -> bool:
        """Tell whether a charge is what is refused: "rejected all of the accusations"."""
        return any(word.lemma in _CHARGES for word in self._words[first : first + _REFUSED_REACH])

    def _no_evidence(self, index: int) -> bool:
        return index > 0 and self._words[index].lemma in _PROOFS and self._words[index - 1].text == "no"
