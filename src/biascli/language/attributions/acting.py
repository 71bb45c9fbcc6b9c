"""Quotations without a cue behind a sentence in which a person acts, as profiles have them.

*Petrov sat down and began. “I was nine.”* Whoever is the subject of the sentence before speaks, where that sentence
ends with what speakers do, or where the quotation tells of an *I* and of no *he* or *she*.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from biascli.language.attributions.closed_class import FEMALE_PRONOUNS, FINITE_TAGS, MALE_PRONOUNS, listed
from biascli.language.attributions.syntax import Words

#: What somebody does who is about to speak.
_GESTURES = listed(
    "answer begin blink continue cough cry explode frown gaze gesture giggle glance glare go grimace grin groan "
    "hesitate laugh lean listen look nod pause point recall remember reply respond rise shake shrug sigh sit smile "
    "sniff sob speak stand stare start stop talk think turn wait weep wince wink"
)
#: So many words may follow the gesture: *shook her head*, *looked at the floor*.
_BEHIND_GESTURE = 4
_FIRST_PERSON = listed("i me my mine myself")
_THIRD_PERSON = FEMALE_PRONOUNS | MALE_PRONOUNS


class Behind(NamedTuple):
    """A quotation without a cue that the subject of the sentence before may speak."""

    quotation: int
    gestures: bool  # the sentence ends with what speakers do, so that whoever spoke before does not go on


def quotation_behind(everything: Sequence[Words], index: int, speech: AbstractSet[int]) -> Behind | None:
    """Return the quotation that is all of the next sentences, and no more, where the subject of this may speak."""
    words = everything[index]
    if index + 1 == len(everything) or everything[index + 1].quoted[0] not in speech:
        return None
    quotation = everything[index + 1].quoted[0]
    if quotation in words.quoted:
        return None
    said: set[str] = set()
    for at in range(index + 1, len(everything)):
        below = everything[at]
        if below.quoted[0] != quotation:
            break
        if any(each != quotation for each in below.quoted):
            return None
        said.update(below.lower)
    gestures = _gestures(words)
    of_oneself = not said.isdisjoint(_FIRST_PERSON) and said.isdisjoint(_THIRD_PERSON)
    return Behind(quotation, gestures) if gestures or of_oneself else None


def _gestures(words: Words) -> bool:
    """Tell whether a sentence ends with what somebody does who is about to speak."""
    last = max((at for at, tag in enumerate(words.tags) if tag in FINITE_TAGS), default=None)
    if last is None or words.tokens[last].lemma not in _GESTURES:
        return False
    return sum(token.is_word for token in words.tokens[last + 1 :]) <= _BEHIND_GESTURE
