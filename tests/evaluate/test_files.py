"""What is wrong with a file of a data set is one plain line that names it."""

from pathlib import Path

import pytest

from biascli.errors import DatasetError
from biascli.evaluate.files import rows_of, text_of


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\r\ntwo\n")
    assert text_of(path) == "one\r\ntwo\n"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\xef\xbb\xbftext\nx\n")
    assert rows_of(path, ("text",), "X") == [{"text": "x"}]


def test_a_cell_that_is_missing_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text;label\nx\n", encoding="utf-8")
    assert rows_of(path, ("text",), "X", delimiter=";") == [{"text": "x", "label": ""}]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (None, "{path}: cannot be read: No such file or directory"),
        (b"", "{path}: holds no rows; this is not the published format of X"),
        (b"text\n", "{path}: holds no rows; this is not the published format of X"),
        (b"word\nx\n", "{path}: column 'text' is missing; this is not the published format of X"),
        (b"text\ncaf\xe9\n", "{path}:2: is not UTF-8 text"),
        (b'text\n"' + b"x" * 200_000, "{path}: is no table: field larger than field limit (131072)"),
    ],
)
def test_a_file_that_is_no_table(tmp_path: Path, content: bytes | None, line: str) -> None:
    path = tmp_path / "a.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DatasetError) as raised:
        rows_of(path, ("text",), "X")
    assert str(raised.value) == line.format(path=path)
