"""How the words of a sentence bear on one of its actors, and what negation makes of them."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from biascli.engines.phrases import Function, Reading
from biascli.engines.roles import read
from biascli.engines.seam import Word


class Relation(StrEnum):
    """How a word bears on an actor, in the words of the report; the closest first."""

    DESCRIPTION = "describes the actor"
    AGENT = "what the actor does"
    PATIENT = "what is done to the actor"
    POSSESSION = "belongs to the actor"
    DEED = "what the actor's deed is about"
    NEAR = "said in the same clause"
    FAR = "said in the same sentence"
    OTHER = "said of another actor"
    SPOKEN = "what the actor says"


class Reach(StrEnum):
    """Of what a word stands in the reach."""

    NOTHING = "nothing"
    NEGATION = "negation"
    DENIAL = "denial"
    CONDITION = "condition"


class Bearing(NamedTuple):
    """A word that bears on an actor: a plain tuple, because a document has tens of thousands."""

    place: int  # index of the word
    relation: Relation
    reach: Reach  # of what it stands in


#: Words beyond this distance from a mention do not bear on it: it bounds the cost in endless sentences.
REACH = 40
#: Mentions that are looked at for one word, for the same reason.
_PLACES = 4
_RANK = {relation: rank for rank, relation in enumerate(Relation)}
_NEGATION_REACH = 3
_DENIAL_REACH = 6
_REFUSED_REACH = 4
_NEGATORS = frozenset(
    "not n't n’t never no neither nor nobody nothing none hardly barely scarcely rarely seldom without cannot".split()
)
_DENIALS = frozenset("deny denial refute dispute rebut disprove acquit exonerate absolve".split())
_REFUSALS = frozenset("clear dismiss drop reject throw".split())  # of a charge
_CHARGES = frozenset(
    "accusation allegation case charge claim complaint fraud indictment lawsuit suit wrongdoing".split()
)
_CONDITIONS = frozenset("if unless would could might may whether should".split())
_PROOFS = frozenset(("evidence", "proof", "indication", "sign"))
#: A sentence with none of these is one in which nothing stands in the reach of anything.
_TURNING_FORMS = _NEGATORS | _CONDITIONS
_TURNING_LEMMAS = _DENIALS | _REFUSALS | _PROOFS
_BREAKS = frozenset((",", ";", ":", "but"))
_SPEECH = frozenset(
    "add allege announce argue brand call claim declare describe explain insist label note reply report say state tell "
    "warn write".split()
)
_OWNING = frozenset(("by", "of", "from"))


class Scene:
    """One masked sentence, read once for all its actors."""

    def __init__(self, words: Sequence[Word]) -> None:
        """Read the sentence."""
        self.words = words
        self._reading = read(words)
        self._turns = any(word.text in _TURNING_FORMS or word.lemma in _TURNING_LEMMAS for word in words)
        self._reaches: dict[int, Reach] = {}
        self._owners: dict[int, str | None] = {}
        #: Where the mentions of each actor are.
        self._places: dict[str, list[int]] = {}
        for index, word in enumerate(words):
            if word.actor:
                self._places.setdefault(word.actor, []).append(index)
        #: The phrases that are the subject of a verb of saying.
        self._speakers = {verb.subject for verb in self._reading.verbs if words[verb.main].lemma in _SPEECH}

    @cached_property
    def n_actors(self) -> int:
        """How many actors the sentence speaks of."""
        return len(self._places)

    def n_mentions(self, actor: str) -> int:
        """Return how often the sentence speaks of an actor."""
        return len(self._places.get(actor, ()))

    @cached_property
    def quotes(self) -> bool:
        """Whether a quotation mark stands in the sentence."""
        return any(word.text in ('"', "“", "”") for word in self.words)

    def bearings(self, actor: str, indices: Sequence[int]) -> Iterator[Bearing]:
        """Yield how the words at these rising indices bear on an actor."""
        places = self._places.get(actor, ())
        speaking = {place for place in places if self._speaks(place)}
        cursor = 0
        for index in indices:
            while cursor < len(places) and places[cursor] < index - REACH:
                cursor += 1
            relations = [
                self._relation(index, place, speaking)
                for place in places[cursor : cursor + _PLACES]
                if place - index <= REACH
            ]
            if relations:
                closest = min(relations, key=_RANK.__getitem__) if len(relations) > 1 else relations[0]
                yield Bearing(index, closest, self._reach(index) if self._turns else Reach.NOTHING)

    def function(self, actor: str) -> str:
        """Return what the actor is at its first mention."""
        # A mention inside another one has no word of its own.
        place = next(iter(self._places.get(actor, ())), None)
        index = None if place is None else self._reading.phrase_of[place]
        if index is None:
            return "none"
        phrase = self._reading.phrases[index]
        if phrase.head != place:
            return "modifier"
        passive = phrase.verb is not None and self._reading.verbs[phrase.verb].passive
        return f"{phrase.function.name.lower()}{' of a passive' * passive}"

    def _speaks(self, place: int) -> bool:
        phrase = self._reading.phrase_of[place]
        return phrase is not None and phrase in self._speakers

    def _relation(self, index: int, place: int, speaking: set[int]) -> Relation:
        reading = self._reading
        target = reading.phrase_of[place]
        if target is not None:
            found = self._in_structure(index, place, target, reading)
            if found is not None:
                return found
        if place in speaking:
            return Relation.SPOKEN
        if self._owner(index) not in (None, self.words[place].actor):
            return Relation.OTHER
        return Relation.NEAR if reading.clause_of[index] == reading.clause_of[place] else Relation.FAR

    def _in_structure(self, index: int, place: int, target: int, reading: Reading) -> Relation | None:
        phrase = reading.phrase_of[index]
        if phrase == target:
            return Relation.DESCRIPTION if reading.phrases[target].head == place else Relation.POSSESSION
        if reading.phrases[target].head != place:
            return None
        described = reading.predicate_of.get(index)
        if described is not None and reading.verbs[described].subject == target:
            return Relation.DESCRIPTION
        verb = reading.verb_of[index]
        if verb is not None:
            return _by_verb(verb, target, reading)
        return _by_phrase(phrase, target, reading) if phrase is not None else None

    def _owner(self, index: int) -> str | None:
        """Return the actor that a word describes, or who does it: what is said of one is not said of another."""
        if index not in self._owners:
            self._owners[index] = self._find_owner(index)
        return self._owners[index]

    def _find_owner(self, index: int) -> str | None:
        reading = self._reading
        verb = reading.predicate_of.get(index, reading.verb_of[index])
        if verb is not None:
            group = reading.verbs[verb]
            phrase = group.agent if group.passive and index not in reading.predicate_of else group.subject
        else:
            phrase = reading.phrase_of[index]
        return None if phrase is None else self.words[reading.phrases[phrase].head].actor

    def _reach(self, index: int) -> Reach:
        found = self._reaches.get(index)
        if found is None:
            found = self._reaches[index] = self._look_back(index)
        return found

    def _look_back(self, index: int) -> Reach:
        """Return what stands before a word and changes what it says; the nearest decides."""
        charge = self.words[index].lemma in _CHARGES
        if self.words[index].lemma in _REFUSALS and self._has_charge(index + 1):
            return Reach.DENIAL
        for before in range(index - 1, max(-1, index - 1 - _DENIAL_REACH), -1):
            word = self.words[before]
            if word.text in _BREAKS:
                break
            if word.lemma in _DENIALS or (charge and word.lemma in _REFUSALS) or self._no_evidence(before):
                return Reach.DENIAL
            if index - before <= _NEGATION_REACH and word.text in _NEGATORS:
                return Reach.NEGATION
            if index - before <= _NEGATION_REACH and word.text in _CONDITIONS:
                return Reach.CONDITION
        return Reach.NOTHING

    def _has_charge(self, first: int) -> bool:
        """Tell whether a charge is what is refused: "rejected all of the accusations"."""
        return any(word.lemma in _CHARGES for word in self.words[first : first + _REFUSED_REACH])

    def _no_evidence(self, index: int) -> bool:
        return index > 0 and self.words[index].lemma in _PROOFS and self.words[index - 1].text == "no"


def _by_verb(verb: int, target: int, reading: Reading) -> Relation | None:
    group = reading.verbs[verb]
    own = reading.phrases[target]
    if group.subject == target:
        return Relation.PATIENT if group.passive else Relation.AGENT
    if group.agent == target:
        return Relation.AGENT
    done_to = group.object == target or (own.verb == verb and own.function is Function.OBJECT)
    beside = own.verb == verb and own.function is Function.PREPOSITIONAL and own.noun is None
    return Relation.PATIENT if done_to or beside else None


def _by_phrase(phrase: int, target: int, reading: Reading) -> Relation | None:
    own, other = reading.phrases[target], reading.phrases[phrase]
    if other.apposition == target or own.apposition == phrase:
        return Relation.DESCRIPTION
    if own.function is Function.PREPOSITIONAL and own.noun == phrase:
        return Relation.POSSESSION if own.preposition in _OWNING else Relation.PATIENT
    if other.verb is not None and other.function is Function.OBJECT and reading.verbs[other.verb].subject == target:
        return Relation.DEED
    return None
