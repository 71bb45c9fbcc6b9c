"""Stretches of a text, to ask whether one of them covers a place."""

from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter

from biascli.model import Span


class Spans:
    """Stretches of a text, in order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Take them in any order; they may overlap."""
        ordered = sorted(spans, key=attrgetter("start"))
        self._starts = [span.start for span in ordered]
        self._reach: list[int] = []  # the furthest end so far
        for span in ordered:
            self._reach.append(max(span.end, self._reach[-1]) if self._reach else span.end)

    def overlap(self, start: int, end: int) -> bool:
        """Tell whether one of them covers any of what lies between two places."""
        last = bisect_right(self._starts, end - 1) - 1
        return last >= 0 and self._reach[last] > start
