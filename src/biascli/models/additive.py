"""An additive model: a score that is the sum of what documented features contribute.

Its file is a TSV that a person can read: a feature, its coefficient, and what it stands for. The row ``intercept`` is
where the sum begins. The score is the logistic function of the sum, between 0 and 1.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import exp, fsum, log
from typing import NamedTuple

from biascli.errors import ResourceError

INTERCEPT = "intercept"
_NEARLY_1 = 0.999
#: So many coefficients become numbers at once: a text needs nearly all of them.
_FEW = 100


class Contribution(NamedTuple):
    """What one feature adds to the sum."""

    feature: str
    amount: float


class AdditiveModel(NamedTuple):
    """Coefficients over named features."""

    intercept: float
    coefficients: Mapping[str, float]

    def log_odds(self, values: Mapping[str, float]) -> float:
        """Return the sum; features without a coefficient add nothing."""
        coefficients = self.coefficients
        # An exact sum: the last digit does not depend on the order.
        return fsum(
            (self.intercept, *(coefficients[name] * value for name, value in values.items() if name in coefficients))
        )

    def score(self, values: Mapping[str, float]) -> float:
        """Return the score between 0 and 1."""
        return logistic(self.log_odds(values))

    def contributions(self, values: Mapping[str, float]) -> tuple[Contribution, ...]:
        """Return what each feature adds, the largest amount first."""
        coefficients = self.coefficients
        found = [
            Contribution(name, coefficients[name] * value)
            for name, value in values.items()
            if value and name in coefficients
        ]
        return tuple(sorted(found, key=lambda each: (-abs(each[1]), each[0])))


class _Coefficients(Mapping[str, float]):
    """The rows of a model's file; of ten thousand a text needs a few, and only these become numbers."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        self._cells = cells

    def __getitem__(self, feature: str) -> float:
        return float(self._cells[feature])

    def __contains__(self, feature: object) -> bool:
        return feature in self._cells

    def __iter__(self) -> Iterator[str]:
        return iter(self._cells)

    def __len__(self) -> int:
        return len(self._cells)


def logistic(log_odds: float) -> float:
    """Return the probability for log-odds, without overflow at either end."""
    if log_odds >= 0:
        return 1 / (1 + exp(-log_odds))
    odds = exp(log_odds)
    return odds / (1 + odds)


def log_odds(probability: float) -> float:
    """Return the log-odds of a probability above 0; of 1, those of nearly 1."""
    return log(probability / (1 - min(probability, _NEARLY_1)))


@cache
def load(name: str) -> AdditiveModel:
    """Load a model that ships with biascli: ``sentence_bias`` for sentence_bias.tsv.

    Raises:
        ResourceError: the file is missing or damaged.
    """
    try:
        text = (files("biascli.models") / f"{name}.tsv").read_text(encoding="utf-8")
        cells: dict[str, str] = dict([line.split("\t", 2)[:2] for line in text.splitlines()[1:]])
        intercept = float(cells.pop(INTERCEPT))
        few = len(cells) <= _FEW
        return AdditiveModel(intercept, {k: float(v) for k, v in cells.items()} if few else _Coefficients(cells))
    except (OSError, ValueError, KeyError) as error:
        raise ResourceError(f"the model {name} that ships with biascli cannot be read: install it again") from error
