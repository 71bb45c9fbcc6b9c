"""Configuration: ``biascli.toml`` or ``[tool.biascli]`` in pyproject.toml, found by walking up from each file.

What is set on the command line counts more than the environment (``BIASCLI_FAIL_LEVEL`` for ``fail-level``; lists with
line breaks between, severities as ``rule=level``), the environment more than the nearest file, and that more than the
defaults. Files are not merged: the nearest one counts, ``biascli.toml`` before ``pyproject.toml`` in the same folder.
``--config FILE`` takes just that file, ``--isolated`` none. What a run has once (``exclude``, ``format``, ``baseline``,
``jobs``, ``cache-dir``) is taken from the configuration of the folder that it is started in. Paths in a file are
relative to that file. An unknown key, in a file or in a variable, is an error.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from biascli.config.settings import BY_NAME, LISTS, OF_THE_RUN, SETTINGS, Setting, Value, checked, split_alias
from biascli.errors import BiascliError, did_you_mean, why

__all__ = [
    "BY_NAME", "OF_THE_RUN", "SETTINGS", "Effective", "Finder", "Origin", "Setting", "Value", "checked", "split_alias",
]  # fmt: skip

_PREFIX = "BIASCLI_"
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

    def path(self, name: str) -> Path | None:
        """Return the path that a setting names, where it is set."""
        found = self.values[name]
        return (found.folder or Path()) / found.value if isinstance(found.value, str) else None

    def strings(self, name: str) -> tuple[str, ...]:
        """Return the items of a list."""
        value = self.values[name].value
        return value if isinstance(value, tuple) else ()


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
    known = {_PREFIX + name.replace("-", "_").upper(): name for name in BY_NAME}
    for variable, text in sorted(variables.items()):
        if not variable.startswith(_PREFIX) or not text:
            continue
        if variable not in known:
            raise BiascliError(f"unknown variable {variable}{did_you_mean(variable, known)}")
        name = known[variable]
        value = [line.strip() for line in text.splitlines() if line.strip()] if name in LISTS else text
        yield name, Origin(checked(name, value, variable), variable)


def _read(file: Path, *, must: bool = False) -> Mapping[str, Origin] | None:
    """Return what a file sets; None where it is missing, or says nothing of biascli."""
    if not (must or file.is_file()):
        return None
    import tomllib

    try:
        content = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BiascliError(f"{file}: cannot be read: {why(error)}") from error
    except UnicodeDecodeError as error:
        raise BiascliError(f"{file}: is not UTF-8 text") from error
    except ValueError as error:
        raise BiascliError(f"{file}: is no valid TOML: {error}") from error
    section = _own_section(content) if file.name == "pyproject.toml" else content
    if section is None:
        return {} if must else None
    if not isinstance(section, dict):
        raise BiascliError(f"{file}: tool.biascli must be a table of settings")
    return {name: Origin(checked(name, value, str(file)), str(file), file.parent) for name, value in section.items()}


def _own_section(content: Mapping[str, object]) -> object:
    tools = content.get("tool")
    return tools.get("biascli") if isinstance(tools, dict) else None
