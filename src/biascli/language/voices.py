"""Voices: whose words each character of a text is.

Inside quotation marks a source speaks (*quotation*); what a source is reported to say or believe is paraphrase
(*attributed*); all else is the author (*narration*). What a source is said to want, know, praise or discuss is worded
by the author, and so is a scare quote or a title: both stay narration unless they stand inside somebody's words. What
somebody is called (*labelled him a liar*) is worded by the source that calls him so. Where attributions are nested,
the innermost gives the speaker.
"""

from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

from biascli.document import Attribution, AttributionKind, Quotation, QuotationKind, VoiceMap, VoiceSpan
from biascli.model import Span, Voice

#: Attributions whose content is the source's words outside quotation marks as well.
_PARAPHRASE = frozenset((AttributionKind.COMMUNICATION, AttributionKind.BELIEF))


class _Cover(NamedTuple):
    """Whom a stretch of text belongs to."""

    speaker: str | None
    covered: bool


def assign(text: str, quotations: Sequence[Quotation], attributions: Sequence[Attribution]) -> VoiceMap:
    """Return the voices of a text."""
    marked = [(each.span, None) for each in quotations if each.depth == 0 and each.kind is QuotationKind.SPEECH]
    spoken = [(span, each.source) for each in attributions for span in each.content]
    reported = [(span, each.source) for each in attributions if each.kind in _PARAPHRASE for span in each.content]
    spans: list[VoiceSpan] = []
    layers = (_Layer(marked), _Layer(spoken), _Layer(reported))
    edges = sorted({0, len(text)}.union(*(layer.edges for layer in layers)))
    for start, end in pairwise(edges):
        inside_marks, anybody, reporter = (layer.at(start) for layer in layers)
        if inside_marks.covered:
            found = VoiceSpan(start, end, Voice.QUOTATION, (reporter if reporter.covered else anybody).speaker)
        elif reporter.covered:
            found = VoiceSpan(start, end, Voice.ATTRIBUTED, reporter.speaker)
        else:
            found = VoiceSpan(start, end, Voice.NARRATION, None)
        if spans and (spans[-1].voice, spans[-1].speaker) == (found.voice, found.speaker):
            found = VoiceSpan(spans.pop().start, end, found.voice, found.speaker)
        spans.append(found)
    if not spans:
        spans.append(VoiceSpan(0, 0, Voice.NARRATION, None))
    return VoiceMap(tuple(spans), tuple(each.start for each in spans))


class _Layer:
    """Stretches of text with a speaker, asked for from left to right; the innermost answers."""

    def __init__(self, stretches: Sequence[tuple[Span, str | None]]) -> None:
        self._waiting = sorted(stretches, key=lambda each: (each[0].start, -each[0].end), reverse=True)
        self._open: list[tuple[int, int, int, str | None]] = []  # the latest to begin is the innermost
        self.edges = {edge for span, _ in stretches for edge in (span.start, span.end)}

    def at(self, offset: int) -> _Cover:
        """Return who has the character at this offset, which must not be before the last one asked for."""
        while self._waiting and self._waiting[-1][0].start <= offset:
            span, speaker = self._waiting.pop()
            heappush(self._open, (-span.start, -len(self._waiting), span.end, speaker))
        while self._open and self._open[0][2] <= offset:
            heappop(self._open)
        return _Cover(self._open[0][3], covered=True) if self._open else _Cover(None, covered=False)
