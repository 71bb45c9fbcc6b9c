"""Claims about actors, and whether the actors have a say."""

import pytest

from biascli import language
from biascli.lexicon import LexiconSet
from biascli.model import Finding, Scope
from biascli.scorers.seam import Setup
from biascli.scorers.sourcing import Sourcing, replies

SCORER = Sourcing.load(Setup())
ACCUSATIONS = LexiconSet().get("accusations")
#: So that both are known by name.
BEFORE = "Ann Lee and Peter Turner met on Monday. "


def charged(text: str) -> list[str]:
    document = language.build(BEFORE + text)
    names = {actor.id: actor.name for actor in document.actors}
    return [names[charge.actor] for charge in replies.find(document, ACCUSATIONS).charges]


def unanswered(text: str) -> list[Finding]:
    return [each for each in SCORER.score(language.build(text)).findings if each.rule == "sourcing.unanswered_claim"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee accused Peter Turner of hiding the report.",
        "Ann Lee slammed Peter Turner for the cuts.",
        "Ann Lee criticized Peter Turner's plan.",
        "Critics blame Peter Turner for the collapse.",
        "Ann Lee said Peter Turner lied to voters.",
        "Ann Lee said that Peter Turner had repeatedly misled the council.",
        "“Peter Turner is a liar,” Ann Lee said.",
        "Ann Lee called Peter Turner a racist.",
        "Ann Lee described Turner as corrupt.",
        "Ann Lee said Turner's gross negligence was to blame.",
        "“Peter Turner is corrupt and dangerous,” Ann Lee said.",
    ],
)
def test_must_be_taken_as_a_claim(text: str) -> None:
    assert charged(text) == ["Peter Turner"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee praised Peter Turner.",
        "Ann Lee did not blame Peter Turner.",
        "Ann Lee said Peter Turner never lied to voters.",
        "Ann Lee said Peter Turner was attacked by wolves.",
        "Ann Lee asked whether Peter Turner lied.",
        "Ann Lee said that if Peter Turner lied he should go.",
        "Ann Lee said Peter Turner would not steal.",
        "Ann Lee said Peter Turner is not corrupt.",
        "Ann Lee slammed the Peter Turner stadium plan.",
        "Peter Turner is a liar.",
        "Peter Turner said Turner lied to himself.",
        "Ann Lee said Peter Turner opened the bridge.",
    ],
)
def test_must_not_be_taken_as_a_claim(text: str) -> None:
    assert charged(text) == []


def test_a_claim_with_no_reply_is_found_with_its_line() -> None:
    (finding,) = unanswered("The vote is on Monday.\n\nAnn Lee accused Peter Turner of hiding the report.")
    assert (finding.text, finding.line) == ("accused Peter Turner", 3)
    assert finding.actor


@pytest.mark.parametrize(
    "reply",
    [
        "Turner said the report was public.",
        "Turner denied it.",
        "A spokesman for Turner said the report was public.",
        "Turner's lawyer said the report was public.",
        "Turner did not respond to a request for comment.",
        "Turner could not be reached for comment.",
        "Mary Cole, a spokeswoman for Turner, called it false.",
    ],
)
def test_a_reply_answers(reply: str) -> None:
    assert unanswered(f"Ann Lee accused Peter Turner of hiding the report. {reply}") == []


@pytest.mark.parametrize(
    "other",
    ["Mary Cole said the report was public.", "A critic of Turner said it was true.", "Turner wants to go to Rome."],
)
def test_the_words_of_others_do_not_answer(other: str) -> None:
    assert len(unanswered(f"Ann Lee accused Peter Turner of hiding the report. {other}")) == 1


def test_the_share_and_the_place_of_the_reply() -> None:
    result = SCORER.score(
        language.build(
            "Ann Lee accused Peter Turner of lying and accused Mary Cole of theft. Peter Turner said it was false."
        )
    )
    share = next(metric for metric in result.metrics if metric.name == "unanswered_share")
    assert share.value == 0.5
    places = {metric.scope: metric for metric in result.metrics if metric.name == "reply_at"}
    assert len(places) == 2
    assert sorted(metric.value is None for metric in places.values()) == [False, True]
    (answered,) = (metric.value for metric in places.values() if metric.value is not None)
    # 13 words stand in the sentence of the claim, and three before the reply itself; all are 19.
    assert answered == pytest.approx(16 / 19, abs=1e-3)
    (silent,) = (metric for metric in places.values() if metric.value is None)
    assert silent.reason == "the text gives it no say"


def test_nobody_is_charged_and_the_share_is_undefined() -> None:
    result = SCORER.score(language.build("Ann Lee said it rained."))
    share = next(metric for metric in result.metrics if metric.name == "unanswered_share")
    assert (share.value, bool(share.reason)) == (None, True)
    assert all(metric.scope == Scope() or metric.scope.actor is None for metric in result.metrics)


def test_exchanging_two_names_exchanges_the_claims() -> None:
    text = "{} and {} met on Monday. {} accused {} of lying."
    one = unanswered(text.format("Ann Lee", "Dan Cox", "Ann Lee", "Dan Cox"))
    other = unanswered(text.format("Dan Cox", "Ann Lee", "Dan Cox", "Ann Lee"))
    assert [(each.weight, each.line) for each in one] == [(each.weight, each.line) for each in other]
    assert len(one) == 1
