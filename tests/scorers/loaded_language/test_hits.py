"""A finding says why it counts half, and names are told from words that only begin a sentence."""

from functools import cache

import pytest

from biascli import language
from biascli.lexicon import Lexicon, Term
from biascli.scorers.loaded_language.hits import Hit, HitFinder

NO_COMPANY = Lexicon.of("test", [])
BEFORE = "The council met on Monday in the town hall.\n\n"


@cache
def finder_lexicon() -> Lexicon:
    adjectives = ("ugly", "greedy", "cruel")
    labels = ("liar", "bully", "crook")
    return Lexicon.of(
        "test",
        [
            *(Term((word,), "negative_adjective", 0.6) for word in adjectives),
            *(Term((word,), "label", 0.8) for word in labels),
            *(Term((word,), "positive_adjective", 0.1) for word in ("tough", "proud")),
            Term(("into", "the", "long", "grass"), "slanted_idiom", 0.6),
        ],
    )


def hits(text: str) -> list[Hit]:
    document = language.build(f"{BEFORE}{text}\n")
    finder = HitFinder(finder_lexicon(), NO_COMPANY, document)
    return [hit for sentence in document.sentences for hit in finder.find(sentence, ())]


@pytest.mark.parametrize(
    ("text", "reserve"),
    [
        ("The second hall was uglier than the first.", "it compares"),
        ("The new law is less cruel than the old one.", "it compares"),
        ("The hall is not ugly at all.", "it is negated"),
        ("Residents called the plan an ugly idea.", "somebody is said to say so"),
        ("The ugly hall was sold on Monday.", ""),
        ("The cruel law was older than the hall.", ""),
    ],
)
def test_a_word_counts_half_where_it_does_not_judge_by_itself(text: str, reserve: str) -> None:
    (hit,) = hits(text)
    assert hit.reserve == reserve
    assert hit.weight == (0.3 if reserve else 0.6)
    assert ("counts half" in hit.message) is bool(reserve)


def test_all_that_somebody_is_called_is_only_reported() -> None:
    assert [hit.weight for hit in hits("Residents called the mayor a liar, a bully and a crook.")] == [0.4] * 3


def test_what_follows_in_a_clause_of_its_own_is_not() -> None:
    assert [hit.weight for hit in hits("Residents called the mayor a liar, while the crook sat there.")] == [0.4, 0.8]


def test_a_word_that_begins_a_sentence_before_a_name_is_no_name() -> None:
    assert [hit.term.text for hit in hits("Greedy Acme Holdings raised its fees.")] == ["greedy"]


def test_a_word_that_is_a_name_elsewhere_is_one_at_the_beginning_of_a_sentence() -> None:
    assert hits("The hall was sold by Joan Bully. Bully left on Monday.") == []


def test_a_mild_term_counts_only_beside_another() -> None:
    assert hits("The tough law was signed on Monday.") == []
    both = hits("The tough and ugly law was signed on Monday.")
    assert [(hit.term.text, hit.weight) for hit in both] == [("tough", 0.1), ("ugly", 0.6)]
    assert "does not stand alone" in both[0].message
    assert "does not stand alone" not in both[1].message
    assert [hit.term.text for hit in hits("The proud and tough law was signed on Monday.")] == ["proud", "tough"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ministers kicked the reform into the long grass.", "kicked the reform into the long grass"),
        ("Ministers kicked it quietly into the long grass.", "kicked it quietly into the long grass"),
        ("Ministers wanted the reform into the long grass.", "into the long grass"),  # no verb of moving
        ("Ministers kicked the long and rather costly reform into the long grass.", "into the long grass"),  # too far
        ("Ministers kicked it, and into the long grass it went.", "into the long grass"),  # another clause
        ("Ministers took care to aim it into the long grass.", "into the long grass"),  # another verb between
    ],
)
def test_an_idiom_is_read_with_the_verb_that_governs_it(text: str, found: str) -> None:
    (hit,) = hits(text)
    assert f"{BEFORE}{text}"[hit.span.start : hit.span.end] == found


def test_the_verb_of_an_idiom_is_not_taken_from_what_was_found_before_it() -> None:
    lexicon = Lexicon.of(
        "test",
        [
            Term(("throw", "under", "the", "bus"), "slanted_idiom", 0.6),
            Term(("into", "the", "long", "grass"), "slanted_idiom", 0.6),
        ],
    )
    document = language.build(f"{BEFORE}He was thrown under the bus into the long grass.\n")
    finder = HitFinder(lexicon, NO_COMPANY, document)
    found = [hit for sentence in document.sentences for hit in finder.find(sentence, ())]
    assert [document.text[hit.span.start : hit.span.end] for hit in found] == [
        "thrown under the bus",
        "into the long grass",
    ]
