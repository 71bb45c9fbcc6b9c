import json
from pathlib import Path

import jsonschema
import pytest

from articles import ARTICLES, SLANTED
from biascli.cli.exit_codes import ExitCode
from driver import biascli


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "slanted.txt"
    path.write_text(SLANTED, encoding="utf-8")
    return path


def test_a_report_on_the_terminal(article: Path) -> None:
    done = biascli("score", str(article))
    assert done.code == ExitCode.OK
    assert done.err == ""
    for section in ("Loaded language", "Actors", "Sourcing", "Rhetoric", "Readability"):
        assert section in done.out
    assert "ruthless" in done.out
    assert "\x1b" not in done.out


def test_json_is_alone_on_stdout_and_valid(article: Path) -> None:
    done = biascli("score", str(article), "--format", "json")
    assert (done.code, done.err) == (ExitCode.OK, "")
    schema = json.loads(biascli("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(done.out), schema)


@pytest.mark.parametrize("arguments", [["-o", "-", "-f", "jsonl"], ["-f", "jsonl=-"]], ids=" ".join)
def test_a_dash_is_standard_output(article: Path, arguments: list[str]) -> None:
    done = biascli("loaded", article.name, *arguments, cwd=article.parent)
    assert (done.code, done.err) == (ExitCode.OK, "")
    assert json.loads(done.out)["report"]["input"]["name"] == article.name
    assert list(article.parent.iterdir()) == [article]


def test_json_is_the_same_bytes_in_every_process(article: Path) -> None:
    runs = {biascli("score", str(article), "-f", "json", PYTHONHASHSEED=seed).raw for seed in ("0", "1", "2")}
    assert len(runs) == 1


@pytest.mark.parametrize("arguments", [["score", "-"], ["score"], []], ids=["dash", "no file", "no command"])
def test_standard_input(arguments: list[str]) -> None:
    done = biascli(*arguments, stdin=SLANTED.encode())
    assert done.code == ExitCode.OK
    assert "ruthless" in done.out


def test_standard_input_under_a_name() -> None:
    done = biascli("score", "-", "--stdin-filename", "draft.txt", "-f", "json", stdin=SLANTED.encode())
    assert json.loads(done.out)["reports"][0]["input"]["name"] == "draft.txt"


@pytest.mark.parametrize(
    ("command", "scorer"),
    [
        ("loaded", "loaded_language"),
        ("actors", "target_sentiment"),
        ("sourcing", "sourcing"),
        ("rhetoric", "rhetoric"),
        ("readability", "readability"),
    ],
)
def test_one_command_a_scorer(article: Path, command: str, scorer: str) -> None:
    report = json.loads(biascli(command, str(article), "-f", "json").out)["reports"][0]
    assert [result["scorer"] for result in report["results"]] == [scorer]
    together = json.loads(biascli("score", str(article), "-f", "json").out)["reports"][0]
    assert report["results"][0] in together["results"]
    assert biascli(command, str(article)).code == ExitCode.OK


def test_several_files_keep_their_order(tmp_path: Path) -> None:
    names = []
    for index, text in enumerate(ARTICLES.values()):
        path = tmp_path / f"{9 - index}.txt"
        path.write_text(text, encoding="utf-8")
        names.append(str(path))
    done = biascli("score", *names, "-f", "json")
    assert [report["input"]["name"] for report in json.loads(done.out)["reports"]] == names


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding_gives_the_same_findings(tmp_path: Path, encoding: str) -> None:
    text = SLANTED.replace('"', "“", 1).replace('"', "”", 1)
    path = tmp_path / "article.txt"
    path.write_bytes(text.encode(encoding))
    report = json.loads(biascli("score", str(path), "-f", "json").out)["reports"][0]
    straight = json.loads(biascli("score", "-", "-f", "json", stdin=text.encode()).out)["reports"][0]
    assert report["results"] == straight["results"]


def test_output_goes_to_a_file(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    done = biascli("score", str(article), "-f", "json", "-o", str(target))
    assert (done.code, done.out) == (ExitCode.OK, "")
    assert target.read_bytes() == biascli("score", str(article), "-f", "json").raw
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json", "slanted.txt"]


def test_the_users_own_list(article: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("term\tcategory\tweight\nruthless\t*\t0\n", encoding="utf-8")
    plain = json.loads(biascli("loaded", str(article), "-f", "json").out)
    silenced = json.loads(biascli("loaded", str(article), "-f", "json", "--lexicon", str(own)).out)

    def words(output: dict[str, list[dict[str, list[dict[str, list[dict[str, str]]]]]]]) -> set[str]:
        return {finding["text"] for finding in output["reports"][0]["results"][0]["findings"]}

    assert "ruthless" in words(plain)
    assert "ruthless" not in words(silenced)
    assert plain["tool"]["lexicons"] != silenced["tool"]["lexicons"]
