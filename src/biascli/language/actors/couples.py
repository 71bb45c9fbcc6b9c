"""Two given names before one surname: *Robert and Ellen Halloran* are Robert Halloran and Ellen Halloran.

Only where the first is a listed given name, begins the story so and stands in no other full name: *Clinton and Ellen
Lee* are no couple where Clinton has been named before, or Ann Clinton is in the story.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from biascli.document import ActorType, Sentence
from biascli.language.actors.gazetteer import Gazetteer
from biascli.language.actors.names import Name

_AND = frozenset(("and", "&"))
_FULL_NAME = 2  # words


def completed(names: Sequence[Name], sentences: Sequence[Sentence], lists: Gazetteer) -> list[Name]:
    """Return the names, in their order, where the first of a couple has the surname among its words too."""
    found = list(names)
    likely = {
        index: None
        for index, (name, other) in enumerate(pairwise(names))
        if other.first == name.end + 1 and other.sentence == name.sentence and _may_share(name, other, lists)
    }
    if not likely:
        return found
    by_index = {sentence.index: sentence for sentence in sentences}
    surnames = _surnames(names)
    first_alone: dict[str, int] = {}
    for index, name in enumerate(names):
        if len(name.words) == 1:
            first_alone.setdefault(name.words[0], index)
    for index in likely:
        name, surname = names[index], names[index + 1].words[-1]
        if first_alone[name.words[0]] not in likely:
            continue
        joiner = by_index[name.sentence].tokens[name.end].text
        if joiner in _AND and surnames.get(name.words[0], {surname}) == {surname}:
            found[index] = replace(name, words=(*name.words, surname), type=ActorType.PERSON)
    return found


def _surnames(names: Sequence[Name]) -> Mapping[str, AbstractSet[str]]:
    """Return the last words of the longer and titled names that hold a word, by the word."""
    found: dict[str, set[str]] = {}
    for words in {name.words for name in names if len(name.words) > 1 or name.title}:
        for word in words:
            found.setdefault(word, set()).add(words[-1])
    return found


def _may_share(name: Name, other: Name, lists: Gazetteer) -> bool:
    given = name.words[0]
    return (
        len(name.words) == 1
        and name.entry is None
        and name.title is None
        and given in lists.given_names
        and len(other.words) == _FULL_NAME
        and other.type is ActorType.PERSON
        and other.title is None
        and other.words[0] in lists.given_names
        and given not in other.words
    )
