"""Sentiment toward each actor: who is in the story, and how the text treats each.

**What is measured.** For every actor, in every voice and in the words of every speaker: how it is presented, how often
it acts and is acted upon, and by which names it is called. *Who does what to whom* decides, not the sentiment of the
sentence: the agent of *attacked* is not its victim.

**Polarity.** For each sentence in which an actor is named (or meant by a pronoun) the engine receives the sentence
with all names taken out, and gives back evidence with a weight below 0 (against) or above 0 (for): the encoder one
piece for the sentence as a whole, shown at the actor's first mention in it; the lexical engine each word that bears on
the actor. The weights of one sentence add up to a figure between -1 and 1.

- ``polarity`` = weight / n_treatments: the mean over the sentences that mention the actor in that voice.
- ``polarity_by_speaker``: the same in the words of one speaker, quoted or paraphrased. Together with
  ``judging_verb_share`` and the verbs by which each speaker is reported it tells who says what of whom.
- ``uncertain_share`` = n_uncertain / n_treatments: of these sentences, the share in which no polarity is likely enough
  for the engine to name it; they count as neutral.
- ``salience`` = the actor's share of all mentions, headline included. ``share_of_sentences``: of the sentences.
  A place within another name (the *Irving* Police Department) is a mention too, but no treatment.

**Agency**, the same with every engine, from a shallow reading of each sentence.

- ``agency`` = n_acts / n_roles: of the verbs that have the actor as agent or patient, the share in which it acts;
  the agent of a passive (*by ...*) acts. Verbs of saying, being and having and infinitives are no acts.
- ``hidden_agent_share``: of what is done to the actor, the share in passives that do not say by whom.
- ``agentless_passive_share``: the same of all passives, by voice.

**Naming**, the same with every engine: uses of each form of the name, ``titled_share``, ``surname_share``,
``given_name_share``, ``pronoun_share``; ``naming_tone`` = valence of the words around the names (*crooked*,
*beloved*), from -1 to 1, over all mentions. The name itself never counts.

**Direction and range.** Polarity and tone: -1 (only spoken against) to 1 (only spoken for). Shares: 0 to 1, and neither
end is better. A figure without a denominator is undefined, and not 0.

**Blind spots.** Irony; what a reader must know to judge ("was seen with"); quality of sources; pronouns and
descriptions that are not clearly the actor's; comparison. There is no parser: in a long sentence a verb may be given
the wrong agent. Whether an agent was left out on purpose, and whether a title was due, is for the reader to say.
The valences are VADER's (Hutto & Gilbert 2014), corrected for the news by our own list; no list holds a name, and the
engine never sees one.
"""

from collections.abc import Iterator
from typing import ClassVar, Self

from biascli import engines
from biascli.document import Document, Sentence
from biascli.engines.masking import Masker
from biascli.engines.roles import ReadOnce
from biascli.engines.seam import Engine, Judgement, Request
from biascli.lexicon import Lexicon
from biascli.model import Finding, MetricSpec, Result, Rule
from biascli.scorers.seam import Setup
from biascli.scorers.target_sentiment import agency, naming, reporting, treatment
from biascli.scorers.target_sentiment.ledger import Ledger
from biascli.scorers.target_sentiment.rules import AGAINST, AGENTLESS_PASSIVE, FOR, JUDGING_NAME

__all__ = ["TargetSentiment"]


class TargetSentiment:
    """Finds out how each actor is presented, what it does, and what it is called."""

    name: ClassVar[str] = "target_sentiment"
    rules: ClassVar[tuple[Rule, ...]] = (AGAINST, FOR, JUDGING_NAME, AGENTLESS_PASSIVE)
    metrics: ClassVar[tuple[MetricSpec, ...]] = (
        *treatment.METRICS, reporting.JUDGING_VERBS, *agency.METRICS, *naming.METRICS,
    )  # fmt: skip

    def __init__(self, engine: Engine, cues: Lexicon) -> None:
        """Take the engine that judges mentions, and the list that says which reporting verbs judge."""
        self._engine = engine
        self._cues = cues

    @classmethod
    def load(cls, setup: Setup) -> Self:
        """Build the scorer with the engine asked for; its valences cannot be changed by a user."""
        return cls(
            engines.load(engines.choose(setup.engine), explain=setup.explain), setup.lexicons.get("reporting_cues")
        )

    def score(self, document: Document) -> Result:
        """Score a document."""
        sentences = {sentence.index: sentence for sentence in document.all_sentences()}
        roles, names = agency.Roles(document), naming.Names(document, sentences)
        findings: list[Finding] = []
        asked: list[tuple[Sentence, str]] = []

        def requests() -> Iterator[Request]:
            """Yield what is asked of the engine; no sentence is kept masked, and read, longer than its turn takes."""
            for sentence, words in _masked(document):
                findings.extend(roles.add(sentence, words))
                for actor in dict.fromkeys(word.actor for word in words if word.actor is not None):
                    asked.append((sentence, actor))
                    yield Request(words, actor)

        judgements = self._engine.judge(requests())
        evidence = [
            (sentence.index, finding)
            for (sentence, actor), judgement in zip(asked, judgements, strict=True)
            for finding in _findings(document, sentence, actor, judgement)
        ]
        unsure = {
            (sentence.index, actor)
            for (sentence, actor), judgement in zip(asked, judgements, strict=True)
            if not judgement.certain
        }
        findings += (finding for _, finding in evidence)
        ledger = Ledger()
        treatment.enter(document, evidence, unsure, len(sentences), ledger)
        reporting.enter(document, self._cues, ledger)
        roles.enter(ledger)
        for actor in document.actors:
            findings += names.enter(actor, ledger)
        findings.sort(key=lambda finding: (finding.start, finding.end, finding.actor or "", finding.rule))
        return Result(self.name, tuple(ledger.metrics), tuple(ledger.counts), tuple(findings))


def _masked(document: Document) -> Iterator[tuple[Sentence, ReadOnce]]:
    """Yield the sentences that mention an actor or may hold a passive, masked."""
    masker = Masker(document)
    for sentence in document.all_sentences():
        if masker.has_mentions(sentence) or agency.may_be_passive(sentence):
            yield sentence, masker.masked(sentence)


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
