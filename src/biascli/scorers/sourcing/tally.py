"""Counts the words of a body by who speaks them."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from biascli.document import Document, Sentence, SourceKind, VoiceSpan
from biascli.model import Count, Part, Scope, Voice

BODY = Scope(part=Part.BODY)
#: A sentence is attributed when this share of its words is a source's.
ATTRIBUTED_SHARE = 0.3
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_GROUPS = {
    SourceKind.NAMED_PERSON: "named",
    SourceKind.NAMED_ORGANISATION: "named",
    SourceKind.DOCUMENT: "named",
    SourceKind.UNNAMED: "unnamed",
    SourceKind.UNNAMED_PLURAL: "unnamed",
}


class Tally(NamedTuple):
    """Words and sentences of a body, by voice and speaker."""

    n_words: int
    n_assertive: int
    n_attributed: int
    by_voice: Counter[Voice]
    by_speaker: Counter[str | None]  # words of sources; None where the text does not give the speaker
    first_words: dict[str, int]  # words before the first one of each speaker, in order

    def counts(self, document: Document) -> Iterator[Count]:
        """Yield the counts of the body."""
        groups = {source.id: _GROUPS.get(source.kind, "vague") for source in document.sources}
        by_group: Counter[str] = Counter()
        for speaker, n in self.by_speaker.items():
            by_group[groups.get(speaker or "", "vague")] += n
        known = [n for speaker, n in self.by_speaker.items() if speaker is not None]
        yield Count("n_words", self.n_words, BODY)
        yield Count("n_assertive_sentences", self.n_assertive, BODY)
        yield Count("n_attributed_sentences", self.n_attributed, BODY)
        yield Count("n_narration_words", self.by_voice[Voice.NARRATION], BODY)
        yield Count("n_sourced_words", self.n_words - self.by_voice[Voice.NARRATION], BODY)
        yield Count("n_direct_words", self.by_voice[Voice.QUOTATION], BODY)
        yield Count("n_indirect_words", self.by_voice[Voice.ATTRIBUTED], BODY)
        for group in ("named", "unnamed", "vague"):
            yield Count(f"n_{group}_words", by_group[group], BODY)
        yield Count("n_sources", len(known), BODY)
        yield Count("n_speaker_words", sum(known), BODY)
        yield Count("n_speaker_words_squared", sum(n * n for n in known), BODY)

    def speaker_counts(self, document: Document) -> Iterator[Count]:
        """Yield the words of each source beside those of all, in the order of their numbers."""
        n_known = sum(n for speaker, n in self.by_speaker.items() if speaker is not None)
        for source in document.sources:
            if self.by_speaker[source.id]:
                scope = Scope(speaker=source.id)
                yield Count("n_source_words", self.by_speaker[source.id], scope)
                yield Count("n_speaker_words", n_known, scope)

    def before_second_source(self) -> int | None:
        """Return how many words stand before the second source first speaks; None where there is no second."""
        firsts = list(self.first_words.values())
        return firsts[1] if len(firsts) > 1 else None


def tally(document: Document) -> Tally:
    """Go over the words of the body and their voices, side by side."""
    found = Tally(0, 0, 0, Counter(), Counter(), {})
    n_words = n_assertive = n_attributed = 0
    voices = iter(document.voices.spans)
    spoken = next(voices)
    for sentence in document.sentences:
        n_here = n_sourced = 0
        for token in sentence.tokens:
            if not token.is_word:
                continue
            while spoken.end <= token.start:
                spoken = next(voices)
            _add(found, spoken, n_words + n_here)
            n_here += 1
            n_sourced += spoken.voice is not Voice.NARRATION
        n_words += n_here
        if _asserts(sentence):
            n_assertive += 1
            n_attributed += n_sourced > 0 and n_sourced >= ATTRIBUTED_SHARE * n_here
    return Tally(n_words, n_assertive, n_attributed, found.by_voice, found.by_speaker, found.first_words)


def _add(found: Tally, spoken: VoiceSpan, n_before: int) -> None:
    found.by_voice[spoken.voice] += 1
    if spoken.voice is not Voice.NARRATION:
        found.by_speaker[spoken.speaker] += 1
        if spoken.speaker is not None:
            found.first_words.setdefault(spoken.speaker, n_before)


def _asserts(sentence: Sentence) -> bool:
    """Tell whether a sentence asserts something: it is no question, and ends with a stop or has a finite verb."""
    last = next((token.text for token in reversed(sentence.tokens) if token.text not in "”\"’')"), "")
    return not last.endswith("?") and (last.endswith(".") or any(token.tag in _FINITE for token in sentence.tokens))
