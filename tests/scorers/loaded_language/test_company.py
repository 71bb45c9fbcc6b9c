"""Words that are plain by themselves count beside a clearly loaded one in the same voice, and say beside what."""

import pytest

from biascli import language
from biascli.lexicon import Lexicon, LexiconSet, Term, WordClass
from biascli.scorers.loaded_language.company import CATEGORY, COMPANY, REACH
from biascli.scorers.loaded_language.hits import COMPANY_WEIGHT, Hit, HitFinder

LOADED = Lexicon.of(
    "loaded",
    [
        Term(("shameful",), "negative_adjective", 0.8),
        Term(("odd",), "negative_adjective", 0.2),
        Term(("rescue", "mission"), "euphemism", 0.4),
    ],
)
WORDS = Lexicon.of(
    "company",
    [
        Term(("rescue",), CATEGORY, 0.02, frozenset({WordClass.VERB})),
        Term(("spare",), CATEGORY, 0.02, frozenset({WordClass.VERB})),
        Term(("hand", "...", "back"), CATEGORY, 0.02),
        Term(("rescued",), CATEGORY, 0.02),
        Term(("set", "up"), "fixed_phrase", 0),
    ],
)
BEFORE = "The council met on Monday in the town hall.\n\n"


def hits(sentence: str) -> list[tuple[str, Hit]]:
    document = language.build(f"{BEFORE}{sentence}\n")
    finder = HitFinder(LOADED, WORDS, document)
    found = [hit for each in document.sentences for hit in finder.find(each, ())]
    return [(document.text[hit.span.start : hit.span.end], hit) for hit in found]


def beside(sentence: str) -> list[tuple[str, str]]:
    return [(text, hit.beside) for text, hit in hits(sentence) if hit.beside]


def test_a_word_in_company_says_beside_what_it_stands() -> None:
    (text, hit), (company, _) = hits("Volunteers rescued the shameful hall.")
    assert (text, company, hit.rule.id, hit.weight) == ("rescued", "shameful", "loaded_language.in_company", 0.02)
    assert hit.message == "slanted in company; plain by itself, slanted beside “shameful”"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Volunteers rescued the hall and spared the guards.", []),  # no company to each other
        ("Volunteers rescued the odd hall.", []),  # what weighs little is no company
        ("The rescue of the shameful hall took a year.", []),  # no verb
        ("Volunteers never rescued the shameful hall.", []),
        ("Volunteers denied that they had rescued the shameful hall.", []),
        ("Volunteers spared no “shameful” word.", [("spared", "“shameful”")]),  # scare quotes are company
        ("“A shameful vote,” said Anna Lindqvist, whom the guards had rescued.", []),  # another voice
        ("“They rescued a shameful vote,” said Anna Lindqvist.", [("rescued", "shameful")]),
        ("The shameful council handed the hall back.", [("handed the hall back", "shameful")]),
        ("The shameful council holed up in the hall.", [("holed up", "shameful")]),  # a phrasal verb of no list
        ("The shameful council set up a fund.", []),  # which the list calls plain
        ("The shameful fine ran up to a third of their pay.", []),  # no phrasal verb
        ("A shameful rescue mission began on Monday.", []),  # its words are a finding already
    ],
)
def test_what_company_makes_of_a_word(sentence: str, found: list[tuple[str, str]]) -> None:
    assert beside(sentence) == found


def test_company_stands_near() -> None:
    between = "and then " * (REACH // len("and then "))
    assert beside(f"The shameful council met {between}and rescued the hall.") == []
    assert beside("The shameful council met and then rescued the hall.") == [("rescued", "shameful")]


def test_the_shipped_list_holds_light_words_only() -> None:
    terms = LexiconSet().get(COMPANY).terms
    assert len(terms) > 2000
    assert {term.weight for term in terms if term.category == CATEGORY} == {0.02}
    assert COMPANY_WEIGHT > 0.02  # none of them is company to another
