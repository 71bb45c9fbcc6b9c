"""Configuration: ``biascli.toml`` or ``[tool.biascli]`` in pyproject.toml, found by walking up from each file.

What is set on the command line counts more than the environment (``BIASCLI_FAIL_LEVEL`` for ``fail-level``; lists with
line breaks between), the environment more than the nearest file, and that more than the defaults. Files are not
merged: the nearest one counts. ``--config FILE`` takes just that file, ``--isolated`` none.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from biascli.config.settings import BY_NAME, SETTINGS, Setting, Value, checked, split_alias
from biascli.errors import BiascliError

__all__ = ["BY_NAME", "SETTINGS", "Effective", "Finder", "Origin", "Setting", "Value", "checked", "split_alias"]

_PREFIX = "BIASCLI_"
_LISTS = frozenset({"fail-on", "ignore-terms", "lexicon", "exclude", "alias"})
_NO_VARIABLE = frozenset({"severity"})
_DEFAULT = "default"


class Origin(NamedTuple):
    """A value, and where it comes from."""

    value: Value
    origin: str
    folder: Path | None = None  # of the file, for paths in it


class Effective(NamedTuple):
    """The settings in force for one file."""

    values: Mapping[str, Origin]

    def get(self, name: str) -> Value:
        """Return a value."""
        return self.values[name].value


class Finder:
    """Finds the settings in force, reading each configuration file once."""

    def __init__(self, given: Mapping[str, Value], config: Path | None = None, *, isolated: bool = False) -> None:
        """Take what was given on the command line.

        Raises:
            BiascliError: ``--config`` names a file that cannot be used, or a variable has a wrong value.
        """
        self._given = {name: Origin(value, "command line") for name, value in given.items() if value not in (None, ())}
        self._environment = dict(_environment(os.environ))
        self._isolated = isolated
        self._fixed = _read(config, must=True) if config else None
        self._near: dict[Path, Mapping[str, Origin]] = {}

    def of(self, folder: Path) -> Effective:
        """Return the settings in force for files of a folder.

        Raises:
            BiascliError: a configuration file is broken.
        """
        values = {setting.name: Origin(setting.default, _DEFAULT) for setting in SETTINGS}
        return Effective({**values, **self._file(folder.resolve()), **self._environment, **self._given})

    def _file(self, folder: Path) -> Mapping[str, Origin]:
        if self._fixed is not None:
            return self._fixed
        if self._isolated:
            return {}
        if folder not in self._near:
            found = _read(folder / "biascli.toml") or _read(folder / "pyproject.toml")
            if found is None:
                found = {} if folder.parent == folder else self._file(folder.parent)
            self._near[folder] = found
        return self._near[folder]


def _environment(variables: Mapping[str, str]) -> Iterable[tuple[str, Origin]]:
    for name in BY_NAME:
        variable = _PREFIX + name.replace("-", "_").upper()
        text = variables.get(variable)
        if text and name not in _NO_VARIABLE:
            value = [line.strip() for line in text.splitlines() if line.strip()] if name in _LISTS else text
            yield name, Origin(checked(name, value, variable), variable)


def _read(file: Path, *, must: bool = False) -> Mapping[str, Origin] | None:
    """Return what a file sets; None where it is missing, or says nothing of biascli."""
    if not file.is_file():
        if must:
            raise BiascliError(f"{file}: no such file")
        return None
    import tomllib

    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BiascliError(f"{file}: cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise BiascliError(f"{file}: is no valid TOML: {error}") from error
    if file.name == "pyproject.toml":
        content = content.get("tool", {}).get("biascli")
        if content is None:
            return {} if must else None
    return {name: Origin(checked(name, value, str(file)), str(file), file.parent) for name, value in content.items()}
