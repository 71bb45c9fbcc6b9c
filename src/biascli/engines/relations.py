"""How the words of a sentence bear on one of its actors."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from biascli.engines.phrases import Function
from biascli.engines.reaches import Reach, Reaches
from biascli.engines.roles import read
from biascli.engines.seam import Word
from biascli.engines.standing import MOST_PLACES, Standing
from biascli.records import record


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


#: A word that bears on an actor: its index, how it bears, in the reach of what, and words to the nearest mention. A
#: plain tuple, because a document has tens of thousands.
Bearing = tuple[int, Relation, Reach, int]

#: Words beyond this distance from a mention do not bear on it: it bounds the cost in endless sentences.
REACH = 40
_RANK = {relation: rank for rank, relation in enumerate(Relation)}
#: As names of their own, because in Python 3.11 an attribute of an enum takes ten times as long.
_NEAR, _FAR, _OTHER, _OBJECT = Relation.NEAR, Relation.FAR, Relation.OTHER, Function.OBJECT
_OWNING = frozenset(("by", "of", "from"))


class _Ties:
    """The verbs and noun phrases that bear on a noun phrase by the structure of the sentence."""

    __slots__ = ("described", "phrases", "verbs")

    def __init__(self) -> None:
        self.verbs: dict[int, Relation] = {}
        self.phrases: dict[int, Relation] = {}
        self.described: set[int] = set()  # verbs whose predicate describes it


#: Of a mention that is not what its noun phrase is about.
_NO_TIES = _Ties()


@record
class _View:
    """What bears on one mention."""

    place: int
    phrase: int | None
    own: Relation  # of the words of its own noun phrase
    ties: _Ties
    speaking: bool
    clause: int


class Scene:
    """One masked sentence, read once for all its actors."""

    def __init__(self, words: Sequence[Word]) -> None:
        """Read the sentence."""
        self.words = words
        self._reading = read(words)
        self.standing = Standing(words, self._reading)
        self._reaches = Reaches(words)
        phrases, verbs = self._reading.phrases, self._reading.verbs
        #: The actor that each noun phrase is about, that each predicate describes, and that does what each verb says:
        #: what is said of one is not said of another.
        self._heads = [words[phrase.head].actor for phrase in phrases]
        self._subjects = [None if verb.subject is None else self._heads[verb.subject] for verb in verbs]
        doers = (verb.agent if verb.passive else verb.subject for verb in verbs)
        self._doers = [None if doer is None else self._heads[doer] for doer in doers]
        self._ties = self._find_ties()

    def bearings(self, actor: str, indices: Sequence[int]) -> Iterator[Bearing]:
        """Yield how the words at these rising indices bear on an actor."""
        places = self.standing.places.get(actor, ())
        views = [self._view(place) for place in places]
        several = len(views) > 1
        reaches, nothing = self._reaches, Reach.NOTHING
        cursor = 0
        for index in indices:
            while cursor < len(places) and places[cursor] < index - REACH:
                cursor += 1
            if cursor == len(places) or places[cursor] - index > REACH:
                continue
            closest, distance = self._relation(index, views[cursor], actor), abs(places[cursor] - index)
            if several:
                for view in views[cursor + 1 : cursor + MOST_PLACES]:
                    if view.place - index > REACH:
                        break
                    relation = self._relation(index, view, actor)
                    if _RANK[relation] < _RANK[closest]:
                        closest = relation
                    distance = min(distance, abs(view.place - index))
            yield index, closest, reaches.of(index) if reaches.turning else nothing, distance

    def _relation(self, index: int, view: _View, actor: str) -> Relation:
        reading = self._reading
        phrase, verb, described = reading.phrase_of[index], reading.verb_of[index], reading.predicate_of.get(index)
        found: Relation | None = None
        if phrase is not None and phrase == view.phrase:
            return view.own
        if described in view.ties.described:
            return Relation.DESCRIPTION
        if verb is not None:
            found = view.ties.verbs.get(verb)
        elif phrase is not None:
            found = view.ties.phrases.get(phrase)
        if found is not None:
            return found
        if view.speaking:
            return Relation.SPOKEN
        if described is not None:
            owner = self._subjects[described]
        elif verb is not None:
            owner = self._doers[verb]
        else:
            owner = None if phrase is None else self._heads[phrase]
        if owner is not None and owner != actor:
            return _OTHER
        return _NEAR if reading.clause_of[index] == view.clause else _FAR

    def _view(self, place: int) -> _View:
        reading = self._reading
        target = reading.phrase_of[place]
        clause = reading.clause_of[place]
        if target is None:
            return _View(place, None, Relation.NEAR, _NO_TIES, speaking=False, clause=clause)
        speaking = self.standing.speaks(place)
        if reading.phrases[target].head != place:
            return _View(place, target, Relation.POSSESSION, _NO_TIES, speaking, clause)
        return _View(place, target, Relation.DESCRIPTION, self._ties[target], speaking, clause)

    def _find_ties(self) -> Mapping[int | None, _Ties]:
        """Return what bears on each noun phrase that is about an actor; where there are several ways, the closest."""
        ties: dict[int | None, _Ties] = {index: _Ties() for index, actor in enumerate(self._heads) if actor}
        self._tie_verbs(ties)
        self._tie_phrases(ties)
        return ties

    def _tie_verbs(self, ties: Mapping[int | None, _Ties]) -> None:
        for index, phrase in enumerate(self._reading.phrases):
            if index not in ties:
                continue
            beside = phrase.function is Function.PREPOSITIONAL and phrase.noun is None
            if phrase.verb is not None and (beside or phrase.function is _OBJECT):
                ties[index].verbs[phrase.verb] = Relation.PATIENT
        for index, verb in enumerate(self._reading.verbs):
            if verb.object in ties:
                ties[verb.object].verbs[index] = Relation.PATIENT
            if verb.agent in ties:
                ties[verb.agent].verbs[index] = Relation.AGENT
            if verb.subject in ties:
                ties[verb.subject].verbs[index] = Relation.PATIENT if verb.passive else Relation.AGENT
                ties[verb.subject].described.add(index)

    def _tie_phrases(self, ties: Mapping[int | None, _Ties]) -> None:
        phrases, verbs = self._reading.phrases, self._reading.verbs
        for index, phrase in enumerate(phrases):
            if phrase.verb is not None and phrase.function is _OBJECT:
                subject = verbs[phrase.verb].subject
                if subject in ties:
                    ties[subject].phrases[index] = Relation.DEED
        for index, phrase in enumerate(phrases):
            if index not in ties:
                continue
            own = ties[index]
            if phrase.noun is not None and phrase.function is Function.PREPOSITIONAL:
                owning = phrase.preposition in _OWNING
                own.phrases[phrase.noun] = Relation.POSSESSION if owning else Relation.PATIENT
            if phrase.apposition is not None:
                own.phrases[phrase.apposition] = Relation.DESCRIPTION
        for index, phrase in enumerate(phrases):
            if phrase.apposition in ties:
                ties[phrase.apposition].phrases[index] = Relation.DESCRIPTION
