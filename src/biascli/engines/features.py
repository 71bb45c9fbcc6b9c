"""What the lexical engine looks at: for each word that bears on an actor, its valence and itself, by relation."""

from collections.abc import Mapping
from typing import NamedTuple

from biascli.engines.relations import Reach, Relation, Scene
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
_VALENCE_UNIT = 2.0
_STRONG = 1.8
_NEGATED, _CONDITIONAL = -0.6, 0.25


class Colour(NamedTuple):
    """What a word says of an actor on whom it bears in some way."""

    figure: float  # its valence in that relation, in reach of negation; 0 where it has none
    values: Mapping[str, float]  # its features


class Features(NamedTuple):
    """What speaks for or against an actor, word by word, and what says how likely any judgement is."""

    words: tuple[Colour, ...]
    setting: Mapping[str, float]


def content_words(words: tuple[Word, ...]) -> list[int]:
    """Return where the words stand that can colour an actor."""
    return [index for index, word in enumerate(words) if word.text and word.tag[:2] in _CONTENT]


def extract(scene: Scene, actor: str, indices: list[int]) -> Features:
    """Return the features of an actor in a sentence."""
    words = scene.words
    found = tuple(
        colour(words[index].text, words[index].lemma, relation, reach)
        for index, relation, reach in scene.bearings(actor, indices)
    )
    return Features(found, setting(scene, actor))


def setting(scene: Scene, actor: str) -> dict[str, float]:
    """Return what the sentence is like, whatever its words say."""
    words = scene.words
    return {
        "bias": 1.0,
        f"setting {scene.function(actor)}": 1.0,
        "setting length": min(len(words), 100) / 30,
        "setting actors": min(scene.n_actors, 6) / 3,
        "setting quotation": float(scene.quotes),
        "setting mentions": min(scene.n_mentions(actor), 4) / 2,
    }


def colour(text: str, lemma: str, relation: Relation, reach: Reach) -> Colour:
    """Return the valence and the features of a word that bears on an actor."""
    rated = valence(text, lemma)
    figure = 0.0 if rated is None else changed(figure_in(rated, relation), reach)
    values: dict[str, float] = {}
    if figure:
        values[f"valence {relation.name.lower()}"] = figure / _VALENCE_UNIT
        if reach is not Reach.CONDITION:
            values["coloured for" if figure > 0 else "coloured against"] = 1.0
            if abs(figure) >= _STRONG and relation in _CLOSE:
                values["strong for" if figure > 0 else "strong against"] = 1.0
    group = _GROUP.get(relation, "about")
    if reach is Reach.NOTHING:
        values[f"word {lemma}"] = 1.0
        values[f"word {lemma} {group}"] = 1.0
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
