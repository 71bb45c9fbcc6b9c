"""BASIL (Fan et al. 2019): the same event told by three outlets, with spans of lexical bias marked.

PATH is a folder with ``articles/<year>/<triplet>_<n>.json`` and ``annotations/<year>/<triplet>_<n>_ann.json``. Two
questions: are the sentences with lexical bias the more loaded (average precision of their summed loaded weight, of all
voices and of the author's alone, against the share of such sentences), and does the order of the articles by loadedness
of the author's words agree with their order by the share of marked sentences? Each article is read as a whole, so that
the voices are right. Informational bias, which lies in what is told, is left aside.
"""

import json
from bisect import bisect_right
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from biascli import language
from biascli.errors import DatasetError
from biascli.evaluate.figures import average_precision
from biascli.evaluate.files import text_of
from biascli.evaluate.seam import Evaluation, Table
from biascli.model import Part, Result, Scope, Voice
from biascli.records import record
from biascli.scorers.loaded_language import LoadedLanguage
from biascli.scorers.loaded_language.rules import WEIGHTED_IDS
from biascli.scorers.seam import Setup

_NARRATION = Scope(part=Part.BODY, voice=Voice.NARRATION)


@record
class Article:
    """The sentences of one outlet's article, and which of them are marked."""

    triplet: str
    name: str
    title: str
    paragraphs: tuple[tuple[str, ...], ...]
    marked: frozenset[int]  # indices of sentences with lexical bias

    @property
    def n_sentences(self) -> int:
        """How many sentences it has."""
        return sum(map(len, self.paragraphs))


@record
class Judged:
    """An article with what was found in it."""

    article: Article
    weights: tuple[float, ...]  # loaded weight of each sentence
    narrated: tuple[float, ...]  # the same in the author's own words
    rate: float  # loaded weight a word of the author


def evaluate(path: Path) -> Evaluation:
    """Judge every sentence of every article."""
    scorer = LoadedLanguage.load(Setup())
    judged = [_judge(article, scorer) for article in read(path)]
    gold = [index in each.article.marked for each in judged for index in range(len(each.weights))]
    weights = [weight for each in judged for weight in each.weights]
    narrated = [weight for each in judged for weight in each.narrated]
    agreeing, decided = _agreement(judged)
    return Evaluation(
        "basil",
        (
            Table(
                "Sentences with lexical bias",
                ("ordered by", "sentences", "share with bias", "average precision"),
                tuple(
                    (name, len(gold), sum(gold) / len(gold), average_precision(gold, scores))
                    for name, scores in (("loaded words", weights), ("loaded words of the author", narrated))
                ),
            ),
            Table(
                "Pairs of articles on the same event, ordered by loadedness as by marked lexical bias",
                ("pairs", "agreeing", "share (chance is 0.5)"),
                ((decided, agreeing, agreeing / decided if decided else None),),
            ),
        ),
        tuple(
            {"article": each.article.name, "sentence": index, "gold": index in each.article.marked, "score": weight}
            for each in judged
            for index, weight in enumerate(each.weights)
        ),
    )


def read(path: Path) -> list[Article]:
    """Read the data set.

    Raises:
        DatasetError: it is not in its published format.
    """
    found = [_read(path, file) for file in sorted(path.glob("articles/*/*.json"))]
    if not any(article.n_sentences for article in found):
        raise DatasetError(f"{path}: holds no articles/<year>/*.json; this is not the published format of BASIL")
    return found


def _read(path: Path, file: Path) -> Article:
    annotated = path / "annotations" / file.parent.name / f"{file.stem}_ann.json"
    try:
        article = json.loads(text_of(file))
        spans = json.loads(text_of(annotated))["phrase-level-annotations"]
        paragraphs = tuple(tuple(map(str, paragraph)) for paragraph in article["body-paragraphs"])
        marked = frozenset(
            int(span["id"].removeprefix("p")) for span in spans if span["bias"] == "lex" and span["id"].startswith("p")
        )
        return Article(article["triplet-uuid"], file.stem, article.get("title") or "", paragraphs, marked)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise DatasetError(f"{file}: is not in the published format of BASIL ({reason})") from error


def _judge(article: Article, scorer: LoadedLanguage) -> Judged:
    text = f"{article.title}\n" if article.title else ""
    starts: list[int] = []
    for paragraph in article.paragraphs:
        text += "\n"
        for sentence in paragraph:
            starts.append(len(text))
            text += f"{sentence} "
        text += "\n"
    result = scorer.score(language.build(text))
    weights, narrated = [0.0] * len(starts), [0.0] * len(starts)
    for finding in result.findings:
        index = bisect_right(starts, finding.start) - 1
        if finding.rule in WEIGHTED_IDS and index >= 0:
            weights[index] += finding.weight
            narrated[index] += finding.weight * (finding.voice is Voice.NARRATION)
    return Judged(article, tuple(weights), tuple(narrated), _rate(result))


def _rate(result: Result) -> float:
    """Return the loaded weight a word of the author, also where the scorer calls a text too short to judge."""
    counts = {count.name: count.value for count in result.counts if count.scope == _NARRATION}
    return counts["loaded_weight"] / counts["n_words"] if counts["n_words"] else 0.0


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
    return len(article.marked) / (article.n_sentences or 1)
