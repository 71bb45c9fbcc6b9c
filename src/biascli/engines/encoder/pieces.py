"""Words cut into the pieces that the network knows: WordPiece, as BERT's uncased vocabulary was made for.

A word is lower-cased, loses its accents, is split at punctuation, and then cut from the left into the longest entries
of the vocabulary. This is the published algorithm (Devlin et al. 2019) over words that biascli has already split; the
library that trains with it, ``tokenizers``, would bring a client of a model hub and its network stack into a tool
that works offline, and take longer to load than a short article takes to judge. The training script checks that both
cut its data alike.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from biascli.errors import ResourceError
from biascli.remembered import Remembered

_FIRST, _LAST, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_INSIDE = "##"  # a piece that goes on within a word
_LONGEST_WORD = 100  # characters; a longer one is unknown
_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
#: Scripts without spaces: each character is a word.
_IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2CEAF), (0x2F800, 0x2FA1F))


class Pieces:
    """Cuts marked text into the numbers of its pieces."""

    def __init__(self, vocabulary: Iterable[str], markers: Iterable[str], longest: int) -> None:
        """Take the vocabulary in order, the words that are one piece as they stand, and the most pieces of a text."""
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._markers = frozenset(markers)
        self._longest = longest
        self._words = Remembered(self._cut_word)

    @classmethod
    def read(cls, file: Path, markers: Iterable[str], longest: int) -> "Pieces":
        """Read the vocabulary, one piece a line.

        Raises:
            ResourceError: the file is missing or damaged.
        """
        try:
            made = cls(file.read_text(encoding="utf-8").split("\n")[:-1], markers, longest)
        except (OSError, UnicodeDecodeError) as error:
            raise ResourceError(f"{file}: missing or damaged ({error}); install biascli again") from error
        if not {_FIRST, _LAST, _UNKNOWN} <= made._numbers.keys():
            raise ResourceError(f"{file}: damaged: it is no vocabulary; install biascli again")
        return made

    def number(self, piece: str) -> int:
        """Return the number of a piece."""
        return self._numbers[piece]

    def encode(self, text: str) -> list[int]:
        """Return the numbers of a text whose words stand between spaces, the two at its ends included."""
        return self.cut(text.split())[0]

    def cut(self, words: Iterable[str]) -> tuple[list[int], list[int]]:
        """Return the numbers of a text, the two at its ends included, and where in them each of its words begins.

        What is longer than the network reads is cut off: of its last words the beginning lies behind the numbers' end.
        """
        found = [self._numbers[_FIRST]]
        starts: list[int] = []
        for word in words:
            starts.append(len(found))
            found += (self._numbers[word],) if word in self._markers else self._words[word]
        del found[self._longest - 1 :]
        return [*found, self._numbers[_LAST]], starts

    def _cut_word(self, word: str) -> tuple[int, ...]:
        return tuple(number for part in _split(_simplified(word)) for number in self._greedy(part))

    def _greedy(self, word: str) -> list[int]:
        if len(word) > _LONGEST_WORD:
            return [self._numbers[_UNKNOWN]]
        found: list[int] = []
        start = 0
        while start < len(word):
            prefix = _INSIDE if start else ""
            end = len(word)
            while end > start and prefix + word[start:end] not in self._numbers:
                end -= 1
            if end == start:
                return [self._numbers[_UNKNOWN]]
            found.append(self._numbers[prefix + word[start:end]])
            start = end
        return found


def _simplified(word: str) -> str:
    if word.isascii() and word.isprintable():
        return word.lower()
    kept = "".join(each for each in word if each != "\ufffd" and not unicodedata.category(each).startswith("C"))
    return "".join(each for each in unicodedata.normalize("NFD", kept).lower() if unicodedata.category(each) != "Mn")


def _split(word: str) -> Iterator[str]:
    start = 0
    for index, each in enumerate(word):
        if each.isalnum() and each.isascii():
            continue
        if _stands_alone(each):
            if start < index:
                yield word[start:index]
            yield each
            start = index + 1
    if start < len(word):
        yield word[start:]


def _stands_alone(character: str) -> bool:
    code = ord(character)
    return (
        character in _ASCII_PUNCTUATION
        or unicodedata.category(character).startswith("P")
        or any(low <= code <= high for low, high in _IDEOGRAPHS)
    )
