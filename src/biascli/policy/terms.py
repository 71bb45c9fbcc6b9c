"""The terms of a policy: what a newsroom can set."""

from collections.abc import Mapping
from typing import NamedTuple

from biascli.policy.expressions import Bound
from biascli.policy.ignored_terms import IgnoredTerms
from biascli.policy.levels import FailLevel, OnUndefined, RuleSetting


class Policy(NamedTuple):
    """What must hold, and how grave a finding is."""

    bounds: tuple[Bound, ...] = ()
    fail_level: FailLevel = FailLevel.NEVER
    on_undefined: OnUndefined = OnUndefined.PASS
    severities: Mapping[str, RuleSetting] = {}  # by rule, or by scorer for all of its rules
    ignored: IgnoredTerms | None = None
