"""Linearity: ten times the text must cost at most 11 times the time, from 10 kB to 10 MB.

    python benchmarks/linearity.py

The text is the shipped examples, repeated with changed names, so that actors and sources grow in number as well.
"""

import re
import time
from pathlib import Path

from biascli import Analyzer

_EXAMPLES = Path(__file__).parents[1] / "examples"
_SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
_CONSONANTS = "bcdfghklmnprstvz"
_VOWELS = "aeiou"


def invented_name(number: int) -> str:
    """Return a pronounceable name, a different one for each number."""
    name = ""
    number += 1
    while number:
        number, consonant = divmod(number, len(_CONSONANTS))
        number, vowel = divmod(number, len(_VOWELS))
        name += _CONSONANTS[consonant] + _VOWELS[vowel]
    return name.capitalize() + "man"


def text_of(size: int) -> str:
    """Return about so many characters of news."""
    bodies = [path.read_text(encoding="utf-8") for path in sorted(_EXAMPLES.glob("*.txt"))]
    people = sorted(
        set(re.findall(r"(?<=[a-z] [A-Z][a-z]{2} )[A-Z][a-z]{3,}|(?<=said )[A-Z][a-z]{3,}", " ".join(bodies)))
    )
    parts: list[str] = []
    length = number = 0
    while length < size:
        body = bodies[number % len(bodies)]
        for person in people:
            body = body.replace(person, invented_name(number * 7 + len(person)))
        parts.append(body)
        length += len(body)
        number += 1
    return "\n\n".join(parts)[:size]


def main() -> None:
    """Print the time of each size and the ratio to the one before."""
    analyzer = Analyzer()
    analyzer.analyze(text_of(_SIZES[0]))
    before = None
    for size in _SIZES:
        text = text_of(size)
        repeats = max(1, 300_000 // size)
        start = time.perf_counter()
        for _ in range(repeats):
            analyzer.analyze(text)
        taken = (time.perf_counter() - start) / repeats
        ratio = f"ratio {taken / before:5.1f}" if before else ""
        print(f"{size:>10} characters {taken:9.3f} s {ratio}")
        before = taken


if __name__ == "__main__":
    main()
