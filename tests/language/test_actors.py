"""Who is in the story: cases of every kind, with who must and who must not be found, and how often."""

import csv
from pathlib import Path
from typing import NamedTuple

import pytest

from biascli import language
from biascli.document import ActorType, MentionForm

CASES = Path(__file__).parents[1] / "cases" / "actors.tsv"


class Case(NamedTuple):
    """A text and its actors, as "name=type:mentions"."""

    text: str
    actors: tuple[str, ...]
    absent: tuple[str, ...]


def cases() -> list[Case]:
    with CASES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Case(row["text"], _cells(row["actors"]), _cells(row["absent"])) for row in rows]


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text[:60])
def test_cases(case: Case) -> None:
    actors = language.build(case.text).actors
    found = [f"{actor.name}={actor.type}:{len(actor.mentions)}" for actor in actors]
    assert [each for each in case.actors if each not in found] == [], found
    # Somebody on the list must not be there under this name, unless it is one of the names of who must be.
    names = {name for actor in actors for name in (actor.name, *actor.names)}
    expected = {each.partition("=")[0] for each in case.actors}
    wrong = {actor.name for actor in actors} - expected
    assert [each for each in case.absent if each in wrong or (each in names and not case.actors)] == [], found


def test_every_kind_has_cases_with_both_sides() -> None:
    with CASES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert sum(bool(row["actors"]) for row in rows) >= 40
    assert sum(bool(row["absent"]) for row in rows) >= 30


def test_a_pronoun_counts_where_it_is_clear_who_is_meant() -> None:
    (actor,) = language.build("Anna Holt left early. She was tired.").actors
    assert [mention.form for mention in actor.mentions] == [MentionForm.NAME, MentionForm.PRONOUN]


def test_a_pronoun_is_left_alone_where_two_could_be_meant() -> None:
    for actor in language.build("Anna Holt met Maria Lind. She was tired.").actors:
        assert all(mention.form is MentionForm.NAME for mention in actor.mentions)


def test_ids_follow_the_first_mention() -> None:
    actors = language.build("Peter Marsh met Anna Holt. Holt left. Marsh stayed.").actors
    assert [(actor.id, actor.name) for actor in actors] == [("A1", "Peter Marsh"), ("A2", "Anna Holt")]
    assert [len(actor.mentions) for actor in actors] == [2, 2]


def test_what_describes_an_actor_is_a_mention_of_its_own_form() -> None:
    (actor,) = language.build("Anna Holt, the mayor, left early.").actors
    assert [mention.form for mention in actor.mentions] == [MentionForm.NAME, MentionForm.DESCRIPTION]


def test_a_place_that_only_lies_there_is_typed_as_one_or_left_out() -> None:
    assert language.build("The ship sailed from Leipzig.").actors == ()
    actors = language.build("It rained in Leipzig. Then it snowed in Leipzig.").actors
    assert [(actor.name, actor.type) for actor in actors] == [("Leipzig", ActorType.PLACE)]
