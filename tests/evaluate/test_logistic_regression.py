"""The plain regression finds what the data hold, and folds keep groups apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli.evaluate.logistic_regression import cross_validated, fit, folds, grouped_folds

ITEMS = [{"x": 1.0}] * 30 + [{"x": 1.0}] * 10 + [{}] * 10 + [{}] * 30
LABELS = [True] * 30 + [False] * 10 + [True] * 10 + [False] * 30


def test_without_a_penalty_it_gives_the_shares_of_the_data() -> None:
    model = fit(ITEMS, LABELS, penalty=0)
    assert model.score({"x": 1.0}) == pytest.approx(0.75, abs=1e-3)
    assert model.score({}) == pytest.approx(0.25, abs=1e-3)


def test_a_penalty_shrinks_coefficients_but_not_the_intercept() -> None:
    free, held = fit(ITEMS, LABELS, penalty=0), fit(ITEMS, LABELS, penalty=1000)
    assert 0 < held.coefficients["x"] < 0.2 * free.coefficients["x"]
    assert held.score({"x": 0.5}) == pytest.approx(0.5, abs=0.02)


def test_what_may_only_raise_never_lowers() -> None:
    lowering = [not label for label in LABELS]
    assert fit(ITEMS, lowering, penalty=1).coefficients["x"] < 0
    held = fit(ITEMS, lowering, penalty=1, raising={"x"})
    assert held.coefficients["x"] == 0
    assert held.score({"x": 1.0}) == pytest.approx(0.5, abs=1e-3)
    assert fit(ITEMS, LABELS, penalty=1, raising={"x"}).coefficients["x"] > 0


def test_preferences_order_without_moving_the_level() -> None:
    items = [{"x": 1.0, "y": 1.0}, {"x": 1.0}, {"y": 1.0}, {}] * 20
    labels = [True, False, True, False, False, True, False, True] * 10  # nothing to be learnt from them
    assert fit(items, labels, penalty=1).coefficients["y"] == pytest.approx(0, abs=1e-3)
    model = fit(items, labels, penalty=1, preferences=[{"y": 1.0, "z": 1.0}] * 20)
    assert model.coefficients["y"] > 0.5
    assert "z" not in model.coefficients  # no item has it
    level = sum(model.score(item) for item in items) / len(items)
    assert level == pytest.approx(0.5, abs=0.01)


def test_the_scale_of_a_feature_does_not_matter() -> None:
    scaled = fit([{"x": 10 * item.get("x", 0)} for item in ITEMS], LABELS, penalty=5)
    assert scaled.score({"x": 10.0}) == pytest.approx(fit(ITEMS, LABELS, penalty=5).score({"x": 1.0}), abs=1e-3)


@given(st.integers(5, 60), st.integers(2, 5))
def test_every_item_is_judged_once_and_never_by_itself(n: int, n_folds: int) -> None:
    judged: list[int] = []
    for fitted_on, judged_on in folds(n, n_folds, seed=0):
        assert sorted(fitted_on + judged_on) == list(range(n))
        judged += judged_on
    assert sorted(judged) == list(range(n))


@given(st.lists(st.sampled_from("abcdefg"), min_size=8, max_size=40))
def test_no_group_stands_on_both_sides(groups: list[str]) -> None:
    for fitted_on, judged_on in grouped_folds(groups, 3):
        assert {groups[i] for i in fitted_on}.isdisjoint(groups[i] for i in judged_on)


def test_cross_validation_judges_by_the_others() -> None:
    scores = cross_validated(ITEMS, LABELS, 1.0, folds(len(ITEMS), 5, seed=0))
    assert min(scores[:40]) > 0.5 > max(scores[40:])
