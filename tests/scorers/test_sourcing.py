import pytest

from articles import SLANTED
from biascli import language
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
