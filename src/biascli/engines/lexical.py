"""The lexical engine: which words bear on the actor, how, and what each says for or against it.

A word bears on an actor by a relation (``relations``): the actor does it (*attacked*), it is done to the actor, it
describes the actor (*corrupt*, *is a liar*), it belongs to the actor (*his lies*), or it merely stands near. What it
says is its valence (``valence``: VADER's, corrected for the news) times the strength of the relation, and what news
sentences with such words were found to say of their targets (``weights``). Negation, denial and conditions turn or
weaken what stands in their reach.

The judgement is a logistic model over the sum of all words and of the setting. The evidence is those words that a
reader can check: they have a valence, stand close to the actor, and move the judgement the way that they point. Each
has its signed share.
"""

from collections.abc import Mapping, Sequence
from math import exp
from typing import ClassVar

from biascli.engines import weights
from biascli.engines.features import Bearer, Features, content_words, extract
from biascli.engines.relations import Relation, Scene
from biascli.engines.seam import Evidence, Judgement, Polarity, Request, Word

#: Log-odds below which a word is no evidence that a reader would accept.
LEAST_EVIDENCE = 0.15
_TOO_FAR = frozenset((Relation.FAR, Relation.SPOKEN))
#: Half of the scale is reached when the log-odds of the evidence add up to this.
HALF = 1.0
#: Added to the log-odds of neutral: the training sentences were chosen for their sentiment, news are calmer.
CALM = 0.15


class LexicalEngine:
    """Judges by words and roles."""

    name: ClassVar[str] = "lexical"

    def __init__(self, fitted: Mapping[str, tuple[float, float]] | None = None) -> None:
        """Take fitted weights, or the shipped ones when the first mention is to be judged."""
        self._fitted = fitted

    def judge(self, requests: Sequence[Request]) -> list[Judgement]:
        """Return one judgement a request, in their order."""
        fitted = weights.load() if self._fitted is None else self._fitted
        judgements: list[Judgement] = []
        sentence: tuple[Word, ...] | None = None
        for request in requests:
            if request.sentence is not sentence:
                sentence = request.sentence
                scene, indices = Scene(sentence), content_words(sentence)
            judgements.append(_judgement(extract(scene, request.actor, indices), fitted))
        return judgements


def _judgement(features: Features, fitted: Mapping[str, tuple[float, float]]) -> Judgement:
    direction, neutrality = _sum(features.setting, fitted)
    neutrality += CALM
    moving: list[tuple[Bearer, float]] = []
    for bearer in features.words:
        towards, neutral = _sum(bearer.values, fitted)
        direction += towards
        neutrality += neutral
        if bearer.relation not in _TOO_FAR and towards * bearer.figure > 0 and abs(towards) >= LEAST_EVIDENCE:
            moving.append((bearer, towards))
    scale = HALF + sum(abs(amount) for _, amount in moving)
    evidence = tuple(Evidence(each.word.span, amount / scale, str(each.relation)) for each, amount in moving)
    odds = {
        Polarity.NEGATIVE: exp(-direction),
        Polarity.NEUTRAL: exp(neutrality),
        Polarity.POSITIVE: exp(direction),
    }
    best = max(odds, key=odds.__getitem__)
    return Judgement(best, odds[best] / sum(odds.values()), evidence)


def _sum(values: Mapping[str, float], fitted: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    direction = neutrality = 0.0
    for name, value in values.items():
        found = fitted.get(name)
        if found is not None:
            direction += found[0] * value
            neutrality += found[1] * value
    return direction, neutrality
