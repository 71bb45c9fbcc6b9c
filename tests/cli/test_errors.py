"""Bad input: one plain line that names the file and what is wrong, exit code 2, and nothing lost."""

import json
from pathlib import Path

import pytest

from articles import SLANTED
from biascli.cli.exit_codes import ExitCode
from driver import Done, biascli

GERMAN = "Der Minister sagte am Montag, dass die neue Regelung im kommenden Jahr in Kraft treten werde. " * 4


def assert_one_line(done: Done, *fragments: str) -> None:
    assert done.code == ExitCode.ERROR
    assert len(done.err.splitlines()) == 1, done.err
    assert done.err.startswith("biascli: ")
    for fragment in fragments:
        assert fragment in done.err


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("binary.txt", bytes(range(256)) * 8, "binary"),
        ("paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        ("german.txt", GERMAN.encode(), "English"),
        ("marks.txt", b"... !!! ???", "no words"),
    ],
)
def test_a_text_that_cannot_be_scored(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    done = biascli("score", str(path))
    assert_one_line(done, str(path), reason)


def test_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "missing.txt"
    assert_one_line(biascli("score", str(path)), str(path))


def test_a_directory(tmp_path: Path) -> None:
    assert_one_line(biascli("score", str(tmp_path)), str(tmp_path), "directory")


def test_a_wrong_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("“curly”".encode("cp1252"))
    assert_one_line(biascli("score", str(path), "--encoding", "utf-8"), str(path), "utf-8")


def test_an_encoding_that_does_not_exist(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SLANTED, encoding="utf-8")
    assert_one_line(biascli("score", str(path), "--encoding", "utf-99"), "utf-99")


def test_empty_standard_input() -> None:
    assert_one_line(biascli("score", "-"), "<stdin>", "empty")


@pytest.mark.parametrize(
    ("arguments", "fragment"),
    [
        (["score", "--fromat", "json"], "--format"),
        (["scroe", "a.txt"], "score"),
        (["score", "--format", "jsn"], "jsn"),
        (["score", "--width", "20"], "60"),
        (["score", "--engine", "x"], "'--engine': 'x' is not one of 'encoder', 'lexical'"),
        (["explain", "sourcin"], "sourcing"),
        (["evaluate", "bab", "x"], "babe"),
        (["lexicon", "show", "nothing"], "nothing"),
        (["score", "-", "-"], "once"),
        (["evaluate"], "task"),
        (["evaluate", "babe"], "path"),
        (["lexicon", "show"], "name"),
        (["lexicon", "check"], "FILE"),
        (["baseline"], "command"),
        (["config"], "command"),
    ],
    ids=" ".join,
)
def test_a_mistyped_command(arguments: list[str], fragment: str) -> None:
    assert_one_line(biascli(*arguments), fragment)


@pytest.mark.parametrize(
    ("lines", "fragment"),
    [
        ("word\tclass\nx\ty\n", ":1: unknown column 'word'"),
        ("term\tcategory\tweight\nbad\tnowhere\t0.5\n", ":2: "),
        ("term\tcategory\tweight\nbad\t*\theavy\n", ":2: weight 'heavy' is not a number"),
        ("term\tcategory\tweight\nbad\t*\t7\n", ":2: weight 7 is not between 0 and 1"),
    ],
)
def test_a_broken_lexicon(tmp_path: Path, lines: str, fragment: str) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(lines, encoding="utf-8")
    assert_one_line(biascli("score", "-", "--lexicon", str(path), stdin=SLANTED.encode()), f"{path}{fragment}")
    assert_one_line(biascli("lexicon", "check", str(path)), f"{path}{fragment}")


def test_good_files_are_reported_beside_bad_ones(tmp_path: Path) -> None:
    good, bad, output = tmp_path / "good.txt", tmp_path / "bad.txt", tmp_path / "report.json"
    good.write_text(SLANTED, encoding="utf-8")
    done = biascli("score", str(bad), str(good), "-f", "json", "-o", str(output))
    assert_one_line(done, str(bad))
    assert [report["input"]["name"] for report in json.loads(output.read_text())["reports"]] == [str(good)]


def test_an_output_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "report.json"
    assert_one_line(biascli("score", "-", "-o", str(target), stdin=SLANTED.encode()), str(target))
    assert list(tmp_path.iterdir()) == []


def test_an_article_is_never_overwritten(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(SLANTED, encoding="utf-8")
    assert_one_line(biascli("score", str(article), "-o", str(article)), str(article))
    assert article.read_text(encoding="utf-8") == SLANTED


def test_nothing_that_is_read_is_overwritten(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(SLANTED, encoding="utf-8")
    assert_one_line(biascli("baseline", "write", str(article), "--baseline", str(article)), f"{article}: is to be read")
    assert_one_line(biascli("evaluate", "babe", str(article), "--predictions", str(article)), str(article))
    assert article.read_text(encoding="utf-8") == SLANTED


@pytest.mark.parametrize(
    ("file", "content", "line"),
    [
        ("known.json", b"\x7fELF\xff" * 5000, "is no baseline; 'biascli baseline write' makes one"),
        ("known.json", b'{"findings": 3}', "is no baseline; 'biascli baseline write' makes one"),
        ("own.toml", b"\xff", "is not UTF-8 text"),
        ("own.toml", b"x = [", "is no valid TOML: Invalid value (at end of document)"),
        ("pyproject.toml", b"[tool]\nbiascli = 3\n", "tool.biascli must be a table of settings"),
    ],
)
def test_a_file_that_a_run_needs_and_that_is_broken(tmp_path: Path, file: str, content: bytes, line: str) -> None:
    path = tmp_path / file
    path.write_bytes(content)
    option = "--baseline" if file.endswith(".json") else "--config"
    done = biascli("score", "-", option, str(path), stdin=SLANTED.encode())
    assert (done.code, done.err) == (ExitCode.ERROR, f"biascli: {path}: {line}\n")


@pytest.mark.parametrize("setting", ["nothing=error", "loaded_language=grave", "rhetoric"])
def test_a_severity_that_is_none_is_one_short_line(setting: str) -> None:
    done = biascli("score", "-", "--severity", setting, stdin=SLANTED.encode())
    assert_one_line(done, "severity")
    assert len(done.err) < 120


def test_an_old_report_survives_a_failure(tmp_path: Path) -> None:
    target, own = tmp_path / "report.json", tmp_path / "own.tsv"
    target.write_text("old")
    own.write_text("broken")
    biascli("score", "-", "-o", str(target), "--lexicon", str(own), stdin=SLANTED.encode())
    assert target.read_text() == "old"


def test_a_hostile_file_name_does_not_reach_the_terminal(tmp_path: Path) -> None:
    done = biascli("score", str(tmp_path / "\x1b[31mred"))
    assert_one_line(done)
    assert "\x1b" not in done.err
