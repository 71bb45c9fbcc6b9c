"""The shipped lists keep their format, and a user's own lists change what they are meant to."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from biascli import lexicon
from biascli.errors import LexiconError
from biascli.lexicon import LexiconSet, Term, load_user, read
from biascli.lexicon.reading import split_words
from biascli.scorers.loaded_language.rules import BY_CATEGORY

LOADED = [name for name in lexicon.names() if name.startswith("loaded_")]


def user_list(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "own.tsv"
    path.write_text("\n".join(["term\tcategory\tweight", *lines]) + "\n", encoding="utf-8")
    return path


def weights(lexicons: LexiconSet, name: str, text: str) -> dict[str, float]:
    return {term.category: term.weight for term in lexicons.get(name).terms if term.text == text}


@pytest.mark.parametrize("name", lexicon.names())
def test_every_shipped_list_is_valid(name: str) -> None:
    assert read(lexicon.directory() / f"{name}.tsv")


@pytest.mark.parametrize("name", LOADED)
def test_lists_that_are_searched_line_by_line_are_sorted_with_the_term_first(name: str) -> None:
    header, *lines = (lexicon.directory() / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    assert header.startswith("term\t")
    assert lines == sorted(lines)


@pytest.mark.parametrize("name", LOADED)
def test_terms_are_written_as_they_are_split(name: str) -> None:
    # A list is searched by the words of its lines as they stand there.
    _, *lines = (lexicon.directory() / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    texts = [line.split("\t", 1)[0] for line in lines]
    assert [text for text in texts if tuple(text.split(" ")) != split_words(text)] == []


def test_the_scorer_uses_every_list_and_every_category_has_its_rule() -> None:
    assert set(LexiconSet().loaded().categories()) == {*BY_CATEGORY, "fixed_phrase"}


def test_a_category_stands_in_one_list_only() -> None:
    homes: dict[str, set[str]] = {}
    for name in LOADED:
        for category in LexiconSet().get(name).categories():
            homes.setdefault(category, set()).add(name)
    assert {category: sorted(names) for category, names in homes.items() if len(names) > 1} == {}


def test_an_adjective_that_praises_and_blames_has_conditions_that_tell_which() -> None:
    terms = LexiconSet().get("loaded_adjectives").terms
    bare = Counter(term.words for term in terms if term == Term(term.words, term.category, term.weight))
    assert [words for words, n in bare.items() if n > 1] == []


def test_weights_are_zero_for_exemptions_only() -> None:
    for name in LOADED:
        for term in LexiconSet().get(name).terms:
            assert (term.weight == 0) is (term.category == "fixed_phrase"), term


def test_framing_terms_have_a_neutral_wording_and_a_mirror() -> None:
    terms = LexiconSet().get("loaded_framing").terms
    assert [term.text for term in terms if not (term.neutral and term.mirror)] == []


def test_a_neutral_wording_is_plain_words() -> None:
    # A condition that slipped into the wrong column would be offered to the reader as a wording.
    terms = [term for name in LOADED for term in LexiconSet().get(name).terms]
    assert [term.text for term in terms if not re.fullmatch(r"[\w ,.'’-]*", term.neutral)] == []


def test_no_list_is_silent_about_its_source() -> None:
    readme = (lexicon.directory() / "README.md").read_text(encoding="utf-8")
    assert [name for name in LOADED if f"`{name}.tsv`" not in readme] == []


def test_a_user_adds_reweights_and_silences(tmp_path: Path) -> None:
    own = load_user([user_list(tmp_path, "gizmo\tslanted_noun\t0.7", "fiasco\tslanted_noun\t0.1", "sham\t*\t0")])
    assert weights(LexiconSet(), "loaded_nouns", "fiasco") == {"slanted_noun": 0.9}
    assert weights(own, "loaded_nouns", "gizmo") == {"slanted_noun": 0.7}
    assert weights(own, "loaded_nouns", "fiasco") == {"slanted_noun": 0.1}
    assert weights(LexiconSet(), "loaded_nouns", "sham") != {}
    assert weights(own, "loaded_nouns", "sham") == weights(own, "loaded_adjectives", "sham") == {}
    assert weights(own, "loaded_adjectives", "gizmo") == {}


def test_the_last_line_about_a_term_counts(tmp_path: Path) -> None:
    own = load_user(
        [user_list(tmp_path, "fiasco\tslanted_noun\t0.1"), user_list(tmp_path, "fiasco\tslanted_noun\t0.2")]
    )
    assert weights(own, "loaded_nouns", "fiasco") == {"slanted_noun": 0.2}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("gizmo\tslanted_nuon\t1", "unknown category 'slanted_nuon'; did you mean 'slanted_noun'?"),
        ("gizmo\tzzz\t1", "unknown category 'zzz'; 'biascli lexicon list' names them"),
        ("gizmo\t*\t0", "'gizmo' stands in no shipped list"),
    ],
)
def test_a_line_that_would_change_nothing_is_an_error(tmp_path: Path, line: str, reason: str) -> None:
    with pytest.raises(LexiconError) as caught:
        load_user([user_list(tmp_path, "fiasco\tslanted_noun\t0.1", line)])
    assert caught.value.line == 3
    assert reason in caught.value.reason


def test_the_fingerprint_tells_lists_apart_and_is_the_same_in_every_process(tmp_path: Path) -> None:
    own = load_user([user_list(tmp_path, "fiasco\tslanted_noun\t0.1")])
    assert own.fingerprint() != LexiconSet().fingerprint()
    program = "from biascli.lexicon import LexiconSet; print(LexiconSet().fingerprint())"
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert printed.strip() == LexiconSet().fingerprint()
