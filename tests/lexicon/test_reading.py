"""Word lists are read strictly, and what is wrong is said by file and line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli.errors import LexiconError
from biascli.lexicon import COLUMNS, Term, WordClass, read
from biascli.lexicon.reading import Sheet, split_words
from biascli.lexicon.terms import CONDITIONS

HEADER = "term\tcategory\tweight"


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "list.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_line_becomes_a_term(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        f"{HEADER}\tpos\tnot_before\tnot_near\tneutral",
        "double down\tverb\t0.6\tverb noun\ton to\tcard\trepeat",
    )
    assert read(path) == (
        Term(
            ("double", "down"),
            "verb",
            0.6,
            frozenset({WordClass.VERB, WordClass.NOUN}),
            not_before=frozenset({"on", "to"}),
            not_near=frozenset({"card"}),
            neutral="repeat",
        ),
    )


def test_columns_may_stand_in_any_order_and_cells_at_the_end_may_be_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, "weight\tcategory\tterm\tnote", "1\tlabel\tthug", "", "0.5\tlabel\tcrony\tmild")
    assert [(term.text, term.weight, term.note) for term in read(path)] == [("thug", 1, ""), ("crony", 0.5, "mild")]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "list.tsv"
    path.write_bytes(b"\xef\xbb\xbf" + f"{HEADER}\r\nthug\tlabel\t1\r\n".encode())
    assert [term.text for term in read(path)] == ["thug"]


@pytest.mark.parametrize(
    ("lines", "number", "reason"),
    [
        ([], 1, "is empty"),
        (["term\tweight"], 1, "column 'category' is missing"),
        ([f"{HEADER}\tcolour"], 1, "unknown column 'colour'"),
        ([f"{HEADER}\tterm"], 1, "column 'term' stands twice"),
        ([HEADER, "thug\tlabel\t1", "\tlabel\t1"], 3, "the term is empty"),
        ([HEADER, "... thug\tlabel\t1"], 2, "'... thug' begins or ends with a gap"),
        ([HEADER, "thug ...\tlabel\t1"], 2, "'thug ...' begins or ends with a gap"),
        ([HEADER, "Thug\tlabel\t1"], 2, "'Thug' is not lower case"),
        ([HEADER, "thug\t\t1"], 2, "the category is empty"),
        ([HEADER, "thug"], 2, "the category is empty"),
        ([HEADER, "thug\tlabel\tmuch"], 2, "weight 'much' is not a number"),
        ([HEADER, "thug\tlabel"], 2, "weight '' is not a number"),
        ([HEADER, "thug\tlabel\t1.5"], 2, "weight 1.5 is not between 0 and 1"),
        ([HEADER, "thug\tlabel\tnan"], 2, "weight nan is not between 0 and 1"),
        ([HEADER, "thug\tlabel\t1\tnoun"], 2, "has 4 columns; the header has 3"),
        ([f"{HEADER}\tpos", "thug\tlabel\t1\tthing"], 2, "'thing' is not a valid WordClass; use noun, verb"),
        ([HEADER, "thug\tlabel\t1", "", "thug\tlabel\t0.5"], 4, "stands in category 'label' already, in line 2"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, lines: list[str], number: int, reason: str) -> None:
    path = written(tmp_path, *lines)
    with pytest.raises(LexiconError) as caught:
        read(path)
    assert caught.value.line == number
    assert reason in caught.value.reason
    assert str(caught.value).startswith(f"{path}:{number}: ")


def test_one_term_may_stand_twice_where_the_conditions_differ(tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEADER}\tpos", "bully\tlabel\t1\tnoun", "bully\tlabel\t0.5\tverb")
    assert len(read(path)) == 2


def test_what_is_no_text_or_no_file_is_an_error_too(tmp_path: Path) -> None:
    path = tmp_path / "list.tsv"
    with pytest.raises(LexiconError, match=r"list\.tsv: cannot be read: No such file"):
        read(path)
    path.write_bytes(f"{HEADER}\nthug\tlabel\t1\ncaf\xe9\tlabel\t1\n".encode("latin-1"))
    with pytest.raises(LexiconError, match=r":3: is not UTF-8 text"):
        read(path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("let's be clear", ("let", "'s", "be", "clear")),
        ("boys’ club", ("boys", "'", "club")),
        ("surprise, surprise", ("surprise", ",", "surprise")),
        ("can't be trusted", ("ca", "n't", "be", "trusted")),
        ("far-left", ("far-left",)),
        ("line one's pockets", ("line", "one's", "pockets")),
        ("someone's fault", ("someone", "'s", "fault")),
    ],
)
def test_a_term_is_split_as_a_text_is(text: str, words: tuple[str, ...]) -> None:
    assert split_words(text) == words


terms = st.builds(
    Term,
    words=st.lists(st.text("abcdefghij-", min_size=1), min_size=1, max_size=3).map(tuple),
    category=st.text("abc_", min_size=1),
    weight=st.integers(0, 100).map(lambda n: n / 100),
    pos=st.frozensets(st.sampled_from(WordClass)),
    **{name: st.frozensets(st.sampled_from(["a", "bc", "abc"]), max_size=2) for name in CONDITIONS},
    **{name: st.sampled_from(["", "abc", "a def"]) for name in ("mirror", "neutral", "note")},
)


@given(st.lists(terms, unique_by=lambda term: (term.words, term.category), max_size=8))
def test_what_is_printed_can_be_read_again(tmp_path_factory: pytest.TempPathFactory, wanted: list[Term]) -> None:
    path = tmp_path_factory.mktemp("lists") / "list.tsv"
    rows = ["\t".join(COLUMNS), *("\t".join(term.row()) for term in wanted)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert read(path) == tuple(wanted)


@given(st.lists(terms, max_size=20), st.text("abcdefghij-", min_size=1))
def test_lines_are_found_by_their_first_word(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[Term], word: str
) -> None:
    path = tmp_path_factory.mktemp("lists") / "list.tsv"
    lines = sorted("\t".join(term.row()) for term in wanted)
    path.write_text("\n".join(["\t".join(COLUMNS), *lines]) + "\n", encoding="utf-8")
    sheet = Sheet(path)
    whole, further = ([sheet.term(index).words for index in lines] for lines in sheet.beginning_with(word))
    assert sorted(whole) == sorted(term.words for term in wanted if term.words == (word,))
    assert sorted(further) == sorted(term.words for term in wanted if term.words[0] == word != term.text)
    assert sheet.words_at(sheet.beginning_with(word)[1], 1) == {words[1] for words in further}
