"""Write models/syllables.tsv: the number of syllables of every word of the CMU Pronouncing Dictionary.

    python scripts/build_syllables.py cmudict.dict src/biascli/models/syllables.tsv

The first argument is ``cmudict.dict`` of https://github.com/cmusphinx/cmudict. What textstat counts with the file is
proven to be what it counts with the dictionary, for every word: the script fails where two counts differ.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from unittest.mock import patch

from textstat.backend.counts._count_syllables import count_syllables
from textstat.backend.selections import list_words

from biascli.language.syllables import Dictionary, Entry

_LANGUAGE = "en_US"
_WIDTH = 110
_COUNTER = "textstat.backend.counts._count_syllables.get_cmudict"


def full_dictionary(path: Path) -> dict[str, Entry]:
    """Read the CMU dictionary: the first pronunciation of each word, which is the one that textstat counts."""
    entries: dict[str, Entry] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, *phonemes = line.partition("#")[0].split()
        if not word.endswith(")"):  # "(2)" and so on mark further pronunciations
            entries[word.lower()] = [phonemes]
    return entries


def fields(entries: Mapping[str, Entry]) -> list[str]:
    """Return the words that textstat can look up, each with its number of syllables."""
    counted = {word: sum(phoneme[-1].isdigit() for phoneme in phonemes) for word, (phonemes,) in entries.items()}
    return sorted(f"{word} {n}" for word, n in counted.items() if list_words(word, lowercase=True) == [word])


def write(entries: Iterable[str], path: Path) -> None:
    """Write entries in lines of bearable length."""
    lines = [""]
    for entry in entries:
        if len(lines[-1]) + len(entry) < _WIDTH:
            lines[-1] += f"\t{entry}" if lines[-1] else entry
        else:
            lines.append(entry)
    path.write_text("\n".join(lines) + "\n", encoding="ascii")


def counts(words: list[str], entries: Mapping[str, Entry]) -> list[int]:
    """Count the syllables of words by textstat with this dictionary."""
    count_syllables.cache_clear()
    with patch(_COUNTER, lambda _language: entries):
        return [count_syllables(word, _LANGUAGE) for word in words]


def main() -> int:
    """Build, prove, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dictionary", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()

    full = full_dictionary(arguments.dictionary)
    write(fields(full), arguments.output)
    began = time.perf_counter()
    shipped = Dictionary(arguments.output)
    seconds = time.perf_counter() - began

    words = sorted(full)
    differing = sum(a != b for a, b in zip(counts(words, full), counts(words, shipped), strict=True))
    print(f"words in the dictionary   {len(full):>9,}")
    print(f"words in the file         {len(shipped):>9,}, the others textstat cannot look up")
    print(f"size of the file          {arguments.output.stat().st_size:>9,} bytes")
    print(f"time to read it           {seconds * 1000:>9.1f} ms")
    print(f"words whose count differs {differing:>9,}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
