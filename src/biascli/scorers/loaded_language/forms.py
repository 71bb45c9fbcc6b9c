"""Loaded language by its form, where no list has the word.

A word outside the vocabulary of plain news (``vocabulary``) is no finding by itself. It is one in company: in a
sentence that holds a listed term, scare quotes or another such word, all of them quoted or none. Two forms need no
company: an adjective between *a* and a number (*a staggering nine hours*), which measures nothing, and an adverb of
manner or stance set off by a comma (*Inexplicably, the file was lost*), which comments on all of the sentence.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from biascli.document import Token
from biascli.scorers.loaded_language.vocabulary import STRIKING_KINDS, Vocabulary

#: What a word weighs that only stands out, and one whose form says that it judges.
STRIKING_WEIGHT = 0.05
FORM_WEIGHT = 0.3

#: Adjectives before a number that say what kind of number it is.
_OF_NUMBERS = frozenset(
    """additional annual average combined comparable cumulative daily different estimated even expected extra final
    first flat fresh full further good initial last maximum mean median minimum monthly net new nominal other planned
    possible potential previous projected provisional record remaining reported second separate similar single small
    standard third total typical unspecified weekly yearly""".split()
)
_JUDGING = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS", "RB"))
_ARTICLES = frozenset(("a", "an"))
_LY = "ly"


class Form(NamedTuple):
    """A word, by its place among the tokens, with what its form makes of it."""

    place: int
    category: str  # of the lists, or nothing for a word that only stands out


def forms(tokens: Sequence[Token], vocabulary: Vocabulary) -> Iterator[Form]:
    """Yield the words of a sentence whose form speaks, in their order."""
    last = len(tokens) - 1
    kinds = vocabulary.kinds
    for place, token in [each for each in enumerate(tokens) if each[1].tag in _JUDGING]:
        tag = token.tag
        # What begins a sentence may be a name of which the capital letter tells nothing, but not in -ly.
        text = token.text if place or tag != "RB" else token.text.lower()
        if (
            0 < place < last
            and tokens[place + 1].tag == "CD"
            and tag[0] != "R"
            and tokens[place - 1].lemma in _ARTICLES
            and text.islower()
            and text not in _OF_NUMBERS
        ):
            yield Form(place, "subjective_intensifier")
        elif kinds[text, tag, token.lemma] in STRIKING_KINDS:
            comment = tag == "RB" and text.endswith(_LY) and _is_set_off(tokens, place)
            yield Form(place, "evaluative_adverb" if comment else "")


def _is_set_off(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether an adverb stands between commas, or before one at the beginning."""
    if place + 1 >= len(tokens) or tokens[place + 1].text != ",":
        return False
    return place == 0 or tokens[place - 1].text == ","
