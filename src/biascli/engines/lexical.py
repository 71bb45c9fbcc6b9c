"""The lexical engine: which words bear on the actor, how, and what each says for or against it.

A word bears on an actor by a relation (``relations``): the actor does it (*attacked*), it is done to the actor, it
describes the actor (*corrupt*, *is a liar*), it belongs to the actor (*his lies*), or it merely stands near. What it
says is its valence (``valence``: VADER's, corrected for the news) times the strength of the relation, and what news
sentences with such words were found to say of their targets (``weights``). Negation, denial and conditions turn or
weaken what stands in their reach (``reaches``). The farther a word is from the nearest mention, the less it weighs.

The judgement is a logistic model over the sum of all words, of the balance of those with a valence, and of how the
actor stands in the sentence whatever is said of it (``standing``): its function, its place, whether it speaks, and the
function words around it. The evidence is those words that a reader can check: they have a valence, stand close to the
actor, and move the judgement the way that they point. Each has its signed share.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import exp
from typing import ClassVar

from biascli.engines import weights
from biascli.engines.features import NEARNESS, TOO_FAR, Balance, colour, content_words, setting
from biascli.engines.reaches import Reach
from biascli.engines.relations import Relation, Scene
from biascli.engines.seam import Evidence, Judgement, Polarity, Request, Word
from biascli.engines.standing import Neighbour
from biascli.engines.valence import valence
from biascli.remembered import Remembered

#: Log-odds below which a word is no evidence that a reader would accept.
LEAST_EVIDENCE = 0.15
#: Valence below which it is none either: to help somebody is not always good.
LEAST_VALENCE = 0.3
#: Words in their relation whose weight is kept; news repeat themselves.
_REMEMBERED = 1 << 16
#: Half of the scale is reached when the log-odds of the evidence add up to this.
HALF = 1.0
#: Added to the log-odds of neutral: the training sentences were chosen for their sentiment, news are calmer.
CALM = 0.1


class LexicalEngine:
    """Judges by words and roles."""

    name: ClassVar[str] = "lexical"

    def __init__(self, fitted: Mapping[str, tuple[float, float]] | None = None) -> None:
        """Take fitted weights, or the shipped ones when the first mention is to be judged."""
        self._fitted = fitted
        self._telling: frozenset[str] = frozenset()  # words that the weights know, as lemma or as form
        self._neighbours: Mapping[Neighbour, tuple[float, float]] = {}
        self._effects = Remembered(self._effect, _REMEMBERED)

    def judge(self, requests: Iterable[Request]) -> list[Judgement]:
        """Return one judgement a request, in their order."""
        if self._fitted is None:
            self._fitted = weights.load()
        if not self._telling:
            self._telling = frozenset(name.split(" ")[1] for name in self._fitted if name.startswith("word "))
            self._neighbours = weights.neighbours(self._fitted)
        judgements: list[Judgement] = []
        sentence: tuple[Word, ...] | None = None
        for request in requests:
            if request.sentence is not sentence:
                sentence = request.sentence
                scene = Scene(sentence)
                indices = [index for index in content_words(sentence) if self._tells(sentence[index])]
            judgements.append(self._judgement(scene, request.actor, indices, self._fitted))
        return judgements

    def _tells(self, word: Word) -> bool:
        known = word.lemma in self._telling or word.text in self._telling
        return known or valence(word.text, word.lemma) is not None

    def _judgement(
        self, scene: Scene, actor: str, indices: Sequence[int], fitted: Mapping[str, tuple[float, float]]
    ) -> Judgement:
        direction, neutrality = _sum(setting(scene, actor), fitted)
        neutrality += CALM
        known = self._neighbours
        for neighbour in scene.standing.surroundings(actor):
            if neighbour in known:
                towards, neutral = known[neighbour]
                direction += towards
                neutrality += neutral
        balance = Balance()
        moving: list[tuple[Word, Relation, float]] = []
        effects, words = self._effects, scene.words
        for index, relation, reach, distance in scene.bearings(actor, indices):
            word = words[index]
            key = (word.text, word.lemma, relation, reach)
            figure, towards, neutral = effects[key]
            nearness = NEARNESS[distance]
            towards *= nearness
            direction += towards
            neutrality += neutral * nearness
            if figure:
                balance.add(figure, relation)
                counts = abs(towards) >= LEAST_EVIDENCE and abs(figure) >= LEAST_VALENCE
                if counts and towards * figure > 0 and relation not in TOO_FAR:
                    moving.append((word, relation, towards))
        for name in balance.names():
            towards, neutral = fitted.get(name, (0.0, 0.0))
            direction += towards
            neutrality += neutral
        scale = HALF + sum(abs(amount) for _, _, amount in moving)
        evidence = tuple(Evidence(word.span, amount / scale, str(relation)) for word, relation, amount in moving)
        odds = {
            Polarity.NEGATIVE: exp(-direction),
            Polarity.NEUTRAL: exp(neutrality),
            Polarity.POSITIVE: exp(direction),
        }
        best = max(odds, key=odds.__getitem__)
        return Judgement(best, odds[best] / sum(odds.values()), evidence)

    def _effect(self, key: tuple[str, str, Relation, Reach]) -> tuple[float, float, float]:
        """Return the valence of a word in its relation, and what it adds to direction and neutrality."""
        coloured = colour(*key)
        return (coloured.figure, *_sum(coloured.values, self._fitted or {}))


def _sum(values: Mapping[str, float], fitted: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    direction = neutrality = 0.0
    for name, value in values.items():
        found = fitted.get(name)
        if found is not None:
            direction += found[0] * value
            neutrality += found[1] * value
    return direction, neutrality
