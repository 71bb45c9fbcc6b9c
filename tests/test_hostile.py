"""A hundred hostile inputs: no crash, no traceback, no escape that reaches the terminal, the same bytes twice."""

import json
import random
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import SLANTED
from biascli.analysis import Analyzer
from biascli.errors import InputError
from biascli.renderers import json as json_renderer
from biascli.renderers import terminal
from biascli.report import Report, Tool
from driver import biascli

TOOL = Tool("biascli", "0", "0", "lexical", "0")
ANALYZER = Analyzer()

_SENTENCE = "The mayor said the \u201creckless\u201d plan had failed, and critics of the council called it a disgrace. "

#: What is hostile about each, and the text.
HOSTILE: dict[str, str] = {
    **{f"control {code:#04x}": SLANTED.replace(" ", f" {chr(code)}", 20) for code in (*range(1, 32), *range(127, 160))},
    "escape colour": SLANTED.replace("mayor", "\x1b[31mmayor\x1b[0m"),
    "escape clear screen": "\x1b[2J\x1b[H" + SLANTED,
    "escape title": "\x1b]0;owned\x07" + SLANTED,
    "escape hyperlink": SLANTED.replace("report", "\x1b]8;;http://x\x1b\\report\x1b]8;;\x1b\\"),
    "escape device query": SLANTED + "\x1b[6n\x1bP+q\x1b\\",
    "eight-bit escapes": SLANTED.replace("union", "\x9b31munion\x9b0m"),
    "markup": SLANTED.replace("bully", "[bold red]bully[/bold red]"),
    "broken markup": SLANTED.replace("bully", "[/nothing][bully"),
    "markup link": SLANTED.replace("plan", "[link=file:///etc/passwd]plan[/link]"),
    "emoji codes": SLANTED.replace("plan", ":smiley: plan"),
    "bidi override": SLANTED.replace("mayor", "\u202emayor\u202c"),
    "bidi isolates": SLANTED.replace("mayor", "\u2066mayor\u2069"),
    "zero width": SLANTED.replace("m", "m\u200b"),
    "soft hyphens": SLANTED.replace("m", "m\u00ad"),
    "combining marks": SLANTED.replace("a", "a" + "\u0301" * 30),
    "emoji": SLANTED.replace(".", " " + "\U0001f600" * 200 + "."),
    "family emoji": SLANTED + "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 100,
    "surrogates": SLANTED.replace("mayor", "\ud800mayor\udfff"),
    "private use": SLANTED.replace("mayor", "\ue000mayor\U000f0000"),
    "null": SLANTED.replace(" ", "\x00", 5),
    "carriage returns": SLANTED.replace("\n", "\r"),
    "line separators": SLANTED.replace("\n", "\u2028"),
    "paragraph separators": SLANTED.replace("\n", "\u2029"),
    "form feeds": SLANTED.replace("\n", "\x0c"),
    "no-break spaces": SLANTED.replace(" ", "\u00a0"),
    "all capitals": SLANTED.upper(),
    "all small": SLANTED.lower(),
    "unbalanced straight quotes": SLANTED + '"' * 999,
    "unbalanced curly quotes": "\u201c" * 500 + SLANTED,
    "closing quotes first": "\u201d" * 500 + SLANTED,
    "nested quotes": ("\u201c\u2018" * 200) + "the plan" + ("\u2019\u201d" * 200) + SLANTED,
    "one open quote": "\u201c" + _SENTENCE * 200,
    "apostrophes": "'" * 5000 + SLANTED,
    "brackets": "(" * 5000 + SLANTED + ")" * 4000,
    "full stops": "." * 20000 + SLANTED,
    "dashes": "\u2014" * 20000 + SLANTED,
    "one long word": "a" * 100_000 + " " + SLANTED,
    "one long number": "9" * 100_000 + " " + SLANTED,
    "hyphen chain": "-".join(["mayor"] * 20_000) + " " + SLANTED,
    "comma chain": ", ".join(["Anna Smith"] * 3000) + " said the plan was bad. " + SLANTED * 60,
    "and chain": "the mayor and " * 3000 + "the plan. " + SLANTED,
    "said chain": "He said that " * 2000 + "the plan was bad. " + SLANTED,
    "not chain": "The mayor did not " + "not " * 5000 + "fail. " + SLANTED,
    "question marks": "Who failed" + "?" * 10_000 + " " + SLANTED,
    "capital chain": "The " + "United Nations Security Council " * 1000 + "met. " + SLANTED * 60,
    "initials": "J. K. " * 5000 + "Rowling said so. " + SLANTED * 60,
    "many paragraphs": "The mayor said no.\n\n" * 2000,
    "no spaces": SLANTED.replace(" ", "") * 3 + SLANTED,
    "formulas": SLANTED.replace("mayor", "=cmd|' /C calc'!A0"),
    "html": SLANTED.replace("mayor", "<script>alert(1)</script>mayor"),
    "json": SLANTED.replace("mayor", '{"a": "\\u0000"}'),
    "one line": SLANTED.replace("\n", " ") * 20,
}


def draw(report: Report) -> str:
    screen = StringIO()
    terminal.render(TOOL, [report], screen, width=60)
    return screen.getvalue()


def as_json(report: Report) -> str:
    stream = StringIO()
    json_renderer.render(TOOL, [report], stream)
    return stream.getvalue()


def assert_harmless(screen: str) -> None:
    assert not [c for c in screen if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\u2066\u200b"]


def test_there_are_a_hundred() -> None:
    assert len(HOSTILE) >= 100


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_input_is_only_text(text: str) -> None:
    report = ANALYZER.analyze(text)
    assert_harmless(draw(report))
    assert json.loads(as_json(report))
    for result in report.results:
        for finding in result.findings:
            assert text[finding.start : finding.end] == finding.text


@pytest.mark.slow
def test_five_megabytes_on_one_line() -> None:
    text = _SENTENCE * (5_000_000 // len(_SENTENCE))
    report = ANALYZER.analyze(text)
    assert report.document.n_words > 700_000
    assert_harmless(draw(report))


def test_a_narrow_windows_console() -> None:
    done = biascli("score", "-", stdin=(SLANTED + "Ωmega 日本").encode(), PYTHONUTF8="0", PYTHONIOENCODING="cp1252")
    assert done.code == 0, done.err
    assert "Traceback" not in done.err
    done.raw.decode("cp1252")


def test_no_line_is_wider_than_the_console() -> None:
    for width in (60, 72, 100, 140):
        screen = StringIO()
        terminal.render(TOOL, [ANALYZER.analyze(SLANTED)], screen, width=width)
        assert max(map(len, screen.getvalue().splitlines())) <= width


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400), st.integers(0, 2**32))
def test_any_text(noise: str, seed: int) -> None:
    where = random.Random(seed).randrange(len(SLANTED))
    text = SLANTED[:where] + noise + SLANTED[where:]
    try:
        report = ANALYZER.analyze(text)
    except InputError:
        return
    assert sum(each.n_words for each in report.document.words) == report.document.n_words
    assert_harmless(draw(report))
    assert as_json(report) == as_json(ANALYZER.analyze(text))


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_noise_alone(text: str) -> None:
    try:
        report = ANALYZER.analyze(text)
    except InputError:
        return
    assert_harmless(draw(report))
