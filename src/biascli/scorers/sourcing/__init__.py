"""Sourcing: who says what, and how much of the text stands on somebody a reader could ask.

What is measured. An attribution ties content to a source by a cue: *Kirby* (source) *said* (cue) *that ...* (content).
Content in quotation marks is direct, paraphrase is indirect. A source is of one kind: a named person, a named
organisation, a document or data, somebody unnamed (*a senior official*), an unnamed plural (*US officials*), or vague
(*critics say*, *it is believed*). It speaks in one role, as the text describes it: official, expert, business, party or
campaign (whoever campaigns for a cause, too), affected person, media, or unknown. Where no source stands and the
author is certain all the same (*clearly*, *we know*), that is counted apart. The figures are of the body:

- sourcing_ratio: sentences of which 30% or more of the words are a source's, of all sentences that assert something
  (questions assert nothing, nor do lines with neither a stop nor a finite verb). author_certainty: sentences that
  stand on the author's certainty, of the same.
- sourced_word_share: words of sources of all words. direct_share and indirect_share: in quotation marks and in
  paraphrase, of the words of sources.
- named_share, unnamed_share, vague_share: of the words of sources, how many stand on a named person, organisation or
  document; on somebody unnamed; on nobody in particular, or on a speaker that the text does not give.
- official_role_share and its like: of the words of sources, how many stand on each role.
- distinct_sources; effective_sources, the number of equally talkative sources that would spread the words as they are
  spread; source_evenness, the entropy of the words given to each by the most that it could be.
- Of each source: words_of_source, its share; source_at, how far into the text it first speaks; judging_verbs, how many
  of the verbs that it is given judge it. second_source_at: how far into the text the second source first speaks.
- loaded_reporting: weight of reporting verbs that judge (*claimed*, *bragged*, *admitted*) on 100 attributions.
- unanswered_share: actors against whom a source makes a claim and who have no say in the text, of all against whom
  one is made; of each such actor the claims (unanswered_claims), or how far into the text it has its say (reply_at).
- bare_assertions: causes, judgements and certainties that the author asserts with nobody named, on 1,000 words of
  narration.

Direction: why a high ratio is not quality. Attribution says whose words they are, not whether they are true, nor
whether anybody else was asked. A partisan text can attribute every line to friends, and launder an opinion through
them; in annotated news the most partisan outlets attribute the most. A press release handed on is all source. An
eyewitness report, or one that explains what is common knowledge, can be right with no source at all. So the ratio has
no good end. Ask instead who the sources are and in what role, who gets the words and who comes late, whether they can
be checked, who is accused without a word in reply, which verbs each is given, and what is left to the author's word.

Blind spots. There is no parser: content is bounded by the shape of the sentence, and a long sentence is sometimes cut
too late or too early. Irony, free indirect speech and a source named only in the next paragraph are missed. Where it
is not clear whom *she said* means, the pronoun itself is the source, unnamed; *Lee attacked Brandt*, with no ground
and no weapon, is taken for words. A role is what this text says of a source: a well-known name with no title has none,
and nothing is known of anybody beforehand. Whether a source is telling the truth, or was quoted fairly, is not asked.
A reporting verb that judges can be the exact word: some people do brag. Not every claim needs a reply, and a reply may
have been printed the day before.

Sources: Pareti (2015) and Newell et al. (2018) for attribution; Prasad et al. (2007) for its kinds; Shannon (1948),
Pielou (1966) and Hill (1973) for evenness.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar, Self

from biascli.document import AttributionKind, Document
from biascli.lexicon import Lexicon
from biascli.model import Count, Finding, Metric, MetricSpec, Part, Quantity, Result, Rule, Scope, Selection
from biascli.scorers.seam import Setup
from biascli.scorers.sourcing import assertions, metrics, replies, rules, unnamed
from biascli.scorers.sourcing.replies import Replies
from biascli.scorers.sourcing.tally import BODY, Tally, tally

_BODY_METRICS = (
    metrics.RATIO, metrics.WORD_SHARE, metrics.DIRECT_SHARE, metrics.INDIRECT_SHARE, metrics.NAMED_SHARE,
    metrics.UNNAMED_SHARE, metrics.VAGUE_SHARE, *metrics.ROLE_SHARES, metrics.SOURCES, metrics.EFFECTIVE,
    metrics.EVENNESS, metrics.SECOND_AT, metrics.UNANSWERED, metrics.LOADED_REPORTING, metrics.BARE, metrics.CERTAINTY,
)  # fmt: skip
_SOURCE_METRICS = (metrics.SOURCE_WORDS, metrics.SOURCE_AT, metrics.JUDGING_CUES)
_ACTOR_METRICS = (metrics.CLAIMS, metrics.REPLY_AT)
_BARE = (rules.CAUSE, rules.JUDGEMENT, rules.CERTAINTY)


class Sourcing:
    """Measures how much of a text stands on sources, and on which."""

    name: ClassVar[str] = "sourcing"
    rules: ClassVar[tuple[Rule, ...]] = (
        rules.VAGUE_SOURCE, rules.ANONYMOUS_SOURCE, rules.LOADED_CUE, rules.UNANSWERED, *_BARE,
    )  # fmt: skip
    metrics: ClassVar[tuple[MetricSpec, ...]] = (*_BODY_METRICS, *_SOURCE_METRICS, *_ACTOR_METRICS)

    def __init__(self, cues: Lexicon, bare: Lexicon, accusations: Lexicon) -> None:
        self._cues = cues
        self._bare = bare
        self._accusations = accusations

    @classmethod
    def load(cls, setup: Setup) -> Self:
        """Build the scorer from the lists of reporting cues, of bare assertions and of accusations."""
        return cls(*map(setup.lexicons.get, ("reporting_cues", "bare_assertions", "accusations")))

    def score(self, document: Document) -> Result:
        """Measure the sourcing of a document."""
        replied = replies.find(document, self._accusations)
        found = (
            *self._judging(document),
            *unnamed.find(document),
            *assertions.find(document, self._bare),
            *_unanswered(document, replied),
        )
        findings = tuple(sorted(found, key=lambda each: (each.start, each.rule, each.actor or "")))
        spoken = tally(document)
        counts = [
            *_body_counts(document, spoken, replied, findings),
            *self._source_counts(spoken),
            *_actor_counts(document, spoken, replied, findings),
        ]
        return Result(self.name, tuple(_measure(counts)), tuple(counts), findings)

    def _judging(self, document: Document) -> Iterator[Finding]:
        """Yield the reporting verbs that judge."""
        actors = {source.id: source.actor for source in document.sources}
        for attribution in document.attributions:
            if attribution.cue is None or attribution.kind is AttributionKind.APPEARANCE:
                continue
            weight = self._judges(attribution.cue_lemma)
            if weight > 0:
                terms = self._cues.lookup(attribution.cue_lemma or ":")
                yield document.finding(
                    rules.LOADED_CUE,
                    attribution.cue,
                    part=document.part_of(attribution.cue),
                    weight=weight,
                    message=f"“{attribution.cue_lemma}” judges the words that it reports",
                    actor=actors.get(attribution.source or ""),
                    suggestion=next((term.neutral for term in terms if term.neutral), None),
                )

    def _judges(self, cue: str | None) -> float:
        """Return how much a cue judges what it reports."""
        return max((term.weight for term in self._cues.lookup(cue or ":")), default=0)

    def _source_counts(self, spoken: Tally) -> Iterator[Count]:
        cues = {source.id: source.cues for source in spoken.sources}
        for scope, here in groupby(spoken.speaker_counts(), key=lambda count: count.scope):
            yield from here
            judging = sum(self._judges(cue) > 0 for cue in cues[scope.speaker or ""])
            yield Count("n_judging_cues", judging, scope)


def _unanswered(document: Document, replied: Replies) -> Iterator[Finding]:
    """Yield the claims about actors that have no say in the text."""
    names = {actor.id: actor.name for actor in document.actors}
    for charge in replied.unanswered():
        yield document.finding(
            rules.UNANSWERED,
            charge.span,
            part=charge.part,
            weight=charge.weight,
            message=f"“{charge.word}”: the text has no word from {names[charge.actor]}",
            actor=charge.actor,
        )


def _body_counts(document: Document, spoken: Tally, replied: Replies, findings: Sequence[Finding]) -> Iterator[Count]:
    yield from spoken.counts()
    yield Count(
        "n_attributions",
        sum(document.part_of(each.content[0]) is Part.BODY for each in document.attributions),
        BODY,
    )
    for name, quantity, selected in (
        ("bare_assertion_weight", Quantity.WEIGHT, _BARE),
        ("n_certain_sentences", Quantity.NUMBER, (rules.CERTAINTY,)),
        ("loaded_reporting_weight", Quantity.WEIGHT, (rules.LOADED_CUE,)),
        ("n_vague_attributions", Quantity.NUMBER, (rules.VAGUE_SOURCE,)),
        ("n_unnamed_attributions", Quantity.NUMBER, (rules.ANONYMOUS_SOURCE,)),
    ):
        selection = Selection(quantity, tuple(rule.id for rule in selected), part=Part.BODY)
        yield Count(name, selection.total(findings), BODY, selection)
    charged = {charge.actor for charge in replied.charges}
    yield Count("n_charged_actors", len(charged), BODY)
    yield Count("n_unanswered_actors", len(charged - replied.heard.keys()), BODY)
    before_second = spoken.before_second_source()
    if before_second is not None:
        yield Count("n_words_before_second_source", before_second, BODY)


def _actor_counts(document: Document, spoken: Tally, replied: Replies, findings: Sequence[Finding]) -> Iterator[Count]:
    """Yield, for each actor that a source makes a claim against, the claims and where it has its say."""
    charged = {charge.actor for charge in replied.charges}
    about: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in findings:
        about[finding.actor].append(finding)
    heard = charged & replied.heard.keys()
    tokens = (token for sentence in document.sentences for token in sentence.tokens) if heard else ()
    words = [token.start for token in tokens if token.is_word]
    for actor in document.actors:
        if actor.id in charged:
            scope = Scope(actor=actor.id)
            selection = Selection(Quantity.NUMBER, (rules.UNANSWERED.id,), actor=actor.id)
            yield Count("n_unanswered_claims", selection.total(about[actor.id]), scope, selection)
            yield Count("n_words", spoken.n_words, scope)
            if actor.id in heard:
                yield Count("n_words_before_reply", bisect_left(words, replied.heard[actor.id]), scope)


def _measure(counts: Sequence[Count]) -> Iterator[Metric]:
    for scope, here in groupby(counts, key=lambda count: count.scope):
        values = {count.name: count.value for count in here}
        wanted = _BODY_METRICS if scope == BODY else _SOURCE_METRICS if scope.speaker else _ACTOR_METRICS
        for spec in wanted:
            if spec is metrics.SECOND_AT and "n_words_before_second_source" not in values:
                yield spec.undefined("fewer than two sources speak", scope)
            elif spec is metrics.REPLY_AT and "n_words_before_reply" not in values:
                yield spec.undefined("the text gives it no say", scope)
            else:
                yield spec.measure(values, scope)
