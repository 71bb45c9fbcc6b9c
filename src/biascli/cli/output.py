"""Where a report goes: standard output, or a file that is written whole or not at all, and never one that is read."""

import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from biascli.errors import BiascliError, why


def refuse_overwriting(inputs: Iterable[Path], outputs: Iterable[Path]) -> None:
    """Look whether something would be written over what is to be read.

    Raises:
        BiascliError: it would.
    """
    written = [output for output in outputs if output.exists()]
    for path in inputs if written else ():
        if path.exists() and any(output.samefile(path) for output in written):
            raise BiascliError(f"{path}: is to be read, and would be overwritten")


@contextmanager
def opened(path: Path | None, *, exact: bool = False) -> Iterator[TextIO]:
    """Open the output; a file appears under its name only when all of it is written.

    What is ``exact`` has the same bytes everywhere: UTF-8 and its own line ends, whatever the console has.

    Raises:
        BiascliError: the file cannot be written.
    """
    if path is None:
        if exact and isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        try:
            yield sys.stdout
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise BiascliError(f"standard output: cannot be written: {why(error)}") from error
        return
    try:
        if path.exists() and not path.is_file():
            # A pipe or a device cannot be replaced, only written to.
            with path.open("w", encoding="utf-8", newline="") as stream:
                yield stream
            return
        with _replacing(path.resolve()) as stream:
            yield stream
    except OSError as error:
        raise BiascliError(f"{path}: cannot be written: {why(error)}") from error


@contextmanager
def _replacing(target: Path) -> Iterator[TextIO]:
    unfinished = target.with_name(f".{target.name}.{os.urandom(4).hex()}.tmp")
    try:
        with unfinished.open("x", encoding="utf-8", newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
