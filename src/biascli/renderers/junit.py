"""JUnit: an article a suite, a gate a test case, for servers that know tests and nothing else.

A broken gate is a failure; one whose figure is undefined is skipped, unless it is to fail. An article without gates has
one case, that it could be analysed; where it could not, that is an error. Findings stand in the suite's output, as in
the concise format.
"""

import io
from collections.abc import Iterable, Sequence
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from biascli.renderers import concise
from biascli.report import GateOutcome, GateStatus, Report, Tool, Unread
from biascli.text_safety import visible


def render(tool: Tool, reports: Iterable[Report], stream: TextIO, unread: Sequence[Unread]) -> None:
    """Write the suites; behind them the articles that could not be analysed by when the last report is drawn."""
    suites = [(report, report.gates) for report in reports]
    failures = sum(gate.blocks for _, gates in suites for gate in gates)
    n_cases = sum(max(1, len(gates)) for _, gates in suites) + len(unread)
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    stream.write(f'<testsuites name="{tool.name}" tests="{n_cases}" failures="{failures}" errors="{len(unread)}">\n')
    for report, gates in suites:
        _suite(tool, report, gates, stream)
    for each in unread:
        _unread_suite(each, stream)
    stream.write("</testsuites>\n")


def _unread_suite(unread: Unread, stream: TextIO) -> None:
    name, error = quoteattr(_plain(unread.name)), quoteattr(_plain(unread.error))
    stream.write(
        f'  <testsuite name={name} tests="1" failures="0" errors="1" skipped="0">\n'
        f'    <testcase classname={name} name="analysed"><error message={error}/></testcase>\n'
        "  </testsuite>\n"
    )


def _suite(tool: Tool, report: Report, gates: tuple[GateOutcome, ...], stream: TextIO) -> None:
    name = quoteattr(_plain(report.input.name))
    failures = sum(gate.blocks for gate in gates)
    skipped = sum(gate.status is GateStatus.UNDEFINED and not gate.blocks for gate in gates)
    stream.write(
        f'  <testsuite name={name} tests="{max(1, len(gates))}" failures="{failures}" errors="0" skipped="{skipped}">\n'
    )
    for gate in gates:
        stream.write(f"    <testcase classname={name} name={quoteattr(_plain(gate.gate))}>")
        if gate.blocks:
            stream.write(f"<failure message={quoteattr(_plain(gate.reason or ''))}/>")
        elif gate.status is GateStatus.UNDEFINED:
            stream.write(f"<skipped message={quoteattr(_plain(gate.reason or ''))}/>")
        stream.write("</testcase>\n")
    if not gates:
        stream.write(f'    <testcase classname={name} name="analysed"/>\n')
    findings = io.StringIO()
    concise.render(tool, [report], findings)
    stream.write(f"    <system-out>{escape(_plain(findings.getvalue()))}</system-out>\n  </testsuite>\n")


def _plain(text: str) -> str:
    # visible() leaves no character that XML forbids but these two.
    return visible(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
