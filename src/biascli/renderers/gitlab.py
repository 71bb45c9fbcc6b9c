"""GitLab code quality: the JSON list that a merge request shows, in the format of Code Climate's issues."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from biascli.model import Severity
from biascli.renderers.json import harmless
from biascli.renderers.places import end_of, line_of, path_of
from biascli.report import Report, Tool
from biascli.text_safety import visible

_SEVERITY = {Severity.NOTE: "info", Severity.WARNING: "minor", Severity.ERROR: "major"}


def render(tool: Tool, reports: Iterable[Report], stream: TextIO) -> None:
    """Write the findings, and the gates that did not hold."""
    del tool
    separator = "[\n"
    for report in reports:
        for issue in _issues(report):
            stream.write(separator + harmless(json.dumps(issue)))
            separator = ",\n"
    stream.write("\n]\n" if separator != "[\n" else "[]\n")


def _issues(report: Report) -> Iterator[dict[str, object]]:
    path = visible(path_of(report.input.name))
    seen: Counter[str] = Counter()

    def issue(check: str, description: str, severity: str, line: int, end: int) -> dict[str, object]:
        # The same finding twice in a file must not have the same fingerprint; its line must not be part of it.
        identity = f"{path}\0{check}\0{description}"
        seen[identity] += 1
        fingerprint = hashlib.sha256(f"{identity}\0{seen[identity]}".encode("utf-8", "backslashreplace")).hexdigest()
        return {
            "description": description,
            "check_name": check,
            "fingerprint": fingerprint,
            "severity": severity,
            "location": {"path": path, "lines": {"begin": line, "end": end}},
        }

    for gate in report.gates:
        if gate.reason:
            yield issue("gate", visible(line_of(gate.reason)), "blocker" if gate.blocks else "info", 1, 1)
    for each in report.findings():
        text = visible(line_of(f"{each.text}: {each.message}"))
        yield issue(each.rule, text, _SEVERITY[each.severity], each.line, end_of(each)[0])
