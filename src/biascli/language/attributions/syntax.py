"""Shallow syntax: just enough of the shape of a sentence to find who speaks and where the content ends.

There is no parser here. Subjects, noun phrases and clause ends are read off the part-of-speech tags, from the cue
outwards; words inside quotation marks are opaque, since they belong to another clause than the cue.
"""

from collections.abc import Iterator, Sequence
from sys import maxsize

from biascli.document import Quotation, Sentence, Token
from biascli.language.attributions.closed_class import (
    ADVERB_TAGS,
    ATTACHING,
    AUXILIARIES,
    DETERMINING_TAGS,
    NEGATIONS,
    NOMINAL_TAGS,
    NOUN_TAGS,
    OBJECT_TAGS,
    QUANTIFIERS,
    VERB_TAGS,
)
from biascli.language.casing import LOWER
from biascli.model import Span
from biascli.records import record


@record
class Range:
    """Some tokens of a sentence: tokens[first:last]."""

    first: int
    last: int


@record
class Words:
    """A sentence as the rules see it: parallel columns over its tokens."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    tags: tuple[str, ...]
    lower: tuple[str, ...]
    quoted: tuple[int, ...]  # index of the outer quotation that holds the token, or -1

    def __len__(self) -> int:
        return len(self.tokens)

    def span(self, found: Range) -> Span:
        """Return the characters that these tokens take."""
        return Span(self.tokens[found.first].start, self.tokens[found.last - 1].end)

    def tag(self, index: int) -> str:
        """Return the tag of a token, or nothing beyond either end."""
        return self.tags[index] if 0 <= index < len(self.tags) else ""

    def word(self, index: int) -> str:
        """Return a token in lower case, or nothing beyond either end."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""


#: Stands behind everything.
_NO_QUOTATION = (-1, Span(maxsize, maxsize))
#: A run of words with no end is read in pieces of so many tokens, so that the time stays linear in the text.
LONGEST = 250


