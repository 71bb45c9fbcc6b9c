"""Pronouns, where it is clear whom they mean; else they are left alone.

*He* and *she* mean a person of that gender who was named or meant within the last sentences. Of several, each counts by
how near, how often and whether as a subject it was spoken of; where the best two are too close, nobody is meant.
Inside a quotation only persons named in the same quotation count. *He or she* means nobody, nor does a pronoun behind
somebody new of its own sentence (*a neighbour said he was asleep*) where no name stands in it. *Its* and *their* mean
what is the named subject of the same sentence, where nothing else that could be meant is named in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2
from typing import NamedTuple

from biascli.document import ActorType, MentionForm, Quotation, QuotationKind, Sentence, Token
from biascli.language.actors.gazetteer import Gazetteer, Gender
from biascli.language.actors.merging import Cluster
from biascli.language.actors.names import Name
from biascli.language.actors.roles import is_role
from biascli.model import Span

_PRONOUNS = {
    "he": Gender.MALE, "him": Gender.MALE, "his": Gender.MALE, "himself": Gender.MALE,
    "she": Gender.FEMALE, "her": Gender.FEMALE, "hers": Gender.FEMALE, "herself": Gender.FEMALE,
}  # fmt: skip


_OF_BODIES = {
    "its": (ActorType.ORGANISATION, ActorType.STATE, ActorType.GROUP, ActorType.PLACE),
    "itself": (ActorType.ORGANISATION, ActorType.STATE, ActorType.GROUP, ActorType.PLACE),
    "their": (ActorType.GROUP,),
    "themselves": (ActorType.GROUP,),
}
#: What stands before a noun for somebody of whom the text has not spoken.
_NEW = frozenset(("a", "an", "another"))
#: Words from these to their noun: "a former state auditor".
_LONGEST_NEW = 4
#: How what may refer to somebody is written.
_REFERRING = frozenset(_OF_BODIES).union(*((word, word.capitalize(), word.upper()) for word in _PRONOUNS))


class Reference(NamedTuple):
    """A pronoun or description, and whom it means."""

    cluster: Cluster
    span: Span
    form: MentionForm
    sentence: int


@dataclass(slots=True, eq=False)
class _Focus:
    """What the reader remembers of a person."""

    cluster: Cluster
    gender: Gender
    start: int = -1  # of the last mention
    sentence: int = 0  # how many sentences had gone by
    subject: bool = False
    mentions: int = 0

    def weight(self, sentence: int, *, opens: bool) -> float:
        """Return how much the person is in mind; more, where a subject follows upon a subject."""
        distance = min(sentence - self.sentence, len(_NEAR) - 1)
        weight = _NEAR[distance] + _OFTEN * log2(1 + min(self.mentions, _MOST))
        weight += self.subject * (_SUBJECT + _PARALLEL * (opens and distance == 1))
        return weight - _UNKNOWN * (self.gender is Gender.EITHER)


#: How much a mention in the same sentence, in the one before ... counts; then a person is out of mind.
_NEAR = (3.0, 2.0, 0.3, 0.0)
_SUBJECT = 1.0
_PARALLEL = 0.5
#: Whom a reader keeps in mind at once.
_MOST_ACTIVE = 16
#: Tokens at the start of a sentence in which a pronoun is its subject.
_OPENING = 4
#: Tags of what parts the clauses of a sentence.
_BOUNDARIES = frozenset((",", ":", "CC", "IN", "TO", "WP", "WDT", "WRB", "``", "''"))
_OFTEN = 0.6
_MOST = 10
_UNKNOWN = 0.3
#: By how much the best must surpass the second.
_MARGIN = 1.1


def resolve(
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    clusters: Sequence[Cluster],
    lists: Gazetteer,
) -> Iterator[Reference]:
    """Yield what the pronouns of a text refer to."""
    resolver = _Resolver(clusters, lists)
    speech = [each.span for each in quotations if each.kind is QuotationKind.SPEECH and each.depth == 0]
    cursor = 0
    for number, sentence in enumerate(sentences):
        resolver.enter(number, sentence)
        for index, token in enumerate(sentence.tokens):
            if token.text not in _REFERRING and index not in resolver.named:
                continue
            while cursor < len(speech) and speech[cursor].end <= token.start:
                cursor += 1
            within = speech[cursor] if cursor < len(speech) and speech[cursor].start <= token.start else None
            yield from resolver.read(index, within)


class _Resolver:
    """Follows a text token by token and remembers who is in mind."""

    def __init__(self, clusters: Sequence[Cluster], lists: Gazetteer) -> None:
        self._named: dict[int, list[tuple[Name, _Focus]]] = {}
        self._bodies: dict[int, list[tuple[Name, Cluster]]] = {}
        self._kinds = {id(cluster): cluster.type() for cluster in clusters}
        for cluster in clusters:
            if self._kinds[id(cluster)] not in (ActorType.PERSON, None):
                for name in cluster.names:
                    self._bodies.setdefault(name.sentence, []).append((name, cluster))
                continue
            focus = _Focus(cluster, cluster.gender(lists))
            for name in cluster.names:
                self._named.setdefault(name.sentence, []).append((name, focus))
        self._active: dict[int, _Focus] = {}  # by identity, the one spoken of last at the end

    def enter(self, number: int, sentence: Sentence) -> None:
        """Begin a sentence."""
        self._number = number
        self._sentence = sentence
        self.named = {name.first: (name, focus) for name, focus in self._named.get(sentence.index, ())}
        self._active = {key: focus for key, focus in self._active.items() if number - focus.sentence < len(_NEAR) - 1}
        self._has_subject = False
        self._somebody_new: int | None = None  # where in the sentence, once asked
        self._bodies_here = sorted(self._bodies.get(sentence.index, ()), key=lambda each: each[0].first)

    def read(self, index: int, within: Span | None) -> Iterator[Reference]:
        """Read a token; yield the reference that it is."""
        sentence = self._sentence
        token = sentence.tokens[index]
        if index in self.named:
            name, named = self.named[index]
            self._remember(named, index, name.end)
            return
        gender = _PRONOUNS.get(token.text.lower())
        if gender is not None and not self._is_either(index):
            focus = self._meant(
                gender, within, owned=token.tag == "PRP$", opens=token.tag == "PRP" and index < _OPENING
            )
            if focus is None or (focus.sentence != self._number and self._is_behind_somebody_new(index)):
                return
            if focus.start < self._clause_of_object(index):
                focus.gender = gender
                self._remember(focus, index, index + 1)
                yield Reference(focus.cluster, Span(token.start, token.end), MentionForm.PRONOUN, sentence.index)
        elif token.text in _OF_BODIES:
            body = self._owner(index, _OF_BODIES[token.text])
            if body is not None:
                yield Reference(body, Span(token.start, token.end), MentionForm.PRONOUN, sentence.index)

    def _is_either(self, index: int) -> bool:
        """Tell whether a pronoun is one of two that leave the gender open: "he or she", "his/her"."""
        tokens = self._sentence.tokens
        return any(
            0 <= other < len(tokens)
            and tokens[(index + other) // 2].text in ("or", "/")
            and tokens[other].text.lower() in _PRONOUNS
            for other in (index - 2, index + 2)
        )

    def _is_behind_somebody_new(self, index: int) -> bool:
        """Tell whether somebody of whom the text has not spoken stands before a word of the sentence."""
        if self._somebody_new is None:
            self._somebody_new = _somebody_new(self._sentence.tokens)
        return self._somebody_new < index

    def _clause_of_object(self, index: int) -> int:
        """Return where the clause begins whose subject its object cannot be, "Lee accused him"; else the pronoun."""
        tokens = self._sentence.tokens
        token = tokens[index]
        if token.tag != "PRP" or token.text not in ("him", "her") or not tokens[index - 1].tag.startswith("VB"):
            return token.start
        first = index - 1
        while first > 0 and tokens[first - 1].tag not in _BOUNDARIES:
            first -= 1
        return tokens[first].start

    def _owner(self, index: int, kinds: Sequence[ActorType]) -> Cluster | None:
        """Return the named subject that "its" or "their" means: the only body named before it in the sentence."""
        if len(self._bodies_here) > _MOST_ACTIVE:
            return None
        before = [(name, cluster) for name, cluster in self._bodies_here if name.first < index]
        if not before or any(cluster is not before[0][1] for _, cluster in before):
            return None
        name, cluster = before[0]
        tokens = self._sentence.tokens
        tag = tokens[name.end].tag if name.end < len(tokens) else ""
        is_subject = not name.is_inside and (tag.startswith("VB") or tag in ("MD", "RB"))
        return cluster if is_subject and self._kinds[id(cluster)] in kinds else None

    def _remember(self, focus: _Focus, index: int, end: int) -> None:
        tokens = self._sentence.tokens
        verb = tokens[end].tag if end < len(tokens) else ""
        owner = tokens[index].tag == "PRP$"  # "His deputy left": another is the subject
        subject = not owner and (verb.startswith("VB") or verb in ("MD", "RB") or (index <= 1 and verb != "POS"))
        if focus.sentence != self._number or subject:
            focus.subject = subject and (not self._has_subject or focus.sentence == self._number)
        self._has_subject = self._has_subject or subject
        self._active.pop(id(focus), None)
        self._active[id(focus)] = focus
        if len(self._active) > _MOST_ACTIVE:
            del self._active[next(iter(self._active))]
        focus.start = tokens[index].start
        focus.sentence = self._number
        focus.mentions += 1

    def _meant(self, gender: Gender, within: Span | None, *, owned: bool, opens: bool) -> _Focus | None:
        possible = [
            focus
            for focus in self._active.values()
            if focus.gender in (gender, Gender.EITHER) and (within is None or within.start <= focus.start < within.end)
        ]
        # Two in the sentence before: which of them is the subject does not make it clear.
        opens = opens and sum(focus.sentence == self._number - 1 for focus in possible) == 1
        possible.sort(key=lambda focus: (-focus.weight(self._number, opens=opens), -focus.start))
        if not possible:
            return None
        here = [focus for focus in possible if focus.sentence == self._number]
        if owned and len(here) == 1:
            return here[0]  # "Cyd Lee from the harbour lost her seat"
        if len(possible) > 1 and (
            possible[0].weight(self._number, opens=opens) - possible[1].weight(self._number, opens=opens) < _MARGIN
        ):
            return None
        return possible[0]


def _somebody_new(tokens: Sequence[Token]) -> int:
    """Return where the first noun stands for somebody of whom the text has not spoken, or behind the sentence."""
    nouns = (
        noun
        for place, token in enumerate(tokens)
        if token.text.lower() in _NEW
        for noun in range(place + 1, min(len(tokens), place + 1 + _LONGEST_NEW))
        if is_role(tokens[noun])
    )
    return next(nouns, len(tokens))
