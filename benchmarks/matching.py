"""Matching: finding the terms of a list must hardly depend on how many there are.

    python benchmarks/matching.py

Matches a text against a list and one ten times as long, in turn. Prints the ratio; the target is at most 1.2.
"""

import statistics
import time
from itertools import product

from biascli.document import Token
from biascli.lexicon import Lexicon, Term

_RUNS = 15
_LETTERS = "abcdefghij"


def seconds(lexicon: Lexicon, tokens: list[Token]) -> float:
    """Return the processor time of one pass."""
    start = time.process_time()
    for _ in lexicon.match(tokens):
        pass
    return time.process_time() - start


def main() -> None:
    """Print both times and the ratio."""
    words = ["".join(letters) for letters in product(_LETTERS, repeat=2)]
    tokens = [Token(0, 0, word, "NN", word, is_word=True) for word in words * 300]
    short = [Term((word, f"x{letter}"), "c", 1.0) for word, letter in product(words, _LETTERS)]
    long = [*short, *(Term((w, f"y{a}{b}"), "c", 1.0) for w, a, b in product(words, _LETTERS, _LETTERS[:9]))]
    lists = Lexicon.of("short", short), Lexicon.of("long", long)
    pairs = [(seconds(lists[0], tokens), seconds(lists[1], tokens)) for _ in range(_RUNS)]
    for terms, taken in zip((short, long), zip(*pairs, strict=True), strict=True):
        print(f"{len(terms):6} terms {statistics.median(taken):.4f} s for {len(tokens)} tokens")
    print(f"ratio {statistics.median(slow / fast for fast, slow in pairs):.2f}")


if __name__ == "__main__":
    main()
