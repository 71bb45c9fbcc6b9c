"""Quotations: ten times the quotations must cost at most 11 times the time, from 10 to 10,000 in one text.

    python benchmarks/quotations.py

Three kinds of text, since each goes another way through the attributions: quotations with a cue, quotations that float
from one paragraph to the next, and a single paragraph that holds them all.
"""

import time
from collections.abc import Callable

from biascli import language

_NUMBERS = (10, 100, 1_000, 10_000)
_WHO = ("Ann Lee", "Karl Brandt", "the harbour master", "one of the clerks", "Maria Santos")


def cued(number: int) -> str:
    """Return paragraphs of a quotation with its cue."""
    return "\n\n".join(
        f"“The bridge was closed for {each} days and nobody told us why,” said {_WHO[each % len(_WHO)]}."
        for each in range(number)
    )


def floating(number: int) -> str:
    """Return paragraphs of quotations of which only the first has a cue."""
    parts = [f"“It was closed for {each} days, and nobody told us why.”" for each in range(number)]
    return "\n\n".join(["Ann Lee spoke about the bridge.", *parts])


def crowded(number: int) -> str:
    """Return one paragraph of quotations within quotations."""
    return " ".join(
        f"“They said ‘closed for {each} days’ and left,” {_WHO[each % len(_WHO)]} recalled." for each in range(number)
    )


def measure(make: Callable[[int], str]) -> None:
    """Print the time of each number of quotations and the ratio to the one before."""
    print(make.__name__)
    before: float | None = None
    for number in _NUMBERS:
        text = make(number)
        repeats = max(1, 300 // number)
        start = time.process_time()
        for _ in range(repeats):
            language.build(text)
        taken = (time.process_time() - start) / repeats
        ratio = f"ratio {taken / before:5.1f}" if before is not None else ""
        print(f"{number:>8} quotations {taken:9.4f} s {ratio}")
        before = taken


def main() -> None:
    """Measure the three kinds of text."""
    language.build(cued(1))
    for make in (cued, floating, crowded):
        measure(make)


if __name__ == "__main__":
    main()
