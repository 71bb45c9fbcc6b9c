"""The prose of an HTML page: the article that a reader of the page reads, with the way back to every character of it.

The largest ``<article>`` is taken, else ``<main>``, else the page; a headline (``<h1>``) outside comes first. What is
no running text is left out: scripts, styles, navigation, asides, forms, footers, figures with their captions, code,
what is hidden, comments. Character references are read, white space is as the page shows it, ``<q>`` has its marks.

Blind spots: what a style sheet hides or a script writes; an article whose page marks it with ``<div>`` alone is read
with what stands around it; ``<blockquote>`` gets no marks of its own, as on the page.
"""

from collections.abc import Iterator
from html import unescape

from biascli.reading.html.article import readable
from biascli.reading.html.markup import BLOCKS, REFERENCE, Tag
from biascli.reading.prose import Prose, Writer

__all__ = ["prose"]


def prose(text: str) -> Prose:
    """Return the prose of a page; blank lines stand between its blocks."""
    writer = Writer()
    for part in readable(text):
        if isinstance(part, Tag):
            _mark(part, writer)
        else:
            for start, end, shown in _characters(text, part.start, part.end):
                writer.copy(start, shown) if end - start == len(shown) else writer.put(shown, start, end)
    return writer.prose()


def _mark(tag: Tag, writer: Writer) -> None:
    if tag.name in BLOCKS:
        writer.break_off("\n\n", tag.start)
    elif tag.name == "br":
        writer.break_off("\n", tag.start)
    elif tag.name == "q":
        writer.put("”" if tag.closes else "“", tag.start, tag.end)


def _characters(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield stretches of the page's source and what they show."""
    for match in REFERENCE.finditer(text, start, end):
        if start < match.start():
            yield start, match.start(), text[start : match.start()]
        yield match.start(), match.end(), unescape(match.group())
        start = match.end()
    if start < end:
        yield start, end, text[start:end]
