"""Fit what weighs the signs of rhetoric: a few dozen coefficients over documented features, none of them for a word.

Reads the paragraphs of SemEval-2023 task 3 (English) in their published format, prints how well each technique is told
from the rest on paragraphs that were held out in turn, and writes src/biascli/models/rhetoric.tsv. The features are
those of ``scorers/rhetoric/signs.py`` and ``scorers/rhetoric/charges.py``: for a few techniques the surest rule and the
number of signs in the paragraph, for loaded language the weight of the loaded words by category.

    python scripts/train_rhetoric.py PATH/TO/persuasion.csv
"""

import sys
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

from biascli import language
from biascli.evaluate import persuasion as task
from biascli.evaluate.figures import Score
from biascli.evaluate.logistic_regression import cross_validated, fit, folds
from biascli.lexicon import LexiconSet
from biascli.models.additive import INTERCEPT
from biascli.scorers.rhetoric import DETECTORS, charges, rulebook, signs
from biascli.scorers.rhetoric.evidence import Article
from biascli.scorers.rhetoric.techniques import Technique

_TARGET = Path(__file__).parents[1] / "src" / "biascli" / "models" / "rhetoric.tsv"
_PENALTY = 1.0
_FOLDS = 5
_BARS = [step / 100 for step in range(5, 60)]
_FITTED = (*signs.CLASSES, Technique.LOADED_LANGUAGE)


def main(path: Path) -> None:
    """Fit, print how well it does on what it has not seen, and write."""
    items = list(task.read(path))
    rows = _rows([item.text for item in items])
    lines = ["feature\tcoefficient", f"{INTERCEPT}\t0"]
    for technique in _FITTED:
        label = next(name for name, each in task.LABELS.items() if each is technique)
        labels = [label in item.gold for item in items]
        # The intercept is the coefficient of the technique itself.
        values = [{name: value for name, value in row.items() if name != technique} for row in rows[technique]]
        held_out = cross_validated(values, labels, _PENALTY, folds(len(items), _FOLDS, 0))
        bar, best = max(((bar, _f1(held_out, labels, bar)) for bar in _BARS), key=lambda each: each[1])
        print(f"{technique}: F1 {best:.3f} at {bar:.2f} (held out in turn, {sum(labels)} of {len(items)})")
        model = fit(values, labels, _PENALTY)
        lines.append(f"{technique}\t{model.intercept:.3f}")
        lines += [f"{name}\t{value:.3f}" for name, value in model.coefficients.items()]
    _TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 2} coefficients written to {_TARGET.name}")


def _rows(texts: Sequence[str]) -> dict[Technique, list[Mapping[str, float]]]:
    lexicons = LexiconSet()
    book = rulebook.load(lexicons)
    judgements = lexicons.join(*charges.LISTS)
    signs_of = signs.index_signs(rulebook.word_classes(lexicons))
    rows: dict[Technique, list[Mapping[str, float]]] = {technique: [] for technique in _FITTED}
    for text in texts:
        article = Article(language.build(text))
        surest = dict.fromkeys(Technique, 0.0)
        for hit in chain(rulebook.hits(book, article), *(detect(article) for detect in DETECTORS)):
            surest[hit.technique] = max(surest[hit.technique], hit.confidence)
        gathered = signs.gather(article, signs_of)
        for technique in signs.CLASSES:
            n_signs = max((len(each) for (of, _), each in gathered.items() if of is technique), default=0)
            rows[technique].append(signs.features(technique, surest[technique], n_signs))
        terms = [match.term for words in article.everything() for match in judgements.match(words.sentence.tokens)]
        rows[Technique.LOADED_LANGUAGE].append(charges.features(terms))
    return rows


def _f1(scores: Sequence[float], labels: Sequence[bool], bar: float) -> float:
    right = sum(score >= bar and label for score, label in zip(scores, labels, strict=True))
    return Score.of(right, sum(score >= bar for score in scores), sum(labels)).f1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
