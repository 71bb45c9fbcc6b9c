"""Sourcing: who says what, and how much of the text stands on somebody a reader could ask.

What is measured. An attribution ties content to a source by a cue: *Kirby* (source) *said* (cue) *that ...* (content).
Content in quotation marks is direct, paraphrase is indirect. A source is a named person, a named organisation, a
document, somebody unnamed (*a senior official*), an unnamed plural (*US officials*) or vague (*critics say*, *it is
believed*). The figures are of the body:

- sourcing_ratio: sentences of which 30% or more of the words are a source's, of all sentences that assert something
  (questions assert nothing, nor do lines with neither a stop nor a finite verb).
- sourced_word_share: words of sources of all words. direct_share: those in quotation marks of the words of sources.
- named_share, unnamed_share, vague_share: of the words of sources, how many stand on a named person, organisation or
  document; on somebody unnamed; on nobody in particular, or on a speaker that the text does not give.
- distinct_sources; effective_sources, the number of equally talkative sources that would spread the words as they are
  spread (the inverse Simpson index); source_evenness, the second by the first.
- second_source_at: how far into the text the second source first speaks. words_of_source: each source's share.
- loaded_reporting: weight of reporting verbs that judge (*claimed*, *bragged*, *admitted*) on 100 attributions.
- bare_assertions: causes, judgements and certainties that the author asserts with nobody named, on 1,000 words of
  narration.

Direction. A high sourcing ratio is not quality. A partisan text can attribute every line to friends; an
eyewitness report can be right with no source at all. In annotated news the most partisan outlets attribute the most.
Ask instead who the sources are, who gets the words, whether they can be checked, and what is left to the author's word.

Blind spots. There is no parser: content is bounded by the shape of the sentence, and a long sentence is sometimes cut
too late or too early. Irony, free indirect speech and a source named only in the next paragraph are missed. Whether a
source is telling the truth, or was quoted fairly, is not asked. A reporting verb that judges can be the exact
word: some people do brag.

Sources: Pareti (2015) and Newell et al. (2018) for attribution; Prasad et al. (2007) for its kinds; Simpson (1949).
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar, Self

from biascli.document import Attribution, AttributionKind, Document, Source, SourceKind
from biascli.lexicon import Lexicon
from biascli.model import Count, Finding, Metric, MetricSpec, Part, Quantity, Result, Rule, Selection, Span, Voice
from biascli.scorers.seam import Setup
from biascli.scorers.sourcing import metrics, rules
from biascli.scorers.sourcing.tally import BODY, tally

_RULE_OF = {"cause": rules.CAUSE, "judgement": rules.JUDGEMENT, "certainty": rules.CERTAINTY}
_BODY_METRICS = (
    metrics.RATIO, metrics.WORD_SHARE, metrics.DIRECT_SHARE, metrics.NAMED_SHARE, metrics.UNNAMED_SHARE,
    metrics.VAGUE_SHARE, metrics.SOURCES, metrics.EFFECTIVE, metrics.EVENNESS, metrics.LOADED_REPORTING, metrics.BARE,
)  # fmt: skip


class Sourcing:
    """Measures how much of a text stands on sources, and on which."""

    name: ClassVar[str] = "sourcing"
    rules: ClassVar[tuple[Rule, ...]] = (
        rules.VAGUE_SOURCE, rules.ANONYMOUS_SOURCE, rules.LOADED_CUE, rules.CAUSE, rules.JUDGEMENT, rules.CERTAINTY,
    )  # fmt: skip
    metrics: ClassVar[tuple[MetricSpec, ...]] = (*_BODY_METRICS, metrics.SECOND_AT, metrics.SOURCE_WORDS)

    def __init__(self, cues: Lexicon, assertions: Lexicon) -> None:
        self._cues = cues
        self._assertions = assertions

    @classmethod
    def load(cls, setup: Setup) -> Self:
        """Build the scorer from the lists of reporting cues and of bare assertions."""
        return cls(setup.lexicons.get("reporting_cues"), setup.lexicons.get("bare_assertions"))

    def score(self, document: Document) -> Result:
        """Measure the sourcing of a document."""
        findings = tuple(sorted((*self._reported(document), *self._bare(document)), key=lambda f: (f.start, f.rule)))
        spoken = tally(document)
        counts = [*spoken.counts(document), *_attribution_counts(document, findings)]
        before_second = spoken.before_second_source()
        if before_second is not None:
            counts.append(Count("n_words_before_second_source", before_second, BODY))
        speakers = tuple(spoken.speaker_counts(document))
        return Result(self.name, tuple(_measure(counts, speakers)), (*counts, *speakers), findings)

    def _reported(self, document: Document) -> Iterator[Finding]:
        """Yield what the attributions give away: sources that are not named, and verbs that judge."""
        sources = {source.id: source for source in document.sources}
        for attribution in document.attributions:
            if attribution.cue is None or attribution.kind is AttributionKind.APPEARANCE:
                continue
            part = _part(document, attribution.cue)
            source = sources.get(attribution.source or "")
            if source is not None:
                yield from _source_finding(document, attribution, source, part)
            terms = self._cues.lookup(attribution.cue_lemma or ":")
            term = max(terms, key=lambda each: each.weight, default=None)
            if term is not None and term.weight > 0:
                yield document.finding(
                    rules.LOADED_CUE,
                    attribution.cue,
                    part=part,
                    weight=term.weight,
                    message=f"“{term.text}” judges the words that it reports",
                    actor=source.actor if source else None,
                    suggestion=term.neutral or None,
                )

    def _bare(self, document: Document) -> Iterator[Finding]:
        """Yield what the author asserts with nobody named, once a sentence for each kind."""
        for sentence in document.all_sentences():
            seen: set[str] = set()
            for match in self._assertions.match(sentence.tokens):
                span = Span(sentence.tokens[match.first].start, sentence.tokens[match.last - 1].end)
                category = match.term.category
                if category in seen or document.voices.at(span.start).voice is not Voice.NARRATION:
                    continue
                seen.add(category)
                rule = _RULE_OF[category]
                yield document.finding(
                    rule,
                    span,
                    part=sentence.part,
                    weight=match.term.weight,
                    message=f"“{match.term.text}”: {rule.title}",
                )


def _part(document: Document, span: Span) -> Part:
    headline = document.headline
    return Part.HEADLINE if headline is not None and headline.span.contains(span) else Part.BODY


def _source_finding(document: Document, attribution: Attribution, source: Source, part: Part) -> Iterator[Finding]:
    shown = attribution.source_span or attribution.cue
    if shown is None:
        return
    if source.kind is SourceKind.VAGUE:
        yield document.finding(
            rules.VAGUE_SOURCE, shown, part=part, weight=1, message="no reader can ask who says so", actor=source.actor
        )
    elif source.kind in (SourceKind.UNNAMED, SourceKind.UNNAMED_PLURAL) and source.actor is None:
        yield document.finding(
            rules.ANONYMOUS_SOURCE, shown, part=part, weight=0.5, message="the source is described, not named"
        )


def _attribution_counts(document: Document, findings: Sequence[Finding]) -> Iterator[Count]:
    body = [each for each in document.attributions if _part(document, each.content[0]) is Part.BODY]
    yield Count("n_attributions", len(body), BODY)
    bare = (rules.CAUSE, rules.JUDGEMENT, rules.CERTAINTY)
    for name, quantity, selected in (
        ("bare_assertion_weight", Quantity.WEIGHT, bare),
        ("loaded_reporting_weight", Quantity.WEIGHT, (rules.LOADED_CUE,)),
        ("n_vague_attributions", Quantity.NUMBER, (rules.VAGUE_SOURCE,)),
        ("n_unnamed_attributions", Quantity.NUMBER, (rules.ANONYMOUS_SOURCE,)),
    ):
        selection = Selection(quantity, tuple(rule.id for rule in selected), part=Part.BODY)
        yield Count(name, selection.total(findings), BODY, selection)


def _measure(counts: Sequence[Count], speakers: Sequence[Count]) -> Iterator[Metric]:
    values = {count.name: count.value for count in counts}
    for spec in _BODY_METRICS:
        yield spec.measure(values, BODY)
    if "n_words_before_second_source" in values:
        yield metrics.SECOND_AT.measure(values, BODY)
    else:
        yield metrics.SECOND_AT.undefined("fewer than two sources speak", BODY)
    for scope, here in groupby(speakers, key=lambda count: count.scope):
        yield metrics.SOURCE_WORDS.measure({count.name: count.value for count in here}, scope)
