"""PolNeAR (Newell et al. 2018): who says what in 924 articles on the US election of 2016, in brat stand-off.

PATH holds ``text/NAME.txt`` and ``attributions/NAME_ANNOTATOR.ann``; where several annotators read an article, the
first by file name counts. Figures, all over characters that are no space: F1 of the content (the words that stand on
a source), the same inside and outside quotation marks; F1 of attributions whose source is right (content overlaps by
half or more of the longer, and the sources overlap), of direct ones (half or more of the content between marks) and of
indirect ones apart as well; F1 of sentences (attributed when 30% of a sentence lies in
content); and, by article, how the share of attributed text goes with the annotators' own.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path

from biascli import language
from biascli.document import Document
from biascli.errors import DatasetError
from biascli.evaluate.figures import Score, spearman
from biascli.evaluate.files import text_of
from biascli.evaluate.seam import Evaluation, Table
from biascli.model import Span
from biascli.records import record

#: A sentence counts as attributed when this share of its characters lies in content.
SENTENCE_SHARE = 0.3
#: Two contents are the same one when they share this much of the longer.
SAME_CONTENT = 0.5
#: An attribution is direct when this share of its characters, spaces counted, stands between quotation marks.
DIRECT_SHARE = 0.5
_DIRECTS = (("all", {True, False}), ("direct", {True}), ("indirect", {False}))


@record
class GoldAttribution:
    """An attribution as the annotators marked it."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]


@record
class Article:
    """An article with its annotation."""

    id: str
    text: str
    content: tuple[Span, ...]
    attributions: tuple[GoldAttribution, ...]


@record
class _Reading:
    """Which characters of an article are content, by the annotators and by one way of predicting."""

    gold: bytearray
    predicted: bytearray


def evaluate(path: Path) -> Evaluation:
    """Evaluate how attributions are found."""
    articles = list(read(path))
    documents = [language.build(article.text) for article in articles]
    predicted = [[span for each in document.attributions for span in each.content] for document in documents]
    rows = [
        ("biascli", *_figures(articles, documents, predicted)),
        ("quotation marks and reporting verbs", *_figures(articles, documents, [_baseline(a.text) for a in articles])),
        ("everything attributed", *_figures(articles, documents, [[Span(0, len(a.text))] for a in articles])),
    ]
    columns = (
        "content F1", "precision", "recall", "inside marks F1", "outside marks F1",
        "sentence F1", "share: Spearman", "share: mean absolute error",
    )  # fmt: skip
    sources = [(name, _source_score(articles, documents, directs)) for name, directs in _DIRECTS]
    return Evaluation(
        "polnear",
        (
            Table(f"Content of attributions, {len(articles)} articles", ("system", *columns), tuple(rows)),
            Table(
                "Attributions with the right source",
                ("attributions", "source F1", "precision", "recall"),
                tuple((name, score.f1, score.precision, score.recall) for name, score in sources),
            ),
        ),
        tuple(_prediction(a, d) for a, d in zip(articles, documents, strict=True)),
    )


def read(path: Path) -> Iterator[Article]:
    """Read articles and their annotations.

    Raises:
        DatasetError: the path does not hold the data set in its published format.
    """
    annotations: dict[str, Path] = {}
    for file in sorted((path / "attributions").glob("*.ann")):
        annotations.setdefault(file.stem.rpartition("_")[0], file)
    texts = sorted((path / "text").glob("*.txt"))
    if not texts:
        raise DatasetError(f"{path}: no text/*.txt here; PolNeAR has text/ and attributions/ side by side")
    for file in texts:
        if file.stem not in annotations:
            raise DatasetError(f"{file}: no annotation in attributions/")
        yield _article(file.stem, text_of(file, "utf-8"), annotations[file.stem])


def _article(name: str, text: str, annotation: Path) -> Article:
    spans: dict[str, tuple[str, tuple[Span, ...]]] = {}
    events: list[str] = []
    for line in text_of(annotation).splitlines():
        kind, *fields = line.split("\t")
        if kind.startswith("T") and fields:
            label, _, offsets = fields[0].partition(" ")
            try:
                fragments = tuple(Span(*map(int, each.split())) for each in offsets.split(";"))
            except (TypeError, ValueError) as error:
                raise DatasetError(f"{annotation}: {line!r} holds no offsets") from error
            spans[kind] = (label, fragments)
        elif kind.startswith("E") and fields:
            events.append(fields[0])
    content = tuple(fragment for label, fragments in spans.values() if label == "Content" for fragment in fragments)
    return Article(name, text, content, tuple(_attributions(events, spans)))


def _attributions(events: Sequence[str], spans: dict[str, tuple[str, tuple[Span, ...]]]) -> Iterator[GoldAttribution]:
    for event in events:
        parts: dict[str, list[Span]] = {"Content": [], "Source": []}
        for role in event.split():
            name, _, target = role.partition(":")
            # A second part of the same role is numbered: Content2.
            kept = parts.get(name.rstrip("0123456789"))
            if kept is not None and target in spans:
                kept.extend(spans[target][1])
        if parts["Content"]:
            yield GoldAttribution(tuple(sorted(parts["Content"])), tuple(sorted(parts["Source"])))


