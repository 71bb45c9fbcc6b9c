"""Attributions: who says what.

An attribution is a source, a cue that ties words to it, and the content that stands on it, as the field annotates
them (Pareti 2015; Newell et al. 2018). Cues come from a list; what they govern is read off shallow syntax. A
quotation that no cue claims goes on from the last speaker of its paragraph, or of the one before, and belongs to the
same attribution, or goes to whoever acts in the sentence before. The answers of an interview are the person's whom its
introduction names most. What a source wants or knows within reported words is part of them and no attribution of
its own.
"""

from collections.abc import Iterator, Sequence

from biascli.document import (
    Actor,
    Attribution,
    AttributionKind,
    Directness,
    Quotation,
    QuotationKind,
    Sentence,
    Source,
)
from biascli.language.attributions import across, acting, clauses, cues, drafts, floating, mistagged, syntax, turns
from biascli.language.attributions.antecedents import Antecedents
from biascli.language.attributions.closed_class import ABOUT, CLAUSE_OPENERS, LABELLING, NEGATIONS, ORDERS, SURVEYS
from biascli.language.attributions.cues import CueForm, CueKind
from biascli.language.attributions.drafting import Draft
from biascli.language.attributions.floating import Reported
from biascli.language.attributions.sources import Ledger, merge
from biascli.language.attributions.syntax import Range, Words
from biascli.lexicon import Lexicon, LexiconSet
from biascli.model import Span

__all__ = ["find"]

#: Of the characters of some content, the share in quotations from which on all of it is direct.
_DIRECT = 0.9
_KINDS = {
    CueKind.COMMITMENT: AttributionKind.INTENTION,
    CueKind.JUDGEMENT: AttributionKind.ATTITUDE,
    CueKind.TOPIC: AttributionKind.ATTITUDE,
    CueKind.BELIEF: AttributionKind.BELIEF,
    CueKind.KNOWLEDGE: AttributionKind.KNOWLEDGE,
    CueKind.APPEARANCE: AttributionKind.APPEARANCE,
}


