"""What the lexical engine looks at: for each word that bears on an actor, its valence and itself, by relation."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from biascli.engines.reaches import Reach
from biascli.engines.relations import REACH, Relation, Scene
from biascli.engines.seam import Word
from biascli.engines.valence import Valence, valence

_CONTENT = ("NN", "JJ", "VB", "RB")
#: Relations in which the same word weighs alike.
_GROUP = {
    Relation.AGENT: "agent",
    Relation.PATIENT: "patient",
    Relation.FAR: "far",
    Relation.SPOKEN: "spoken",
    Relation.OTHER: "other",
}
_CLOSE = frozenset((Relation.DESCRIPTION, Relation.AGENT, Relation.PATIENT))
#: Relations that are no evidence by themselves.
TOO_FAR = frozenset((Relation.FAR, Relation.SPOKEN, Relation.OTHER))
_VALENCE_UNIT = 2.0
_STRONG = 1.8
_NEGATED, _CONDITIONAL = -0.6, 0.25
_ADJACENT, _FADING, _FAINTEST = 5, 0.3, 0.4
#: What is left of a word's weight by its distance from the nearest mention.
NEARNESS = tuple(max(_FAINTEST, min(1.0, (_ADJACENT / max(n, 1)) ** _FADING)) for n in range(REACH + 1))


class Colour(NamedTuple):
    """What a word says of an actor on whom it bears in some way."""

    figure: float  # its valence in that relation, in reach of negation; 0 where it has none
    values: Mapping[str, float]  # its features


class Features(NamedTuple):
    """What speaks for or against an actor, word by word, and what says how likely any judgement is."""

    words: tuple[tuple[Colour, float], ...]  # each with its nearness
    setting: Mapping[str, float]


def content_words(words: tuple[Word, ...]) -> list[int]:
    """Return where the words stand that can colour an actor."""
    return [index for index, word in enumerate(words) if word.text and word.tag[:2] in _CONTENT]


def extract(scene: Scene, actor: str, indices: list[int]) -> Features:
    """Return the features of an actor in a sentence."""
    words = scene.words
    found: list[tuple[Colour, float]] = []
    balance = Balance()
    for index, relation, reach, distance in scene.bearings(actor, indices):
        coloured = colour(words[index].text, words[index].lemma, relation, reach)
        balance.add(coloured.figure, relation)
        found.append((coloured, NEARNESS[distance]))
    around = Counter(" ".join(("word", *neighbour)) for neighbour in scene.standing.surroundings(actor))
    return Features(tuple(found), {**setting(scene, actor), **dict.fromkeys(balance.names(), 1.0), **around})


class Balance:
    """Whether what is said is for the actor, against it, or both: of all words, and of those that are evidence."""

    __slots__ = ("_close", "_whole")
    _SIDES = ("nothing", "for", "against", "mixed")  # by the bits that are set

    def __init__(self) -> None:
        """Begin with nothing said."""
        self._close = self._whole = 0

    def add(self, figure: float, relation: Relation) -> None:
        """Count a word with its valence in that relation."""
        if figure:
            side = 1 if figure > 0 else 2
            self._whole |= side
            if relation not in TOO_FAR:
                self._close |= side

    def names(self) -> tuple[str, str]:
        """Return the features."""
        return f"balance close {self._SIDES[self._close]}", f"balance whole {self._SIDES[self._whole]}"


def setting(scene: Scene, actor: str) -> dict[str, float]:
    """Return what the sentence is like, and how the actor stands in it."""
    standing = scene.standing
    values = {
        "bias": 1.0,
        "setting length": min(len(scene.words), 100) / 30,
        "setting actors": min(len(standing.places), 6) / 3,
        "setting quotation": float(standing.quotes),
        "setting mentions": min(len(standing.places.get(actor, ())), 4) / 2,
        "setting position": standing.position(actor),
    }
    for name in standing.of(actor):
        values[f"setting {name}"] = 1.0
    return values


def colour(text: str, lemma: str, relation: Relation, reach: Reach) -> Colour:
    """Return the valence and the features of a word that bears on an actor."""
    rated = valence(text, lemma)
    unturned = 0.0 if rated is None else figure_in(rated, relation)
    figure = changed(unturned, reach)
    values: dict[str, float] = {}
    if unturned and reach is not Reach.NOTHING and relation not in TOO_FAR:
        values[f"turned {reach} {'for' if unturned > 0 else 'against'}"] = 1.0
    if figure:
        side = "for" if figure > 0 else "against"
        values[f"valence {relation.name.lower()}"] = figure / _VALENCE_UNIT
        values[f"valence {relation.name.lower()} {side}"] = 1.0
        if reach is not Reach.CONDITION:
            values[f"coloured {side}"] = 1.0
            if abs(figure) >= _STRONG and relation in _CLOSE:
                values[f"strong {side}"] = 1.0
    group = _GROUP.get(relation, "about")
    if reach is Reach.NOTHING:
        values[f"word {lemma}"] = 1.0
        values[f"word {lemma} {group}"] = 1.0
        if text != lemma:
            values[f"word {text} form"] = 1.0
    else:
        values[f"word {lemma} {group} {reach}"] = 1.0
    return Colour(figure, values)


def changed(figure: float, reach: Reach) -> float:
    """Return what is left of a valence: "not honest" is bad, but "not corrupt" is no praise."""
    match reach:
        case Reach.NOTHING:
            return figure
        case Reach.NEGATION:
            return min(0.0, _NEGATED * figure)
        case Reach.DENIAL:
            return 0.0
        case Reach.CONDITION:
            return _CONDITIONAL * figure


def figure_in(rated: Valence, relation: Relation) -> float:
    """Return the figure of a valence that counts in a relation."""
    match relation:
        case Relation.AGENT:
            return rated.agent
        case Relation.PATIENT:
            return rated.patient
        case _:
            return rated.describes
