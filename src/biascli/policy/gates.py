"""Whether a text keeps to the bounds that were set for it.

A broken gate says figure and bound, and points at the findings that weigh most. A figure that is undefined neither
passes nor fails unseen: the outcome says so, and the policy says what to make of it.
"""

import re

from biascli.counted import counted
from biascli.model import Metric, Result, Severity
from biascli.policy.expressions import Bound, describe
from biascli.policy.levels import FailLevel, OnUndefined
from biascli.policy.terms import Policy
from biascli.report import GateOutcome, GateStatus, Report

#: How many findings a broken gate points at.
WEIGHTIEST = 3


def judge(report: Report, policy: Policy) -> tuple[GateOutcome, ...]:
    """Return the outcome of every gate of the policy."""
    outcomes = [_outcome(bound, report, policy.on_undefined) for bound in policy.bounds]
    if policy.fail_level is not FailLevel.NEVER:
        outcomes.append(_level(report, Severity(policy.fail_level.value)))
    return tuple(outcomes)


def _outcome(bound: Bound, report: Report, on_undefined: OnUndefined) -> GateOutcome:
    result = report.result(bound.scorer)
    metrics = bound.metrics(result) if result is not None else ()
    names = {actor.id: actor.name for actor in report.document.actors}
    values = [(each.value, each) for each in metrics if each.value is not None]
    broken = [(value, metric) for value, metric in values if bound.breaks(value)]
    if result is not None and broken:
        value, metric = max(broken, key=lambda each: abs(each[0] - bound.number))
        whose = describe(metric.scope, names)
        reason = f"{bound.metric}{whose} is {value:g} ({metric.unit}); the gate is {bound.text}"
        return GateOutcome(
            bound.text,
            GateStatus.BROKEN,
            blocks=True,
            figure=value,
            reason=reason,
            weightiest=_weightiest(result, metric),
        )
    if values:
        value = min((value for value, _ in values), key=lambda value: abs(value - bound.number))
        return GateOutcome(bound.text, GateStatus.HELD, blocks=False, figure=value)
    missing = f"{bound.scorer} was not run" if result is None else f"{bound.scorer} gave no {bound.metric}"
    reason = next(filter(None, (each.reason for each in metrics)), missing)
    return GateOutcome(
        bound.text,
        GateStatus.UNDEFINED,
        blocks=on_undefined is OnUndefined.FAIL,
        reason=f"{bound.scorer}.{bound.metric} is undefined: {reason}",
    )


def _level(report: Report, least: Severity) -> GateOutcome:
    found = report.findings(least)
    gate = f"no finding of level {least} or above"
    if not found:
        return GateOutcome(gate, GateStatus.HELD, blocks=False, figure=0)
    heaviest = sorted(found, key=lambda each: -abs(each.weight))[:WEIGHTIEST]
    reason = f"{counted(len(found), 'finding')} of level {least} or above"
    return GateOutcome(
        gate,
        GateStatus.BROKEN,
        blocks=True,
        figure=len(found),
        reason=reason,
        weightiest=tuple(each.start for each in heaviest),
    )


def _weightiest(result: Result, metric: Metric) -> tuple[int, ...]:
    """Return where the findings start that weigh most in the counts which the metric follows from."""
    names = set(re.findall(r"\w+", metric.formula))
    selections = [
        count.of for count in result.counts if count.of and count.name in names and count.scope == metric.scope
    ]
    behind = [each for each in result.findings if any(selection.takes(each) for selection in selections)]
    behind.sort(key=lambda each: (-abs(each.weight), each.start))
    return tuple(each.start for each in behind[:WEIGHTIEST])
