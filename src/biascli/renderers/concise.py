"""Concise: ``file:line:column: rule message``, a finding a line, as compilers print them."""

from collections.abc import Iterable
from typing import TextIO

from biascli.renderers.places import line_of
from biascli.report import Report, Tool
from biascli.text_safety import visible


def render(tool: Tool, reports: Iterable[Report], stream: TextIO) -> None:
    """Write the findings, the comments that let nothing stand, and the gates that did not hold."""
    del tool
    for report in reports:
        name = visible(line_of(report.input.name))
        for each in report.findings():
            text = visible(line_of(f"{each.rule} {each.message.rstrip('.')}: {each.text}"))
            _write(stream, f"{name}:{each.line}:{each.column}: {text}")
        for unused in report.unused_suppressions:
            _write(stream, f"{name}:{unused.line}:1: unused-suppression {visible(line_of(unused.message))}")
        for gate in report.gates:
            if gate.reason:
                _write(stream, f"{name}:1:1: gate {gate.status}: {visible(line_of(gate.reason))}")


def _write(stream: TextIO, line: str) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
