"""Stretches: the body as runs of words in one voice, so that who speaks when can be read off without the text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from biascli.document import Sentence, Stretch, Token, VoiceMap, VoiceSpan


def find(sentences: Sequence[Sentence], voices: VoiceMap, line_starts: Sequence[int]) -> Iterator[Stretch]:
    """Yield the stretches of some sentences, by position."""
    voice: VoiceSpan | None = None
    start = end = n_words = 0

    def stretch(voice: VoiceSpan) -> Stretch:
        return Stretch(start, end, bisect_right(line_starts, start), voice.voice, voice.speaker, n_words)

    for spoken, words in _runs(sentences, voices):
        if spoken is not voice:
            if voice is not None:
                yield stretch(voice)
            voice, start, n_words = spoken, words[0].start, 0
        end = words[-1].end
        n_words += len(words)
    if voice is not None:
        yield stretch(voice)


def _runs(sentences: Sequence[Sentence], voices: VoiceMap) -> Iterator[tuple[VoiceSpan, Sequence[Token]]]:
    """Yield the words of each sentence, those of one voice together."""
    span = voices.at(0)

    def spoken(token: Token) -> VoiceSpan:
        nonlocal span
        if token.start >= span.end:
            span = voices.at(token.start)
        return span

    for sentence in sentences:
        words = [token for token in sentence.tokens if token.is_word]
        if words and words[-1].start < span.end:  # as in most sentences
            yield span, words
        else:
            for voice, run in groupby(words, key=spoken):
                yield voice, list(run)
