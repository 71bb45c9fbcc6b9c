"""Fit the bias score of a sentence: a few dozen coefficients over documented features, no weight of any word.

Reads BABE in its published format and our own contrast pairs (tests/cases). The coefficients are fitted to both at
once: a sentence of BABE should score by its label, and of the two tellings of each pair of the developing half the
slanted one should score higher. Prints cross-validated figures (of BABE at random, with no outlet on both sides, and
with the penalty chosen anew within each of those folds; of the pairs, each judged by a model that had not seen it, and
those of the judging half), and writes src/biascli/models/sentence_bias.tsv.

    python scripts/train_sentence_bias.py PATH/TO/babe.csv
"""

import hashlib
import sys
from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path

from biascli import language
from biascli.evaluate import babe, figures
from biascli.evaluate.logistic_regression import cross_validated, fit, folds, grouped_folds
from biascli.lexicon import LexiconSet
from biascli.models.additive import INTERCEPT, AdditiveModel
from biascli.scorers.loaded_language.company import COMPANY
from biascli.scorers.loaded_language.features import CUES, FEATURES, RAISING, Extractor, Passage
from biascli.scorers.loaded_language.passages import Reader, join
from biascli.scorers.loaded_language.scorer import THRESHOLD
from biascli.scorers.loaded_language.vocabulary import Vocabulary

_ROOT = Path(__file__).parents[1]
sys.path.append(str(_ROOT / "tests"))  # for the reader of the contrast pairs
from contrast_pairs import Pair, Split, read_pairs  # noqa: E402 - it is found there

_TARGET = _ROOT / "src" / "biascli" / "models" / "sentence_bias.tsv"
_PENALTIES = (25.0, babe.PENALTY, 150.0)
#: What the terms of the data allow: a few dozen coefficients.
_MOST_COEFFICIENTS = 48
#: How many sentences of BABE a pair counts as much as: the more, the better for the pairs and the worse for BABE.
_PAIR_WEIGHT = 4
#: The lists were written with the developing pairs up to this one at hand, and know more of their words than of any
#: other text's. This share of the findings in them is withheld, so that a pair looks as one does that nobody has seen.
_LAST_KNOWN, _WITHHELD = 720, 0.4

Values = Mapping[str, float]


def main(path: Path) -> None:
    """Fit, print how well it does on what it has not seen, and write."""
    judged = babe.judge(babe.read(path))
    labels = [each.item.biased for each in judged]
    values = [each.values for each in judged]
    outlets = [each.item.outlet for each in judged]
    differences = Differences()
    seen = [(pair, differences.of(pair)) for pair in read_pairs() if pair.split is Split.DEVELOP]
    preferred = [difference for _, difference in seen] * _PAIR_WEIGHT
    for title, splits in (
        ("five-fold", folds(len(labels), babe.N_FOLDS, babe.SEED)),
        ("five-fold by outlet", grouped_folds(outlets, babe.N_FOLDS)),
    ):
        report(title, labels, cross_validated(values, labels, babe.PENALTY, splits, RAISING, preferred))
    report("five-fold by outlet, nested", labels, nested(values, labels, outlets))
    losses = penalty_losses(values, labels, outlets)
    print("log-loss by outlet: " + ", ".join(f"penalty {penalty:g} {loss:.4f}" for penalty, loss in losses.items()))
    report_pairs(values, labels, [difference for _, difference in seen])
    model = fit(values, labels, babe.PENALTY, raising=RAISING, preferences=preferred)
    judging = [differences.of(pair) for pair in read_pairs() if pair.split is Split.JUDGE]
    print(f"pairs of the judging half: {ordered(model, judging) / len(judging):.3f}")
    write(model)


class Differences:
    """What the slanted sentence of a pair has more of than the neutral one."""

    def __init__(self) -> None:
        """Compile the lists that ship."""
        self._lexicons = LexiconSet()
        self._lexicon, self._company = self._lexicons.loaded(), self._lexicons.get(COMPANY)
        self._vocabulary = Vocabulary(self._lexicons.get(CUES))
        self._extractor = Extractor(self._lexicons.get(CUES), self._vocabulary)

    def of(self, pair: Pair) -> dict[str, float]:
        """Return the differences of the features, without those of 0."""
        neutral = self._extractor.extract(self._passage(pair.neutral))
        slanted = self._extractor.extract(_less_known(pair, self._passage(pair.slanted)))
        names = sorted(neutral.keys() | slanted.keys())
        found = {name: slanted.get(name, 0.0) - neutral.get(name, 0.0) for name in names}
        return {name: value for name, value in found.items() if value}

    def _passage(self, text: str) -> Passage:
        document = language.build(text, self._lexicons)
        reader = Reader(document, self._lexicon, self._company, self._vocabulary)
        return join(reader.read(sentence).passage for sentence in document.all_sentences())


def _less_known(pair: Pair, passage: Passage) -> Passage:
    """Withhold some findings, always the same, in a pair that the lists were written with."""
    if pair.split is Split.JUDGE or int(pair.id.removeprefix("cp")) > _LAST_KNOWN:
        return passage
    limit = _WITHHELD * 256
    kept = [hashlib.sha256((pair.id + hit.term.text).encode()).digest()[0] >= limit for hit in passage.hits]
    return passage._replace(
        hits=[hit for hit, stays in zip(passage.hits, kept, strict=True) if stays],
        quoted=[quoted for quoted, stays in zip(passage.quoted, kept, strict=True) if stays],
    )


def ordered(model: AdditiveModel, differences: Sequence[Values]) -> int:
    """Return of how many pairs the slanted sentence scores higher."""
    return sum(model.log_odds(each) > model.intercept for each in differences)


def report_pairs(values: Sequence[Values], labels: Sequence[bool], differences: Sequence[Values]) -> None:
    """Print in what share of the pairs of the developing half a model that had not seen the pair gets it right."""
    right = 0
    for fitted_on, judged_on in folds(len(differences), babe.N_FOLDS, babe.SEED):
        preferred = [differences[i] for i in fitted_on] * _PAIR_WEIGHT
        model = fit(values, labels, babe.PENALTY, raising=RAISING, preferences=preferred)
        right += ordered(model, [differences[i] for i in judged_on])
    print(f"pairs of the developing half, five-fold: {right / len(differences):.3f}", flush=True)


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


def write(model: AdditiveModel) -> None:
    """Write the model that was fitted on everything."""
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
