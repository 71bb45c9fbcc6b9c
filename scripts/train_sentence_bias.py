"""Fit the bias score of a sentence: a few dozen coefficients over documented features, no weight of any word.

Reads BABE in its published format, prints cross-validated figures (at random, with no outlet on both sides, and with
the penalty chosen anew within each of those folds), and writes src/biascli/models/sentence_bias.tsv.

    python scripts/train_sentence_bias.py PATH/TO/babe.csv
"""

import sys
from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path

from biascli.evaluate import babe, figures
from biascli.evaluate.logistic_regression import cross_validated, fit, folds, grouped_folds
from biascli.models.additive import INTERCEPT
from biascli.scorers.loaded_language.features import FEATURES, RAISING
from biascli.scorers.loaded_language.scorer import THRESHOLD

_TARGET = Path(__file__).parents[1] / "src" / "biascli" / "models" / "sentence_bias.tsv"
_PENALTIES = (25.0, babe.PENALTY, 150.0)
#: What the terms of the data allow: a few dozen coefficients.
_MOST_COEFFICIENTS = 48

Values = Mapping[str, float]


def main(path: Path) -> None:
    """Fit, print how well it does on what it has not seen, and write."""
    judged = babe.judge(babe.read(path))
    labels = [each.item.biased for each in judged]
    values = [each.values for each in judged]
    outlets = [each.item.outlet for each in judged]
    for title, splits in (
        ("five-fold", folds(len(labels), babe.N_FOLDS, babe.SEED)),
        ("five-fold by outlet", grouped_folds(outlets, babe.N_FOLDS)),
    ):
        report(title, labels, cross_validated(values, labels, babe.PENALTY, splits, RAISING))
    report("five-fold by outlet, nested", labels, nested(values, labels, outlets))
    losses = penalty_losses(values, labels, outlets)
    print("log-loss by outlet: " + ", ".join(f"penalty {penalty:g} {loss:.4f}" for penalty, loss in losses.items()))
    write(values, labels)


def report(title: str, labels: Sequence[bool], scores: Sequence[float]) -> None:
    """Print the figures of scores that were given by models that had not seen what they judged."""
    macro_f1 = figures.macro_f1(labels, [score >= THRESHOLD for score in scores])
    print(f"{title}: macro-F1 {macro_f1:.3f}, AUC {figures.auc(labels, scores):.3f}", flush=True)


def nested(values: Sequence[Values], labels: Sequence[bool], outlets: Sequence[str]) -> list[float]:
    """Return scores by models whose penalty, too, was chosen without the outlets that they judge."""
    scores = [0.0] * len(labels)
    for fitted_on, judged_on in grouped_folds(outlets, babe.N_FOLDS):
        seen = [values[i] for i in fitted_on]
        truth = [labels[i] for i in fitted_on]
        losses = penalty_losses(seen, truth, [outlets[i] for i in fitted_on])
        model = fit(seen, truth, min(losses, key=losses.__getitem__), raising=RAISING)
        for index in judged_on:
            scores[index] = model.score(values[index])
    return scores


def penalty_losses(values: Sequence[Values], labels: Sequence[bool], outlets: Sequence[str]) -> dict[float, float]:
    """Return the log-loss of each penalty, cross-validated with no outlet on both sides."""
    splits = list(grouped_folds(outlets, babe.N_FOLDS))
    return {
        penalty: _log_loss(labels, cross_validated(values, labels, penalty, splits, RAISING)) for penalty in _PENALTIES
    }


def _log_loss(labels: Sequence[bool], scores: Sequence[float]) -> float:
    return -sum(log(score if label else 1 - score) for label, score in zip(labels, scores, strict=True)) / len(labels)


def write(values: Sequence[Values], labels: Sequence[bool]) -> None:
    """Fit on everything and write the model."""
    model = fit(values, labels, babe.PENALTY, raising=RAISING)
    described = {feature.name: feature.description for feature in FEATURES}
    unknown = model.coefficients.keys() - described.keys()
    if unknown:
        raise SystemExit(f"features without a description: {', '.join(sorted(unknown))}")
    if len(model.coefficients) > _MOST_COEFFICIENTS:
        raise SystemExit(f"{len(model.coefficients)} coefficients; the terms of the data allow a few dozen")
    lines = ["feature\tcoefficient\tdescription", f"{INTERCEPT}\t{model.intercept:.4f}\twhere the sum begins"]
    lines += [f"{name}\t{value + 0.0:.4f}\t{described[name]}" for name, value in sorted(model.coefficients.items())]
    _TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(model.coefficients)} coefficients written to {_TARGET.name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
