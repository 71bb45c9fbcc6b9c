"""Lines and columns of a text, as an editor counts them: both from 1, and a column counts characters."""

import re
from bisect import bisect_right
from collections.abc import Sequence

#: What an editor counts as the end of a line.
_LINE_END = re.compile(r"\r\n|\n|\r")


def line_starts(text: str) -> tuple[int, ...]:
    """Return the offset at which each line of a text begins."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


def position(starts: Sequence[int], offset: int) -> tuple[int, int]:
    """Return line and column of an offset, by where lines begin."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
