"""Quotations that no cue claims: they go on from the last speaker of their paragraph, or of the one before."""

from collections.abc import Sequence
from dataclasses import dataclass

from biascli.document import AttributionKind, Quotation, QuotationKind, Sentence, Source
from biascli.model import Span

#: So many blocks below whoever spoke last, a quotation without a cue is nobody's.
_REACH = 2


@dataclass(slots=True)
class Reported:
    """An attribution whose content may still grow by quotations that go on from it."""

    block: int
    source: Source | None
    source_span: Span | None
    cue: Span | None
    lemma: str | None
    content: list[Span]
    quotations: set[int]
    kind: AttributionKind = AttributionKind.COMMUNICATION
    within: bool = False  # part of what another source says, and no attribution of its own


def claim(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation], found: list[Reported]) -> None:
    """Give each outer quotation that stands in no content to whoever it goes on from, as far as that can be told."""
    claimed = {index: each for each in found if not each.within for index in each.quotations}
    first_of_block: dict[int, Reported] = {}
    for index in sorted(claimed):
        first_of_block.setdefault(claimed[index].block, claimed[index])
    spoken = sorted((each for each in found if each.source is not None), key=lambda each: each.content[0])
    block_of = _blocks(sentences, quotations)
    position = 0
    last: Reported | None = None  # whoever spoke last
    quoted: Reported | None = None  # whoever was last quoted
    for index, quotation in enumerate(quotations):
        if quotation.depth or quotation.kind is QuotationKind.TITLE:
            continue
        while position < len(spoken) and spoken[position].content[0].start <= quotation.span.start:
            last = spoken[position]
            position += 1
        if index in claimed:
            last = quoted = claimed[index]
            continue
        block = block_of[index]
        alone = _is_alone(text, quotation)
        goes_on = alone or quotation.kind is QuotationKind.SPEECH  # not "it cut the stock to “neutral”"
        taker = quoted if quoted is not None and quoted.block == block and goes_on else None
        if taker is None and alone:
            taker = first_of_block.get(block) or _goes_on_from(last, block)
        if taker is not None:
            taker.content.append(quotation.span)
            taker.quotations.add(index)
            last = quoted = taker
        elif quotation.kind is QuotationKind.SPEECH:
            source = last.source if last and alone and last.block >= block - _REACH else None
            made = Reported(block, source, None, None, None, [quotation.span], {index})
            found.append(made)
            last, quoted = (made, made) if source else (last, quoted)


def _goes_on_from(last: Reported | None, block: int) -> Reported | None:
    """Return what a paragraph of nothing but a quotation goes on from: what was said before it, in this or the last."""
    if last is None or last.source is None or last.within or last.kind is not AttributionKind.COMMUNICATION:
        return None
    return last if last.block >= block - 1 else None


def _blocks(sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> list[int]:
    """Return the block in which each quotation stands."""
    ordered = sorted(sentences, key=lambda each: each.span)
    found: list[int] = []
    position = 0
    for quotation in quotations:
        while position < len(ordered) - 1 and ordered[position].span.end <= quotation.span.start:
            position += 1
        found.append(ordered[position].block if ordered else -1)
    return found


def _is_alone(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation makes sentences of its own, with no words of the author's before it in the sentence."""
    before = text[max(0, quotation.span.start - 3) : quotation.span.start].rstrip(" ")
    return not before or before[-1] in "\n.!?”\"’'"
