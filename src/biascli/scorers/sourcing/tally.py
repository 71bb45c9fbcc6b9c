"""Counts the words of a body by who speaks them, and its sentences by what they stand on."""

from collections import Counter
from collections.abc import Iterator
from math import log
from typing import NamedTuple

from biascli.document import Document, Sentence, Source, SourceKind, SourceRole
from biascli.model import DECIMALS, Count, Part, Scope, Voice

BODY = Scope(part=Part.BODY)
#: A sentence is attributed when this share of its words is a source's.
ATTRIBUTED_SHARE = 0.3
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


class Tally(NamedTuple):
    """Words and sentences of a body, by voice and speaker."""

    sources: tuple[Source, ...]
    n_words: int
    n_assertive: int
    n_attributed: int
    by_voice: Counter[Voice]
    by_speaker: Counter[str | None]  # words of sources; None where the text does not give the speaker
    first_words: dict[str, int]  # words before the first one of each speaker, in the order in which they come in

    def counts(self) -> Iterator[Count]:
        """Yield the counts of the body."""
        by_kind: Counter[SourceKind] = Counter()
        by_role: Counter[SourceRole] = Counter()
        for source in self.sources:
            by_kind[source.kind] += self.by_speaker[source.id]
            by_role[source.role] += self.by_speaker[source.id]
        speakers = [self.by_speaker[speaker] for speaker in self.first_words]
        yield Count("n_words", self.n_words, BODY)
        yield Count("n_assertive_sentences", self.n_assertive, BODY)
        yield Count("n_attributed_sentences", self.n_attributed, BODY)
        yield Count("n_narration_words", self.by_voice[Voice.NARRATION], BODY)
        yield Count("n_sourced_words", self.n_words - self.by_voice[Voice.NARRATION], BODY)
        yield Count("n_direct_words", self.by_voice[Voice.QUOTATION], BODY)
        yield Count("n_indirect_words", self.by_voice[Voice.ATTRIBUTED], BODY)
        for kind in SourceKind:
            yield Count(f"n_{kind}_words", by_kind[kind], BODY)
        for role in SourceRole:
            yield Count(f"n_{role}_role_words", by_role[role], BODY)
        yield Count("n_speakerless_words", self.by_speaker[None], BODY)
        yield Count("n_sources", len(speakers), BODY)
        yield Count("n_speaker_words", sum(speakers), BODY)
        yield Count("n_speaker_words_log", round(sum(n * log(n) for n in speakers), DECIMALS), BODY)

    def speaker_counts(self) -> Iterator[Count]:
        """Yield what each source is given beside what all are given, in the order of their numbers."""
        n_speakers = sum(n for speaker, n in self.by_speaker.items() if speaker is not None)
        for source in self.sources:
            if self.by_speaker[source.id]:
                scope = Scope(speaker=source.id)
                yield Count("n_source_words", self.by_speaker[source.id], scope)
                yield Count("n_speaker_words", n_speakers, scope)
                yield Count("n_words_before_source", self.first_words[source.id], scope)
                yield Count("n_words", self.n_words, scope)
                yield Count("n_cues", len(source.cues), scope)

    def before_second_source(self) -> int | None:
        """Return how many words stand before the second source first speaks; None where there is no second."""
        firsts = list(self.first_words.values())
        return firsts[1] if len(firsts) > 1 else None


def tally(document: Document) -> Tally:
    """Count the words of the body by voice, and the sentences that a source stands behind."""
    by_voice: Counter[Voice] = Counter()
    by_speaker: Counter[str | None] = Counter()
    first_words: dict[str, int] = {}
    for stretch in document.stretches:
        if stretch.voice is not Voice.NARRATION:
            by_speaker[stretch.speaker] += stretch.n_words
            if stretch.speaker is not None:
                first_words.setdefault(stretch.speaker, by_voice.total())
        by_voice[stretch.voice] += stretch.n_words
    assertive = [sentence for sentence in document.sentences if asserts(sentence)]
    n_attributed = sum(_is_attributed(sentence, document) for sentence in assertive)
    return Tally(document.sources, by_voice.total(), len(assertive), n_attributed, by_voice, by_speaker, first_words)


def asserts(sentence: Sentence) -> bool:
    """Tell whether a sentence asserts something: it is no question, and ends with a stop or has a finite verb."""
    last = next((token.text for token in reversed(sentence.tokens) if token.text not in "”\"’')"), "")
    return not last.endswith("?") and (last.endswith(".") or any(token.tag in _FINITE for token in sentence.tokens))


def _is_attributed(sentence: Sentence, document: Document) -> bool:
    spoken = document.voices.at(sentence.span.start)
    sourced = spoken.voice is not Voice.NARRATION
    if spoken.end >= sentence.span.end:
        return sourced and any(token.is_word for token in sentence.tokens)
    n_words = n_sourced = 0
    for token in sentence.tokens:
        if token.is_word:
            if token.start >= spoken.end:
                spoken = document.voices.at(token.start)
                sourced = spoken.voice is not Voice.NARRATION
            n_words += 1
            n_sourced += sourced
    return n_sourced > 0 and n_sourced >= ATTRIBUTED_SHARE * n_words
