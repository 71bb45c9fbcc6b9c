"""The file of the tagger's model, written by ``scripts/train_tagger.py``: plain data that loads at once.

Text in UTF-8, blocks with an empty line between: a head (format, CRC-32 of all that follows the head, tags, open
classes), the lexicon (word, tab, its tags) and the names of the features, a line each. Then, for each feature in that
order, one byte for each tag: its weight plus 128, in fifths.
"""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from biascli.errors import ResourceError
from biascli.language.tag_features import Lexicon

FORMAT = "biascli tagger 2"
#: Weights are whole numbers of one UNITth.
UNIT = 5
#: What a weight of nothing is written as. Whoever adds rows up has this in every tag's sum alike.
NOTHING = 128
_MOST = 127
#: Bits for each tag in a total of weights: some thirty features of a token, a byte each, fit many times over.
LANE = 16


class Weights:
    """The weights of features, a byte for each tag; a row is cut out when it is asked for."""

    __slots__ = ("_place", "_rows", "_width")

    def __init__(self, names: Sequence[str], rows: bytes, width: int) -> None:
        self._place = dict(zip(names, range(0, len(rows), width), strict=True))
        self._rows = rows
        self._width = width

    def __len__(self) -> int:
        return len(self._place)

    def names(self) -> tuple[str, ...]:
        """Return the features that have weights."""
        return tuple(self._place)

    def row(self, feature: str) -> bytes | None:
        """Return the weights of a feature, each plus ``NOTHING``, in the order of the tags."""
        place = self._place.get(feature)
        return None if place is None else self._rows[place : place + self._width]

    def total(self, features: Iterable[str]) -> int:
        """Add the weights of features up for all tags at once, in one whole number: ``LANE`` bits a tag, first lowest.

        Totals may be added in turn. What is added for a tag is too high by the same amount for every tag.
        """
        places, rows, width = self._place, self._rows, self._width
        lanes = bytearray(width * LANE // 8)
        found = 0
        for feature in features:
            place = places.get(feature)
            if place is not None:
                lanes[:: LANE // 8] = rows[place : place + width]
                found += int.from_bytes(lanes, "little")
        return found


class Model(NamedTuple):
    """What training leaves: the tag set, the lexicon, and the weights of each feature."""

    tags: tuple[str, ...]
    lexicon: Lexicon
    weights: Weights


def read(file: Path) -> Model:
    """Read a model.

    Raises:
        ResourceError: the file is missing or damaged.
    """
    try:
        head, content = file.read_bytes().split(b"\n\n", 1)
        name, checksum, tags, open_classes = head.decode().split("\n")
        if name != FORMAT:
            raise ResourceError(f"{file}: the tagger's model begins with {name!r}, not with {FORMAT!r}")
        if zlib.crc32(content) != int(checksum):
            raise ValueError("its checksum does not fit")  # noqa: TRY301 -- as any other damage
        known, names, rows = content.split(b"\n\n", 2)
        lexicon = Lexicon(dict([line.split("\t") for line in known.decode().split("\n")]), open_classes)
        n_tags = tags.count(" ") + 1
        return Model(tuple(tags.split()), lexicon, Weights(names.decode().split("\n"), rows, n_tags))
    except (OSError, ValueError) as error:
        raise ResourceError(f"{file}: the tagger's model is missing or damaged ({error})") from error


def write(file: Path, tags: Sequence[str], lexicon: Lexicon, weights: Mapping[str, Mapping[str, int]]) -> None:
    """Write a model, weights in UNITths: the same bytes for the same model."""
    names = sorted(weights)
    known = "\n".join(f"{form}\t{lexicon.known[form]}" for form in sorted(lexicon.known))
    rows = b"".join(_row(weights[name], tags) for name in names)
    content = "\n\n".join((known, "\n".join(names), "")).encode() + rows
    head = "\n".join((FORMAT, str(zlib.crc32(content)), " ".join(tags), lexicon.open_classes))
    file.write_bytes(f"{head}\n\n".encode() + content)


def _row(weights: Mapping[str, int], tags: Sequence[str]) -> bytes:
    return bytes(NOTHING + max(-_MOST, min(_MOST, weights.get(tag, 0))) for tag in tags)
