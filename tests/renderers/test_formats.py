"""Ten formats over one article with hostile text in it, each read by a real parser of that format."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import pyte
import pytest
import xmlschema
from markdown_it import MarkdownIt

from biascli.policy.levels import FailLevel
from biascli.renderers import Format, render
from biascli.report import GateStatus, Unread, schema
from biascli.text_safety import visible
from renderers.hostile import NAME, TEXT, TOOL, report

SCHEMAS = Path(__file__).parents[1] / "schemas"
REPORT = report()
OTHER = replace(REPORT, input=replace(REPORT.input, name="other.txt"))
FINDINGS = REPORT.findings()
UNREAD = Unread(f"bad {NAME}", f"bad {NAME}: no text in it\n::error::")


def written(format_: Format) -> str:
    stream = io.StringIO()
    render(format_, TOOL, [REPORT, OTHER], stream, unread=[UNREAD], width=80)
    return stream.getvalue()


def test_the_article_trips_every_scorer_and_every_kind_of_outcome() -> None:
    assert {each.rule.partition(".")[0] for each in FINDINGS} >= {"loaded_language", "rhetoric", "sourcing"}
    assert {gate.status for gate in REPORT.gates} >= {GateStatus.BROKEN, GateStatus.UNDEFINED}
    assert {each.by.split()[0] for each in REPORT.suppressed} == {"comment", "ignore-terms,"}
    assert REPORT.unused_suppressions
    assert FailLevel.ERROR.value in {each.severity for each in FINDINGS}


@pytest.mark.parametrize("format_", Format)
def test_no_line_is_a_command_to_a_build_server(format_: Format) -> None:
    text = written(format_)
    assert not re.search(r"##\w*\[", text)
    allowed = r"::(?:notice|warning|error) file=" if format_ is Format.GITHUB else r"(?!)"
    for line in re.split(r"[\r\n\x0b\x0c\x85\u2028\u2029]", text):
        assert not line.lstrip().startswith("::") or re.match(allowed, line), line


@pytest.mark.parametrize("format_", Format)
def test_no_character_acts_on_a_terminal(format_: Format) -> None:
    assert not re.search(
        r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]", written(format_)
    )


def test_terminal() -> None:
    text = written(Format.TERMINAL)
    lines = text.splitlines()
    screen = pyte.Screen(80, len(lines) + 1)
    pyte.Stream(screen).feed(text.replace("\n", "\r\n"))
    # Wide characters take two cells of the emulator's screen, the second of them empty.
    assert [line.rstrip() for line in screen.display[: len(lines)]] == [line.rstrip() for line in lines]
    assert screen.title == ""


def test_json() -> None:
    parsed = json.loads(written(Format.JSON))
    jsonschema.Draft202012Validator(schema()).validate(parsed)
    found = parsed["reports"][0]
    for result in found["results"]:
        for each in result["findings"]:
            assert TEXT[each["start"] : each["end"]] == each["text"]
    assert found["input"]["name"] == NAME


def test_jsonl() -> None:
    lines = written(Format.JSONL).splitlines()
    assert [json.loads(line)["report"] for line in lines] == json.loads(written(Format.JSON))["reports"]


def test_sarif() -> None:
    parsed = json.loads(written(Format.SARIF))
    published = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(published, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER).validate(parsed)
    (run,) = parsed["runs"]
    (invocation,) = run["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert not invocation["executionSuccessful"]
    assert "no text in it" in notification["message"]["text"]
    assert len(run["results"]) == 2 * (len(FINDINGS) + len(REPORT.suppressed))
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        start = region["charOffset"]
        assert region["snippet"]["text"] == visible(TEXT[start : start + region["charLength"]])
        assert (region["startLine"], region["startColumn"]) < (region["endLine"], region["endColumn"])
    one = [
        result
        for result in run["results"]
        if result["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 0
    ]
    assert len({result["partialFingerprints"]["biascliFinding/v1"] for result in one}) == len(one)
    kinds = [each["kind"] for result in one for each in result.get("suppressions", ())]
    assert kinds == ["inSource" if each.by.startswith("comment") else "external" for each in REPORT.suppressed]


class Command(NamedTuple):
    """A workflow command, as GitHub's runner reads it."""

    name: str
    properties: Mapping[str, str]
    data: str


