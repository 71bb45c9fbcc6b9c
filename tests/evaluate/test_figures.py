"""The field's own figures, each against a case worked out by hand."""

import pytest

from biascli.evaluate.figures import (
    Score,
    accuracy,
    auc,
    average_precision,
    calibration_error,
    class_scores,
    macro_f1,
    majority,
    spearman,
)

GOLD = ["a", "a", "a", "b"]
PREDICTED = ["a", "a", "b", "c"]


def test_a_score_is_precision_recall_and_their_harmonic_mean() -> None:
    found = Score.of(2, 4, 8)
    assert (found.precision, found.recall) == (0.5, 0.25)
    assert found.f1 == pytest.approx(1 / 3)
    assert Score.of(0, 0, 0) == Score(0.0, 0.0, 0.0)


def test_accuracy_is_the_share_of_right_labels() -> None:
    assert accuracy(GOLD, PREDICTED) == 0.5


def test_the_mean_is_over_the_labels_of_the_gold_standard() -> None:
    # a: 2 right of 2 predicted and 3 in the gold standard, .8; b: none right; c is no label of the gold standard.
    assert {label: score.f1 for label, score in class_scores(GOLD, PREDICTED).items()} == {"a": 0.8, "b": 0.0}
    assert macro_f1(GOLD, PREDICTED) == pytest.approx(0.4)


def test_the_majority_is_the_most_frequent_label() -> None:
    assert majority(GOLD) == "a"


def test_the_area_is_the_chance_that_a_positive_item_scores_above_a_negative_one() -> None:
    gold = [True, False, True, False]
    assert auc(gold, [0.9, 0.1, 0.8, 0.2]) == 1
    assert auc(gold, [0.9, 0.8, 0.1, 0.2]) == 0.5
    # Of four pairs two are right, and one is a tie, which counts half.
    assert auc(gold, [0.9, 0.8, 0.5, 0.5]) == 0.625
    with pytest.raises(ZeroDivisionError):
        auc([True, True], [0.1, 0.2])


def test_average_precision_is_the_mean_of_precision_at_each_positive_item() -> None:
    assert average_precision([True, False, True], [0.9, 0.8, 0.7]) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision([False], [0.5]) is None


def test_calibration_is_off_by_how_far_probabilities_lie_from_how_often_they_are_right() -> None:
    assert calibration_error([0.5, 0.5], [True, False]) == 0
    # Two bins: one item at .95 that is wrong, three at .6 of which one is right.
    assert calibration_error([0.95, 0.6, 0.6, 0.6], [False, True, False, False]) == pytest.approx((0.95 + 0.8) / 4)
    assert calibration_error([1.0], [True]) == 0


def test_spearman_is_a_correlation_of_ranks() -> None:
    assert spearman([1, 2, 30], [5, 6, 7]) == pytest.approx(1)
    assert spearman([1, 2, 30], [7, 6, 5]) == pytest.approx(-1)
    # Ranks 1, 2.5, 2.5 against 1, 2, 3.
    assert spearman([1, 2, 2], [5, 6, 7]) == pytest.approx(1.5 / (1.5 * 2) ** 0.5)
    with pytest.raises(ZeroDivisionError):
        spearman([1, 1], [1, 2])
