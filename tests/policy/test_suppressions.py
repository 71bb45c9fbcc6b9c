"""Comments let findings stand, and no figure counts what they let stand."""

import pytest

from biascli import Analyzer
from biascli.model import Part, Scope, Voice
from biascli.policy.application import apply
from biascli.policy.suppressions import without_comments
from biascli.policy.terms import Policy
from biascli.report import Report

ANALYZER = Analyzer(("loaded_language",))
FILLER = "The council met on Monday and will meet again in March to look at the budget of the harbour. " * 8
SHAMEFUL = "The mayor made a shameful and disgraceful attack on the union in the chamber that evening."
RULE = "loaded_language.negative_adjective"


def report(text: str) -> Report:
    return apply(ANALYZER.analyze(without_comments(text)), text, Policy())


def adjectives(found: Report) -> list[str]:
    return [each.text for each in found.findings() if each.rule == RULE]


PLAIN = report(f"{FILLER}\n\n{SHAMEFUL}\n")


def test_without_a_comment_both_are_found() -> None:
    assert {"shameful", "disgraceful"} <= set(adjectives(PLAIN))
    assert PLAIN.suppressed == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{FILLER}\n\n<!-- biascli: ignore[{RULE}] her own words -->\n{SHAMEFUL}\n",
        f"{FILLER}\n\n<!-- biascli: ignore[{RULE}] her own words -->\n\n{SHAMEFUL}\n",
        f"{FILLER}\n\n{SHAMEFUL} <!-- biascli: ignore[{RULE}] her own words -->\n",
        f"{FILLER}\n\n<!--biascli:ignore[loaded_language] her own words-->\n{SHAMEFUL}\n",
        f"{FILLER}\n\n<!-- biascli: ignore her own words -->\n{SHAMEFUL}\n",
        f"<!-- biascli: ignore-file[{RULE}] her own words -->\n{FILLER}\n\n{SHAMEFUL}\n",
        f"{FILLER}\n<!-- biascli: ignore-start[{RULE}] her own words -->\n{SHAMEFUL}\n<!-- biascli: ignore-end -->\n",
    ],
    ids=["line before", "two lines before", "same line", "scorer", "all rules", "file", "region"],
)
def test_a_comment_lets_findings_stand(text: str) -> None:
    found = report(text)
    assert adjectives(found) == []
    assert {"shameful", "disgraceful"} <= {each.finding.text for each in found.suppressed}
    assert {each.reason for each in found.suppressed} == {"her own words"}
    assert found.unused_suppressions == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{FILLER}\n\n<!-- biascli: ignore[loaded_language.label] -->\n{SHAMEFUL}\n",
        f"{FILLER} <!-- biascli: ignore[{RULE}] -->\n\n{SHAMEFUL}\n",
        f"<!-- biascli: ignore-start[{RULE}] -->\n{FILLER}\n<!-- biascli: ignore-end -->\n{SHAMEFUL}\n",
    ],
    ids=["another rule", "another line", "another region"],
)
def test_a_comment_about_something_else_is_reported_as_unused(text: str) -> None:
    found = report(text)
    assert {"shameful", "disgraceful"} <= set(adjectives(found))
    (unused,) = found.unused_suppressions
    assert "suppresses nothing: take it out" in unused.message


def test_a_comment_is_no_prose_and_offsets_stay() -> None:
    text = f"{FILLER}\n\n<!-- biascli: ignore-start[rhetoric] a shameful disgrace -->\n{SHAMEFUL}\n"
    found = report(text)
    assert found.document.n_words == PLAIN.document.n_words
    for each in found.findings():
        assert text[each.start : each.end] == each.text


def test_figures_do_not_count_what_stands() -> None:
    found = report(f"{FILLER}\n\n<!-- biascli: ignore[{RULE}] her own words -->\n{SHAMEFUL}\n")
    scope = Scope(Part.BODY, Voice.NARRATION)
    before, after = PLAIN.result("loaded_language"), found.result("loaded_language")
    assert before is not None
    assert after is not None
    with_, without = before.metric("per_1000_words", scope).value, after.metric("per_1000_words", scope).value
    assert with_ is not None
    assert without is not None
    gone = sum(each.finding.weight for each in found.suppressed if each.finding.voice is Voice.NARRATION)
    assert without == pytest.approx(with_ - 1000 * gone / PLAIN.document.n_words, abs=0.01)


def test_a_comment_that_is_not_closed_is_text() -> None:
    assert without_comments("<!-- biascli: ignore[x] and so on") == "<!-- biascli: ignore[x] and so on"


def test_two_comments_in_a_line_are_told_apart() -> None:
    text = (
        f"{FILLER}\n\n{SHAMEFUL} <!-- biascli: ignore[{RULE}] a --> <!-- biascli: ignore[loaded_language.label] b -->\n"
    )
    found = report(text)
    assert {each.reason for each in found.suppressed} == {"a"}
    assert [(each.rules, each.reason) for each in found.unused_suppressions] == [(("loaded_language.label",), "b")]


def test_a_comment_about_a_scorer_that_was_not_run_is_not_unused() -> None:
    found = report(f"<!-- biascli: ignore-file[rhetoric] a -->\n{FILLER}\n\n{SHAMEFUL}\n")
    assert found.unused_suppressions == ()


def test_a_rule_that_does_not_exist_is_named() -> None:
    (unused,) = report(f"<!-- biascli: ignore[loaded_langage] a -->\n{FILLER}\n\n{SHAMEFUL}\n").unused_suppressions
    assert "there is no rule 'loaded_langage'" in unused.message


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_lines_end_as_in_the_report(ends: str) -> None:
    text = f"{FILLER}\n\n<!-- biascli: ignore[{RULE}] her own words -->\n{SHAMEFUL}\n".replace("\n", ends)
    assert adjectives(report(text)) == []


def test_tags_are_no_text_of_a_line() -> None:
    text = f"<p>{FILLER}</p>\n<p><!-- biascli: ignore[{RULE}] her own words --></p>\n<div>\n<p>\n{SHAMEFUL}\n"
    assert adjectives(report(text)) == []
