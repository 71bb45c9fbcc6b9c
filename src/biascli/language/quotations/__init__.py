"""Quotations: what stands between quotation marks, and what the marks are there for.

Whether a pair of marks holds somebody's words, a title or a word held at arm's length is first judged by its shape
(``find``), and then by what is said about it (``settle``): attributed words are speech, however few.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from biascli.document import Attribution, AttributionKind, Block, BlockKind, Quotation, QuotationKind
from biascli.language.quotations import shape
from biascli.language.quotations.marks import Mark, Reader, opens_with_mark
from biascli.model import Span

__all__ = ["find", "settle"]

#: Of these the marks set off the source's own words; in "wants to be on the “right” side" they are the author's.
_WORDED = frozenset(
    (AttributionKind.COMMUNICATION, AttributionKind.BELIEF, AttributionKind.KNOWLEDGE, AttributionKind.ATTITUDE)
)


def find(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """Find what stands between quotation marks, each with the kind that its shape suggests, by start."""
    found: list[Quotation] = []
    left_open: Mark | None = None
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        reopened = following is not None and _reopens(text, following)
        spans, left_open = Reader(text, block.span, left_open).read(reopened=reopened)
        if block.kind is not BlockKind.PARAGRAPH:
            left_open = None
        found.extend(Quotation(span, inner, shape.kind(text, span, inner), depth) for span, inner, depth in spans)
    return tuple(_without_overlaps(sorted(found, key=lambda each: (each.span.start, -each.span.end))))


def _without_overlaps(quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    """Leave out what marks of several families, out of order, make of one stretch a second time."""
    end = 0
    for each in quotations:
        if each.depth == 0:
            if each.span.start < end:
                continue
            end = each.span.end
        yield each


#: Cues after which a word or two between marks are not what was said: the author tells how somebody takes a thing
#: ("regards its couriers as “partners”"), or doubts it himself ("supposedly threatened “public order”").
_ARMS_LENGTH = frozenset(("ostensibly", "regard", "supposedly"))


def settle(quotations: Sequence[Quotation], attributions: Sequence[Attribution]) -> tuple[Quotation, ...]:
    """Decide the kinds in the light of the attributions: words that a source is given for are speech."""
    content = sorted(
        span
        for each in attributions
        if each.kind in _WORDED and each.cue_lemma not in _ARMS_LENGTH
        for span in each.content
    )
    reach: list[int] = []  # the furthest end among content[: i + 1]
    for span in content:
        reach.append(max(span.end, reach[-1]) if reach else span.end)

    def attributed(quotation: Quotation) -> bool:
        last = bisect_left(content, Span(quotation.inner.end, 0)) - 1
        return last >= 0 and reach[last] > quotation.inner.start

    return tuple(
        each._replace(kind=QuotationKind.SPEECH) if each.kind is QuotationKind.SCARE and attributed(each) else each
        for each in quotations
    )


def _reopens(text: str, block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and opens_with_mark(text, block.span.start)
