"""How a text treats its actors: the same for any name, and different for agent and victim."""

import pytest

from articles import ARTICLES, SLANTED
from biascli import language
from biascli.engines import EngineName
from biascli.model import Result, Scope, Voice
from biascli.scorers.seam import Setup
from biascli.scorers.target_sentiment import TargetSentiment

SCORER = TargetSentiment.load(Setup(engine=EngineName.LEXICAL))


def polarities(text: str) -> dict[tuple[str, Voice], float | None]:
    document = language.build(text)
    result = SCORER.score(document)
    names = {actor.id: actor.name for actor in document.actors}
    return {
        (names[metric.scope.actor or ""], metric.scope.voice or Voice.NARRATION): metric.value
        for metric in result.metrics
        if metric.name == "polarity"
    }


def exchanged(text: str, one: str, other: str) -> str:
    return text.replace(one, "\0").replace(other, one).replace("\0", other)


def test_who_does_what_to_whom() -> None:
    found = polarities("Anna Holt murdered Peter Marsh in the old mill by the river.")
    killer, victim = found["Anna Holt", Voice.NARRATION], found["Peter Marsh", Voice.NARRATION]
    assert killer is not None
    assert victim is not None
    assert killer < 0
    assert victim > killer


@pytest.mark.parametrize("text", [ARTICLES["partisan"], ARTICLES["mixed"]], ids=["partisan", "mixed"])
def test_exchanging_two_names_exchanges_their_figures(text: str) -> None:
    before = polarities(text)
    after = polarities(exchanged(exchanged(text, "Sofia", "Helen"), "Brandt", "Marsh"))
    assert {value for value in before.values() if value is not None}
    for voice in Voice:
        assert before.get(("Helen Marsh", voice)) == after.get(("Sofia Brandt", voice))
        assert before.get(("Sofia Brandt", voice)) == after.get(("Helen Marsh", voice))


def test_quoted_abuse_is_not_the_authors() -> None:
    quoted = polarities("Peter Marsh said: “Anna Holt is a corrupt liar and a coward.”")
    own = polarities("Peter Marsh came in. Anna Holt is a corrupt liar and a coward.")
    assert quoted.get(("Anna Holt", Voice.NARRATION)) is None
    said, meant = quoted["Anna Holt", Voice.QUOTATION], own["Anna Holt", Voice.NARRATION]
    assert said is not None
    assert meant is not None
    assert said < 0
    assert meant < 0


def test_evidence_adds_up_to_the_figure() -> None:
    document = language.build(SLANTED)
    result: Result = SCORER.score(document)
    for actor in document.actors:
        scope = Scope(voice=Voice.NARRATION, actor=actor.id)
        own = [f for f in result.findings if f.actor == actor.id and f.voice is Voice.NARRATION]
        if not own:
            continue
        counts = {count.name: count.value for count in result.counts if count.scope == scope}
        total = sum(finding.weight for finding in own)
        value = result.metric("polarity", scope).value
        assert value == pytest.approx(total / counts["n_treatments"], abs=1e-4)
        assert len(own) == counts["n_evidence"]
