"""Scare quotes: words that the author holds at arm's length."""

from collections.abc import Iterator

from biascli.document import QuotationKind
from biascli.model import Part
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
    headline = article.document.headline
    for quotation in article.document.quotations:
        if quotation.kind is QuotationKind.SCARE:
            if article.document.text[quotation.inner.start : quotation.inner.end].isupper():
                continue  # a heading that quotes
            words = article.document.text[quotation.inner.start : quotation.inner.end].split()
            confidence = _SHORT if len(words) <= _SHORT_WORDS else _LONG
            in_headline = headline is not None and headline.span.contains(quotation.span)
            part = Part.HEADLINE if in_headline else Part.BODY
            yield Hit(Technique.SCARE_QUOTES, quotation.span, part, confidence, _WHY_SCARE)
