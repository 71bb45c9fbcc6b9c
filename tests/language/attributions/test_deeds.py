"""Deeds that look like speech."""

import pytest

from biascli import language
from biascli.document import AttributionKind


@pytest.mark.parametrize(
    "text",
    [
        "A man attacked the guard with a kitchen knife.",
        "The virus attacked his lungs.",
        "Troops attacked the village at dawn.",
        "Hackers attacked the hospital on Sunday.",
        "Lee was attacked by a bear.",
        "A storm hammered the coast.",
        "The officer slammed him into a wall.",
        "The ship slammed into the bridge.",
        "France attacked Spain at dawn.",
        "The Senate confirmed Kennedy on Tuesday.",
        "The Senate confirmed the nominee.",
        "The Senate confirmed Ann Lee as ambassador.",
    ],
)
def test_what_is_done_and_not_said_is_no_attribution(text: str) -> None:
    assert language.build(text).attributions == ()


@pytest.mark.parametrize(
    "text",
    [
        "The mayor attacked the press over its coverage.",
        "France attacked Spain over the treaty.",
        "The rebels attacked the bill as reckless.",
        "Rebels slammed the bill on Tuesday.",
        "The mayor attacked the bill with relish.",
        "The ministry confirmed Kennedy would resign.",
        "The ministry confirmed that Kennedy would resign.",
        "Officials confirmed the deaths.",
        "Officials confirmed Kennedy's plan.",
        "The mayor attacked “the guard” of the old party.",
    ],
)
def test_what_is_said_is_an_attribution(text: str) -> None:
    assert len(language.build(text).attributions) == 1


@pytest.mark.parametrize(
    "text", ["The law mandates masks.", "The president appointed Kennedy.", "She ordered a review."]
)
def test_an_order_is_worded_by_the_author(text: str) -> None:
    assert [each.kind for each in language.build(text).attributions] == [AttributionKind.INTENTION]


def test_an_order_with_a_clause_is_reported() -> None:
    (only,) = language.build("The judge ordered that the gate be closed.").attributions
    assert only.kind is AttributionKind.COMMUNICATION
