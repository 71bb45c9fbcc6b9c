"""The files of a data set, read as text; what is wrong with one is said in one plain line."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from biascli.errors import DatasetError, why


def text_of(path: Path, encoding: str = "utf-8-sig") -> str:
    """Return what a file holds, with its line ends as they are, since offsets count every character of one.

    Raises:
        DatasetError: it cannot be read, or is not UTF-8.
    """
    return decoded(bytes_of(path), path, encoding)


def bytes_of(path: Path) -> bytes:
    """Return what a file holds.

    Raises:
        DatasetError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise DatasetError(f"{path}: cannot be read: {why(error)}") from error


def decoded(data: bytes, path: Path, encoding: str = "utf-8-sig") -> str:
    """Return the text of what a file holds.

    Raises:
        DatasetError: it is not UTF-8.
    """
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DatasetError(f"{path}:{line}: is not UTF-8 text") from error


def rows_of(path: Path, columns: Sequence[str], name: str, *, delimiter: str = ",") -> list[dict[str, str]]:
    """Return the rows of a table in CSV, by the name of the column; a cell that is missing is empty.

    Raises:
        DatasetError: the file cannot be read, has no row, or lacks one of these columns of a data set of that name.
    """
    try:
        table = csv.DictReader(io.StringIO(text_of(path), newline=""), delimiter=delimiter, restval="")
        found = list(table)
    except csv.Error as error:
        raise DatasetError(f"{path}: is no table: {error}") from error
    for column in columns if table.fieldnames else ():
        if column not in (table.fieldnames or ()):
            raise DatasetError(f"{path}: column {column!r} is missing; this is not the published format of {name}")
    if not found:
        raise DatasetError(f"{path}: holds no rows; this is not the published format of {name}")
    return found
