"""What a shallow reading of a sentence is made of: noun phrases, verb groups, and who is what to whom."""

from dataclasses import dataclass, field
from enum import StrEnum


class Function(StrEnum):
    """What a noun phrase is in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    PREPOSITIONAL = "after a preposition"
    FREE = "free"


@dataclass(slots=True)
class Phrase:
    """A noun phrase: words[first:end]."""

    first: int
    end: int
    head: int
    function: Function = Function.FREE
    preposition: str = ""
    verb: int | None = None  # index into Reading.verbs that it is subject or object of, or stands after
    noun: int | None = None  # index into Reading.phrases of the noun phrase before its preposition
    apposition: int | None = None  # index into Reading.phrases


@dataclass(slots=True)
class VerbGroup:
    """A verb with its auxiliaries: words[first:end]."""

    first: int
    end: int
    main: int
    passive: bool
    negated: bool
    finite: bool
    infinitive: bool
    subject: int | None = None  # index into Reading.phrases
    object: int | None = None
    agent: int | None = None  # of a passive: "by ..."


@dataclass(slots=True)
class Reading:
    """The phrases and verb groups of a sentence, and for each word where it belongs."""

    phrases: list[Phrase] = field(default_factory=list)
    verbs: list[VerbGroup] = field(default_factory=list)
    phrase_of: list[int | None] = field(default_factory=list)
    verb_of: list[int | None] = field(default_factory=list)  # the group that a word is in, or describes as predicate
    clause_of: list[int] = field(default_factory=list)
    predicate_of: dict[int, int] = field(default_factory=dict)  # word -> verb group whose subject it describes