def _figures(
    articles: Sequence[Article], documents: Sequence[Document], predicted: Sequence[Sequence[Span]]
) -> tuple[float | None, ...]:
    readings = [
        _Reading(_mask(article.text, article.content), _mask(article.text, spans))
        for article, spans in zip(articles, predicted, strict=True)
    ]
    marked = [_mask(d.text, [each.inner for each in d.quotations]) for d in documents]
    everything = [bytearray(b"\1" * len(article.text)) for article in articles]
    whole = _characters(articles, readings, everything, inside=True)
    shares = [
        (sum(reading.gold) / n, sum(reading.predicted) / n)
        for article, reading in zip(articles, readings, strict=True)
        if (n := sum(not character.isspace() for character in article.text))
    ]
    return (
        whole.f1,
        whole.precision,
        whole.recall,
        _characters(articles, readings, marked, inside=True).f1,
        _characters(articles, readings, marked, inside=False).f1,
        _sentences(documents, readings).f1,
        _rank_correlation(shares),
        sum(abs(gold - found) for gold, found in shares) / len(shares),
    )


def _rank_correlation(shares: Sequence[tuple[float, float]]) -> float | None:
    try:
        return spearman([gold for gold, _ in shares], [found for _, found in shares])
    except ZeroDivisionError:
        return None  # one of the two does not vary


def _mask(text: str, spans: Sequence[Span]) -> bytearray:
    """Mark the characters inside the spans that are no space."""
    mask = bytearray(len(text))
    for span in spans:
        for offset in range(max(span.start, 0), min(span.end, len(text))):
            mask[offset] = not text[offset].isspace()
    return mask


def _characters(
    articles: Sequence[Article], readings: Sequence[_Reading], regions: Sequence[bytearray], *, inside: bool
) -> Score:
    right = predicted = gold = 0
    for article, reading, region in zip(articles, readings, regions, strict=True):
        for offset in range(len(article.text)):
            if bool(region[offset]) is inside:
                gold += reading.gold[offset]
                predicted += reading.predicted[offset]
                right += reading.gold[offset] & reading.predicted[offset]
    return Score.of(right, predicted, gold)


def _sentences(documents: Sequence[Document], readings: Sequence[_Reading]) -> Score:
    right = predicted = gold = 0
    for document, reading in zip(documents, readings, strict=True):
        for sentence in document.all_sentences():
            span = sentence.span
            least = SENTENCE_SHARE * sum(not each.isspace() for each in document.text[span.start : span.end])
            in_gold = sum(reading.gold[span.start : span.end]) >= least
            in_predicted = sum(reading.predicted[span.start : span.end]) >= least
            gold += in_gold
            predicted += in_predicted
            right += in_gold and in_predicted
    return Score.of(right, predicted, gold)


def _source_score(articles: Sequence[Article], documents: Sequence[Document], directs: AbstractSet[bool]) -> Score:
    """Match each predicted attribution to a gold one that no other has taken, both direct or both not."""
    right = predicted = gold = 0
    for article, document in zip(articles, documents, strict=True):
        marked = _mask(article.text, [each.inner for each in document.quotations])
        left = [each for each in article.attributions if each.source and _is_direct(each.content, marked) in directs]
        gold += len(left)
        for attribution in document.attributions:
            if attribution.source_span is None or _is_direct(attribution.content, marked) not in directs:
                continue
            predicted += 1
            for candidate in left:
                if _same_content(attribution.content, candidate.content) and any(
                    attribution.source_span.overlaps(each) for each in candidate.source
                ):
                    right += 1
                    left.remove(candidate)
                    break
    return Score.of(right, predicted, gold)


def _is_direct(content: Sequence[Span], marked: bytearray) -> bool:
    """Tell whether half or more of some content stands between quotation marks."""
    inside = sum(sum(marked[span.start : span.end]) for span in content)
    return inside >= DIRECT_SHARE * sum(map(len, content))


def _same_content(one: Sequence[Span], other: Sequence[Span]) -> bool:
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    longer = max(sum(map(len, one)), sum(map(len, other)))
    return shared >= SAME_CONTENT * longer > 0


@cache
def _baseline_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    verbs = (
        "said|says|say|told|added|noted|argued|argues|claimed|claims|believes?|thinks?|wrote|writes|announced|"
        "suggested|warned|insisted|acknowledged|explained|stated|declared|reported"
    )
    return (
        re.compile(r"[“\"][^“”\"\n]+[”\"]|''[^\n]+?''"),
        re.compile(rf"\b(?:{verbs})(?: that)?\b([^.?!\n]*)"),
        re.compile(rf"([^.?!\n]*),[^,.?!\n]*\b(?:{verbs})[^,.?!\n]{{0,20}}[.?!]"),
    )


def _baseline(text: str) -> list[Span]:
    """What is between quotation marks, and the rest of the clause beside a reporting verb."""
    quoted, after, before = _baseline_patterns()
    return [
        *(Span(*match.span()) for match in quoted.finditer(text)),
        *(Span(*match.span(1)) for pattern in (after, before) for match in pattern.finditer(text)),
    ]


def _prediction(article: Article, document: Document) -> dict[str, object]:
    return {
        "id": article.id,
        "gold": [[span.start, span.end] for span in sorted(article.content)],
        "predicted": [
            [span.start, span.end] for span in sorted(span for each in document.attributions for span in each.content)
        ],
        "sources": [
            {
                "content": [each.content[0].start, each.content[-1].end],
                "source": [each.source_span.start, each.source_span.end],
            }
            for each in document.attributions
            if each.source_span is not None
        ],
    }
