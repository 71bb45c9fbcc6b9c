"""What the formulas see of a document: sentences, their words, and what textstat counts in each word.

textstat is asked word by word and each word once, which gives the sums that it would give for the whole text, in a
fraction of the time, and keeps no text in its caches.
"""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple, Self

from biascli import formula
from biascli.document import Sentence, Token
from biascli.language import syllables
from biascli.remembered import Remembered
from biascli.scorers.readability.figures import KINCAID

_LONGEST_WORD = 45  # characters of the longest word in an English dictionary
_LANGUAGE = "en_US"
_DIFFICULT = 2  # syllables, in textstat
_POLYSYLLABLE = 3


class Word(NamedTuple):
    """What textstat counts in one word, and its kinds of hard words."""

    form: str
    n_syllables: int
    n_letters: int
    is_numeral: bool
    is_unlisted: bool  # not in the list of familiar words: hard for Dale and Chall
    is_difficult: bool  # textstat's difficult word: unlisted, and of two syllables or more
    is_complex: bool  # hard for Gunning: unlisted, and of three syllables or more
    is_polysyllable: bool  # hard for McLaughlin: three syllables or more


def word_of(written: str) -> Word:
    """Count a word."""
    form = written.lower().replace("’", "'")
    count_syllables, remove_punctuation, familiar_words = _textstat()
    # Of apostrophes those in a word are kept.
    bare = form if form.isalpha() else remove_punctuation(form, False)  # noqa: FBT003
    n_syllables = count_syllables(form)
    is_unlisted = bare not in familiar_words
    return Word(
        form=form,
        n_syllables=n_syllables,
        n_letters=len(bare.replace("'", "")),
        is_numeral=not any(map(str.isalpha, form)),
        is_unlisted=is_unlisted,
        is_difficult=is_unlisted and n_syllables >= _DIFFICULT,
        is_complex=is_unlisted and n_syllables >= _POLYSYLLABLE,
        is_polysyllable=n_syllables >= _POLYSYLLABLE,
    )


_WORDS = Remembered(word_of)


@cache
def _textstat() -> tuple[Callable[[str], int], Callable[[str, bool], str], AbstractSet[str]]:
    """Return what is used of textstat: syllables, words without punctuation, and the list of familiar words."""
    syllables.provide_dictionary()
    from textstat.backend.transformations import remove_punctuation
    from textstat.backend.utils import get_lang_easy_words
    from textstat.textstat import textstatistics

    # An instance of our own: a program may change the language of the shared one.
    own = textstatistics()
    return own.syllable_count, remove_punctuation, get_lang_easy_words(_LANGUAGE)


class Passage(NamedTuple):
    """A sentence as the formulas see it."""

    sentence: Sentence
    tokens: tuple[Token, ...]  # of each word the first: a clitic belongs to the word before it
    words: tuple[Word, ...]
    n_characters: int  # punctuation too

    @classmethod
    def of(cls, sentence: Sentence) -> Self:
        """Read the words of a sentence."""
        tokens: list[Token] = []
        forms: list[str] = []
        n_characters = 0
        for token in sentence.tokens:
            text = token.text
            if token.is_word:
                if len(text) > _LONGEST_WORD:
                    continue
                tokens.append(token)
                forms.append(text)
            elif forms and text[-1].isalpha():
                forms[-1] += text
            n_characters += len(text)
        return cls(sentence, tuple(tokens), tuple(map(_WORDS.__getitem__, forms)), n_characters)

    @property
    def n_syllables(self) -> int:
        """Syllables of all its words."""
        return sum([word.n_syllables for word in self.words])

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade of the sentence alone."""
        counts = {"n_sentences": 1, "n_words": len(self.words), "n_syllables": self.n_syllables}
        return formula.evaluate(KINCAID, counts)

    def hardest(self, n: int) -> list[str]:
        """Return the words of most syllables, the hardest first."""
        ranked = sorted(range(len(self.words)), key=lambda place: -self.words[place].n_syllables)
        return [self.tokens[place].text for place in ranked[:n]]
