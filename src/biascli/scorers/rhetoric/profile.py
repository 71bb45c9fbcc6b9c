"""The figures: how many techniques a reader meets in a thousand words, by family, voice and speaker."""

from collections.abc import Iterator, Sequence

from biascli.document import Document
from biascli.model import (
    Count,
    Direction,
    Finding,
    Metric,
    MetricSpec,
    Part,
    Quantity,
    Scope,
    Selection,
    Voice,
)
from biascli.scorers.rhetoric.taxonomy import of_family
from biascli.scorers.rhetoric.techniques import Family

#: Words below which a rate would only say that the text is short.
_LEAST_WORDS = 50

_EXPECTED = "expected_techniques"

RATE = MetricSpec(
    name="per_1000_words",
    title="Techniques per 1,000 words",
    unit="techniques per 1,000 words",
    formula=f"1000 * {_EXPECTED} / n_words",
    direction=Direction.MORE_SLANT,
    definition="The confidences of all findings of the body in one voice, added up (so many of them would a careful "
    "reader be expected to confirm), per 1,000 words in that voice. Narration is the author's own.",
    denominator="n_words",
    low=0.0,
    requires={"n_words": _LEAST_WORDS},
)

EXPECTED = MetricSpec(
    name=_EXPECTED,
    title="Techniques to be expected",
    unit="techniques",
    formula=_EXPECTED,
    direction=Direction.MORE_SLANT,
    definition="The confidences of all findings added up: in the headline, or in the words of one speaker, where a "
    "rate would rest on too few words.",
    low=0.0,
)

_FAMILY_TITLES = {
    Family.ATTACK_ON_REPUTATION: "Attacks on reputation",
    Family.JUSTIFICATION: "Justification by appeal",
    Family.DISTRACTION: "Distraction",
    Family.SIMPLIFICATION: "Simplification",
    Family.CALL: "Calls",
    Family.MANIPULATIVE_WORDING: "Manipulative wording",
    Family.DEVICES: "Rhetorical devices",
}

FAMILY_RATES = {
    family: MetricSpec(
        name=f"{family}_per_1000_words",
        title=f"{title} per 1,000 words",
        unit="techniques per 1,000 words",
        formula=f"1000 * {family} / n_words",
        direction=Direction.MORE_SLANT,
        definition=f"As per_1000_words, for this family alone: {', '.join(_labels)}.",
        denominator="n_words",
        low=0.0,
        requires={"n_words": _LEAST_WORDS},
    )
    for family, title in _FAMILY_TITLES.items()
    for _labels in [[rule.removeprefix("rhetoric.") for rule in of_family(family)]]
}

METRICS = (RATE, *FAMILY_RATES.values(), EXPECTED)

_HEADLINE = Scope(part=Part.HEADLINE)


def counts(document: Document, findings: Sequence[Finding]) -> tuple[Count, ...]:
    """Count words and findings in every scope that a metric is given for."""
    return tuple(_counts(document, findings))


def _counts(document: Document, findings: Sequence[Finding]) -> Iterator[Count]:
    for voice in Voice:
        scope = Scope(part=Part.BODY, voice=voice)
        spoken = [each for each in findings if each.voice is voice]
        yield Count("n_words", document.n_words(Part.BODY, voice), scope)
        yield _weight(_EXPECTED, Selection(Quantity.WEIGHT, part=Part.BODY, voice=voice), scope, spoken)
        for family in Family:
            selection = Selection(Quantity.WEIGHT, rules=of_family(family), part=Part.BODY, voice=voice)
            yield _weight(family, selection, scope, spoken)
    if document.headline is not None:
        yield _weight(_EXPECTED, Selection(Quantity.WEIGHT, part=Part.HEADLINE), _HEADLINE, findings)
    for speaker, spoken in _by_speaker(findings).items():
        yield _weight(_EXPECTED, Selection(Quantity.WEIGHT, speaker=speaker), Scope(speaker=speaker), spoken)


def _weight(name: str, selection: Selection, scope: Scope, findings: Sequence[Finding]) -> Count:
    return Count(name, selection.total(findings), scope, selection)


def _by_speaker(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Return the techniques that each speaker uses, in order of the text; speakers are too many to go over all."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.speaker is not None:
            found.setdefault(finding.speaker, []).append(finding)
    return found


def metrics(document: Document, counted: Sequence[Count]) -> tuple[Metric, ...]:
    """Compute the figures from the counts."""
    by_scope: dict[Scope, dict[str, float]] = {}
    for count in counted:
        by_scope.setdefault(count.scope, {})[count.name] = count.value
    found: list[Metric] = []
    for scope, values in by_scope.items():
        if scope.voice is None:
            found.append(EXPECTED.measure(values, scope))
        else:
            found += [spec.measure(values, scope) for spec in (RATE, *FAMILY_RATES.values())]
    if document.headline is None:
        found.append(EXPECTED.undefined("the text has no headline", _HEADLINE))
    return tuple(found)
