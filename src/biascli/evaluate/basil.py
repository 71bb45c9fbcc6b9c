"""BASIL (Fan et al. 2019): the same event told by three outlets, with spans of lexical bias marked.

PATH is a folder with ``articles/<year>/<triplet>_<n>.json`` and ``annotations/<year>/<triplet>_<n>_ann.json``. Two
questions: do the sentences with lexical bias get the higher bias scores (average precision, against the share of such
sentences), and does the order of the articles by loadedness agree with their order by marked lexical bias?
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from biascli import language
from biascli.errors import DatasetError
from biascli.evaluate.seam import Evaluation, Table
from biascli.lexicon import LexiconSet
from biascli.models import additive
from biascli.scorers.loaded_language import features
from biascli.scorers.loaded_language.passages import Reader, join
from biascli.scorers.loaded_language.rules import WEIGHTED_IDS
from biascli.scorers.loaded_language.scorer import LISTS


@dataclass(frozen=True, slots=True)
class Article:
    """The sentences of one outlet's article, and which of them are marked."""

    triplet: str
    name: str
    sentences: tuple[str, ...]
    marked: frozenset[int]  # indices of sentences with lexical bias


@dataclass(frozen=True, slots=True)
class Judged:
    """An article with what was found in it."""

    article: Article
    scores: tuple[float, ...]  # one a sentence
    rate: float  # loaded weight a word


def evaluate(path: Path) -> Evaluation:
    """Judge every sentence of every article."""
    judged = [_judge(article) for article in read(path)]
    gold = [index in each.article.marked for each in judged for index in range(len(each.scores))]
    scores = [score for each in judged for score in each.scores]
    agreeing, decided = _agreement(judged)
    return Evaluation(
        "basil",
        (
            Table(
                "Sentences with lexical bias",
                ("sentences", "share of them", "average precision"),
                ((len(gold), sum(gold) / len(gold), average_precision(gold, scores)),),
            ),
            Table(
                "Pairs of articles on the same event, ordered by loadedness as by marked lexical bias",
                ("pairs", "agreeing", "share (chance is 0.5)"),
                ((decided, agreeing, agreeing / decided if decided else None),),
            ),
        ),
        tuple(
            {"article": each.article.name, "sentence": index, "gold": index in each.article.marked, "score": score}
            for each in judged
            for index, score in enumerate(each.scores)
        ),
    )


def read(path: Path) -> list[Article]:
    """Read the data set.

    Raises:
        DatasetError: it is not in its published format.
    """
    found = [_read(path, file) for file in sorted(path.glob("articles/*/*.json"))]
    if not any(article.sentences for article in found):
        raise DatasetError(f"{path}: holds no articles/<year>/*.json; this is not the published format of BASIL")
    return found


def _read(path: Path, file: Path) -> Article:
    annotated = path / "annotations" / file.parent.name / f"{file.stem}_ann.json"
    try:
        article = json.loads(file.read_text(encoding="utf-8"))
        spans = json.loads(annotated.read_text(encoding="utf-8"))["phrase-level-annotations"]
        sentences = tuple(str(sentence) for paragraph in article["body-paragraphs"] for sentence in paragraph)
        marked = frozenset(
            int(span["id"].removeprefix("p")) for span in spans if span["bias"] == "lex" and span["id"].startswith("p")
        )
        return Article(article["triplet-uuid"], file.stem, sentences, marked)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DatasetError(f"{file}: not in the published format of BASIL: {error}") from error


def _judge(article: Article) -> Judged:
    lexicons = LexiconSet()
    lexicon, model = lexicons.join(*LISTS), additive.load("sentence_bias")
    extractor = features.Extractor(lexicons.get(features.CUES))
    scores: list[float] = []
    weight, n_words = 0.0, 0
    for sentence in article.sentences:
        document = language.build(sentence, lexicons)
        reader = Reader(document, lexicon)
        whole = join(reader.read(each).passage for each in document.all_sentences())
        scores.append(round(model.score(extractor.extract(whole)), 4))
        weight += sum(hit.weight for hit in whole.hits if hit.rule.id in WEIGHTED_IDS)
        n_words += whole.n_words
    return Judged(article, tuple(scores), weight / n_words if n_words else 0.0)


def average_precision(gold: Sequence[bool], scores: Sequence[float]) -> float | None:
    """Mean precision at the rank of each positive item; None without positive items."""
    order = sorted(range(len(gold)), key=lambda index: (-scores[index], index))
    right, total = 0, 0.0
    for rank, index in enumerate(order, start=1):
        if gold[index]:
            right += 1
            total += right / rank
    return total / right if right else None


def _agreement(judged: Sequence[Judged]) -> tuple[int, int]:
    """Count pairs of articles on one event that both orders tell apart, and those that they order alike."""
    triplets: dict[str, list[Judged]] = {}
    for each in judged:
        triplets.setdefault(each.article.triplet, []).append(each)
    agreeing = decided = 0
    for articles in triplets.values():
        for first, second in combinations(articles, 2):
            gold = _share(first.article) - _share(second.article)
            found = first.rate - second.rate
            if gold and found:
                decided += 1
                agreeing += (gold > 0) == (found > 0)
    return agreeing, decided


def _share(article: Article) -> float:
    return len(article.marked) / (len(article.sentences) or 1)
