"""Repetition at once: a word struck again before the sentence has moved on."""

from collections.abc import Iterator

from biascli.scorers.rhetoric.evidence import Article, Hit, span_of
from biascli.scorers.rhetoric.patterns import Words
from biascli.scorers.rhetoric.techniques import Technique

_HAMMERED = 0.5

_WHY_HAMMERED = "The same word is struck again at once: the beat stands in for a reason."


def hammered_words(article: Article) -> Iterator[Hit]:
    """Find a word repeated at once (``never, never``; ``lies and more lies``)."""
    for words in article.everything():
        forms = words.forms
        for index in range(len(forms) - 2):
            if forms[index + 1] != "," or not forms[index].isalpha():
                continue
            if forms[index] == forms[index + 2] and _can_be_struck(words, index):
                span = span_of(words.sentence, index, index + 3)
                yield Hit(Technique.REPETITION, span, words.sentence.part, _HAMMERED, _WHY_HAMMERED)


def _can_be_struck(words: Words, index: int) -> bool:
    """Leave out names, and function words, which repeat by accident."""
    return words.tags[index][:2] in {"JJ", "RB", "NN", "VB", "UH"} and words.tags[index] not in {"NNP", "NNPS"}
