"""How an actor is presented: weights of the evidence by voice, and by who is speaking."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from biascli.document import Actor, Document, MentionForm
from biascli.model import Count, Direction, Finding, MetricSpec, Quantity, Scope, Selection, Voice
from biascli.scorers.target_sentiment.ledger import Ledger
from biascli.scorers.target_sentiment.rules import TREATMENT

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
POLARITY_BY_SPEAKER = MetricSpec(
    name="polarity_by_speaker",
    title="polarity in the words of a speaker",
    unit="-1 to 1",
    formula="weight / n_treatments",
    direction=Direction.MORE_POSITIVE,
    definition="The same over the sentences in which one speaker, quoted or paraphrased, mentions the actor.",
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
UNCERTAIN = MetricSpec.share(
    "uncertain_share",
    "share uncertain",
    "n_uncertain / n_treatments",
    "Share of the sentences that mention the actor in which the engine names no polarity; they count as 0.",
    unit="share of sentences",
)
METRICS = (POLARITY, POLARITY_BY_SPEAKER, UNCERTAIN, SALIENCE, COVERAGE)

_ORDER = {voice: order for order, voice in enumerate(Voice)}


@dataclass(slots=True)
class _Treatment:
    """What one voice or speaker says about one actor, while it is gathered."""

    sentences: set[int] = field(default_factory=set)
    uncertain: set[int] = field(default_factory=set)
    n_mentions: int = 0
    n_evidence: int = 0
    weight: float = 0.0

    def counts(self, scope: Scope) -> tuple[Count, ...]:
        """Return the counts behind a polarity; the last two are made from findings."""
        number, weight = (
            Selection(quantity, TREATMENT, voice=scope.voice, actor=scope.actor, speaker=scope.speaker)
            for quantity in (Quantity.NUMBER, Quantity.WEIGHT)
        )
        return (
            Count("n_mentions", self.n_mentions, scope),
            Count("n_treatments", len(self.sentences), scope),
            Count("n_uncertain", len(self.uncertain), scope),
            Count("n_evidence", self.n_evidence, scope, number),
            Count("weight", round(self.weight, 4) + 0.0, scope, weight),
        )


def enter(
    document: Document,
    evidence: Iterable[tuple[int, Finding]],
    unsure: AbstractSet[tuple[int, str]],
    n_all_sentences: int,
    ledger: Ledger,
) -> None:
    """Enter how every actor is treated.

    Evidence comes with the index of its sentence; ``unsure`` holds the sentence and actor of judgements not made.
    """
    everywhere = (
        Count("n_all_mentions", sum(len(actor.mentions) for actor in document.actors)),
        Count("n_all_sentences", n_all_sentences),
    )
    ledger.enter(everywhere)
    known = {count.name: count.value for count in everywhere}
    treatments = _gather(document, evidence, unsure)
    by_actor: dict[str | None, list[Scope]] = {}
    for scope in treatments:
        by_actor.setdefault(scope.actor, []).append(scope)
    for actor in document.actors:
        ledger.enter(_own_counts(actor), (SALIENCE, COVERAGE), known)
        for scope in sorted(by_actor.get(actor.id, ()), key=_order):
            specs = (POLARITY, UNCERTAIN) if scope.speaker is None else (POLARITY_BY_SPEAKER,)
            ledger.enter(treatments[scope].counts(scope), specs)


def _gather(
    document: Document, evidence: Iterable[tuple[int, Finding]], unsure: AbstractSet[tuple[int, str]]
) -> Mapping[Scope, _Treatment]:
    """Add up by actor and voice, and, in the words of others, by actor and speaker as well."""
    found: dict[tuple[str | None, Voice | None, str | None], _Treatment] = defaultdict(_Treatment)

    def concerned(actor: str | None, voice: Voice, speaker: str | None) -> Iterator[_Treatment]:
        yield found[actor, voice, None]
        if speaker is not None:
            yield found[actor, None, speaker]

    for actor in document.actors:
        for mention in actor.mentions:
            if mention.form is MentionForm.WITHIN:
                continue  # the sentence speaks of whoever bears the longer name
            spoken = document.voices.at(mention.span.start)
            for treatment in concerned(actor.id, spoken.voice, spoken.speaker):
                treatment.n_mentions += 1
                treatment.sentences.add(mention.sentence)
                if (mention.sentence, actor.id) in unsure:
                    treatment.uncertain.add(mention.sentence)
    for sentence, finding in evidence:
        for treatment in concerned(finding.actor, finding.voice, finding.speaker):
            treatment.n_evidence += 1
            treatment.weight += finding.weight
            treatment.sentences.add(sentence)
    return {
        Scope(actor=actor, voice=voice, speaker=speaker): treatment
        for (actor, voice, speaker), treatment in found.items()
    }


def _order(scope: Scope) -> tuple[int, int]:
    """Order voices as they are declared, and then speakers by their first attribution."""
    if scope.voice is not None:
        return _ORDER[scope.voice], 0
    return len(_ORDER), int((scope.speaker or "S0")[1:])


def _own_counts(actor: Actor) -> tuple[Count, ...]:
    scope = Scope(actor=actor.id)
    return (
        Count("n_mentions", len(actor.mentions), scope),
        Count("n_sentences", len({mention.sentence for mention in actor.mentions}), scope),
    )
