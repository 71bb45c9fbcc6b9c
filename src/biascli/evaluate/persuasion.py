"""SemEval-2023 task 3, English (Piskorski et al. 2023): which persuasion techniques a paragraph holds.

PATH is a ``.csv`` file with a ``text`` column and a 0/1 column a technique. Each paragraph is analysed as a text of
its own. A technique is predicted where its surest finding reaches a bar. Fitted on paragraphs of this set were the
coefficients of ``models/rhetoric.md``, the one number from which nine of the bars follow, and which of the other
techniques are never predicted; what they reach on paragraphs held out in turn stands there. Figures: micro-F1; macro-F1
over the techniques with ten items or more; F1 of each; whether a paragraph holds any technique at all; and the
precision of findings of high confidence. Baselines: nothing predicted; and the two most frequent techniques predicted
of every paragraph.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from biascli import language
from biascli.evaluate.figures import Score
from biascli.evaluate.files import rows_of
from biascli.evaluate.seam import Evaluation, Table
from biascli.records import record
from biascli.scorers.rhetoric import Rhetoric
from biascli.scorers.rhetoric.levels import Level
from biascli.scorers.rhetoric.taxonomy import RULES
from biascli.scorers.rhetoric.techniques import Technique
from biascli.scorers.seam import Setup

#: The columns of the data set, and the technique that each is here.
LABELS: Mapping[str, Technique] = {
    "Appeal_to_Authority": Technique.APPEAL_TO_AUTHORITY,
    "Appeal_to_Fear-Prejudice": Technique.APPEAL_TO_FEAR_PREJUDICE,
    "Appeal_to_Hypocrisy": Technique.APPEAL_TO_HYPOCRISY,
    "Appeal_to_Popularity": Technique.APPEAL_TO_POPULARITY,
    "Causal_Oversimplification": Technique.CAUSAL_OVERSIMPLIFICATION,
    "Conversation_Killer": Technique.CONVERSATION_KILLER,
    "Doubt": Technique.DOUBT,
    "Exaggeration-Minimisation": Technique.EXAGGERATION_MINIMISATION,
    "False_Dilemma-No_Choice": Technique.FALSE_DILEMMA,
    "Flag_Waving": Technique.FLAG_WAVING,
    "Guilt_by_Association": Technique.GUILT_BY_ASSOCIATION,
    "Loaded_Language": Technique.LOADED_LANGUAGE,
    "Name_Calling-Labeling": Technique.NAME_CALLING_LABELING,
    "Obfuscation-Vagueness-Confusion": Technique.OBFUSCATION,
    "Red_Herring": Technique.RED_HERRING,
    "Repetition": Technique.REPETITION,
    "Slogans": Technique.SLOGANS,
    "Straw_Man": Technique.STRAW_MAN,
    "Whataboutism": Technique.WHATABOUTISM,
}

#: Techniques with fewer items are left out of the macro average.
LEAST_ITEMS = 10

#: A technique is predicted where the confidence of its surest finding reaches this: of those that the model weighs, as
#: ``scripts/train_rhetoric.py`` prints them.
THRESHOLDS: Mapping[Technique, float] = {
    Technique.APPEAL_TO_FEAR_PREJUDICE: 0.16,
    Technique.CAUSAL_OVERSIMPLIFICATION: 0.11,
    Technique.DOUBT: 0.18,
    Technique.EXAGGERATION_MINIMISATION: 0.17,
    Technique.FALSE_DILEMMA: 0.14,
    Technique.GUILT_BY_ASSOCIATION: 0.15,
    Technique.LOADED_LANGUAGE: 0.21,
    Technique.NAME_CALLING_LABELING: 0.20,
    Technique.REPETITION: 0.14,
}
#: For all others.
THRESHOLD = 0.25
#: Techniques that annotators saw so seldom that to predict them lowers every average: they never are.
UNPREDICTED = frozenset(
    (Technique.APPEAL_TO_POPULARITY, Technique.RED_HERRING, Technique.STRAW_MAN, Technique.WHATABOUTISM)
)

_ALWAYS = ("Loaded_Language", "Name_Calling-Labeling")


@record
class Item:
    """A paragraph, and the techniques that its annotators saw."""

    text: str
    gold: frozenset[str]


def evaluate(path: Path) -> Evaluation:
    """Evaluate the recognition of persuasion techniques."""
    items = read(path)
    scorer = Rhetoric.load(Setup())
    confidences = [_confidences(scorer, item.text) for item in items]
    gold = [item.gold for item in items]
    predicted = [
        frozenset(label for label, each in found.items() if is_predicted(LABELS[label], each)) for found in confidences
    ]
    sure = [
        frozenset(label for label, each in found.items() if Level.of(max(each)) is Level.HIGH) for found in confidences
    ]
    systems = {
        "biascli": predicted,
        "nothing": [frozenset[str]()] * len(items),
        f"{' and '.join(_ALWAYS)} everywhere": [frozenset(_ALWAYS)] * len(items),
    }
    return Evaluation(
        task="persuasion",
        tables=(
            Table(
                f"Persuasion techniques, {len(items)} paragraphs",
                ("system", "micro-F1", "macro-F1", "any technique: F1"),
                tuple((name, *overall(gold, labels)) for name, labels in systems.items()),
            ),
            Table(
                "Each technique (high: findings of high confidence)",
                ("technique", "items", "precision", "recall", "F1", "high: predicted", "high: precision"),
                tuple(_row(label, gold, predicted, sure) for label in LABELS),
            ),
        ),
        predictions=tuple(
            {"text": item.text, "gold": sorted(item.gold), "predicted": sorted(labels)}
            for item, labels in zip(items, predicted, strict=True)
        ),
    )


def read(path: Path) -> list[Item]:
    """Return the paragraphs.

    Raises:
        DatasetError: the file is not in the published format.
    """
    rows = rows_of(path, ("text", *LABELS), "SemEval-2023 task 3")
    return [Item(row["text"], frozenset(label for label in LABELS if row[label] == "1")) for row in rows]


def is_predicted(technique: Technique, confidences: Iterable[float]) -> bool:
    """Tell whether findings of these confidences are enough to predict the technique: the surest decides."""
    return technique not in UNPREDICTED and max(confidences) >= THRESHOLDS.get(technique, THRESHOLD)


def _confidences(scorer: Rhetoric, text: str) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    findings = scorer.score(language.build(text)).findings
    for label, technique in LABELS.items():
        weights = [finding.weight for finding in findings if finding.rule == RULES[technique].id]
        if weights:
            found[label] = weights
    return found


def overall(gold: Sequence[frozenset[str]], predicted: Sequence[frozenset[str]]) -> tuple[float, float, float]:
    """Return micro-F1, macro-F1 over the techniques with enough items, and F1 of holding any technique at all."""
    right = sum(len(g & p) for g, p in zip(gold, predicted, strict=True))
    micro = Score.of(right, sum(map(len, predicted)), sum(map(len, gold))).f1
    frequent = [label for label in LABELS if sum(label in each for each in gold) >= LEAST_ITEMS]
    macro = sum(score(label, gold, predicted).f1 for label in frequent) / len(frequent) if frequent else 0.0
    both = sum(bool(g) and bool(p) for g, p in zip(gold, predicted, strict=True))
    anything = Score.of(both, sum(map(bool, predicted)), sum(map(bool, gold))).f1
    return micro, macro, anything


def score(label: str, gold: Sequence[frozenset[str]], predicted: Sequence[frozenset[str]]) -> Score:
    """Return how well one technique is found."""
    right = sum(label in g and label in p for g, p in zip(gold, predicted, strict=True))
    return Score.of(right, sum(label in each for each in predicted), sum(label in each for each in gold))


def _row(
    label: str, gold: Sequence[frozenset[str]], predicted: Sequence[frozenset[str]], sure: Sequence[frozenset[str]]
) -> tuple[str | float | int | None, ...]:
    any_level, high = score(label, gold, predicted), score(label, gold, sure)
    n_sure = sum(label in each for each in sure)
    return (
        label, sum(label in each for each in gold), any_level.precision, any_level.recall, any_level.f1,
        n_sure, high.precision if n_sure else None,
    )  # fmt: skip
