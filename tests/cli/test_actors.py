"""``biascli actors``: one actor alone, and names that stand for one."""

import json
from pathlib import Path

import pytest

from articles import SLANTED
from biascli.cli.exit_codes import ExitCode
from driver import biascli


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "slanted.txt"
    path.write_text(SLANTED, encoding="utf-8")
    return path


def names(*arguments: str) -> list[str]:
    done = biascli("actors", *arguments, "--format", "json")
    assert done.code == ExitCode.OK, done.err
    return [actor["name"] for actor in json.loads(done.out)["reports"][0]["document"]["actors"]]


def test_one_actor_alone(article: Path) -> None:
    assert names(str(article), "--actor", "holt") == ["Dana Holt"]


def test_an_actor_that_is_not_there(article: Path) -> None:
    done = biascli("actors", str(article), "--actor", "Hollt")
    assert done.code == ExitCode.ERROR
    assert done.err == f"biascli: {article}: no actor 'Hollt'; did you mean 'Holt'?\n"


def test_only_actors_can_be_asked_of_one(article: Path) -> None:
    done = biascli("loaded", str(article), "--actor", "Holt")
    assert done.code == ExitCode.ERROR
    assert "--actor" in done.err


def test_an_alias_joins_two_names(article: Path) -> None:
    assert {"Dana Holt", "Peter Marsh"} <= set(names(str(article)))
    joined = names(str(article), "--alias", "Peter Marsh=Dana Holt")
    assert "Peter Marsh" not in joined
    assert "Dana Holt" in joined


def test_an_alias_in_the_configuration(article: Path) -> None:
    article.with_name("biascli.toml").write_text('alias = ["Peter Marsh = Dana Holt"]\n', encoding="utf-8")
    assert "Peter Marsh" not in names(str(article))


def test_an_alias_is_part_of_what_a_cached_report_was_made_of(article: Path, tmp_path: Path) -> None:
    cache = ("--cache-dir", str(tmp_path / "cache"))
    assert "Peter Marsh" in names(str(article), *cache)
    assert "Peter Marsh" not in names(str(article), *cache, "--alias", "Peter Marsh=Dana Holt")


@pytest.mark.parametrize("alias", ["Holt", "=Holt", "Holt="])
def test_half_an_alias(article: Path, alias: str) -> None:
    done = biascli("actors", str(article), "--alias", alias)
    assert done.code == ExitCode.ERROR
    assert done.err.splitlines() == [
        f"biascli: command line: alias must be written as 'other name=name', not {alias!r}"
    ]


def test_what_moved_a_judgement_is_shown_where_it_was_asked(article: Path) -> None:
    assert "moved by" in biascli("actors", str(article), "--explain").out
    assert "moved by" not in biascli("actors", str(article)).out
