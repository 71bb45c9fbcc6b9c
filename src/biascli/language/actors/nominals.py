"""Plain descriptions that can mean only one actor: *the president*, *the university*.

*The* with a noun means an actor when exactly one in the text bears the noun: as a title (*President Lee*), in a
description (*Ann Lee, the mayor*), or as the head of its name (*University of Exeter*); and only behind its first
mention.
"""

from collections.abc import Iterator, Mapping, Sequence

from biascli.document import ActorType, MentionForm, Quotation, QuotationKind, Sentence
from biascli.language.actors.gazetteer import Gazetteer
from biascli.language.actors.merging import Cluster
from biascli.language.actors.reference import Reference
from biascli.model import Span

_LONGEST = 3
_BODIES = (ActorType.ORGANISATION, ActorType.PLACE)


def find(
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    clusters: Sequence[Cluster],
    descriptions: Sequence[Reference],
    lists: Gazetteer,
) -> Iterator[Reference]:
    """Yield the plain descriptions outside speech."""
    bearers = _bearers(sentences, clusters, descriptions, lists)
    speech = [each.span for each in quotations if each.kind is QuotationKind.SPEECH and each.depth == 0]
    taken = {each.span.start for each in descriptions}
    cursor = 0
    for sentence in sentences:
        for index, token in enumerate(sentence.tokens):
            if token.text not in ("the", "The") or token.start in taken:
                continue
            while cursor < len(speech) and speech[cursor].end <= token.start:
                cursor += 1
            quoted = cursor < len(speech) and speech[cursor].start <= token.start
            if not quoted:
                yield from _described(sentence, index, bearers)


def _bearers(
    sentences: Sequence[Sentence],
    clusters: Sequence[Cluster],
    descriptions: Sequence[Reference],
    lists: Gazetteer,
) -> dict[str, Cluster]:
    """Return who bears each noun, where only one does."""
    found: dict[str, dict[int, Cluster]] = {}
    for cluster in clusters:
        for noun in sorted(set(_nouns(cluster, lists))):
            found.setdefault(noun, {})[id(cluster)] = cluster
    described = {each.sentence for each in descriptions}
    nouns = {token.end: token for each in sentences if each.index in described for token in each.tokens}
    for each in descriptions:
        found.setdefault(nouns[each.span.end].text.lower(), {})[id(each.cluster)] = each.cluster
    return {noun: next(iter(bearers.values())) for noun, bearers in found.items() if len(bearers) == 1}


def _nouns(cluster: Cluster, lists: Gazetteer) -> Iterator[str]:
    is_body = cluster.type() in _BODIES
    for name in cluster.names:
        if name.title and "." not in name.title:
            yield name.title.lower()
        if is_body and len(name.words) > 1:
            if name.words[-1] in lists.last_heads:
                yield name.words[-1].lower()
            for word, following in zip(name.words, name.words[1:], strict=False):
                if following == "of" and word in lists.of_heads:
                    yield word.lower()


def _described(sentence: Sentence, index: int, bearers: Mapping[str, Cluster]) -> Iterator[Reference]:
    tokens = sentence.tokens
    for length in range(_LONGEST, 0, -1):
        words = tokens[index + 1 : index + 1 + length]
        cluster = bearers.get(" ".join(token.text for token in words))
        following = tokens[index + 1 + length] if index + 1 + length < len(tokens) else None
        if len(words) == length and cluster is not None and cluster.positions[0] < tokens[index].start:
            if following is None or not following.tag.startswith(("NN", "IN", "VBG", "JJ", "CD")):
                yield Reference(cluster, Span(tokens[index].start, words[-1].end), MentionForm.NOMINAL, sentence.index)
            return
