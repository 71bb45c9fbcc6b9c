import pytest

from biascli.document import Sentence
from biascli.engines.masking import mask
from biascli.engines.reaches import Reach, Reaches
from biascli.language import tokens
from biascli.model import Part, Span


def reach(text: str, word: str) -> Reach:
    whole = Span(0, len(text))
    words = mask(Sentence(0, whole, Part.BODY, 0, tokens.read(text, whole)), ())
    return Reaches(words).of(next(index for index, each in enumerate(words) if each.text == word))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She is honest.", "honest", Reach.NOTHING),
        ("She is not honest.", "honest", Reach.NEGATION),
        ("She did not go, and it was cruel.", "cruel", Reach.NOTHING),
        ("He denied the attack.", "attack", Reach.DENIAL),
        ("There is no evidence that he lied.", "lied", Reach.DENIAL),
        ("They dismissed the charges.", "charges", Reach.DENIAL),
        ("He might attack.", "attack", Reach.CONDITION),
        ("He failed to protect the town.", "protect", Reach.NEGATION),
        ("He refused to help them.", "help", Reach.NEGATION),
        ("He was unable to save the town.", "save", Reach.NEGATION),
        ("He failed the brave pupils.", "brave", Reach.NOTHING),
    ],
)
def test_what_a_word_stands_in_the_reach_of(text: str, word: str, expected: Reach) -> None:
    assert reach(text, word) is expected
