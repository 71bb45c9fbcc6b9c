"""The encoder: a small transformer, fine-tuned to tell how a sentence of the news presents somebody, blind to names.

What it reads is ``marking.marked``: the sentence with a marker for every name. What it gives is a probability for
negative, neutral and positive. The card ``models/target_sentiment.md`` says how it was trained, and what it gets wrong.
"""

from collections.abc import Sequence
from typing import ClassVar

from biascli.engines.encoder.marking import marked
from biascli.engines.encoder.network import Network
from biascli.engines.seam import Evidence, Judgement, Polarity, Request
from biascli.model import Span

#: Below this probability of the most likely polarity the engine does not say: the judgement is neutral.
UNCERTAIN = 0.5


class EncoderEngine:
    """Judges mentions by the encoder."""

    name: ClassVar[str] = "encoder"

    def __init__(self, network: Network | None = None) -> None:
        """Take a network, or the shipped one when the first mention is to be judged."""
        self._network = network

    def judge(self, requests: Sequence[Request]) -> list[Judgement]:
        """Return one judgement a request, in their order."""
        if not requests:
            return []
        if self._network is None:
            self._network = Network()
        labels = [Polarity(label) for label in self._network.card.labels]
        found = self._network.probabilities([marked(request) for request in requests])
        return [
            _judgement(request, dict(zip(labels, chances, strict=True)))
            for request, chances in zip(requests, found, strict=True)
        ]


def _judgement(request: Request, chances: dict[Polarity, float]) -> Judgement:
    polarity = max(Polarity, key=chances.__getitem__)
    probability = chances[polarity]
    if probability < UNCERTAIN:
        return Judgement(Polarity.NEUTRAL, chances[Polarity.NEUTRAL], ())
    if polarity is Polarity.NEUTRAL:
        return Judgement(polarity, probability, ())
    weight = round(chances[Polarity.POSITIVE] - chances[Polarity.NEGATIVE], 3)
    relation = f"presented as {polarity} here (probability {probability:.2f})"
    return Judgement(polarity, probability, (Evidence(_mention(request), weight, relation),))


def _mention(request: Request) -> Span:
    return next(word.span for word in request.sentence if word.actor == request.actor)
