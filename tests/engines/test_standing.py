import pytest

from biascli.engines.relations import Scene
from biascli.engines.seam import Polarity
from biascli.engines.standing import Standing
from biascli.evaluate.newsmtsc import Item, request
from biascli.model import Span


def standing(text: str, target: str) -> tuple[Standing, str]:
    start = text.index(target)
    asked = request(Item("1", "1", 0, text, Span(start, start + len(target)), Polarity.NEUTRAL))
    return Scene(asked.sentence).standing, asked.actor


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("Varga met Holm.", "Varga", "subject"),
        ("Varga met Holm.", "Varga", "first word"),
        ("Varga met Holm.", "Holm", "object"),
        ("Varga met Holm.", "Holm", "actor 2"),
        ("The mayor saw Varga's car.", "Varga", "possessor"),
        ("The mayor saw the Varga report.", "Varga", "modifier"),
        ("The mayor voted against Varga.", "Varga", "after against"),
        ("The mayor voted against Varga.", "Varga", "prepositional to a verb"),
        ("The charges against Varga were dropped.", "Varga", "prepositional to a noun"),
        ("Varga said the mayor was ill.", "Varga", "speaking"),
        ("In May Varga, who is ill, left.", "Varga", "before a comma"),
        ('The mayor said: "We met Varga."', "Varga", "quoted"),
    ],
)
def test_how_an_actor_stands(text: str, target: str, expected: str) -> None:
    found, actor = standing(text, target)
    assert expected in set(found.of(actor))


def test_who_does_not_speak_is_not_speaking() -> None:
    found, actor = standing('Varga left. "Good," the mayor said.', "Varga")
    assert not {"speaking", "speaking later", "quoted"} & set(found.of(actor))


def test_function_words_are_told_by_their_side_and_distance() -> None:
    found, actor = standing("Against all advice they voted for Varga but nobody won.", "Varga")
    around = found.surroundings(actor)
    assert ("for", "before") in around
    assert ("for", "just before") in around
    assert ("but", "after") in around
    assert ("but", "before") not in around
    assert ("against", "before") not in around  # too far


def test_names_are_no_neighbours_by_name() -> None:
    found, actor = standing("Holm met Varga.", "Varga")
    assert {word for word, _ in found.surroundings(actor)} <= {"meet", ".", "@actor", "@end", "@name"}


def test_the_position_is_a_share_of_the_sentence() -> None:
    found, actor = standing("The mayor met Varga", "Varga")
    assert found.position(actor) == pytest.approx(3 / 4)
    assert found.position("nobody") == 0
