"""A result without some of its findings: every count and figure that they are part of, computed again."""

from collections.abc import Collection
from dataclasses import replace

from biascli import scorers
from biascli.model import EVERYTHING, Finding, Metric, Result, Scope


def without(result: Result, gone: Collection[Finding]) -> Result:
    """Return the result as if these findings had not been made.

    The ends of a bootstrapped interval and comparisons of sentences do not follow from findings alone, and stay as
    they are.
    """
    findings = tuple(each for each in result.findings if each not in gone)
    if len(findings) == len(result.findings):
        return result
    removed = [each for each in result.findings if each in gone]
    counts = tuple(
        replace(each, value=each.of.total(findings)) if each.of and any(map(each.of.takes, removed)) else each
        for each in result.counts
    )
    specs = {spec.name: spec for spec in scorers.scorer_class(result.scorer).metrics}
    values: dict[Scope, dict[str, float]] = {EVERYTHING: {}}
    for count in counts:
        values.setdefault(count.scope, {})[count.name] = count.value

    def again(metric: Metric) -> Metric:
        if metric.value is None:
            return metric
        return specs[metric.name].measure(values[EVERYTHING] | values.get(metric.scope, {}), metric.scope)

    return replace(result, findings=findings, counts=counts, metrics=tuple(map(again, result.metrics)))
