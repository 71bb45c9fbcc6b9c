"""Fit what weighs the signs of rhetoric: a few dozen coefficients over documented features, none of them for a word.

Reads the paragraphs of SemEval-2023 task 3 (English) in their published format, prints how well each technique is told
from the rest on paragraphs that were held out in turn, and writes src/biascli/models/rhetoric.tsv. The features are
those of ``scorers/rhetoric/signs.py`` and ``scorers/rhetoric/charges.py``: for a few techniques the surest rule, the
number of signs and the heat of the paragraph, for loaded language the weight of the loaded words by category.

In each fold the coefficients, and the bars from which on a technique is predicted, are fitted on four fifths of the
paragraphs; the scorer then judges the fifth that is left with them, as ``biascli evaluate persuasion`` would. The bars
that are printed last are those of all paragraphs: they belong into ``biascli/evaluate/persuasion.py``.

    python scripts/train_rhetoric.py PATH/TO/persuasion.csv
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from biascli import language
from biascli.evaluate import persuasion as task
from biascli.evaluate.figures import Score
from biascli.evaluate.logistic_regression import fit, folds
from biascli.lexicon import LexiconSet
from biascli.models.additive import INTERCEPT, AdditiveModel
from biascli.scorers.rhetoric import DETECTORS, charges, rulebook, signs
from biascli.scorers.rhetoric.charges import Charge
from biascli.scorers.rhetoric.evidence import Article, Hit, without_overlaps
from biascli.scorers.rhetoric.signs import SignsOf
from biascli.scorers.rhetoric.techniques import Technique

_TARGET = Path(__file__).parents[1] / "src" / "biascli" / "models" / "rhetoric.tsv"
_PENALTY = 1.0
_FOLDS = 5
_BARS = [step / 100 for step in range(6, 50)]
_ROUNDS = 3
_FITTED = (*signs.WEIGHED, Technique.LOADED_LANGUAGE)
_LABEL_OF = {technique: label for label, technique in task.LABELS.items()}


class Counts(NamedTuple):
    """Paragraphs of which a technique is predicted, and those of them that hold it."""

    right: int
    predicted: int


class Paragraph(NamedTuple):
    """A paragraph, and what is found in it before anything is weighed."""

    article: Article
    hits: list[Hit]
    charges: list[list[Charge]]
    gold: frozenset[str]


def main(path: Path) -> None:
    """Fit, print how well it does on what it has not seen, and write."""
    signs_of = signs.index_signs(rulebook.word_classes(LexiconSet()))
    paragraphs = _paragraphs(list(task.read(path)))
    rows = [_rows(each, signs_of) for each in paragraphs]
    gold = [each.gold for each in paragraphs]
    predicted = [frozenset[str]()] * len(paragraphs)
    for fitted_on, judged_on in folds(len(paragraphs), _FOLDS, 0):
        model = _fit([rows[i] for i in fitted_on], [gold[i] for i in fitted_on])
        found = [_chances(each, signs_of, model) for each in paragraphs]
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
    bars = _bars([_chances(each, signs_of, model) for each in paragraphs], gold)
    print("bars:", ", ".join(f"{label} {bar:.2f}" for label, bar in bars.items()))


def _paragraphs(items: Iterable[task.Item]) -> list[Paragraph]:
    lexicons = LexiconSet()
    book = rulebook.load(lexicons)
    judgements = lexicons.loaded()
    found: list[Paragraph] = []
    for item in items:
        article = Article(language.build(item.text))
        hits = [*rulebook.hits(book, article), *chain.from_iterable(detect(article) for detect in DETECTORS)]
        found.append(Paragraph(article, hits, charges.gather(article, judgements), item.gold))
    return found


def _rows(paragraph: Paragraph, signs_of: SignsOf) -> dict[Technique, Mapping[str, float]]:
    surest = dict.fromkeys(Technique, 0.0)
    labels = charges.labels(paragraph.article, paragraph.charges)
    for hit in chain(paragraph.hits, labels):
        surest[hit.technique] = max(surest[hit.technique], hit.confidence)
    gathered = signs.gather(paragraph.article, signs_of)
    heat = max(charges.heat(paragraph.article, paragraph.charges).values(), default=0.0)
    rows: dict[Technique, Mapping[str, float]] = {}
    for technique in signs.WEIGHED:
        n_signs = max((len(each) for (of, _), each in gathered.items() if of is technique), default=0)
        rows[technique] = signs.features(technique, surest[technique], n_signs, heat)
    rows[Technique.LOADED_LANGUAGE] = charges.features(
        charge.match.term for found in paragraph.charges for charge in found
    )
    return rows


def _fit(rows: Sequence[Mapping[Technique, Mapping[str, float]]], gold: Sequence[frozenset[str]]) -> AdditiveModel:
    """Fit each technique by itself; the intercept of its regression is the coefficient of the technique."""
    coefficients: dict[str, float] = {}
    for technique in _FITTED:
        labels = [_LABEL_OF[technique] in each for each in gold]
        values = [{name: value for name, value in row[technique].items() if name != technique} for row in rows]
        fitted = fit(values, labels, _PENALTY)
        coefficients |= {technique: fitted.intercept, **fitted.coefficients}
    return AdditiveModel(0.0, coefficients)


def _chances(paragraph: Paragraph, signs_of: SignsOf, model: AdditiveModel) -> dict[str, float]:
    """Return, of each technique found, the chance that one of its findings is right."""
    article, hits, found, _ = paragraph
    unweighed = without_overlaps(chain(hits, charges.charges(article, found, model)))
    confidences: dict[str, list[float]] = {}
    for hit in signs.weighed(article, unweighed, signs_of, charges.heat(article, found), model):
        if hit.technique in _LABEL_OF:
            confidences.setdefault(_LABEL_OF[hit.technique], []).append(hit.confidence)
    return {label: task.any_right(each) for label, each in confidences.items()}


def _bars(chances: Sequence[Mapping[str, float]], gold: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return the bar of each technique with enough items to tell, the others as they are for all.

    What is made as high as can be is micro-F1 plus twice macro-F1, one bar after another in a few rounds: the highest
    F1 of each alone would let the techniques that are hardest to tell drag the whole down.
    """
    curves = {label: _curve(label, chances, gold) for label in task.LABELS}
    n_gold = {label: sum(label in each for each in gold) for label in task.LABELS}
    frequent = [label for label in task.LABELS if n_gold[label] >= task.LEAST_ITEMS]
    chosen = dict.fromkeys(task.LABELS, _BARS.index(task.THRESHOLD))

    def merit() -> float:
        counts = {label: curves[label][at] for label, at in chosen.items()}
        right = sum(each.right for each in counts.values())
        micro = Score.of(right, sum(each.predicted for each in counts.values()), sum(n_gold.values())).f1
        each_f1 = [Score.of(counts[label].right, counts[label].predicted, n_gold[label]).f1 for label in frequent]
        return micro + 2 * sum(each_f1) / len(each_f1)

    for _ in range(_ROUNDS):
        for label in task.LABELS:
            if n_gold[label] >= task.LEAST_FITTED:
                merits: list[float] = []
                for at in range(len(_BARS)):
                    chosen[label] = at
                    merits.append(merit())
                chosen[label] = max(range(len(_BARS)), key=lambda at: (merits[at], -abs(_BARS[at] - task.THRESHOLD)))
    return {label: _BARS[at] for label, at in chosen.items()}


def _curve(label: str, chances: Sequence[Mapping[str, float]], gold: Sequence[frozenset[str]]) -> list[Counts]:
    """Return, for each bar, how many paragraphs the technique is predicted of, and of how many rightly."""
    scores = [(each[label], label in labels) for each, labels in zip(chances, gold, strict=True) if label in each]
    curve: list[Counts] = []
    for bar in _BARS:
        above = [is_right for score, is_right in scores if score >= bar]
        curve.append(Counts(sum(above), len(above)))
    return curve


if __name__ == "__main__":
    main(Path(sys.argv[1]))
