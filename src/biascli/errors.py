"""Everything that biascli raises on purpose; the command line turns each into one plain line and exit code 2."""

from collections.abc import Iterable

#: Names that a line can list without hiding what it says.
_FEW = 20


class BiascliError(Exception):
    """Base of all errors whose message is written for the person at the keyboard."""


class InputError(BiascliError):
    """An input that cannot be analysed: missing, empty, binary, undecodable, not English."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class LexiconError(BiascliError):
    """A word list with a line that does not follow the format, or that cannot be read at all."""

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        super().__init__(f"{file}: {reason}" if line is None else f"{file}:{line}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


class ResourceError(BiascliError):
    """A file that ships with biascli (a word list, a model) is missing or damaged."""


class DatasetError(BiascliError):
    """A data set given to ``biascli evaluate`` is not in its published format."""


def why(error: OSError) -> str:
    """Return what the system says is wrong with a file, without its number and without the name of the file."""
    return error.strerror or str(error)


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return what to add to a line about a name that is not known: the nearest one, or all of them where they are few.

    Of many, ``otherwise`` says where they are listed.
    """
    from difflib import get_close_matches  # no run without a mistake needs it

    names = list(dict.fromkeys(map(str, known)))
    close = get_close_matches(name, names, n=1)
    if close:
        return f"; did you mean {close[0]!r}?"
    if len(names) <= _FEW:
        return f"; there are {', '.join(names)}"
    return otherwise and f"; {otherwise}"
