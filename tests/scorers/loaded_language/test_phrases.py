"""A finding shows the whole of the phrase that slants, and weighs no more for it."""

import pytest

from biascli import language
from biascli.lexicon import Lexicon, Term, WordClass
from biascli.scorers.loaded_language.hits import HitFinder

NOUN = frozenset({WordClass.NOUN})
LOADED = Lexicon.of(
    "loaded",
    [
        Term(("racket",), "slanted_noun", 0.5, NOUN),
        Term(("contempt",), "slanted_noun", 0.5),
        Term(("thug",), "label", 0.5),
        Term(("depraved",), "negative_adjective", 0.5),
        Term(("utterly",), "subjective_intensifier", 0.5),
        Term(("perhaps",), "hedge", 0.5),
        Term(("swallow",), "slanted_verb", 0.5),
        Term(("thirst", "for"), "slanted_idiom", 0.5),
    ],
)
BEFORE = "The council met on Monday in the town hall.\n\n"


def found(sentence: str) -> list[str]:
    document = language.build(f"{BEFORE}{sentence}\n")
    finder = HitFinder(LOADED, Lexicon.of("company", []), document)
    hits = [hit for each in document.sentences for hit in finder.find(each, ())]
    assert {hit.weight for hit in hits} == {0.5}
    return [document.text[hit.span.start : hit.span.end] for hit in hits]


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        # A noun and what says of which kind it is.
        ("Drivers will pay for the toll racket in May.", ["toll racket"]),
        ("Drivers will pay for the Tarn racket in May.", ["racket"]),
        ("Drivers will pay for the new racket in May.", ["racket"]),
        # A noun and the one that measures or pictures it.
        ("The report lists a string of toll rackets in May.", ["string of toll rackets"]),
        ("The report tells the owner of a racket in May.", ["racket"]),
        ("The new tax is a monument to contempt.", ["monument to contempt"]),
        ("The report lists a string near rackets in May.", ["rackets"]),
        # A noun and the verb that only lends it a predicate.
        ("The players showed their open contempt for the rules.", ["showed their open contempt"]),
        ("The players discussed their contempt for the rules.", ["contempt"]),
        ("The players showed contempt for the rules.", ["showed contempt"]),
        ("The players hold the rules in contempt.", ["contempt"]),
        ("The mayor gave the thug a medal.", ["thug"]),  # to whom it was given
        # An adverb and the adjective that it colours.
        ("The almost depraved guard left on Monday.", ["almost depraved"]),
        ("The utterly dull guard left on Monday.", ["utterly dull"]),
        ("The utterly depraved guard left on Monday.", ["utterly", "depraved"]),
        ("A perhaps dull guard left on Monday.", ["perhaps"]),
        # A set phrase and the noun that it is incomplete without.
        ("The crowd thirsted for blood, and left.", ["thirsted for blood"]),
        ("The crowd thirsted for the hall on Monday.", ["thirsted for"]),
        ("The crowd thirsted for blood oranges.", ["thirsted for"]),
        # A verb does not take the subject along.
        ("The state swallowed the fund on Monday.", ["swallowed"]),
    ],
)
def test_how_far_a_finding_reaches(sentence: str, phrases: list[str]) -> None:
    assert found(sentence) == phrases
