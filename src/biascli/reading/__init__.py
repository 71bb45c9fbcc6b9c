"""From bytes to text: what a file holds, decoded, or one plain line on why it cannot be read.

Line ends are kept as they are, so that offsets into the text are true; a byte order mark is no part of the text.
"""

from pathlib import Path
from typing import NamedTuple

from biascli.errors import InputError
from biascli.reading.encodings import decoded
from biascli.reading.formats import binary_format, markup

__all__ = ["Input", "decode", "prose", "read_file"]


#: Suffixes of file names that are read as Markdown.
MARKDOWN_SUFFIXES = (".md", ".markdown")


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
        raise InputError(name, (error.strerror or str(error)).lower()) from None
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
    if (found := markup(text)) is not None:
        raise InputError(name, found)
    return Input(name, text, used)


def prose(article: Input) -> str:
    """Return what of a text is prose, every offset as it was: all of it, but for a Markdown file."""
    if not article.name.lower().endswith(MARKDOWN_SUFFIXES):
        return article.text
    from biascli.reading import markdown

    return markdown.prose(article.text)
