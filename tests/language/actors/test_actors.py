"""Who is in the story: cases of every kind, with who must and who must not be found, and how often."""

import csv
from pathlib import Path
from typing import NamedTuple

import pytest

from biascli import language
from biascli.document import ActorType, MentionForm

CASES = Path(__file__).parents[2] / "cases" / "actors.tsv"


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


def test_an_object_is_not_its_own_subject() -> None:
    (actor,) = language.build("Sami Holt accused him on Monday.").actors
    assert [mention.form for mention in actor.mentions] == [MentionForm.NAME]


def test_whose_deputy_somebody_is_does_not_make_him_the_subject() -> None:
    text = "John Keller spoke first. His deputy, Carl Lund, listened. He left early."
    meant = {
        text[m.span.start : m.span.end]: actor.name for actor in language.build(text).actors for m in actor.mentions
    }
    assert meant["His"] == "John Keller"
    assert meant.get("He") != "John Keller"


def test_a_pronoun_is_left_alone_where_two_could_be_meant() -> None:
    one, other = language.build("Anna Holt met Maria Lind. She was tired.").actors
    assert [mention.form for mention in (*one.mentions, *other.mentions)] == [MentionForm.NAME] * 2


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


def test_a_mark_of_direction_is_nobody() -> None:
    document = language.build(
        '\u202aAnna Holt\u202c left. \u200f "It is late and cold," \u200f said on Monday \u2068Tom Lind\u2069.'
    )
    assert [actor.names for actor in document.actors] == [("Anna Holt",), ("Tom Lind",)]
    assert all(sentence.tokens for sentence in document.sentences)


def named(text: str) -> dict[str, int]:
    return {actor.name: len(actor.mentions) for actor in language.build(text).actors}


@pytest.mark.parametrize(
    ("known", "other"),
    [
        ("Mary Holt met Peter Lind. Lind left, and so did Holt.", {"Peter Lind": "Peter King", "Lind": "King"}),
        ("Anna Holt saw Lind's boat. Tom Lind was there.", {"Tom Lind": "Tom Christie", "Lind": "Christie"}),
        ("He told the Harbour Union. The federal court heard it. Harbour Union left.", {"Harbour": "Federal"}),
        ("The Senate met. Then the U.S. Senate voted.", {"Senate": "Velmora Council"}),
        ("The Senate met. Then Senate Democrats voted.", {"Senate": "Velmora Council"}),
        ("Germany fell. Hitler led Nazi Germany to ruin.", {"Germany": "Belmoria"}),
        ("FBI Director Tom Lind left. The FBI stayed.", {"FBI": "Justice Department"}),
        ("Calder Systems fell. Then Calder sued Marsh Foods, and Marsh wept.", {"Calder": "Velmora", "Marsh": "Holt"}),
        ("Robert and Ellen Holt left Lind. Robert wept.", {"Holt": "King"}),
        ("US & China met. Then China left the US.", {"China": "Chile"}),
        ("Many of them left. Many Trump allies stayed. Trump won.", {"Trump": "Congress"}),
        ("They quickly went there with Jim Lind. They say Jim left.", {"Jim": "Bill"}),
    ],
)
def test_a_name_is_found_whatever_the_lists_know_of_it(known: str, other: dict[str, str]) -> None:
    text = known
    expected = named(known)
    for one, another in other.items():
        text = text.replace(one, another)
        expected = {name.replace(one, another): n for name, n in expected.items()}
    assert named(text) == expected


def test_both_states_beside_an_ampersand_are_named() -> None:
    assert {"US", "China"} <= named("US & China met. Then China left the US.").keys()


def test_its_means_a_state_that_no_list_knows() -> None:
    text = "It rained in Belmoria. They flew to Belmoria. Belmoria closed its borders."
    (actor,) = language.build(text).actors
    assert actor.mentions[-1].form is MentionForm.PRONOUN


def test_no_letter_of_a_name_has_a_part_in_the_tags_around_it() -> None:
    tags = {
        tuple(token.tag for token in language.build(f"{name} fights back against comparisons.").sentences[0].tokens)
        for name in ("Anna Holt", "Anna Running", "Anna Quickly")
    }
    assert len(tags) == 1


@pytest.mark.parametrize("before", ["Lawyer ", "Scientologist ", "Goalkeeper "])
def test_a_role_at_the_start_of_a_sentence_is_no_part_of_a_name(before: str) -> None:
    assert named(f"{before}Ann Holt left. Then Ann Holt came back.") == {"Ann Holt": 2}


@pytest.mark.parametrize("behind", [" OBE", " MP", ", MP,"])
def test_an_honour_behind_a_name_is_no_part_of_it(behind: str) -> None:
    assert named(f"They met Zaha Holt{behind} there. Zaha Holt won.") == {"Zaha Holt": 2}


def test_a_gloss_may_have_its_initials_in_another_order() -> None:
    assert len(named("They asked the CEI (Italian Episcopal Conference). The CEI left.")) == 1


def test_a_person_from_a_place_is_not_described_as_the_place() -> None:
    (actor,) = language.build("She came from Peru, a lawyer by trade, and Peru was proud.").actors
    assert [mention.form for mention in actor.mentions] == [MentionForm.NAME, MentionForm.NAME]


def test_a_university_at_a_place_is_one_name() -> None:
    text = "The University of Holt at Lindby won. The University of Holt at Marsh lost."
    assert named(text) == {"University of Holt at Lindby": 1, "University of Holt at Marsh": 1}


def test_the_army_of_a_people_is_one_name() -> None:
    assert "Korean People's Army" in named("He leads the Korean People's Army. The Korean People's Army marched.")


def test_an_address_on_the_web_is_an_organisation() -> None:
    (actor,) = language.build("He reads Velmora.com daily. Velmora.com is new.").actors
    assert actor.type is ActorType.ORGANISATION


def test_a_shop_is_told_from_its_owner_by_its_last_word() -> None:
    owner, shop = language.build("Tom Zaha runs Zaha Hardware. Tom Zaha said Zaha Hardware may close.").actors
    assert (owner.name, owner.type, shop.name) == ("Tom Zaha", ActorType.PERSON, "Zaha Hardware")
    assert shop.type is ActorType.ORGANISATION


def test_initials_that_label_turns_stand_for_the_person() -> None:
    text = "Dr. Kay Lindt runs it.\n\nJB: Is it open?\n\nKL: It is.\n\nJB: Since when?\n\nKL: Since May."
    lindt = next(actor for actor in language.build(text).actors if actor.name == "Kay Lindt")
    assert (lindt.type, lindt.names, len(lindt.mentions)) == (ActorType.PERSON, ("Dr. Kay Lindt", "KL"), 3)


def test_an_acronym_stands_for_no_person_of_the_same_initials() -> None:
    text = "Dr. Kay Lindt runs the clinic. The staff of the KL met on Monday."
    lindt = next(actor for actor in language.build(text).actors if actor.name == "Kay Lindt")
    assert len(lindt.mentions) == 1
