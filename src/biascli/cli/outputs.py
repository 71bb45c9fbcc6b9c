"""Where reports go: ``--format NAME`` to standard output or ``--output``, ``--format NAME=FILE`` to that file."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from biascli.errors import BiascliError, did_you_mean
from biascli.renderers import Format

#: What stands for standard output, as it stands for standard input among the articles.
_STDOUT = Path("-")


class Output(NamedTuple):
    """A format and where it goes; None stands for standard output."""

    format: Format
    file: Path | None


def parse(formats: Sequence[str], output: Path | None) -> tuple[Output, ...]:
    """Read what ``--format`` and ``--output`` say.

    Raises:
        BiascliError: there is no such format, or two outputs would go to the same place.
    """
    found: list[Output] = []
    for text in formats or [Format.TERMINAL.value]:
        name, separator, file = text.partition("=")
        try:
            format_ = Format(name)
        except ValueError:
            raise BiascliError(f"no format {name!r}{did_you_mean(name, Format)}") from None
        if separator and not file:
            raise BiascliError(f"--format {text}: a file must follow the =")
        target = Path(file) if file else output
        found.append(Output(format_, None if target == _STDOUT else target))
    files = [each.file for each in found]
    for each in found:
        if files.count(each.file) > 1:
            place = "standard output" if each.file is None else str(each.file)
            raise BiascliError(f"two formats cannot both go to {place}; write --format NAME=FILE")
    return tuple(found)
