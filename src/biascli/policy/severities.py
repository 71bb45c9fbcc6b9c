"""How grave a newsroom finds the findings of a rule; a rule can be switched off."""

from collections.abc import Mapping
from dataclasses import replace

from biascli.model import Finding, Severity
from biascli.policy.ledger import without
from biascli.policy.levels import RuleSetting
from biascli.report import Report


def with_severities(report: Report, settings: Mapping[str, RuleSetting]) -> Report:
    """Return the report with the severities of these rules, or of all rules of a scorer; what is off goes."""
    if not settings:
        return report
    results = []
    for result in report.results:
        off = {each for each in result.findings if _setting(each, settings) is RuleSetting.OFF}
        kept = without(result, off) if off else result
        results.append(replace(kept, findings=tuple(_graded(each, settings) for each in kept.findings)))
    return replace(report, results=tuple(results))


def _setting(finding: Finding, settings: Mapping[str, RuleSetting]) -> RuleSetting | None:
    return settings.get(finding.rule) or settings.get(finding.rule.partition(".")[0])


def _graded(finding: Finding, settings: Mapping[str, RuleSetting]) -> Finding:
    setting = _setting(finding, settings)
    return finding if setting is None else replace(finding, severity=Severity(setting.value))
