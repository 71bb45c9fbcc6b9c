"""Turns: lines that open with the name of a speaker and a colon, as transcripts, interviews and headlines have them.

The first sentence of a text can be its headline, whatever it looks like: *Poll: Most would pay more*.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from biascli.document import Actor, ActorType
from biascli.language.attributions.closed_class import HEADLINE_LABELS, HEADLINE_SPEAKERS, listed
from biascli.language.attributions.syntax import Range, Words
from biascli.lexicon import Lexicon
from biascli.model import Part

#: More words than this before a colon are no name.
_LONGEST_NAME = 6
#: So many turns make a transcript; a single line in a body may be a label ("Note:").
_TRANSCRIPT = 2
#: Labels of the turns of an interview: who asks, and who answers.
ASKING = listed("q q. question interviewer moderator reporter host caller narrator")
ANSWERING = listed("a a. answer")
#: Letters that label a turn without a colon: *Q. Why rivers?*.
_LETTERS = listed("q. a.")
#: What plain text sets a label in bold with.
_BOLD = listed("** * __")


class Turn(NamedTuple):
    """The label of a turn, and the token with which the turn begins."""

    name: Range
    start: int
    label: str | None  # of an interview, in lower case


def find(everything: Sequence[Words], nouns: Lexicon) -> dict[int, Turn]:
    """Return the turn that each sentence opens, by its place among the sentences."""
    found: dict[int, Turn] = {}
    block = -1
    n_body = 0
    for index, words in enumerate(everything):
        opens_block = words.sentence.block != block
        block = words.sentence.block
        name = _name(words) if opens_block else None
        if name is not None:
            found[index] = _turn(words, name)
            n_body += words.sentence.part is Part.BODY
    if n_body >= _TRANSCRIPT and not all(turn.label in ANSWERING for turn in found.values()):
        return found  # "A." and "B." alone count the items of a list
    title = _title(everything[0], nouns) if everything else None
    return {0: _turn(everything[0], title)} if title is not None else {}


def last_sentence(everything: Sequence[Words], index: int, spoken: Mapping[int, Turn]) -> int:
    """Return the last sentence of a turn: of its block or, between the turns of an interview, before the next turn."""
    last = index
    if len(spoken) == 1:
        return last  # a headline, and no transcript
    while last + 1 < len(everything) and last + 1 not in spoken:
        last += 1
    if last + 1 in spoken and spoken[index].label is not None and spoken[last + 1].label is not None:
        return last
    block = everything[index].sentence.block
    while everything[last].sentence.block != block:
        last -= 1
    return last


def interviewed(everything: Sequence[Words], spoken: Mapping[int, Turn], actors: Sequence[Actor]) -> str | None:
    """Return the person who answers: the one whom the text mentions most before the first turn."""
    first = min((index for index, turn in spoken.items() if turn.label is not None), default=None)
    if first is None:
        return None
    start = everything[first].tokens[0].start
    counts = {
        actor.id: sum(mention.span.start < start for mention in actor.mentions)
        for actor in actors
        if actor.type is ActorType.PERSON
    }
    most = max(counts.values(), default=0)
    often = [actor for actor, count in counts.items() if count == most]
    return often[0] if most and len(often) == 1 else None


def _turn(words: Words, name: Range) -> Turn:
    start = name.last + (words.lower[name.last - 1] not in _LETTERS)
    while words.word(start) in _BOLD and start + 1 < len(words):
        start += 1
    label = words.lower[name.first] if name.last - name.first == 1 else None
    return Turn(name, start, label if label in ASKING or label in ANSWERING else None)


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
    # A transcript may stand in quotation marks as a whole, and print its labels in bold.
    first = int(words.tags[0] == "``" or words.lower[0] in _BOLD)
    if words.word(first) in _LETTERS and first + 1 < len(words):
        return Range(first, first + 1)
    for index in range(first, min(first + _LONGEST_NAME + 1, len(words) - 1)):
        if words.lower[index] == ":":
            return Range(first, index) if index > first else None
        if (words.quoted[index] != -1 and words.tags[0] != "``") or not _names(words, first, index):
            return None
    return None


def _names(words: Words, first: int, index: int) -> bool:
    """Tell whether a word can stand in a label: in capitals, of a name, or what interviews label with."""
    text = words.tokens[index].text
    label = words.word(index + 1) == ":" and index == first and words.lower[index] in ASKING | ANSWERING
    return label or text.isupper() or words.tags[index].startswith("NNP") or (index > first and text[0].isupper())
