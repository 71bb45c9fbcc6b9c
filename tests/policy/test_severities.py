"""A newsroom sets how grave the findings of a rule are, or that there are none."""

from articles import SLANTED
from biascli import analyze
from biascli.model import Part, Scope, Severity, Voice
from biascli.policy.levels import RuleSetting
from biascli.policy.severities import with_severities

REPORT = analyze(SLANTED)


def test_a_rule_and_a_scorer_can_be_set_and_the_rule_counts_more() -> None:
    settings = {"loaded_language": RuleSetting.NOTE, "loaded_language.negative_adjective": RuleSetting.ERROR}
    found = with_severities(REPORT, settings).findings()
    loaded = [each for each in found if each.rule.startswith("loaded_language.")]
    assert {each.severity for each in loaded if each.rule.endswith(".negative_adjective")} == {Severity.ERROR}
    assert {each.severity for each in loaded if not each.rule.endswith(".negative_adjective")} == {Severity.NOTE}
    others = [each for each in found if not each.rule.startswith("loaded_language.")]
    assert others == [each for each in REPORT.findings() if not each.rule.startswith("loaded_language.")]


def test_what_is_off_is_neither_found_nor_counted() -> None:
    found = with_severities(REPORT, {"rhetoric": RuleSetting.OFF})
    result = found.result("rhetoric")
    assert result is not None
    assert result.findings == ()
    assert result.metric("per_1000_words", Scope(Part.BODY, Voice.NARRATION)).value in (0, None)


def test_without_settings_nothing_changes() -> None:
    assert with_severities(REPORT, {}) is REPORT
