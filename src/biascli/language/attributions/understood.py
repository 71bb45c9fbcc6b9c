"""Subjects that do not stand beside their verb: of infinitives, participles and verbs that share one.

In *Lee went on to say*, *Lee left, saying* and *Lee rose and said*, the grammar leaves Lee out the second time.
"""

from collections.abc import Sequence
from typing import Protocol

from biascli.language.attributions import subjects, syntax
from biascli.language.attributions.closed_class import (
    ADVERB_TAGS,
    DETERMINING_TAGS,
    FINITE_TAGS,
    NOUN_TAGS,
    OBJECT_CONTROL,
    PERSONAL_OBJECTS,
    VERB_TAGS,
)
from biascli.language.attributions.syntax import Range, Words

#: From a verb without a subject of its own to the verb that has it, at most so many steps.
_STEPS = 4


class Nouns(Protocol):
    """What is known of the nouns of a sentence, by the place of the token."""

    def is_document(self, index: int) -> bool:
        """Tell whether a token names what can speak without a mouth."""

    def is_body(self, index: int) -> bool:
        """Tell whether a token names people who act as one."""


def subject(words: Words, first: int, spoken: Sequence[Range], nouns: Nouns, steps: int = _STEPS) -> Range | None:
    """Return the subject of the verb group that begins here; ``spoken`` are sources before it, the likeliest first."""
    tag = words.tags[first]
    beside = subjects.subject(words, first)
    if steps and tag == "TO":
        governor = _governor(words, first)
        if governor is not None and not (beside is not None and _controls(words, governor)):
            found = subject(words, syntax.verb_group(words, governor), spoken, nouns, steps - 1)
            return found or beside
        return beside
    if steps and tag == "VBG" and beside is not None and not _acts(words, beside, nouns):
        governor = _governor(words, beside.first)
        if governor is not None:
            found = subject(words, syntax.verb_group(words, governor), spoken, nouns, steps - 1)
            return found or beside
    return beside or shared(words, first, spoken)


def _governor(words: Words, index: int) -> int | None:
    """Return the verb that governs what begins here, in the same clause."""
    for position in range(index - 1, -1, -1):
        if words.quoted[position] != -1 or words.lower[position] in (";", ":"):
            return None
        if words.tags[position] in VERB_TAGS:
            return position
    return None


def _controls(words: Words, governor: int) -> bool:
    """Tell whether the object of a verb does what the infinitive says: *urged Lee to say*, not *used Lee to say*."""
    return words.tokens[governor].lemma in OBJECT_CONTROL


def _acts(words: Words, phrase: Range, nouns: Nouns) -> bool:
    """Tell whether a noun phrase before a participle is who speaks: people do, what somebody issued does not."""
    last = phrase.last - 1
    if words.word(phrase.first - 1) == "with":
        return True  # "with some polls showing that"
    if nouns.is_document(last):
        return False
    if nouns.is_body(last) and words.lower[_article(words, phrase)] in ("a", "an"):
        return True  # "gave money to a group backing the bill", but not "sued Lee in federal court claiming that"
    tag = words.tags[last]
    return tag.startswith("NNP") or tag == "NNS" or words.lower[last] in PERSONAL_OBJECTS


def _article(words: Words, phrase: Range) -> int:
    """Return where the last noun phrase of this one begins."""
    first = phrase.last - 1
    while first > phrase.first and words.tags[first] not in DETERMINING_TAGS:
        first -= 1
    return first


def shared(words: Words, first: int, spoken: Sequence[Range]) -> Range | None:
    """Return the subject that a verb without one of its own shares with another verb."""
    if words.tags[first] == "VB":
        # "The US will wait and discuss": whoever will wait.
        modal = next((index for index in range(first - 1, -1, -1) if words.tags[index] == "MD"), None)
        return subjects.subject(words, syntax.verb_group(words, modal)) if modal is not None else None
    for each in spoken:
        return each
    if opens(words, first):
        behind = _behind_participle(words, first)
        if behind is not None:
            return behind
    for position in range(first - 1, -1, -1):
        if words.quoted[position] == -1 and words.tags[position] in FINITE_TAGS:
            found = subjects.subject(words, syntax.verb_group(words, position))
            if words.tags[first] == "VBG" and found is not None and _is_relative(words, found):
                continue  # "Dunn fired two officers who were filmed, calling them"
            return found
    return _before_participle(words) if first > 1 and words.tags[first] == "VBG" else None


def _is_relative(words: Words, phrase: Range) -> bool:
    """Tell whether a subject is that of a relative clause behind a noun, while the sentence has another before it."""
    relative = words.lower[phrase.last - 1] in ("who", "which", "that") and phrase.last - phrase.first > 1
    return relative and any(tag in FINITE_TAGS for tag in words.tags[: phrase.first])


def _before_participle(words: Words) -> Range | None:
    """Return the subject of a sentence without finite verb, whose verb must be tagged as a participle by mistake."""
    phrase = syntax.noun_phrase(words, 0)
    if phrase is None:
        return None
    behind = range(phrase.first + 1, phrase.last)
    verb = next((at for at in behind if words.tags[at] == "VBN" and words.tags[at - 1] in NOUN_TAGS), phrase.last)
    return Range(phrase.first, verb)  # "A judge sentenced the former mayor, calling"


def opens(words: Words, first: int) -> bool:
    """Tell whether a participle opens its sentence: *Saying that*, *After saying that*, *But in saying that*."""
    return all(words.tags[index] in ADVERB_TAGS or words.tags[index] in ("IN", "CC", "WRB") for index in range(first))


def _behind_participle(words: Words, first: int) -> Range | None:
    """*Saying that ..., he left*: the subject follows the clause of the participle."""
    for position in range(first + 1, len(words) - 1):
        if words.quoted[position] == -1 and words.lower[position] == ",":
            phrase = syntax.noun_phrase(words, position + 1)
            behind = words.tag(phrase.last) if phrase else ""
            return phrase if behind in FINITE_TAGS or behind in ADVERB_TAGS else None
    return None
