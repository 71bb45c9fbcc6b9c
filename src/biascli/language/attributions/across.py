"""Attributions whose source stands in another sentence than the quotation.

A line that ends in a colon introduces the paragraph of quotation under it (*Lee went on:*), and a dash before a
name signs the quotation above it (*— Ann Lee*).
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from biascli.language.attributions.closed_class import DASHES, VERB_TAGS
from biascli.language.attributions.drafting import Scene
from biascli.language.attributions.syntax import Range, Words, noun_phrase, verb_group
from biascli.lexicon import Lexicon

#: More words than this behind a dash are no signature.
_LONGEST_NAME = 6


class Across(NamedTuple):
    """Who said a quotation in another sentence: token ranges of the sentence that tells."""

    source: Range
    cue: Range
    lemma: str
    quotation: int


def find(everything: Sequence[Words], index: int, speech: AbstractSet[int], nouns: Lexicon) -> Across | None:
    """Return what a sentence says about the quotation of the next one, or of the one before."""
    words = everything[index]
    if len(words) > 1 and words.lower[-1] == ":" and words.quoted[-1] == -1 and index + 1 < len(everything):
        quotation = everything[index + 1].quoted[0]
        return _introduced(words, quotation, nouns) if quotation in speech else None
    if index and words.lower[0] in DASHES:
        quotation = everything[index - 1].quoted[-1]
        return _signed(words, quotation) if quotation in speech else None
    return None


def _introduced(words: Words, quotation: int, nouns: Lexicon) -> Across | None:
    last = len(words) - 1
    for verb in range(last - 1, -1, -1):
        if words.quoted[verb] != -1:
            return None
        if words.tags[verb] in VERB_TAGS:
            first = verb_group(words, verb)
            source = Scene(words, (), [], nouns).subject(first)
            return Across(source, Range(first, last), words.tokens[verb].lemma, quotation) if source else None
    source = noun_phrase(words, 0)
    return Across(source, Range(last, last + 1), ":", quotation) if source and source.last == last else None


def _signed(words: Words, quotation: int) -> Across | None:
    source = noun_phrase(words, 1)
    if source is None or source.last > _LONGEST_NAME + 1 or not words.tags[1].startswith("NNP"):
        return None
    behind = words.word(source.last)
    return Across(source, Range(0, 1), words.lower[0], quotation) if behind in ("", ".", ",") else None
