"""A bound is read as it is written, and whatever is wrong with it is said."""

import pytest

from biascli import scorers
from biascli.errors import BiascliError
from biascli.policy.expressions import parse

MEASURED = {name: tuple(spec.name for spec in scorers.scorer_class(name).metrics) for name in scorers.NAMES}


@pytest.mark.parametrize(
    ("text", "value", "breaks"),
    [
        ("loaded_language.per_1000_words > 12", 12.1, True),
        ("loaded_language.per_1000_words > 12", 12.0, False),
        ("loaded_language.per_1000_words>=12", 12.0, True),
        ("sourcing.sourcing_ratio < 0.3", 0.2, True),
        ("sourcing.sourcing_ratio < 0.3", 0.3, False),
        ("target_sentiment.polarity <= -0.5", -0.5, True),
        ("target_sentiment.polarity@quotation <= -0.5", -0.4, False),
    ],
)
def test_a_bound_breaks_where_its_comparison_is_true(text: str, value: float, breaks: bool) -> None:  # noqa: FBT001
    assert parse(text, MEASURED).breaks(value) is breaks


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no gate"),
        ("loaded_language > 3", "no gate"),
        ("loaded_language.per_1000_words", "no gate"),
        ("loaded_language.per_1000_words = 3", "no gate"),
        ("loaded_language.per_1000_words > much", "no gate"),
        ("loaded_langage.per_1000_words > 3", "did you mean 'loaded_language'"),
        ("loaded_language.per_1000_word > 3", "did you mean 'per_1000_words'"),
        ("loaded_language.per_1000_words@quoted > 3", "no scope 'quoted'"),
        ("wholly.unknown > 3", "there are loaded_language"),
    ],
)
def test_what_is_wrong_with_a_bound_is_said(text: str, reason: str) -> None:
    with pytest.raises(BiascliError, match="gate") as raised:
        parse(text, MEASURED)
    assert reason in str(raised.value)
