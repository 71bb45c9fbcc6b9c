"""Places and states named within the names of others: *Irving* in *Irving Police Department*.

Such a name says where somebody is from and nothing about the place, so that it counts as a mention of its own form.
A place that is also named by itself is known by that; one that is not must be listed, and stand in two longer names
that differ.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from biascli.document import ActorType, MentionForm, Sentence, Token
from biascli.language.actors.gazetteer import Entry, Gazetteer
from biascli.language.actors.merging import Cluster
from biascli.language.actors.names import Name
from biascli.language.actors.reference import Reference
from biascli.model import Span

_DIRECTIONS = frozenset("North South East West".split())
_PLACES = (ActorType.PLACE, ActorType.STATE)
#: Longer names in which a place must stand that is nowhere named by itself.
_LEAST_HOLDERS = 2


class Nested(NamedTuple):
    """Places within names."""

    references: tuple[Reference, ...]  # to those that are also named by themselves
    clusters: tuple[Cluster, ...]  # the others


def find(sentences: Sequence[Sentence], names: Sequence[Name], clusters: Sequence[Cluster], lists: Gazetteer) -> Nested:
    """Find the places that stand within names."""
    tokens = {sentence.index: sentence.tokens for sentence in sentences}
    alone = {
        name.words: cluster
        for cluster in clusters
        if cluster.type() in _PLACES
        for name in cluster.names
        if name.title is None
    }
    longest = max((len(words) for words in alone), default=0)
    found: list[Reference] = []
    unnamed: dict[str, list[tuple[str, Name]]] = {}
    for holder in names:
        if len(holder.words) == 1 or holder.title or holder.type in (ActorType.PERSON, *_PLACES):
            continue
        for name in _within(holder, tokens[holder.sentence], alone, max(longest, lists.longest), lists):
            cluster = alone.get(name.words)
            if cluster is not None:
                found.append(Reference(cluster, name.span, MentionForm.WITHIN, name.sentence))
            elif name.entry is not None:
                unnamed.setdefault(name.entry.name, []).append((holder.key, name))
    more: list[Cluster] = []
    for held in unnamed.values():
        if len({holder for holder, _ in held}) >= _LEAST_HOLDERS:
            more.append(Cluster(held[0][1].type, held[0][1].words[-1]))
            for _, name in held:
                more[-1].add(name)
    return Nested(tuple(found), tuple(more))


def _within(
    holder: Name,
    tokens: Sequence[Token],
    alone: Mapping[tuple[str, ...], Cluster],
    longest: int,
    lists: Gazetteer,
) -> Iterator[Name]:
    """Yield the places in a name, the longest that begin at each word."""
    position = start = holder.end - len(holder.words)
    while position < holder.end:
        for length in range(min(longest, holder.end - position, len(holder.words) - 1), 0, -1):
            words = tuple([token.text for token in tokens[position : position + length]])
            entry = lists.entries.get(" ".join(words))
            if position > start and tokens[position - 1].text in _DIRECTIONS:
                continue  # "East Los Angeles" is no part of it
            if words in alone or (entry is not None and entry.type in _PLACES):
                yield _name(holder, tokens, position, words, entry)
                position += length
                break
        else:
            position += 1


def _name(holder: Name, tokens: Sequence[Token], first: int, words: tuple[str, ...], entry: Entry | None) -> Name:
    if entry is not None and entry.is_seat:
        entry = Entry(" ".join(words), ActorType.PLACE)
    return Name(
        span=Span(tokens[first].start, tokens[first + len(words) - 1].end),
        words=words,
        title=None,
        sentence=holder.sentence,
        first=first,
        end=first + len(words),
        type=entry.type if entry is not None else ActorType.PLACE,
        entry=entry,
        acts=False,
        is_inside=True,
        is_within=True,
    )
