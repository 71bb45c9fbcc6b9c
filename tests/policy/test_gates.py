"""Gates hold, break, or have nothing to judge, and say which."""

from dataclasses import replace

import pytest

from articles import ARTICLES, SLANTED
from biascli import analyze, scorers
from biascli.model import Severity, Voice
from biascli.policy.expressions import parse
from biascli.policy.gates import WEIGHTIEST, judge
from biascli.policy.levels import FailLevel, OnUndefined
from biascli.policy.terms import Policy
from biascli.report import GateOutcome, GateStatus, Report

MEASURED = {name: tuple(spec.name for spec in scorers.scorer_class(name).metrics) for name in scorers.NAMES}
PARTISAN = analyze(ARTICLES["partisan"])
SHORT = analyze("The council met on Monday. It will meet again in March.")


def outcome(report: Report, text: str, on_undefined: OnUndefined = OnUndefined.PASS) -> GateOutcome:
    (found,) = judge(report, Policy((parse(text, MEASURED),), on_undefined=on_undefined))
    return found


def test_a_broken_gate_says_figure_bound_and_evidence() -> None:
    found = outcome(PARTISAN, "loaded_language.per_1000_words > 12")
    assert found.status is GateStatus.BROKEN
    assert found.blocks
    assert found.figure is not None
    assert found.figure > 12
    assert found.reason is not None
    assert f"{found.figure:g}" in found.reason
    assert "> 12" in found.reason
    assert len(found.weightiest) == WEIGHTIEST
    heaviest = {each.start: each.weight for each in PARTISAN.findings() if each.rule.startswith("loaded_language.")}
    assert all(start in heaviest for start in found.weightiest)


def test_the_findings_it_points_at_are_those_that_the_figure_counts() -> None:
    found = outcome(PARTISAN, "loaded_language.per_1000_words > 12")
    result = PARTISAN.result("loaded_language")
    assert result is not None
    counted = next(count.of for count in result.counts if count.of and count.of.voice is Voice.NARRATION)
    assert counted.rules is not None
    texts = {each.start for each in result.findings if each.rule in counted.rules and each.voice is Voice.NARRATION}
    assert set(found.weightiest) <= texts


def test_a_gate_that_holds() -> None:
    found = outcome(PARTISAN, "loaded_language.per_1000_words > 1000")
    assert (found.status, found.blocks, found.reason) == (GateStatus.HELD, False, None)


@pytest.mark.parametrize(("setting", "blocks"), [(OnUndefined.PASS, False), (OnUndefined.FAIL, True)])
def test_an_undefined_figure_never_passes_unseen(setting: OnUndefined, blocks: bool) -> None:  # noqa: FBT001
    found = outcome(SHORT, "loaded_language.per_1000_words > 12", setting)
    assert found.status is GateStatus.UNDEFINED
    assert found.blocks is blocks
    assert found.figure is None
    assert found.reason is not None
    assert "undefined" in found.reason


def test_a_gate_on_a_scorer_that_was_not_run_is_undefined() -> None:
    found = outcome(replace(PARTISAN, results=PARTISAN.results[:1]), "sourcing.sourcing_ratio < 0.3")
    assert found.status is GateStatus.UNDEFINED
    assert found.reason == "sourcing.sourcing_ratio is undefined: sourcing was not run"


def test_of_several_actors_the_worst_counts() -> None:
    result = PARTISAN.result("target_sentiment")
    assert result is not None
    values = [
        metric.value
        for metric in result.metrics
        if metric.name == "polarity" and metric.scope.voice is Voice.NARRATION and metric.value is not None
    ]
    lowest = min(values)
    found = outcome(PARTISAN, f"target_sentiment.polarity < {lowest + 0.01:.2f}")
    assert found.figure == lowest
    assert outcome(PARTISAN, f"target_sentiment.polarity < {lowest - 0.02:.2f}").status is GateStatus.HELD


def test_a_scope_chooses_the_figure() -> None:
    result = PARTISAN.result("readability")
    assert result is not None
    quoted = outcome(PARTISAN, "readability.words_per_sentence@quotation > 0")
    own = outcome(PARTISAN, "readability.words_per_sentence@narration > 0")
    assert quoted.figure != own.figure


def test_a_level_counts_findings() -> None:
    report = analyze(SLANTED)
    (found,) = judge(report, Policy(fail_level=FailLevel.WARNING))
    assert found.status is GateStatus.BROKEN
    assert found.figure == len([each for each in report.findings() if each.severity is not Severity.NOTE])
    (held,) = judge(report, Policy(fail_level=FailLevel.ERROR))
    errors = [each for each in report.findings() if each.severity is Severity.ERROR]
    assert (held.status is GateStatus.HELD) is (errors == [])
