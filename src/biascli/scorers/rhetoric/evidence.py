"""What a detector gets to see, and what it gives back."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from biascli.document import Document, MentionForm, Sentence
from biascli.model import Part, Span, Voice
from biascli.scorers.rhetoric.patterns import Words
from biascli.scorers.rhetoric.techniques import Technique


class Hit(NamedTuple):
    """A technique seen at a place."""

    technique: Technique
    span: Span
    part: Part
    confidence: float  # 0 to 1: of readers who know the technique, how many would see it here
    why: str  # one sentence: what fired, and what it does to a reader
    is_settled: bool = False  # what stands around it does not move its confidence


class Place(NamedTuple):
    """A paragraph, or the headline, as far as one voice speaks in it."""

    part: Part
    block: int
    voice: Voice


class Block(NamedTuple):
    """A paragraph, or the headline, whoever speaks in it."""

    part: Part
    number: int


def block_of(sentence: Sentence) -> Block:
    """Return the paragraph of a sentence."""
    return Block(sentence.part, sentence.block)


class Article:
    """A document, with the words of each sentence as patterns see them."""

    def __init__(self, document: Document) -> None:
        """Read the sentences once for all detectors."""
        self.document = document
        self.headline = Words(document.headline) if document.headline else None
        self.body = [Words(sentence) for sentence in document.sentences]
        self._starts = [sentence.span.start for sentence in document.sentences]
        self._spoken = document.voices.at(0)  # the voice that was asked for last, as it mostly is again

    def everything(self) -> Iterator[Words]:
        """Yield the headline, where there is one, and then the body."""
        if self.headline is not None:
            yield self.headline
        yield from self.body

    def voice(self, offset: int) -> Voice:
        """Return whose words stand at this offset."""
        if not self._spoken.start <= offset < self._spoken.end:
            self._spoken = self.document.voices.at(offset)
        return self._spoken.voice

    def is_author(self, words: Words, index: int) -> bool:
        """Tell whether the author speaks at a token: not in a transcript, nor after a quotation mark that stands open.

        Where a mark lacks its partner the reading of quotations cannot tell where the words of somebody else end.
        """
        if words.has_speaker or self.voice(words.sentence.tokens[index].start) is not Voice.NARRATION:
            return False
        open_before = self._open_before[words.sentence.index] if words.sentence.part is Part.BODY else 0
        return open_before + words.open_marks[index] <= 0

    @cached_property
    def _open_before(self) -> list[int]:
        """How many more quotation marks open than close in the paragraph before each sentence of the body."""
        found: list[int] = []
        for index, words in enumerate(self.body):
            previous = self.body[index - 1] if index else words
            is_same = index > 0 and previous.sentence.block == words.sentence.block
            found.append(found[-1] + previous.open_marks[-1] if is_same else 0)
        return found

    def place(self, offset: int) -> Place:
        """Return the place of a character that stands in a sentence."""
        headline = self.document.headline
        if headline is not None and headline.span.start <= offset < headline.span.end:
            return self.place_in(headline, offset)
        return self.place_in(self.document.sentences[bisect_right(self._starts, offset) - 1], offset)

    def place_in(self, sentence: Sentence, offset: int) -> Place:
        """Return the place of a character of this sentence."""
        return Place(sentence.part, sentence.block, self.voice(offset))

    @cached_property
    def name_starts(self) -> frozenset[int]:
        """Where somebody or something is mentioned by name."""
        return frozenset(
            mention.span.start
            for actor in self.document.actors
            for mention in actor.mentions
            if mention.form is MentionForm.NAME
        )

    def is_narrated(self, words: Words) -> bool:
        """Tell whether the author speaks where the sentence begins."""
        return self.voice(words.sentence.span.start) is Voice.NARRATION


#: A function where structure is needed; a pattern in a rule file where words are enough.
Detector = Callable[[Article], Iterable[Hit]]


def span_of(sentence: Sentence, first: int, last: int) -> Span:
    """Return where tokens[first:last] stand in the text."""
    return Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)


def without_overlaps(hits: Iterable[Hit]) -> list[Hit]:
    """Keep, of hits of one technique that overlap, the surest and then the longest; in order of the text."""
    kept: list[Hit] = []
    last: dict[Technique, int] = {}  # technique -> its last hit kept
    for hit in sorted(hits, key=lambda each: (each.span.start, -len(each.span), each.technique)):
        index = last.get(hit.technique)
        if index is not None and kept[index].span.overlaps(hit.span):
            if _strength(hit) > _strength(kept[index]):
                kept[index] = hit
            continue
        last[hit.technique] = len(kept)
        kept.append(hit)
    return sorted(kept, key=lambda each: (each.span.start, each.span.end, each.technique))


def _strength(hit: Hit) -> tuple[float, int]:
    return hit.confidence, len(hit.span)