def find(
    text: str,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    actors: Sequence[Actor],
    lexicons: LexiconSet,
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """Find who says what."""
    nouns = lexicons.get("source_nouns")
    lexicon = lexicons.get("reporting_cues")
    everything = tuple(mistagged.mend(words, lexicon) for words in syntax.read(sentences, quotations))
    ledger = Ledger(actors, nouns, Antecedents(text, everything, actors))
    found = list(_drafted(text, everything, quotations, lexicon, nouns, ledger))
    floating.claim(text, sentences, quotations, found)
    attributions = [_attribution(each, quotations) for each in found if not each.within]
    return ledger.sources(), tuple(sorted(attributions, key=lambda each: each.content))


def _drafted(
    text: str,
    everything: Sequence[Words],
    quotations: Sequence[Quotation],
    lexicon: Lexicon,
    nouns: Lexicon,
    ledger: Ledger,
) -> Iterator[Reported]:
    spoken = turns.find(everything, nouns)
    answering = turns.interviewed(everything, spoken, tuple(ledger.actors.values()))
    speech = {index for index, each in enumerate(quotations) if each.depth == 0 and _is_speech(text, each)}
    for index, words in enumerate(everything):
        if index in spoken:
            turn = spoken[index]
            end = everything[turns.last_sentence(everything, index, spoken)].tokens[-1].end
            yield _turn(words, turn, end, ledger.speaker(words, turn, answering))
        told = across.find(everything, index, speech, nouns, lexicon)
        if told is not None:
            yield _told(everything, index, told, quotations, ledger)
        here = tuple(cues.find(words, lexicon))
        asked = here or not speech.isdisjoint(words.quoted) or not SURVEYS.isdisjoint(words.lower)
        made = drafts.draft(words, here, nouns, speech) if asked else []
        behind = acting.quotation_behind(everything, index, speech) if told is None and index not in spoken else None
        for draft in made:
            within = any(_holds_behind(outer, draft) for outer in made)
            source = ledger.find(words, draft.source, within=within) if draft.source else None
            if draft.source and source is None:
                continue  # the author's own: "I believe"
            if source is None and (
                draft.cue.kind in (CueKind.APPEARANCE, CueKind.HEARSAY) or draft.cue.form is CueForm.VERB
            ):
                source = ledger.unnamed()
            yield Reported(
                words.sentence.block,
                source,
                words.span(draft.source) if draft.source else None,
                words.span(draft.cue_range),
                draft.cue.lemma,
                [_whole(words, each, quotations) for each in draft.content],
                {index for each in draft.content for index in words.quoted[each.first : each.last] if index != -1},
                _kind(words, draft),
                draft.within,
            )
        if behind is not None and not any(_kind(words, each) is AttributionKind.COMMUNICATION for each in made):
            source = ledger.acting(words, alone=not behind.gestures)
            if source is not None:
                quotation = quotations[behind.quotation]
                block = everything[index + 1].sentence.block
                yield Reported(block, source, None, None, None, [quotation.span], {behind.quotation})


def _holds_behind(outer: Draft, inner: Draft) -> bool:
    """Tell whether a cue stands within what somebody else is reported to say before it."""
    return outer.cue_range.first < inner.cue_range.first and outer.holds(inner)


def _is_speech(text: str, quotation: Quotation) -> bool:
    """Tell whether somebody must have said what stands between marks; a few words can end as a statement does."""
    said = text[quotation.inner.start : quotation.inner.end].rstrip()
    short = quotation.kind is QuotationKind.SCARE and said[:1].isupper() and said.endswith((",", "?", "!"))
    return short or quotation.kind is QuotationKind.SPEECH


def _kind(words: Words, draft: Draft) -> AttributionKind:
    """Return what the source does.

    *Would care to explain why* and *did not say how* give no words of a source, and *heard the report on the harbour*
    only what it is about; *hopes to win* is what somebody wants, and so is *mandates masks*.
    What somebody is called are the words of whoever calls him so: *labelled him a liar, a coward and a cheat*.
    """
    kind = _KINDS.get(draft.cue.kind, AttributionKind.COMMUNICATION)
    group = range(draft.cue_range.first, draft.cue_range.last)
    unsaid = any(words.tags[index] in ("MD", "TO") or words.lower[index] in NEGATIONS for index in group)
    opener = words.lower[draft.content[0].first]
    if kind is AttributionKind.COMMUNICATION and unsaid and opener in CLAUSE_OPENERS and opener != "that":
        return AttributionKind.ATTITUDE
    before = draft.content[0].first - 1
    if kind is AttributionKind.COMMUNICATION and words.tags[draft.cue.last - 1].startswith("NN"):
        about = before >= draft.cue.last and words.lower[before] in ABOUT
        return AttributionKind.ATTITUDE if about and not clauses.opens_clause(words, before + 1) else kind
    if draft.source is not None and draft.cue.lemma in LABELLING and _labels(words, draft.content[0]):
        return AttributionKind.COMMUNICATION
    if draft.cue.lemma in ORDERS and opener not in CLAUSE_OPENERS:
        return AttributionKind.INTENTION
    if kind is AttributionKind.BELIEF and opener == "to" and words.tags[draft.cue.last - 1] != "VBN":
        return AttributionKind.INTENTION
    return kind


def _labels(words: Words, found: Range) -> bool:
    """Tell whether an object is followed by what it is said to be: *him a liar*, *the plan weak*, *her as a fraud*."""
    if words.tags[found.first] == "PRP":
        return found.first + 1 < found.last
    thing = syntax.noun_phrase(words, found.first)
    if thing is None or thing.last > found.last:
        return False
    behind = words.tag(thing.last) in ("DT", "JJ", "PRP$") or words.word(thing.last) == "as"
    return (behind and thing.last < found.last) or words.tags[thing.last - 1] == "JJ"


def _last_of_block(everything: Sequence[Words], index: int) -> int:
    """Return the last sentence of the block of this one."""
    block = everything[index].sentence.block
    while index + 1 < len(everything) and everything[index + 1].sentence.block == block:
        index += 1
    return index


def _turn(words: Words, turn: turns.Turn, end: int, source: Source) -> Reported:
    colon = turn.name.last if words.word(turn.name.last) == ":" else turn.name.last - 1
    return Reported(
        words.sentence.block,
        source,
        words.span(turn.name),
        Span(words.tokens[colon].start, words.tokens[colon].end),
        ":",
        [Span(words.tokens[turn.start].start, end)],
        {index for index in words.quoted[turn.start :] if index != -1},
    )


def _told(
    everything: Sequence[Words], index: int, told: across.Across, quotations: Sequence[Quotation], ledger: Ledger
) -> Reported:
    words = everything[index]
    if told.quotation is None:
        below = everything[index + 1]
        content = Span(below.tokens[0].start, everything[_last_of_block(everything, index + 1)].tokens[-1].end)
    else:
        content = quotations[told.quotation].span
    return Reported(
        words.sentence.block,
        ledger.find(words, told.source),
        words.span(told.source),
        words.span(told.cue),
        told.lemma,
        [content],
        set() if told.quotation is None else {told.quotation},
    )


def _whole(words: Words, found: Range, quotations: Sequence[Quotation]) -> Span:
    """Return the characters of some content; a quotation that it begins or ends in belongs to it whole."""
    span = words.span(found)
    first, last = words.quoted[found.first], words.quoted[found.last - 1]
    start = min(span.start, quotations[first].span.start) if first != -1 else span.start
    end = max(span.end, quotations[last].span.end) if last != -1 else span.end
    return Span(start, end)


def _attribution(found: Reported, quotations: Sequence[Quotation]) -> Attribution:
    content = merge(found.content)
    return Attribution(
        found.source.id if found.source else None,
        found.source_span,
        found.cue,
        found.lemma,
        content,
        _directness(content, [quotations[index] for index in sorted(found.quotations)]),
        found.kind,
    )


def _directness(content: Sequence[Span], quoted: Sequence[Quotation]) -> Directness:
    """Direct where hardly anything but quotations is content, mixed where some of it is."""
    if not quoted:
        return Directness.INDIRECT
    inside = sum(len(each.span) for each in quoted)
    return Directness.DIRECT if inside >= _DIRECT * sum(map(len, content)) else Directness.MIXED
