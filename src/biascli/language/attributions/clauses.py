"""Clauses: whether one begins at a word, with a conjunction or with a subject and its verb."""

from biascli.language.attributions.closed_class import (
    ADVERB_TAGS,
    ADVERBIAL_OPENERS,
    CLAUSE_OPENERS,
    DAYS,
    FINITE_TAGS,
    NOMINAL_OPENERS,
    NOUN_TAGS,
    PASSING,
    RELATIVE,
    TIME_ADVERBIALS,
    TIME_NOUNS,
)
from biascli.language.attributions.syntax import Range, Words, noun_phrase

#: How far behind its cue a clause with *that* may begin.
_REACH = 16
#: How long an aside between a subject and its verb may be.
_ASIDE = 30


def skip_adverbials(words: Words, index: int) -> int:
    """Return the first token behind adverbs and short phrases of time, place and medium after a cue."""
    while index < len(words) and words.quoted[index] == -1:
        word, tag = words.lower[index], words.tags[index]
        if (word in TIME_ADVERBIALS and words.tag(index + 1) != "POS") or (
            tag in ADVERB_TAGS and (word.endswith("ly") or word in PASSING)
        ):
            index += 1
            part = word in ("last", "this") or (word in DAYS and words.word(index) in TIME_NOUNS)
            if part and words.tag(index) in ("NN", "NNP"):
                index += 1  # "last year", "Friday night"
        elif word in ("on", "in", "at", "during", "to", "via", "through", "by") and tag in ("IN", "TO"):
            phrase = noun_phrase(words, index + 1)
            following = phrase.last if phrase else index
            # Behind "to" a lone noun is a verb, badly tagged: "vowed to block the bridge".
            verb = word == "to" and words.tag(index + 1) == "NN"
            if phrase is None or verb or words.word(following) in (".", ""):
                return index
            index = following
        elif word == "," and index + 1 < len(words) and words.quoted[index + 1] != -1:
            index += 1
        else:
            break
    return index


def opens_clause(words: Words, index: int) -> bool:
    """Tell whether a conjunction or a question word stands here."""
    return words.word(index) in CLAUSE_OPENERS and not words.tag(index).startswith("NN")


def has_verb(words: Words, index: int) -> bool:
    """Tell whether a finite verb follows before the first comma, outside a relative clause."""
    relative = False
    for position in range(index, len(words)):
        if words.quoted[position] != -1:
            return True
        word, tag = words.lower[position], words.tags[position]
        if word == ",":
            return _verb_behind_aside(words, position)
        if word in (";", ":", ".", "?", "!", "—", "–"):
            return False
        if word in RELATIVE or word in ADVERBIAL_OPENERS - NOMINAL_OPENERS or word == "as":
            relative = True
        elif tag in FINITE_TAGS:
            if not relative:
                return True
            relative = False
    return False


def _verb_behind_aside(words: Words, comma: int) -> bool:
    """Tell whether the verb of a subject follows an aside: *the group, also known as the club, was*."""
    for position in range(comma + 1, min(comma + _ASIDE, len(words))):
        if words.quoted[position] == -1 and words.lower[position] == ",":
            behind = position + 1
            while words.tag(behind) in ADVERB_TAGS:
                behind += 1
            return words.tag(behind) in FINITE_TAGS
    return False


def behind_comma(words: Words, index: int) -> bool:
    """Tell whether a comma stands before a word; print puts it inside the quotation that ends there."""
    last = index - 1
    if words.quoted[last] == -1:
        return words.lower[last] == ","
    return last > 0 and words.quoted[index] == -1 and words.lower[last - 1] == ","


def is_clause(words: Words, index: int) -> bool:
    """Tell whether a clause starts here: a conjunction, or a subject with its finite verb."""
    if index >= len(words):
        return False
    if opens_clause(words, index):
        return True
    if words.quoted[index] != -1:
        return False
    phrase = noun_phrase(words, index)
    if phrase is not None and words.word(phrase.last) in ("who", "which", "that"):
        return True
    return has_subject_and_verb(words, index)


def has_subject_and_verb(words: Words, index: int) -> bool:
    """Tell whether a subject stands here with its finite verb right behind it."""
    phrase = noun_phrase(words, index)
    if phrase is not None and "VBG" in words.tags[phrase.first : phrase.last]:
        return False  # "a statement saying the bridge was"
    behind = index + 1 if words.tag(index) == "EX" else phrase.last if phrase else len(words)
    while words.tag(behind) in ADVERB_TAGS:
        behind += 1
    return words.tag(behind) in FINITE_TAGS


def is_that(words: Words, index: int) -> bool:
    """Tell whether a *that* stands here that opens a clause with a subject of its own."""
    if words.word(index) != "that" or words.tag(index + 1) == "":
        return False
    return words.tags[index] == "IN" or words.tag(index + 1) not in FINITE_TAGS | NOUN_TAGS - {"NNS", "PRP", "NNP"}


def find_that(words: Words, index: int) -> int | None:
    """Return where a clause with *that*, or a quotation, begins behind an aside of the cue."""
    for position in range(index, min(index + _REACH, len(words))):
        if words.quoted[position] != -1:
            return position
        if is_that(words, position):
            return position
        if words.tags[position] in FINITE_TAGS or words.lower[position] in (";", ".", "?", "!"):
            return None
    return None


def asserts(words: Words, found: Range) -> bool:
    """Tell whether these words can be said: they hold a finite verb or a quotation."""
    return any(
        words.quoted[index] != -1 or words.tags[index] in FINITE_TAGS for index in range(found.first, found.last)
    )
