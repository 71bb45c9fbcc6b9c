"""Formats that are no plain text are told by their beginning."""

import io
import time
import zipfile

import pytest

from biascli.reading.formats import binary_format, is_html, is_xml


def archive(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as opened:
        for name in names:
            opened.writestr(name, "application/epub+zip" if name == "mimetype" else "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"{\\rtf1\\ansi Words.}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office"),
        (b"%!PS-Adobe-3.0", "PostScript"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"GIF89a", "image"),
        (b"RIFF\x10\x00\x00\x00WEBP", "image"),
        (b"II*\x00", "image"),
        (b"ID3\x03", "sound"),
        (b"\x00\x00\x00\x20ftypisom", "video"),
        (b"\x1f\x8b\x08\x00", "compressed"),
        (b"7z\xbc\xaf\x27\x1c", "compressed"),
        (b"\x7fELF\x02", "program"),
        (b"SQLite format 3\x00", "database"),
        (archive("word/document.xml"), "Word"),
        (archive("mimetype"), "EPUB"),
        (archive("xl/workbook.xml"), "Excel"),
        (archive("ppt/slides.xml"), "PowerPoint"),
        (archive("a.txt"), "zip"),
        (archive(), "zip"),
    ],
)
def test_binary_formats(data: bytes, word: str) -> None:
    found = binary_format(data)
    assert found is not None
    assert word in found


@pytest.mark.parametrize(
    "data", [b"", b"Words.", b"GIFs are images.", b"PK is a name.", b"ID3 tags", b"%PDF", b"MM", b"Riff raff WEBP"]
)
def test_text_is_no_binary_format(data: bytes) -> None:
    assert binary_format(data) is None


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html>",
        "\n\n<html lang='en'>",
        "<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
        "<?xml version='1.0'?>\n<!-- a -->\n<html>",
        "<!-- a > b --><!-- c --> <body class='x'>",
        "<div>\n<p>Words.</p>",
    ],
)
def test_pages(text: str) -> None:
    assert is_html(text)
    assert not is_xml(text)


def test_xml() -> None:
    assert is_xml("<?xml version='1.0'?><rss/>")
    assert not is_html("<?xml version='1.0'?><rss/>")


@pytest.mark.parametrize(
    "text",
    ["Words.", "<b>Markup</b> in a text", "< 5 per cent", "<header>", "The <html> tag is old.", "<!-- a --> Words"],
)
def test_text_is_no_page(text: str) -> None:
    assert not is_html(text)
    assert not is_xml(text)


@pytest.mark.parametrize("text", ["<!-- -->" * 100_000, "<!--" * 100_000, " " * 1_000_000, "<?xml " * 100_000])
def test_no_beginning_takes_long(text: str) -> None:
    start = time.process_time()
    is_html(text)
    is_xml(text)
    binary_format(text.encode())
    assert time.process_time() - start < 0.5
