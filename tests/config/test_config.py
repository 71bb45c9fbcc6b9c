"""Which setting holds: command line before environment before the nearest file before the default."""

from pathlib import Path

import pytest

from biascli.config import SETTINGS, Finder
from biascli.errors import BiascliError
from biascli.policy.levels import FailLevel, RuleSetting


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "desk" / "drafts").mkdir(parents=True)
    (tmp_path / "biascli.toml").write_text('fail-level = "error"\nexclude = ["old"]\n', encoding="utf-8")
    return tmp_path


def value(finder: Finder, folder: Path, name: str) -> object:
    return finder.of(folder).get(name)


def test_the_nearest_file_counts_alone(tree: Path) -> None:
    assert value(Finder({}), tree / "desk" / "drafts", "fail-level") is FailLevel.ERROR
    (tree / "desk" / "pyproject.toml").write_text('[tool.biascli]\nfail-level = "note"\n', encoding="utf-8")
    assert value(Finder({}), tree / "desk" / "drafts", "fail-level") is FailLevel.NOTE
    assert value(Finder({}), tree / "desk" / "drafts", "exclude") == ()
    assert value(Finder({}), tree, "fail-level") is FailLevel.ERROR


def test_a_pyproject_without_a_section_is_passed_over(tree: Path) -> None:
    (tree / "desk" / "pyproject.toml").write_text("[tool.other]\nx = 1\n", encoding="utf-8")
    assert value(Finder({}), tree / "desk", "fail-level") is FailLevel.ERROR


def test_biascli_toml_counts_before_pyproject(tree: Path) -> None:
    (tree / "pyproject.toml").write_text('[tool.biascli]\nfail-level = "note"\n', encoding="utf-8")
    assert value(Finder({}), tree, "fail-level") is FailLevel.ERROR


def test_a_byte_order_mark_is_no_part_of_a_file(tree: Path) -> None:
    (tree / "biascli.toml").write_bytes(b'\xef\xbb\xbffail-level = "note"\n')
    assert value(Finder({}), tree, "fail-level") is FailLevel.NOTE


def test_precedence(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[tuple[object, str]] = []
    for given in ({}, {"fail-level": FailLevel.NOTE}):
        found = Finder(given).of(tree).values["fail-level"]
        steps.append((found.value, found.origin))
    monkeypatch.setenv("BIASCLI_FAIL_LEVEL", "warning")
    for given in ({}, {"fail-level": FailLevel.NOTE}):
        found = Finder(given).of(tree).values["fail-level"]
        steps.append((found.value, found.origin))
    (file, first), (line, second), (variable, third), (again, fourth) = steps
    assert (file, line, variable, again) == (FailLevel.ERROR, FailLevel.NOTE, FailLevel.WARNING, FailLevel.NOTE)
    assert first == str(tree / "biascli.toml")
    assert (second, third, fourth) == ("command line", "BIASCLI_FAIL_LEVEL", "command line")


def test_isolated_and_a_file_of_ones_own(tree: Path) -> None:
    assert value(Finder({}, isolated=True), tree, "fail-level") is FailLevel.NEVER
    own = tree / "own.toml"
    own.write_text('severity = { rhetoric = "off" }\n', encoding="utf-8")
    finder = Finder({}, own)
    assert value(finder, tree, "fail-level") is FailLevel.NEVER
    assert value(finder, tree, "severity") == {"rhetoric": RuleSetting.OFF}
    with pytest.raises(BiascliError, match=r"nowhere\.toml: cannot be read: No such file"):
        Finder({}, tree / "nowhere.toml")


def test_a_list_in_the_environment_has_an_item_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIASCLI_IGNORE_TERMS", "slam\n vow \n\n")
    assert value(Finder({}), tmp_path, "ignore-terms") == ("slam", "vow")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("fail-levl = 'error'", "unknown key 'fail-levl'; did you mean 'fail-level'?"),
        ("zzz = 1", "unknown key 'zzz'; there are fail-on"),
        ("fail-level = 'grave'", "fail-level must be one of note, warning, error, never"),
        ("fail-level = 3", "fail-level must be one of"),
        ("fail-on = 3", "fail-on must be a list of strings"),
        ("severity = 'error'", "severity must be written as rule=level"),
        ("jobs = 0", "jobs must be a number from 1 on"),
        ("jobs = true", "jobs must be a number from 1 on"),
        ("severity = {rhetoric = 'loud'}", "severity must be, for each rule, one of off"),
        ("fail-level = ", "is no valid TOML"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "biascli.toml").write_text(content, encoding="utf-8")
    with pytest.raises(BiascliError, match=r"biascli\.toml") as raised:
        Finder({}).of(tmp_path)
    assert reason in str(raised.value)


def test_an_unknown_variable_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIASCLI_FAIL_LEVL", "error")
    with pytest.raises(BiascliError, match="unknown variable BIASCLI_FAIL_LEVL; did you mean 'BIASCLI_FAIL_LEVEL'"):
        Finder({}).of(tmp_path)


def test_severities_in_the_environment_are_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIASCLI_SEVERITY", "rhetoric = off\nsourcing.vague_source=error")
    found = value(Finder({}), tmp_path, "severity")
    assert found == {"rhetoric": RuleSetting.OFF, "sourcing.vague_source": RuleSetting.ERROR}


def test_a_path_is_relative_to_the_file_that_names_it(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tree / "biascli.toml").write_text('baseline = "known.json"\njobs = 2\n', encoding="utf-8")
    found = Finder({}).of(tree / "desk")
    assert found.path("baseline") == tree / "known.json"
    assert found.path("cache-dir") is None
    assert found.get("jobs") == 2
    monkeypatch.setenv("BIASCLI_BASELINE", "here.json")
    monkeypatch.setenv("BIASCLI_JOBS", "3")
    found = Finder({}).of(tree / "desk")
    assert found.path("baseline") == Path("here.json")
    assert found.get("jobs") == 3


def test_every_setting_has_a_meaning_and_a_default_of_its_kind() -> None:
    for setting in SETTINGS:
        assert setting.meaning
        if setting.default is not None:
            assert setting.read(setting.default) == setting.default
