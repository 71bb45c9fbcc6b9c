"""Compounds and scare quotes that may be names made up for the occasion."""

import pytest

from biascli import language
from biascli.scorers.rhetoric.epithets import epithets
from biascli.scorers.rhetoric.evidence import Article

TITLE = "Council Votes on Harbour Plan"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The donor-pleasing mayor left early.", ["donor-pleasing"]),
        ("These “experts” were wrong again.", ["experts"]),
        ("The “experts” liked the truth-free plan.", ["truth-free", "experts"]),
        ("A six-year-old boat sank in the ten-mile bay.", []),
        ("The plan is a long-term plan.", []),
        ("They met at the Mid-Harbour Hotel.", []),
        ("“We shall see what the court decides,” Dana Holt said.", []),
    ],
)
def test_epithets(text: str, expected: list[str]) -> None:
    article = Article(language.build(f"{TITLE}\n\n{text}"))
    assert [words.sentence.tokens[index].text for _, words, index in epithets(article)] == expected


def test_an_epithet_stands_in_the_place_of_who_speaks() -> None:
    article = Article(language.build(f"{TITLE}\n\n“A donor-pleasing mayor has left us,” Dana Holt said."))
    ((place, words, index),) = epithets(article)
    assert place == article.place_in(words.sentence, words.sentence.tokens[index].start)
    assert place.voice is article.voice(words.sentence.tokens[index].start)
