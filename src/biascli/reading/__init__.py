"""From bytes to text: what a file holds, decoded, or one plain line on why it cannot be read; and what of it is prose.

Line ends are kept as they are, so that offsets into the text are true; a byte order mark is no part of the text.
A file is Markdown by its name, and HTML by its name or by how it begins; all else is prose as it stands.
"""

from pathlib import Path
from typing import NamedTuple

from biascli.errors import InputError, why
from biascli.reading.encodings import decoded
from biascli.reading.formats import binary_format, is_html, is_xml
from biascli.reading.prose import Prose

__all__ = ["SUFFIXES", "Input", "Prose", "decode", "prose", "read_file"]

_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm", ".xhtml")
#: Suffixes of file names that are articles where nobody says which files are.
SUFFIXES = (".txt", ".text", *_MARKDOWN, *_HTML)


class Input(NamedTuple):
    """A text, where it came from, and how it was encoded."""

    name: str
    text: str
    encoding: str  # a name that can be given back as ``encoding``


def read_file(path: Path, encoding: str | None = None) -> Input:
    """Read a file; the encoding is found out when it is not given.

    Raises:
        InputError: the file cannot be read, or holds no text that can be analysed.
    """
    # A file name that is not valid in the system's encoding could not be printed.
    name = str(path).encode("utf-8", "backslashreplace").decode("utf-8")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(name, "no such file") from None
    except IsADirectoryError:
        raise InputError(name, "is a directory") from None
    except PermissionError:
        # On Windows this is also what reading a directory gives.
        raise InputError(name, "is a directory" if path.is_dir() else "permission denied") from None
    except OSError as error:
        raise InputError(name, why(error).lower()) from None
    except ValueError:
        raise InputError(name, "is not a possible file name") from None
    return decode(data, name, encoding)


def decode(data: bytes, name: str, encoding: str | None = None) -> Input:
    """Decode bytes; the encoding is found out when it is not given.

    Raises:
        InputError: the bytes hold no text that can be analysed.
    """
    if not data:
        raise InputError(name, "is empty")
    if (found := binary_format(data)) is not None:
        raise InputError(name, found)
    try:
        text, used = decoded(data, encoding)
    except ValueError as error:
        raise InputError(name, str(error)) from None
    if not text or text.isspace():
        raise InputError(name, "is empty: it holds only white space")
    if is_xml(text):
        raise InputError(name, "is an XML file; give its text")
    return Input(name, text, used)


def prose(article: Input) -> Prose:
    """Return what of a text is prose, and where it stands in the text.

    Raises:
        InputError: it is a page without running text.
    """
    name = article.name.lower()
    if name.endswith(_MARKDOWN):
        from biascli.reading import markdown

        return Prose(markdown.prose(article.text))
    if name.endswith(_HTML) or is_html(article.text):
        from biascli.reading import html

        found = html.prose(article.text)
        if not found.text:
            raise InputError(article.name, "is an HTML page without running text")
        return found
    return Prose(article.text)
