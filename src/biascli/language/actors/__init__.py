"""Who is in the story: persons, organisations, states and groups, under all names that the text uses.

Names are found by their capitals (``runs``, ``joining``, ``cutting``), typed by their words (``types``) with the help
of lists without weights (``gazetteer``), by what plainly shows their kind (``evident_kinds``), or else by a small
model over their form and surroundings (``recogniser``), and merged into actors (``couples``, ``merging``). What
describes them (``descriptions``, ``nominals``), places within the names of others (``nesting``) and pronouns
(``reference``) follow where they are clear.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from biascli.document import Actor, ActorType, Mention, MentionForm, Quotation, QuotationKind, Sentence
from biascli.language import tokens
from biascli.language.actors import couples, gazetteer, nesting, nominals, recogniser
from biascli.language.actors.aliases import Aliases
from biascli.language.actors.capitals import is_title_case
from biascli.language.actors.cutting import Cutter
from biascli.language.actors.descriptions import Describer
from biascli.language.actors.merging import Cluster, Merger
from biascli.language.actors.names import Name
from biascli.language.actors.naming import name_at
from biascli.language.actors.reference import Reference, resolve
from biascli.language.actors.runs import RunFinder
from biascli.language.actors.shown import Shown
from biascli.language.evident_names import NOTHING_EVIDENT, EvidentNames

__all__ = ["Cast", "candidates", "find"]

#: Mentions from which on a place counts as an actor although it never acts.
PLACE_MENTIONS = 2


class Cast(NamedTuple):
    """Who is in the story, and the sentences of it, with tags that no name has a part in."""

    actors: tuple[Actor, ...]
    sentences: tuple[Sentence, ...]


def find(
    text: str,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    evident: EvidentNames = NOTHING_EVIDENT,
    aliases: Sequence[tuple[str, str]] = (),
    weights: recogniser.Weights | None = None,
) -> Cast:
    """Find who is in the story.

    ``evident`` are the names with which the sentences were tagged, ``aliases`` pairs of another name and the name of
    the actor that it stands for. The weights of the recogniser are the shipped ones, unless others are tried out.

    Once it is known what the names are, the sentences are tagged again as if each were one and the same word: whatever
    is read from them then would be read with any other name.
    """
    lists = gazetteer.load()
    names = list(
        recogniser.settle(
            candidates(sentences, quotations, lists), sentences, lists, weights or recogniser.load(), evident.towns
        )
    )
    sentences = _retagged(sentences, names, evident)
    joined = Aliases(aliases)
    merged = joined.join(Merger(lists).merge(couples.completed(names, sentences, lists)))
    descriptions = list(Describer(sentences, merged).find())
    nested = nesting.find(sentences, names, merged, lists)
    plain = list(nominals.find(sentences, quotations, merged, descriptions, lists))
    n_references = Counter(id(each.cluster) for each in (*descriptions, *nested.references, *plain))
    clusters = [cluster for cluster in merged if _is_actor(cluster, n_references[id(cluster)])]
    references: dict[int, list[Reference]] = {}
    for reference in (
        *descriptions,
        *nested.references,
        *plain,
        *resolve(sentences, quotations, clusters, lists),
    ):
        references.setdefault(id(reference.cluster), []).append(reference)
    everybody = sorted((*clusters, *nested.clusters), key=lambda cluster: cluster.positions[0])
    found = tuple(
        _actor(f"A{number}", cluster, references.get(id(cluster), ()), text, _fullest(joined.wanted(cluster)))
        for number, cluster in enumerate(everybody, start=1)
    )
    return Cast(found, sentences)


def _retagged(sentences: Sequence[Sentence], names: Sequence[Name], evident: EvidentNames) -> tuple[Sentence, ...]:
    places: dict[int, list[tuple[int, int]]] = {}
    for name in names:
        if not evident.words.issuperset(name.words):
            places.setdefault(name.sentence, []).append((name.end - len(name.words), name.end))
    return tuple(
        tokens.retagged(sentence, places[sentence.index], evident) if sentence.index in places else sentence
        for sentence in sentences
    )


def candidates(
    sentences: Sequence[Sentence], quotations: Sequence[Quotation], lists: gazetteer.Gazetteer
) -> list[Name]:
    """Return the names, in the order of the text, as far as their form tells them."""
    return sorted(_names(sentences, quotations, lists), key=lambda name: (name.span.start, name.span.end))


def _names(
    sentences: Sequence[Sentence], quotations: Sequence[Quotation], lists: gazetteer.Gazetteer
) -> Iterator[Name]:
    shown = Shown.of(sentences, lists)
    finder = RunFinder(lists, shown, set(_in_titles(sentences, quotations)))
    unclear: list[Sentence] = []
    clear: list[Sentence] = []
    runs: list[tuple[Sentence, int, int]] = []
    for sentence in sentences:
        if is_title_case(sentence):
            unclear.append(sentence)
            continue
        clear.append(sentence)
        runs += [(sentence, first, end) for first, end in finder.find(sentence)]
    alone = (tuple([token.text for token in sentence.tokens[first:end]]) for sentence, first, end in runs)
    cutter = Cutter(lists, shown.with_runs(alone, lists))
    found = [name for run in runs for name in cutter.cut(*run)]
    yield from found
    taken = {name.span.start for name in found}
    last_words = {name.words[-1] for name in found}
    for sentence in clear:
        # "Marsh left early": at the start of a sentence only the rest of the text tells a name.
        if sentence.tokens and sentence.tokens[0].text in last_words and sentence.tokens[0].start not in taken:
            name = name_at(lists, sentence, 0, 0, 1)
            if name.acts:
                yield name
    known = {tuple(word.lower() for word in name.words) for name in found}
    known |= {(name.words[-1].lower(),) for name in found if name.type in (ActorType.PERSON, None)}
    longest = max((len(words) for words in known), default=0)
    for sentence in unclear:
        for first, end in finder.known(sentence, known, max(longest, lists.longest)):
            yield name_at(lists, sentence, first, first, end)


def _in_titles(sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Iterator[int]:
    """Yield where the words start that stand in the title of a work; both come in the order of the text."""
    titles = iter([each.span for each in quotations if each.kind is QuotationKind.TITLE])
    title = next(titles, None)
    for sentence in sentences:
        for token in sentence.tokens:
            while title is not None and title.end <= token.start:
                title = next(titles, None)
            if title is None:
                return
            if title.start <= token.start:
                yield token.start


def _is_actor(cluster: Cluster, n_references: int) -> bool:
    """Tell an actor from a place that does not act."""
    if cluster.type() is ActorType.PLACE:
        return any(name.acts for name in cluster.names) or len(cluster.names) + n_references >= PLACE_MENTIONS
    return True


def _actor(identifier: str, cluster: Cluster, references: Sequence[Reference], text: str, name: str) -> Actor:
    mentions = [
        Mention(name.span, MentionForm.WITHIN if name.is_within else MentionForm.NAME, name.sentence)
        for name in cluster.names
    ]
    mentions += [Mention(each.span, each.form, each.sentence) for each in references]
    forms = dict.fromkeys(text[name.span.start : name.span.end] for name in cluster.names)
    return Actor(
        id=identifier,
        name=name,
        type=cluster.type() or ActorType.PERSON,
        names=tuple(forms),
        mentions=tuple(sorted(mentions, key=lambda mention: (mention.span.start, mention.span.end))),
    )


def _fullest(cluster: Cluster) -> str:
    """Return the fullest name that the text uses; of a state or known body, one that is no seat and no acronym."""
    keys = list(dict.fromkeys(name.key for name in cluster.names))
    seats = {name.key for name in cluster.names if name.entry is not None and name.entry.is_seat}
    canonical = {name.entry.name for name in cluster.names if name.entry is not None}
    fullest = max(
        keys, key=lambda key: (key in canonical, key not in seats, not key.isupper(), len(key.split()), len(key))
    )
    return fullest.replace(" 's", "'s").replace(" ’s", "’s").replace(" '", "'")
