"""The network: marked sentences in, out of one head the probability of each polarity, out of another that of slant.

The file (``models/encoder.onnx``, 8-bit weights) runs in onnxruntime. Both heads stand over one encoder, that for
slanted words over its second layer; a run computes the one that it is asked for, and no more than that needs.
Sentences go through it one by one, the long ones first: 8-bit arithmetic scales its numbers to the largest of a batch,
so that in a batch the judgement of a sentence would hang on its neighbours. Each is judged on one thread and several at
a time, one a processor, so that no figure hangs on how many there are; probabilities are rounded to ``DECIMALS``.
"""

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from biascli.engines.encoder.marking import MARKERS
from biascli.engines.encoder.pieces import Pieces
from biascli.errors import ResourceError, why
from biascli.models.additive import logistic

if TYPE_CHECKING:  # the runtime is loaded when the first sentence is to be judged
    import numpy as np
    from numpy.typing import NDArray

MODELS = Path(__file__).parents[2] / "models"
DECIMALS = 3
#: What goes into the network, and what comes out of it.
PIECES, SLANT, LOGITS = "pieces", "slant", "logits"
_LONGEST = 160  # pieces, the two at the ends among them

_Given = TypeVar("_Given", str, tuple[str, ...])
_Found = TypeVar("_Found")


class Card(NamedTuple):
    """What is kept beside the network: ``models/encoder.json``, written by the training scripts."""

    sha256: str
    temperature: float  # fitted on held-out data: what the logits of the polarities are divided by
    labels: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        """The model's name in a report."""
        return self.sha256[:16]


def read_card(folder: Path = MODELS) -> Card:
    """Read what is kept beside the network.

    Raises:
        ResourceError: the file is missing or damaged.
    """
    file = folder / "encoder.json"
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        return Card(found["sha256"], float(found["temperature"]), tuple(found["labels"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ResourceError(f"{file}: missing or damaged ({error}); install biascli again") from error


class Network:
    """The network, ready to run."""

    def __init__(self, folder: Path = MODELS, *, n_threads: int | None = None) -> None:
        """Load it, to judge so many sentences at a time, or as many as there are processors.

        Raises:
            ResourceError: a file is missing or damaged.
        """
        import onnxruntime

        self._n_threads = n_threads or os.cpu_count() or 1
        self.card = read_card(folder)
        self._pieces = pieces(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        self._session = onnxruntime.InferenceSession(
            _checked(folder / "encoder.onnx", self.card.sha256), options, providers=["CPUExecutionProvider"]
        )

    def probabilities(self, texts: Sequence[str]) -> list[tuple[float, ...]]:
        """Return, for each marked text, the probability of each label."""
        return self._threaded(self._probabilities, texts)

    def slant(self, texts: Sequence[tuple[str, ...]]) -> list[list[float]]:
        """Return, for each word of each marked text, the probability that it is part of a slant.

        What lies behind the longest text that the network reads has a probability of 0.
        """
        return self._threaded(self._slant, texts)

    def _threaded(self, work: Callable[[_Given], _Found], texts: Sequence[_Given]) -> list[_Found]:
        # The long ones first, so that no thread is left with one when the others are done.
        different = sorted(dict.fromkeys(texts), key=len, reverse=True)
        with ThreadPoolExecutor(self._n_threads) as pool:
            found = dict(zip(different, pool.map(work, different), strict=True))
        return [found[text] for text in texts]

    def _probabilities(self, text: str) -> tuple[float, ...]:
        logits = self._run(self._pieces.encode(text), slant=False)
        odds = [exp(float(logit) / self.card.temperature) for logit in logits]
        return tuple(round(each / sum(odds), DECIMALS) for each in odds)

    def _slant(self, words: Sequence[str]) -> list[float]:
        numbers, starts = self._pieces.cut(words)
        chances = [round(logistic(float(logit)), DECIMALS) for logit in self._run(numbers, slant=True)]
        return [chances[start] if start < len(chances) - 1 else 0.0 for start in starts]

    def _run(self, numbers: Sequence[int], *, slant: bool) -> "NDArray[np.float32]":
        import numpy as np

        given = {PIECES: np.array([numbers], dtype=np.int64), SLANT: np.array(slant)}
        found: tuple[NDArray[np.float32]]
        (found,) = self._session.run([LOGITS], given)
        return found[0]


@cache
def _loading() -> Future[Network]:
    pool = ThreadPoolExecutor(1)
    try:
        return pool.submit(Network)
    finally:
        pool.shutdown(wait=False)


def begin_loading() -> None:
    """Load the network that ships beside what is done meanwhile: it takes as long as to take an article apart."""
    # Python runs one thread at a time: imported there, the runtime would hold up what is done here by twice as much.
    import onnxruntime  # noqa: F401

    _loading()


def shipped() -> Network:
    """Return the network that ships, loaded once, whoever asks it.

    Raises:
        ResourceError: a file is missing or damaged.
    """
    return _loading().result()


def _checked(file: Path, sha256: str) -> bytes:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ResourceError(f"{file}: cannot be read: {why(error)}; install biascli again") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ResourceError(f"{file}: damaged: its checksum does not fit; install biascli again")
    return content


def pieces(folder: Path = MODELS) -> Pieces:
    """Return what cuts a marked text into pieces; a marker is one piece.

    Raises:
        ResourceError: the vocabulary is missing or damaged.
    """
    return Pieces.read(folder / "wordpieces.txt", MARKERS, _LONGEST)
