"""Fit what weighs the signs of rhetoric: a few dozen coefficients over documented features, none of them for a word.

Reads the paragraphs of SemEval-2023 task 3 (English) in their published format, prints how well each technique is told
from the rest on paragraphs that were held out in turn, and writes src/biascli/models/rhetoric.tsv. The features are
those of ``scorers/rhetoric/signs.py`` and ``scorers/rhetoric/circumstances.py``: the surest rule, the number of signs,
and what else is seen of the paragraph.

In each fold the coefficients, and the bars from which on a technique is predicted, are fitted on four fifths of the
paragraphs; the scorer then judges the fifth that is left with them, as ``biascli evaluate persuasion`` would. The bars
that are printed last are those of all paragraphs: they belong into ``biascli/evaluate/persuasion.py``.

    python scripts/train_rhetoric.py PATH/TO/persuasion.csv
"""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain
from pathlib import Path
from typing import NamedTuple

from biascli import language
from biascli.evaluate import persuasion as task
from biascli.evaluate.figures import Score
from biascli.evaluate.logistic_regression import fit, folds
from biascli.lexicon import LexiconSet
from biascli.models.additive import INTERCEPT, AdditiveModel
from biascli.scorers.rhetoric import DETECTORS, charges, rulebook, signs, surroundings
from biascli.scorers.rhetoric.charges import Charge
from biascli.scorers.rhetoric.circumstances import Circumstance
from biascli.scorers.rhetoric.evidence import Article, Hit, without_overlaps
from biascli.scorers.rhetoric.signs import Surroundings
from biascli.scorers.rhetoric.techniques import Technique

_TARGET = Path(__file__).parents[1] / "src" / "biascli" / "models" / "rhetoric.tsv"
_PENALTY = 1.0
_FOLDS = 5
_SHARES = [step / 100 for step in range(55, 101, 5)]
_FIRST = 0.15
_NEVER = 1.0
_ROUNDS = 20
_FITTED = (*signs.GATHERED, Technique.LOADED_LANGUAGE)
_NO_WORDS = dict.fromkeys(Circumstance, 0.0)
_LABEL_OF = {technique: label for label, technique in task.LABELS.items()}
_FITTED_LABELS = [_LABEL_OF[technique] for technique in _FITTED]


class Counts(NamedTuple):
    """Paragraphs of which a technique is predicted, and those of them that hold it."""

    right: int
    predicted: int


class Curve(NamedTuple):
    """How often a technique is predicted, and how often rightly, for each bar."""

    scores: list[float]  # of the paragraphs in which it is found, from low to high
    n_right: list[int]  # of so many highest scores
    n_gold: int

    def at(self, bar: float) -> Counts:
        """Return what is predicted with this bar."""
        predicted = len(self.scores) - bisect_left(self.scores, bar)
        return Counts(self.n_right[predicted], predicted)

    def f1(self, bar: float) -> float:
        """Return F1 with this bar."""
        counts = self.at(bar)
        return Score.of(counts.right, counts.predicted, self.n_gold).f1


class Paragraph(NamedTuple):
    """A paragraph, and what is found in it before anything is weighed."""

    article: Article
    hits: list[Hit]
    charges: list[list[Charge]]
    around: Surroundings
    gold: frozenset[str]


def main(path: Path) -> None:
    """Fit, print how well it does on what it has not seen, and write."""
    paragraphs = _paragraphs(list(task.read(path)))
    rows = [_rows(each) for each in paragraphs]
    gold = [each.gold for each in paragraphs]
    predicted = [frozenset[str]()] * len(paragraphs)
    for fitted_on, judged_on in folds(len(paragraphs), _FOLDS, 0):
        model = _fit([rows[i] for i in fitted_on], [gold[i] for i in fitted_on])
        found = [_chances(each, model) for each in paragraphs]
        bars = _bars([found[i] for i in fitted_on], [gold[i] for i in fitted_on])
        for i in judged_on:
            predicted[i] = frozenset(label for label, chance in found[i].items() if chance >= bars[label])
    for technique in _FITTED:
        label = _LABEL_OF[technique]
        print(
            f"{technique}: F1 {task.score(label, gold, predicted).f1:.3f} ({sum(label in each for each in gold)} items)"
        )
    micro, macro, anything = task.overall(gold, predicted)
    print(f"held out in turn: micro-F1 {micro:.3f}, macro-F1 {macro:.3f}, any technique {anything:.3f}")
    model = _fit(rows, gold)
    lines = ["feature\tcoefficient", f"{INTERCEPT}\t0"]
    lines += [f"{name}\t{value:.3f}" for name, value in model.coefficients.items()]
    _TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 2} coefficients written to {_TARGET.name}")
    bars = _bars([_chances(each, model) for each in paragraphs], gold)
    print("bars:", ", ".join(f"{label} {bar:.2f}" for label, bar in bars.items()))


def _paragraphs(items: Iterable[task.Item]) -> list[Paragraph]:
    lexicons = LexiconSet()
    book = rulebook.load(lexicons)
    judgements = lexicons.loaded()
    signs_of = signs.index_signs(rulebook.word_classes(lexicons))
    found: list[Paragraph] = []
    for item in items:
        article = Article(language.build(item.text))
        hits = [*rulebook.hits(book, article), *chain.from_iterable(detect(article) for detect in DETECTORS)]
        gathered = charges.gather(article, judgements)
        around = surroundings(article, gathered, signs_of)
        found.append(Paragraph(article, hits, gathered, around, item.gold))
    return found


