"""The syllable data behind textstat, ready in milliseconds and never downloaded.

textstat counts the syllables of an English word by the CMU Pronouncing Dictionary, which it asks nltk for, and by
pyphen's hyphenation patterns where the dictionary lacks the word. Left alone it would download the dictionary, spend
0.5 s on parsing it, 0.3 s on importing nltk for nothing else, and 0.08 s on the patterns.

The dictionary that ships (``models/syllables.tsv``, written by ``scripts/build_syllables.py``) holds for each word
what textstat makes of its phonemes: their number of syllables. It takes the place of textstat's module that asks nltk.
It cannot just lie on nltk's search path: nltk refuses data that another account owns or may write to, which would end
in a download wherever the package was installed by somebody else.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType

from biascli.errors import ResourceError

#: textstat's module that asks nltk for the dictionary, the one that counts by it, and what they call the asking.
_ASKING = "textstat.backend.utils._get_cmudict"
_COUNTING = "textstat.backend.counts._count_syllables"
_FUNCTION = "get_cmudict"

#: An entry as nltk gives it: the pronunciations of a word, each a list of phonemes. textstat looks at the first
#: alone, and in it counts phonemes that end in a digit, the vowels.
Entry = list[list[str]]

_FILE = Path(__file__).parents[1] / "models" / "syllables.tsv"
_LANGUAGE = "en_US"
_REMEMBERED = 1 << 12
_COMMENT = re.compile(rb"^(?:%|#|[A-Z]+HYPHENMIN).*\n", re.MULTILINE)
_DIGITS = b"0123456789"
_SHAPE = bytes(code if code in _DIGITS + b"\n" else ord("x") for code in range(256))
_OWN_LETTER = re.compile(r"(?<=\d)x")  # of a digit; any other letter in between has the value 0
_VALUE = bytes.maketrans(_DIGITS + b"x", bytes(range(10)) + b"\0")


class Dictionary(Mapping[str, Entry]):
    """The number of syllables of 120,000 words, in the shape that textstat expects, looked up in the file as it is.

    A line holds some words in order, each with its number of syllables: the line is found by bisection and searched.
    That is slower than a dict by a microsecond a word, and ready at once.
    """

    def __init__(self, file: Path = _FILE) -> None:
        """Read the file.

        Raises:
            ResourceError: it is missing or damaged.
        """
        try:
            self._lines = file.read_text(encoding="ascii").splitlines()
        except (OSError, ValueError) as error:
            raise ResourceError(f"{file.name}, which ships with biascli, cannot be read: install it again") from error

    def __getitem__(self, word: str) -> Entry:
        line = self._lines[bisect_right(self._lines, f"{word} \x7f") - 1]
        place = f"\t{line}".find(f"\t{word} ")
        if place < 0:
            raise KeyError(word)
        number = place + len(word) + 1
        return [["0"] * int(line[number : number + 2])]  # two digits, or one and a tab

    def __iter__(self) -> Iterator[str]:
        return (field.partition(" ")[0] for line in self._lines for field in line.split("\t"))

    def __len__(self) -> int:
        return sum(line.count("\t") + 1 for line in self._lines)


def provide_dictionary() -> None:
    """Have textstat, imported already or from now on, count by the dictionary that ships."""
    _prepare_patterns()
    module = sys.modules.get(_COUNTING)
    if module is None:
        module = sys.modules[_ASKING] = ModuleType(_ASKING)
    setattr(module, _FUNCTION, _dictionary)


@cache
def _dictionary(language: str) -> Dictionary | None:
    """Return what textstat counts by in a language; there is a dictionary of English alone."""
    return Dictionary() if language.partition("_")[0] == "en" else None


class _Bounded(dict[str, object]):
    """Forgets all when full; pyphen would keep every word it ever saw."""

    def __setitem__(self, key: str, value: object) -> None:
        if len(self) >= _REMEMBERED:
            self.clear()
        super().__setitem__(key, value)


def _prepare_patterns() -> None:
    """Put into pyphen's cache the same patterns as it would parse itself, many times as fast."""
    import pyphen

    file = pyphen.LANGUAGES[_LANGUAGE]
    if file in pyphen.hdcache:
        return
    prepared = pyphen.HyphDict.__new__(pyphen.HyphDict)
    _encoding, _, lines = file.read_bytes().partition(b"\n")
    prepared.patterns = hyphenation(_COMMENT.sub(b"", lines))
    prepared.maxlen = max(map(len, prepared.patterns))
    prepared.cache = _Bounded()
    pyphen.hdcache[file] = prepared


def hyphenation(lines: bytes) -> dict[str, tuple[int, tuple[int, ...]]]:
    """Parse plain hyphenation patterns: letters, and where the first digit stands with the values from there on.

    A digit stands before the letter it belongs to: ``a2ch4`` is *ach* with the values 2, 0, 4 from its second place on.
    Of 11,000 patterns 2,000 differ in where letters and digits stand, so each such shape is worked out once.
    """
    letters = lines.translate(None, _DIGITS).decode().split("\n")
    shapes = lines.decode().encode("latin-1", "replace").translate(_SHAPE).decode("ascii").split("\n")
    inner = {shape: shape.strip("x") for shape in set(shapes)}
    distinct = sorted(set(inner.values()))
    values = _OWN_LETTER.sub("", "\n".join(distinct)).encode().translate(_VALUE).split(b"\n")
    values_of = dict(zip(distinct, map(tuple, values), strict=True))
    parsed = {shape: (shape.index(digits), values_of[digits]) for shape, digits in inner.items() if digits}
    return {key: parsed[shape] for key, shape in zip(letters, shapes, strict=True) if shape in parsed}
