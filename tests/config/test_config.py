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
    with pytest.raises(BiascliError, match=r"nowhere\.toml: no such file"):
        Finder({}, tree / "nowhere.toml")


def test_a_list_in_the_environment_has_an_item_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIASCLI_IGNORE_TERMS", "slam\n vow \n\n")
    assert value(Finder({}), tmp_path, "ignore-terms") == ("slam", "vow")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("fail-levl = 'error'", "unknown key 'fail-levl'; did you mean 'fail-level'?"),
        ("zzz = 1", "unknown key 'zzz'; keys are fail-on"),
        ("fail-level = 'grave'", "fail-level must be one of note, warning, error, never"),
        ("fail-level = 3", "fail-level must be one of"),
        ("fail-on = 3", "fail-on must be a list of strings"),
        ("severity = 'error'", "severity must be a table"),
        ("severity = {rhetoric = 'loud'}", "severity each must be one of off"),
        ("fail-level = ", "is no valid TOML"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "biascli.toml").write_text(content, encoding="utf-8")
    with pytest.raises(BiascliError, match=r"biascli\.toml") as raised:
        Finder({}).of(tmp_path)
    assert reason in str(raised.value)


def test_every_setting_has_a_meaning_and_a_default_of_its_kind() -> None:
    for setting in SETTINGS:
        assert setting.meaning
        if setting.default is not None:
            assert setting.read(setting.default) == setting.default
