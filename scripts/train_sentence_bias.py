"""Fit the bias score of a sentence: a few dozen coefficients over documented features, no weight of any word.

Reads BABE in its published format, prints cross-validated figures (at random, and with no outlet on both sides), and
writes src/biascli/models/sentence_bias.tsv.

    python scripts/train_sentence_bias.py PATH/TO/babe.csv
"""

import sys
from pathlib import Path

from biascli.evaluate import babe, figures
from biascli.evaluate.logistic_regression import cross_validated, fit, folds, grouped_folds
from biascli.models.additive import INTERCEPT
from biascli.scorers.loaded_language.features import FEATURES
from biascli.scorers.loaded_language.scorer import THRESHOLD

_TARGET = Path(__file__).parents[1] / "src" / "biascli" / "models" / "sentence_bias.tsv"


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
        scores = cross_validated(values, labels, babe.PENALTY, splits)
        macro_f1 = figures.macro_f1(labels, [score >= THRESHOLD for score in scores])
        print(f"{title}: macro-F1 {macro_f1:.3f}, AUC {figures.auc(labels, scores):.3f}")
    model = fit(values, labels, babe.PENALTY)
    described = {feature.name: feature.description for feature in FEATURES}
    unknown = model.coefficients.keys() - described.keys()
    if unknown:
        raise SystemExit(f"features without a description: {', '.join(sorted(unknown))}")
    lines = ["feature\tcoefficient\tdescription", f"{INTERCEPT}\t{model.intercept:.4f}\twhere the sum begins"]
    lines += [f"{name}\t{value:.4f}\t{described[name]}" for name, value in sorted(model.coefficients.items())]
    _TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(model.coefficients)} coefficients written to {_TARGET.name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
