from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli.engines.encoder.pieces import Pieces
from biascli.errors import ResourceError

VOCABULARY = ["[PAD]", "[CLS]", "[SEP]", "[UNK]", "[unused1]", "un", "##able", "##s", "table", "don", "'", "t", "cafe"]
PIECES = Pieces(VOCABULARY, ["[unused1]"], longest=8)


def cut(text: str) -> list[str]:
    return [VOCABULARY[number] for number in PIECES.encode(text)[1:-1]]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("tables", ["table", "##s"]),
        ("unable", ["un", "##able"]),
        ("Tables", ["table", "##s"]),
        ("don't", ["don", "'", "t"]),
        ("café", ["cafe"]),
        ("tableau", ["[UNK]"]),  # the rest is in no piece, so the word is unknown as a whole
        ("[unused1] table", ["[unused1]", "table"]),
        ("", []),
    ],
)
def test_a_word_is_cut_into_the_longest_pieces(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


def test_a_marker_that_an_article_writes_is_no_marker() -> None:
    assert "[unused1]" not in cut("[ unused1 ]")
    assert "[unused1]" not in cut("x[unused1]")


def test_a_word_of_endless_length_is_unknown() -> None:
    assert cut("un" * 200) == ["[UNK]"]


def test_a_long_text_is_cut_short_and_still_has_both_ends() -> None:
    numbers = PIECES.encode("table " * 50)
    assert len(numbers) == 8
    assert (numbers[0], numbers[-1]) == (PIECES.number("[CLS]"), PIECES.number("[SEP]"))


@given(st.text(max_size=60))
def test_any_text_has_pieces_and_the_same_ones_again(text: str) -> None:
    numbers = PIECES.encode(text)
    assert numbers == PIECES.encode(text)
    assert set(numbers) <= set(range(len(VOCABULARY)))


@pytest.mark.parametrize("content", [b"", b"just\nwords\n", b"\xff\xfe"])
def test_a_damaged_vocabulary_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "wordpieces.txt"
    file.write_bytes(content)
    with pytest.raises(ResourceError, match=r"wordpieces\.txt"):
        Pieces.read(file, [], longest=8)


def test_a_missing_vocabulary_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"gone\.txt"):
        Pieces.read(tmp_path / "gone.txt", [], longest=8)
