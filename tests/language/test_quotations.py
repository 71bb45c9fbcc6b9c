from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli import language
from biascli.document import Document, QuotationKind
from biascli.language import quotations, structure

CASES = Path(__file__).parents[1] / "cases" / "quotations.tsv"
MARKS = "“”‘’\"'«» abA.,\n"

CASES = Path(__file__).parents[1] / "cases" / "quotations.tsv"


def quoted(text: str) -> list[str]:
    document = language.build(text)
    return [text[each.inner.start : each.inner.end] for each in document.quotations]


def kinds(document: Document) -> list[QuotationKind]:
    return [each.kind for each in document.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no" to Holt.', ["no"]),
        ("He said “no” to Holt.", ["no"]),
        ("He said ‘no’ to Holt.", ["no"]),
        ("“He told me ‘never’ and left,” Holt said.", ["He told me ‘never’ and left,", "never"]),
        ("“We waited.\n\n“Nobody came,” Holt said.", ["We waited.", "Nobody came,"]),
        ("The workers' rights and the '90s aren't quotations, said Holt's aide.", []),
        ('"He told us, \'Wait,\' " Holt said. "We did."', ["He told us, 'Wait,' ", "Wait,", "We did."]),
        ("Rock 'n' roll and O’Hara’s dogs.", []),
        ("A 6' 2\" man left.", []),
    ],
)
def test_what_stands_between_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_mark_that_is_never_closed_stays_in_its_paragraph() -> None:
    text = "Holt said “the plan failed. She left.\n\nThe council met on Monday. Nobody spoke."
    (quotation,) = language.build(text).quotations
    assert quotation.span.end <= text.index("\n")


def test_distance_speech_and_titles_are_told_apart() -> None:
    scare = language.build("In the end they all wanted to be on the “right” side.")
    assert kinds(scare) == [QuotationKind.SCARE]
    speech = language.build("Holt said the number was “significant” and growing.")
    assert kinds(speech) == [QuotationKind.SPEECH]
    title = language.build("She read the novel “The Long Winter” on the train.")
    assert kinds(title) == [QuotationKind.TITLE]


@pytest.mark.parametrize(
    "text",
    [
        "The company regards its couriers as “partners” and does not pay them when they are ill.",
        "The mayor sent bulldozers to remove 40 tents that supposedly threatened “public order”.",
    ],
)
def test_words_that_nobody_said_are_held_at_arms_length_behind_some_cues(text: str) -> None:
    assert kinds(language.build(text)) == [QuotationKind.SCARE]


def test_depth_counts_the_marks_outside() -> None:
    document = language.build("“He told me ‘never’ and left,” Holt said.")
    assert [each.depth for each in document.quotations] == [0, 1]


@pytest.mark.parametrize("line", CASES.read_text(encoding="utf-8").splitlines()[1:])
def test_cases(line: str) -> None:
    """In the cases ``¶`` stands for the end of a paragraph, ``|`` between quotations, ``-`` for none."""
    text, expected, expected_kinds = line.replace("¶", "\n\n").split("\t")
    document = language.build(text)
    found = [text[each.span.start : each.span.end] for each in document.quotations if each.depth == 0]
    assert found == ([] if expected == "-" else [each.strip() for each in expected.split(" | ")])
    outer = [str(each.kind) for each in document.quotations if each.depth == 0]
    assert outer == ([] if expected_kinds == "-" else expected_kinds.split())


@given(st.text(alphabet=MARKS, max_size=200))
def test_spans_hold_their_inside_and_outer_ones_do_not_overlap(text: str) -> None:
    found = quotations.find(text, structure.blocks(text))
    for each in found:
        assert 0 <= each.span.start <= each.inner.start < each.inner.end <= each.span.end <= len(text)
    outer = [each.span for each in found if each.depth == 0]
    assert all(first.end <= second.start for first, second in pairwise(outer))
