"""The encoder's reading of a sentence's words: how likely each is part of a slant, blind to names.

It reads the sentence with a marker for every name, as it does for a judgement, and none of them for a target. The card
``models/slanted_words.md`` says how it was trained, and what it gets wrong.
"""

from collections.abc import Sequence

from biascli.engines.encoder.marking import written
from biascli.engines.encoder.network import Network, shipped
from biascli.engines.seam import Word


class EncoderReader:
    """Reads words by the encoder."""

    def __init__(self, network: Network | None = None) -> None:
        """Take a network, or the shipped one when the first sentence is to be read."""
        self._network = network

    def read(self, sentences: Sequence[Sequence[Word]]) -> list[list[float]]:
        """Return, for each word of each masked sentence, the probability that it is part of a slant; of a name, 0."""
        if not sentences:
            return []
        network = self._network or shipped()
        texts, places = zip(*map(written, sentences), strict=True)
        return [
            [chances[place] if word.text else 0.0 for word, place in zip(words, places_of_words, strict=True)]
            for words, places_of_words, chances in zip(sentences, places, network.slant(texts), strict=True)
        ]
