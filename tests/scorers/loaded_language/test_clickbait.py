"""Features of a headline: blind to names and to capitals, and said in plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli.evaluate import clickbait as task
from biascli.models import additive
from biascli.scorers.loaded_language.clickbait import describe, features

KNOWN = {"this", "kitten", "is", "your", "a", "melt", "heart", "council"}
HEADLINES = (
    "This Kitten Is Melting Hearts And You Can't Look Away",
    "21 Things Your Neighbour's Cat Will Never Tell You",
    "Harbour council in Port Ellery rejects U.S. ferry bid, 6-5",
)


def test_a_name_is_only_a_rare_word() -> None:
    first, second = (features(f"{name} 's kitten".split(), KNOWN) for name in ("Marsh", "Novak"))
    assert first == second
    assert "<other> 's kitten" in first
    assert first["ending: none"] == 1
    assert first["shape: share of other words"] == pytest.approx(1 / 3)


def test_inflected_forms_share_a_feature() -> None:
    found = features("kittens melted hearts".split(), KNOWN)
    assert {"form: kitten", "form: melt", "form: heart"} <= set(found)
    assert "kitten melt heart" in found  # a form that the model does not know stands as its base
    assert "shape: share of other words" not in found
    assert "form: this" in features(["this"], KNOWN)


def test_numbers_and_the_ends_of_a_headline_are_seen() -> None:
    found = features("21 kitten !".split(), KNOWN)
    assert {"<number>", "<start> <number>", "! <end>", "shape: begins with a number", "shape: exclamation mark"} <= set(
        found
    )
    assert found == features("9 kitten !".split(), KNOWN)
    assert "shape: begins with a number" not in features("kitten 21".split(), KNOWN)


@pytest.mark.parametrize("headline", HEADLINES)
def test_capitals_change_nothing(headline: str) -> None:
    model = additive.load("clickbait")
    scores = {
        model.score(task.values(text, model.coefficients))
        for text in (headline, headline.lower(), headline.upper(), " ".join(map(str.capitalize, headline.split())))
    }
    assert len(scores) == 1


@given(st.lists(st.text("aàbS’'.1", min_size=1, max_size=6), max_size=8))
def test_any_words_have_features(words: list[str]) -> None:
    found = features(words, KNOWN)
    assert all(value > 0 for value in found.values())
    assert features([word.upper() for word in words], KNOWN) == found


def test_the_shipped_model_tells_promise_from_news_whoever_is_named() -> None:
    model = additive.load("clickbait")

    def score(text: str) -> float:
        return model.score(task.values(text, model.coefficients))

    assert score(HEADLINES[0]) > 0.9
    assert score(HEADLINES[1]) > 0.9
    assert score(HEADLINES[2]) < 0.1
    assert score("Kowalczyk's Reaction To This Question Is Everything") == score(
        "Mbeki's Reaction To This Question Is Everything"
    )


@pytest.mark.parametrize(
    ("feature", "words"),
    [
        ("shape: begins with a number", "begins with a number"),
        ("form: kitten", "a form of “kitten”"),
        ("ending: ing", "a rare word in -ing"),
        ("ending: none", "a rare word or name"),
        ("<start> this is", "begins with “this is”"),
        ("<number> things <other>", "“[number] things …”"),
        ("everything <end>", "ends with “everything”"),
        (": how", "“: how”"),
    ],
)
def test_a_feature_is_said_in_plain_words(feature: str, words: str) -> None:
    assert describe(feature) == words
