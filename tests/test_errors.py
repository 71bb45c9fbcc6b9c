"""The lines that errors are made of."""

import pytest

from biascli.errors import LexiconError, did_you_mean, why

MANY = [f"rule_{number}" for number in range(50)]


@pytest.mark.parametrize(
    ("name", "known", "hint"),
    [
        ("jsn", ["json", "csv"], "; did you mean 'json'?"),
        ("xml", ["json", "csv", "json"], "; there are json, csv"),
        ("xml", MANY, "; ask for help"),
        ("rule_99", [*MANY, "rule_999"], "; did you mean 'rule_999'?"),
    ],
)
def test_a_name_that_is_not_known(name: str, known: list[str], hint: str) -> None:
    assert did_you_mean(name, known, "ask for help") == hint


def test_where_many_names_are_listed_nowhere_nothing_is_added() -> None:
    assert not did_you_mean("xml", MANY)


def test_the_reason_is_the_systems_without_number_and_file() -> None:
    assert why(FileNotFoundError(2, "No such file or directory", "a.txt")) == "No such file or directory"
    assert why(OSError("truncated")) == "truncated"


def test_a_list_that_cannot_be_read_has_no_line() -> None:
    assert str(LexiconError("a.tsv", 3, "is empty")) == "a.tsv:3: is empty"
    assert str(LexiconError("a.tsv", None, "cannot be read")) == "a.tsv: cannot be read"
