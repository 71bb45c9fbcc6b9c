"""What ``language`` makes of a text, and all that a scorer gets to see of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from biascli.lines import position
from biascli.model import DECIMALS, Finding, Part, Rule, Span, Voice
from biascli.records import record

#: Characters of context that a finding carries on either side, within its paragraph.
CONTEXT = 40
_BLANK_LINE = re.compile(r"\n\s*\n|\r\s*\r")
_LINE_BREAKS = str.maketrans("\r\n\t", "   ")
#: Penn Treebank tags of names.
PROPER_NOUNS = frozenset(("NNP", "NNPS"))


def _in_one_line(context: str, paragraph: int) -> str:
    """Return what surrounds a finding as one line, of its own paragraph only: the first one there, or the last."""
    if context.isprintable():  # as most do that hold no line break
        return context
    return _BLANK_LINE.split(context)[paragraph].translate(_LINE_BREAKS)


class BlockKind(StrEnum):
    """What a block of lines is. Only a headline and paragraphs hold sentences."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"  # of a photograph or an agency
    HEADING = "heading"  # of a section
    FURNITURE = "furniture"  # of the page: "Advertisement", "Read more:"
    PARAGRAPH = "paragraph"


class Block(NamedTuple):
    """A run of text that stands by itself: a paragraph, a heading, a photo credit."""

    kind: BlockKind
    span: Span


@record
class Token:
    """A word, a clitic or a punctuation mark, split as the Penn Treebank splits."""

    start: int
    end: int
    text: str
    tag: str  # Penn Treebank part of speech
    lemma: str  # lower case
    is_word: bool  # counts as a word: has a letter or digit, and is no clitic ("n't", "'s")


@record
class Sentence:
    """A sentence of the body, or the headline."""

    index: int  # position in the body; -1 for the headline
    span: Span
    part: Part
    block: int  # index into Document.blocks
    tokens: tuple[Token, ...]


class QuotationKind(StrEnum):
    """What a pair of quotation marks is for."""

    SPEECH = "speech"
    SCARE = "scare"  # distancing a word: the author's own voice
    TITLE = "title"  # of a work: the author's own voice


class Quotation(NamedTuple):
    """A stretch between quotation marks."""

    span: Span  # with its marks, where both are there
    inner: Span  # without
    kind: QuotationKind
    depth: int  # 0 for an outer quotation, 1 for one inside it


class ActorType(StrEnum):
    """What kind of actor a name stands for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"  # countries and the capitals that stand for them
    GROUP = "group"  # parties, peoples, movements
    PLACE = "place"


class MentionForm(StrEnum):
    """How a mention refers to its actor."""

    NAME = "name"
    NOMINAL = "nominal"  # "the prime minister"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"  # says who the actor is: "Ann Lee, the mayor", "Lee is a lawyer"
    WITHIN = "within"  # a place in the name of somebody else, of whom the sentence speaks: "Irving Police Department"


@record
class Mention:
    """One place where an actor is spoken of."""

    span: Span
    form: MentionForm
    sentence: int  # Sentence.index


@record
class Actor:
    """Somebody who is in the story, under all names that the text uses."""

    id: str  # "A1", "A2" ... by first mention
    name: str  # the fullest name that the text uses
    type: ActorType
    names: tuple[str, ...]  # every form of name used, by first use
    mentions: tuple[Mention, ...]  # by position


class SourceKind(StrEnum):
    """How well a reader can check who is speaking."""

    NAMED_PERSON = "named_person"
    NAMED_ORGANISATION = "named_organisation"
    DOCUMENT = "document"
    UNNAMED = "unnamed"  # "a senior official"
    UNNAMED_PLURAL = "unnamed_plural"  # "US officials"
    VAGUE = "vague"  # "critics say", "it is said"


class SourceRole(StrEnum):
    """In what capacity a source speaks, as the text describes it."""

    OFFICIAL = "official"  # of a state or an authority, elected or not; states themselves
    EXPERT = "expert"
    BUSINESS = "business"
    PARTY_OR_CAMPAIGN = "party_or_campaign"  # parties, candidates, and whoever campaigns for a cause
    AFFECTED_PERSON = "affected_person"  # whom it happens to, and who was there
    MEDIA = "media"
    UNKNOWN = "unknown"  # the text does not say


@record
class Source:
    """Somebody or something that the text lets speak."""

    id: str  # "S1", "S2" ... by first attribution
    name: str
    kind: SourceKind
    actor: str | None  # Actor.id, where the source is one of the actors
    role: SourceRole = SourceRole.UNKNOWN
    speaks_for: tuple[str, ...] = ()  # Actor.id of those whose officer or spokesperson it is
    cues: tuple[str, ...] = ()  # the verb or phrase of each attribution that has one, by position


class Directness(StrEnum):
    """How the words of a source are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class AttributionKind(StrEnum):
    """What the cue says that the source does with the content."""

    COMMUNICATION = "communication"  # says, asks, calls for; what documents show
    BELIEF = "belief"  # thinks, fears, expects
    KNOWLEDGE = "knowledge"  # knows, learns: the author vouches for the content as well
    ATTITUDE = "attitude"  # praises, discusses: the author words what is praised or discussed
    INTENTION = "intention"  # wants, plans, refuses: the author words what is wanted
    APPEARANCE = "appearance"  # seems: to whom is not said


