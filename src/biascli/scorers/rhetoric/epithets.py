"""Names made up for the occasion: compounds before a noun, and words in scare quotes.

*The donor-pleasing mayor* and *these “experts”* stand in no list of labels. Most such words are plain (*a part-time
teacher*), so that they are signs and no findings by themselves.
"""

from bisect import bisect_left
from collections.abc import Iterator

from biascli.document import QuotationKind
from biascli.scorers.rhetoric.evidence import Article, Place
from biascli.scorers.rhetoric.patterns import Words

_ADJECTIVE = "JJ"
#: Parts with which a compound only counts, measures or dates.
_PLAIN_PARTS = frozenset(
    "old year month week day hour minute time term long mile foot page storey story person".split()
)


def epithets(article: Article) -> Iterator[tuple[Place, Words, int]]:
    """Find adjectives with a hyphen, and the first of words in scare quotes."""
    quoted = sorted(each.inner.start for each in article.document.quotations if each.kind is QuotationKind.SCARE)
    for words in article.everything():
        span, tokens = words.sentence.span, words.sentence.tokens
        found = [index for index, form in enumerate(words.forms) if "-" in form and _is_made_up(words, index)]
        if quoted and (at := bisect_left(quoted, span.start)) < len(quoted) and quoted[at] < span.end:
            starts = frozenset(quoted[at : bisect_left(quoted, span.end)])
            found += [index for index, token in enumerate(tokens) if token.start in starts]
        for index in found:
            yield article.place_in(words.sentence, tokens[index].start), words, index


def _is_made_up(words: Words, index: int) -> bool:
    parts = words.forms[index].split("-")
    return words.tags[index] == _ADJECTIVE and all(part.isalpha() for part in parts) and _PLAIN_PARTS.isdisjoint(parts)
