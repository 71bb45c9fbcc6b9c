"""Rhetoric on the terminal: techniques by family and voice, in the headline, by speaker, and the surest first."""

from collections.abc import Sequence

from biascli.model import Finding, Metric, Result
from biascli.renderers.terminal.canvas import MUTED, Canvas
from biascli.renderers.terminal.evidence import evidence
from biascli.renderers.terminal.figures import HEADLINE, by_voice, figure, find, reasons
from biascli.report import Report
from biascli.scorers.rhetoric.levels import Level
from biascli.scorers.rhetoric.profile import EXPECTED, FAMILY_RATES, RATE

_SPEAKERS_SHOWN = 5


def section(canvas: Canvas, report: Report, result: Result) -> None:
    """Techniques by family and voice, in the headline and by speaker, and the findings by how sure they are."""
    canvas.section("Rhetoric")
    by_voice(canvas, result, [(RATE.name, "per 1,000 words"), *_families(result)])
    headline = find(result, EXPECTED.name, HEADLINE)
    canvas.columns([("techniques to be expected in the headline", figure(headline))], right=(1,))
    reasons(canvas, [headline])
    _speakers(canvas, report, result)
    for level, findings in _by_level(result.findings).items():
        if level is Level.LOW:
            canvas.print(canvas.text(f"{len(findings)} of low confidence; --format json holds them", MUTED))
        else:
            canvas.print(canvas.text(f"{level.capitalize()} confidence", MUTED))
            evidence(canvas, findings)


def _families(result: Result) -> list[tuple[str, str]]:
    """Return the families that the text makes any use of."""
    used = {metric.name for metric in result.metrics if metric.value}
    return [
        (spec.name, f"  {str(family).replace('_', ' ')}") for family, spec in FAMILY_RATES.items() if spec.name in used
    ]


def _speakers(canvas: Canvas, report: Report, result: Result) -> None:
    """Print who else uses techniques, most first."""
    names = {source.id: source.name for source in report.document.sources}
    found = [metric for metric in result.metrics if metric.name == EXPECTED.name and metric.scope.speaker is not None]
    ranked = sorted(found, key=_amount, reverse=True)[:_SPEAKERS_SHOWN]
    if ranked:
        rows = [(canvas.name(names.get(each.scope.speaker or "", "")), figure(each)) for each in ranked]
        canvas.columns(rows, header=("speaker", "techniques to be expected"), right=(1,))


def _amount(metric: Metric) -> float:
    return metric.value or 0.0


def _by_level(findings: Sequence[Finding]) -> dict[Level, list[Finding]]:
    """Return the findings of each level that has any, the surest level first."""
    found: dict[Level, list[Finding]] = {level: [] for level in Level}
    for finding in findings:
        found[Level.of(finding.weight)].append(finding)
    return {level: each for level, each in found.items() if each}
