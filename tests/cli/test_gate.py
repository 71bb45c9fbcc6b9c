"""Gates, configuration, suppression and baselines, as a newsroom's pipeline meets them."""

import json
import tomllib
from pathlib import Path

import pytest

from articles import ARTICLES, SLANTED
from biascli.cli.exit_codes import ExitCode
from driver import biascli

BOUND = "loaded_language.per_1000_words > 12"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name in ("partisan", "wire"):
        (tmp_path / f"{name}.txt").write_text(ARTICLES[name], encoding="utf-8")
    return tmp_path


def test_a_gate_on_the_command_line(desk: Path) -> None:
    done = biascli("loaded", "wire.txt", "partisan.txt", "--fail-on", BOUND, "-f", "concise", cwd=desk)
    assert done.code == ExitCode.GATE
    (line,) = done.err.splitlines()
    assert line.startswith("biascli: partisan.txt: per_1000_words is ")
    assert "weightiest: line" in line
    assert biascli("loaded", "wire.txt", "--fail-on", BOUND, cwd=desk).code == ExitCode.OK


def test_a_gate_points_at_words_and_not_at_the_sentences_that_begin_with_them(tmp_path: Path) -> None:
    text = b"Everyone knows that the shameless mayor has never cared, and the shocking truth is finally out."
    done = biascli("loaded", "-", "--fail-level", "warning", "-f", "csv", stdin=text, cwd=tmp_path)
    assert done.code == ExitCode.GATE
    words = done.err.partition("weightiest: ")[2]
    assert "'Everyone knows'" in words
    assert "finally" not in words


def test_exit_zero_still_says_what_is_broken(desk: Path) -> None:
    done = biascli("loaded", "partisan.txt", "--fail-on", BOUND, "--exit-zero", cwd=desk)
    assert done.code == ExitCode.OK
    assert "per_1000_words" in done.err


def test_an_undefined_figure_is_a_line_on_stderr(tmp_path: Path) -> None:
    text = b"The council met on Monday. It will meet again in March."
    for setting, code in (("pass", ExitCode.OK), ("fail", ExitCode.GATE)):
        done = biascli("loaded", "-", "--fail-on", BOUND, "--undefined", setting, stdin=text, cwd=tmp_path)
        assert done.code == code
        assert "undefined" in done.err


