"""From text to Document: the only place where natural language is taken apart, and the only user of nltk.

The order is: structure (blocks), sentences, tokens with tags and lemmas, quotations, actors, attributions,
descriptions of sources, voices, stretches. What two scorers need is made here, once.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from biascli.document import Block, BlockKind, Document, Quotation, Sentence, Stretch, WordCount
from biascli.language import (
    actors,
    attributions,
    descriptions,
    evident_names,
    quotations,
    sentences,
    stretches,
    structure,
    tokens,
    voices,
)
from biascli.language.evident_names import EvidentNames
from biascli.lexicon import LexiconSet
from biascli.lines import line_starts
from biascli.model import Part, Voice

__all__ = ["build", "prepare"]


def build(text: str, lexicons: LexiconSet | None = None, aliases: Sequence[tuple[str, str]] = ()) -> Document:
    """Take a text apart; ``aliases`` are pairs of another name and the name of the actor that it stands for."""
    lexicons = lexicons or LexiconSet()
    blocks, everything, quoted, names = prepare(text)
    found_actors, everything = actors.find(text, everything, quoted, names, aliases)
    sources, attributed = attributions.find(text, everything, quoted, found_actors, lexicons)
    sources, attributed = descriptions.describe(everything, found_actors, sources, attributed, lexicons)
    quoted = quotations.settle(quoted, attributed)
    headline = next((each for each in everything if each.part is Part.HEADLINE), None)
    body = everything[1:] if headline else everything
    spoken = voices.assign(text, quoted, attributed)
    starts = line_starts(text)
    told = tuple(stretches.find(body, spoken, starts))
    return Document(
        text=text,
        blocks=blocks,
        headline=headline,
        sentences=body,
        quotations=quoted,
        actors=found_actors,
        sources=sources,
        attributions=attributed,
        voices=spoken,
        word_counts=tuple(_word_counts(stretches.find([headline] if headline else (), spoken, starts), told)),
        stretches=told,
        line_starts=starts,
    )


def _word_counts(headline: Iterable[Stretch], body: Iterable[Stretch]) -> Iterator[WordCount]:
    for part, told in ((Part.HEADLINE, headline), (Part.BODY, body)):
        counts = dict.fromkeys(Voice, 0)
        for stretch in told:
            counts[stretch.voice] += stretch.n_words
        yield from (WordCount(part, voice, n) for voice, n in counts.items())


class Prepared(NamedTuple):
    """What actors are found in."""

    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]  # headline first
    quotations: tuple[Quotation, ...]
    names: EvidentNames


def prepare(text: str) -> Prepared:
    """Return what actors are found in."""
    blocks = structure.blocks(text)
    names = evident_names.find(
        text,
        [block.span for block in blocks if block.kind is BlockKind.PARAGRAPH],
        [block.span for block in blocks if block.kind is BlockKind.DATELINE],
    )
    return Prepared(blocks, _sentences(text, blocks, names), quotations.find(text, blocks), names)


def _sentences(text: str, blocks: Sequence[Block], names: EvidentNames) -> tuple[Sentence, ...]:
    """Return the sentences, the headline first."""
    headline: list[Sentence] = []
    body: list[Sentence] = []
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADLINE:
            # A headline is one sentence, whatever marks it holds.
            read = tokens.read_headline(text, block.span, names)
            headline.append(Sentence(-1, block.span, Part.HEADLINE, index, read))
        elif block.kind is BlockKind.PARAGRAPH:
            for span in sentences.split(text, block.span):
                body.append(Sentence(len(body), span, Part.BODY, index, tokens.read(text, span, names)))
    return (*headline, *body)
