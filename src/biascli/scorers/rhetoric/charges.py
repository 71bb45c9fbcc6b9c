"""What the loaded-language lists show here: sentences dense with judgement, labels, and charges that come back.

A sentence counts once as loaded language. Its confidence follows from its heaviest word and from what stands around it
in the paragraph: words that blame, words of the extreme, exclamations, and, in the sentence with the heaviest word of
all, the weights of all words of judgement (``models/rhetoric.md``; no word has a coefficient). A label, a harsh
adjective on somebody, or what one side of a dispute calls people (the framing phrases of both sides alike) is name
calling. A charge made three times over the article, or twice in a paragraph, is repetition.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from biascli.lexicon import Lexicon, Match
from biascli.lexicon.balance import Side
from biascli.model import Part, Span, Voice
from biascli.models.additive import AdditiveModel
from biascli.scorers.rhetoric.circumstances import Circumstance, Weights, heat
from biascli.scorers.rhetoric.evidence import Article, Block, Hit, block_of, span_of
from biascli.scorers.rhetoric.imputation import confidence_of
from biascli.scorers.rhetoric.patterns import Words
from biascli.scorers.rhetoric.questions import DATES
from biascli.scorers.rhetoric.signs import Surroundings, features
from biascli.scorers.rhetoric.techniques import Technique

#: What the lists hold beside judgements: wording that softens, hedges or presupposes, and phrases that are plain.
_NO_JUDGEMENTS = frozenset(
    ("booster", "dysphemism", "euphemism", "factive", "fixed_phrase", "hedge", "implicative", "weasel")
)

#: Below this a sentence is not worth a note.
_LEAST = 0.18

_LABEL = "label"
_ADJECTIVE = "negative_adjective"
_NOUN = "slanted_noun"
#: Phrases of either side of a dispute count alike.
_SIDES = frozenset(Side)

#: Parts of speech of what is no label: names, and verbs.
_NO_LABEL = ("NNP", "VB")

_HARSH = 0.6
#: A sentence without a harsh word is never sure to be loaded, whatever stands around it.
_MOST_OF_MILD = 0.7
_ON_SOMEBODY = 0.5
_ON_SOMETHING = 0.3
_OF_A_SIDE = 0.35
#: Confidence of a label by its weight in the list, heaviest first.
_LABEL_STEPS = ((0.85, 0.6), (0.6, 0.55), (0.4, 0.35), (0.0, 0.25))

_TIMES = 3
_RETURNING = 0.5
_AGAIN = 0.25
_CHARGED = 0.5

_WHY_LOADED = "“{word}” judges while it seems to describe, and the reader takes the judgement in with the fact."
_WHY_LABEL = "“{word}” is a label: it settles what somebody is before anything is shown."
_WHY_ON_SOMEBODY = (
    "“{word}” fixes a verdict to somebody as if it were part of the name, so the reader meets the verdict first."
)
_WHY_ON_SOMETHING = "“{word}” names a thing by a verdict on it, so that to speak of it is already to condemn it."
_WHY_OF_A_SIDE = (
    "“{word}” is what one side of a dispute calls people, so that to use the name is to have taken the side."
)
_WHY_AGAIN = "“{word}” is struck twice in one paragraph: the charge grows by being said again."
_WHY_RETURNING = "“{word}” comes {n} times in the author's voice: a charge that is met often comes to seem true."

#: Endings of nouns for people, so that any of them can be told from a thing.
_PERSONAL = ("ist", "ists", "crat", "crats", "ician", "icians", "ian", "ians", "man", "men", "woman", "women", "people")
_PERSONAL_NOUNS = frozenset(
    "leader government regime party media press politician official judge mayor governor president minister senator "
    "lawmaker reporter group mob administration bureaucrat officer lawyer teacher student worker boss owner "
    "supporter critic opponent enemy follower voter member gang elite establishment guy person kid friend ally "
    "neighbor neighbour banker dealer preacher priest bishop candidate lobbyist advisor adviser aide prosecutor "
    "protester rioter cop killer murderer ruler king dictator organization organisation network outlet".split()
)


class Charge(NamedTuple):
    """A word of judgement where it stands."""

    words: Words
    match: Match
    span: Span


def gather(article: Article, judgements: Lexicon) -> list[list[Charge]]:
    """Return the words of judgement of each sentence that has any."""
    sentences = (
        [
            Charge(words, match, span_of(words.sentence, match.first, match.last))
            for match in judgements.match(words.sentence.tokens)
            if match.term.category not in _NO_JUDGEMENTS and not match.term.needs_company
        ]
        for words in article.everything()
    )
    return [found for found in sentences if found]


def weights(gathered: Iterable[Sequence[Charge]]) -> Weights:
    """Return the weights of the words of judgement of each paragraph, whoever speaks."""
    found: dict[Block, list[float]] = {}
    for of_sentence in gathered:
        block = block_of(of_sentence[0].words.sentence)
        found.setdefault(block, []).extend(charge.match.term.weight for charge in of_sentence)
    return found


def charges(
    article: Article, gathered: Sequence[Sequence[Charge]], around: Surroundings, model: AdditiveModel
) -> Iterator[Hit]:
    """Find loaded sentences, labels, and charges that come back."""
    returning: dict[str, list[Charge]] = {}
    seen: set[tuple[str, ...]] = set()  # a caption that is printed twice repeats nothing
    for found in gathered:
        words = found[0].words
        yield from _loaded(article, found, around, model)
        is_new = tuple(words.forms) not in seen
        seen.add(tuple(words.forms))
        for charge in found:
            if is_new and _comes_back(article, charge):
                returning.setdefault(charge.match.term.text, []).append(charge)
    yield from labels(article, gathered)
    yield from _repeated(article, returning.values())


def labels(article: Article, gathered: Iterable[Iterable[Charge]]) -> Iterator[Hit]:
    """Find labels, and verdicts fixed to somebody or something."""
    for found in gathered:
        for charge in found:
            yield from _labels(article, charge)


def _loaded(article: Article, found: Sequence[Charge], around: Surroundings, model: AdditiveModel) -> Iterator[Hit]:
    """One finding a sentence and voice: the word that weighs most stands for all."""
    for voice in Voice:
        spoken = [charge for charge in found if article.voice(charge.span.start) is voice]
        if not spoken:
            continue
        heaviest = max(spoken, key=lambda charge: charge.match.term.weight)
        confidence = model.score(_features(article, heaviest, spoken, around))
        weight = heaviest.match.term.weight
        if weight < _HARSH:
            confidence = min(confidence, _MOST_OF_MILD)
        if confidence >= _LEAST:
            yield _hit(article, Technique.LOADED_LANGUAGE, heaviest, heaviest.span, confidence, _WHY_LOADED)


def _features(
    article: Article, heaviest: Charge, spoken: Iterable[Charge], around: Surroundings
) -> Mapping[str, float]:
    """Return what the model judges a sentence by: all that its paragraph shows, where the heaviest word stands in it.

    What the words of a paragraph show together counts once. Its other sentences are as heated as their own words.
    """
    sentence, weight = heaviest.words.sentence, heaviest.match.term.weight
    seen = around.circumstances[block_of(sentence)]
    if weight < seen[Circumstance.PEAK]:
        seen = {**seen, Circumstance.HEAT: heat([charge.match.term.weight for charge in spoken])}
    n_signs = around.n_signs(Technique.LOADED_LANGUAGE, article.place_in(sentence, heaviest.span.start))
    return features(Technique.LOADED_LANGUAGE, weight, n_signs, seen)


def _labels(article: Article, charge: Charge) -> Iterator[Hit]:
    term, words = charge.match.term, charge.words
    if term.category == _LABEL:
        if words.tags[charge.match.last - 1].startswith(_NO_LABEL) or charge.span.start in article.name_starts:
            return  # a verb, or a name that happens to be a word
        confidence = next(each for least, each in _LABEL_STEPS if term.weight >= least)
        yield _hit(article, Technique.NAME_CALLING_LABELING, charge, charge.span, confidence, _WHY_LABEL)
    elif (
        term.category == _ADJECTIVE
        and words.tags[charge.match.last - 1] == "JJ"
        and (head := _head(words, charge.match.last)) is not None
    ):
        span = span_of(words.sentence, charge.match.first, head + 1)
        if term.weight >= _CHARGED and _is_personal(words, head):
            yield _hit(article, Technique.NAME_CALLING_LABELING, charge, span, _ON_SOMEBODY, _WHY_ON_SOMEBODY)
        elif term.weight >= _HARSH:
            yield _hit(article, Technique.NAME_CALLING_LABELING, charge, span, _ON_SOMETHING, _WHY_ON_SOMETHING)
    elif term.category in _SIDES:
        if term.weight >= _CHARGED and _is_personal(words, charge.match.last - 1):
            yield _hit(article, Technique.NAME_CALLING_LABELING, charge, charge.span, _OF_A_SIDE, _WHY_OF_A_SIDE)
    elif term.category == _NOUN and term.weight >= _HARSH:
        yield _hit(article, Technique.NAME_CALLING_LABELING, charge, charge.span, _ON_SOMETHING, _WHY_ON_SOMETHING)


def _head(words: Words, index: int) -> int | None:
    """The noun that an adjective before this token stands on: up to two further modifiers may come between."""
    for at in range(index, min(index + 3, words.end)):
        if words.tags[at].startswith("NN"):
            return at + 1 if at + 1 < words.end and words.tags[at + 1] in {"NN", "NNS"} else at
        if words.tags[at] not in {"JJ", "VBN", "VBG"}:
            return None
    return None


def _is_personal(words: Words, index: int) -> bool:
    return (
        (words.tags[index].startswith("NNP") and words.forms[index] not in DATES)
        or words.lemmas[index] in _PERSONAL_NOUNS
        or words.forms[index].endswith(_PERSONAL)
    )


def _comes_back(article: Article, charge: Charge) -> bool:
    return (
        charge.match.term.weight >= _HARSH
        and charge.words.sentence.part is Part.BODY
        and article.voice(charge.span.start) is Voice.NARRATION
    )


def _repeated(article: Article, returning: Iterable[Sequence[Charge]]) -> Iterator[Hit]:
    """The finding stands where a charge is made the third time, or else the second time in one paragraph."""
    for found in returning:
        if len(found) >= _TIMES:
            third = found[_TIMES - 1]
            why = _WHY_RETURNING.replace("{n}", str(len(found)))
            yield _hit(article, Technique.REPETITION, third, third.span, _RETURNING, why)
            continue
        for first, second in pairwise(found):
            if first.words.sentence.block == second.words.sentence.block:
                yield _hit(article, Technique.REPETITION, second, second.span, _AGAIN, _WHY_AGAIN)


def _hit(article: Article, technique: Technique, charge: Charge, span: Span, confidence: float, why: str) -> Hit:
    words = charge.words
    word = " ".join(article.document.text[span.start : span.end].split())
    confidence = confidence_of(technique, words, charge.match.last, confidence)
    return Hit(technique, span, words.sentence.part, confidence, why.replace("{word}", word))