def workflow_commands(text: str) -> Iterator[Command]:
    # The runner takes a line for a command when it begins with "::" and has another "::"; the escapes are those of
    # its own reader: five in a property, three in the data.
    for line in text.split("\n"):
        if line and (match := re.fullmatch(r"::([\w-]+)(?: (.*?))?::(.*)", line)):
            pairs = (part.split("=", 1) for part in (match[2] or "").split(","))
            properties = {
                key: value.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%25", "%")
                for key, value in pairs
            }
            yield Command(match[1], properties, match[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%"))


def test_github() -> None:
    text = written(Format.GITHUB)
    commands = list(workflow_commands(text))
    reasons = [gate for gate in REPORT.gates if gate.reason]
    assert (
        len(commands) == len(text.splitlines()) == 2 * (len(FINDINGS) + len(reasons) + len(REPORT.unused_suppressions))
    )
    assert {command.name for command in commands} == {"notice", "warning", "error"}
    assert {command.properties["file"] for command in commands} == {visible(NAME.removeprefix("./")), "other.txt"}
    found = [command for command in commands if "col" in command.properties][: len(FINDINGS)]
    placed = {(int(each.properties["line"]), int(each.properties["col"])) for each in found}
    assert placed == {(each.line, each.column) for each in FINDINGS}
    texts = {visible(each.text) for each in FINDINGS}
    assert all(any(visible(command.data).startswith(text) for text in texts) for command in found)


def test_gitlab() -> None:
    parsed = json.loads(written(Format.GITLAB))
    published = json.loads((SCHEMAS / "gitlab-code-quality.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(published).validate(parsed)
    half = parsed[: len(parsed) // 2]
    assert len(half) == len(FINDINGS) + sum(gate.reason is not None for gate in REPORT.gates)
    assert len({issue["fingerprint"] for issue in half}) == len(half)


def test_junit() -> None:
    text = written(Format.JUNIT)
    xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd")).validate(text)
    root = ET.fromstring(text)
    suite, _, unread = root
    assert (root.get("errors"), unread.get("errors"), suite.get("errors")) == ("1", "1", "0")
    assert root.get("tests") == str(sum(len(each.findall("testcase")) for each in root))
    assert unread.get("name") == visible(UNREAD.name)
    assert [error.get("message") for error in unread.iter("error")] == [visible(UNREAD.error)]
    cases = suite.findall("testcase")
    assert suite.get("name") == visible(NAME)
    assert [case.get("name") for case in cases] == [gate.gate for gate in REPORT.gates]
    assert [case.find("failure") is not None for case in cases] == [gate.blocks for gate in REPORT.gates]
    output = suite.findtext("system-out") or ""
    assert len(output.strip().splitlines()) == len(written(Format.CONCISE).splitlines()) / 2


def test_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(written(Format.CSV), newline="")))
    assert len(rows) == 2 * len(FINDINGS)
    for row, each in zip(rows, FINDINGS, strict=False):
        assert (int(row["line"]), int(row["start"]), row["rule"]) == (each.line, each.start, each.rule)
        assert row["text"].removeprefix("'") == visible(each.text)
        for name, cell in row.items():
            assert name == "weight" or not cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r")), cell
    assert any(row["text"].startswith("'") for row in rows)


def inline(text: str) -> Iterator[Any]:
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        assert token.type != "html_block"
        yield from token.children or ()


def test_markdown() -> None:
    text = written(Format.MARKDOWN)
    kinds = {
        (token.type, token.content) for token in inline(text) if token.type not in ("text", "code_inline", "softbreak")
    }
    assert kinds <= {("html_inline", "<sub>"), ("html_inline", "</sub>"), ("strong_open", ""), ("strong_close", "")}
    plain = " ".join(token.content for token in inline(text) if token.type == "text")
    for trace in ("shameless", "add-mask", "@team", "javascript", "alert"):
        assert trace not in plain
    code = {token.content for token in inline(text) if token.type == "code_inline"}
    assert visible(" ".join(NAME.split())) in code
    assert REPORT.document.headline in code or visible(REPORT.document.headline or "") in code
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    html = MarkdownIt("commonmark").enable("table").render(text)
    assert html.count("<tr>") == len([row for row in rows if "| ---" not in row])
    assert all(len(re.findall("<t[dh][ >]", row)) in (2, 3, 4) for row in html.split("<tr>")[1:])


def test_concise() -> None:
    lines = written(Format.CONCISE).splitlines()
    assert len(lines) == 2 * (
        len(FINDINGS) + len(REPORT.unused_suppressions) + sum(gate.reason is not None for gate in REPORT.gates)
    )
    start = re.escape(visible(NAME))
    matches = [re.fullmatch(rf"{start}:(\d+):(\d+): (\S+) (.+)", line) for line in lines[: len(lines) // 2]]
    assert all(matches)
    places = [(int(match[1]), int(match[2]), match[3]) for match in matches if match and "." in match[3]]
    assert places[: len(FINDINGS)] == [(each.line, each.column, each.rule) for each in FINDINGS]


@pytest.mark.parametrize("format_", Format)
def test_no_reports_are_still_a_whole_file(format_: Format) -> None:
    stream = io.StringIO()
    render(format_, TOOL, [], stream)
    text = stream.getvalue()
    match format_:
        case Format.JSON | Format.SARIF | Format.GITLAB:
            json.loads(text)
        case Format.JUNIT:
            ET.fromstring(text)
        case Format.JSONL | Format.GITHUB | Format.CONCISE | Format.TERMINAL:
            assert text == ""
        case Format.CSV:
            assert len(text.splitlines()) == 1
        case Format.MARKDOWN:
            assert text == f"<sub>{TOOL.name} {TOOL.version}, word lists {TOOL.lexicons}, {TOOL.engine} engine</sub>\n"
