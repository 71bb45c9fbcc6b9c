"""Which articles are meant: files, directories, patterns, and lists of files, in an order that is always the same."""

import glob
import sys
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from biascli.cli.messages import complain
from biascli.errors import BiascliError

STDIN = "-"
#: What a directory is searched for.
SUFFIXES = (".txt", ".text", ".md", ".markdown")


def articles(given: Sequence[str], listed_in: str | None, exclude: Sequence[str]) -> tuple[list[str], int]:
    """Return the files that are meant, each once, and how many arguments meant none.

    An argument that names a file is that file, whatever ``exclude`` says; only directories and patterns are searched.

    Raises:
        BiascliError: standard input is asked for twice, or a list of files cannot be read.
    """
    names = [*given, *(_listed(listed_in) if listed_in else ())]
    if names.count(STDIN) + (listed_in == STDIN) > 1:
        raise BiascliError("standard input can be read only once")
    found: list[str] = []
    n_empty = 0
    for name in names:
        files = list(_files(name, exclude))
        if not files:
            n_empty += 1
            what = "directory" if Path(name).is_dir() else "pattern"
            complain(f"{name}: {what} without articles ({', '.join(SUFFIXES)})")
        found += files
    return list(dict.fromkeys(found)), n_empty


def _listed(file: str) -> Iterable[str]:
    try:
        text = sys.stdin.read() if file == STDIN else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BiascliError(f"{file}: the list of files cannot be read: {error}") from error
    return [line.strip() for line in text.splitlines() if line.strip()]


def _files(name: str, exclude: Sequence[str]) -> Iterator[str]:
    path = Path(name)
    if name != STDIN and path.is_dir():
        found = [str(file) for file in sorted(path.rglob("*")) if file.suffix.lower() in SUFFIXES and file.is_file()]
        yield from (file for file in found if not _excluded(file, exclude))
    elif name != STDIN and glob.has_magic(name) and not path.exists():
        found = sorted(file for file in glob.glob(name, recursive=True) if Path(file).is_file())  # noqa: PTH207 -- of any root
        yield from (file for file in found if not _excluded(file, exclude))
    else:
        yield name


def _excluded(file: str, patterns: Sequence[str]) -> bool:
    path = Path(file)
    return any(
        fnmatch(path.as_posix(), pattern) or any(fnmatch(part, pattern.rstrip("/")) for part in path.parts)
        for pattern in patterns
    )
