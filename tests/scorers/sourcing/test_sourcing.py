from math import exp, log

import pytest

from articles import SLANTED
from biascli import language
from biascli.document import SourceRole
from biascli.model import Part, Result, Scope
from biascli.scorers.seam import Setup
from biascli.scorers.sourcing import Sourcing

SCORER = Sourcing.load(Setup())
BODY = Scope(part=Part.BODY)


def score(text: str) -> Result:
    return SCORER.score(language.build(text))


def value(text: str, metric: str) -> float | None:
    return score(text).metric(metric, BODY).value


def rules(text: str) -> list[str]:
    return [finding.rule for finding in score(text).findings]


def test_a_half_of_the_sentences_stands_on_a_source() -> None:
    text = (
        "Anna Holt said the bridge would close. The road is wet. Peter Marsh said he was tired. The shops were closed."
    )
    assert value(text, "sourcing_ratio") == 0.5
    assert value(text, "distinct_sources") == 2


def test_all_direct_or_all_paraphrase() -> None:
    assert value("“The bridge is closed,” Anna Holt said.", "direct_share") == 1
    assert value("Anna Holt said the bridge was closed.", "direct_share") == 0


def test_no_source_is_no_share() -> None:
    metric = score("The bridge closed on Monday. The road is wet.").metric("named_share", BODY)
    assert metric.value is None
    assert metric.reason


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Critics say the plan will fail.", "sourcing.vague_source"),
        ("A senior official said the plan would fail.", "sourcing.anonymous_source"),
        ("Holt claimed that the plan would work.", "sourcing.loaded_reporting_verb"),
        ("Clearly, the plan will fail.", "sourcing.certainty"),
    ],
)
def test_must_flag(text: str, rule: str) -> None:
    assert rule in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holt said the plan would fail.",
        "The council meets on Monday.",
        "According to the report, 240 jobs will go.",
    ],
)
def test_must_not_flag(text: str) -> None:
    assert rules(text) == []


def test_the_loaded_verb_weighs_and_said_does_not() -> None:
    weights = [f.weight for f in score(SLANTED).findings if f.rule == "sourcing.loaded_reporting_verb"]
    assert all(0 < weight <= 1 for weight in weights)
    assert value("Anna Holt said the bridge was closed.", "loaded_reporting") == 0


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("It is believed that the ship sank.", "sourcing.vague_source"),
        ("The bank reportedly lost two billion dollars.", "sourcing.vague_source"),
        ("The cuts led to the collapse of the bridge.", "sourcing.unsourced_cause"),
        ("The disastrous plan was voted through at noon.", "sourcing.unsourced_judgement"),
    ],
)
def test_must_flag_what_nobody_stands_for(text: str, rule: str) -> None:
    assert rule in rules(text)


@pytest.mark.parametrize(
    "text",
    ["Ann Lee said the disastrous plan clearly led to the collapse.", "“The plan is a disaster,” Ann Lee said."],
)
def test_the_words_of_a_source_are_not_the_authors_assertions(text: str) -> None:
    assert rules(text) == []


def test_questions_assert_nothing() -> None:
    assert value("Ann Lee said the bridge is closed. Will it ever open? Who paid?", "sourcing_ratio") == 1


def test_evenness_is_one_when_all_speak_alike_and_falls_when_one_speaks_most() -> None:
    even = "Ann Lee said the bridge is closed now. Dan Turner said the river is rising fast."
    uneven = "Ann Lee said the bridge is closed now and will not be opened again before May. Dan Turner said no."
    assert value(even, "source_evenness") == 1
    assert 0 < (value(uneven, "source_evenness") or 0) < 1


def test_each_source_has_its_share() -> None:
    result = score("Ann Lee said the bridge is closed. Dan Turner said the river is rising.")
    # "the bridge is closed" and "the river is rising": four words each.
    assert [metric.value for metric in result.metrics if metric.name == "words_of_source"] == [0.5, 0.5]


def test_a_verb_that_judges_comes_with_a_neutral_one() -> None:
    (finding,) = score("Ann Lee claimed the bridge was safe.").findings
    assert (finding.text, finding.suggestion) == ("claimed", "say")


