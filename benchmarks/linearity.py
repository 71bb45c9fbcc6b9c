"""Linearity: ten times the text must cost at most 11 times the time, from 10 kB to 10 MB.

    python benchmarks/linearity.py [ENGINE]

The text is the shipped examples, repeated with changed names, so that actors and sources grow in number as well. A
text is timed before and behind the ten times longer one: the pace of a machine drifts within the minutes that it takes.
"""

import re
import sys
import time
from itertools import pairwise
from pathlib import Path

from biascli import Analyzer
from biascli.engines import EngineName

_EXAMPLES = Path(__file__).parents[1] / "examples"
_SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
#: Characters that are analysed at least, for a time that means something.
_LEAST = 300_000
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


def seconds(analyzer: Analyzer, text: str) -> float:
    """Return how long a text takes; a short one is analysed often enough to last some seconds."""
    repeats = max(1, _LEAST // len(text))
    start = time.perf_counter()
    for _ in range(repeats):
        analyzer.analyze(text)
    return (time.perf_counter() - start) / repeats


def main() -> None:
    """Print the time of each size and the ratio to the one before."""
    analyzer = Analyzer(engine=EngineName(sys.argv[1]) if len(sys.argv) > 1 else None)
    texts = [text_of(size) for size in _SIZES]
    analyzer.analyze(texts[0])
    for shorter, longer in pairwise(texts):
        before, taken, behind = (seconds(analyzer, text) for text in (shorter, longer, shorter))
        print(f"{len(shorter):>10} characters {before:9.3f} s and {behind:.3f} s")
        print(f"{len(longer):>10} characters {taken:9.3f} s   ratio {2 * taken / (before + behind):.1f}")


if __name__ == "__main__":
    main()
