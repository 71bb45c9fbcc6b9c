"""Whole runs over many files: workers, cache, several outputs, pages, completion."""

import json
import os
import signal
import subprocess
import sys
import xml.etree.ElementTree as ET
from contextlib import suppress
from pathlib import Path

import pytest

from articles import ARTICLES, SLANTED
from biascli.cli.exit_codes import ExitCode
from driver import biascli

PAGE = f"<!DOCTYPE html><title>x</title><article><h1>Mayor</h1><p>{SLANTED.replace(chr(10) * 2, '<p>')}</article>"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    for number in range(9):
        name, text = sorted(ARTICLES.items())[number % len(ARTICLES)]
        (folder / f"{number}-{name}.txt").write_text(text[number * 40 :], encoding="utf-8")
    (folder / "5-binary.txt").write_bytes(b"\0\1\2" * 100)
    (folder / "6-page.html").write_text(PAGE, encoding="utf-8")
    (folder / "7-notes.md").write_text(f"---\ntitle: x\n---\n\n# Mayor\n\n{SLANTED}", encoding="utf-8")
    return folder


def test_workers_and_cache_give_the_same_bytes(desk: Path, tmp_path: Path) -> None:
    alone = biascli("rhetoric", ".", "-f", "json", cwd=desk)
    assert alone.code == ExitCode.ERROR
    assert alone.err == "biascli: 5-binary.txt: is a binary file: it holds zero bytes\n"
    assert len(json.loads(alone.out)["reports"]) == 11
    cached = ("--cache-dir", str(tmp_path / "cache"))
    for arguments in (("--jobs", "3"), cached, cached, (*cached, "--jobs", "2")):
        done = biascli("rhetoric", ".", "-f", "json", *arguments, cwd=desk)
        assert (done.code, done.raw, done.err) == (alone.code, alone.raw, alone.err)
    assert len(list((tmp_path / "cache").rglob("*.report"))) == 11


def workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    """Return who else is in the group of a process that leads one."""
    found: list[int] = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # gone by now
            group = int(stat.read_text().rpartition(")")[2].split()[2])
            found += [int(stat.parent.name)] * (group == process.pid)
    return [each for each in found if each != process.pid]


#: An interrupt interrupts it, also where the tests run in the background of a shell, which has them ignore it.
INTERRUPTIBLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from biascli.cli import main
main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc")
@pytest.mark.parametrize("code", [ExitCode.OK, ExitCode.INTERRUPTED])
def test_an_interrupt_is_for_the_process_that_was_started(tmp_path: Path, code: ExitCode) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(ARTICLES["mixed"], encoding="utf-8")
    os.mkfifo(tmp_path / "z.txt")  # who reads it waits until somebody writes
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTIBLE, "loaded", "a.txt", "b.txt", "z.txt", "-f", "jsonl", "--jobs", "2"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        bufsize=0,  # what a buffer had read behind the first line, communicate would not see
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline()
        workers = workers_of(process)
        assert len(workers) >= 2
        for each in workers if code is ExitCode.OK else [*workers, process.pid]:
            os.kill(each, signal.SIGINT)
        if code is ExitCode.OK:
            (tmp_path / "z.txt").write_text(ARTICLES["wire"], encoding="utf-8")
        try:
            out, err = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)  # or else the test would wait for ever instead of failing
            raise
    assert (process.returncode, err) == (code, b"")
    if code is ExitCode.OK:
        assert [json.loads(line)["report"]["input"]["name"] for line in out.splitlines()[-2:]] == ["b.txt", "z.txt"]


def test_several_outputs_of_one_run(desk: Path, tmp_path: Path) -> None:
    sarif, rows = tmp_path / "run.sarif", tmp_path / "run.csv"
    done = biascli("loaded", "0-mixed.txt", "-f", f"sarif={sarif}", "-f", f"csv={rows}", "-f", "concise", cwd=desk)
    assert done.code == ExitCode.OK
    n_lines = len(done.out.splitlines())
    assert n_lines == len(json.loads(sarif.read_text(encoding="utf-8"))["runs"][0]["results"])
    assert n_lines == len(rows.read_text(encoding="utf-8").splitlines()) - 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["run.csv", "run.sarif"]


@pytest.mark.parametrize("several", [False, True])
def test_an_article_that_cannot_be_read_is_an_error_of_the_run(desk: Path, tmp_path: Path, *, several: bool) -> None:
    sarif, junit, missing = tmp_path / "run.sarif", tmp_path / "run.xml", str(tmp_path / "missing.txt")
    runs = [("-f", f"sarif={sarif}"), ("-f", f"junit={junit}")]
    for asked in [sum(runs, ())] if several else runs:
        done = biascli("loaded", missing, "0-mixed.txt", *asked, cwd=desk)
        assert done.code == ExitCode.ERROR
    (invocation,) = json.loads(sarif.read_text(encoding="utf-8"))["runs"][0]["invocations"]
    said = [each["message"]["text"] for each in invocation["toolExecutionNotifications"]]
    assert said == [done.err.removeprefix("biascli: ").strip()]
    read, unread = ET.parse(junit).getroot()
    assert (read.get("name"), read.find(".//error")) == ("0-mixed.txt", None)
    assert unread.get("name") == missing
    assert [each.get("message") for each in unread.iter("error")] == said


