"""Which articles are meant: files, directories, patterns, and lists of files, in an order that is always the same."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from biascli.cli.messages import complain
from biascli.errors import BiascliError, why
from biascli.reading import SUFFIXES

STDIN = "-"
#: Folders that hold no articles; those that are hidden are left out as well.
_NO_ARTICLES = frozenset({"node_modules", "__pycache__"})


def articles(given: Sequence[str], listed_in: str | None, exclude: Sequence[str]) -> tuple[list[str], int]:
    """Return the files that are meant, each once, and how many arguments meant none.

    An argument that names a file is that file, whatever ``exclude`` says; only directories and patterns are searched.

    Raises:
        BiascliError: standard input is asked for twice, or a list of files cannot be read or is empty.
    """
    names = [STDIN] * (listed_in == STDIN) + list(given)
    names += _listed(listed_in) if listed_in and names.count(STDIN) <= 1 else ()
    if names.count(STDIN) > 1:
        raise BiascliError("standard input can be read only once")
    if listed_in == STDIN:
        del names[0]
    found: dict[str, str] = {}  # by what a path comes to, as it was given first
    n_empty = 0
    for name in names:
        files = list(_files(name, exclude))
        if not files:
            n_empty += 1
            what = "directory" if Path(name).is_dir() else "pattern"
            complain(f"{name}: {what} without articles ({', '.join(SUFFIXES)})")
        for file in files:
            found.setdefault(os.path.normpath(file), file)
    return list(found.values()), n_empty


def _listed(file: str) -> Iterable[str]:
    name = "<stdin>" if file == STDIN else file
    try:
        text = sys.stdin.read() if file == STDIN else Path(file).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BiascliError(f"{name}: the list of files cannot be read: {why(error)}") from error
    except UnicodeDecodeError:
        raise BiascliError(f"{name}: the list of files is not UTF-8") from None
    found = [line.strip() for line in text.splitlines() if line.strip()]
    if not found:
        raise BiascliError(f"{name}: the list of files is empty")
    return found


def _files(name: str, exclude: Sequence[str]) -> Iterator[str]:
    path = Path(name)
    if name != STDIN and path.is_dir():
        found = (file for file in _below(path) if Path(file).suffix.lower() in SUFFIXES)
        yield from (file for file in found if not _excluded(file, exclude))
    elif name != STDIN and glob.has_magic(name) and not path.exists():
        found = (file for file in sorted(glob.glob(name, recursive=True)) if not Path(file).is_dir())  # noqa: PTH207 -- of any root
        yield from (file for file in found if not _excluded(file, exclude))
    else:
        yield name


def _below(folder: Path) -> list[str]:
    """Return what is no folder below a folder, also what cannot be read, sorted."""
    found: list[str] = []
    for here, folders, files in os.walk(folder):
        folders[:] = [each for each in folders if not each.startswith(".") and each not in _NO_ARTICLES]
        found += [str(Path(here, file)) for file in files]
    return sorted(found, key=lambda file: Path(file).parts)


def _excluded(file: str, patterns: Sequence[str]) -> bool:
    path = Path(file)
    return any(
        fnmatch(path.as_posix(), pattern) or any(fnmatch(part, pattern.rstrip("/")) for part in path.parts)
        for pattern in patterns
    )
