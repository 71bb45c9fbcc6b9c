"""The encoder: a small transformer, fine-tuned to tell how a sentence of the news presents somebody, blind to names.

What it reads is ``marking.marked``: the sentence with a marker for every name. What it gives is a probability for
negative, neutral and positive. The card ``models/target_sentiment.md`` says how it was trained, and what it gets wrong.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from biascli.engines.encoder.marking import around, marked
from biascli.engines.encoder.network import Network, shipped
from biascli.engines.seam import Evidence, Judgement, Polarity, Request, Word
from biascli.model import Span

#: Below this probability of the likeliest polarity the judgement is uncertain: it has no evidence, and weighs nothing.
UNCERTAIN = 0.5
#: Judgements of a text that are explained where explanations are asked for, the strongest first ...
EXPLAINED = 10
#: ... by so many words each, out of those nearest to the actor that could carry a meaning.
WORDS_NAMED = 3
WORDS_TRIED = 24
#: Probability that a word must add to the judgement to be named.
LEAST_EFFECT = 0.02
_CONTENT_TAGS = ("JJ", "NN", "RB", "VB", "MD")


class EncoderEngine:
    """Judges mentions by the encoder."""

    name: ClassVar[str] = "encoder"

    def __init__(self, network: Network | None = None, *, explain: bool = False) -> None:
        """Take a network, or the shipped one when the first mention is to be judged; say which words move it, or not.

        The words are found by occlusion: each is hidden in turn, and the probability that the judgement loses is what
        the word adds. That is one run of the network a word, so it is done on demand and for the strongest only.
        """
        self._network = network
        self._explain = explain

    def judge(self, requests: Iterable[Request]) -> list[Judgement]:
        """Return one judgement a request, in their order."""
        if self._explain:
            return self._judge_and_explain(list(requests))
        texts: list[str] = []
        places: list[Span] = []
        for request in requests:
            texts.append(marked(request))
            places.append(_mention(request))
        return self._judge(texts, places)

    def _judge(self, texts: Sequence[str], mentions: Sequence[Span]) -> list[Judgement]:
        """Judge marked sentences, given where in the article the first mention stands."""
        if not texts:
            return []
        found = self._chances(self._network or shipped(), texts)
        return [_judgement(mention, chances) for mention, chances in zip(mentions, found, strict=True)]

    def _judge_and_explain(self, requests: Sequence[Request]) -> list[Judgement]:
        judgements = self._judge(list(map(marked, requests)), list(map(_mention, requests)))
        strongest = sorted(
            (index for index, judgement in enumerate(judgements) if judgement.evidence),
            key=lambda index: (-abs(judgements[index].evidence[0].weight), index),
        )
        for index in strongest[:EXPLAINED]:
            judgements[index] = self._explained(requests[index], judgements[index])
        return judgements

    def _chances(self, network: Network, texts: Sequence[str]) -> list[dict[Polarity, float]]:
        labels = [Polarity(label) for label in network.card.labels]
        return [dict(zip(labels, chances, strict=True)) for chances in network.probabilities(texts)]

    def _explained(self, request: Request, judgement: Judgement) -> Judgement:
        words = _telling(request)
        found = self._chances(self._network or shipped(), [marked(request, hidden=word) for word in words])
        effects = [judgement.probability - chances[judgement.polarity] for chances in found]
        best = sorted(range(len(words)), key=lambda index: (-effects[index], index))[:WORDS_NAMED]
        named = [f"{words[index].text} {effects[index]:+.2f}" for index in best if effects[index] >= LEAST_EFFECT]
        (evidence,) = judgement.evidence
        reasons = f"; moved by {', '.join(named)}" if named else "; moved by no single word"
        return judgement._replace(evidence=(evidence._replace(relation=evidence.relation + reasons),))


def _judgement(mention: Span, chances: dict[Polarity, float]) -> Judgement:
    polarity = max(Polarity, key=chances.__getitem__)
    probability = chances[polarity]
    if probability < UNCERTAIN:
        return Judgement(polarity, probability, (), certain=False)
    if polarity is Polarity.NEUTRAL:
        return Judgement(polarity, probability, ())
    weight = round(chances[Polarity.POSITIVE] - chances[Polarity.NEGATIVE], 3)
    relation = f"presented as {polarity} here (probability {probability:.2f})"
    return Judgement(polarity, probability, (Evidence(mention, weight, relation),))


def _mention(request: Request) -> Span:
    return next(word.span for word in request.sentence if word.actor == request.actor)


def _telling(request: Request) -> list[Word]:
    """Return the words that may carry a meaning, those nearest to the actor first."""
    words = around(request)
    places = [index for index, word in enumerate(words) if word.actor == request.actor]
    content = [index for index, word in enumerate(words) if word.text and word.tag.startswith(_CONTENT_TAGS)]
    content.sort(key=lambda index: (min(abs(index - place) for place in places), index))
    return [words[index] for index in content[:WORDS_TRIED]]
