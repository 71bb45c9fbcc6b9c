"""The framing phrases of both sides weigh the same in a text, and a finding offers the other wordings."""

from collections.abc import Sequence

from biascli import language
from biascli.lexicon import LexiconSet, Term
from biascli.lexicon.balance import FRAMING, weigh
from biascli.model import Finding
from biascli.scorers.loaded_language.rules import WEIGHTED_IDS
from biascli.scorers.loaded_language.scorer import LoadedLanguage
from biascli.scorers.seam import Setup

PAIRS = weigh(LexiconSet().get(FRAMING).terms).pairs


def written(term: Term) -> str:
    return term.text.replace(" 's", "'s").replace(" n't", "n't").replace(" ,", ",")


def findings(phrases: Sequence[str]) -> list[list[Finding]]:
    """Return what is found in a plain sentence that holds a phrase, for each of them."""
    sentences = [f"The report on Tuesday dealt with {phrase} in two chapters." for phrase in phrases]
    result = LoadedLanguage.load(Setup()).score(language.build("\n\n".join(["", *sentences])))
    found: list[list[Finding]] = []
    start = 2
    for sentence in sentences:
        end = start + len(sentence)
        found.append([each for each in result.findings if start <= each.start < end and each.rule in WEIGHTED_IDS])
        start = end + 2
    return found


def test_exchanging_the_phrases_of_two_sides_exchanges_the_rule_and_keeps_the_weight() -> None:
    for side, terms in (("left", [pair.left for pair in PAIRS]), ("right", [pair.right for pair in PAIRS])):
        found = findings([written(term) for term in terms])
        rules = [
            (term.text, [(each.rule, each.weight) for each in own]) for term, own in zip(terms, found, strict=True)
        ]
        wanted = [(term.text, [(f"loaded_language.framing_{side}", term.weight)]) for term in terms]
        assert [each for each in rules if each not in wanted] == []


def test_a_finding_names_what_the_other_side_says_and_offers_a_plain_wording() -> None:
    (own,) = findings(["tax relief"])
    assert "tax giveaway" in own[0].message
    assert own[0].suggestion == "tax cut"
