"""BABE (Spinde et al. 2021): sentences that experts called biased or not, with the words they marked as biased.

PATH is the ``;``-separated CSV file with the columns text, label_bias, biased_words and outlet. The scorer's own
sentence score is judged as it ships; since its coefficients were fitted on such sentences, the table also gives the
figures of five-fold cross-validation, at random and with no outlet on both sides. Flagged words are those of findings
with a weight of 0.5 or more outside quotation marks, against the marked words of biased sentences.
"""

import ast
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from biascli import language
from biascli.engines import valence
from biascli.errors import DatasetError
from biascli.evaluate import figures
from biascli.evaluate.files import rows_of
from biascli.evaluate.logistic_regression import cross_validated, folds, grouped_folds
from biascli.evaluate.seam import Evaluation, Table
from biascli.lexicon import LexiconSet
from biascli.models import additive
from biascli.records import record
from biascli.scorers.loaded_language import features
from biascli.scorers.loaded_language.company import COMPANY
from biascli.scorers.loaded_language.passages import Reader, join
from biascli.scorers.loaded_language.rules import WEIGHTED_IDS
from biascli.scorers.loaded_language.scorer import THRESHOLD
from biascli.scorers.loaded_language.vocabulary import Vocabulary

BIASED = "Biased"
UNBIASED = "Non-biased"
#: What the ridge penalty was chosen to be by cross-validation grouped by outlet.
PENALTY = 60.0
N_FOLDS = 5
SEED = 0
#: A finding of this weight flags its words.
FLAG_WEIGHT = 0.5

_COLUMNS = ("text", "label_bias", "biased_words", "outlet")
_WORD = re.compile(r"\w[\w'’-]*")
#: Words that are marked or flagged only along with others.
_SMALL = frozenset("a an the of to in on at for and or but is are was were be been his her its their our your".split())


@record
class Item:
    """A sentence with what the experts say of it."""

    text: str
    biased: bool
    words: frozenset[str]  # marked as biased
    outlet: str


@record
class Judged:
    """An item with what was found in it."""

    item: Item
    values: dict[str, float]
    flagged: frozenset[str]


def evaluate(path: Path) -> Evaluation:
    """Judge every sentence of the file."""
    judged = judge(read(path))
    labels = [each.item.biased for each in judged]
    values = [each.values for each in judged]
    model = additive.load("sentence_bias")
    shipped = [round(model.score(each), 4) for each in values]
    rows: list[tuple[str | float | int | None, ...]] = [
        _row("majority", labels, [float(figures.majority(labels))] * len(labels)),
        _row("VADER (absolute compound)", labels, [abs(valence.compound(each.item.text)) for each in judged]),
        _row("biascli", labels, shipped),
    ]
    if all(sum(label == wanted for label in labels) >= N_FOLDS for wanted in (True, False)):
        at_random = cross_validated(values, labels, PENALTY, folds(len(labels), N_FOLDS, SEED), features.RAISING)
        rows.append(_row("biascli, fitted five-fold", labels, at_random))
        outlets = [each.item.outlet for each in judged]
        if len(set(outlets)) > 1:
            by_outlet = cross_validated(values, labels, PENALTY, grouped_folds(outlets, N_FOLDS), features.RAISING)
            rows.append(_row("biascli, fitted five-fold by outlet", labels, by_outlet))
    return Evaluation(
        "babe",
        (
            Table("Sentences", ("method", "macro-F1", "AUC"), tuple(rows)),
            Table("Flagged words in biased sentences", ("precision", "recall", "F1"), (_word_row(judged),)),
        ),
        tuple(
            {
                "text": each.item.text,
                "gold": _label(each.item.biased),
                "predicted": _label(score >= THRESHOLD),
                "score": score,
            }
            for each, score in zip(judged, shipped, strict=True)
        ),
    )


def read(path: Path) -> list[Item]:
    """Read the data set.

    Raises:
        DatasetError: it is not in its published format.
    """
    rows = rows_of(path, _COLUMNS, "BABE", delimiter=";")
    return [_item(path, number, row) for number, row in enumerate(rows, start=2)]


def _item(path: Path, number: int, row: dict[str, str]) -> Item:
    if row["label_bias"] not in (BIASED, UNBIASED):
        raise DatasetError(f"{path}: item {number}: label {row['label_bias']!r} is neither {BIASED} nor {UNBIASED}")
    try:
        marked = [str(word) for word in ast.literal_eval(row["biased_words"] or "[]")]
    except (ValueError, SyntaxError) as error:
        raise DatasetError(f"{path}: item {number}: biased_words is no list") from error
    return Item(row["text"], row["label_bias"] == BIASED, _words(marked), row["outlet"])


def judge(items: Sequence[Item]) -> list[Judged]:
    """Run the scorer over each sentence."""
    lexicons = LexiconSet()
    lexicon, company = lexicons.loaded(), lexicons.get(COMPANY)
    vocabulary = Vocabulary(lexicons.get(features.CUES))
    extractor = features.Extractor(lexicons.get(features.CUES), vocabulary)
    found: list[Judged] = []
    for item in items:
        document = language.build(item.text, lexicons)
        reader = Reader(document, lexicon, company, vocabulary)
        passages = [reader.read(sentence).passage for sentence in document.all_sentences()]
        whole = join(passages)
        flagged = (
            document.text[hit.span.start : hit.span.end]
            for hit, quoted in zip(whole.hits, whole.quoted, strict=True)
            if hit.weight >= FLAG_WEIGHT and hit.rule.id in WEIGHTED_IDS and not quoted
        )
        found.append(Judged(item, extractor.extract(whole), _words(flagged)))
    return found


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in map(str.lower, _WORD.findall(text)) if word not in _SMALL)


def _label(biased: bool) -> str:  # noqa: FBT001 - the one thing it is about
    return BIASED if biased else UNBIASED


def _row(method: str, labels: Sequence[bool], scores: Sequence[float]) -> tuple[str, float, float | None]:
    predicted = [score >= THRESHOLD for score in scores]
    both = len(set(labels)) > 1
    return method, figures.macro_f1(labels, predicted), figures.auc(labels, scores) if both else None


def _word_row(judged: Sequence[Judged]) -> tuple[float, float, float]:
    biased = [each for each in judged if each.item.biased]
    right = sum(len(each.flagged & each.item.words) for each in biased)
    score = figures.Score.of(
        right, sum(len(each.flagged) for each in biased), sum(len(each.item.words) for each in biased)
    )
    return score.precision, score.recall, score.f1
