"""Blocks of an article: what is its text, and what stands around it.

Only the headline and the paragraphs hold sentences. A byline, a photo credit, a dateline, a section heading or the
furniture of a web page (*Advertisement*, *Read more:*) is neither a claim of the author nor part of a sentence.

A paragraph that begins with a dateline or ends with a credit is split there. A transcript's *NAME: words* is a
paragraph. What stands under the headline is a heading when it is written like one, a paragraph when it is a sentence.
A caption reads like any other sentence; one that only says whom a picture shows (*Ann Lee of the Harbour Party*) is
told from a heading by the full name of somebody whom the text names elsewhere too.

Blind spots: a byline that is nothing but a name is taken for a heading; a first paragraph that is one short question
is taken for the headline.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from biascli.document import Block, BlockKind
from biascli.language import paragraphs, sentences, surroundings
from biascli.language.actors import gazetteer
from biascli.model import Span

_HEADLINE_WORDS = 30
_LONE_WORDS = 20  # of a headline that is the whole text
_KICKER_WORDS = 3  # "World news", above the headline
_HEADING_WORDS = 12
_SPEAKER_NAMES = 4  # "Sen. Jane B. Doe:"
_PLAIN_HEADING_WORDS = 8  # of a heading that is written like a sentence
_LONGEST = 250  # characters of a line that can be a headline or a heading
_FULL = 80  # characters that only a paragraph has
_SMALL = 4  # letters: shorter words have no capital in a title
_CAPITALISED = 0.8  # of the other words have one

_BULLETS = frozenset("-–—•*·▪►>")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z])[.)]\s")  # of an item in a list
_STOP = re.compile(r"[.!?…](?!\w)")
#: Whom a picture shows, as it is said below: given name, surname, and where the person belongs.
_SHOWN = re.compile(r"([A-Z][\w’-]+) (?:[A-Z][\w’]*\. )?([A-Z][\w’-]+) (?:of|from|at|with|in) ")
_FULL_NAME = re.compile(r"\b(?=([A-Z][\w’-]+) (?:[A-Z][\w’]*\. )?([A-Z][\w’-]+))")
_CLOSERS = "\"'”’″)]»"


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text in order."""
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    spans = list(paragraphs.find(text))
    kinds = [surroundings.kind(_line(text, span)) for span in spans]
    named = _Named(text)
    headline = _headline(text, [span for span, kind in zip(spans, kinds, strict=True) if kind is None])
    for index, (span, kind) in enumerate(zip(spans, kinds, strict=True)):
        following = spans[index + 1] if index + 1 < len(spans) else None
        if kind is not None:
            yield Block(kind, span)
        elif span == headline:
            yield Block(BlockKind.HEADLINE, span)
        elif (headline is not None and span < headline) or (
            _is_heading(text, span, following) and not named.shows(_line(text, span))
        ):
            yield Block(BlockKind.HEADING, span)
        else:
            yield from _paragraph(text, span)


class _Named:
    """Knows the full names of a text, once it is asked for them."""

    def __init__(self, text: str) -> None:
        self._text = text

    def shows(self, line: str) -> bool:
        """Tell whether a line is a caption: it begins with a full name that is not only there."""
        shown = _SHOWN.match(line)
        if shown is None or shown[1] not in gazetteer.load().given_names:
            return False
        return self._pairs[shown[1], shown[2]] > 1

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter(_FULL_NAME.findall(self._text))


def _line(text: str, span: Span) -> str:
    return text[span.start : min(span.end, span.start + _LONGEST + 1)]


def _paragraph(text: str, span: Span) -> Iterator[Block]:
    """Yield a paragraph, without the dateline before and the credit behind it."""
    start, end = surroundings.dateline(text, span), surroundings.credit(text, span)
    if start > span.start:
        yield Block(BlockKind.DATELINE, Span(span.start, start))
        while text[start].isspace():
            start += 1
    if start < end:
        yield Block(BlockKind.PARAGRAPH, Span(start, start + len(text[start:end].rstrip())))
    if end < span.end:
        yield Block(BlockKind.CREDIT, Span(end, span.end))


def _headline(text: str, spans: Sequence[Span]) -> Span | None:
    """Return the first block, if it looks like a headline, or the second, if the first is a kicker above it."""
    if not spans:
        return None
    first = _line(text, spans[0])
    if not _is_headline(first) or surroundings.credit(text, spans[0]) < spans[0].end:
        return None
    if len(spans) == 1:
        return spans[0] if first[-1] not in "?!" and len(first.split()) <= _LONE_WORDS else None
    second = _line(text, spans[1])
    is_kicker = len(first.split()) <= _KICKER_WORDS < len(second.split()) and len(spans) > len(spans[:2])
    return spans[1] if is_kicker and _is_headline(second) else spans[0]


def _is_headline(line: str) -> bool:
    bare = line.rstrip(_CLOSERS)
    n_words = len(line.split(maxsplit=_HEADLINE_WORDS + 1))
    if not bare or n_words > _HEADLINE_WORDS or len(line) > _LONGEST or line[0].islower() or _is_item(line):
        return False
    if bare.endswith((",", ";", ":", "—", "–")) or (_names_speaker(line) and bare[-1] in ".?!"):
        return False
    if bare[-1] == "." and "." not in bare.split()[-1][:-1]:  # but "U.S." and "..."
        return False
    return _is_title(line) or len(list(sentences.split(line, Span(0, len(line))))) == 1


def _is_heading(text: str, span: Span, following: Span | None) -> bool:
    line = _line(text, span)
    n_words = len(line.split(maxsplit=_HEADING_WORDS + 1))
    if n_words > _HEADING_WORDS or len(line) > _LONGEST or _is_item(line) or _names_speaker(line):
        return False
    if not (line[0].isupper() or line[0].isdigit()) or not (line[-1].isalnum() or line[-1] == "?"):
        return False
    if n_words > 1 and _is_title(line):
        return True
    # A question written like a sentence is one: the author puts it.
    return line[-1] != "?" and n_words <= _PLAIN_HEADING_WORDS and following is not None and _is_full(text, following)


def _is_item(line: str) -> bool:
    return line[0] in _BULLETS or _NUMBER.match(line) is not None


def _names_speaker(line: str) -> bool:
    """Tell whether a line begins like one of a transcript: *JANE DOE: Thank you*."""
    colon = line.find(": ")
    names = line[: max(colon, 0)].split()
    return 0 < len(names) <= _SPEAKER_NAMES and all(name[0].isupper() for name in names)


def _is_full(text: str, span: Span) -> bool:
    """Tell whether a block is a paragraph beyond doubt: it is long, or holds a stop."""
    return len(span) >= _FULL or _STOP.search(text, span.start, span.end) is not None


def _is_title(line: str) -> bool:
    """Tell whether a line is written like a title: in capitals, or each longer word with a capital."""
    words = [word.lstrip("\"'“‘(") for word in line.split()]
    long = [word for word in words if len(word) >= _SMALL and word[0].isalpha()]
    if not long:
        return line.isupper()
    return sum(word[0].isupper() for word in long) >= _CAPITALISED * len(long)
