"""Sentiment toward each actor: who is in the story, and how the text treats each.

**What is measured.** For every actor, in every voice, the words that bear on it: what it does, what is done to it,
how it is described, what belongs to it. Each such word is a finding with a signed weight: below 0 it speaks against
the actor, above 0 for it. *Who does what to whom* decides, not the sentiment of the sentence: the agent of *attacked*
is not its victim.

**How.** For each sentence in which an actor is named (or meant by a pronoun) the engine receives the sentence with
all names taken out, and gives back the words that bear on the actor. Their weights add up to a figure between -1 and
1 for each sentence: what a word adds to the log-odds of the judgement, divided by the sum of what all such words add
plus 1, so that a single strong word reaches about half of the scale.

- ``polarity`` = weight / n_treatments: the mean over the sentences that mention the actor in that voice.
- ``salience`` = the actor's share of all mentions, headline included.

**Direction and range.** -1 (only spoken against) to 1 (only spoken for). It is undefined, and not 0, where no word
bears on the actor.

**Blind spots.** Irony; what a reader must know to judge ("was seen with"); quality of sources; pronouns and
descriptions that are not clearly the actor's; comparison. The valences are VADER's (Hutto & Gilbert 2014), corrected
for the news by our own list; no list holds a name, and the engine never sees one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Self

from biascli import engines
from biascli.document import Actor, Document, Mention, Sentence
from biascli.engines.masking import mask
from biascli.engines.seam import Engine, Judgement, Request
from biascli.model import (
    Count,
    Direction,
    Finding,
    Metric,
    MetricSpec,
    Quantity,
    Result,
    Rule,
    Scope,
    Selection,
    Severity,
    Voice,
)
from biascli.scorers.seam import Setup

AGAINST = Rule(
    "target_sentiment.against",
    "words against an actor",
    "A word that presents an actor in a bad light. Its weight is below 0. It misses irony and what stands between "
    "the lines.",
    Severity.NOTE,
)
FOR = Rule(
    "target_sentiment.for",
    "words for an actor",
    "A word that presents an actor in a good light. Its weight is above 0. It misses irony and what stands between "
    "the lines.",
    Severity.NOTE,
)

POLARITY = MetricSpec(
    name="polarity",
    title="polarity",
    unit="-1 to 1",
    formula="weight / n_treatments",
    direction=Direction.MORE_POSITIVE,
    definition="Mean weight of the evidence for and against an actor, over the sentences that mention it.",
    denominator="n_treatments",
    low=-1,
    high=1,
    requires={"n_treatments": 1},
)
SALIENCE = MetricSpec(
    name="salience",
    title="salience",
    unit="share of mentions",
    formula="n_mentions / n_all_mentions",
    direction=Direction.DESCRIPTIVE,
    definition="The actor's share of all mentions of actors, headline included.",
    denominator="n_all_mentions",
    low=0,
    high=1,
)
COVERAGE = MetricSpec(
    name="share_of_sentences",
    title="share of sentences",
    unit="share of sentences",
    formula="n_sentences / n_all_sentences",
    direction=Direction.DESCRIPTIVE,
    definition="Share of the sentences, headline included, that mention the actor.",
    denominator="n_all_sentences",
    low=0,
    high=1,
)


@dataclass(slots=True)
class _Treatment:
    """What one voice says about one actor, while it is gathered."""

    sentences: set[int] = field(default_factory=set)
    n_mentions: int = 0
    n_evidence: int = 0
    weight: float = 0.0


class TargetSentiment:
    """Finds the words that bear on each actor."""

    name: ClassVar[str] = "target_sentiment"
    rules: ClassVar[tuple[Rule, ...]] = (AGAINST, FOR)
    metrics: ClassVar[tuple[MetricSpec, ...]] = (POLARITY, SALIENCE, COVERAGE)

    def __init__(self, engine: Engine) -> None:
        """Take the engine that judges mentions."""
        self._engine = engine

    @classmethod
    def load(cls, setup: Setup) -> Self:
        """Build the scorer with the engine asked for; its lists cannot be changed by a user."""
        return cls(engines.load(engines.choose(setup.engine)))

    def score(self, document: Document) -> Result:
        """Score a document."""
        sentences = {sentence.index: sentence for sentence in document.all_sentences()}
        requests = list(_requests(document, sentences))
        judgements = self._engine.judge([request for _, request in requests])
        findings: list[Finding] = []
        treatments = _mentions(document)
        for (sentence, request), judgement in zip(requests, judgements, strict=True):
            for finding in _findings(document, sentence, request.actor, judgement):
                findings.append(finding)
                treatment = treatments.setdefault((request.actor, finding.voice), _Treatment())
                treatment.n_evidence += 1
                treatment.weight += finding.weight
                treatment.sentences.add(sentence.index)
        findings.sort(key=lambda finding: (finding.start, finding.end, finding.actor or ""))
        metrics, counts = _figures(document, treatments, len(sentences))
        return Result(self.name, metrics, counts, tuple(findings))


def _requests(document: Document, sentences: dict[int, Sentence]) -> Iterator[tuple[Sentence, Request]]:
    mentions: dict[int, list[tuple[Mention, str]]] = {}
    for actor in document.actors:
        for mention in actor.mentions:
            mentions.setdefault(mention.sentence, []).append((mention, actor.id))
    for index in sorted(mentions):
        here = sorted(mentions[index], key=lambda each: each[0].span)
        masked = mask(sentences[index], here)
        for actor_id in dict.fromkeys(actor_id for _, actor_id in here):
            yield sentences[index], Request(masked, actor_id)


def _findings(document: Document, sentence: Sentence, actor: str, judgement: Judgement) -> Iterator[Finding]:
    for evidence in judgement.evidence:
        finding = document.finding(
            FOR if evidence.weight > 0 else AGAINST,
            evidence.span,
            part=sentence.part,
            weight=evidence.weight,
            message=evidence.relation,
            actor=actor,
        )
        if finding.weight:
            yield finding


def _mentions(document: Document) -> dict[tuple[str, Voice], _Treatment]:
    found: dict[tuple[str, Voice], _Treatment] = {}
    for actor in document.actors:
        for mention in actor.mentions:
            treatment = found.setdefault((actor.id, document.voices.at(mention.span.start).voice), _Treatment())
            treatment.n_mentions += 1
            treatment.sentences.add(mention.sentence)
    return found


def _figures(
    document: Document, treatments: dict[tuple[str, Voice], _Treatment], n_all_sentences: int
) -> tuple[tuple[Metric, ...], tuple[Count, ...]]:
    n_all_mentions = sum(len(actor.mentions) for actor in document.actors)
    everywhere = {"n_all_mentions": float(n_all_mentions), "n_all_sentences": float(n_all_sentences)}
    counts = [Count(name, value) for name, value in everywhere.items()]
    metrics: list[Metric] = []
    for actor in document.actors:
        own = _own_counts(actor)
        counts += own
        values = everywhere | {count.name: count.value for count in own}
        metrics += [spec.measure(values, Scope(actor=actor.id)) for spec in (SALIENCE, COVERAGE)]
        for voice in Voice:
            treatment = treatments.get((actor.id, voice))
            if treatment is None:
                continue
            scope = Scope(actor=actor.id, voice=voice)
            here = _voice_counts(treatment, scope)
            counts += here
            metrics.append(POLARITY.measure({count.name: count.value for count in here}, scope))
    return tuple(metrics), tuple(counts)


def _own_counts(actor: Actor) -> Sequence[Count]:
    scope = Scope(actor=actor.id)
    return (
        Count("n_mentions", len(actor.mentions), scope),
        Count("n_sentences", len({mention.sentence for mention in actor.mentions}), scope),
    )


def _voice_counts(treatment: _Treatment, scope: Scope) -> Sequence[Count]:
    number = Selection(Quantity.NUMBER, voice=scope.voice, actor=scope.actor)
    weight = Selection(Quantity.WEIGHT, voice=scope.voice, actor=scope.actor)
    return (
        Count("n_mentions", treatment.n_mentions, scope),
        Count("n_treatments", len(treatment.sentences), scope),
        Count("n_evidence", treatment.n_evidence, scope, number),
        Count("weight", round(treatment.weight, 4) + 0.0, scope, weight),
    )
