"""Signs: words that show nothing alone, and that make a technique likelier where several meet in one passage.

A doubt is seldom raised by one turn of phrase: *failed*, *claims*, *odd* and *evidence* in one paragraph raise it
together. For a few techniques such words are kept as classes of ``rhetoric_words.tsv``; of repetition the signs are
nouns and adjectives that come back within the paragraph, and of name calling compounds and scare quotes, too
(``epithets``). How far they move the confidence of what a rule found in the same paragraph and voice, and from how many
on they are a finding by themselves, is fitted (``models/rhetoric.md``): four to six coefficients a technique, none for
a word. So is what the circumstances of the paragraph add (``circumstances``). Loaded language borrows the signs of
exaggeration. What a rule found of repetition is left as it is: the eye sees it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log1p
from typing import NamedTuple

from biascli.models.additive import AdditiveModel, log_odds
from biascli.scorers.rhetoric.circumstances import Circumstance, Circumstances
from biascli.scorers.rhetoric.epithets import epithets
from biascli.scorers.rhetoric.evidence import Article, Block, Hit, Place, span_of
from biascli.scorers.rhetoric.levels import Level
from biascli.scorers.rhetoric.patterns import Words
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
    Technique.NAME_CALLING_LABELING: "sign_label",
}

#: Techniques of which something is gathered.
GATHERED = (*CLASSES, Technique.REPETITION)

#: The technique of which the signs count, where it is another.
_BORROWED = {Technique.LOADED_LANGUAGE: Technique.EXAGGERATION_MINIMISATION}

#: Techniques of which the confidence of a rule is moved by what stands around it. A repetition is seen or it is not.
MOVED = frozenset(CLASSES)

#: By which circumstances of the paragraph a technique is judged.
_CIRCUMSTANCES: Mapping[Technique, tuple[Circumstance, ...]] = {
    Technique.DOUBT: (Circumstance.HEAT, Circumstance.NAMES, Circumstance.QUESTION),
    Technique.APPEAL_TO_FEAR_PREJUDICE: (Circumstance.TENSE, Circumstance.MODALS),
    Technique.EXAGGERATION_MINIMISATION: (Circumstance.HEAT, Circumstance.GLOOM),
    Technique.FALSE_DILEMMA: (Circumstance.TENSE,),
    Technique.CAUSAL_OVERSIMPLIFICATION: (Circumstance.HEAT, Circumstance.THEY),
    Technique.GUILT_BY_ASSOCIATION: (Circumstance.HEAT,),
    Technique.REPETITION: (Circumstance.HEAT, Circumstance.THEY),
    Technique.NAME_CALLING_LABELING: (Circumstance.PEAK, Circumstance.TENSE),
    Technique.LOADED_LANGUAGE: (Circumstance.HEAT, Circumstance.GLOOM, Circumstance.EXCLAMATIONS),
}

#: Signs beyond this number add nothing.
MOST_SIGNS = 6
#: The confidence that stands for "no rule fired" when log-odds are taken.
NO_RULE = 0.02
#: Signs without a rule are a finding from this confidence on; of what annotators seldom agree on, from a lower one.
LEAST = 0.13
LEAST_OF = {Technique.CAUSAL_OVERSIMPLIFICATION: 0.1, Technique.REPETITION: 0.12}
#: What is gathered is never as sure as a turn of phrase that stands for itself.
_MOST = 0.7
#: A rule that is a mere sign by itself stays one, whatever stands around it.
_MOST_OF_SIGN = 0.49
#: What looks like the one by its signs (*if*, *then*) where the other is at work.
_MISTAKEN_FOR = {Technique.FALSE_DILEMMA: Technique.CONSEQUENTIAL_OVERSIMPLIFICATION}
_NAMED = 3
_TWO = 2
#: So many signs are a finding by themselves: a name is called in a word.
_LEAST_SIGNS = {Technique.NAME_CALLING_LABELING: 1}

_EFFECTS = {
    Technique.DOUBT: "together they leave a distrust that no single claim would have to answer for",
    Technique.APPEAL_TO_FEAR_PREJUDICE: "together they make a danger felt before it is measured",
    Technique.EXAGGERATION_MINIMISATION: "together they leave no middle of the scale",
    Technique.FALSE_DILEMMA: "together they make it seem that there are but two ways",
    Technique.CAUSAL_OVERSIMPLIFICATION: "together they make one cause or motive answer for what may have many",
    Technique.GUILT_BY_ASSOCIATION: "together they let a dislike pass from one party to another",
    Technique.REPETITION: "what is heard again so soon begins to seem settled",
    Technique.NAME_CALLING_LABELING: "together they make a name of what would have to be shown",
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


class Surroundings(NamedTuple):
    """What stands around a hit."""

    signs: Mapping[tuple[Technique, Place], Sequence[Sign]]
    circumstances: Mapping[Block, Circumstances]

    def n_signs(self, technique: Technique, place: Place) -> int:
        """Return how many different signs that count for a technique stand in its place."""
        return len(self.signs.get((_BORROWED.get(technique, technique), place), ()))


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
    for place, words, index in epithets(article):
        signs = found.setdefault((Technique.NAME_CALLING_LABELING, place), {})
        signs.setdefault(words.lemmas[index], Sign(words, index))
    return {key: list(each.values()) for key, each in found.items()}


def features(technique: Technique, confidence: float, n_signs: int, circumstances: Circumstances) -> dict[str, float]:
    """Return what the model judges a technique by: the surest rule, the number of different signs, the circumstances.

    Of loaded language the heaviest word of the sentence is what a rule is of the others.
    """
    values: dict[str, float] = {technique: 1.0}
    if technique in GATHERED or technique in _BORROWED:
        values[f"{technique}: signs"] = log1p(min(n_signs, MOST_SIGNS))
    if technique in MOVED:
        values[f"{technique}: rule"] = log_odds(max(confidence, NO_RULE))
    for circumstance in _CIRCUMSTANCES[technique]:
        values[f"{technique}: {circumstance}"] = circumstances[circumstance]
    if technique is Technique.LOADED_LANGUAGE:
        values[f"{technique}: {Circumstance.PEAK}"] = confidence
    return values


def weighed(hits: Iterable[Hit], article: Article, around: Surroundings, model: AdditiveModel) -> Iterator[Hit]:
    """Move the confidence of hits by what stands around them, and add what signs show by themselves."""
    taken: set[tuple[Technique | None, Place]] = set()

    def confidence(technique: Technique, place: Place, of_rule: float) -> float:
        most = _MOST if of_rule >= Level.MEDIUM.least or not of_rule else _MOST_OF_SIGN
        seen = around.circumstances[Block(place.part, place.block)]
        return min(model.score(features(technique, of_rule, around.n_signs(technique, place), seen)), most)

    for hit in hits:
        if hit.technique not in GATHERED and hit.technique not in _MISTAKEN_FOR.values():
            yield hit
            continue
        place = article.place(hit.span.start)
        taken.add((hit.technique, place))
        if hit.technique in MOVED and not hit.is_settled and hit.confidence <= _MOST:
            yield hit._replace(confidence=confidence(hit.technique, place, hit.confidence))
        else:
            yield hit
    for (technique, place), signs in around.signs.items():
        known = (technique, place) in taken or (_MISTAKEN_FOR.get(technique), place) in taken
        if len(signs) >= _LEAST_SIGNS.get(technique, _TWO) and not known:
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
    where = f"{', '.join(named[:-1])} and {named[-1]} {verb} in one passage"
    if len(named) == 1:
        where = f"{named[0]} stands among words of judgement"
    return Hit(technique, span, words.sentence.part, confidence, f"{where}: {_EFFECTS[technique]}.")
