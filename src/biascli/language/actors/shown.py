"""What a document shows of its names, so that one that no list holds is read like one that a list holds.

*Peter King* shows that *King* is a surname here; *the Federal Reserve* within a sentence, that *Federal* at the
beginning of one belongs to the name; *Velmora* in one place, that *U.S. Velmora* in another holds two names.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Self

from biascli.document import Sentence, Token
from biascli.language import tagger
from biascli.language.actors.capitals import small_words
from biascli.language.actors.gazetteer import Gazetteer
from biascli.language.tag_features import Casing, casing


class Shown(NamedTuple):
    """How a document writes words and names."""

    plain: frozenset[str]  # the words that it writes small
    surnames: frozenset[str]  # behind a given name: "Peter King"
    given: frozenset[str]  # before another word with a capital: "Bill Holt"
    beginnings: frozenset[tuple[str, str]]  # two words with capitals within a sentence: "the Federal Reserve"
    alone: frozenset[tuple[str, ...]] = frozenset()  # runs of words with capitals that may be names by themselves

    @classmethod
    def of(cls, sentences: Sequence[Sentence], lists: Gazetteer) -> Self:
        """Look through the sentences of a document."""
        surnames: set[str] = set()
        given: set[str] = set()
        pairs: set[tuple[str, str]] = set()
        for sentence in sentences:
            found = list(_pairs(sentence.tokens))
            if not found or casing([token.text for token in sentence.tokens]) is not Casing.SENTENCE:
                continue
            for one, other, within in found:
                if one in lists.given_names:
                    surnames.add(other)
                    given.add(one)
                if within:
                    pairs.add((one, other))
        return cls(small_words(sentences), frozenset(surnames), frozenset(given), frozenset(pairs))

    def with_runs(self, runs: Iterable[tuple[str, ...]], lists: Gazetteer) -> Self:
        """Return the same, with the names that stand alone in some place; a common word is not yet a name."""
        return self._replace(alone=frozenset(words for words in runs if len(words) > 1 or _is_name(words[0], lists)))


def _pairs(tokens: Sequence[Token]) -> Iterator[tuple[str, str, bool]]:
    """Yield the names that follow each other, and whether a word without a capital or an article stands before."""
    within = False
    capital: Token | None = None  # the token before, where it has one
    for token in tokens:
        first = token.text[0]
        if first.isupper() and token.text != "The":
            if capital is not None and (capital.tag.startswith("NNP") or capital.text == "All"):
                yield capital.text, token.text, within
            capital = token
        else:
            within = first.islower() or token.text == "The"  # what follows stands within a sentence
            capital = None


def _is_name(word: str, lists: Gazetteer) -> bool:
    return not (tagger.is_common(word.lower()) or word in lists.titles or word in lists.last_heads)
