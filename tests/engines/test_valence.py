import pytest

from biascli.engines.valence import valence


def test_an_evaluative_adjective_has_the_valence_of_its_list() -> None:
    found = valence("duplicitous", "duplicitous")
    assert found is not None
    assert found.describes == found.agent == found.patient < -1


@pytest.mark.parametrize("word", ["security", "party", "united"])
def test_plain_words_of_the_news_say_nothing(word: str) -> None:
    found = valence(word, word)
    assert found is not None
    assert found.describes == 0


def test_what_one_does_differs_from_what_is_done_to_one() -> None:
    found = valence("trailed", "trail")
    assert found is not None
    assert found.agent < 0 < found.patient


def test_a_plain_wording_beside_an_adjective_is_no_condition() -> None:
    found = valence("barbaric", "barbaric")
    assert found is not None
    assert found.describes == pytest.approx(-2.4)


def test_an_adjective_that_needs_its_context_is_left_to_vader() -> None:
    assert valence("barbed", "barbed") is None
