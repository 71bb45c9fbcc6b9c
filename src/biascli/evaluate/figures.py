"""The field's own figures, each with its usual definition."""

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import TypeVar

from biascli.records import record

T = TypeVar("T", bound=Hashable)


@record
class Score:
    """Precision, recall and F1; each 0 where its denominator is 0, as the field counts it."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, right: float, predicted: float, gold: float) -> "Score":
        """Return the figures for so many right of so many predicted and so many in the gold standard."""
        precision = right / predicted if predicted else 0.0
        recall = right / gold if gold else 0.0
        f1 = 2 * right / (predicted + gold) if predicted + gold else 0.0
        return cls(precision, recall, f1)


def accuracy(gold: Sequence[T], predicted: Sequence[T]) -> float:
    """Share of items whose label is right."""
    return sum(g == p for g, p in zip(gold, predicted, strict=True)) / len(gold)


def class_scores(gold: Sequence[T], predicted: Sequence[T]) -> dict[T, Score]:
    """Precision, recall and F1 of each label that the gold standard holds, in order of first use."""
    right = Counter(g for g, p in zip(gold, predicted, strict=True) if g == p)
    n_gold, n_predicted = Counter(gold), Counter(predicted)
    return {label: Score.of(right[label], n_predicted[label], n) for label, n in n_gold.items()}


def macro_f1(gold: Sequence[T], predicted: Sequence[T]) -> float:
    """Mean F1 over the labels that the gold standard holds."""
    scores = class_scores(gold, predicted)
    return sum(score.f1 for score in scores.values()) / len(scores)


def majority(gold: Sequence[T]) -> T:
    """The most frequent label: the baseline that sees nothing."""
    return Counter(gold).most_common(1)[0][0]


def auc(gold: Sequence[bool], scores: Sequence[float]) -> float:
    """Area under the ROC curve: the chance that a positive item scores above a negative one, ties counted half.

    Raises:
        ZeroDivisionError: one of the two classes is empty.
    """
    rank_sum = sum(rank for rank, is_positive in zip(_ranks(scores), gold, strict=True) if is_positive)
    positive = sum(gold)
    return (rank_sum - positive * (positive + 1) / 2) / (positive * (len(gold) - positive))


def average_precision(gold: Sequence[bool], scores: Sequence[float]) -> float | None:
    """Mean precision at the rank of each positive item; None without positive items."""
    order = sorted(range(len(gold)), key=lambda index: (-scores[index], index))
    right, total = 0, 0.0
    for rank, index in enumerate(order, start=1):
        if gold[index]:
            right += 1
            total += right / rank
    return total / right if right else None


def calibration_error(probabilities: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error (Guo et al. 2017): how far a probability lies from how often it is right.

    The mean over bins of equal width of the distance between mean probability and share right, weighted by items.
    """
    found: dict[int, list[tuple[float, bool]]] = {}
    for probability, each in zip(probabilities, right, strict=True):
        found.setdefault(min(int(probability * bins), bins - 1), []).append((probability, each))
    gaps = (abs(sum(probability - each for probability, each in items)) for items in found.values())
    return sum(gaps) / len(probabilities)


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """Rank correlation, ties at their mean rank.

    Raises:
        ZeroDivisionError: one of the two does not vary.
    """
    a, b = _ranks(first), _ranks(second)
    mean = (len(a) + 1) / 2
    covariance = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    spread = sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b)
    return float(covariance / spread**0.5)


def _ranks(values: Sequence[float]) -> list[float]:
    """Return the rank of each value from 1 on, of equal ones their mean rank."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    position = 0
    while position < len(order):
        end = position
        while end < len(order) and values[order[end]] == values[order[position]]:
            end += 1
        for index in order[position:end]:
            ranks[index] = (position + 1 + end) / 2
        position = end
    return ranks
