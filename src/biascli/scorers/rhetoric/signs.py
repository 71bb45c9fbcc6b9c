"""Signs: words that show nothing alone, and that make a technique likelier where several meet in one passage.

A doubt is seldom raised by one turn of phrase: *failed*, *claims*, *odd* and *evidence* in one paragraph raise it
together. For a few techniques such words are kept as classes of ``rhetoric_words.tsv``. How far they move the
confidence of what a rule found in the same paragraph and voice, and from how many on they are a finding by themselves,
is fitted (``models/rhetoric.md``): three coefficients a technique, none for a word.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from biascli.models.additive import AdditiveModel, log_odds
from biascli.scorers.rhetoric.evidence import Article, Hit, Place, span_of
from biascli.scorers.rhetoric.patterns import Words
from biascli.scorers.rhetoric.techniques import Technique

#: The class of ``rhetoric_words.tsv`` that holds the signs of a technique.
CLASSES = {
    Technique.DOUBT: "sign_doubt",
    Technique.APPEAL_TO_FEAR_PREJUDICE: "sign_fear",
    Technique.EXAGGERATION_MINIMISATION: "sign_extreme",
    Technique.FALSE_DILEMMA: "sign_choice",
}

#: Signs beyond this number add nothing.
MOST_SIGNS = 6
#: The confidence that stands for "no rule fired" when log-odds are taken.
NO_RULE = 0.02
#: Signs without a rule are a finding from this confidence on.
LEAST = 0.12
#: What is gathered is never as sure as a turn of phrase that stands for itself.
_MOST = 0.7
_NAMED = 3

_EFFECTS = {
    Technique.DOUBT: "together they leave a distrust that no single claim would have to answer for",
    Technique.APPEAL_TO_FEAR_PREJUDICE: "together they make a danger felt before it is measured",
    Technique.EXAGGERATION_MINIMISATION: "together they leave no middle of the scale",
    Technique.FALSE_DILEMMA: "together they make it seem that there are but two ways",
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
        for index, (form, lemma) in enumerate(zip(words.forms, words.lemmas, strict=True)):
            techniques = signs_of.get(lemma) or signs_of.get(form)
            if techniques:
                place = article.place_in(words.sentence, words.sentence.tokens[index].start)
                for technique in techniques:
                    found.setdefault((technique, place), {}).setdefault(lemma, Sign(words, index))
    return {key: list(each.values()) for key, each in found.items()}


def features(technique: Technique, confidence: float, n_signs: int) -> dict[str, float]:
    """Return what the model judges a technique by: the surest rule, and the number of different signs."""
    return {
        technique: 1.0,
        f"{technique}: rule": log_odds(max(confidence, NO_RULE)),
        f"{technique}: signs": float(min(n_signs, MOST_SIGNS)),
    }


def weighed(article: Article, hits: Iterable[Hit], signs_of: SignsOf, model: AdditiveModel) -> Iterator[Hit]:
    """Move the confidence of hits by the signs around them, and add what signs show by themselves."""
    gathered = gather(article, signs_of)
    taken: set[tuple[Technique, Place]] = set()
    for hit in hits:
        if hit.technique not in CLASSES:
            yield hit
            continue
        key = hit.technique, article.place(hit.span.start)
        taken.add(key)
        if hit.is_settled or hit.confidence > _MOST:
            yield hit
        else:
            n_signs = len(gathered.get(key, ()))
            yield hit._replace(confidence=_confidence(model, hit.technique, hit.confidence, n_signs))
    for (technique, place), signs in gathered.items():
        if (technique, place) not in taken:
            confidence = _confidence(model, technique, 0.0, len(signs))
            if confidence >= LEAST:
                yield _alone(technique, signs, confidence)


def _confidence(model: AdditiveModel, technique: Technique, confidence: float, n_signs: int) -> float:
    return min(model.score(features(technique, confidence, n_signs)), _MOST)


def _alone(technique: Technique, signs: Sequence[Sign], confidence: float) -> Hit:
    """The finding stands in the sentence that holds most of the signs."""
    by_sentence: dict[int, list[Sign]] = {}
    for sign in signs:
        by_sentence.setdefault(sign.words.sentence.index, []).append(sign)
    densest = max(by_sentence.values(), key=len)
    words = densest[0].words
    span = span_of(words.sentence, densest[0].at, densest[-1].at + 1)
    named = [f"“{sign.words.sentence.tokens[sign.at].text}”" for sign in signs[:_NAMED]]
    why = f"{', '.join(named[:-1])} and {named[-1]} meet in one passage: {_EFFECTS[technique]}."
    return Hit(technique, span, words.sentence.part, confidence, why)
