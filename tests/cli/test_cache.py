"""A report that was made before is taken up again, whole or not at all."""

import pickle
from pathlib import Path

import pytest

from articles import SLANTED
from biascli import Analyzer, scorers
from biascli.cli.cache import Cache
from biascli.report import Tool

TOOL = Tool("biascli", "0", "lists", "lexical", "model")
SCORERS = scorers.NAMES
REPORT = Analyzer().analyze(SLANTED)


def entry(folder: Path) -> Path:
    (file,) = [path for path in folder.rglob("*") if path.is_file()]
    return file


def test_what_was_put_is_got(tmp_path: Path) -> None:
    Cache(tmp_path, TOOL, SCORERS).put(SLANTED, REPORT)
    assert Cache(tmp_path, TOOL, SCORERS).get(SLANTED) == REPORT
    assert entry(tmp_path).suffix == ".report"


def test_only_the_same_text_tool_and_scorers_count(tmp_path: Path) -> None:
    Cache(tmp_path, TOOL, SCORERS).put(SLANTED, REPORT)
    assert Cache(tmp_path, TOOL, SCORERS).get(SLANTED + " ") is None
    assert Cache(tmp_path, TOOL, SCORERS[:1]).get(SLANTED) is None
    for other in (Tool("biascli", "1", "lists", "lexical", "model"), Tool("biascli", "0", "other", "lexical", "model")):
        assert Cache(tmp_path, other, SCORERS).get(SLANTED) is None


@pytest.mark.parametrize("cut", [0, 1, 100, -1])
def test_a_damaged_entry_is_as_good_as_none(tmp_path: Path, cut: int) -> None:
    cache = Cache(tmp_path, TOOL, SCORERS)
    cache.put(SLANTED, REPORT)
    file = entry(tmp_path)
    file.write_bytes(file.read_bytes()[:cut])
    assert cache.get(SLANTED) is None


class Malicious:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path.touch, (Path("/tmp/biascli-was-here"),)  # type: ignore[return-value]  # noqa: S108


@pytest.mark.parametrize("value", [Malicious(), "text", Path(), {"a": 1}])
def test_nothing_but_a_report_is_let_in(tmp_path: Path, value: object) -> None:
    cache = Cache(tmp_path, TOOL, SCORERS)
    cache.put(SLANTED, REPORT)
    entry(tmp_path).write_bytes(pickle.dumps(value))
    assert cache.get(SLANTED) is None
    assert not Path("/tmp/biascli-was-here").exists()  # noqa: S108


def test_what_a_module_of_reports_imports_is_no_record(tmp_path: Path) -> None:
    cache = Cache(tmp_path, TOOL, SCORERS)
    cache.put(SLANTED, REPORT)
    entry(tmp_path).write_bytes(b"cbiascli.model\nMappingProxyType\n(}tR.")
    assert cache.get(SLANTED) is None


def test_a_folder_that_cannot_be_made_costs_the_entry_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    cache = Cache(tmp_path / "file" / "cache", TOOL, SCORERS)
    cache.put(SLANTED, REPORT)
    assert cache.get(SLANTED) is None
