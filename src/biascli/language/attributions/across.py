"""Attributions whose source stands in another sentence than the quotation.

A line that ends in a colon introduces the paragraph of quotation under it (*Lee went on:*), and a dash before a
name signs the quotation above it (*— Ann Lee*). Behind a reporting verb the paragraph needs no marks: print sets a
quotation apart, and so does the web with what it embeds (*Lee tweeted:*).
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from biascli.language.attributions.closed_class import DASHES, VERB_TAGS
from biascli.language.attributions.drafting import Scene
from biascli.language.attributions.syntax import Range, Words, noun_phrase, verb_group
from biascli.lexicon import Lexicon

#: Kinds of cue that report words and no deed.
_REPORTING = frozenset(("statement", "manner", "address", "question"))
#: More words than this behind a dash are no signature.
_LONGEST_NAME = 6


class Across(NamedTuple):
    """Who said a quotation in another sentence: token ranges of the sentence that tells."""

    source: Range
    cue: Range
    lemma: str
    quotation: int | None  # None where the paragraph below is set apart without marks


def find(
    everything: Sequence[Words], index: int, speech: AbstractSet[int], nouns: Lexicon, cues: Lexicon
) -> Across | None:
    """Return what a sentence says about the quotation of the next one, or of the one before."""
    words = everything[index]
    if len(words) > 1 and words.lower[-1] == ":" and words.quoted[-1] == -1 and index + 1 < len(everything):
        below = everything[index + 1]
        if below.quoted[0] in speech:
            return _introduced(words, below.quoted[0], nouns)
        apart = below.quoted[0] == -1 and below.sentence.block != words.sentence.block
        told = _introduced(words, None, nouns) if apart else None
        return told if told is not None and _reports(told, cues) else None
    if index and words.lower[0] in DASHES:
        quotation = everything[index - 1].quoted[-1]
        return _signed(words, quotation) if quotation in speech else None
    return None


def _reports(told: Across, cues: Lexicon) -> bool:
    """Tell whether a verb reports words, so that a paragraph without marks can be theirs."""
    return any(term.category in _REPORTING and "verb" in term.pos for term in cues.lookup(told.lemma))


def _introduced(words: Words, quotation: int | None, nouns: Lexicon) -> Across | None:
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
