"""Who acts, who is acted upon, and where nobody is said to act."""

import pytest

from biascli import language
from biascli.engines import EngineName
from biascli.model import EVERYTHING, Result, Scope, Voice
from biascli.scorers.seam import Setup
from biascli.scorers.target_sentiment import TargetSentiment

SCORER = TargetSentiment.load(Setup(engine=EngineName.LEXICAL))


def counts(text: str, name: str) -> dict[str, float]:
    document = language.build(text)
    actor = next(actor.id for actor in document.actors if actor.name == name)
    return {each.name: each.value for each in SCORER.score(document).counts if each.scope == Scope(actor=actor)}


def agentless(text: str) -> list[str]:
    return [each.text for each in score(text).findings if each.rule == "target_sentiment.agentless_passive"]


def score(text: str) -> Result:
    return SCORER.score(language.build(text))


@pytest.mark.parametrize(
    ("text", "acts", "acted_upon"),
    [
        ("Anna Holt closed the school on Monday.", 1, 0),
        ("The council sacked Anna Holt on Monday.", 0, 1),
        ("Anna Holt was sacked by the council.", 0, 1),
        ("Anna Holt was sacked on Monday.", 0, 1),
        ("The school was closed by Anna Holt.", 1, 0),
        ("Peter Marsh and Anna Holt closed the school.", 1, 0),
        ("Anna Holt and Peter Marsh closed the school.", 1, 0),
        ("The council sacked Peter Marsh and Anna Holt.", 0, 1),
        ("Anna Holt, attacked by all sides, went home.", 1, 1),
        ("Anna Holt is the mayor of the town and has two children.", 0, 0),
        ("Anna Holt said that the school would stay open.", 0, 0),  # saying is no act
        ("Anna Holt did not close the school.", 0, 0),
        ("Anna Holt was born in the north.", 0, 0),  # nobody does that
    ],
)
def test_roles(text: str, acts: int, acted_upon: int) -> None:
    found = counts(text, "Anna Holt")
    assert (found["n_acts"], found["n_acted_upon"]) == (acts, acted_upon)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mistakes were made in the town hall.", ["were made"]),
        ("Two men were shot dead near the station.", ["were shot"]),
        ("The letters have been destroyed.", ["been destroyed"]),
        ("He got fired last week.", ["got fired"]),
        ("The bridge was built by Monday.", ["was built"]),  # a time is no agent
        ("The bridge was built by the army.", []),
        ("The bridge was not built.", []),
        ("It's been in the news for weeks.", []),
        ("The town is located on the river.", []),
        ("The doctors were astonished and exhausted.", []),
        ("No one was hurt in the fire.", []),
        ("It was reported that the town would vote.", []),  # who says so is a question of sourcing
        ("The army built the bridge.", []),
    ],
)
def test_passives_without_an_agent(text: str, expected: list[str]) -> None:
    assert agentless(text) == expected


def test_what_nobody_is_said_to_do_is_a_share_of_what_is_done() -> None:
    document = language.build(
        "Anna Holt was sacked on Monday. The council had warned Anna Holt. Anna Holt then sued the council."
    )
    result = SCORER.score(document)
    actor = Scope(actor=document.actors[0].id)
    assert result.metric("agency", actor).value == pytest.approx(1 / 3, abs=1e-4)
    assert result.metric("hidden_agent_share", actor).value == 0.5


def test_passives_are_counted_by_voice() -> None:
    result = score("“Mistakes were made,” said Anna Holt. The school was closed. It was closed by the council.")
    assert result.metric("agentless_passive_share", Scope(voice=Voice.NARRATION)).value == 0.5
    assert result.metric("agentless_passive_share", Scope(voice=Voice.QUOTATION)).value == 1
    assert result.metric("agentless_passive_share", Scope(voice=Voice.ATTRIBUTED)).value is None
    assert not [each for each in result.metrics if each.scope == EVERYTHING]


def test_a_passive_moves_no_polarity() -> None:
    document = language.build("Anna Holt was seated in the back. The chair was moved.")
    (actor,) = document.actors
    result = SCORER.score(document)
    assert [each.actor for each in result.findings] == [actor.id, None]
    assert result.metric("polarity", Scope(actor=actor.id, voice=Voice.NARRATION)).value == 0
