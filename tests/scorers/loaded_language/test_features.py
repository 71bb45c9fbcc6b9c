"""What the bias score looks at: findings by voice and weight, cues by lemma, function words, marks."""

import pytest

from biascli import language
from biascli.lexicon import Lexicon, LexiconSet, Term, WordClass
from biascli.scorers.loaded_language.features import CUES, FEATURES, Extractor
from biascli.scorers.loaded_language.passages import Reader, join
from biascli.scorers.loaded_language.vocabulary import PLAIN, Vocabulary

WORDS = Lexicon.of(
    "test",
    [
        Term(("shameful",), "negative_adjective", 0.8),
        Term(("thug",), "label", 0.5),
        Term(("try",), "implicative", 0.1),
        Term(("perhaps",), "hedge", 0.2),
        Term(("estate", "tax"), "framing_left", 0.4),
        Term(("death", "tax"), "framing_right", 0.4),
    ],
)
NO_COMPANY = Lexicon.of("test", [])
SHIPPED = LexiconSet().get(CUES)
BEFORE = "The council met on Monday in the town hall.\n\n"


def values(sentence: str, cues: Lexicon = SHIPPED) -> dict[str, float]:
    document = language.build(f"{BEFORE}{sentence}\n")
    vocabulary = Vocabulary(cues)
    reader = Reader(document, WORDS, NO_COMPANY, vocabulary)
    later = [each for each in document.all_sentences() if each.span.start >= len(BEFORE)]
    return Extractor(cues, vocabulary).extract(join(reader.read(each).passage for each in later))


def test_findings_add_up_by_kind_and_to_the_chance_of_one() -> None:
    found = values("It was a shameful vote for a thug.")
    assert found["judging_words"] == 0.8
    assert found["judging_names"] == 0.5
    assert (found["strong"], found["clear"]) == (1, 1)
    assert found["loaded"] == pytest.approx(1 - 0.2 * 0.5)
    assert "loaded" not in values("It was a vote for a guard.")


def test_both_sides_of_a_dispute_count_alike() -> None:
    assert values("They called for an estate tax cut.") == values("They called for a death tax cut.")


def test_what_is_quoted_is_counted_apart() -> None:
    found = values('"It was a shameful vote," said Anna Lindqvist, a teacher.')
    assert found["quoted_loaded"] == 0.8
    assert "loaded" not in found
    assert found["quotations"] == 1
    assert 0 < found["quoted_share"] < 1


def test_scare_quotes_are_loaded() -> None:
    assert values("The “reform” of the harbour came in June.")["loaded"] == pytest.approx(0.2)


def test_of_stance_only_implicatives_count() -> None:
    found = values("They tried to sell it, perhaps.")
    assert found["implicative"] == 1
    assert "hedge" not in found


@pytest.mark.parametrize(
    ("sentence", "feature", "number"),
    [
        ("Rivals attacked the plan.", "conflict", 1),
        ("The lawyers blamed the lies.", "blame", 2),
        ("The left and the right-wing press agreed.", "political_side", 2),
        ("He left the room.", "political_side", 0),
        ("The alleged fraud was claimed by the firm.", "doubted_claim", 2),
        ("Teachers and police officers want it.", "public_role", 3),
        ("Teachers and police officers want it.", "cognition", 1),
        ("A spokesman said so on Tuesday.", "speech", 2),
        ("A spokesman said so on Tuesday.", "dates", 1),
        ("They're sure you didn't ask us.", "negation", 1),
        ("They sold it, and we bought it, but nobody asked.", "joined_clauses", 2),
        ("Is it the greatest, most alarming fascism?", "superlatives", 2),
        ("Is it the greatest, most alarming fascism?", "question_marks", 1),
        ("Is it the greatest, most alarming fascism?", "ism_words", 1),
        ("No, no, no, no, never!", "negation", 3),
    ],
)
def test_words_and_marks_are_counted(sentence: str, feature: str, number: float) -> None:
    assert values(sentence).get(feature, 0) == number


def test_a_cue_counts_in_its_part_of_speech() -> None:
    cues = Lexicon.of("cues", [Term(("fight",), "conflict", 1.0, frozenset({WordClass.NOUN}))])
    assert values("The fight went on.", cues)["conflict"] == 1
    assert "conflict" not in values("They fight on.", cues)


def test_every_class_of_the_list_is_a_feature() -> None:
    assert set(SHIPPED.categories()) - {PLAIN} <= {feature.name for feature in FEATURES}
