"""Files and bytes: read, or refused in one plain line."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli import reading
from biascli.errors import InputError
from biascli.reading import Input

TEXT = "The council met on Monday.\r\nIt agreed on nothing.\n"


def refusal(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(InputError) as caught:
        reading.decode(data, "a.txt", encoding)
    assert caught.value.name == "a.txt"
    assert str(caught.value) == f"a.txt: {caught.value.reason}"
    assert "\n" not in caught.value.reason
    return caught.value.reason


def refused_file(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        reading.read_file(path)
    assert caught.value.name == str(path)
    return caught.value.reason


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    assert reading.read_file(path) == Input(str(path), TEXT, "utf-8")


def test_a_file_in_a_given_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("café".encode("cp850"))
    assert reading.read_file(path, "cp850") == Input(str(path), "café", "cp850")


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\u2028"])
def test_line_ends_are_kept(ends: str) -> None:
    text = f"One line.{ends}{ends}Another.{ends}"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert reading.decode(text.encode(encoding), "a.txt").text == text


def test_no_such_file(tmp_path: Path) -> None:
    assert refused_file(tmp_path / "missing.txt") == "no such file"


def test_a_directory(tmp_path: Path) -> None:
    assert refused_file(tmp_path) == "is a directory"


def test_a_file_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    assert refused_file(tmp_path / "a.txt" / "b.txt") in ("not a directory", "no such file")


def test_permission_denied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Tests may run as a user to whom nothing is denied.
    def deny(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", deny)
    path = tmp_path / "a.txt"
    path.touch()
    assert refused_file(path) == "permission denied"
    assert refused_file(tmp_path) == "is a directory"  # as Windows has it


def test_an_impossible_file_name() -> None:
    assert refused_file(Path("a\0b")) == "is not a possible file name"


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes there")
def test_a_file_name_that_cannot_be_printed(tmp_path: Path) -> None:
    name = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")  # noqa: PTH118  of bytes
    Path(os.fsdecode(name)).write_text(TEXT)
    found = reading.read_file(Path(os.fsdecode(name)))
    assert found.name.encode().endswith(b"caf\\udce9.txt")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", "\ufeff\u2003\n".encode("utf-16"), b"\xff\xfe"])
def test_empty(data: bytes) -> None:
    assert refusal(data).startswith("is empty")


def test_a_page_in_any_encoding() -> None:
    page = "\n<!DOCTYPE html>\n<html><body>It’s here.</body></html>"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"):
        found = reading.decode(page.encode(encoding), "a.txt")
        assert found.text == page
        assert reading.prose(found).text.strip() == "It’s here."


def test_an_xml_file_is_no_article() -> None:
    assert refusal(b"<?xml version='1.0'?><rss><item>News</item></rss>") == "is an XML file; give its text"


def test_a_page_without_running_text() -> None:
    with pytest.raises(InputError) as caught:
        reading.prose(Input("a.html", "<html><script>words()</script></html>", "utf-8"))
    assert caught.value.reason == "is an HTML page without running text"


@pytest.mark.parametrize("name", ["a.md", "A.MARKDOWN"])
def test_markdown_is_told_by_its_name(name: str) -> None:
    text = "<div>\n\n# *Bold* news\n"
    found = reading.prose(Input(name, text, "utf-8"))
    assert found.text.split() == ["Bold", "news"]
    assert len(found.text) == len(text)


def test_plain_text_is_prose_as_it_stands() -> None:
    found = reading.prose(Input("a.txt", TEXT, "utf-8"))
    assert found.text == TEXT
    assert found.in_file(4, 11).start == 4


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        found = reading.decode(data, "a.txt")
    except InputError:
        return
    assert found.text.strip()
    assert "\0" not in found.text
    found.text.encode()
    assert reading.decode(data, "a.txt", found.encoding) == found


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_any_utf_8_is_read(text: str) -> None:
    found = reading.decode(("News: " + text).encode(), "a.txt")
    assert found == Input("a.txt", "News: " + text, "utf-8")
