"""Score a stretch of text by an additive model, so that a reader can add up its parts."""

from collections.abc import Callable, Mapping
from itertools import islice
from math import fsum

from biascli.model import DECIMALS, Rule, Span, SpanScore
from biascli.models.additive import INTERCEPT, AdditiveModel, logistic

#: Parts of a score that a message names.
NAMED_PARTS = 4


def span_score(rule: Rule, span: Span, model: AdditiveModel, values: Mapping[str, float]) -> SpanScore:
    """Return the score of a stretch of text; it follows from the parts as they are given, rounded."""
    parts = {INTERCEPT: round(model.intercept, DECIMALS)}
    parts.update((part.feature, round(part.amount, DECIMALS)) for part in model.contributions(values))
    return SpanScore(rule.id, span.start, span.end, round(logistic(fsum(parts.values())), DECIMALS), parts)


def log_odds(scored: SpanScore) -> float:
    """Return the sum of the parts."""
    return round(fsum(scored.parts.values()), DECIMALS)


def spaced(feature: str) -> str:
    """Return the name of a feature as words."""
    return feature.replace("_", " ")


def weightiest(scored: SpanScore, describe: Callable[[str], str] = spaced) -> str:
    """Name the parts that weigh most, apart from where the sum begins."""
    named = islice(scored.parts.items(), 1, 1 + NAMED_PARTS)
    return ", ".join(f"{describe(feature)} {amount:+.2f}" for feature, amount in named)
