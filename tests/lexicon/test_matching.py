"""Terms are found by lemma or form, in one pass, where part of speech and context fit."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli.document import Token
from biascli.lexicon import Lexicon, Term, WordClass, read
from biascli.lexicon.reading import Sheet


def tokens(*words: str) -> tuple[Token, ...]:
    """Make tokens of ``form``, ``form/TAG`` or ``form/TAG/lemma``."""
    found: list[Token] = []
    start = 0
    for word in words:
        form, tag, lemma = (*word.split("/"), "", "")[:3]
        found.append(Token(start, start + len(form), form, tag or "NN", lemma or form.lower(), form[0].isalnum()))
        start += len(form) + 1
    return tuple(found)


def term(text: str, category: str = "c", /, **conditions: object) -> Term:
    sets = {name: value if name == "pos" else frozenset(str(value).split()) for name, value in conditions.items()}
    return Term(tuple(text.split()), category, 1.0, **sets)  # type: ignore[arg-type]


def matched(terms: Sequence[Term], *words: str) -> list[str]:
    return [" ".join(match.term.words) for match in Lexicon.of("test", terms).match(tokens(*words))]


def test_a_lemma_matches_every_form_of_its_word() -> None:
    assert matched([term("slam")], "He", "slammed/VBD/slam", "it") == ["slam"]


def test_a_form_matches_only_itself() -> None:
    assert matched([term("rigged")], "a", "rigged/VBN/rig", "vote") == ["rigged"]
    assert matched([term("rigged")], "they", "rig/VBP/rig", "it") == []


def test_a_lemma_and_a_form_at_one_place_are_both_found() -> None:
    assert sorted(matched([term("botch"), term("botched", "d")], "botched/VBD/botch", "it")) == ["botch", "botched"]


def test_the_longest_term_wins_and_matches_do_not_overlap() -> None:
    terms = [term("hate"), term("hate crime"), term("crime wave")]
    assert matched(terms, "a", "hate", "crime", "wave") == ["hate crime"]
    assert matched(terms, "a", "hate", "wave") == ["hate"]


def test_a_longer_term_that_fails_leaves_the_shorter() -> None:
    assert matched([term("mob"), term("mob rule now")], "the", "mob", "rule", "ends") == ["mob"]


def test_several_categories_of_one_term_are_all_found() -> None:
    assert matched([term("so-called", "a"), term("so-called", "b")], "so-called", "expert") == ["so-called"] * 2


@pytest.mark.parametrize(
    ("listed", "words"),
    [
        ("line one's pockets", ["line", "their/PRP$", "pockets"]),
        ("line one's pockets", ["line", "her/PRP", "pockets"]),
        ("call one's bluff", ["called/VBD/call", "the", "company", "'s/POS", "bluff"]),
        ("line one's pockets", ["lined/VBD/line", "the", "owners", "'/POS", "pockets"]),
        ("help oneself to", ["help", "themselves/PRP", "to"]),
        ("throw someone under the bus", ["throw", "him/PRP", "under", "the", "bus"]),
        ("throw someone under the bus", ["throw", "someone/NN", "under", "the", "bus"]),
    ],
)
def test_a_placeholder_stands_for_any_pronoun_of_its_kind(listed: str, words: list[str]) -> None:
    assert matched([term(listed)], *words) == [listed]


def test_a_placeholder_stands_for_no_pronoun_of_another_kind() -> None:
    terms = [term("line one's pockets"), term("help oneself to")]
    assert matched(terms, "line", "them/PRP", "pockets") == []
    assert matched(terms, "line", "the", "two", "very", "deep", "new", "shop", "'s/POS", "pockets") == []
    assert matched(terms, "line", ",", "Lee/NNP", "'s/POS", "pockets") == []
    assert matched(terms, "help", "them/PRP", "to") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["throw", "under", "the", "bus"], True),
        (["threw/VBD/throw", "the", "poor", "under", "the", "bus"], True),
        (["throw", "all", "of", "its", "workers", "under", "the", "bus"], True),
        (["throw", "all", "of", "its", "own", "workers", "under", "the", "bus"], False),  # too far away
        (["throw", "it", ",", "under", "the", "bus"], False),  # another phrase
        (["throw", "the", "poor", "under", "the", "car"], False),
        (["throw", "the", "poor", "under"], False),
    ],
)
def test_a_gap_holds_up_to_four_words_of_one_phrase(words: list[str], *, expected: bool) -> None:
    assert bool(matched([term("throw ... under the bus")], *words)) is expected


def test_a_term_goes_on_at_the_nearest_place_behind_its_gap_and_the_longest_wins() -> None:
    terms = [term("put ... on ice"), term("put"), term("on ice tomorrow")]
    assert matched(terms, "put", "it", "on", "ice", "and", "on", "ice") == ["put ... on ice"]
    assert matched(terms, "put", "it", "on", "ice", "tomorrow") == ["put ... on ice"]
    assert matched(terms, "put", "it", "away", "on", "snow") == ["put"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("debt-plagued", ["-plagued"]),
        ("crisis-and-debt-plagued", ["-plagued"]),
        ("pseudo-science", ["pseudo-"]),
        ("plagued", []),
        ("plague-free", []),
        ("cash-plagued", ["cash-plagued"]),  # stands in the list as a whole
    ],
)
def test_the_ends_of_a_compound_are_looked_up_where_the_whole_is_in_no_list(words: str, expected: list[str]) -> None:
    terms = [term("-plagued"), term("pseudo-"), term("cash-plagued")]
    assert matched(terms, "a", f"{words}/JJ", "firm") == expected


def test_a_list_read_line_by_line_finds_what_a_compiled_one_finds(tmp_path: Path) -> None:
    lines = [
        "hate\tc\t1",
        "hate ... so much\tc\t1",
        "hate ... to death\tc\t1",
        "hate crime\tc\t1",
        "hate crime wave\tc\t1",
        "hate speech\tc\t1",
        "wave\tc\t1",
    ]
    path = tmp_path / "list.tsv"
    path.write_text("\n".join(["term\tcategory\tweight", *lines]), encoding="utf-8")
    text = tokens(
        "hate", "it", "to", "death", "hate", "crime", "and", "hate", "crime", "wave", "hate", "hate", "speech"
    )
    by_line = [match.term.text for match in Lexicon("lines", sheets=[Sheet(path)]).match(text)]
    assert by_line == [match.term.text for match in Lexicon.of("compiled", read(path)).match(text)]
    assert by_line == ["hate ... to death", "hate crime", "hate crime wave", "hate", "hate speech"]


def test_curly_apostrophes_match_straight_ones() -> None:
    assert matched([term("let 's face it")], "let", "’s", "face", "it") == ["let 's face it"]


@pytest.mark.parametrize(
    ("conditions", "words", "expected"),
    [
        ({"pos": frozenset({WordClass.VERB})}, ["they", "bully/VBP", "us"], True),
        ({"pos": frozenset({WordClass.VERB})}, ["a", "bully/NN", "spoke"], False),
        ({"not_before": "pulpit"}, ["the", "bully", "pulpit"], False),
        ({"not_before": "pulpit"}, ["the", "bully", "spoke"], True),
        ({"not_after": "pit"}, ["a", "pit", "bully"], False),
        ({"only_before": "boy"}, ["a", "bully", "boy"], True),
        ({"only_before": "boy"}, ["a", "bully"], False),
        ({"only_after": "playground"}, ["a", "playground", "bully"], True),
        ({"only_after": "playground"}, ["bully", "playground"], False),
        ({"not_near": "beef"}, ["bully", "or", "corned", "beef"], False),
        ({"near": "school"}, ["a", "bully", "at", "school"], True),
        ({"near": "school"}, ["a", "bully", "at", "work"], False),
    ],
)
def test_conditions(conditions: dict[str, object], words: list[str], *, expected: bool) -> None:
    assert bool(matched([term("bully", "c", **conditions)], *words)) is expected


def test_the_part_of_speech_of_a_verb_phrase_is_that_of_its_first_word() -> None:
    verb = term("double down", pos=frozenset({WordClass.VERB}))
    assert matched([verb], "he", "doubled/VBD/double", "down/RP") == ["double down"]
    assert matched([verb], "a", "double/JJ", "down/NN") == []


def test_names_are_no_words() -> None:
    assert matched([term("fox")], "on", "Fox/NNP", "News/NNP") == []
    assert matched([term("trust")], "the", "Trust/NN", "said") == []  # a capital letter where none is due
    assert matched([term("trust")], "Trust/NNP", "was", "lost") == ["trust"]  # a sentence begins here
    assert matched([term("shameful")], "a", "SHAMEFUL/JJ", "vote") == ["shameful"]  # shouted, no name


def test_an_adjective_made_from_a_name_has_a_capital() -> None:
    made = term("orwellian", pos=frozenset({WordClass.ADJECTIVE, WordClass.PROPER}))
    for tag in ("JJ", "NNP"):
        assert matched([made], "an", f"Orwellian/{tag}", "law") == ["orwellian"]
    plain = term("icy", pos=frozenset({WordClass.ADJECTIVE}))
    assert matched([plain], "they", "went", "through", "Icy/JJ", "waters") == []


def test_in_a_title_case_headline_capital_letters_say_nothing() -> None:
    assert matched([term("shameful")], "Mayor/NN", "Defends/VBZ", "Shameful/JJ", "Plan/NN") == ["shameful"]


words = st.sampled_from("abcde")


@given(st.lists(st.lists(words, min_size=1, max_size=3).map(" ".join), unique=True), st.lists(words, max_size=20))
def test_matches_are_where_they_say_in_order_and_apart(listed: list[str], text: list[str]) -> None:
    matches = list(Lexicon.of("test", map(term, listed)).match(tokens(*text)))
    end = 0
    for match in matches:
        assert match.first >= end
        end = match.last
        assert tuple(text[match.first : match.last]) == match.term.words
    covered = {position for match in matches for position in range(match.first, match.last)}
    singles = {position for position, word in enumerate(text) if word in listed}
    assert singles <= covered
