"""Apply a policy to a report."""

from dataclasses import replace

from biascli.policy.baseline import Baseline
from biascli.policy.gates import judge
from biascli.policy.ledger import without
from biascli.policy.severities import with_severities
from biascli.policy.suppressions import Suppressions
from biascli.policy.terms import Policy
from biascli.report import Report, Suppressed


def apply(report: Report, text: str, policy: Policy, baseline: Baseline | None = None) -> Report:
    """Return the report as the policy sees it; ``text`` is the article as it was read, comments and all."""
    graded = with_severities(report, policy.severities)
    suppressions = Suppressions.read(text)
    let_stand = suppressions.of(graded)
    if policy.ignored:
        let_stand += policy.ignored.of(graded, {each.finding for each in let_stand})
    if baseline is not None:
        let_stand += baseline.known(graded, text, {each.finding for each in let_stand})
    left = _without(graded, let_stand) if let_stand else graded
    left = replace(left, suppressed=tuple(let_stand), unused_suppressions=suppressions.unused(graded))
    return replace(left, gates=judge(left, policy))


def _without(report: Report, let_stand: list[Suppressed]) -> Report:
    gone = {each.finding for each in let_stand}
    return replace(report, results=tuple(without(result, gone) for result in report.results))
