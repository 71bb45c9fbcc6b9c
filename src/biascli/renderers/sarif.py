"""SARIF 2.1.0: what code-scanning views show, with every rule's help, and a fingerprint that outlives edits elsewhere.

The whole run is one document, so it is written when the last report is there. An article that could not be analysed is
a notification of the tool, and the run no success.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO
from urllib.parse import quote

from biascli import scorers
from biascli.model import Finding, Rule
from biascli.renderers.json import harmless
from biascli.renderers.places import end_of, line_of, path_of
from biascli.report import Report, Suppressed, Tool, Unread
from biascli.text_safety import visible

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "ROOT"


def render(tool: Tool, reports: Iterable[Report], stream: TextIO, unread: Sequence[Unread]) -> None:
    """Write the log of one run, with the articles that could not be analysed by when the last report is drawn."""
    found = list(reports)
    artifacts = [{"location": _location(each.input.name), "encoding": each.input.encoding} for each in found]
    rules = [rule for name in scorers.NAMES if _ran(name, found) for rule in scorers.scorer_class(name).rules]
    places = {rule.id: index for index, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": tool.name,
                "semanticVersion": tool.version,
                "properties": {"lexicons": tool.lexicons, "engine": tool.engine, "model": tool.model},
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "invocations": [
            {"executionSuccessful": not unread, "toolExecutionNotifications": [_notification(each) for each in unread]}
        ],
        "columnKind": "unicodeCodePoints",
        "artifacts": artifacts,
        "results": [result for index, report in enumerate(found) for result in _results(report, index, places)],
    }
    stream.write(harmless(json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)) + "\n")


def _notification(unread: Unread) -> dict[str, object]:
    return {
        "level": "error",
        "message": {"text": visible(line_of(unread.error))},
        "locations": [{"physicalLocation": {"artifactLocation": _location(unread.name)}}],
    }


def _ran(scorer: str, reports: Iterable[Report]) -> bool:
    return any(report.result(scorer) is not None for report in reports)


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "name": rule.title,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.explanation},
        "help": {"text": rule.explanation},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _location(name: str) -> dict[str, str]:
    # A relative path is relative to the root of the repository, which the reader of the log knows.
    path = visible(path_of(name))
    if path.startswith("/"):
        return {"uri": f"file://{quote(path)}"}
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _results(report: Report, index: int, places: Mapping[str, int]) -> Iterator[dict[str, object]]:
    seen: Counter[str] = Counter()
    for finding in report.findings():
        yield _result(report.input.name, index, finding, places, seen)
    for each in report.suppressed:
        yield {
            **_result(report.input.name, index, each.finding, places, seen),
            "suppressions": [_suppression(each)],
        }


def _suppression(suppressed: Suppressed) -> dict[str, str]:
    # In the article itself, or, as a baseline and a configuration are, beside it.
    kind = "inSource" if suppressed.by.startswith("comment") else "external"
    return {"kind": kind, "justification": visible(suppressed.reason or suppressed.by)}


def _result(
    name: str, index: int, finding: Finding, places: Mapping[str, int], seen: Counter[str]
) -> dict[str, object]:
    line, column = end_of(finding)
    identity = "\0".join((finding.rule, line_of(finding.text), line_of(finding.before), line_of(finding.after)))
    seen[identity] += 1
    fingerprint = hashlib.sha256(f"{identity}\0{seen[identity]}".encode("utf-8", "backslashreplace")).hexdigest()
    return {
        "ruleId": finding.rule,
        "ruleIndex": places[finding.rule],
        "level": finding.severity.value,
        "message": {"text": visible(line_of(f"“{finding.text}”: {finding.message}"))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {**_location(name), "index": index},
                    "region": {
                        "startLine": finding.line,
                        "startColumn": finding.column,
                        "endLine": line,
                        "endColumn": column,
                        "charOffset": finding.start,
                        "charLength": finding.end - finding.start,
                        "snippet": {"text": visible(finding.text)},
                    },
                }
            }
        ],
        "partialFingerprints": {"biascliFinding/v1": fingerprint},
        "properties": {"voice": finding.voice.value, "part": finding.part.value, "weight": finding.weight},
    }