def _rows(paragraph: Paragraph) -> dict[Technique, Mapping[str, float]]:
    surest = dict.fromkeys(Technique, 0.0)
    for hit in chain(paragraph.hits, charges.labels(paragraph.article, paragraph.charges)):
        surest[hit.technique] = max(surest[hit.technique], hit.confidence)
    circumstances = next(iter(paragraph.around.circumstances.values()), _NO_WORDS)  # one paragraph, or a headline
    surest[Technique.LOADED_LANGUAGE] = circumstances[Circumstance.PEAK]
    places = {place for _, place in paragraph.around.signs}
    return {
        technique: signs.features(
            technique,
            surest[technique],
            max((paragraph.around.n_signs(technique, place) for place in places), default=0),
            circumstances,
        )
        for technique in _FITTED
    }


def _fit(rows: Sequence[Mapping[Technique, Mapping[str, float]]], gold: Sequence[frozenset[str]]) -> AdditiveModel:
    """Fit each technique by itself; the intercept of its regression is the coefficient of the technique."""
    coefficients: dict[str, float] = {}
    for technique in _FITTED:
        labels = [_LABEL_OF[technique] in each for each in gold]
        values = [{name: value for name, value in row[technique].items() if name != technique} for row in rows]
        fitted = fit(values, labels, _PENALTY)
        coefficients |= {technique: fitted.intercept, **fitted.coefficients}
    return AdditiveModel(0.0, coefficients)


def _chances(paragraph: Paragraph, model: AdditiveModel) -> dict[str, float]:
    """Return the chance that each technique found is in the paragraph."""
    article, hits, gathered, around, _ = paragraph
    unweighed = without_overlaps(chain(hits, charges.charges(article, gathered, around, model)))
    chances: dict[str, float] = {}
    for hit in signs.weighed(unweighed, article, around, model):
        if label := _LABEL_OF.get(hit.technique):
            chances[label] = max(chances.get(label, 0.0), hit.confidence)
    return chances


def _bars(chances: Sequence[Mapping[str, float]], gold: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return the bars of the share that makes micro-F1 plus macro-F1 as high as can be.

    One number is chosen for all techniques: bars that are chosen one by one follow chance.
    """
    curves = {label: _curve(label, chances, gold) for label in task.LABELS}
    return max((_bars_at(share, curves) for share in _SHARES), key=lambda bars: sum(_f1(bars, curves)))


def _bars_at(share: float, curves: Mapping[str, Curve]) -> dict[str, float]:
    """Return for each fitted technique this share of the chance from which on a prediction raises the average F1.

    To predict one more paragraph raises an F1 where the chance is above half of that F1. Micro-F1 and the technique's
    part in macro-F1 have a say by how much one paragraph moves either. A technique that is not fitted is predicted at
    its fixed bar, or never, where that lowers the average. What the bars are made from depends on the bars: they settle
    in a few rounds.
    """
    bars = {label: _FIRST if label in _FITTED_LABELS else task.THRESHOLD for label in curves}
    n_frequent = sum(curve.n_gold >= task.LEAST_ITEMS for curve in curves.values())
    for _ in range(_ROUNDS):
        micro, _ = _f1(bars, curves)
        of_all = 1 / sum(curve.at(bars[label]).predicted + curve.n_gold for label, curve in curves.items())
        for label, curve in curves.items():
            is_fitted = label in _FITTED_LABELS
            bar = bars[label] if is_fitted else task.THRESHOLD
            right, predicted = curve.at(bar)
            own = 1 / (n_frequent * (predicted + curve.n_gold)) if curve.n_gold >= task.LEAST_ITEMS else 0.0
            best = (of_all * micro + own * curve.f1(bar)) / (of_all + own) / 2
            if is_fitted:
                bars[label] = (bar + share * best) / 2
            else:
                bars[label] = bar if right >= best * predicted else _NEVER
    return bars


def _f1(bars: Mapping[str, float], curves: Mapping[str, Curve]) -> tuple[float, float]:
    """Return micro-F1, and macro-F1 over the techniques with enough items."""
    counts = [curve.at(bars[label]) for label, curve in curves.items()]
    n_gold = sum(curve.n_gold for curve in curves.values())
    micro = Score.of(sum(each.right for each in counts), sum(each.predicted for each in counts), n_gold).f1
    each_f1 = [curve.f1(bars[label]) for label, curve in curves.items() if curve.n_gold >= task.LEAST_ITEMS]
    return micro, sum(each_f1) / len(each_f1)


def _curve(label: str, chances: Sequence[Mapping[str, float]], gold: Sequence[frozenset[str]]) -> Curve:
    scored = sorted((each[label], label in labels) for each, labels in zip(chances, gold, strict=True) if label in each)
    n_right = list(accumulate((is_right for _, is_right in reversed(scored)), initial=0))
    return Curve([score for score, _ in scored], n_right, sum(label in labels for labels in gold))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
