"""Words that the encoder reads count beside a clear finding in the same voice, and not where the lists say plain."""

from collections.abc import Sequence

import pytest

from biascli import language
from biascli.engines import EngineName
from biascli.engines.seam import Word
from biascli.lexicon import Lexicon, Term
from biascli.model import Finding, Part, Result, Scope, Voice
from biascli.models.additive import AdditiveModel
from biascli.scorers.loaded_language import LoadedLanguage
from biascli.scorers.loaded_language.slanted_readings import LEAST_CHANCE, WEIGHT
from biascli.scorers.seam import Setup

BEFORE = "The council met on Monday in the town hall.\n\n"
LOADED = Lexicon.of(
    "loaded",
    [Term(("shameful",), "negative_adjective", 0.8), Term(("odd",), "negative_adjective", 0.2),
     Term(("dead", "of", "night"), "fixed_phrase", 0), Term(("death", "tax"), "framing_right", 0.5),
     Term(("estate", "tax", "relief"), "framing_left", 0.5),
     Term(("bloody",), "negative_adjective", 0.5, not_before=frozenset({"wound"}))],
)  # fmt: skip
COMPANY = Lexicon.of("company", [Term(("carry", "out"), "fixed_phrase", 0)])
NONE = Lexicon.of("none", [])
MODEL = AdditiveModel(-5.0, {})
LIKELY = frozenset({"ate", "alive", "of", "night", "darkness", "bloody", "carried", "was"})


class Scripted:
    """Takes some words for part of a slant, wherever they stand."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def read(self, sentences: Sequence[Sequence[Word]]) -> list[list[float]]:
        self.seen += [" ".join(word.text or "-" for word in each) for each in sentences]
        return [[LEAST_CHANCE if word.text in LIKELY else LEAST_CHANCE - 0.01 for word in each] for each in sentences]


def scored(sentence: str, reader: Scripted | None = None, silenced: frozenset[str] = frozenset()) -> Result:
    scorer = LoadedLanguage(LOADED, COMPANY, NONE, MODEL, MODEL, silenced, reader or Scripted())
    return scorer.score(language.build(f"{BEFORE}{sentence}\n"))


def readings(sentence: str) -> list[Finding]:
    return [each for each in scored(sentence).findings if each.rule == "loaded_language.slanted_reading"]


def test_a_reading_says_how_likely_it_is_and_beside_what() -> None:
    (found,) = readings("The shameful levy ate the street.")
    assert (found.text, found.weight, found.voice) == ("ate", WEIGHT, Voice.NARRATION)
    assert "probability of 0.70" in found.message
    assert "beside “shameful”" in found.message


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The levy ate the street.", []),  # nothing beside it
        ("The odd levy ate the street.", []),  # what weighs little is no company
        ("The shameful levy ate alive those of darkness.", ["ate alive", "darkness"]),  # no small word at an end
        ("The shameful levy ate of darkness.", ["ate of darkness"]),
        ("The shameful levy passed in the dead of night.", []),  # a fixed phrase
        ("The shameful council carried out the levy.", []),  # a phrasal verb that the news needs
        ("The shameful levy left a bloody wound.", []),  # the literal sense that the list tells
        ("The shameful levy was alive.", ["alive"]),
        ("The shameful levy never ate the street.", []),
        ("The shameful mayor denied that the levy ate the street.", []),
        ("“A shameful vote,” said Anna Lindqvist, who ate at noon.", []),  # another voice
        ("“The shameful levy ate the street,” said Anna Lindqvist.", ["ate"]),
        ("The shameful levy passed in “Darkness alive” by Anna Lindqvist.", []),  # the title of a work
    ],
)
def test_where_a_word_is_read(sentence: str, found: list[str]) -> None:
    assert [each.text for each in readings(sentence)] == found


def test_only_sentences_with_a_finding_are_read() -> None:
    reader = Scripted()
    scored("The levy ate the street. A shameful vote followed.", reader)
    assert reader.seen == ["a shameful vote followed ."]


def test_what_the_user_silenced_is_not_read() -> None:
    found = scored("The shameful levy ate the street alive.", silenced=frozenset({"alive", "eat"})).findings
    assert [each.text for each in found] == ["shameful"]


def test_the_phrases_of_two_sides_are_one_and_the_same_to_the_reader() -> None:
    left, right = Scripted(), Scripted()
    scored("The shameful estate tax relief ate the street.", left)
    scored("The shameful death tax ate the street.", right)
    assert left.seen == right.seen == ["the shameful - ate the street ."]


def test_readings_add_to_the_rate_and_have_one_of_their_own() -> None:
    narration = Scope(part=Part.BODY, voice=Voice.NARRATION)
    text = "The shameful levy ate the street. " + "The council met on Monday and heard the report on the harbour. " * 10
    result = scored(text)
    n_words = next(each.value for each in result.counts if each.name == "n_words" and each.scope == narration)
    value = result.metric("per_1000_words", narration).value
    assert value == pytest.approx(1000 * (0.8 + WEIGHT) / n_words, abs=1e-4)
    assert result.metric("slanted_readings_per_1000_words", narration).value == pytest.approx(1000 / n_words, abs=1e-4)


def test_the_lexical_engine_reads_none_and_says_so() -> None:
    text = "The shameful levy ate the street. " + "The council met on Monday and heard the report on the harbour. " * 10
    result = LoadedLanguage.load(Setup(engine=EngineName.LEXICAL)).score(language.build(text))
    metric = result.metric("slanted_readings_per_1000_words", Scope(part=Part.BODY, voice=Voice.NARRATION))
    assert (metric.value, metric.reason) == (None, "only the encoder reads words")
    assert not any(each.rule == "loaded_language.slanted_reading" for each in result.findings)
