"""Agency: who acts, who is acted upon, and where the sentence does not say who acts."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from biascli.document import AttributionKind, Document, Sentence
from biascli.engines.chunks import BE
from biascli.engines.phrases import Function, Reading, VerbGroup
from biascli.engines.roles import read
from biascli.engines.seam import Word
from biascli.model import (
    Count,
    Finding,
    MetricSpec,
    Quantity,
    Scope,
    Selection,
    Span,
    Voice,
)
from biascli.scorers.target_sentiment.ledger import Ledger
from biascli.scorers.target_sentiment.rules import AGENTLESS_PASSIVE

AGENCY = MetricSpec.share(
    "agency",
    "agency",
    "n_acts / n_roles",
    "Of the verbs that have the actor as agent or patient, the share of which it is the agent. Verbs of "
    "saying, being and having and infinitives are no acts.",
    unit="share of roles",
)
HIDDEN_AGENTS = MetricSpec.share(
    "hidden_agent_share",
    "done to the actor by nobody named",
    "n_agentless_passives / n_acted_upon",
    "Of what is done to the actor, the share that stands in a passive without an agent.",
    unit="share of what is done to the actor",
)
AGENTLESS = MetricSpec.share(
    "agentless_passive_share",
    "passives without an agent",
    "n_agentless_passives / n_passives",
    "Passives that do not say who acts, of all with a form of be or get; in each voice.",
    unit="share of passives",
)
METRICS = (AGENCY, HIDDEN_AGENTS, AGENTLESS)

#: All such findings weigh the same: hardly anything by itself.
_WEIGHT = 0.1

#: Words from "be" to the participle: "was not yet even then being helped".
_LONGEST_GROUP = 8

_BE = BE | frozenset("’s ’re ’m".split())  # the text as it stands, which may curl its apostrophes
_NO_ACTS = frozenset("be have become remain seem appear look sound feel stay prove do get mean".split())
#: Participles behind "be" that tell how things are: nobody is kept from view.
_STATES = frozenset(
    "accustom acquaint age aim alarm amaze annoy appal appall associate astonish astound attach baffle base "
    "bear bewilder bore born call center centre combine compare compose comprise concern confine confuse "
    "connect contain correlate date dedicate delight design determine devote disappoint disgust dispose "
    "distress divide do dress due embarrass embed engage entitle equip excite exhaust expect fascinate fill "
    "finish focus go gone head horrify impress incline inhabit intend interest involve irritate join know limit "
    "link list locate marry mean name need oblige occupy outrage overwhelm own pack please position prepare "
    "puzzle quote relate rely require root sadden satisfy say scare schedule see set shape share shock situate "
    "stun suit suppose surprise surround terrify thrill tie tire title worry".split()
)
_NOBODY = frozenset(("no", "nobody", "none", "neither", "nothing"))
#: What stands behind "by" and does nothing: a time, a measure.
_NO_AGENTS = frozenset(
    "century day deadline decade end evening factor half hour hundred means midnight minute month morning night noon "
    "now percent percentage point quarter summer spring third thousand time way week winter year "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)


def may_be_passive(sentence: Sentence) -> bool:
    """Tell whether a sentence may hold a passive: a participle stands not far behind a form of "be" or "get"."""
    be = -_LONGEST_GROUP
    for index, token in enumerate(sentence.tokens):
        if token.lemma in ("be", "get"):
            be = index
        elif token.tag in ("VBN", "VBD") and index - be < _LONGEST_GROUP:
            return True
    return False


class _Passive(NamedTuple):
    """A passive with a form of "be" or "get"."""

    span: Span
    patient: str | None  # Actor.id; of several the first
    agentless: bool


class Roles:
    """Gathers who does what in the sentences of one document."""

    def __init__(self, document: Document) -> None:
        """Take a document; its verbs of saying are no acts."""
        self._document = document
        cues = sorted(
            each.cue
            for each in document.attributions
            if each.cue is not None and each.kind is AttributionKind.COMMUNICATION
        )
        self._cue_starts = [cue.start for cue in cues]
        self._cue_ends = [cue.end for cue in cues]
        self._acts: Counter[str] = Counter()
        self._acted_upon: Counter[str] = Counter()
        self._hidden: Counter[str] = Counter()
        self._passives: Counter[Voice] = Counter()
        self._agentless: Counter[Voice] = Counter()

    def add(self, sentence: Sentence, words: Sequence[Word]) -> Iterator[Finding]:
        """Read a masked sentence; yield its passives without an agent."""
        reading = read(words)
        done_to: dict[int, list[int]] = {}
        done = Function.OBJECT
        for index, phrase in enumerate(reading.phrases):
            if phrase.function is done and phrase.verb is not None:
                done_to.setdefault(phrase.verb, []).append(index)
        for number, group in enumerate(reading.verbs):
            main = words[group.main]
            no_act = main.lemma == "be" or (main.lemma in _NO_ACTS and not group.passive)
            if group.negated or no_act or self._says(main.start) or _is_nobody(words, reading, group.subject):
                continue
            subjects = list(dict.fromkeys(_actors(words, reading, group.subject)))
            objects = {actor for phrase in done_to.get(number, ()) for actor in _actors(words, reading, phrase)}
            if not group.passive:
                if not group.infinitive:  # whose subject is often somebody else: "she asked the court to hear it"
                    self._acts.update(subjects)
                self._acted_upon.update(objects.difference(subjects))
            elif main.lemma not in _STATES:
                agent = self._agent(words, reading, group)
                self._acts.update(_actors(words, reading, agent))
                self._acted_upon.update(subjects)
                passive = _passive(words, group, subjects, agentless=agent is None)
                if passive is not None:
                    yield from self._count(sentence, passive)

    def _says(self, start: int) -> bool:
        index = bisect_right(self._cue_starts, start) - 1
        return index >= 0 and start < self._cue_ends[index]

    def _agent(self, words: Sequence[Word], reading: Reading, group: VerbGroup) -> int | None:
        if group.agent is None:
            return None
        head = words[reading.phrases[group.agent].head]
        name = self._document.text[head.start : head.end].lower()
        return None if head.tag == "CD" or head.lemma in _NO_AGENTS or name in _NO_AGENTS else group.agent

    def _count(self, sentence: Sentence, passive: _Passive) -> Iterator[Finding]:
        voice = self._document.voices.at(passive.span.start).voice
        self._passives[voice] += 1
        if not passive.agentless:
            return
        self._agentless[voice] += 1
        if passive.patient is not None:
            self._hidden[passive.patient] += 1
        yield self._document.finding(
            AGENTLESS_PASSIVE,
            passive.span,
            part=sentence.part,
            weight=_WEIGHT,
            message="the sentence does not say who does this",
            actor=passive.patient,
        )

    def enter(self, ledger: Ledger) -> None:
        """Enter what was gathered: passives by voice, roles by actor."""
        rules = (AGENTLESS_PASSIVE.id,)
        for voice in Voice:
            scope = Scope(voice=voice)
            hidden = Selection(Quantity.NUMBER, rules, voice=voice)
            ledger.enter(
                (
                    Count("n_passives", self._passives[voice], scope),
                    Count("n_agentless_passives", self._agentless[voice], scope, hidden),
                ),
                (AGENTLESS,),
            )
        for actor in self._document.actors:
            scope = Scope(actor=actor.id)
            hidden = Selection(Quantity.NUMBER, rules, actor=actor.id)
            n_acts, n_acted_upon = self._acts[actor.id], self._acted_upon[actor.id]
            ledger.enter(
                (
                    Count("n_acts", n_acts, scope),
                    Count("n_acted_upon", n_acted_upon, scope),
                    Count("n_roles", n_acts + n_acted_upon, scope),
                    Count("n_agentless_passives", self._hidden[actor.id], scope, hidden),
                ),
                (AGENCY, HIDDEN_AGENTS),
            )


def _passive(words: Sequence[Word], group: VerbGroup, subjects: Sequence[str], *, agentless: bool) -> _Passive | None:
    """Return a passive with its auxiliary; "the mayor, attacked by all sides" has none, and no finite verb either."""
    auxiliaries = [index for index in range(group.first, group.main) if words[index].text in _BE]
    if not auxiliaries:
        return None
    span = Span(words[auxiliaries[0]].start, words[group.main].end)
    return _Passive(span, subjects[-1] if subjects else None, agentless)


def _is_nobody(words: Sequence[Word], reading: Reading, phrase: int | None) -> bool:
    """Tell whether nobody does it or has it done to them: "no one was hurt"."""
    return phrase is not None and words[reading.phrases[phrase].first].text in _NOBODY


def _actors(words: Sequence[Word], reading: Reading, phrase: int | None) -> Iterator[str]:
    """Yield the actors that a noun phrase names: its head, and what "and" joins to it, from right to left."""
    while phrase is not None:
        found = reading.phrases[phrase]
        actor = words[found.head].actor
        if actor is not None:
            yield actor
        joined = found.first > 1 and words[found.first - 1].text in ("and", "or")
        phrase = reading.phrase_of[found.first - 2] if joined else None
