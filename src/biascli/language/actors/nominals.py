"""Plain descriptions that can mean only one actor: *the president*, *the university*, *the country*.

*The*, *this* or *that* with a noun means an actor that bears the noun: as a title (*President Lee*), in a description
(*Ann Lee, the mayor*), or as the head of its name (*University of Exeter*); and only behind its first mention. Where
several in the text bear the noun, it means the only one of them that was named in the same sentence or the one before.

A noun for a whole kind of actors (*the company*, *the country*), which nobody bears, means the only actor of that kind
that was named there.
"""

from collections.abc import Iterator, Mapping, Sequence

from biascli.document import ActorType, MentionForm, Quotation, QuotationKind, Sentence, Token
from biascli.language.actors.gazetteer import Gazetteer
from biascli.language.actors.merging import Cluster
from biascli.language.actors.reference import Reference
from biascli.model import Span

_LONGEST = 3
_BODIES = (ActorType.ORGANISATION, ActorType.PLACE)
_DETERMINERS = frozenset("the The this This that That".split())
#: Nouns for all actors of a kind.
_KINDS: Mapping[str, tuple[ActorType, ...]] = {
    "country": (ActorType.STATE,),
    "nation": (ActorType.STATE,),
    "company": (ActorType.ORGANISATION,),
    "firm": (ActorType.ORGANISATION,),
    "organisation": (ActorType.ORGANISATION,),
    "organization": (ActorType.ORGANISATION,),
    "agency": (ActorType.ORGANISATION,),
    "group": (ActorType.ORGANISATION, ActorType.GROUP),
}
_FIRMS = frozenset(("company", "firm"))
#: Last words of the names of bodies that are neither.
_NO_FIRMS = frozenset(
    "Academy Administration Agency Army Association Authority Board Bureau Church Commission Committee Congress "
    "Council Court Department Government House Institute Ministry Nations NATO Navy Office Parliament Party "
    "Police School Senate Service Union University".split()
)
#: Tags of what makes another phrase of a noun that it follows: "the city council", "the company of friends".
_GOES_ON = ("NN", "IN", "VBG", "JJ", "CD")


def find(
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    clusters: Sequence[Cluster],
    descriptions: Sequence[Reference],
    lists: Gazetteer,
) -> Iterator[Reference]:
    """Yield the plain descriptions outside speech."""
    bearers = _Bearers(sentences, clusters, descriptions, lists)
    speech = [each.span for each in quotations if each.kind is QuotationKind.SPEECH and each.depth == 0]
    taken = {each.span.start for each in descriptions}
    cursor = 0
    for sentence in sentences:
        bearers.enter(sentence)
        for index, token in enumerate(sentence.tokens):
            if token.text not in _DETERMINERS or token.start in taken or not bearers.may_begin(sentence, index + 1):
                continue
            while cursor < len(speech) and speech[cursor].end <= token.start:
                cursor += 1
            quoted = cursor < len(speech) and speech[cursor].start <= token.start
            if not quoted:
                yield from _described(sentence, index, bearers)


class _Bearers:
    """Who bears a noun, and who was named of late."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        clusters: Sequence[Cluster],
        descriptions: Sequence[Reference],
        lists: Gazetteer,
    ) -> None:
        found: dict[str, dict[int, Cluster]] = {}
        for cluster in clusters:
            for noun in sorted(set(_nouns(cluster, lists))):
                found.setdefault(noun, {})[id(cluster)] = cluster
        described = {each.sentence for each in descriptions}
        nouns = {token.end: token for each in sentences if each.index in described for token in each.tokens}
        for each in descriptions:
            found.setdefault(nouns[each.span.end].text.lower(), {})[id(each.cluster)] = each.cluster
        self._bearers: Mapping[str, Mapping[int, Cluster]] = found
        # Asked of every description, and an actor may have as many names as the text has sentences.
        self._may_be = {id(cluster): _kinds(cluster) for cluster in clusters}
        self._named: dict[int, dict[int, Cluster]] = {}
        for cluster in clusters:
            for name in cluster.names:
                self._named.setdefault(name.sentence, {})[id(cluster)] = cluster
        self._openings = {noun.partition(" ")[0] for noun in (*found, *_KINDS)}
        self._names = {name.span.end for cluster in clusters for name in cluster.names}
        self._here: Mapping[int, Cluster] = {}
        self._before: Mapping[int, Cluster] = {}

    def enter(self, sentence: Sentence) -> None:
        """Begin a sentence."""
        self._before, self._here = self._here, self._named.get(sentence.index, {})

    def may_begin(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a noun that anybody bears may begin with a word."""
        return index < len(sentence.tokens) and sentence.tokens[index].text.lower() in self._openings

    def are_names(self, words: Sequence[Token]) -> bool:
        """Tell whether words are a name already, or end with one."""
        return words[-1].end in self._names

    def of(self, noun: str, position: int, *, plain: bool) -> Cluster | None:
        """Return who is meant by a noun at a position."""
        bearers = self._bearers.get(noun)
        bearer = next(iter(bearers.values())) if bearers is not None and len(bearers) == 1 else None
        if bearer is not None and plain and ActorType.PLACE not in self._may_be[id(bearer)]:
            return bearer if bearer.positions[0] < position else None
        kinds = _KINDS.get(noun)
        if bearers is None and kinds is None:
            return None
        near = [
            cluster
            for key, cluster in {**self._before, **self._here}.items()
            if (key in bearers if bearers is not None else not self._may_be[key].isdisjoint(kinds or ()))
            and cluster.positions[0] < position
            and not (noun in _FIRMS and cluster.surname in _NO_FIRMS)
        ]
        return near[0] if len(near) == 1 else None


def _kinds(cluster: Cluster) -> frozenset[ActorType | None]:
    """Return what an actor may be; a place that no list knows may be a state."""
    kind = cluster.type()
    unlisted = kind is ActorType.PLACE and all(name.entry is None for name in cluster.names)
    return frozenset((kind, ActorType.STATE)) if unlisted else frozenset((kind,))


def _nouns(cluster: Cluster, lists: Gazetteer) -> Iterator[str]:
    is_body = cluster.type() in _BODIES
    for name in cluster.names:
        if name.title and "." not in name.title:
            yield name.title.lower()
        if is_body and len(name.words) > 1:
            if name.words[-1] in lists.last_heads and name.words[-1] != "House":  # "the House" is a chamber
                yield name.words[-1].lower()
            for word, following in zip(name.words, name.words[1:], strict=False):
                if following == "of" and word in lists.of_heads:
                    yield word.lower()


def _described(sentence: Sentence, index: int, bearers: _Bearers) -> Iterator[Reference]:
    tokens = sentence.tokens
    determiner = tokens[index]
    for length in range(_LONGEST, 0, -1):
        words = tokens[index + 1 : index + 1 + length]
        noun = " ".join([token.text.lower() for token in words])
        cluster = bearers.of(noun, determiner.start, plain=determiner.text.lower() == "the")
        if len(words) == length and cluster is not None and not bearers.are_names(words):
            following = tokens[index + 1 + length] if index + 1 + length < len(tokens) else None
            if following is None or not following.tag.startswith(_GOES_ON):
                yield Reference(cluster, Span(determiner.start, words[-1].end), MentionForm.NOMINAL, sentence.index)
            return
