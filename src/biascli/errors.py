"""Everything that biascli raises on purpose; the command line turns each into one plain line and exit code 2."""


class BiascliError(Exception):
    """Base of all errors whose message is written for the person at the keyboard."""


class InputError(BiascliError):
    """An input that cannot be analysed: missing, empty, binary, undecodable, not English."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class LexiconError(BiascliError):
    """A word list with a line that does not follow the format."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


class ResourceError(BiascliError):
    """A file that ships with biascli (a word list, a model) is missing or damaged."""


class DatasetError(BiascliError):
    """A data set given to ``biascli evaluate`` is not in its published format."""
