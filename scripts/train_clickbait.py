"""Fit the clickbait score of a headline: coefficients over its words, pairs of neighbours and shape.

Reads the headlines of Chakraborty et al. (2016, MIT licence) in their published format, prints the accuracy on every
fifth headline, which is held out, and writes src/biascli/models/clickbait.tsv. Words that may be names are left out, so
that the model is blind to who is in the news: a word stays only if the treebanks (read from a folder of CoNLL-U
files) have it in lower case more often than as a name.

    python scripts/train_clickbait.py PATH/TO/clickbait PATH/TO/treebank
"""

import sys
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from pathlib import Path

from biascli.evaluate import clickbait as task
from biascli.evaluate import conllu, figures
from biascli.evaluate.logistic_regression import fit
from biascli.models.additive import INTERCEPT, AdditiveModel

_TARGET = Path(__file__).parents[1] / "src" / "biascli" / "models" / "clickbait.tsv"
#: A feature is looked at when so many headlines have it, and kept when its coefficient is at least so large.
_LEAST_HEADLINES = 3
_LEAST_COEFFICIENT = 0.1
_PENALTY = 0.5
_HELD_OUT = 5
#: Features that are no words; they stand first in the file.
_PATTERNS = ("shape: ", "ending: ")


def main(headlines: Path, treebank: Path) -> None:
    """Fit, print how well it does on what it has not seen, and write."""
    common = _common_words(treebank)
    items = task.read(headlines)
    numbers = Counter(word.lower() for item in items for word in set(task.words(item.text)))
    known = {word for word in common if numbers[word] >= _LEAST_HEADLINES}
    values = [task.values(item.text, known) for item in items]
    labels = [item.is_clickbait for item in items]
    fitted_on = [index for index in range(len(items)) if index % _HELD_OUT]
    judged_on = [index for index in range(len(items)) if index % _HELD_OUT == 0]
    model = _fit([values[i] for i in fitted_on], [labels[i] for i in fitted_on], known)
    gold = [labels[i] for i in judged_on]
    predicted = [model.log_odds(values[i]) >= 0 for i in judged_on]
    print(f"held out: accuracy {figures.accuracy(gold, predicted):.4f} on {len(gold)} headlines")
    model = _fit(values, labels, known)
    rows = sorted(model.coefficients.items(), key=lambda row: (not row[0].startswith(_PATTERNS), row[0]))
    lines = ["feature\tcoefficient", f"{INTERCEPT}\t{model.intercept:.3f}"]
    lines += [f"{name}\t{value:.3f}" for name, value in rows]
    _TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} coefficients written to {_TARGET.name}")


def _common_words(treebank: Path) -> frozenset[str]:
    lower: Counter[str] = Counter()
    name: Counter[str] = Counter()
    for path in sorted(treebank.glob("*.conllu*")):
        for document in conllu.read(path):
            for sentence in document.sentences:
                for word in sentence.words:
                    (name if word.xpos.startswith("NNP") else lower)[word.form.lower()] += 1
    return frozenset(word for word, number in lower.items() if number > name[word])


def _fit(values: Sequence[Mapping[str, float]], labels: Sequence[bool], words: Container[str]) -> AdditiveModel:
    numbers = Counter(feature for each in values for feature in each)
    known = {feature for feature, number in numbers.items() if number >= _LEAST_HEADLINES}
    model = fit(
        [{f: v for f, v in each.items() if f in known} for each in values],
        labels,
        _PENALTY,
        passes=12,
        standardised=False,
    )
    # A word without weight stays, so that the model knows it for no name.
    kept = {f: c for f, c in model.coefficients.items() if f in words or abs(c) >= _LEAST_COEFFICIENT}
    return AdditiveModel(model.intercept, kept)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
