"""Read treebanks in CoNLL-U (https://universaldependencies.org/format.html), plain or gzipped.

A ``Document`` has its raw text put together again: the sentences as ``# text`` gives them, a blank line where a
paragraph begins (``# newpar``), a space between other sentences unless the last word of the first says
``SpaceAfter=No``. Every span is an offset into that text, so that what is found in raw text can be held against what
annotators marked. A *word* is a syntactic word: a multiword token ("don't") is given as its words ("do", "n't");
empty nodes, which stand for nothing in the text, are left out.
"""

import gzip
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from biascli.errors import DatasetError
from biascli.evaluate.files import bytes_of, decoded
from biascli.model import Span
from biascli.records import record

_COLUMNS = 10
_GZIP_MAGIC = b"\x1f\x8b"
_NO_MISC: Mapping[str, str] = {}


@record
class Word:
    """A syntactic word with the columns that this project reads."""

    form: str
    lemma: str
    xpos: str  # in the English treebanks: the Penn Treebank tag
    head: int  # 1-based number, within the sentence, of the word it depends on; 0 for the root
    deprel: str
    misc: Mapping[str, str]  # "SpaceAfter", "Entity" ...; a key without a value maps to ""
    span: Span  # into Document.text; of the whole multiword token where its words do not spell it


@record
class Sentence:
    """A sentence as the annotators cut it."""

    id: str
    comments: Mapping[str, str]  # "# key = value", and "# key" with ""
    span: Span  # into Document.text
    new_paragraph: bool
    words: tuple[Word, ...]


@record
class Document:
    """A document of a treebank."""

    id: str
    text: str
    sentences: tuple[Sentence, ...]

    @property
    def comments(self) -> Mapping[str, str]:
        """What is said of the whole document (``meta::genre`` and the like) stands before its first sentence."""
        return self.sentences[0].comments


def read(path: Path) -> Iterator[Document]:
    """Yield the documents of one file; a file without ``# newdoc`` is one document with the file's name.

    Raises:
        DatasetError: the file cannot be read, holds no sentence, or is not CoNLL-U; the message names the line.
    """
    document: _DocumentBuilder | None = None
    for number, block in _blocks(path):
        sentence = _SentenceLines(path, number, block)
        name = sentence.newdoc
        if document is None or name is not None:
            if document is not None:
                yield document.build()
            document = _DocumentBuilder(name or path.name)
        document.add(sentence)
    if document is None:
        raise DatasetError(f"{path}: holds no sentence in CoNLL-U")
    yield document.build()


def _blocks(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of each sentence with the number of the first."""
    block: list[str] = []
    first = 1
    for number, line in enumerate(_lines(path), start=1):
        if line:
            if not block:
                first = number
            block.append(line)
        elif block:
            yield first, block
            block = []
    if block:
        yield first, block


def _lines(path: Path) -> list[str]:
    content = bytes_of(path)
    if content.startswith(_GZIP_MAGIC):
        try:
            content = gzip.decompress(content)
        except (OSError, EOFError, zlib.error) as error:
            raise DatasetError(f"{path}: is damaged: {error}") from error
    return decoded(content, path).replace("\r\n", "\n").split("\n")


@record
class _Row:
    """A line of a sentence: a word (one number), or the surface of several ("3-4")."""

    line: int
    columns: tuple[str, ...]
    first: int
    last: int

    @property
    def is_range(self) -> bool:
        return "-" in self.columns[0]


class _SentenceLines:
    """The lines of a sentence, taken apart but without offsets."""

    def __init__(self, path: Path, number: int, block: Iterable[str]) -> None:
        self.path = path
        self.number = number
        self.comments: dict[str, str] = {}
        self.rows: list[_Row] = []
        for line, content in enumerate(block, start=number):
            if content.startswith("#"):
                key, _, value = content[1:].partition("=")
                self.comments[key.strip()] = value.strip()
            else:
                self._add_row(line, tuple(content.split("\t")))
        if "text" not in self.comments:
            raise self.error(number, "a sentence without '# text ='")
        if not self.rows:
            raise self.error(number, "a sentence without words")

    def _add_row(self, line: int, columns: tuple[str, ...]) -> None:
        if len(columns) != _COLUMNS:
            raise self.error(line, f"{len(columns)} columns where CoNLL-U has {_COLUMNS}")
        if "." in columns[0]:  # an empty node
            return
        first, _, last = columns[0].partition("-")
        if not (first.isdecimal() and (last or first).isdecimal()):
            raise self.error(line, f"{columns[0]!r} is no word number")
        self.rows.append(_Row(line, columns, int(first), int(last or first)))

    def error(self, line: int, reason: str) -> DatasetError:
        return DatasetError(f"{self.path}:{line}: {reason}")

    @property
    def newdoc(self) -> str | None:
        """The name of the document that begins here, "" when it has none, None when none begins."""
        return self.comments.get("newdoc id", self.comments.get("newdoc"))

    @property
    def new_paragraph(self) -> bool:
        return "newpar" in self.comments or "newpar id" in self.comments

    @property
    def space_after(self) -> bool:
        """Whether white space follows the sentence; a multiword token speaks for its last word."""
        end = self.rows[-1].last
        return not any("SpaceAfter=No" in row.columns[9].split("|") for row in self.rows if row.last == end)

    def words(self, start: int) -> Iterator[Word]:
        """Yield the words of the sentence, whose text begins at ``start``."""
        text = self.comments["text"]
        position = 0  # in text: where the next surface token is looked for
        surface = Span(0, 0)  # of the multiword token under way
        inside = 0  # how far its words have spelt it
        until = 0  # the number of its last word
        for row in self.rows:
            form = row.columns[1]
            if row.is_range or row.first > until:
                while text[position : position + 1].isspace():
                    position += 1
                if not form or not text.startswith(form, position):
                    raise self.error(row.line, f"{form!r} is not what '# text =' holds at this place")
                surface = Span(position, position + len(form))
                position = surface.end
            if row.is_range:
                inside, until = surface.start, row.last
                continue
            if row.first > until:
                span = surface
            elif inside >= 0 and text.startswith(form, inside, surface.end):
                span = Span(inside, inside + len(form))
                inside = span.end
            else:
                span, inside = surface, -1
            yield self._word(row, Span(start + span.start, start + span.end))

    def _word(self, row: _Row, span: Span) -> Word:
        _, form, lemma, _, xpos, _, head, deprel, _, misc = row.columns
        if not head.isdecimal():
            raise self.error(row.line, f"{head!r} is no word number")
        return Word(form, lemma, xpos, int(head), deprel, _misc(misc), span)


def _misc(column: str) -> Mapping[str, str]:
    if column == "_":
        return _NO_MISC
    return {key: value for key, _, value in (item.partition("=") for item in column.split("|"))}


class _DocumentBuilder:
    """Puts the text of a document together while its sentences are read."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.parts: list[str] = []
        self.length = 0
        self.sentences: list[Sentence] = []
        self.space_before = False

    def add(self, lines: _SentenceLines) -> None:
        if self.sentences:
            self._append("\n\n" if lines.new_paragraph else " " * self.space_before)
        start = self.length
        self._append(lines.comments["text"])
        sentence = Sentence(
            id=lines.comments.get("sent_id", ""),
            comments=lines.comments,
            span=Span(start, self.length),
            new_paragraph=lines.new_paragraph,
            words=tuple(lines.words(start)),
        )
        self.sentences.append(sentence)
        self.space_before = lines.space_after

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def build(self) -> Document:
        return Document(self.name, "".join(self.parts), tuple(self.sentences))
