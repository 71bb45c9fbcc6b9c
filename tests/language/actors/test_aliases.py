"""What the user says is one actor is one actor."""

import pytest

from biascli.language import build

TEXT = (
    "Acme Corporation closed the mill on Monday. Brightwater Holdings said nothing. Anna Holt met Brightwater Holdings "
    "in the morning. Acme Corporation will pay."
)


def actors(*pairs: tuple[str, str]) -> dict[str, int]:
    return {actor.name: len(actor.mentions) for actor in build(TEXT, aliases=pairs).actors}


def test_without_aliases() -> None:
    assert actors() == {"Acme Corporation": 2, "Brightwater Holdings": 2, "Anna Holt": 1}


@pytest.mark.parametrize(
    ("other", "name"), [("Brightwater Holdings", "Acme Corporation"), ("Acme Corporation", "Brightwater Holdings")]
)
def test_the_actor_goes_by_the_name_that_was_wanted(other: str, name: str) -> None:
    assert actors((other, name)) == {name: 4, "Anna Holt": 1}


def test_capitals_do_not_matter_and_aliases_add_up() -> None:
    pairs = (("brightwater holdings", "acme corporation"), ("Acme Corporation", "Anna Holt"))
    assert actors(*pairs) == {"Anna Holt": 5}


def test_a_name_that_is_not_there_changes_nothing() -> None:
    assert actors(("Acme Corporation", "Nobody"), ("Nobody", "Anna Holt")) == actors()


def test_numbers_go_by_first_mention() -> None:
    document = build(TEXT, aliases=[("Acme Corporation", "Brightwater Holdings")])
    assert [(actor.id, actor.name) for actor in document.actors] == [
        ("A1", "Brightwater Holdings"),
        ("A2", "Anna Holt"),
    ]
    positions = [mention.span for mention in document.actors[0].mentions]
    assert positions == sorted(positions)
