"""The pattern language, one feature at a time, on sentences tagged by hand."""

import pytest

from biascli.document import Sentence, Token
from biascli.model import Part, Span
from biascli.scorers.rhetoric.pattern_language import Compiler, Pattern
from biascli.scorers.rhetoric.patterns import SentenceForm, Words

CATEGORIES = {"pest": frozenset({"rat", "louse"})}
LEMMAS = {"lied": "lie", "lies": "lie", "rats": "rat", "was": "be", "n’t": "not"}


def words(tagged: str) -> Words:
    """Make a sentence of ``form/TAG`` pieces."""
    tokens: list[Token] = []
    start = 0
    for piece in tagged.split():
        form, _, tag = piece.rpartition("/")
        lemma = LEMMAS.get(form.lower(), form.lower())
        tokens.append(Token(start, start + len(form), form, tag, lemma, form[0].isalnum()))
        start += len(form) + 1
    return Words(Sentence(0, Span(0, start), Part.BODY, 0, tuple(tokens)))


def matched(source: str, tagged: str) -> str | None:
    """Return the words that a pattern matches first, or None."""
    sentence = words(tagged)
    pattern = Pattern(source, Compiler(CATEGORIES))
    for index in range(sentence.n_tokens):
        if sentence.forms[index] in pattern.anchor.forms or sentence.lemmas[index] in pattern.anchor.lemmas:
            found = pattern.match_around(sentence, index)
            if found is not None:
                return " ".join(token.text for token in sentence.sentence.tokens[slice(*found)])
    return None


LIED = "The/DT minister/NN lied/VBD again/RB ./."
RATS = "Two/CD old/JJ rats/NNS ran/VBD home/NN ./."
DID_NOT = "He/PRP didn/VBD n’t/RB know/VB ?/."


@pytest.mark.parametrize(
    ("pattern", "tagged", "expected"),
    [
        ("lied again", LIED, "lied again"),
        ("LIED", LIED, None),
        ("<lie>", LIED, "lied"),
        ("<lie|cheat> again|twice", LIED, "lied again"),
        ("{NN} lied", LIED, "minister lied"),
        ("{NN*} lied", LIED, "minister lied"),
        ("{JJ} lied", LIED, None),
        ("<lie>{VB*}", LIED, "lied"),
        ("<lie>{NN}", LIED, None),
        ("@pest", RATS, "rats"),
        ("@pest{NNS}", RATS, "rats"),
        ("@pest{NN}", RATS, None),
        ("two {JJ}? rats", RATS, "Two old rats"),
        ("two {VB}? old", RATS, "Two old"),
        ("two (old|very old) rats", RATS, "Two old rats"),
        ("(two|three old) rats", RATS, None),
        ("two (old)? (grey)? rats", RATS, "Two old rats"),
        ("two? old rats", RATS, "Two old rats"),
        ("two ~3 home", RATS, "Two old rats ran home"),
        ("two ~2 home", RATS, None),
        ("rats -swam", RATS, "rats"),
        ("rats -ran", RATS, None),
        ("-old rats", RATS, None),
        ("-new rats", RATS, "rats"),
        ("^ two", RATS, "Two"),
        ("^ rats", RATS, None),
        ("home $", RATS, "home"),
        ("rats $", RATS, None),
        ("n't know", DID_NOT, "n’t know"),
        (r"know \?", DID_NOT, "know ?"),
    ],
)
def test_matches(pattern: str, tagged: str, expected: str | None) -> None:
    assert matched(pattern, tagged) == expected


def test_a_sentence_begins_after_quotation_marks_and_conjunctions() -> None:
    assert matched("^ look here", "“/`` And/CC look/VB here/RB ,/, ”/'' he/PRP said/VBD ./.") == "look here"
    assert matched("^ look here", "He/PRP said/VBD ,/, “/`` look/VB here/RB ”/'' ./.") == "look here"


def test_a_gap_does_not_cross_a_quotation_mark() -> None:
    assert matched("he ~4 here", "He/PRP said/VBD “/`` look/VB here/RB ./.") is None


def test_the_country_in_capitals_is_no_pronoun() -> None:
    assert matched("us", "The/DT US/NNP left/VBD ./.") is None
    assert matched("us", "It/PRP told/VBD us/PRP ./.") == "us"


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(a|b", "not closed"),
        ("a b)", "too many"),
        ("{NN}", "no word to look it up by"),
        ("~3", "no word to look it up by"),
        ("@nothing", "no category"),
        ("<lie", "not understood"),
    ],
)
def test_a_broken_pattern_is_refused(pattern: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        assert Pattern(pattern, Compiler(CATEGORIES)).rows


@pytest.mark.parametrize(
    ("tagged", "form"),
    [
        ("So/RB what/WP ?/. ”/''", SentenceForm.QUESTION),
        ("So/RB there/RB !/.", SentenceForm.EXCLAMATION),
        ("So/RB be/VB it/PRP ./.", SentenceForm.STATEMENT),
        ("", SentenceForm.STATEMENT),
    ],
)
def test_the_final_mark_tells_the_form(tagged: str, form: SentenceForm) -> None:
    assert words(tagged).form is form


class Counting(tuple[str, ...]):  # noqa: SLOT001 - the count is kept in its dictionary
    """Forms that count how often one is looked at."""

    reads = 0

    def __getitem__(self, index: object) -> str:  # type: ignore[override]
        self.reads += 1
        return super().__getitem__(index)  # type: ignore[call-overload, no-any-return]


def test_what_a_match_looks_at_does_not_grow_with_the_sentence() -> None:
    pattern = Pattern("and ~9 and ~9 stop", Compiler({}))
    reads = []
    for length in (50, 5000):
        sentence = words("and/CC " * length)
        sentence.forms = counting = Counting(sentence.forms)
        pattern.match_around(sentence, 5)
        reads.append(counting.reads)
    assert reads[0] == reads[1] > 0


def test_alternatives_of_one_word_are_read_as_one_condition() -> None:
    assert len(Pattern("(a|b|c) (d|e f)? end", Compiler({})).rows) == 2


@pytest.mark.parametrize(
    ("pattern", "anchor"),
    [
        ("of the people", {"people"}),
        ("the of", {"the"}),
        ("old? {NN} (rat|louse king)", {"rat", "louse"}),
        ("(old|rare (c|d)) of", {"old", "rare"}),
        ("@pest of", {"rat", "louse"}),
    ],
)
def test_a_pattern_is_looked_up_by_its_rarest_needed_words(pattern: str, anchor: set[str]) -> None:
    assert Pattern(pattern, Compiler(CATEGORIES)).anchor.forms == anchor
