"""NewsMTSC (Hamborg & Donnay 2021): how a sentence of the news presents a target, negative, neutral or positive.

PATH is a ``.jsonl`` file. Each item is one target in one sentence; biascli finds the actors of the sentence, the
target's own span being one of them, and judges it by each shipped engine that can run here; the predictions are those
of the default one. Figures: macro-F1 and accuracy over all targets; accuracy over the sentences whose targets disagree,
where a figure for the sentence cannot be right; and both over articles that ``train.jsonl`` does not hold, where that
file lies beside PATH; for each engine, how far its probabilities lie from how often it is right, and how often it does
not say. Baselines: the most frequent label, and VADER over the sentence with its own thresholds (0.05).
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from biascli import engines
from biascli.document import Mention, MentionForm, Sentence
from biascli.engines import EngineName
from biascli.engines.masking import mask
from biascli.engines.seam import Engine, Judgement, Polarity, Request
from biascli.engines.valence import compound
from biascli.errors import DatasetError
from biascli.evaluate.figures import accuracy, calibration_error, class_scores, macro_f1, majority
from biascli.evaluate.files import text_of
from biascli.evaluate.seam import Evaluation, Table
from biascli.language import actors, quotations, structure, tokens
from biascli.model import Part, Span
from biascli.records import record

_LABELS = {2.0: Polarity.NEGATIVE, 4.0: Polarity.NEUTRAL, 6.0: Polarity.POSITIVE}
_ARTICLE = re.compile(r"allsides_\d+|polusa_v1_\d+")
#: VADER's authors call a compound score beyond this positive or negative.
_VADER_THRESHOLD = 0.05


@record
class Item:
    """A target in a sentence."""

    id: str
    article: str
    sentence: int  # line of the file, so that targets of one sentence are known
    text: str
    target: Span
    gold: Polarity


def evaluate(path: Path) -> Evaluation:
    """Evaluate the sentiment toward targets."""
    items = list(read(path))
    if not items:
        raise DatasetError(f"{path}: holds no targets; this is not the published format of NewsMTSC")
    beside = path.with_name("train.jsonl")
    seen = {item.article for item in read(beside)} if beside.is_file() and not beside.samefile(path) else set()
    gold = [item.gold for item in items]
    engine_names = list(dict.fromkeys((engines.choose(None), EngineName.LEXICAL)))
    judgements = {f"biascli, {name} engine": judge(items, engines.load(name)) for name in engine_names}
    labels = {name: [each.polarity for each in found] for name, found in judgements.items()}
    judged = next(iter(labels.values()))
    systems = {
        **labels,
        "VADER over the sentence": [vader_polarity(item.text) for item in items],
        "most frequent label": [majority(gold)] * len(items),
    }
    split = disagreeing(items)
    unseen = [index for index, item in enumerate(items) if item.article not in seen] if seen else []
    rows = tuple((name, *_figures(gold, predicted, split, unseen)) for name, predicted in systems.items())
    columns = ("system", "macro-F1", "accuracy", "disagreeing: accuracy", "unseen: macro-F1", "unseen: accuracy")
    title = (
        f"Sentiment toward {len(items)} targets ({len(split)} in sentences whose targets disagree, "
        f"{len(unseen)} in articles that train.jsonl does not hold)"
    )
    classes = class_scores(gold, judged)
    return Evaluation(
        "newsmtsc",
        (
            Table(title, columns, rows),
            Table(
                "Probabilities",
                ("engine", "expected calibration error", "share uncertain"),
                tuple((name, *_certainty(gold, found)) for name, found in judgements.items()),
            ),
            Table(
                f"{next(iter(labels))} by label",
                ("label", "precision", "recall", "F1"),
                tuple((str(label), score.precision, score.recall, score.f1) for label, score in classes.items()),
            ),
        ),
        tuple(
            {"id": item.id, "gold": str(item.gold), "predicted": str(label)}
            for item, label in zip(items, judged, strict=True)
        ),
    )


def read(path: Path) -> Iterator[Item]:
    """Read the targets of a file.

    Raises:
        DatasetError: the path does not hold the data set in its published format.
    """
    for number, line in enumerate(text_of(path).split("\n")):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            text = row["sentence_normalized"]
            for target in row["targets"]:
                found = _ARTICLE.match(target["Input.gid"])
                yield Item(
                    target["Input.gid"],
                    found.group() if found else target["Input.gid"],
                    number,
                    text,
                    Span(target["from"], target["to"]),
                    _LABELS[target["polarity"]],
                )
        except (ValueError, KeyError, TypeError) as error:
            reason = "is no item of NewsMTSC, one JSON object a line"
            raise DatasetError(f"{path}:{number + 1}: {reason} ({type(error).__name__}: {error})") from error


def judge(items: Sequence[Item], engine: Engine) -> list[Judgement]:
    """Return what the engine says of each target."""
    return engine.judge([request(item) for item in items])


def request(item: Item) -> Request:
    """Ask about a target: the actors of the sentence are found as in any text, and the target is one of them."""
    whole = Span(0, len(item.text))
    sentence = Sentence(0, whole, Part.BODY, 0, tokens.read(item.text, whole))
    quoted = quotations.find(item.text, structure.blocks(item.text))
    cast = actors.find(item.text, (sentence,), quoted)
    (sentence,) = cast.sentences
    mentions = [
        (mention, actor.id)
        for actor in cast.actors
        for mention in actor.mentions
        if mention.form is not MentionForm.WITHIN
    ]
    own = {actor for mention, actor in mentions if mention.span.overlaps(item.target)}
    target = min(own, default="target")
    if own:
        mentions = [(mention, target if actor in own else actor) for mention, actor in mentions]
    else:
        mentions.append((Mention(item.target, MentionForm.NAME, 0), target))
    return Request(mask(sentence, sorted(mentions, key=lambda each: each[0].span)), target)


def vader_polarity(text: str) -> Polarity:
    """Return VADER's polarity of a whole sentence."""
    figure = compound(text)
    if abs(figure) < _VADER_THRESHOLD:
        return Polarity.NEUTRAL
    return Polarity.POSITIVE if figure > 0 else Polarity.NEGATIVE


def disagreeing(items: Sequence[Item]) -> list[int]:
    """Return the indices of items whose sentence holds targets of different polarity."""
    labels: dict[int, set[Polarity]] = {}
    for item in items:
        labels.setdefault(item.sentence, set()).add(item.gold)
    return [index for index, item in enumerate(items) if len(labels[item.sentence]) > 1]


def _certainty(gold: Sequence[Polarity], judgements: Sequence[Judgement]) -> tuple[float | None, float]:
    sure = [
        (each.probability, each.polarity is label) for each, label in zip(judgements, gold, strict=True) if each.certain
    ]
    error = calibration_error([probability for probability, _ in sure], [right for _, right in sure]) if sure else None
    return error, 1 - len(sure) / len(judgements)


def _figures(
    gold: Sequence[Polarity], predicted: Sequence[Polarity], split: Sequence[int], unseen: Sequence[int]
) -> tuple[float | None, ...]:
    def part(indices: Sequence[int]) -> tuple[list[Polarity], list[Polarity]]:
        return [gold[index] for index in indices], [predicted[index] for index in indices]

    return (
        macro_f1(gold, predicted),
        accuracy(gold, predicted),
        accuracy(*part(split)) if split else None,
        macro_f1(*part(unseen)) if unseen else None,
        accuracy(*part(unseen)) if unseen else None,
    )
