"""What else is seen of a paragraph: how heated its words are, in which tense it speaks, and other things that count.

No rule: a technique is likelier in some company. A report tells what was done, and by whom; who pleads says what is,
will and must be, of *them*, in words that judge. Each of these is a number that a reader can check, of a whole
paragraph, whoever speaks in it. By which of them a technique is likelier, and by how much, is fitted
(``models/rhetoric.md``).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import chain
from math import log1p, sqrt

from biascli.document import PROPER_NOUNS
from biascli.engines.valence import SCALE, valence
from biascli.remembered import Remembered
from biascli.scorers.rhetoric.evidence import Article, Block, block_of
from biascli.scorers.rhetoric.patterns import SentenceForm, Words

#: What adds nothing beyond this number: a long paragraph is no worse than a short one full of it.
_MOST_WEIGHT = 4.0
_MOST_GLOOM = 4.0
_MOST_EXCLAMATIONS = 3
_MODAL = "MD"
_PRESENT = (_MODAL, "VB", "VBP", "VBZ")
_PAST = ("VBD", "VBN")
#: Words that can blame; a name cannot.
_CONTENT = frozenset(("JJ", "JJR", "JJS", "NN", "NNS", "RB", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
_THEY = ("they", "them", "their")


class Circumstance(StrEnum):
    """One thing that is seen of a paragraph."""

    HEAT = "heat"  # logarithm of 1 + the weights of its words of judgement, up to 4
    PEAK = "peak"  # the weight of the heaviest of them
    GLOOM = "gloom"  # logarithm of 1 + the valences of words that blame, each up to 1, together up to 4
    NAMES = "names"  # square root of the number of proper nouns
    QUESTION = "question"  # 1 where a sentence asks
    EXCLAMATIONS = "exclamations"  # their number, up to 3
    TENSE = "tense"  # logarithm of the ratio of verbs in the present, infinitives and modals to those of the past
    MODALS = "modals"  # logarithm of 1 + the number of modal verbs
    THEY = "they"  # logarithm of 1 + how often *they*, *them* or *their* stands


Circumstances = Mapping[Circumstance, float]

#: Weights of the words of judgement of each paragraph.
Weights = Mapping[Block, Sequence[float]]


def read(article: Article, weights: Weights) -> Mapping[Block, Circumstances]:
    """Return the circumstances of each paragraph."""
    paragraphs: dict[Block, list[Words]] = {}
    for words in article.everything():
        paragraphs.setdefault(block_of(words.sentence), []).append(words)
    return {block: _of_paragraph(sentences, weights.get(block, ())) for block, sentences in paragraphs.items()}


def _of_paragraph(sentences: Sequence[Words], weights: Sequence[float]) -> Circumstances:
    tags = Counter(chain.from_iterable([words.tags for words in sentences]))
    n_exclamations = sum([words.forms.count("!") for words in sentences])
    n_they = sum([words.forms.count(form) for words in sentences for form in _THEY if form in words.vocabulary])
    return {
        Circumstance.HEAT: heat(weights),
        Circumstance.PEAK: max(weights, default=0.0),
        Circumstance.GLOOM: log1p(min(sum([_gloom(words) for words in sentences]), _MOST_GLOOM)),
        Circumstance.NAMES: sqrt(_n(PROPER_NOUNS, tags)),
        Circumstance.QUESTION: float(any(words.form is SentenceForm.QUESTION for words in sentences)),
        Circumstance.EXCLAMATIONS: float(min(n_exclamations, _MOST_EXCLAMATIONS)),
        Circumstance.TENSE: log1p(_n(_PRESENT, tags)) - log1p(_n(_PAST, tags)),
        Circumstance.MODALS: log1p(tags[_MODAL]),
        Circumstance.THEY: log1p(n_they),
    }


def _n(names: Iterable[str], counts: Mapping[str, int]) -> int:
    return sum([counts[name] for name in names])


def heat(weights: Sequence[float]) -> float:
    """Return how heated words of judgement of these weights are together."""
    return log1p(min(sum(weights), _MOST_WEIGHT))


def _gloom(words: Words) -> float:
    return sum([_BLAME[lemma] for lemma, tag in zip(words.lemmas, words.tags, strict=True) if tag in _CONTENT])


def _blame(lemma: str) -> float:
    found = valence(lemma, lemma)
    return max(0.0, -found.describes / SCALE) if found else 0.0


_BLAME = Remembered(_blame)