def test_an_output_that_fails_does_not_cost_the_others(desk: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "nowhere" / "bad.csv"
    done = biascli("loaded", "0-mixed.txt", "-f", f"csv={bad}", "-f", f"json={good}", cwd=desk)
    assert done.code == ExitCode.ERROR
    assert len(done.err.splitlines()) == 1
    assert json.loads(good.read_text(encoding="utf-8"))["reports"]


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full stands for a full disk there")
def test_a_full_disk_is_one_line(desk: Path) -> None:
    done = biascli("loaded", "0-mixed.txt", "-o", "/dev/full", cwd=desk)
    assert done.code == ExitCode.ERROR
    assert done.err == "biascli: /dev/full: cannot be written: No space left on device\n"


@pytest.mark.parametrize("format_", ["csv", "github", "junit", "markdown", "json"])
def test_what_programs_read_is_utf_8_on_every_console(tmp_path: Path, format_: str) -> None:
    (tmp_path / "a.txt").write_text(f"{SLANTED}\n\nIt is a “vile → 恶” farce.\n", encoding="utf-8")
    there, here = (
        biascli("loaded", "a.txt", "-f", format_, cwd=tmp_path, PYTHONUTF8="0", PYTHONIOENCODING=encoding)
        for encoding in ("cp1252", "utf-8")
    )
    assert (there.code, there.raw, there.err) == (ExitCode.OK, here.raw, "")


@pytest.mark.parametrize("file", ["6-page.html", "7-notes.md"])
def test_places_in_marked_up_files_are_true(desk: Path, file: str) -> None:
    text = (desk / file).read_text(encoding="utf-8")
    report = json.loads(biascli("score", file, "-f", "json", cwd=desk).out)["reports"][0]
    findings = [each for result in report["results"] for each in result["findings"]]
    assert {"ruthless", "bully", "cronies"} <= {each["text"] for each in findings}
    starts = [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]
    for each in findings:
        assert text[each["start"] : each["end"]] == each["text"]
        assert starts[each["line"] - 1] + each["column"] - 1 == each["start"]
    for attribution in report["document"]["attributions"]:
        cue = attribution["cue"]
        assert cue is None or text[cue["start"] : cue["end"]].strip() == text[cue["start"] : cue["end"]]


def test_standard_input_is_read_by_its_name() -> None:
    page = f"<p>{SLANTED}".replace("ruthless", "<b>ruth</b>less").encode()
    done = biascli("loaded", "-", "--stdin-filename", "x.html", "-f", "concise", stdin=page)
    assert "negative evaluative adjective: ruth</b>less" in done.out
    assert done.out.startswith("x.html:1:")


def test_a_severity_on_the_command_line_gates(desk: Path) -> None:
    arguments = ("loaded", "0-mixed.txt", "-f", "concise", "--fail-level", "error", "--severity")
    assert biascli(*arguments, "loaded_language=error", cwd=desk).code == ExitCode.GATE
    assert biascli(*arguments, "loaded_language=off", cwd=desk).out == ""
    done = biascli(*arguments, "loaded_langage=off", cwd=desk)
    assert (done.code, len(done.err.splitlines())) == (ExitCode.ERROR, 1)
    assert "did you mean 'loaded_language'" in done.err


def test_the_configuration_sets_what_a_run_has_once(desk: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('format = "concise"\njobs = 2\ncache-dir = "kept"\n', encoding="utf-8")
    done = biascli("loaded", "0-mixed.txt", "1-partisan.txt", "--config", str(own), cwd=desk)
    assert done.out == biascli("loaded", "0-mixed.txt", "1-partisan.txt", "-f", "concise", cwd=desk).out
    assert len(list((tmp_path / "kept").rglob("*.report"))) == 2


def test_a_suppression_that_is_not_used_is_a_line_on_stderr(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"<!-- biascli: ignore-file[rhetoric.nothing] x -->\n{SLANTED}", encoding="utf-8")
    done = biascli("score", "a.txt", "-f", "json", cwd=tmp_path)
    assert done.code == ExitCode.OK
    assert done.err == "biascli: a.txt: the comment in line 1 suppresses nothing: there is no rule 'rhetoric.nothing'\n"
    assert json.loads(done.out)["reports"][0]["unused_suppressions"][0]["rules"] == ["rhetoric.nothing"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("biascli sco", "score"), ("biascli baseline w", "write"), ("biascli score --undefined f", "fail"),
     ("biascli score --fail-l", "--fail-level"), ("biascli score --format gith", "github")],
)  # fmt: skip
def test_completion(words: str, expected: str) -> None:
    n_words = len(words.split())
    done = biascli(_BIASCLI_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(n_words - 1))
    assert expected in done.out.split()


@pytest.mark.skipif(sys.platform == "win32", reason="bash asks")
def test_completion_can_be_installed() -> None:
    # Which shell it is for is seen by who asks, so a shell must.
    command = f'"{sys.executable}" -m biascli --show-completion && true'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)  # noqa: S607
    assert done.returncode == ExitCode.OK, done.stderr
    assert "_BIASCLI_COMPLETE=complete_bash" in done.stdout
