"""The narrow calls behind which a mention is judged (negative, neutral or positive, how surely, and why) or words read.

An engine never sees a name: what it gets is a masked sentence, in which every recognised actor is one word without
letters. So exchanging two names exchanges their judgements and changes nothing else.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import ClassVar, NamedTuple, Protocol

from biascli.model import Span
from biascli.records import record


class Polarity(StrEnum):
    """How a sentence presents an actor."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"


@record
class Word:
    """A token of a masked sentence, or a whole mention of an actor: text[start:end]."""

    start: int
    end: int
    text: str  # lower case; empty for a name
    lemma: str  # empty for a name
    tag: str  # Penn Treebank part of speech; NNP for a name, PRP or PRP$ for a pronoun that stands for an actor
    actor: str | None  # Actor.id

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Request(NamedTuple):
    """Asks how a sentence presents one of its actors."""

    sentence: tuple[Word, ...]  # the same object in all requests about one sentence
    actor: str  # Actor.id


class Evidence(NamedTuple):
    """Words that speak for or against the actor."""

    span: Span
    weight: float  # below 0 against, above 0 for; those of one judgement add up to -1 to 1
    relation: str  # how the words bear on the actor, in plain English


class Judgement(NamedTuple):
    """What an engine says of one request."""

    polarity: Polarity
    probability: float  # of that polarity
    evidence: tuple[Evidence, ...]  # by position
    certain: bool = True  # False: the likeliest polarity is not likely enough for a report to name it


class Engine(Protocol):
    """Judges mentions."""

    name: ClassVar[str]

    def judge(self, requests: Iterable[Request]) -> list[Judgement]:
        """Return one judgement a request, in their order; a request is made when it is its turn, and not kept."""
        ...


class SlantReader(Protocol):
    """Reads which words of a sentence slant."""

    def read(self, sentences: Sequence[Sequence[Word]]) -> list[list[float]]:
        """Return, for each word of each masked sentence, the probability that it is part of a slant."""
        ...
