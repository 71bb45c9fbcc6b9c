"""Names that the text itself shows are tagged alike, whatever their letters and however many words they have."""

import pytest

from biascli.language import build, evident_names
from biascli.model import Span

TEXT = """{0} cancels talks with the unions

Officials told Mr. {0} on Monday that the house had burnt down. {0} campaign workers cheered, and {0} put the fire out.
A spokesman for {0} thanked the {1}. {1} aides said that {0} administration officials were late."""


def tags(one: str, other: str) -> list[list[str]]:
    document = build(TEXT.format(one, other))
    names = {*one.split(), *other.split()}
    return [
        [token.tag for token in sentence.tokens if token.text not in names] for sentence in document.all_sentences()
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("Morsy", "Parliament"), ("Bush", "White House"), ("Orlenkov", "Fruman"), ("Rice", "Senate")]
)
def test_words_around_a_name_do_not_depend_on_it(one: str, other: str) -> None:
    assert tags(one, other) == tags("Obama", "Congress")


def test_a_name_is_a_name_at_the_start_of_a_sentence_too() -> None:
    document = build("Nobody asked Orlenkov about it. Orlenkov campaign aides left early. Orlenkov put the paper away.")
    found = [token.tag for sentence in document.sentences for token in sentence.tokens if token.text == "Orlenkov"]
    assert found == ["NNP"] * 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met Trump and Mr. Nikola Varga's wife.", {"Trump", "Varga", "Nikola", "Mr."}),
        ("Later, on Tuesday, Holm left.", {"Tuesday"}),
        ("She praised the Bill. The bill passed.", set()),  # written both ways
        ("Many Russian soldiers and some Germans left with Holm.", {"Holm"}),  # the tagger's to tell apart
        ("He said “We are here” and I left.", set()),
    ],
)
def test_what_is_evident(text: str, words: set[str]) -> None:
    assert evident_names.find(text, [Span(0, len(text))]).words == words


def test_a_run_counts_where_its_words_alone_do_not() -> None:
    text = "A house near the White House is white. The White House said so, and the house was White."
    names = evident_names.find(text, [Span(0, len(text))])
    assert names.places("The White House said the White house".split()) == [(1, 3)]


def test_neighbouring_names_are_one_place() -> None:
    text = "It was in Varga and by Holm."
    names = evident_names.find(text, [Span(0, len(text))])
    assert names.places("by Varga Holm , Holm".split()) == [(1, 3), (4, 5)]


@pytest.mark.parametrize(
    ("line", "towns"),
    [
        ("JACKSON, Miss. (AP) —", {"jackson"}),
        ("GAZA CITY/JERUSALEM, May 3 (Reuters) -", {"gaza city", "jerusalem"}),
        ("(Reuters) -", set()),
    ],
)
def test_a_dateline_shows_a_town(line: str, towns: set[str]) -> None:
    assert evident_names.find(line, (), [Span(0, len(line))]).towns == towns