def test_exchanging_two_names_exchanges_nothing_else() -> None:
    one = score("Ann Lee claimed the bridge was safe. Dan Cox said it was old.")
    other = score("Dan Cox claimed the bridge was safe. Ann Lee said it was old.")
    assert [metric.value for metric in one.metrics] == [metric.value for metric in other.metrics]
    assert [(each.rule, each.weight) for each in one.findings] == [(each.rule, each.weight) for each in other.findings]


def test_evenness_of_one_source_is_undefined() -> None:
    metric = score("Ann Lee said the bridge is closed.").metric("source_evenness", BODY)
    assert metric.value is None
    assert metric.reason


def test_evenness_is_the_entropy_of_the_words_of_each() -> None:
    text = "Ann Lee said the bridge is closed now. Dan Turner said no. Mary Cole said the river is rising."
    words = [5, 1, 4]
    total = sum(words)
    entropy = -sum(n / total * log(n / total) for n in words)
    assert value(text, "source_evenness") == pytest.approx(entropy / log(3), abs=1e-3)
    assert value(text, "effective_sources") == pytest.approx(exp(entropy), abs=1e-3)


def test_each_source_says_where_it_comes_in() -> None:
    result = score("It rained. Ann Lee said the bridge is closed. Dan Turner said no.")
    places = [metric.value for metric in result.metrics if metric.name == "source_at"]
    # Of twelve words, five stand before those of the first source and twelve before the only one of the second.
    assert places == [pytest.approx(5 / 13, abs=1e-3), pytest.approx(12 / 13, abs=1e-3)]
    assert value("It rained. Ann Lee said the bridge is closed. Dan Turner said no.", "second_source_at") == places[1]


def test_the_verbs_of_each_source_are_judged_apart() -> None:
    result = score("Ann Lee claimed it rained. Lee said it snowed. Dan Turner said no.")
    assert [metric.value for metric in result.metrics if metric.name == "judging_verbs"] == [0.5, 0]


def test_the_shares_of_the_roles_are_all_words_of_sources() -> None:
    text = "Mayor Ann Lee said the bridge is closed. Economist Dan Cox said it costs a lot. Peter Marsh said no."
    shares = {role: value(text, f"{role}_role_share") or 0 for role in SourceRole}
    assert sum(shares.values()) == pytest.approx(1, abs=1e-3)
    assert shares[SourceRole.OFFICIAL] > 0
    assert shares[SourceRole.EXPERT] > 0
    assert shares[SourceRole.BUSINESS] == 0


def test_direct_and_indirect_are_all_words_of_sources() -> None:
    text = "“The bridge is closed,” Ann Lee said. Dan Cox said it was old."
    assert (value(text, "direct_share") or 0) + (value(text, "indirect_share") or 0) == pytest.approx(1, abs=1e-3)


def test_the_certainty_of_the_author_is_of_the_sentences_that_assert() -> None:
    assert value("Clearly, it will fail. It rained. Will it clearly fail?", "author_certainty") == 0.5
    assert value("It rained.", "author_certainty") == 0


@pytest.mark.parametrize(
    "text",
    [
        "The senator said no.",  # points back
        "They said no.",
        "Police said the road was closed.",
        "It was announced that the road was closed.",
        "The deal announced on Monday is worth a lot.",
        "Governor vetoes water bill as farmers protest\n\nThe bill was lost on Monday in the capital after a long day.",
    ],
)
def test_what_points_back_or_is_no_hearsay_is_not_flagged(text: str) -> None:
    assert not {"sourcing.anonymous_source", "sourcing.vague_source"} & set(rules(text))


@pytest.mark.parametrize(
    "text",
    [
        "Because, Ann Lee said, it rained.",  # a cause in a sentence that has a source
        "They called it a “disgraceful” plan.",  # held at a distance
        "He was convicted of reckless driving.",
        "Is the plan clearly a disaster?",
        "Ann Lee asked whether the town should pay.",
        "The result in Ohio was close.",
    ],
)
def test_must_not_be_taken_as_an_assertion_of_the_author(text: str) -> None:
    bare = {"sourcing.unsourced_cause", "sourcing.unsourced_judgement", "sourcing.certainty"}
    assert not bare & set(rules(text))


def test_two_verbs_of_one_source_are_one_place() -> None:
    assert rules("A senior official said the plan would fail and added that it rained.") == [
        "sourcing.anonymous_source"
    ]
