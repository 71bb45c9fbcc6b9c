"""What is loaded by its form: two forms by themselves, a striking word only in company."""

import pytest

from biascli import language
from biascli.lexicon import Lexicon, LexiconSet, Term
from biascli.scorers.loaded_language.features import CUES
from biascli.scorers.loaded_language.passages import Reader
from biascli.scorers.loaded_language.vocabulary import Vocabulary

WORDS = Lexicon.of("test", [Term(("shameful",), "negative_adjective", 0.8), Term(("stir",), "slanted_verb", 0.4)])
NO_COMPANY = Lexicon.of("test", [])
VOCABULARY = Vocabulary(LexiconSet().get(CUES))
BEFORE = "The council met on Monday in the town hall.\n\n"


def found(sentence: str) -> list[tuple[str, str, float]]:
    document = language.build(f"{BEFORE}{sentence}\n")
    reader = Reader(document, WORDS, NO_COMPANY, VOCABULARY)
    hits = [hit for each in document.sentences for hit in reader.read(each).passage.hits]
    return [(document.text[h.span.start : h.span.end], h.rule.id.partition(".")[2], h.weight) for h in hits]


def test_a_striking_word_counts_beside_a_listed_one_and_not_alone() -> None:
    assert found("The shameful council hoodwinked the guards.") == [
        ("shameful", "negative_adjective", 0.8),
        ("hoodwinked", "striking_word", 0.05),
    ]
    assert found("The council hoodwinked the guards.") == []


def test_two_striking_words_keep_each_other_company() -> None:
    assert found("The woeful council hoodwinked the guards.") == [
        ("woeful", "striking_word", 0.05),
        ("hoodwinked", "striking_word", 0.05),
    ]


def test_scare_quotes_are_company() -> None:
    assert found("The council hoodwinked the guards in a “reform” of their pay.") == [
        ("hoodwinked", "striking_word", 0.05)
    ]


def test_what_is_quoted_keeps_no_company_to_the_authors_words() -> None:
    assert found("“It was a shameful vote of this council,” said Anna Lindqvist, whom the guards had hoodwinked.") == [
        ("shameful", "negative_adjective", 0.8)
    ]


def test_a_verb_takes_its_particle_along() -> None:
    assert [text for text, _, _ in found("The council stirred up the shameful guards.")] == ["stirred up", "shameful"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The count took a staggering nine hours.", [("staggering", "subjective_intensifier", 0.3)]),
        ("The count took an additional nine hours.", []),
        ("The count took an estimated nine hours.", []),
        ("The count took the staggering nine hours.", []),
        ("Inexplicably, the file was lost.", [("Inexplicably", "evaluative_adverb", 0.3)]),
        ("The file was, inexplicably, lost.", [("inexplicably", "evaluative_adverb", 0.3)]),
        ("Recently, the file was lost.", []),
        ("The file was inexplicably lost.", []),
    ],
)
def test_two_forms_need_no_company(sentence: str, expected: list[tuple[str, str, float]]) -> None:
    assert found(sentence) == expected


def test_names_are_left_alone() -> None:
    assert found("Fandangish guards held a shameful vote.") == found("Danish guards held a shameful vote.")
    assert found("The shameful council met at the Woeful Hoodwinked Inn.") == [("shameful", "negative_adjective", 0.8)]
