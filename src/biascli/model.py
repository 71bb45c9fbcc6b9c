"""The vocabulary of a report: metrics, the counts they follow from, and findings, the located evidence.

Every score is a ledger. A ``Metric`` is computed by its ``MetricSpec.formula`` from ``Count`` values of the same
scope, and a count that is made from findings says which (``Selection``), so that a reader can recompute each
figure from the JSON alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum
from typing import NamedTuple

from biascli import formula as arithmetic
from biascli.records import record

#: Decimals of every figure in a report: enough to compare, few enough to be the same bytes on every machine.
DECIMALS = 4


class Voice(StrEnum):
    """Whose words a stretch of text is."""

    NARRATION = "narration"  # the author's own words; scare quotes are narration
    QUOTATION = "quotation"  # inside quotation marks
    ATTRIBUTED = "attributed"  # paraphrase of a source: "X said that ..."


class Part(StrEnum):
    """Where in an article a stretch of text stands."""

    HEADLINE = "headline"
    BODY = "body"


class Severity(StrEnum):
    """How much a finding should worry an editor; the words are those of SARIF."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """How grave it is: the graver, the higher."""
        return tuple(Severity).index(self)


class Direction(StrEnum):
    """What a higher value of a metric means."""

    MORE_SLANT = "higher means more slant"
    LESS_SLANT = "higher means less slant"
    MORE_POSITIVE = "higher means more positive"
    HARDER = "higher means harder to read"
    EASIER = "higher means easier to read"
    DESCRIPTIVE = "neither direction is better"


class Quantity(StrEnum):
    """What a count adds up over the findings that it selects."""

    NUMBER = "number"
    WEIGHT = "weight"
    CHARACTERS = "characters"


@record
class Span:
    """Half-open character offsets into the decoded original text: ``text[start:end]``."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __lt__(self, other: "Span") -> bool:
        return self.start < other.start or (self.start == other.start and self.end < other.end)

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


class Rule(NamedTuple):
    """A kind of finding: ``scorer.name`` is its identifier everywhere (reports, suppression, ``explain``)."""

    id: str
    title: str
    explanation: str  # what fires it, what it does to a reader, what it misses
    severity: Severity = Severity.WARNING


@record
class Finding:
    """One piece of located evidence. Made by ``Document.finding``, which derives place, voice and speaker."""

    rule: str
    start: int
    end: int
    line: int
    column: int
    before: str  # the words before it, on one line: its context in print
    text: str
    after: str
    part: Part
    voice: Voice
    weight: float
    severity: Severity
    message: str
    actor: str | None = None  # Actor.id of whom it is about
    speaker: str | None = None  # Source.id of whose words it is, for quotation and attributed
    suggestion: str | None = None  # a neutral wording, where there is one


@record
class Selection:
    """Which findings of the same result a count adds up; None stands for any."""

    quantity: Quantity
    rules: tuple[str, ...] | None = None
    part: Part | None = None
    voice: Voice | None = None
    actor: str | None = None
    speaker: str | None = None

    def total(self, findings: Iterable[Finding]) -> float:
        """Add up the selected findings."""
        taken = [each for each in findings if self.takes(each)]
        match self.quantity:
            case Quantity.NUMBER:
                return len(taken)
            case Quantity.WEIGHT:
                return round(sum([each.weight for each in taken]), DECIMALS)
            case Quantity.CHARACTERS:
                return sum([each.end - each.start for each in taken])

    def takes(self, finding: Finding) -> bool:
        """Tell whether a finding is one of those that are added up."""
        return (
            (self.rules is None or finding.rule in self.rules)
            and (self.part is None or finding.part is self.part)
            and (self.voice is None or finding.voice is self.voice)
            and (self.actor is None or finding.actor == self.actor)
            and (self.speaker is None or finding.speaker == self.speaker)
        )


@record
class Scope:
    """What a figure is about, where one result holds the same figure several times; None stands for all."""

    part: Part | None = None
    voice: Voice | None = None
    actor: str | None = None  # Actor.id
    speaker: str | None = None  # Source.id
    term: str | None = None  # a form of the actor's name, or the verb by which the speaker is reported


EVERYTHING = Scope()


@record
class Count:
    """A whole or weighted count that metrics are computed from."""

    name: str
    value: float
    scope: Scope = EVERYTHING
    of: Selection | None = None  # set where the count is made from findings


@record
class Metric:
    """A figure, or None with the reason why it is undefined."""

    name: str
    value: float | None
    unit: str
    formula: str
    denominator: str | None  # the name of the count that the figure is a rate of
    direction: Direction
    low: float | None
    high: float | None
    scope: Scope = EVERYTHING
    reason: str | None = None


@record
class MetricSpec:
    """What a metric means: the part that is the same for every text, and what ``explain`` prints."""

    name: str
    title: str
    unit: str
    formula: str
    direction: Direction
    definition: str  # what is measured, what it does not see, and the source
    denominator: str | None = None
    low: float | None = None
    high: float | None = None
    requires: Mapping[str, int] = field(default_factory=dict)  # least count below which it is undefined

    @classmethod
    def share(cls, name: str, title: str, formula: str, definition: str, *, unit: str = "share") -> "MetricSpec":
        """Return the metric for a part of a whole, from 0 to 1: one count over another, undefined where that is 0."""
        denominator = formula.rpartition(" / ")[2]
        return cls(name, title, unit, formula, Direction.DESCRIPTIVE, definition, denominator, 0, 1, {denominator: 1})

    def measure(self, counts: Mapping[str, float], scope: Scope = EVERYTHING) -> Metric:
        """Compute the metric from the counts of its scope by its formula."""
        reason = self._shortfall(counts)
        if reason is not None:
            return self._metric(None, scope, reason)
        try:
            return self._metric(arithmetic.evaluate(self.formula, counts), scope, None)
        except ZeroDivisionError:
            return self._metric(None, scope, f"{self.denominator or 'a denominator'} is 0")

    def undefined(self, reason: str, scope: Scope = EVERYTHING) -> Metric:
        """Return the metric without a value, and why."""
        return self._metric(None, scope, reason)

    def _shortfall(self, counts: Mapping[str, float]) -> str | None:
        for name, least in self.requires.items():
            if counts[name] < least:
                return f"{name} is {counts[name]:g}; at least {least} needed"
        return None

    def _metric(self, value: float | None, scope: Scope, reason: str | None) -> Metric:
        # Adding 0.0 turns -0.0 into 0.0, so that the sign of nothing never shows.
        rounded = None if value is None else round(value, DECIMALS) + 0.0
        return Metric(
            self.name, rounded, self.unit, self.formula, self.denominator,
            self.direction, self.low, self.high, scope, reason,
        )  # fmt: skip


@record
class SpanScore:
    """What an additive model says about a stretch of text.

    ``score`` is the logistic function of the sum of ``parts``: where the sum begins, and what each feature adds to it.
    """

    rule: str  # of the finding that a score of 0.5 or more makes
    start: int
    end: int
    score: float
    parts: Mapping[str, float]  # log-odds by feature, the intercept first, then the largest


@record
class Result:
    """What one scorer says about one document."""

    scorer: str
    metrics: tuple[Metric, ...]
    counts: tuple[Count, ...]
    findings: tuple[Finding, ...]
    scores: tuple[SpanScore, ...] = ()  # of sentences and headline, whether or not they make a finding

    def metric(self, name: str, scope: Scope = EVERYTHING) -> Metric:
        """Return the metric of that name and scope.

        Raises:
            KeyError: the result holds none.
        """
        for each in self.metrics:
            if each.name == name and each.scope == scope:
                return each
        raise KeyError((name, scope))
