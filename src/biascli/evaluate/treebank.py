"""Treebanks in CoNLL-U (UD English EWT, GUM): sentences, tags, lemmas, and for GUM's news the actors.

PATH is a folder with ``*.conllu`` or ``*.conllu.gz`` files, or one such file. The raw text of a document is put
together again, paragraphs parted by blank lines, and taken apart by what ships. Figures, per file and for all news:

- sentence boundaries: a boundary is the offset at which a sentence ends. The end of a paragraph is one too, as the
  field counts it; ``inside paragraphs`` leaves these out, ``whole sentences`` wants both ends right;
- tags: share of right Penn Treebank tags on the annotators' own words;
- lemmas: share of right lemmas, given the annotators' tags, of nouns that are no names, verbs, adjectives, adverbs;
- actors: see ``treebank_actors``.

Baselines: a sentence ends at ``.``, ``!`` or ``?`` before white space; the most frequent tag; the word itself.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from biascli.document import PROPER_NOUNS, BlockKind
from biascli.errors import DatasetError
from biascli.evaluate import conllu
from biascli.evaluate.figures import Score, accuracy, majority
from biascli.evaluate.seam import Evaluation, Table
from biascli.evaluate.treebank_actors import actor_table
from biascli.language import lemmas, sentences, structure, tagger
from biascli.model import Span

_CONTENT_WORDS = ("NN", "VB", "JJ", "RB")
_NAIVE_END = re.compile(r"[.!?](?=\s)")


def evaluate(path: Path) -> Evaluation:
    """Evaluate sentences, tags, lemmas and actors."""
    groups = {file.name.partition(".")[0]: list(conllu.read(file)) for file in _files(path)}
    news = [document for documents in groups.values() for document in documents if _is_news(document)]
    if news:
        groups["news, all files"] = news
    tables = [_sentence_table(groups), _word_table(groups)]
    if news:
        tables.append(actor_table(news))
    everything = {document.id: document for documents in groups.values() for document in documents}
    return Evaluation("treebank", tuple(tables), tuple(map(_prediction, everything.values())))


def _files(path: Path) -> Sequence[Path]:
    if path.is_file():
        return [path]
    files = sorted([*path.glob("*.conllu"), *path.glob("*.conllu.gz")])
    if not files:
        raise DatasetError(f"{path}: holds no .conllu or .conllu.gz file")
    return files


def _is_news(document: conllu.Document) -> bool:
    return document.comments.get("meta::genre") == "news"


def split(text: str) -> Iterator[Span]:
    """Yield the sentences of a raw text; a heading, a byline and the like are one each."""
    for block in structure.blocks(text):
        if block.kind is BlockKind.PARAGRAPH:
            yield from sentences.split(text, block.span)
        else:
            yield block.span


def _split_naively(text: str) -> Iterator[Span]:
    for paragraph in re.finditer(r"\S(?:[^\n]*\S)?", text):
        start = paragraph.start()
        for match in _NAIVE_END.finditer(text, start, paragraph.end()):
            yield Span(start, match.end())
            start = match.end() + 1
        if start < paragraph.end():
            yield Span(start, paragraph.end())


def _sentence_table(groups: dict[str, list[conllu.Document]]) -> Table:
    columns = (
        "documents",
        "system",
        "boundary F1",
        "precision",
        "recall",
        "inside paragraphs F1",
        "whole sentences F1",
    )
    systems = {"biascli": split, "stop and space": _split_naively}
    rows: list[tuple[str | float, ...]] = [
        (name, system, *_sentence_figures(documents, function))
        for name, documents in groups.items()
        for system, function in systems.items()
    ]
    return Table("Sentences of raw text", columns, tuple(rows))


def _sentence_figures(
    documents: Sequence[conllu.Document], system: Callable[[str], Iterator[Span]]
) -> tuple[float, ...]:
    ends: Counter[str] = Counter()
    inner: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for document in documents:
        gold = {sentence.span for sentence in document.sentences}
        predicted = set(system(document.text))
        _count(whole, gold, predicted)
        gold_ends, predicted_ends = {span.end for span in gold}, {span.end for span in predicted}
        _count(ends, gold_ends, predicted_ends)
        last = {match.start() for match in re.finditer(r"\n\n|\Z", document.text)}
        _count(inner, gold_ends - last, predicted_ends - last)
    boundary = _score(ends)
    return boundary.f1, boundary.precision, boundary.recall, _score(inner).f1, _score(whole).f1


def _count(counts: Counter[str], gold: set[Span] | set[int], predicted: set[Span] | set[int]) -> None:
    counts["right"] += len(gold & predicted)
    counts["predicted"] += len(predicted)
    counts["gold"] += len(gold)


def _score(counts: Counter[str]) -> Score:
    return Score.of(counts["right"], counts["predicted"], counts["gold"])


def _word_table(groups: dict[str, list[conllu.Document]]) -> Table:
    columns = ("documents", "words", "tag accuracy", "most frequent tag", "lemma accuracy", "the word itself")
    return Table("Words as annotated", columns, tuple((name, *_word_figures(docs)) for name, docs in groups.items()))


def _word_figures(documents: Sequence[conllu.Document]) -> tuple[float, ...]:
    lines = [sentence.words for document in documents for sentence in document.sentences]
    words = [word for line in lines for word in line]
    gold = [word.xpos for word in words]
    predicted = [tag for line in lines for tag in tagger.tag([word.form for word in line])]
    content = [word for word in words if word.xpos.startswith(_CONTENT_WORDS) and word.xpos not in PROPER_NOUNS]
    base = [word.lemma.lower() for word in content]
    return (
        len(words),
        accuracy(gold, predicted),
        accuracy(gold, [majority(gold)] * len(gold)),
        accuracy(base, [lemmas.lemma(word.form, word.xpos) for word in content]),
        accuracy(base, [word.form.lower() for word in content]),
    )


def _prediction(document: conllu.Document) -> dict[str, object]:
    return {
        "doc": document.id,
        "gold": [[sentence.span.start, sentence.span.end] for sentence in document.sentences],
        "predicted": [[span.start, span.end] for span in split(document.text)],
    }
