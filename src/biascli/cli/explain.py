"""``biascli explain``: what a scorer, a metric or a rule means."""

from collections.abc import Iterator
from typing import Annotated

import typer


def _complete(incomplete: str) -> list[str]:
    return [name for name in dict.fromkeys(_names()) if name.startswith(incomplete)]


def explain(
    name: Annotated[
        str | None,
        typer.Argument(
            help="A scorer, metric or rule; none lists them all.", show_default=False, autocompletion=_complete
        ),
    ] = None,
) -> int:
    """Say what a scorer, metric or rule means, how it is computed, and what it cannot see.

    Examples:
      biascli explain
      biascli explain sourcing
      biascli explain flesch_reading_ease
    """
    from biascli.errors import BiascliError, did_you_mean

    if name is None:
        typer.echo("\n".join(_overview()))
        return 0
    pages = list(_pages(name))
    if not pages:
        hint = did_you_mean(name, _names(), "'biascli explain' lists all names")
        raise BiascliError(f"nothing is called {name!r}{hint}")
    typer.echo("\n\n".join(pages))
    return 0


def _overview() -> Iterator[str]:
    from biascli import scorers

    for scorer in scorers.NAMES:
        found = scorers.scorer_class(scorer)
        yield f"{scorer}: {scorers.describe(scorer).splitlines()[0]}"
        for metric in found.metrics:
            yield f"  metric  {scorer}.{metric.name}: {metric.title}"
        for rule in found.rules:
            yield f"  rule    {rule.id}: {rule.title}"
        yield ""


def _names() -> Iterator[str]:
    from biascli import scorers

    for scorer in scorers.NAMES:
        found = scorers.scorer_class(scorer)
        yield scorer
        for metric in found.metrics:
            yield metric.name
            yield f"{scorer}.{metric.name}"
        for rule in found.rules:
            yield rule.id
            yield rule.id.partition(".")[2]


def _pages(name: str) -> Iterator[str]:
    from biascli import scorers
    from biascli.cli.score import scorer_of

    if scorer_of(name) in scorers.NAMES:
        yield scorers.describe(scorer_of(name)).strip()
        return
    for scorer in scorers.NAMES:
        found = scorers.scorer_class(scorer)
        for metric in found.metrics:
            if name in (metric.name, f"{scorer}.{metric.name}"):
                yield "\n".join(
                    [
                        f"{scorer}.{metric.name}: {metric.title}",
                        "",
                        metric.definition,
                        "",
                        f"Unit: {metric.unit}",
                        f"Formula: {metric.formula}",
                        f"Range: {_bound(metric.low)} to {_bound(metric.high)}",
                        f"Direction: {metric.direction}",
                        *(f"Needs: {count} of at least {least}" for count, least in metric.requires.items()),
                    ]
                )
        for rule in found.rules:
            if name in (rule.id, rule.id.partition(".")[2]):
                yield f"{rule.id}: {rule.title}\n\n{rule.explanation}\n\nSeverity: {rule.severity}"


def _bound(value: float | None) -> str:
    return "no bound" if value is None else f"{value:g}"
