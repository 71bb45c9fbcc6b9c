"""Kinds and roles of sources; tests/cases/source_kinds.tsv holds a sentence and what its source is."""

import csv
from pathlib import Path

import pytest

from biascli import language
from biascli.document import Document, Source, SourceKind, SourceRole

CASES = list(
    csv.DictReader(
        (Path(__file__).parents[1] / "cases" / "source_kinds.tsv").read_text(encoding="utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
)


def source(text: str, name: str) -> Source:
    return named(language.build(text), name)


def named(document: Document, name: str) -> Source:
    return next(each for each in document.sources if each.name.startswith(name))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_a_source_is_what_the_text_says(case: dict[str, str]) -> None:
    found = source(case["text"], case["source"])
    assert (found.kind, found.role) == (case["kind"], case["role"])


@pytest.mark.parametrize("kind", SourceKind)
def test_every_kind_has_cases(kind: SourceKind) -> None:
    assert sum(case["kind"] == kind for case in CASES) >= 3


@pytest.mark.parametrize("role", SourceRole)
def test_every_role_has_cases_that_must_and_that_must_not(role: SourceRole) -> None:
    assert sum(case["role"] == role for case in CASES) >= 3
    # Cases in which a word tempts to the role, and which have another.
    tempting = [case for case in CASES if case["tempting"] == role]
    assert tempting or role is SourceRole.MEDIA
    assert all(case["role"] != role for case in tempting)


def test_a_role_that_the_text_gives_later_counts_from_the_beginning() -> None:
    text = "Holt said the loss was small. She was tired. Dana Holt, who runs the bank, said it would pay."
    assert source(text, "Dana Holt").role is SourceRole.BUSINESS


def test_what_somebody_is_now_counts_before_what_they_were() -> None:
    text = "Dan Cox, a former senator, said no. On Monday, professor Dan Cox said yes."
    assert source(text, "Dan Cox").role is SourceRole.EXPERT


def test_a_spokesperson_answers_for_whom_they_speak() -> None:
    document = language.build("Peter Marsh left. Ann Lee, a spokeswoman for Peter Marsh, said he was ill.")
    marsh = next(actor for actor in document.actors if actor.name == "Peter Marsh")
    assert named(document, "Ann Lee").speaks_for == (marsh.id,)


def test_an_officer_of_a_state_answers_for_it() -> None:
    document = language.build("Russia sent ships. The Russian foreign minister, Ivan Petrov, said they had left.")
    russia = next(actor for actor in document.actors if actor.name == "Russia")
    assert named(document, "Ivan Petrov").speaks_for == (russia.id,)


def test_a_professor_answers_for_nobody() -> None:
    assert source("Ann Lee, a professor at Marlow University, said it rained.", "Ann Lee").speaks_for == ()


def test_verbs_are_kept_in_order() -> None:
    assert source("Ann Lee said it rained. Lee claimed it snowed.", "Ann Lee").cues == ("say", "claim")


def test_a_name_has_its_clitic_back() -> None:
    assert source("The victim's brother said nobody came.", "victim").name == "victim's brother"


def test_exchanging_two_names_exchanges_roles() -> None:
    text = "Senator {} said it rained. Professor {} said it snowed."
    one, other = text.format("Ann Lee", "Dan Cox"), text.format("Dan Cox", "Ann Lee")
    for name in ("Ann Lee", "Dan Cox"):
        assert {source(one, name).role, source(other, name).role} == {SourceRole.OFFICIAL, SourceRole.EXPERT}
