"""The settings: what can be set, of which kind, and what holds where nothing was set."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from biascli.engines import EngineName
from biascli.errors import BiascliError, did_you_mean
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


def _count(value: Value) -> int:
    text = str(value)
    if isinstance(value, bool) or not text.isdecimal() or int(text) < 1:
        raise ValueError("must be a number from 1 on")
    return int(text)


def _severities(value: Value) -> Mapping[str, RuleSetting]:
    if isinstance(value, list | tuple) and all(isinstance(each, str) and "=" in each for each in value):
        value = {rule.strip(): setting.strip() for rule, _, setting in (each.partition("=") for each in value)}
    if not isinstance(value, Mapping):
        raise ValueError("must be written as rule=level, in a file as a table of rules and levels")  # noqa: TRY004 -- as above
    try:
        return {str(rule): RuleSetting(setting) for rule, setting in value.items()}
    except ValueError:
        raise ValueError(f"must be, for each rule, one of {', '.join(RuleSetting)}") from None


SETTINGS = (
    Setting("fail-on", "bounds that a text must keep to", (), _strings),
    Setting("fail-level", "severity from which on a finding fails the run", FailLevel.NEVER, _choice(FailLevel)),
    Setting("undefined", "what a bound does on a figure without value", OnUndefined.PASS, _choice(OnUndefined)),
    Setting("severity", "severity of rules or scorers; off for none", {}, _severities),
    Setting("ignore-terms", "words that no list is to find", (), _strings),
    Setting("lexicon", "word lists of your own, relative to the file that names them", (), _strings),
    Setting("engine", "what judges how actors are treated, and reads words", None, _choice(EngineName)),
    Setting("alias", "names that stand for one actor, as 'other name=name'", (), _aliases),
    Setting("encoding", "encoding of the articles", None, _string),
    Setting("exclude", "patterns of files that directories and globs leave out", (), _strings),
    Setting("format", "how the report is written, as --format has it", (), _strings),
    Setting("baseline", "findings that are known, relative to the file that names it", None, _string),
    Setting("jobs", "articles at a time", 1, _count),
    Setting("cache-dir", "where reports are kept, relative to the file that names it", None, _string),
)
#: What a run has once, for all of its articles: the configuration of the folder that it is started in counts.
OF_THE_RUN = frozenset({"exclude", "format", "baseline", "jobs", "cache-dir"})
#: What an environment variable gives as lines.
LISTS = frozenset({"alias", "fail-on", "ignore-terms", "lexicon", "exclude", "format", "severity"})
BY_NAME = {setting.name: setting for setting in SETTINGS}


def checked(name: str, value: Value, origin: str) -> Value:
    """Return a value as its setting wants it.

    Raises:
        BiascliError: there is no such setting, or the value is not of its kind.
    """
    setting = BY_NAME.get(name)
    if setting is None:
        raise BiascliError(f"{origin}: unknown key {name!r}{did_you_mean(name, BY_NAME)}")
    try:
        return setting.read(value)
    except ValueError as error:
        raise BiascliError(f"{origin}: {name} {error}") from None
