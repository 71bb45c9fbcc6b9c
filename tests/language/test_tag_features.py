import pytest

from biascli.language.tag_features import Casing, Lexicon, casing, normalise, pair_quotes, shape

LEXICON = Lexicon({"bill": "NN VB", "Bill": "NNP", "The": "DT", "the": "DT"}, "JJ NN NNP")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The senate passed the bill late on Friday", Casing.SENTENCE),
        ("Senate Passes the Bill After Long Debate", Casing.TITLE),
        ("SENATE PASSES THE BILL AFTER LONG DEBATE", Casing.CAPITALS),
        ("The NATO and UNESCO chiefs were there", Casing.SENTENCE),
        ("Yes", Casing.SENTENCE),
        ("", Casing.SENTENCE),
    ],
)
def test_a_headline_is_told_from_a_sentence(sentence: str, expected: Casing) -> None:
    assert casing(sentence.split()) is expected


def test_straight_quotes_open_and_close_in_turn() -> None:
    assert pair_quotes(['"', "Go", '"', ",", '"', "go"]) == ["“", "Go", "”", ",", "“", "go"]
    assert pair_quotes(["no", "quotes"]) == ["no", "quotes"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("don’t", "don't"), ("1990–95", "0000-00"), ("—", "--"), ("``", "“"), ("''", "”"), ("…", "..."), ("Ünal", "Ünal")],
)
def test_forms_are_written_one_way(word: str, expected: str) -> None:
    assert normalise(word) == expected


def test_of_a_very_long_word_only_the_ends_are_looked_at() -> None:
    assert normalise("ab" + "x" * 1000 + "yz") == "ab" + "x" * 56 + "yz"


@pytest.mark.parametrize(
    ("form", "expected"), [("House", "Xx"), ("U.S.", "X.X."), ("far-right", "x-x"), ("0,000", "0,0"), ("", "")]
)
def test_shape_says_how_a_word_is_written(form: str, expected: str) -> None:
    assert shape(form) == expected


def test_a_known_word_takes_its_own_tags() -> None:
    assert LEXICON.look_up("bill", Casing.SENTENCE)[1] == ("NN", "VB")
    assert LEXICON.look_up("Bill", Casing.SENTENCE)[1] == ("NNP",)


def test_in_a_headline_a_capital_does_not_decide() -> None:
    assert LEXICON.look_up("Bill", Casing.TITLE)[1] == ("NN", "VB", "NNP", "NNPS")
    assert LEXICON.look_up("BILL", Casing.CAPITALS)[1] == ("NN", "VB", "NNP", "NNPS")


def test_a_new_word_takes_the_open_classes() -> None:
    form, candidates = LEXICON.look_up("Zorblax", Casing.SENTENCE)
    assert candidates == ("JJ", "NN", "NNP")
    assert form.known == "?Xx"
