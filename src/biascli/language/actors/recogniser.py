"""Person, organisation, place or none of them: what a name stands for that no list knows.

Where nothing is evident (``evident_kinds``), a logistic model for each kind is asked, over the features of
``kind_features``; the likeliest kind is taken. What is most likely none of them (an event, a product, a work) is no
actor. ``models/actor_kinds.tsv`` is written by ``scripts/train_actor_kinds.py``; a person can read it.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import fsum

from biascli.document import ActorType, Sentence
from biascli.errors import ResourceError
from biascli.language import tagger
from biascli.language.actors import evident_kinds, types
from biascli.language.actors.gazetteer import Gazetteer
from biascli.language.actors.kind_features import Group, Surroundings, features, grouped
from biascli.language.actors.names import Name, glosses
from biascli.models.additive import logistic

FILE = "actor_kinds.tsv"
#: Weights are written as integers.
UNITS = 100
#: None stands for what is no actor.
KINDS = (ActorType.PERSON, ActorType.ORGANISATION, ActorType.PLACE, None)
#: From which share of the probability on a name is taken to be no actor's.
SURELY_NONE = 0.65
#: Likewise for a common word alone: "Match".
RATHER_NONE = 0.4
HALF = 0.5
#: Likewise for a place: most places in the news are listed, most persons are not.
RATHER_PLACE = 0.5

_INITIALS = range(2, 4)  # letters

Weights = Mapping[str, tuple[float, ...]]


@cache
def load() -> Weights:
    """Return what each feature says for each of ``KINDS``."""
    try:
        text = files("biascli.models").joinpath(FILE).read_text(encoding="utf-8")
        rows = (line.split("\t") for line in text.split("\n")[1:] if line)
        return {row[0]: tuple(int(cell) / UNITS for cell in row[1:]) for row in rows}
    except (OSError, ValueError) as error:
        raise ResourceError(f"models/{FILE} is missing or damaged: {error}; install biascli again") from error


def probabilities(values: Mapping[str, float], weights: Weights) -> tuple[float, ...]:
    """Return the probability of each of ``KINDS``; they add up to 1."""
    known = [(weights[feature], value) for feature, value in values.items() if feature in weights]
    odds = [
        logistic(fsum((weights["intercept"][kind], *(row[kind] * value for row, value in known))))
        for kind in range(len(KINDS))
    ]
    total = fsum(odds)
    return tuple(each / total for each in odds)


def is_judged(group: Group) -> bool:
    """Tell whether the model is asked: not where the lists know the name, and not for peoples and parties."""
    return group.form is not ActorType.GROUP and all(name.entry is None for name in group.names)


def settle(
    names: Sequence[Name],
    sentences: Sequence[Sentence],
    lists: Gazetteer,
    weights: Weights,
    towns: AbstractSet[str] = frozenset(),
) -> Iterator[Name]:
    """Yield the names with their types, without those of things that are no actors; datelines show the ``towns``."""
    around = Surroundings.of(sentences, names, lists)
    groups = grouped(names)
    kinds: dict[str, ActorType | None] = {}
    bodies = evident_kinds.Bodies(frozenset(), frozenset())
    for several in (True, False):  # short names behind the full ones
        for key, group in groups.items():
            if (len(group.words) > 1) is several and is_judged(group):
                kinds[key] = ActorType.PLACE if key in towns else _kind(group, around, bodies, weights)
        bodies = evident_kinds.Bodies.of(
            group.words for key, group in groups.items() if kinds.get(key, group.form) is ActorType.ORGANISATION
        )
    for name, gloss in pairwise(names):
        if glosses(name, gloss) and gloss.key.casefold() in kinds:
            main, other = name.key.casefold(), gloss.key.casefold()
            kinds[other] = kinds.get(main, name.type)
    full = [key for key, kind in kinds.items() if kind is ActorType.PERSON and " " in key]
    surnames = {key.rpartition(" ")[2] for key in full}
    persons = surnames | {first for key in full if (first := key.partition(" ")[0]).capitalize() in lists.given_names}
    for name in names:
        key = name.key.casefold()
        if key not in kinds or name.title:
            yield name
        elif key in persons:
            yield _of_kind(name, ActorType.PERSON)
        elif key.removesuffix("s") in surnames or key.removesuffix("es") in surnames:
            yield _of_kind(name, ActorType.GROUP)  # "the Holts"
        elif (kind := kinds[key]) is not None:
            yield _of_kind(name, kind)


def _of_kind(name: Name, kind: ActorType) -> Name:
    return name if name.type is kind else replace(name, type=kind)


def _kind(group: Group, around: Surroundings, bodies: evident_kinds.Bodies, weights: Weights) -> ActorType | None:
    if any(name.title for name in group.names) or _labels_turns(group, around):
        return ActorType.PERSON
    evident = evident_kinds.kind(group, around, bodies)
    if evident is not None:
        return evident
    values = features(group, around)
    chances = probabilities(values, weights)
    is_common = len(group.words) == 1 and tagger.is_common(group.words[0].lower())
    if chances[-1] > (RATHER_NONE if is_common else SURELY_NONE):
        return None
    if chances[KINDS.index(ActorType.PLACE)] > RATHER_PLACE:
        return ActorType.PLACE
    if len(group.words) == 1 and values.get("plural tag", 0.0) > HALF and group.words[0].endswith("s"):
        return ActorType.GROUP  # "Dreamers"
    of_body = values.get("before a noun for a body", 0.0) >= HALF and "before a role" not in values
    by_head = group.form is ActorType.ORGANISATION and types.ends_organisation(group.words, around.lists)
    if by_head or (of_body and group.form is not ActorType.PERSON):
        return ActorType.ORGANISATION  # no refiner and no academy is a person, whatever else is said of it
    likelier = max((ActorType.PERSON, ActorType.ORGANISATION), key=lambda kind: chances[KINDS.index(kind)])
    if likelier is ActorType.PERSON and group.form is None and evident_kinds.lies_near(group, around):
        return ActorType.PLACE
    return likelier


def _labels_turns(group: Group, around: Surroundings) -> bool:
    """Tell whether a name is the initials of somebody whose turns of an interview it begins: "KL: We never asked"."""
    return (
        len(group.names) > 1 == len(group.words)
        and len(group.words[0]) in _INITIALS
        and group.words[0].isupper()
        and all(
            name.first == 0 and [token.text for token in around.sentences[name.sentence].tokens[1:2]] == [":"]
            for name in group.names
        )
    )
