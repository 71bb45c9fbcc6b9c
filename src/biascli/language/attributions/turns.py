"""Turns: lines that open with the name of a speaker and a colon, as transcripts, interviews and headlines have them.

The first sentence of a text can be its headline, whatever it looks like: *Poll: Most would pay more*.
"""

from collections.abc import Sequence

from biascli.language.attributions.closed_class import HEADLINE_LABELS, HEADLINE_SPEAKERS
from biascli.language.attributions.syntax import Range, Words
from biascli.lexicon import Lexicon
from biascli.model import Part

#: More words than this before a colon are no name.
_LONGEST_NAME = 6
#: So many turns make a transcript; a single line in a body may be a label ("Note:").
_TRANSCRIPT = 2


def find(everything: Sequence[Words], nouns: Lexicon) -> dict[int, Range]:
    """Return the name before the colon of each sentence that opens a turn, by its place among the sentences."""
    found: dict[int, Range] = {}
    block = -1
    n_body = 0
    for index, words in enumerate(everything):
        opens_block = words.sentence.block != block
        block = words.sentence.block
        name = _name(words) if opens_block else None
        if name is not None:
            found[index] = name
            n_body += words.sentence.part is Part.BODY
    if n_body >= _TRANSCRIPT:
        return found
    title = _title(everything[0], nouns) if everything else None
    return {0: title} if title is not None else {}


def _title(words: Words, nouns: Lexicon) -> Range | None:
    """Return who speaks in a headline: a name, a group, or what headlines call a source."""
    colon = next((index for index in range(1, min(_LONGEST_NAME + 1, len(words) - 1)) if words.lower[index] == ":"), 0)
    if not colon or any(words.quoted[index] != -1 for index in range(colon)):
        return None
    if words.lower[0] in HEADLINE_LABELS:
        return None
    named = all(tag.startswith("NNP") for tag in words.tags[:colon])
    lemma = words.tokens[colon - 1].lemma
    body = any(term.category == "organisation" for term in nouns.lookup(lemma))
    return Range(0, colon) if named or body or lemma in HEADLINE_SPEAKERS else None


def _name(words: Words) -> Range | None:
    first = int(words.tags[0] == "``")  # a transcript may stand in quotation marks as a whole
    for index in range(first, min(_LONGEST_NAME + 1, len(words) - 1)):
        if words.lower[index] == ":":
            return Range(first, index) if index > first else None
        if (words.quoted[index] != -1 and not first) or not (
            words.tags[index].startswith("NNP") or words.tokens[index].text.isupper()
        ):
            return None
    return None
