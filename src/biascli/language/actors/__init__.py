"""Who is in the story: persons, organisations, states and groups, under all names that the text uses.

Names are found by their capitals (``names``), typed by their words (``types``) with the help of lists without
weights (``gazetteer``), merged into actors (``merging``), and pronouns follow where they are clear (``reference``).
"""

from collections.abc import Iterator, Sequence

from biascli.document import Actor, ActorType, Mention, MentionForm, Quotation, QuotationKind, Sentence
from biascli.language.actors import gazetteer
from biascli.language.actors.aliases import Aliases
from biascli.language.actors.merging import Cluster, Merger
from biascli.language.actors.names import Name, NameFinder, is_title_case
from biascli.language.actors.reference import Reference, resolve
from biascli.lexicon import LexiconSet

__all__ = ["find"]

#: Mentions from which on a place counts as an actor although it never acts.
PLACE_MENTIONS = 2


def find(
    text: str,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    lexicons: LexiconSet,
    aliases: Sequence[tuple[str, str]] = (),
) -> tuple[Actor, ...]:
    """Find who is in the story; ``aliases`` are pairs of another name and the name of the actor that it stands for."""
    del lexicons  # the gazetteers hold no weights that a user could change
    lists = gazetteer.load()
    names = sorted(_names(sentences, quotations, lists), key=lambda name: name.span)
    joined = Aliases(aliases)
    clusters = [cluster for cluster in joined.join(Merger(lists).merge(names)) if _is_actor(cluster)]
    persons = [cluster for cluster in clusters if cluster.type() in (ActorType.PERSON, None)]
    references: dict[int, list[Reference]] = {}
    for reference in resolve(sentences, quotations, persons, lists):
        references.setdefault(id(reference.cluster), []).append(reference)
    return tuple(
        _actor(f"A{number}", cluster, references.get(id(cluster), ()), text, _fullest(joined.wanted(cluster)))
        for number, cluster in enumerate(clusters, start=1)
    )


def _names(
    sentences: Sequence[Sentence], quotations: Sequence[Quotation], lists: gazetteer.Gazetteer
) -> Iterator[Name]:
    plain = {token.text for sentence in sentences for token in sentence.tokens if token.text.islower()}
    finder = NameFinder(lists, plain, set(_in_titles(sentences, quotations)))
    unclear: list[Sentence] = []
    known: set[tuple[str, ...]] = set()
    for sentence in sentences:
        if is_title_case(sentence):
            unclear.append(sentence)
            continue
        for name in finder.find(sentence):
            words = tuple(word.lower() for word in name.words)
            known.add(words)
            if name.type in (ActorType.PERSON, None):
                known.add(words[-1:])
            yield name
    longest = max((len(words) for words in known), default=0)
    for sentence in unclear:
        yield from finder.find_known(sentence, known, max(longest, lists.longest))


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


def _is_actor(cluster: Cluster) -> bool:
    """Tell an actor from a place that does not act."""
    if cluster.type() is ActorType.PLACE:
        return any(name.acts for name in cluster.names) or len(cluster.names) >= PLACE_MENTIONS
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
    canonical = {name.entry.name for name in cluster.names if name.entry is not None}
    return max(keys, key=lambda key: (key in canonical, not key.isupper(), len(key.split()), len(key)))
