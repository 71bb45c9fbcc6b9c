"""What a file is, where it is no plain text: told by how it begins."""

import re

_WINDOW = 4096

#: How a format begins, and what to tell the person who gave it.
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (rb"%PDF-", "is a PDF; extract its text first"),
    (rb"\{\\rtf", "is an RTF document; save it as plain text"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Office document; save it as plain text"),
    (rb"%!PS", "is a PostScript file; extract its text first"),
    (rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|II\*\x00|MM\x00\*", "is an image"),
    (rb"ID3[\x02-\x04]|OggS\x00|fLaC\x00|RIFF....WAVE", "is a sound file"),
    (rb"RIFF....AVI |\x00\x00\x00.ftyp|\x1aE\xdf\xa3", "is a video file"),
    (rb"\x1f\x8b\x08|BZh[1-9]1AY|\xfd7zXZ\x00", "is a compressed file"),
    (rb"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd", "is a compressed file"),
    (rb"\x7fELF|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe", "is a program"),
    (rb"SQLite format 3\x00", "is a database"),
)  # fmt: skip

_COMMENTS = r"(?:<!--(?:(?!-->).)*+-->\s*+)*+"
_HTML = re.compile(
    rf"\s*+(?:<\?xml[^>]*+>\s*+)?{_COMMENTS}"
    r"<(?:!doctype\s+html|html|head|body|title|meta|script|main|article|section|div)[\s>]",
    re.DOTALL | re.IGNORECASE,
)
_XML = re.compile(r"\s*+<\?xml\s")

#: What is a zip archive inside, by a name that stands in its first entries.
_PACKAGES: tuple[tuple[bytes, str], ...] = (
    (b"word/", "is a Word document; save it as plain text"),
    (b"application/vnd.oasis.opendocument", "is an OpenDocument file; save it as plain text"),
    (b"application/epub", "is an EPUB book; extract its text first"),
    (b"xl/", "is an Excel workbook"),
    (b"ppt/", "is a PowerPoint presentation"),
)


def binary_format(data: bytes) -> str | None:
    """Tell what the data is, when it is a known format other than plain text."""
    start = data[:_WINDOW]
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((message for mark, message in _PACKAGES if mark in start), "is a zip archive")
    return next((message for pattern, message in _BEGINNINGS if re.match(pattern, start, re.DOTALL)), None)


def is_html(text: str) -> bool:
    """Tell whether a text begins like an HTML page."""
    return _HTML.match(text[:_WINDOW]) is not None


def is_xml(text: str) -> bool:
    """Tell whether a text begins like a file of XML that is no page."""
    return _XML.match(text[:_WINDOW]) is not None and not is_html(text)
