"""Words that are written with a stop, and what the stop means after them.

They are listed in ``lexicons/abbreviations.tsv``, written for this project. An entry with a capital letter is one
only when written so (or in capitals throughout): *Ill.* is Illinois, *ill.* ends a sentence.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from biascli.errors import ResourceError
from biascli.lexicon import directory


class Place(StrEnum):
    """Where an abbreviation stands, which tells whether its stop can end a sentence too."""

    BEFORE_NAME = "before_name"  # "Sen.": never ends one
    BEFORE_NUMBER = "before_number"  # "No.": is an abbreviation only where a number follows
    ANYWHERE = "anywhere"  # "Inc.": may end one


@cache
def table() -> Mapping[str, Place]:
    """Return the place of each abbreviation, written without its last stop."""
    path = directory() / "abbreviations.tsv"
    try:
        lines = path.read_text(encoding="utf-8").split("\n")[1:]
        found = {word: Place(place) for word, place in (line.split("\t") for line in lines if line)}
    except (OSError, ValueError) as error:
        raise ResourceError(f"{path}: {error}") from error
    return found | {word.upper(): place for word, place in found.items() if len(word) > 1 and not word.islower()}