@record
class Attribution:
    """A source, the words that tie the content to it, and the content that stands on it."""

    source: str | None  # Source.id; None for a quotation whose speaker the text does not give
    source_span: Span | None
    cue: Span | None
    cue_lemma: str | None
    content: tuple[Span, ...]
    directness: Directness
    kind: AttributionKind = AttributionKind.COMMUNICATION


@record
class VoiceSpan:
    """A stretch of text in one voice."""

    start: int
    end: int
    voice: Voice
    speaker: str | None  # Source.id


@record
class VoiceMap:
    """Gives every character of a text its voice: spans in order, without gap or overlap."""

    spans: tuple[VoiceSpan, ...]
    starts: tuple[int, ...]  # VoiceSpan.start of each, for bisection

    def at(self, offset: int) -> VoiceSpan:
        """Return the span that holds the character at this offset."""
        return self.spans[bisect_right(self.starts, offset) - 1]


@record
class Stretch:
    """A run of words of the body in one voice: all of them in order are the body."""

    start: int
    end: int
    line: int
    voice: Voice
    speaker: str | None  # Source.id
    n_words: int


@record
class WordCount:
    """How many words stand in one part and voice."""

    part: Part
    voice: Voice
    n_words: int


@record
class Document:
    """A text, and everything that is known about its language before any scorer looks at it."""

    text: str
    blocks: tuple[Block, ...]
    headline: Sentence | None
    sentences: tuple[Sentence, ...]  # of the body
    quotations: tuple[Quotation, ...]  # by start
    actors: tuple[Actor, ...]
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]  # by position
    voices: VoiceMap
    word_counts: tuple[WordCount, ...]  # one for each part and voice
    stretches: tuple[Stretch, ...]  # of the body, by position
    line_starts: tuple[int, ...]

    def all_sentences(self) -> Iterator[Sentence]:
        """Yield the headline, where there is one, and then the sentences of the body."""
        if self.headline is not None:
            yield self.headline
        yield from self.sentences

    def n_words(self, part: Part | None = None, voice: Voice | None = None) -> int:
        """Count words in a part and voice; None stands for all."""
        return sum(
            each.n_words for each in self.word_counts if part in (None, each.part) and voice in (None, each.voice)
        )

    def part_of(self, span: Span) -> Part:
        """Return the part in which a stretch of text lies."""
        return Part.HEADLINE if self.headline is not None and self.headline.span.contains(span) else Part.BODY

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1; a column counts characters."""
        return position(self.line_starts, offset)

    def finding(
        self,
        rule: Rule,
        span: Span,
        *,
        part: Part,
        weight: float,
        message: str,
        actor: str | None = None,
        suggestion: str | None = None,
    ) -> Finding:
        """Make a finding, with its place, and the voice and speaker of its first character."""
        line, column = self.position(span.start)
        spoken = self.voices.at(span.start)
        return Finding(
            rule=rule.id,
            start=span.start,
            end=span.end,
            line=line,
            column=column,
            before=_in_one_line(self.text[max(0, span.start - CONTEXT) : span.start], -1),
            text=self.text[span.start : span.end],
            after=_in_one_line(self.text[span.end : span.end + CONTEXT], 0),
            part=part,
            voice=spoken.voice,
            weight=round(weight, DECIMALS),
            severity=rule.severity,
            message=message,
            actor=actor,
            speaker=spoken.speaker,
            suggestion=suggestion,
        )
