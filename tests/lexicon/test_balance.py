"""The framing phrases of left and right are set against each other, and those that ship are weighed alike."""

import pytest

from biascli.lexicon import LexiconSet, Term
from biascli.lexicon.balance import FRAMING, Pair, Side, weigh

#: How far the two sides of the shipped list may lie apart, as a share of the larger.
TOLERANCE = 0.02

SHIPPED = weigh(LexiconSet().get(FRAMING).terms)


def phrase(text: str, side: Side, weight: float, mirror: str) -> Term:
    return Term(tuple(text.split()), side, weight, mirror=mirror, neutral="plain")


def test_mirrors_of_each_other_are_a_pair() -> None:
    relief = phrase("tax relief", Side.RIGHT, 0.4, "tax giveaway")
    giveaway = phrase("tax giveaway", Side.LEFT, 0.3, "tax relief")
    found = weigh([relief, giveaway])
    assert found.pairs == (Pair(giveaway, relief),)
    assert found.unpaired == ()
    assert [(total.side.label, total.n_terms, total.weight) for total in found.totals] == [
        ("left", 1, 0.3),
        ("right", 1, 0.4),
    ]


def test_a_mirror_that_is_no_term_or_has_another_mirror_leaves_a_phrase_unpaired() -> None:
    lone = phrase("gun grab", Side.RIGHT, 0.5, "gun safety")
    relief = phrase("tax relief", Side.RIGHT, 0.4, "tax giveaway")
    burden = phrase("tax burden", Side.RIGHT, 0.4, "tax giveaway")
    giveaway = phrase("tax giveaway", Side.LEFT, 0.4, "tax relief")
    found = weigh([lone, relief, burden, giveaway])
    assert found.pairs == (Pair(giveaway, relief),)
    assert set(found.unpaired) == {lone, burden}


def test_a_mirror_of_the_same_side_is_no_mirror() -> None:
    found = weigh(
        [phrase("tax relief", Side.RIGHT, 0.4, "tax burden"), phrase("tax burden", Side.RIGHT, 0.4, "tax relief")]
    )
    assert found.pairs == ()
    assert len(found.unpaired) == 2


def test_other_categories_do_not_count() -> None:
    assert weigh([Term(("fiasco",), "slanted_noun", 0.9)]).totals[0].n_terms == 0


def test_every_shipped_phrase_has_a_mirror_and_a_neutral_wording() -> None:
    assert [term.text for term in SHIPPED.unpaired] == []
    assert [term.text for pair in SHIPPED.pairs for term in pair if not term.neutral] == []


def test_a_neutral_wording_is_no_phrase_of_a_side() -> None:
    slanted = {term.text for pair in SHIPPED.pairs for term in pair}
    assert [term.text for pair in SHIPPED.pairs for term in pair if term.neutral in slanted] == []


def test_shipped_mirrors_weigh_the_same() -> None:
    assert [(pair.left.text, pair.right.text) for pair in SHIPPED.pairs if pair.left.weight != pair.right.weight] == []


def test_the_shipped_sides_are_in_balance_and_many() -> None:
    left, right = SHIPPED.totals
    assert left.n_terms == pytest.approx(right.n_terms, rel=TOLERANCE)
    assert left.weight == pytest.approx(right.weight, rel=TOLERANCE)
    assert left.n_terms >= 300


def test_no_other_list_weighs_a_phrase_of_a_side() -> None:
    # A second category with another weight would tilt the pair.
    phrases = {term.words for pair in SHIPPED.pairs for term in pair}
    names = ("adjectives", "adverbs", "euphemisms", "idioms", "labels", "nouns", "verbs", "exemptions")
    terms = (term for name in names for term in LexiconSet().get(f"loaded_{name}").terms)
    assert [term.text for term in terms if term.words in phrases] == []
