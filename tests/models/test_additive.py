"""An additive model adds up what its features contribute, and says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli.errors import ResourceError
from biascli.models.additive import AdditiveModel, Contribution, load, logistic

MODEL = AdditiveModel(-1.0, {"a": 0.5, "b": -2.0, "c": 0.5})


def test_the_sum_begins_at_the_intercept_and_unknown_features_add_nothing() -> None:
    assert MODEL.log_odds({}) == -1.0
    assert MODEL.log_odds({"a": 3.0, "z": 9.0}) == 0.5
    assert MODEL.score({"a": 2.0}) == 0.5


def test_contributions_are_what_the_sum_is_made_of_the_largest_first() -> None:
    values = {"c": 1.0, "b": 1.0, "a": 1.0, "z": 1.0}
    assert MODEL.contributions(values) == (Contribution("b", -2.0), Contribution("a", 0.5), Contribution("c", 0.5))
    assert MODEL.log_odds(values) == MODEL.intercept + sum(part.amount for part in MODEL.contributions(values))


@given(st.floats(-1e6, 1e6))
def test_the_logistic_function_stays_between_0_and_1(log_odds: float) -> None:
    assert 0 <= logistic(log_odds) <= 1
    assert logistic(log_odds) + logistic(-log_odds) == pytest.approx(1)


def test_a_model_that_is_missing_is_named() -> None:
    with pytest.raises(ResourceError, match="no_such_model"):
        load("no_such_model")
