"""Actors of GUM's news documents, against the entities and coreference in its ``Entity`` column.

Gold actors are clusters of type person, organization or place that have a mention whose head is a proper name, and
two or more mentions. Predicted actors are those of the shipped analysis with two or more mentions, as in the gold. A
predicted actor is right when more than half of its mentions lie in mentions of one such cluster (the innermost
entity that holds them decides), and no other actor before it was right by the same cluster. The baseline takes every
run of proper-name tags for a name, and equal names for one actor.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from biascli import language
from biascli.document import PROPER_NOUNS
from biascli.evaluate import conllu
from biascli.evaluate.figures import Score
from biascli.evaluate.seam import Table
from biascli.model import Span
from biascli.records import record

_TYPES = frozenset(("person", "organization", "place"))
#: How a name hangs on the noun beside it.
_NAMING = frozenset(("appos", "flat", "nmod:desc"))
_PART = re.compile(r"\((?P<opened>[^()]+)(?P<closes>\))?|(?P<closed>[^()]+)\)")
#: Mentions from which on a cluster or a predicted actor counts.
LEAST_MENTIONS = 2


@record
class EntityMention:
    """A stretch that the annotators marked as a mention of an entity."""

    cluster: str
    type: str
    span: Span
    is_name: bool  # its head is a proper name, or has one beside it ("creator Ann Lee")


@record
class Clusters:
    """What is gold in one document."""

    mentions: tuple[EntityMention, ...]
    actors: Mapping[str, str]  # cluster -> a name of it

    @classmethod
    def of(cls, document: conllu.Document) -> "Clusters":
        """Read the entities of a document."""
        mentions = tuple(entity_mentions(document))
        members: dict[str, list[EntityMention]] = defaultdict(list)
        for mention in mentions:
            members[mention.cluster].append(mention)
        actors: dict[str, str] = {}
        for cluster, its in members.items():
            name = next((each for each in its if each.is_name), None)
            type_ = Counter(each.type for each in its).most_common(1)[0][0]
            if name is not None and type_ in _TYPES and len(its) >= LEAST_MENTIONS:
                actors[cluster] = document.text[name.span.start : name.span.end]
        return cls(mentions, actors)


def entity_mentions(document: conllu.Document) -> Iterator[EntityMention]:
    """Yield the mentions of entities, in the order in which they close."""
    for sentence in document.sentences:
        opened: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for index, word in enumerate(sentence.words):
            for part in _PART.finditer(word.misc.get("Entity", "")):
                if part["opened"]:
                    cluster, type_ = part["opened"].split("-", 2)[:2]
                    cluster = cluster.partition("[")[0]
                    if part["closes"]:
                        yield _mention(cluster, type_, sentence, index, index)
                    else:
                        opened[cluster].append((type_, index))
                else:
                    cluster = part["closed"].partition("[")[0]
                    if opened[cluster]:
                        type_, first = opened[cluster].pop()
                        yield _mention(cluster, type_, sentence, first, index)


def _mention(cluster: str, type_: str, sentence: conllu.Sentence, first: int, last: int) -> EntityMention:
    numbers = range(first + 1, last + 2)
    words = sentence.words[first : last + 1]
    head = next((number for number, word in zip(numbers, words, strict=True) if word.head not in numbers), last + 1)
    is_name = any(
        word.xpos in PROPER_NOUNS and (number == head or (word.head == head and word.deprel in _NAMING))
        for number, word in zip(numbers, words, strict=True)
    )
    return EntityMention(cluster, type_, Span(words[0].span.start, words[-1].span.end), is_name)


def matched(clusters: Clusters, predicted: Sequence[Sequence[Span]]) -> list[str | None]:
    """Return the gold cluster by which each predicted actor is right, or None."""
    by_start, starts = _ordered(clusters)
    taken: set[str] = set()
    found: list[str | None] = []
    for spans in predicted:
        votes = Counter(_innermost(span, by_start, starts) for span in spans)
        cluster, votes_for = votes.most_common(1)[0]
        if cluster in clusters.actors and cluster not in taken and 2 * votes_for > len(spans):
            taken.add(cluster)
            found.append(cluster)
        else:
            found.append(None)
    return found


def innermost_types(clusters: Clusters, spans: Sequence[Span]) -> list[str]:
    """Return the type of the innermost entity that holds each span; "" where none does."""
    by_start, starts = _ordered(clusters)
    types = {mention.cluster: mention.type for mention in clusters.mentions}
    return [types.get(_innermost(span, by_start, starts), "") for span in spans]


def _ordered(clusters: Clusters) -> tuple[list[EntityMention], list[int]]:
    by_start = sorted(clusters.mentions, key=lambda mention: (mention.span.start, -mention.span.end))
    return by_start, [mention.span.start for mention in by_start]


def _innermost(span: Span, mentions: Sequence[EntityMention], starts: Sequence[int]) -> str:
    for index in range(bisect_right(starts, span.start) - 1, -1, -1):
        if mentions[index].span.contains(span):
            return mentions[index].cluster
        if span.start - starts[index] > _LONGEST:
            break
    return ""


#: Characters in the longest mention that matters.
_LONGEST = 400


def actor_table(documents: Sequence[conllu.Document]) -> Table:
    """Return how well actors are found."""
    systems = {"biascli": predict, "runs of proper-name tags": _baseline}
    rows: list[tuple[str | float | int | None, ...]] = []
    for name, system in systems.items():
        tally = count(documents, system)
        rows.append((name, tally.score.f1, tally.score.precision, tally.score.recall, tally.predicted, tally.gold))
    return Table(
        f"Actors of {len(documents)} news documents",
        ("system", "actor F1", "precision", "recall", "predicted", "gold"),
        tuple(rows),
    )


class Tally(NamedTuple):
    """How many actors are right, predicted and gold."""

    right: int
    predicted: int
    gold: int

    @property
    def score(self) -> Score:
        """Precision, recall and F1."""
        return Score.of(self.right, self.predicted, self.gold)


def count(documents: Sequence[conllu.Document], system: Callable[[conllu.Document], Sequence[Sequence[Span]]]) -> Tally:
    """Count how well a system finds the actors of documents."""
    right = n_predicted = n_gold = 0
    for document in documents:
        clusters = Clusters.of(document)
        predicted = system(document)
        right += sum(each is not None for each in matched(clusters, predicted))
        n_predicted += len(predicted)
        n_gold += len(clusters.actors)
    return Tally(right, n_predicted, n_gold)


def predict(document: conllu.Document) -> list[list[Span]]:
    """Return where the actors of a document stand, those with two or more mentions."""
    return [
        [mention.span for mention in actor.mentions]
        for actor in language.build(document.text).actors
        if len(actor.mentions) >= LEAST_MENTIONS
    ]


def _baseline(document: conllu.Document) -> list[list[Span]]:
    found: dict[str, list[Span]] = defaultdict(list)
    for sentence in document.sentences:
        first: int | None = None
        for index in range(len(sentence.words) + 1):
            proper = index < len(sentence.words) and sentence.words[index].xpos.startswith("NNP")
            if proper and first is None:
                first = index
            elif not proper and first is not None:
                span = Span(sentence.words[first].span.start, sentence.words[index - 1].span.end)
                found[document.text[span.start : span.end]].append(span)
                first = None
    return [spans for spans in found.values() if len(spans) >= LEAST_MENTIONS]
