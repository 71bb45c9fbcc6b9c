"""Scare quotes: words that the author holds at arm's length."""

from collections.abc import Iterator

from biascli.document import QuotationKind
from biascli.scorers.rhetoric.evidence import Article, Hit
from biascli.scorers.rhetoric.techniques import Technique

#: A word or two in marks is held at a distance; a longer stretch may be a term, or words of a document.
_SHORT = 0.45
_LONG = 0.3
_SHORT_WORDS = 2

_WHY_SCARE = (
    "The marks hold a word at arm's length: the author uses it and mocks it, without saying what is wrong with it."
)


def scare_quotes(article: Article) -> Iterator[Hit]:
    """Find what the reading of quotations took for a word held at a distance."""
    document = article.document
    for quotation in document.quotations:
        if quotation.kind is QuotationKind.SCARE:
            inner = document.text[quotation.inner.start : quotation.inner.end]
            if inner.isupper():
                continue  # a heading that quotes
            confidence = _SHORT if len(inner.split()) <= _SHORT_WORDS else _LONG
            part = document.part_of(quotation.span)
            yield Hit(Technique.SCARE_QUOTES, quotation.span, part, confidence, _WHY_SCARE)
