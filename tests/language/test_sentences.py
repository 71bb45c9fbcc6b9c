import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from biascli.language import abbreviations, sentences
from biascli.language.abbreviations import Place
from biascli.model import Span

#: What may stand behind a stop, as ``sentences.split`` finds it: a word, with its clitic, or a mark.
_FOLLOWING = re.compile(r"[^\W_]++(?:['’][^\W_]++)?+|\S")
CASES = list(
    csv.DictReader(
        (Path(__file__).parents[1] / "cases" / "sentences.tsv").read_text(encoding="utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
)
#: What breaks splitters: stops, quotes, white space of every kind, short words, abbreviations.
PIECES = st.sampled_from(
    [*".!?…\"'”’)]([“ \n\t\r\u2028\u00a0", " ", "...", "U.S.", "Mr.", "a", "The", "é", "No.", "5", "[1]"]
)


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences.split(text, Span(0, len(text)))]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_sentence_ends(case: dict[str, str]) -> None:
    expected = case["text"].split(" ¦ ")
    assert split(" ".join(expected)) == expected


def test_only_the_given_stretch_is_split() -> None:
    text = "Not this. One. Two. Not that."
    assert [text[s.start : s.end] for s in sentences.split(text, Span(10, 19))] == ["One.", "Two."]


def test_white_space_belongs_to_no_sentence() -> None:
    assert split("  One.\r\n\t Two. \n") == ["One.", "Two."]
    assert split(" \n ") == []


def test_a_line_break_inside_a_sentence_ends_nothing() -> None:
    assert split("The mayor said\nthat she would stay.") == ["The mayor said\nthat she would stay."]


@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=40).map("".join))
def test_nothing_is_lost_and_spans_are_in_order(text: str) -> None:
    spans = list(sentences.split(text, Span(0, len(text))))
    position = 0
    for span in spans:
        assert position <= span.start < span.end <= len(text)
        assert not text[position : span.start].strip()
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        position = span.end
    assert not text[position:].strip()


@given(st.lists(PIECES, max_size=20).map("".join), st.text(max_size=5), st.text(max_size=5))
def test_what_stands_outside_the_stretch_does_not_matter(text: str, before: str, after: str) -> None:
    alone = [Span(s.start + len(before), s.end + len(before)) for s in sentences.split(text, Span(0, len(text)))]
    inside = list(sentences.split(before + text + after, Span(len(before), len(before) + len(text))))
    # A look-behind sees the character before the stretch: only a stop there may join with one at its beginning.
    if not before.endswith((".", "!", "?", "…")):
        assert inside == alone


@pytest.mark.parametrize("filler", [".", "!?", ". ", "a", "a. ", "A. ", "(", ".)", "“", "a.b", "? \n"])
def test_a_megabyte_of_the_same_survives(filler: str) -> None:
    text = filler * (200_000 // len(filler))
    spans = list(sentences.split(text, Span(0, len(text))))
    assert spans[-1].end == len(text.rstrip())


_WORDS = [line.split("\t")[1] for line in sentences.PARAMETERS.read_text(encoding="utf-8").splitlines()[1:]]


@settings(deadline=None)  # nltk is loaded when Punkt is asked first
@given(
    st.sampled_from(["U.S", *(word for word, place in abbreviations.table().items() if place is Place.ANYWHERE)]),
    st.one_of(st.sampled_from(_WORDS), st.sampled_from("the however nowhere 5 1,000 £3 zyx été".split()), st.text()),
    st.sampled_from(["", "'s", "’s", "'re", "’LL"]),
    st.sampled_from([str.capitalize, str.upper]),
)
def test_what_begins_a_sentence_behind_an_abbreviation_is_what_punkt_says(
    abbreviation: str, word: str, clitic: str, cased: Callable[[str], str]
) -> None:
    following = cased(word) + clitic
    if _FOLLOWING.fullmatch(following) and not following[0].islower():
        assert sentences.starts_sentence(abbreviation, following) is sentences.punkt_says(abbreviation, following)


def test_the_parameters_are_sorted_and_of_known_kinds() -> None:
    lines = sentences.PARAMETERS.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "kind\tword\tvalue"
    assert lines[1:] == sorted(set(lines[1:]))
    assert {line.split("\t")[0] for line in lines[1:]} == {"context", "starter"}
