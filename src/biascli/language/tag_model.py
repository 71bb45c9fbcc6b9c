"""The file of the tagger's model: gzipped text, written by ``scripts/train_tagger.py``.

Three blocks with an empty line between: a head (format, tags, open classes), the lexicon (word, tab, its tags) and
the weights (feature, tab, and for each tag its name, a sign and an integer: ``NN+12 VB-8``).
"""

import gzip
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from biascli.errors import ResourceError
from biascli.language.tag_features import Lexicon

FORMAT = "biascli tagger 1"
_GZIP = 31  # for zlib: gzip's frame with its checksum


@dataclass(frozen=True, slots=True)
class Model:
    """What training leaves: the tag set, the lexicon, and the weights of each feature as text."""

    tags: tuple[str, ...]
    lexicon: Lexicon
    weights: Mapping[str, str]


def read(file: Path) -> Model:
    """Read a model.

    Raises:
        ResourceError: the file is missing or damaged.
    """
    try:
        head, known, weights = zlib.decompress(file.read_bytes(), _GZIP).decode().split("\n\n")
        name, tags, open_classes = head.split("\n")
        model = Model(tuple(tags.split()), Lexicon(_table(known), open_classes), _table(weights))
    except (OSError, zlib.error, ValueError) as error:
        raise ResourceError(f"{file}: the tagger's model is missing or damaged ({error})") from error
    if name != FORMAT:
        raise ResourceError(f"{file}: the tagger's model begins with {name!r}, not with {FORMAT!r}")
    return model


def _table(block: str) -> dict[str, str]:
    fields = block.replace("\n", "\t").split("\t")
    return dict(zip(fields[::2], fields[1::2], strict=True))


def write(file: Path, tags: Sequence[str], lexicon: Lexicon, weights: Mapping[str, Mapping[str, int]]) -> None:
    """Write a model: the same bytes for the same model."""
    head = "\n".join((FORMAT, " ".join(tags), lexicon.open_classes))
    known = "\n".join(f"{form}\t{lexicon.known[form]}" for form in sorted(lexicon.known))
    runs = "\n".join(
        f"{name}\t{' '.join(f'{tag}{weights[name][tag]:+}' for tag in sorted(weights[name]))}"
        for name in sorted(weights)
    )
    file.write_bytes(gzip.compress(f"{head}\n\n{known}\n\n{runs}".encode(), mtime=0))
