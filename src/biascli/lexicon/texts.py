"""Shipped files that are no word lists: their text, for the module that knows the format."""

from collections.abc import Iterator

from biascli.errors import LexiconError
from biascli.lexicon.shipped import directory


def texts(pattern: str) -> Iterator[tuple[str, str]]:
    """Yield name and text of each shipped file whose name fits a glob pattern, sorted by name.

    Raises:
        LexiconError: a file cannot be read.
    """
    for path in sorted(directory().glob(pattern)):
        try:
            yield str(path), path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise LexiconError(str(path), 1, f"cannot be read: {error}") from error
