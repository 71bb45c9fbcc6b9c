"""Descriptions that say who an actor is: beside its name (*Ann Lee, the mayor*) or in a predicate (*Lee is a lawyer*).

An apposition behind a name stands between commas and holds no finite verb of its own; one before it (*her brother,
Tom Lee,*) must be of a person and definite. A predicate follows a form of *be* without negation. The span of a
description is its noun with what stands before it, without names in it: *goalkeeper* in *Tunisia's goalkeeper*.
"""

from collections.abc import Iterator, Mapping, Sequence

from biascli.document import ActorType, MentionForm, Sentence, Token
from biascli.language.actors.kind_features import CLASSES
from biascli.language.actors.merging import Cluster
from biascli.language.actors.names import Name
from biascli.language.actors.reference import Reference
from biascli.language.actors.roles import is_role
from biascli.model import Span

_MODIFIERS = ("DT", "PRP$", "PDT", "JJ", "NN", "NNS", "POS", "CD", "VBN", "VBG", "RB", "HYPH", "AFX", "NNP", "NNPS")
_DEFINITE = frozenset("the a an his her their its one".split())
_POSSESSIVES = frozenset("his her their its".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_RELATIVES = ("WP", "WDT", "WRB", "WP$")
_ENDS = frozenset(', . ; : ) ] — – -- ” " ! ?'.split())
_BE = frozenset("is was are were 's ’s".split())
_TIMES = frozenset(
    "afternoon century day decade end evening hour midnight minute moment month morning night noon season time today "
    "tomorrow tonight week weekend year yesterday".split()
)
#: Nouns that describe nobody: "was a part of it".
_EMPTY = frozenset("bit case lot matter part piece reason result thing way".split())
_PLACES = (ActorType.STATE, ActorType.PLACE)
_PLACE_NOUNS = frozenset(
    "ally area capital city country county democracy destination district economy exporter empire giant home hub "
    "importer island kingdom land member metropolis monarchy municipality nation neighbor neighbour partner place port "
    "power producer province region republic resort rival settlement signatory site spot state stronghold suburb "
    "superpower territory town village".split()
)
#: Tokens that are looked at for the end of an apposition, and back for its start.
_REACH = 40


class Describer:
    """Finds what describes the actors of a document."""

    def __init__(self, sentences: Sequence[Sentence], clusters: Sequence[Cluster]) -> None:
        """Take the sentences, and the actors with their names."""
        self._sentences = sentences
        self._named: dict[int, list[tuple[Name, Cluster]]] = {}
        self._persons = {id(each) for each in clusters if each.type() in (ActorType.PERSON, None)}
        for cluster in clusters:
            for name in cluster.names:
                self._named.setdefault(name.sentence, []).append((name, cluster))

    def find(self) -> Iterator[Reference]:
        """Yield the descriptions, sentence by sentence."""
        for sentence in self._sentences:
            named = self._named.get(sentence.index)
            if not named:
                continue
            ends = {index: name.end for name, _ in named for index in range(name.first, name.end)}
            taken: set[int] = set()
            for name, cluster in sorted(named, key=lambda each: (each[0].span.start, each[0].span.end)):
                found = _described(sentence.tokens, name, ends, is_person=id(cluster) in self._persons)
                if found is not None and not taken & set(range(*found)):
                    taken |= set(range(*found))
                    first, end = found
                    span = Span(sentence.tokens[first].start, sentence.tokens[end - 1].end)
                    yield Reference(cluster, span, MentionForm.DESCRIPTION, sentence.index)


def _described(
    tokens: Sequence[Token], name: Name, ends: Mapping[int, int], *, is_person: bool
) -> tuple[int, int] | None:
    """Return the range of tokens that describes a name; a plain description of a person must be a role."""
    if name.end < len(tokens) and tokens[name.end].text == ",":
        found = _phrase(tokens, name.end + 1, ends)
        if found is not None and _stands_by_itself(tokens, found[1]):
            opening = tokens[name.end + 1]
            definite = opening.text.lower() in _DEFINITE or found[0] > name.end + 1
            noun = tokens[found[1] - 1]
            role = is_role(noun)
            if name.type in _PLACES and noun.lemma not in _PLACE_NOUNS:
                return None  # "He came from Peru, a lawyer by trade"
            if role or (definite and not is_person) or (definite and opening.text.lower() in _DEFINITE):
                return found
    if name.end < len(tokens) and tokens[name.end].text.lower() in _BE and not _in_phrase(tokens, name.first):
        begin = name.end + 1
        while begin < len(tokens) and tokens[begin].tag == "RB" and tokens[begin].text.lower() not in ("not", "n't"):
            begin += 1
        if begin < len(tokens) and tokens[begin].text.lower() in _DEFINITE:
            found = _phrase(tokens, begin, ends)
            if found is not None:
                return found
    return _before(tokens, name, ends) if is_person else _class_before(tokens, name, ends)


def _in_phrase(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a preposition governs the name, so that another noun is the subject."""
    before = first - 1
    while before >= max(0, first - _REACH) and tokens[before].tag in ("DT", "JJ"):
        before -= 1
    return before >= 0 and (tokens[before].tag in ("IN", "CC", "TO") or tokens[before].tag == "POS")


def _phrase(tokens: Sequence[Token], begin: int, ends: Mapping[int, int]) -> tuple[int, int] | None:
    """Return the noun phrase that begins here: from behind the last name in it to its noun."""
    position = begin
    noun = -1
    start = begin
    while position < min(len(tokens), begin + _REACH):
        token = tokens[position]
        if position in ends:
            start = position = ends[position]
            if position < len(tokens) and tokens[position].tag == "POS":
                start = position = position + 1
            noun = -1
            continue
        if token.tag not in _MODIFIERS:
            break
        if token.tag == "PRP$":
            start = position + 1
        if token.tag == "NN" or (token.tag.startswith("NNP") and is_role(token) and not token.text.isupper()):  # "MP"
            noun = position
        elif token.tag == "POS":
            noun = -1
        position += 1
    if position < len(tokens) - 1 and tokens[position].text == "and" and not is_role(tokens[position - 1]):
        return None  # "a history and politics teacher"
    if noun < 0 or noun != position - 1 or tokens[noun].lemma in _TIMES | _EMPTY:
        return None
    return start, noun + 1


def _stands_by_itself(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether an apposition closes before any finite verb that is not within a relative clause."""
    relative = False
    for token in tokens[end : end + _REACH]:
        if token.text in _ENDS:
            return True
        if token.tag in _RELATIVES or token.text == "that":
            relative = True
        elif token.tag in _FINITE and not relative:
            return False
    return end >= len(tokens) or relative


def _before(tokens: Sequence[Token], name: Name, ends: Mapping[int, int]) -> tuple[int, int] | None:
    """Return the definite description right before a name: "the referee Tom Lee", "her brother, Tom Lee,"."""
    closes = name.end >= len(tokens) or tokens[name.end].text in _ENDS
    parted = name.first > 0 and tokens[name.first - 1].text == ","
    noun = name.first - 1 - parted
    if name.title or noun < 0 or (parted and not closes) or (not parted and not is_role(tokens[noun])):
        return None
    if not is_role(tokens[noun]):
        # "the head of the Harbour Authority, Ann Lee,"
        while noun > max(0, name.first - _REACH) and (
            noun in ends or tokens[noun].tag in ("DT", "NN", "NNS", "JJ", "NNP", "NNPS", "CD")
        ):
            noun -= 1
        if tokens[noun].text not in ("of", "at", "for", "in", "to"):
            return None
        noun -= 1
        if noun < 0 or not is_role(tokens[noun]):
            return None
    return _definite(tokens, noun, ends, parted=parted)


def _class_before(tokens: Sequence[Token], name: Name, ends: Mapping[int, int]) -> tuple[int, int] | None:
    """Return what says right before a name what it names: "the company Velmora"."""
    noun = name.first - 1
    if noun < 0 or noun in ends or tokens[noun].tag != "NN" or tokens[noun].text[0].isupper():
        return None
    kind = CLASSES.get(tokens[noun].lemma)
    if kind is None or kind != ("place" if name.type in _PLACES else "body"):
        return None
    return _definite(tokens, noun, ends, parted=False)


def _definite(tokens: Sequence[Token], noun: int, ends: Mapping[int, int], *, parted: bool) -> tuple[int, int] | None:
    """Return the definite description that ends with a noun, without names in it."""
    first = noun
    while (
        first > max(0, noun - _REACH)
        and first - 1 not in ends
        and tokens[first - 1].tag in ("JJ", "NN", "VBN", "CD", "RB", "NNP")
    ):
        first -= 1
    if first == 0:
        return (first, noun + 1) if parted else None
    opener = tokens[first - 1]
    if opener.text.lower() == "the":
        return first - 1, noun + 1
    owned = opener.tag == "POS" or first - 1 in ends or opener.text.lower() in _POSSESSIVES
    return (first, noun + 1) if owned else None
