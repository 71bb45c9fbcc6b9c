"""Logistic regression over sparse features, in plain Python: fits the small additive models and cross-validates.

Coordinate descent with a Newton step for one coefficient at a time, and a ridge penalty. The same data always give the
same coefficients.
"""

import random
from collections.abc import Container, Hashable, Iterable, Iterator, Mapping, Sequence
from math import exp, inf

from biascli.models.additive import AdditiveModel

_PASSES = 40
_TOLERANCE = 1e-4
_LARGEST_STEP = 2.0


def fit(
    items: Sequence[Mapping[str, float]],
    labels: Sequence[bool],
    penalty: float,
    *,
    passes: int = _PASSES,
    standardised: bool = True,
    raising: Container[str] = (),
    preferences: Sequence[Mapping[str, float]] = (),
) -> AdditiveModel:
    """Fit a model that gives the probability of a label being true; the features in ``raising`` never lower it.

    Each of the ``preferences`` is by how much the features of one thing exceed those of another that should score
    lower: the sum over them, without the intercept, should come out above 0 (Bradley and Terry's model).

    A penalty on standardised features treats a rare feature and a frequent one alike, which suits a few dozen of
    them; of thousands of words most are rare, and better held back by a penalty on the features as they are.
    """
    n = len(items)
    columns = _columns(items)
    ridge = {name: penalty * (_variance(column, n) if standardised else 1.0) + 1e-9 for name, column in columns.items()}
    for name, column in _columns(preferences).items():
        if name in columns:  # what no item has cannot be weighed against the rest
            columns[name] += [(n + index, value) for index, value in column]
    labels = [*labels, *[True] * len(preferences)]
    everything = [(index, 1.0) for index in range(n)]
    weights = dict.fromkeys(columns, 0.0)
    intercept = 0.0
    margins = [0.0] * len(labels)
    for _ in range(passes):
        largest = abs(step := _step(everything, margins, labels, 0.0, 0.0))
        intercept += step
        for name, column in columns.items():
            floor = 0.0 if name in raising else -inf
            step = _step(column, margins, labels, weights[name], ridge[name], floor)
            weights[name] += step
            largest = max(largest, abs(step))
        if largest < _TOLERANCE:
            break
    return AdditiveModel(intercept, weights)


def _variance(column: Sequence[tuple[int, float]], n: int) -> float:
    return sum(x * x for _, x in column) / n - (sum(x for _, x in column) / n) ** 2


def _columns(items: Sequence[Mapping[str, float]]) -> dict[str, list[tuple[int, float]]]:
    columns: dict[str, list[tuple[int, float]]] = {}
    for index, item in enumerate(items):
        for name, value in item.items():
            if value:
                columns.setdefault(name, []).append((index, value))
    return dict(sorted(columns.items()))


def _step(
    column: Sequence[tuple[int, float]],
    margins: list[float],
    labels: Sequence[bool],
    weight: float,
    ridge: float,
    floor: float = -inf,
) -> float:
    """Move one coefficient by a Newton step, but not below a floor, and the margins with it."""
    gradient = ridge * weight
    curvature = ridge
    for index, value in column:
        chance = 1 / (1 + exp(-margins[index])) if margins[index] > -700 else 0.0  # noqa: PLR2004 - where exp overflows
        gradient += (chance - labels[index]) * value
        curvature += chance * (1 - chance) * value * value
    step = max(-_LARGEST_STEP, min(_LARGEST_STEP, -gradient / (curvature + 1e-9)), floor - weight)
    for index, value in column:
        margins[index] += step * value
    return step


def folds(n: int, n_folds: int, seed: int) -> Iterator[tuple[list[int], list[int]]]:
    """Yield indices to fit on and to judge on, at random."""
    order = list(range(n))
    random.Random(seed).shuffle(order)  # noqa: S311 - reproducible folds, nothing secret
    yield from _split([order[start::n_folds] for start in range(n_folds)])


def grouped_folds(groups: Sequence[Hashable], n_folds: int) -> Iterator[tuple[list[int], list[int]]]:
    """Yield indices to fit on and to judge on, so that no group stands on both sides; folds of about equal size."""
    members: dict[Hashable, list[int]] = {}
    for index, group in enumerate(groups):
        members.setdefault(group, []).append(index)
    parts: list[list[int]] = [[] for _ in range(n_folds)]
    for group in sorted(members, key=lambda each: (-len(members[each]), str(each))):
        min(parts, key=len).extend(members[group])
    yield from _split([part for part in parts if part])


def _split(parts: Sequence[list[int]]) -> Iterator[tuple[list[int], list[int]]]:
    for part in parts:
        held_out = set(part)
        yield sorted(index for other in parts for index in other if index not in held_out), sorted(part)


def cross_validated(
    items: Sequence[Mapping[str, float]],
    labels: Sequence[bool],
    penalty: float,
    splits: Iterable[tuple[list[int], list[int]]],
    raising: Container[str] = (),
    preferences: Sequence[Mapping[str, float]] = (),
) -> list[float]:
    """Return for each item the score of a model that was fitted without its fold."""
    scores = [0.0] * len(items)
    for fitted_on, judged_on in splits:
        seen, truth = [items[i] for i in fitted_on], [labels[i] for i in fitted_on]
        model = fit(seen, truth, penalty, raising=raising, preferences=preferences)
        for index in judged_on:
            scores[index] = model.score(items[index])
    return scores
