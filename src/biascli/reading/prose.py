"""What of a file is prose, and where each character of it stands in the file."""

from bisect import bisect_right
from typing import NamedTuple

from biascli.model import Span


class Stretch(NamedTuple):
    """A run of prose, and the run of the file that it shows."""

    at: int  # where it begins in the prose
    start: int
    end: int
    is_copy: bool  # character by character; else all of it stands for all of that


class Prose(NamedTuple):
    """The prose of a file. Without stretches every character stands where it stands in the file."""

    text: str
    stretches: tuple[Stretch, ...] = ()

    def in_file(self, start: int, end: int) -> Span:
        """Return where a run of the prose, of one character or more, stands in the file."""
        if not self.stretches:
            return Span(start, end)
        first, last = self._stretch(start), self._stretch(max(start, end - 1))
        return Span(
            first.start + start - first.at if first.is_copy else first.start,
            last.start + end - last.at if last.is_copy else last.end,
        )

    def _stretch(self, offset: int) -> Stretch:
        return self.stretches[bisect_right(self.stretches, offset, key=lambda each: each.at) - 1]


class Writer:
    """Puts prose together from stretches of a file; runs of white space become one space, as on a page."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._stretches: list[Stretch] = []
        self._length = 0
        self._space: tuple[int, int] | None = None  # of the file, still to be put before the next word

    def copy(self, start: int, text: str) -> None:
        """Add text that stands in the file as it is."""
        place = start
        for word in text.split():
            found = start + text.index(word, place - start)
            if place < found:
                self._space = self._space or (place, found)
            self._put(word, found, found + len(word), is_copy=True)
            place = found + len(word)
        if place < start + len(text):
            self._space = self._space or (place, start + len(text))

    def put(self, text: str, start: int, end: int) -> None:
        """Add text that all of a stretch of the file stands for."""
        if text.isspace():
            self._space = self._space or (start, end)
        elif text:
            self._put(text, start, end, is_copy=False)

    def break_off(self, ends: str, at: int) -> None:
        """End the line, or the block: no space is left before it or behind it."""
        self._space = None
        if self._texts and not self._texts[-1].endswith("\n"):
            self._append(ends, at, at, is_copy=False)
        elif self._texts and self._texts[-1] == "\n":  # two line ends are the end of a block
            self._texts[-1] = "\n\n"
            self._length += 1

    def prose(self) -> Prose:
        """Return what was put together."""
        return Prose("".join(self._texts), tuple(self._stretches) or (Stretch(0, 0, 0, is_copy=False),))

    def _put(self, text: str, start: int, end: int, *, is_copy: bool) -> None:
        if self._space is not None and self._texts and not self._texts[-1].endswith("\n"):
            before, behind = self._space
            self._append(" ", before, behind, is_copy=behind - before == 1)
        self._space = None
        self._append(text, start, end, is_copy=is_copy)

    def _append(self, text: str, start: int, end: int, *, is_copy: bool) -> None:
        self._texts.append(text)
        last = self._stretches[-1] if self._stretches else None
        if last is not None and is_copy and last.is_copy and last.end == start:
            self._stretches[-1] = last._replace(end=end)
        else:
            self._stretches.append(Stretch(self._length, start, end, is_copy))
        self._length += len(text)
