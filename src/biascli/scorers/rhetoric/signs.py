"""Signs: words that show nothing alone, and that make a technique likelier where several meet in one passage.

A doubt is seldom raised by one turn of phrase: *failed*, *claims*, *odd* and *evidence* in one paragraph raise it
together. For a few techniques such words are kept as classes of ``rhetoric_words.tsv``; of repetition the signs are
nouns and adjectives that come back within the paragraph. How far they move the confidence of what a rule found in the
same paragraph and voice, and from how many on they are a finding by themselves, is fitted (``models/rhetoric.md``):
three to six coefficients a technique, none for a word. The *heat* of a paragraph, by which all of them but guilt by
association are likelier, is the logarithm of 1 + the weights of its words of judgement; doubt is likelier, too, where
something is asked, and less likely among the many names of a report. What a rule found of repetition is left as it is:
the eye sees it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log1p, sqrt
from typing import NamedTuple

from biascli.models.additive import AdditiveModel, log_odds
from biascli.scorers.rhetoric.evidence import Article, Block, Hit, Place, block_of, span_of
from biascli.scorers.rhetoric.levels import Level
from biascli.scorers.rhetoric.patterns import SentenceForm, Words
from biascli.scorers.rhetoric.repetition import returning_words
from biascli.scorers.rhetoric.techniques import Technique

#: The class of ``rhetoric_words.tsv`` that holds the signs of a technique.
CLASSES = {
    Technique.DOUBT: "sign_doubt",
    Technique.APPEAL_TO_FEAR_PREJUDICE: "sign_fear",
    Technique.EXAGGERATION_MINIMISATION: "sign_extreme",
    Technique.FALSE_DILEMMA: "sign_choice",
    Technique.CAUSAL_OVERSIMPLIFICATION: "sign_cause",
    Technique.GUILT_BY_ASSOCIATION: "sign_company",
}

#: Techniques of which something is gathered.
GATHERED = (*CLASSES, Technique.REPETITION)

#: Techniques of which the confidence of a rule is moved by what stands around it. A repetition is seen or it is not.
MOVED = frozenset((*CLASSES, Technique.NAME_CALLING_LABELING))

#: Techniques that are likelier where the words around are heated; guilt by association is too rare to tell.
HEATED = frozenset((*GATHERED, Technique.NAME_CALLING_LABELING)) - {Technique.GUILT_BY_ASSOCIATION}

#: Techniques that the model knows.
WEIGHED = (*GATHERED, Technique.NAME_CALLING_LABELING)

#: Signs beyond this number add nothing.
MOST_SIGNS = 6
#: The confidence that stands for "no rule fired" when log-odds are taken.
NO_RULE = 0.02
#: Signs without a rule are a finding from this confidence on; of what annotators seldom agree on, from a lower one.
LEAST = 0.12
LEAST_OF = {Technique.CAUSAL_OVERSIMPLIFICATION: 0.08, Technique.REPETITION: 0.08}
#: What is gathered is never as sure as a turn of phrase that stands for itself.
_MOST = 0.7
#: A rule that is a mere sign by itself stays one, whatever stands around it.
_MOST_OF_SIGN = 0.49
#: What looks like the one by its signs (*if*, *then*) where the other is at work.
_MISTAKEN_FOR = {Technique.FALSE_DILEMMA: Technique.CONSEQUENTIAL_OVERSIMPLIFICATION}
_NAMED = 3

_EFFECTS = {
    Technique.DOUBT: "together they leave a distrust that no single claim would have to answer for",
    Technique.APPEAL_TO_FEAR_PREJUDICE: "together they make a danger felt before it is measured",
    Technique.EXAGGERATION_MINIMISATION: "together they leave no middle of the scale",
    Technique.FALSE_DILEMMA: "together they make it seem that there are but two ways",
    Technique.CAUSAL_OVERSIMPLIFICATION: "together they make one cause or motive answer for what may have many",
    Technique.GUILT_BY_ASSOCIATION: "together they let a dislike pass from one party to another",
    Technique.REPETITION: "what is heard again so soon begins to seem settled",
}


class Sign(NamedTuple):
    """One of the words, where it stands."""

    words: Words
    at: int  # its token

    @property
    def lemma(self) -> str:
        """By what a sign is told from another."""
        return self.words.lemmas[self.at]


#: The signs of each technique, word by word.
SignsOf = Mapping[str, tuple[Technique, ...]]

#: What the words of judgement of each paragraph weigh.
Weights = Mapping[Block, float]


def index_signs(classes: Mapping[str, frozenset[str]]) -> SignsOf:
    """Return the techniques that each word is a sign of."""
    found: dict[str, tuple[Technique, ...]] = {}
    for technique, name in CLASSES.items():
        for word in sorted(classes[name]):
            found[word] = (*found.get(word, ()), technique)
    return found


def gather(article: Article, signs_of: SignsOf) -> dict[tuple[Technique, Place], list[Sign]]:
    """Return the first sign of each lemma, by technique and place."""
    found: dict[tuple[Technique, Place], dict[str, Sign]] = {}
    for words in article.everything():
        if signs_of.keys().isdisjoint(words.vocabulary):
            continue
        for index, (form, lemma) in enumerate(zip(words.forms, words.lemmas, strict=True)):
            if lemma in signs_of or form in signs_of:
                place = article.place_in(words.sentence, words.sentence.tokens[index].start)
                for technique in signs_of.get(lemma) or signs_of[form]:
                    found.setdefault((technique, place), {}).setdefault(lemma, Sign(words, index))
    for place, words, index in returning_words(article):
        found.setdefault((Technique.REPETITION, place), {})[words.lemmas[index]] = Sign(words, index)
    return {key: list(each.values()) for key, each in found.items()}


class Context(NamedTuple):
    """What else is seen of a paragraph, whoever speaks in it."""

    heat: float = 0.0
    n_names: int = 0  # tokens that are proper nouns
    asks: bool = False  # a sentence is a question


def contexts(article: Article, weights: Weights) -> Mapping[Block, Context]:
    """Return what else is seen of each paragraph; the heat follows from what its words of judgement weigh."""
    found: dict[Block, Context] = {}
    for words in article.everything():
        block = block_of(words.sentence)
        before = found.get(block) or Context(log1p(weights.get(block, 0.0)))
        n_names = before.n_names + words.tags.count("NNP") + words.tags.count("NNPS")
        found[block] = Context(before.heat, n_names, before.asks or words.form is SentenceForm.QUESTION)
    return found


def features(technique: Technique, confidence: float, n_signs: int, context: Context) -> dict[str, float]:
    """Return what the model judges a technique by: the surest rule, the number of different signs, and the context."""
    values: dict[str, float] = {technique: 1.0}
    if technique in GATHERED:
        values[f"{technique}: signs"] = float(min(n_signs, MOST_SIGNS))
    if technique in MOVED:
        values[f"{technique}: rule"] = log_odds(max(confidence, NO_RULE))
    if technique in HEATED:
        values[f"{technique}: heat"] = context.heat
    if technique is Technique.DOUBT:
        values[f"{technique}: names"] = sqrt(context.n_names)
        values[f"{technique}: question"] = float(context.asks)
    return values


def weighed(
    article: Article, hits: Iterable[Hit], signs_of: SignsOf, weights: Weights, model: AdditiveModel
) -> Iterator[Hit]:
    """Move the confidence of hits by the signs around them, and add what signs show by themselves."""
    gathered = gather(article, signs_of)
    around = contexts(article, weights)
    taken: set[tuple[Technique | None, Place]] = set()

    def confidence(technique: Technique, place: Place, of_rule: float) -> float:
        n_signs = len(gathered.get((technique, place), ()))
        most = _MOST if of_rule >= Level.MEDIUM.least or not of_rule else _MOST_OF_SIGN
        return min(model.score(features(technique, of_rule, n_signs, around[Block(place.part, place.block)])), most)

    for hit in hits:
        if hit.technique not in WEIGHED and hit.technique not in _MISTAKEN_FOR.values():
            yield hit
            continue
        place = article.place(hit.span.start)
        taken.add((hit.technique, place))
        if hit.technique in MOVED and not hit.is_settled and hit.confidence <= _MOST:
            yield hit._replace(confidence=confidence(hit.technique, place, hit.confidence))
        else:
            yield hit
    for (technique, place), signs in gathered.items():
        known = (technique, place) in taken or (_MISTAKEN_FOR.get(technique), place) in taken
        if len(signs) > 1 and not known:
            chance = confidence(technique, place, 0.0)
            if chance >= LEAST_OF.get(technique, LEAST):
                yield _alone(technique, signs, chance)


def _alone(technique: Technique, signs: Sequence[Sign], confidence: float) -> Hit:
    """The finding stands in the sentence that holds most of the signs."""
    by_sentence: dict[int, list[Sign]] = {}
    for sign in signs:
        by_sentence.setdefault(sign.words.sentence.index, []).append(sign)
    densest = max(by_sentence.values(), key=len)
    words = densest[0].words
    places = [sign.at for sign in densest]
    span = span_of(words.sentence, min(places), max(places) + 1)
    named = [f"“{sign.words.sentence.tokens[sign.at].text}”" for sign in signs[:_NAMED]]
    verb = "come back" if technique is Technique.REPETITION else "meet"
    why = f"{', '.join(named[:-1])} and {named[-1]} {verb} in one passage: {_EFFECTS[technique]}."
    return Hit(technique, span, words.sentence.part, confidence, why)
