"""Headlines, clickbait and not (Chakraborty et al. 2016).

PATH is a folder with ``clickbait.txt`` and ``non_clickbait.txt``, one headline a line. The figures are those of the
headline score as it ships; it was fitted on headlines of this kind, so judge it on some that it has not seen.
"""

import re
from collections.abc import Container, Mapping, Sequence
from pathlib import Path

from biascli.errors import DatasetError
from biascli.evaluate import figures
from biascli.evaluate.files import text_of
from biascli.evaluate.seam import Evaluation, Table
from biascli.language import tokens
from biascli.model import Span
from biascli.models import additive
from biascli.records import record
from biascli.scorers.loaded_language import clickbait

CLICKBAIT = "clickbait"
NOT_CLICKBAIT = "non_clickbait"

#: The best simple method: what a clickbait headline often begins with or says.
_PATTERN = re.compile(
    r"^\d|\b(?:you|your|this|these|here's|why|what|how|which|we|things|people|actually)\b", re.IGNORECASE
)


@record
class Headline:
    """A headline and what it is."""

    text: str
    is_clickbait: bool


def evaluate(path: Path) -> Evaluation:
    """Judge every headline of the folder."""
    items = read(path)
    model = additive.load("clickbait")
    gold = [item.is_clickbait for item in items]
    predicted = [model.log_odds(values(item.text, model.coefficients)) >= 0 for item in items]
    by_pattern = [_PATTERN.search(item.text) is not None for item in items]
    rows = (
        _row("majority", gold, [figures.majority(gold)] * len(gold)),
        _row("one regular expression", gold, by_pattern),
        _row("biascli", gold, predicted),
    )
    return Evaluation(
        "clickbait",
        (Table("Headlines", ("method", "accuracy", "F1 of clickbait"), rows),),
        tuple(
            {"text": item.text, "gold": _label(item.is_clickbait), "predicted": _label(label)}
            for item, label in zip(items, predicted, strict=True)
        ),
    )


def read(path: Path) -> list[Headline]:
    """Read the data set.

    Raises:
        DatasetError: it is not in its published format.
    """
    found: list[Headline] = []
    for name in (CLICKBAIT, NOT_CLICKBAIT):
        file = path / f"{name}.txt"
        found.extend(Headline(line.strip(), name == CLICKBAIT) for line in text_of(file).split("\n") if line.strip())
    if not found:
        raise DatasetError(f"{path}: holds no headlines")
    return found


def values(text: str, known: Container[str]) -> Mapping[str, float]:
    """Return the features of a headline, given the words that the model knows."""
    return clickbait.features(words(text), known)


def words(text: str) -> list[str]:
    """Split a headline into words."""
    return [text[start:end] for start, end in tokens.spans(text, Span(0, len(text)))]


def _label(is_clickbait: bool) -> str:  # noqa: FBT001 - the one thing it is about
    return CLICKBAIT if is_clickbait else NOT_CLICKBAIT


def _row(method: str, gold: Sequence[bool], predicted: Sequence[bool]) -> tuple[str, float, float]:
    right = sum(g and p for g, p in zip(gold, predicted, strict=True))
    return method, figures.accuracy(gold, predicted), figures.Score.of(right, sum(predicted), sum(gold)).f1
