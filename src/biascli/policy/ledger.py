"""A result without some of its findings: every count and figure that they are part of, computed again."""

from collections.abc import Collection
from dataclasses import replace

from biascli import scorers
from biascli.model import EVERYTHING, Finding, Metric, Result


def without(result: Result, gone: Collection[Finding]) -> Result:
    """Return the result as if these findings had not been made.

    The ends of a bootstrapped interval and comparisons of sentences do not follow from findings alone, and stay as
    they are.
    """
    findings = tuple(each for each in result.findings if each not in gone)
    if len(findings) == len(result.findings):
        return result
    counts = tuple(each if each.of is None else replace(each, value=each.of.total(findings)) for each in result.counts)
    specs = {spec.name: spec for spec in scorers.scorer_class(result.scorer).metrics}
    unscoped = {count.name: count.value for count in counts if count.scope == EVERYTHING}

    def again(metric: Metric) -> Metric:
        if metric.value is None:
            return metric
        here = unscoped | {count.name: count.value for count in counts if count.scope == metric.scope}
        return specs[metric.name].measure(here, metric.scope)

    return replace(result, findings=findings, counts=counts, metrics=tuple(map(again, result.metrics)))
