"""A report restricted to one actor, chosen by any of its names."""

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from biascli.document import Actor
from biascli.errors import InputError
from biascli.model import EVERYTHING, Result, Scope
from biascli.report import Report

#: Actors that are named where nobody was found.
_NAMED = 5


def about(report: Report, name: str) -> Report:
    """Return what a report says of one actor, and what its figures there are shares of.

    Raises:
        InputError: no actor of the text, or more than one, bears that name.
    """
    wanted = name.casefold()
    actors = report.document.actors
    bearing = [actor for actor in actors if wanted in {each.casefold() for each in (actor.name, *actor.names)}]
    if len(bearing) > 1:
        names = ", ".join(repr(actor.name) for actor in bearing)
        raise InputError(report.input.name, f"several actors are called {name!r}: {names}")
    if not bearing:
        raise InputError(report.input.name, f"no actor {name!r}{_nearest(name, actors)}")
    actor = bearing[0]
    own = {source.id for source in report.document.sources if source.actor == actor.id}
    return replace(
        report,
        document=replace(report.document, actors=(actor,)),
        results=tuple(_restricted(result, actor, own) for result in report.results),
    )


def _nearest(name: str, actors: Iterable[Actor]) -> str:
    known = {each.casefold(): each for actor in actors for each in (actor.name, *actor.names)}
    near = get_close_matches(name.casefold(), known, n=1) or [
        each for each in known if set(name.casefold().split()) & set(each.split())
    ]
    if near:
        return f"; did you mean {known[near[0]]!r}?"
    names = [repr(actor.name) for actor in sorted(actors, key=lambda actor: -len(actor.mentions))]
    return f"; most named are {', '.join(names[:_NAMED])}" if names else "; no actor was found"


def _restricted(result: Result, actor: Actor, own: set[str]) -> Result:
    """Keep what is said of the actor, and how those are reported who speak of it, and the actor itself."""
    speakers = own | {each.scope.speaker for each in result.metrics if each.scope.actor == actor.id}

    def kept(scope: Scope) -> bool:
        if scope.actor is None and scope.speaker is not None:
            return scope.speaker in speakers
        return scope.actor == actor.id

    return replace(
        result,
        metrics=tuple(each for each in result.metrics if kept(each.scope)),
        counts=tuple(each for each in result.counts if kept(each.scope) or each.scope == EVERYTHING),
        findings=tuple(each for each in result.findings if each.actor == actor.id),
    )
