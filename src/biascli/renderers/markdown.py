"""Markdown: a comment on a pull request, or the summary of a workflow. Article text stands in code spans alone.

In a code span neither markup nor a mention, a link or a reference to an issue has any effect.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from biascli import scorers
from biascli.counted import counted
from biascli.model import Finding, Metric, Result, Voice
from biascli.renderers.places import line_of
from biascli.report import GateStatus, Report, Tool
from biascli.text_safety import visible

#: Findings of an article that are shown; the reader of a comment wants the gravest.
SHOWN = 10
_STATUS = {GateStatus.HELD: "held", GateStatus.BROKEN: "**broken**", GateStatus.UNDEFINED: "undefined"}
#: The figure that stands for a scorer.
_HEADLINES = {
    "loaded_language": "per_1000_words",
    "sourcing": "sourcing_ratio",
    "rhetoric": "per_1000_words",
    "readability": "consensus_grade",
}


def render(tool: Tool, reports: Iterable[Report], stream: TextIO) -> None:
    """Write a section for each article."""
    for report in reports:
        stream.write(f"### {tool.name}: {code(report.input.name)}\n\n")
        if report.document.headline:
            stream.write(f"{code(report.document.headline)}\n\n")
        stream.writelines(f"> {code(notice)}\n\n" for notice in _notices(report))
        _gates(report, stream)
        _figures(report, stream)
        _findings(report, stream)
    stream.write(f"<sub>{tool.name} {tool.version}, word lists {tool.lexicons}, {tool.engine} engine</sub>\n")


def code(text: str) -> str:
    """Return text of an article as a code span."""
    plain = visible(line_of(text)) or " "
    fence = "`" * (1 + max((len(run) for run in re.findall(r"`+", plain)), default=0))
    edge = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{edge}{plain}{edge}{fence}"


def _notices(report: Report) -> Iterator[str]:
    yield from report.notices
    yield from (each.message for each in report.unused_suppressions)
    if report.suppressed:
        yield f"{counted(len(report.suppressed), 'finding')} let stand."


def cell(text: str) -> str:
    """Return text of an article as a code span in a table, where a bar would end the cell."""
    return code(text).replace("|", "\\|")


def _gates(report: Report, stream: TextIO) -> None:
    if report.gates:
        stream.write("| gate | outcome |\n| --- | --- |\n")
        for gate in report.gates:
            reason = f": {cell(gate.reason)}" if gate.reason else ""
            stream.write(f"| {cell(gate.gate)} | {_STATUS[gate.status]}{reason} |\n")
        stream.write("\n")


def _figures(report: Report, stream: TextIO) -> None:
    rows = [(result, metric) for result in report.results if (metric := _headline(result)) is not None]
    if not rows:
        return
    stream.write("| scorer | figure | value |\n| --- | --- | ---: |\n")
    for result, metric in rows:
        value = f"undefined: {cell(metric.reason or '')}" if metric.value is None else f"{metric.value:g}"
        stream.write(f"| {result.scorer} | {metric.name}, {metric.unit} | {value} |\n")
    stream.write("\n")


def _headline(result: Result) -> Metric | None:
    wanted = _HEADLINES.get(result.scorer)
    found = [metric for metric in result.metrics if metric.name == wanted]
    return next((each for each in found if each.scope.voice is Voice.NARRATION), found[0] if found else None)


def _findings(report: Report, stream: TextIO) -> None:
    order = list(scorers.NAMES)
    found = sorted(
        report.findings(), key=lambda each: (_gravity(each), -order.index(each.rule.partition(".")[0])), reverse=True
    )
    if not found:
        return
    stream.write("| line | rule | text | whose words |\n| ---: | --- | --- | --- |\n")
    stream.writelines(f"| {each.line} | {each.rule} | {cell(each.text)} | {each.voice} |\n" for each in found[:SHOWN])
    left = len(found) - SHOWN
    stream.write(f"\n{counted(left, 'more finding')}.\n\n" if left > 0 else "\n")


def _gravity(finding: Finding) -> tuple[int, float]:
    return finding.severity.rank, abs(finding.weight)
