"""By which names an actor is called; the name itself never has a tone."""

import pytest

from biascli import language
from biascli.engines import EngineName
from biascli.model import Result, Scope
from biascli.scorers.seam import Setup
from biascli.scorers.target_sentiment import TargetSentiment

SCORER = TargetSentiment.load(Setup(engine=EngineName.LEXICAL))
TEXT = (
    "President Anna Holt came to the town. Holt spoke to the crowd, and she smiled. Later Anna met friends. "
    "Mrs. Holt left at noon. Anna Holt will be back."
)


def named(text: str) -> tuple[Result, str]:
    document = language.build(text)
    return SCORER.score(document), next(actor.id for actor in document.actors if "Holt" in actor.name)


def tones(text: str) -> list[tuple[str, bool]]:
    result, actor = named(text)
    return [
        (each.text, each.weight > 0)
        for each in result.findings
        if each.rule == "target_sentiment.judging_name" and each.actor == actor
    ]


def test_each_form_is_counted() -> None:
    result, actor = named(TEXT)
    uses = {each.scope.term: each.value for each in result.counts if each.name == "n_uses"}
    assert uses == {"President Anna Holt": 1, "Holt": 1, "Anna": 1, "Mrs. Holt": 1, "Anna Holt": 1}
    counts = {each.name: each.value for each in result.counts if each.scope == Scope(actor=actor)}
    forms = {name: n for name, n in counts.items() if name in FORMS}
    assert forms == {
        "n_titled": 2, "n_full_names": 1, "n_surnames": 1, "n_given_names": 1, "n_other_names": 0,
        "n_descriptions": 0, "n_pronouns": 1,
    }  # fmt: skip
    assert sum(forms.values()) == counts["n_mentions"]
    for share, expected in (("titled_share", 2), ("surname_share", 1), ("given_name_share", 1), ("pronoun_share", 1)):
        assert result.metric(share, Scope(actor=actor)).value == pytest.approx(expected / 6, abs=1e-4)


FORMS = {
    "n_titled", "n_full_names", "n_surnames", "n_given_names", "n_other_names", "n_descriptions", "n_pronouns",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The disgraced Anna Holt came to town.", [("disgraced Anna Holt", False)]),
        ("Everyone waved at beloved Anna Holt on Monday.", [("beloved Anna Holt", True)]),
        ("Crooked Anna Holt came to town.", [("Crooked Anna Holt", False)]),
        ("The corrupt party boss Anna Holt came to town.", [("corrupt party boss Anna Holt", False)]),
        ("They were blaming Anna Holt for it.", []),
        ("The plan came late, and it delighted Anna Holt.", []),
        ("They met the tall Anna Holt on Monday.", []),
        ("They met Anna Holt, a disgraced banker.", []),  # a description, and no name
        ("They met the mayor, Anna Holt, on Monday.", []),
        ("They met Grace Holt and Victor Marsh.", []),  # names are names
        ("They met Joy Victoria Holt in Paris.", []),
    ],
)
def test_the_words_around_a_name_may_judge(text: str, expected: list[tuple[str, bool]]) -> None:
    assert tones(text) == expected


def test_the_tone_is_a_mean_over_all_mentions() -> None:
    result, actor = named("The disgraced Anna Holt came to town. Holt waved. Holt left. Holt sang.")
    (finding,) = [each for each in result.findings if each.rule == "target_sentiment.judging_name"]
    assert result.metric("naming_tone", Scope(actor=actor)).value == pytest.approx(finding.weight / 4, abs=1e-4)
    assert result.metric("form_tone", Scope(actor=actor, term="disgraced Anna Holt")).value == finding.weight


def test_kinds_of_form_are_told_apart_for_persons_alone() -> None:
    document = language.build("The Bank of England cut its rate. The Bank of England was late.")
    result = SCORER.score(document)
    assert not [each for each in result.metrics if each.name.endswith("name_share")]
    assert [(each.scope.term, each.value) for each in result.counts if each.name == "n_uses"] == [
        ("Bank of England", 2)
    ]
