"""A bound on a figure, as a person writes it: ``loaded_language.per_1000_words > 12``.

``SCORER.METRIC[@SCOPE] OPERATOR NUMBER``, where the run fails when the comparison is true. Without a scope the figure
is the author's own (narration), or that of the whole text where the metric has no voices; ``@quotation``,
``@attributed`` and ``@headline`` choose another. A metric that is given for each actor fails when any actor's does.
"""

import operator
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from biascli.errors import BiascliError, did_you_mean
from biascli.model import Metric, Part, Result, Scope, Voice

_EXPRESSION = re.compile(
    r"\s*(?P<scorer>\w+)\.(?P<metric>\w+)(?:@(?P<scope>\w+))?\s*(?P<operator>>=|<=|>|<)\s*(?P<number>[-+]?\d+(?:\.\d+)?)\s*"
)
_OPERATORS: Mapping[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}
_SCOPES = ("narration", "quotation", "attributed", "headline")
_EXAMPLE = "write it as in 'loaded_language.per_1000_words > 12'"


class Bound(NamedTuple):
    """A figure must not compare so with a number."""

    text: str  # as it was written
    scorer: str
    metric: str
    scope: str | None
    operator: str
    number: float

    def breaks(self, value: float) -> bool:
        """Tell whether a value is beyond the bound."""
        return _OPERATORS[self.operator](value, self.number)

    def metrics(self, result: Result) -> tuple[Metric, ...]:
        """Return the figures of a result that the bound is about: one, or one for each actor."""
        named = [metric for metric in result.metrics if metric.name == self.metric]
        wanted = _wanted(self.scope)
        for part, voice in wanted:
            found = [each for each in named if (each.scope.part, each.scope.voice) == (part, voice)]
            if found:
                return tuple(found)
        return ()


def parse(text: str, metrics: Mapping[str, tuple[str, ...]]) -> Bound:
    """Read a bound; ``metrics`` names what each scorer measures.

    Raises:
        BiascliError: it is no bound, or names what does not exist.
    """
    match = _EXPRESSION.fullmatch(text)
    if match is None:
        raise BiascliError(f"{text!r} is no gate; {_EXAMPLE}")
    _check(text, "scorer", match["scorer"], metrics)
    _check(text, "metric", match["metric"], metrics[match["scorer"]])
    if match["scope"] is not None:
        _check(text, "scope", match["scope"], _SCOPES)
    return Bound(
        text.strip(), match["scorer"], match["metric"], match["scope"], match["operator"], float(match["number"])
    )


def _check(text: str, what: str, name: str, known: Mapping[str, object] | tuple[str, ...]) -> None:
    if name in known:
        return
    hint = did_you_mean(name, known, "'biascli explain' lists them")
    raise BiascliError(f"gate {text!r}: no {what} {name!r}{hint}")


def _wanted(scope: str | None) -> tuple[tuple[Part | None, Voice | None], ...]:
    if scope == "headline":
        return ((Part.HEADLINE, None), (Part.HEADLINE, Voice.NARRATION))
    if scope is not None:
        return ((Part.BODY, Voice(scope)), (None, Voice(scope)))
    return (
        (Part.BODY, Voice.NARRATION), (None, Voice.NARRATION), (Part.BODY, None), (None, None), (Part.HEADLINE, None),
    )  # fmt: skip


def describe(scope: Scope, names: Mapping[str, str]) -> str:
    """Say whose figure it is, where there are several."""
    return f" of {names.get(scope.actor, scope.actor)}" if scope.actor else ""
