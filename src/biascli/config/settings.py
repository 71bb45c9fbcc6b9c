"""The settings: what can be set, of which kind, and what holds where nothing was set."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from biascli.engines import EngineName
from biascli.errors import BiascliError
from biascli.policy.levels import FailLevel, OnUndefined, RuleSetting

Value = object


class Setting(NamedTuple):
    """One key of the configuration."""

    name: str
    meaning: str
    default: Value
    read: Callable[[Value], Value]  # checks a value out of a file; a ValueError says what is wrong


def _strings(value: Value) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise ValueError("must be a list of strings")


def _aliases(value: Value) -> tuple[str, ...]:
    found = _strings(value)
    for each in found:
        if not all(split_alias(each)):
            raise ValueError(f"must be written as 'other name=name', not {each!r}")
    return found


def split_alias(text: str) -> tuple[str, str]:
    """Return the other name and the name of an alias."""
    other, _, name = text.partition("=")
    return " ".join(other.split()), " ".join(name.split())


def _string(value: Value) -> str:
    if not isinstance(value, str):
        raise ValueError("must be a string")  # noqa: TRY004 -- reported as any other wrong value
    return value


def _choice(kind: type[FailLevel] | type[OnUndefined] | type[EngineName]) -> Callable[[Value], Value]:
    def read(value: Value) -> Value:
        try:
            return kind(_string(value))
        except ValueError:
            raise ValueError(f"must be one of {', '.join(kind)}") from None

    return read


def _severities(value: Value) -> Mapping[str, RuleSetting]:
    if not isinstance(value, Mapping):
        raise ValueError("must be a table of rules and severities")  # noqa: TRY004 -- as above
    try:
        return {str(rule): RuleSetting(setting) for rule, setting in value.items()}
    except ValueError:
        raise ValueError(f"each must be one of {', '.join(RuleSetting)}") from None


SETTINGS = (
    Setting("fail-on", "bounds that a text must keep to", (), _strings),
    Setting("fail-level", "severity from which on a finding fails the run", FailLevel.NEVER, _choice(FailLevel)),
    Setting("undefined", "what a bound does on a figure without value", OnUndefined.PASS, _choice(OnUndefined)),
    Setting("severity", "severity of rules or scorers; off for none", {}, _severities),
    Setting("ignore-terms", "words that no list is to find", (), _strings),
    Setting("lexicon", "word lists of your own, relative to the file that names them", (), _strings),
    Setting("engine", "what judges how actors are treated", None, _choice(EngineName)),
    Setting("alias", "names that stand for one actor, as 'other name=name'", (), _aliases),
    Setting("encoding", "encoding of the articles", None, _string),
    Setting("exclude", "patterns of files that directories and globs leave out", (), _strings),
)
BY_NAME = {setting.name: setting for setting in SETTINGS}


def checked(name: str, value: Value, origin: str) -> Value:
    """Return a value as its setting wants it.

    Raises:
        BiascliError: there is no such setting, or the value is not of its kind.
    """
    setting = BY_NAME.get(name)
    if setting is None:
        from difflib import get_close_matches

        close = get_close_matches(name, BY_NAME, n=1)
        hint = f"did you mean {close[0]!r}?" if close else f"keys are {', '.join(BY_NAME)}"
        raise BiascliError(f"{origin}: unknown key {name!r}; {hint}")
    try:
        return setting.read(value)
    except ValueError as error:
        raise BiascliError(f"{origin}: {name} {error}") from None
