"""The words in which a policy is set, known to the command line without loading anything else."""

from enum import StrEnum


class FailLevel(StrEnum):
    """The severity from which on a single finding fails the run."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"
    NEVER = "never"


class OnUndefined(StrEnum):
    """What a gate does whose figure has no value."""

    PASS = "pass"  # noqa: S105 -- no password
    FAIL = "fail"


class RuleSetting(StrEnum):
    """How grave the findings of a rule are, or that there are to be none."""

    OFF = "off"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"