def test_the_configuration_beside_the_article_holds(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (desk / "biascli.toml").write_text(f'fail-on = ["{BOUND}"]\n', encoding="utf-8")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    article = str(desk / "partisan.txt")
    assert biascli("loaded", article, cwd=elsewhere).code == ExitCode.GATE
    assert biascli("loaded", article, "--isolated", cwd=elsewhere).code == ExitCode.OK


def test_config_show_says_where_each_value_comes_from(desk: Path) -> None:
    (desk / "pyproject.toml").write_text('[tool.biascli]\nfail-level = "error"\n', encoding="utf-8")
    shown = biascli("config", "show", cwd=desk, BIASCLI_ENGINE="lexical").out.splitlines()
    assert any(line.startswith('fail-level = "error"') and "pyproject.toml" in line for line in shown)
    assert any(line.startswith('engine = "lexical"') and "BIASCLI_ENGINE" in line for line in shown)
    assert any(line.startswith('undefined = "pass"') and "default" in line for line in shown)


def test_config_show_prints_a_configuration_that_sets_the_same(desk: Path) -> None:
    (desk / "sub").mkdir()
    content = 'fail-on = ["a\\"b # c"]\njobs = 3\nseverity = { rhetoric = "off", "sourcing.x" = "error" }\n'
    (desk / "biascli.toml").write_text('jobs = 2\nfail-level = "note"\n', encoding="utf-8")
    (desk / "sub" / "biascli.toml").write_text(content, encoding="utf-8")
    shown = tomllib.loads(biascli("config", "show", "sub/a.txt", cwd=desk).out)
    assert (shown["fail-on"], shown["fail-level"]) == (['a"b # c'], "never")
    assert shown["severity"] == {"rhetoric": "off", "sourcing.x": "error"}
    assert shown["jobs"] == 2, "what a run has once is of the folder that it is started in"


@pytest.mark.parametrize(
    ("arguments", "fragment"),
    [
        (["score", "x.txt", "--format", "jsn"], "did you mean 'json'"),
        (["score", "x.txt", "--fail-on", "loaded_langage.x > 1"], "did you mean 'loaded_language'"),
        (["score", "x.txt", "--fail-levl", "note"], "--fail-level"),
        (["scor", "x.txt"], "score"),
        (["score", "x.txt", "-f", "json", "-f", "csv"], "cannot both go to standard output"),
        (["score", "x.txt", "--config", "none.toml"], "none.toml: cannot be read"),
        (["score", "x.txt", "--baseline", "none.json"], "none.json: no such file; 'biascli baseline write' makes one"),
    ],
)
def test_errors_are_one_line_that_helps(desk: Path, arguments: list[str], fragment: str) -> None:
    (desk / "x.txt").write_text(SLANTED, encoding="utf-8")
    done = biascli(*arguments, cwd=desk)
    assert done.code == ExitCode.ERROR
    assert fragment in done.err
    assert len(done.err.splitlines()) == 1


def test_a_term_that_is_to_be_ignored(desk: Path) -> None:
    before = biascli("loaded", "partisan.txt", "-f", "concise", cwd=desk).out
    assert "swindle" in before
    (desk / "biascli.toml").write_text('ignore-terms = ["swindle"]\n', encoding="utf-8")
    after = biascli("loaded", "partisan.txt", "-f", "concise", cwd=desk).out
    assert "slanted noun: swindle" not in after
    (desk / "biascli.toml").write_text('ignore-terms = ["zzzzz"]\n', encoding="utf-8")
    done = biascli("loaded", "partisan.txt", cwd=desk)
    assert done.code == ExitCode.ERROR
    assert "zzzzz" in done.err


def test_a_baseline_from_writing_to_pruning(desk: Path) -> None:
    assert biascli("baseline", "write", ".", cwd=desk).code == ExitCode.OK
    assert biascli("baseline", "check", ".", cwd=desk).code == ExitCode.OK
    known = len(json.loads((desk / "biascli-baseline.json").read_text(encoding="utf-8"))["findings"])
    wire = desk / "wire.txt"
    wire.write_text(wire.read_text(encoding="utf-8") + "\n\nIt was a shameless betrayal.\n", encoding="utf-8")
    done = biascli("baseline", "check", ".", cwd=desk)
    assert done.code == ExitCode.GATE
    assert "shameless" in done.out
    assert "partisan.txt" not in done.out
    (desk / "partisan.txt").write_text("The council met on Monday. It will meet again in March.", encoding="utf-8")
    biascli("baseline", "check", ".", "--prune", cwd=desk)
    left = json.loads((desk / "biascli-baseline.json").read_text(encoding="utf-8"))["findings"]
    assert 0 < len(left) < known
    assert {row[0] for row in left} == {"wire.txt"}


def test_a_baseline_is_not_written_for_want_of_an_article(desk: Path) -> None:
    done = biascli("baseline", "write", "wire.txt", "nowhere.txt", cwd=desk)
    assert done.code == ExitCode.ERROR
    assert not (desk / "biascli-baseline.json").exists()


def test_suppressions_show_in_the_json(desk: Path) -> None:
    text = f"<!-- biascli: ignore-file[loaded_language] a satire -->\n{ARTICLES['partisan']}"
    (desk / "partisan.txt").write_text(text, encoding="utf-8")
    report = json.loads(biascli("loaded", "partisan.txt", "-f", "json", cwd=desk).out)["reports"][0]
    assert report["results"][0]["findings"] == []
    assert {each["reason"] for each in report["suppressed"]} == {"a satire"}
    assert "ferry swindle" in {each["finding"]["text"] for each in report["suppressed"]}
