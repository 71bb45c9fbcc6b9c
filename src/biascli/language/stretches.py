"""Stretches: the body as runs of words in one voice, so that who speaks when can be read off without the text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from biascli.document import Sentence, Stretch, Token, VoiceMap, VoiceSpan


def find(sentences: Sequence[Sentence], voices: VoiceMap, line_starts: Sequence[int]) -> Iterator[Stretch]:
    """Yield the stretches of the body, by position."""
    words = (token for sentence in sentences for token in sentence.tokens if token.is_word)
    span = voices.at(0)

    def spoken(token: Token) -> VoiceSpan:
        nonlocal span
        if token.start >= span.end:
            span = voices.at(token.start)
        return span

    for voice, run in groupby(words, key=spoken):
        tokens = list(run)
        start, end = tokens[0].start, tokens[-1].end
        yield Stretch(start, end, bisect_right(line_starts, start), voice.voice, voice.speaker, len(tokens))
