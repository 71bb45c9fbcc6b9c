"""The network: marked sentences in, the probability of each polarity out.

The file (``models/target_sentiment.onnx``, 8-bit weights) runs in onnxruntime. Sentences go through it one by one, the
long ones first: 8-bit arithmetic scales its numbers to the largest of a batch, so that in a batch the judgement of a
sentence would hang on its neighbours. Each is judged on one thread and several at a time, one a processor, so that no
figure hangs on how many there are; probabilities are rounded to ``DECIMALS``. A graph may have several heads over one
encoder; a run computes those that it is asked for.
"""

import hashlib
import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from math import exp
from pathlib import Path
from typing import NamedTuple

from biascli.engines.encoder.marking import MARKERS
from biascli.engines.encoder.pieces import Pieces
from biascli.errors import ResourceError, why

MODELS = Path(__file__).parents[2] / "models"
DECIMALS = 3
_HEAD = "target_sentiment"
_LONGEST = 160  # pieces, the two at the ends among them


class Card(NamedTuple):
    """What is kept beside the network: ``models/target_sentiment.json``, written by the training script."""

    sha256: str
    temperature: float  # fitted on held-out data: what the logits are divided by
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
    file = folder / "target_sentiment.json"
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
            _checked(folder / "target_sentiment.onnx", self.card.sha256), options, providers=["CPUExecutionProvider"]
        )

    def probabilities(self, texts: Sequence[str]) -> list[tuple[float, ...]]:
        """Return, for each marked text, the probability of each label."""
        # The long ones first, so that no thread is left with one when the others are done.
        different = sorted(set(texts), key=lambda text: (-len(text), text))
        encoded = [self._pieces.encode(text) for text in different]
        with ThreadPoolExecutor(self._n_threads) as pool:
            known = dict(zip(different, pool.map(self._probabilities, encoded), strict=True))
        return [known[text] for text in texts]

    def _probabilities(self, numbers: Sequence[int]) -> tuple[float, ...]:
        import numpy as np

        found = np.array([numbers], dtype=np.int64)
        (logits,) = self._session.run([_HEAD], {"pieces": found})
        odds = [exp(float(logit) / self.card.temperature) for logit in logits[0]]
        return tuple(round(each / sum(odds), DECIMALS) for each in odds)


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
