"""Who is in the story: persons, organisations, states and groups, under all names that the text uses.

Names are found by their capitals (``runs``, ``cutting``), typed by their words (``types``) with the help of lists
without weights (``gazetteer``), or else by a small model over their form and surroundings (``recogniser``), and merged
into actors (``merging``). What describes them (``descriptions``, ``nominals``) and pronouns (``reference``) follow
where they are clear.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from biascli.document import Actor, ActorType, Mention, MentionForm, Quotation, QuotationKind, Sentence
from biascli.language.actors import gazetteer, nominals, recogniser
from biascli.language.actors.aliases import Aliases
from biascli.language.actors.cutting import Cutter
from biascli.language.actors.descriptions import Describer
from biascli.language.actors.merging import Cluster, Merger
from biascli.language.actors.names import Name
from biascli.language.actors.reference import Reference, resolve
from biascli.language.actors.runs import RunFinder, is_title_case
from biascli.lexicon import LexiconSet

__all__ = ["candidates", "find"]

#: Mentions from which on a place counts as an actor although it never acts.
PLACE_MENTIONS = 2


def find(
    text: str,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    lexicons: LexiconSet,
    aliases: Sequence[tuple[str, str]] = (),
    weights: recogniser.Weights | None = None,
) -> tuple[Actor, ...]:
    """Find who is in the story.

    ``aliases`` are pairs of another name and the name of the actor that it stands for. The weights of the recogniser
    are the shipped ones, unless others are tried out.
    """
    del lexicons  # the gazetteers hold no weights that a user could change
    lists = gazetteer.load()
    names = list(
        recogniser.settle(candidates(sentences, quotations, lists), sentences, lists, weights or recogniser.load())
    )
    joined = Aliases(aliases)
    merged = joined.join(Merger(lists).merge(names))
    descriptions = list(Describer(sentences, merged).find())
    described = Counter(id(each.cluster) for each in descriptions)
    clusters = [cluster for cluster in merged if _is_actor(cluster, described[id(cluster)])]
    references: dict[int, list[Reference]] = {}
    for reference in (
        *descriptions,
        *nominals.find(sentences, quotations, clusters, descriptions, lists),
        *resolve(sentences, quotations, clusters, lists),
    ):
        references.setdefault(id(reference.cluster), []).append(reference)
    return tuple(
        _actor(f"A{number}", cluster, references.get(id(cluster), ()), text, _fullest(joined.wanted(cluster)))
        for number, cluster in enumerate(clusters, start=1)
    )


def candidates(
    sentences: Sequence[Sentence], quotations: Sequence[Quotation], lists: gazetteer.Gazetteer
) -> list[Name]:
    """Return the names, in the order of the text, as far as their form tells them."""
    return sorted(_names(sentences, quotations, lists), key=lambda name: name.span)


def _names(
    sentences: Sequence[Sentence], quotations: Sequence[Quotation], lists: gazetteer.Gazetteer
) -> Iterator[Name]:
    plain = {token.text for sentence in sentences for token in sentence.tokens if token.text.islower()}
    cutter = Cutter(lists)
    finder = RunFinder(lists, plain, set(_in_titles(sentences, quotations)))
    unclear: list[Sentence] = []
    clear: list[Sentence] = []
    found: list[Name] = []
    for sentence in sentences:
        if is_title_case(sentence):
            unclear.append(sentence)
            continue
        clear.append(sentence)
        for first, end in finder.find(sentence):
            found += cutter.cut(sentence, first, end)
    yield from found
    taken = {name.span.start for name in found}
    last_words = {name.words[-1] for name in found}
    for sentence in clear:
        # "Marsh left early": at the start of a sentence only the rest of the text tells a name.
        if sentence.tokens and sentence.tokens[0].text in last_words and sentence.tokens[0].start not in taken:
            name = cutter.name(sentence, 0, 0, 1)
            if name.acts:
                yield name
    known = {tuple(word.lower() for word in name.words) for name in found}
    known |= {(name.words[-1].lower(),) for name in found if name.type in (ActorType.PERSON, None)}
    longest = max((len(words) for words in known), default=0)
    for sentence in unclear:
        for first, end in finder.known(sentence, known, max(longest, lists.longest)):
            yield cutter.name(sentence, first, first, end)


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


def _is_actor(cluster: Cluster, n_descriptions: int) -> bool:
    """Tell an actor from a place that does not act."""
    if cluster.type() is ActorType.PLACE:
        return any(name.acts for name in cluster.names) or len(cluster.names) + n_descriptions >= PLACE_MENTIONS
    return True


def _actor(identifier: str, cluster: Cluster, references: Sequence[Reference], text: str, name: str) -> Actor:
    mentions = [Mention(name.span, MentionForm.NAME, name.sentence) for name in cluster.names]
    mentions += [Mention(each.span, each.form, each.sentence) for each in references]
    forms = dict.fromkeys(text[name.span.start : name.span.end] for name in cluster.names)
    return Actor(
        id=identifier,
        name=name,
        type=cluster.type() or ActorType.PERSON,
        names=tuple(forms),
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
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
