"""Repetition: a word struck again at once, a word that drums through a paragraph, a phrase that returns everywhere.

Plain words come back in every text: a topic has a name. So a word counts that is struck twice running, or four times in
one paragraph; a phrase of four words or more counts that comes three times in the author's voice over the whole article
and that pleads or pledges (*we will not*, *enough of*), not one that names or reports.
"""

from collections.abc import Iterator
from itertools import groupby

from biascli.model import Part, Voice
from biascli.scorers.rhetoric.evidence import Article, Hit, Place, span_of
from biascli.scorers.rhetoric.patterns import Words
from biascli.scorers.rhetoric.techniques import Technique

_HAMMERED = 0.5
_DRUMMED = 0.25
_RETURNING = 0.5

_DRUMS = 4
_SHORT_WORD = 2
_SHORT_RETURNING = 3
_TWICE = 2
_TIMES = 3
_PHRASE = 4
_PLEADING = frozenset(
    "we us our ours you your i my not n't never no nobody nothing must will shall 'll every all enough again".split()
)
#: Nouns and adjectives that come back in any text.
_COMMON = frozenset(
    "other same such year month week time people thing side part number case kind first last next more much many own "
    "able good place point group member report statement percent million".split()
)
_CONTENT = ("JJ", "RB", "NN", "VB", "UH")

_WHY_HAMMERED = "The same word is struck again at once: the beat stands in for a reason."
_WHY_DRUMMED = "“{word}” comes {n} times in one paragraph: what is heard so often is soon no longer asked about."
_WHY_RETURNING = "This turn comes {n} times in the author's voice: a refrain is remembered, whatever it rests on."


def hammered_words(article: Article) -> Iterator[Hit]:
    """Find a word repeated at once (``never, never``; ``lies and more lies``)."""
    for words in article.everything():
        forms = words.forms
        for comma in words.commas:
            index = comma - 1
            if not 0 < comma < len(forms) - 1 or not forms[index].isalpha():
                continue
            if forms[index] == forms[comma + 1] and _can_be_struck(words, index):
                span = span_of(words.sentence, index, index + 3)
                yield Hit(Technique.REPETITION, span, words.sentence.part, _HAMMERED, _WHY_HAMMERED)


def drummed_words(article: Article) -> Iterator[Hit]:
    """Find a noun or adjective that stands four times in one paragraph; the finding is its fourth place."""
    for _, sentences in groupby(article.body, key=lambda words: words.sentence.block):
        places: dict[str, list[tuple[Words, int]]] = {}
        for words in sentences:
            for index in words.things:
                if len(lemma := words.lemmas[index]) > _SHORT_WORD:
                    places.setdefault(lemma, []).append((words, index))
        for found in places.values():
            if len(found) >= _DRUMS:
                words, index = found[_DRUMS - 1]
                why = _WHY_DRUMMED.replace("{word}", words.forms[index]).replace("{n}", str(len(found)))
                span = span_of(words.sentence, index, index + 1)
                yield Hit(Technique.REPETITION, span, words.sentence.part, _DRUMMED, why)


def returning_words(article: Article) -> Iterator[tuple[Place, Words, int]]:
    """Find nouns and adjectives that stand twice in a paragraph in one voice: the second place of each."""
    n_times: dict[tuple[Place, str], int] = {}
    for words in article.everything():
        for index in words.things:
            lemma = words.lemmas[index]
            if len(lemma) > _SHORT_RETURNING and lemma not in _COMMON:
                place = article.place_in(words.sentence, words.sentence.tokens[index].start)
                n_times[place, lemma] = n_times.get((place, lemma), 0) + 1
                if n_times[place, lemma] == _TWICE:
                    yield place, words, index


def refrains(article: Article) -> Iterator[Hit]:
    """Find a phrase that pleads and comes three times in narration; the finding is its third place."""
    places: dict[tuple[str, ...], list[tuple[Words, int]]] = {}
    for words in article.body:
        for index in _around_pleas(words):
            phrase = tuple(words.forms[index : index + _PHRASE])
            if _can_return(words, index, phrase):
                places.setdefault(phrase, []).append((words, index))
    for phrase, found in places.items():
        narrated = [each for each in found if _is_narrated(article, *each)] if len(found) >= _TIMES else []
        if len(narrated) >= _TIMES:
            words, index = narrated[_TIMES - 1]
            span = span_of(words.sentence, index, index + len(phrase))
            why = _WHY_RETURNING.replace("{n}", str(len(narrated)))
            yield Hit(Technique.REPETITION, span, Part.BODY, _RETURNING, why)


def _around_pleas(words: Words) -> Iterator[int]:
    """Yield where the phrases begin that hold a word of pleading."""
    last = -1
    for place, form in enumerate(words.forms):
        if form in _PLEADING:
            yield from range(max(last + 1, place - _PHRASE + 1), min(place, words.n_tokens - _PHRASE) + 1)
            last = place


def _can_return(words: Words, index: int, phrase: tuple[str, ...]) -> bool:
    if not all(form.isalpha() or form.replace("'", "").isalpha() for form in phrase):
        return False
    tags = words.tags[index : index + len(phrase)]
    return not any(tag.startswith("NNP") for tag in tags) and any(tag.startswith(_CONTENT[:3]) for tag in tags)


def _is_narrated(article: Article, words: Words, index: int) -> bool:
    return article.voice(words.sentence.tokens[index].start) is Voice.NARRATION


def _can_be_struck(words: Words, index: int) -> bool:
    """Leave out names, and function words, which repeat by accident."""
    return words.tags[index][:2] in _CONTENT and not words.tags[index].startswith("NNP")
