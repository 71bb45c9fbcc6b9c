import pytest

from articles import ARTICLES, SLANTED
from biascli import language
from biascli.model import Part, Voice


@pytest.mark.parametrize("text", [*ARTICLES.values(), SLANTED], ids=[*ARTICLES, "slanted"])
def test_the_stretches_are_the_body_word_by_word(text: str) -> None:
    document = language.build(text)
    for voice in Voice:
        counted = sum(each.n_words for each in document.stretches if each.voice is voice)
        assert counted == document.n_words(Part.BODY, voice)
    ends = [0, *(each.end for each in document.stretches)]
    assert all(end <= each.start < each.end for end, each in zip(ends, document.stretches, strict=False))


def test_a_stretch_ends_where_the_voice_changes() -> None:
    text = "It rained.\n\nAnn Lee said it snowed. Dan Cox left."
    found = [(text[each.start : each.end], each.voice, each.line) for each in language.build(text).stretches]
    assert found == [
        ("It rained.\n\nAnn Lee said", Voice.NARRATION, 1),
        ("it snowed", Voice.ATTRIBUTED, 3),
        ("Dan Cox left", Voice.NARRATION, 3),
    ]


def test_no_words_are_no_stretches() -> None:
    assert language.build("").stretches == ()