def read(sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Iterator[Words]:
    """Yield the sentences with the quotation that holds each token; both run in the order of the text."""
    outer = [(index, each.span) for index, each in enumerate(quotations) if each.depth == 0]
    position = 0
    for sentence in sentences:
        for first in range(0, len(sentence.tokens), LONGEST):
            tokens = sentence.tokens[first : first + LONGEST]
            while position < len(outer) and outer[position][1].end <= tokens[0].start:
                position += 1
            tags = tuple([token.tag for token in tokens])
            lower = tuple([LOWER[token.text] for token in tokens])
            yield Words(sentence, tokens, tags, lower, _quoted(tokens, outer, position))


def _quoted(tokens: Sequence[Token], outer: Sequence[tuple[int, Span]], position: int) -> tuple[int, ...]:
    if position == len(outer) or outer[position][1].start >= (tokens[-1].end if tokens else 0):
        return (-1,) * len(tokens)
    found: list[int] = []
    number, span = outer[position]
    start, end = span.start, span.end
    for token in tokens:
        at = token.start
        while end <= at:
            position += 1
            number, span = outer[position] if position < len(outer) else _NO_QUOTATION
            start, end = span.start, span.end
        found.append(number if start <= at else -1)
    return tuple(found)


def verb_group(words: Words, index: int) -> int:
    """Return the first token of the verb group that ends with the verb at this index."""
    first = index
    while first > 0 and words.quoted[first - 1] == -1:
        tag, lemma = words.tags[first - 1], words.tokens[first - 1].lemma
        auxiliary = tag == "MD" or (tag in VERB_TAGS and lemma in AUXILIARIES)
        between = (
            words.lower[first - 1] in ("since", "ever") and first > 1 and words.tokens[first - 2].lemma in AUXILIARIES
        )
        if tag in ADVERB_TAGS or auxiliary or between or words.lower[first - 1] in NEGATIONS or tag == "TO":
            first -= 1
        else:
            break
    # An adverb at the very start belongs to the clause and not to the verb.
    while first < index and words.tags[first] in ADVERB_TAGS and words.lower[first] not in NEGATIONS | {"also"}:
        first += 1
    return first


def is_passive(words: Words, first: int, index: int) -> bool:
    """Tell whether the verb group is passive: a form of *be* or *get* before a participle."""
    if words.tags[index] not in ("VBN", "VBD", "JJ"):
        return False
    dummy = words.word(first - 1) in ("it", "that", "what", "there")  # "it's believed that"
    if (
        not dummy
        and words.lower[first] in ("'s", "’s")
        and words.tag(index + 1) in OBJECT_TAGS | {"IN"}
        and words.word(index + 1) != "by"
    ):
        return False  # "he's said that"
    for before in range(index - 1, first - 1, -1):
        if words.tags[before] in ADVERB_TAGS or words.lower[before] in NEGATIONS:
            continue
        return words.tokens[before].lemma in ("be", "get", "'s", "'re") and words.lower[before] != "'d"
    return False


def phrase_before(words: Words, last: int) -> Range | None:
    """Return the noun phrase that ends before this token."""
    first = last
    has_noun = False
    while first > 0 and words.quoted[first - 1] == -1:
        tag, word = words.tags[first - 1], words.lower[first - 1]
        named = words.tokens[first].text[0].isupper() if first < last else False  # "CBS This Morning"
        if first < last and words.tags[first] in DETERMINING_TAGS and tag in NOUN_TAGS and not (named and first > 1):
            break  # another noun phrase: "the council | the old bridge"
        if tag in NOMINAL_TAGS or (word in ("&", "/") and has_noun):
            has_noun = has_noun or tag in NOUN_TAGS or tag == "DT" or word in QUANTIFIERS
            first -= 1
        elif not has_noun:
            break
        elif _joins(words, first - 1) or (tag == "VBZ" and first == 1 and words.lower[1] in ATTACHING):
            first -= 1
        else:
            break
    return Range(first, last) if has_noun else None


def _joins(words: Words, index: int) -> bool:
    """Tell whether a word ties the noun phrase after it to the noun before it."""
    tag, word, before = words.tags[index], words.lower[index], words.tag(index - 1)
    if word == "and":
        return before in NOUN_TAGS and words.tag(index + 1) != "PRP"
    if word in ATTACHING:
        close = words.word(index - 1) == "close"  # "a source close to the mayor", tagged as an adverb
        modified = (before in ("JJ", "VBN") or close) and words.tag(index - 2) in NOUN_TAGS  # "people familiar with"
        pronoun = words.tag(index + 1) == "PRP"
        mistagged = before == "VBZ" and index == 1  # "Aides to the mayor said"
        quantified = word == "of" and words.word(index - 1) in QUANTIFIERS  # "many of them"
        return quantified or ((before in NOUN_TAGS or modified or mistagged) and not pronoun)
    adjective = tag in ("VBN", "VBG", "JJ") or (word == "close" and words.word(index + 1) == "to")
    return adjective and before in ("NNS", "NN", "DT", "JJ", "NNP")


def noun_phrase(words: Words, first: int, *, appositive: bool = False) -> Range | None:
    """Return the noun phrase that starts here, with the prepositional phrases that hang on it."""
    last = first
    has_noun = False
    while last < len(words) and words.quoted[last] == -1:
        tag, word = words.tags[last], words.lower[last]
        if tag in DETERMINING_TAGS and words.tag(last - 1) in NOUN_TAGS and last > first:
            break
        if tag in NOMINAL_TAGS or word == "&":
            has_noun = has_noun or tag in NOUN_TAGS or tag == "DT"
            last += 1
        elif not has_noun:
            break
        elif _extends(words, last):
            last += 1
        elif appositive and word == "," and words.tag(last + 1) in ("DT", "NN", "JJ", "WP", "NNP", "PRP$"):
            last = _aside_end(words, last + 1)
            break
        else:
            break
    return Range(first, last) if has_noun else None


def _extends(words: Words, index: int) -> bool:
    """Tell whether a word after a noun ties more to it."""
    tag, word, behind = words.tags[index], words.lower[index], words.tag(index + 1)
    if word in ATTACHING:
        return behind in NOMINAL_TAGS and word not in ("on", "to")
    if word == "and":
        return behind in ("NNP", "DT")
    return tag in ("VBN", "VBG") and behind in ("IN", "DT", "JJ", "NNP", "NN")


def _aside_end(words: Words, start: int) -> int:
    """Return where the aside that starts here ends: at the next comma, mark or end of the sentence."""
    last = start
    while last < len(words) and words.quoted[last] == -1 and words.lower[last] not in (",", ".", ";", ":", "—", "–"):
        last += 1
    return last
