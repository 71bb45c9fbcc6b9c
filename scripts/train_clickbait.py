"""Fit the clickbait score of a headline: coefficients over its words, pairs of neighbours and shape.

Reads the headlines of Chakraborty et al. (2016, MIT licence) in their published format, prints the accuracy of
five-fold cross-validation with its spread, beside what title case alone tells, and writes
src/biascli/models/clickbait.tsv. Words that may be names are left out, so that the model is blind to who is in the
news, nations among them: a word stays only if the treebanks (read from a folder of CoNLL-U files) have it in lower
case more often than with a capital within a sentence, and it names neither a nation nor a party nor a group.

A feature is held back the more, the more evenly it is spread over the two kinds of headline: each counts as much as
the log of how many times more often the one kind has it, as in naive Bayes (Wang and Manning 2012, Baselines and
bigrams: simple, good sentiment and topic classification). The coefficients that are written are those of the
features as they are.

    python scripts/train_clickbait.py PATH/TO/clickbait PATH/TO/treebank
"""

import sys
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from math import log
from pathlib import Path
from statistics import mean, stdev

from biascli import lexicon
from biascli.evaluate import clickbait as task
from biascli.evaluate import conllu, figures
from biascli.evaluate.logistic_regression import fit, folds
from biascli.models.additive import INTERCEPT, AdditiveModel
from biascli.scorers.loaded_language.clickbait import ENDING, FORM, SHAPE

_TARGET = Path(__file__).parents[1] / "src" / "biascli" / "models" / "clickbait.tsv"
#: A feature is looked at when so many headlines have it, and kept when its coefficient is at least so large.
_LEAST_HEADLINES = 3
_LEAST_COEFFICIENT = 0.1
_PENALTY = 0.5
_PASSES = 12
_N_FOLDS = 5
_SEED = 0
#: Share of the words that begin with a capital, from which a headline is in title case.
_TITLE_CASE = 0.8
_GROUPS = "black blacks white whites gay gays lesbian lesbians trans transgender".split()
#: Features that are no words; they stand first in the file.
_PATTERNS = tuple(f"{kind}: " for kind in (SHAPE, ENDING, FORM))


def main(headlines: Path, treebank: Path) -> None:
    """Cross-validate, print how well it does on what it has not seen, fit on all and write."""
    common = _common_words(treebank)
    items = task.read(headlines)
    numbers = Counter(word.lower() for item in items for word in set(task.words(item.text)))
    known = {word for word in common if numbers[word] >= _LEAST_HEADLINES}
    values = [task.values(item.text, known) for item in items]
    labels = [item.is_clickbait for item in items]
    title_case = [_is_title_case(item.text) for item in items]
    print(f"title case alone: accuracy {figures.accuracy(labels, title_case):.4f}")
    accuracies: list[float] = []
    for fitted_on, judged_on in folds(len(items), _N_FOLDS, _SEED):
        model = _fit([values[i] for i in fitted_on], [labels[i] for i in fitted_on], known)
        predicted = [model.log_odds(values[i]) >= 0 for i in judged_on]
        accuracies.append(figures.accuracy([labels[i] for i in judged_on], predicted))
        print(f"held out: accuracy {accuracies[-1]:.4f} on {len(judged_on)} headlines", flush=True)
    print(f"mean of {_N_FOLDS} folds {mean(accuracies):.4f}, standard deviation {stdev(accuracies):.4f}")
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
                for place, word in enumerate(sentence.words):
                    if word.form[0].islower() or word.xpos == "PRP":  # and "I"
                        lower[word.form.lower()] += 1
                    elif place or word.xpos.startswith("NNP"):  # a first word may be either
                        name[word.form.lower()] += 1
    never = _nations_and_sides()
    return frozenset(word for word, number in lower.items() if number > name[word] and word not in never)


def _nations_and_sides() -> frozenset[str]:
    """Return what is now and then written in lower case, and still names a nation, a party or a group of people."""
    states = [name for row in _rows("gazetteer_states") for cell in row for name in cell.lower().split("|")]
    sides = [row[0] for row in _rows("source_roles") if row[1] == "affiliation"]
    return frozenset([*states, *sides, *(f"{side}s" for side in sides), *_GROUPS])


def _rows(name: str) -> list[list[str]]:
    lines = (lexicon.directory() / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def _is_title_case(text: str) -> bool:
    words = [word for word in task.words(text) if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)


def _fit(values: Sequence[Mapping[str, float]], labels: Sequence[bool], words: Container[str]) -> AdditiveModel:
    leaning = _leaning(values, labels)
    model = fit(
        [{f: v * leaning[f] for f, v in each.items() if f in leaning} for each in values],
        labels,
        _PENALTY,
        passes=_PASSES,
        standardised=False,
    )
    # A word without weight stays, so that the model knows it for no name.
    coefficients = {f: c * leaning[f] for f, c in model.coefficients.items()}
    kept = {f: c for f, c in coefficients.items() if f in words or abs(c) >= _LEAST_COEFFICIENT}
    return AdditiveModel(model.intercept, kept)


def _leaning(values: Sequence[Mapping[str, float]], labels: Sequence[bool]) -> dict[str, float]:
    """Return how far each feature that is frequent enough leans to one kind of headline."""
    in_bait = Counter(feature for each, label in zip(values, labels, strict=True) if label for feature in each)
    in_news = Counter(feature for each, label in zip(values, labels, strict=True) if not label for feature in each)
    known = [f for f, number in (in_bait + in_news).items() if number >= _LEAST_HEADLINES]
    n_bait, n_news = (sum(numbers[f] + 1 for f in known) for numbers in (in_bait, in_news))
    return {f: abs(log((in_bait[f] + 1) / n_bait * n_news / (in_news[f] + 1))) for f in known}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
