"""What else is seen of a paragraph."""

from math import log, log1p, sqrt

import pytest

from biascli import language
from biascli.scorers.rhetoric import circumstances
from biascli.scorers.rhetoric.circumstances import Circumstance, Circumstances
from biascli.scorers.rhetoric.evidence import Article, block_of

TITLE = "Council Votes on Harbour Plan"


def seen(paragraph: str, *weights: float) -> Circumstances:
    article = Article(language.build(f"{TITLE}\n\n{paragraph}\n\nIt rained."))
    block = block_of(article.body[0].sentence)
    return circumstances.read(article, {block: weights})[block]


def test_heat_adds_the_words_of_judgement_up_and_the_peak_is_the_heaviest() -> None:
    assert seen("It was a plan.", 0.4, 0.7)[Circumstance.HEAT] == pytest.approx(log1p(1.1))
    assert seen("It was a plan.", 0.4, 0.7)[Circumstance.PEAK] == 0.7
    assert seen("It was a plan.", *[0.9] * 99)[Circumstance.HEAT] == log1p(4)
    assert (seen("It was a plan.")[Circumstance.HEAT], seen("It was a plan.")[Circumstance.PEAK]) == (0, 0)


def test_gloom_counts_words_that_blame_and_neither_praise_nor_names() -> None:
    assert seen("It was a horrible plan.")[Circumstance.GLOOM] > 0
    assert seen("It was a horrible, horrible plan.")[Circumstance.GLOOM] > seen("A horrible day.")[Circumstance.GLOOM]
    assert seen("It was a wonderful plan.")[Circumstance.GLOOM] == 0
    assert seen("They met at Horrible Manor.")[Circumstance.GLOOM] == 0


def test_names_questions_and_exclamations_of_the_whole_paragraph() -> None:
    found = seen("Who told Dana Holt? The board did! It did! It did! Yes! “No!” she said.")
    assert found[Circumstance.NAMES] == sqrt(2)
    assert found[Circumstance.QUESTION] == 1
    assert found[Circumstance.EXCLAMATIONS] == 3
    assert seen("It rained.")[Circumstance.QUESTION] == seen("It rained.")[Circumstance.EXCLAMATIONS] == 0


def test_who_pleads_speaks_of_what_is_and_must_be_and_a_report_of_what_was() -> None:
    pleading, report = seen("They must act, and they will."), seen("The board met and voted.")
    assert pleading[Circumstance.TENSE] == pytest.approx(log(4))  # must, act, will against none
    assert report[Circumstance.TENSE] == pytest.approx(-log(3))
    assert (pleading[Circumstance.MODALS], report[Circumstance.MODALS]) == (log1p(2), 0)
    assert (pleading[Circumstance.THEY], report[Circumstance.THEY]) == (log1p(2), 0)
