"""A report on one actor: chosen by any name, and still a ledger."""

from dataclasses import replace

import pytest

from articles import ARTICLES
from biascli import analyze, formula
from biascli.errors import InputError
from biascli.model import EVERYTHING
from biascli.policy.focus import about

MIXED = analyze(ARTICLES["mixed"])


@pytest.mark.parametrize("name", ["Helen Marsh", "Marsh", "marsh", "Deputy Mayor Helen Marsh"])
def test_any_name_will_do(name: str) -> None:
    report = about(MIXED, name)
    (actor,) = report.document.actors
    assert actor.name == "Helen Marsh"
    result, whole = report.result("target_sentiment"), MIXED.result("target_sentiment")
    assert result is not None
    assert whole is not None
    assert result.findings == tuple(each for each in whole.findings if each.actor == actor.id)
    assert {each.scope.actor for each in result.metrics} == {actor.id, None}
    assert all(each.scope.speaker for each in result.metrics if each.scope.actor is None)


def test_the_ledger_still_adds_up() -> None:
    result = about(MIXED, "Marsh").result("target_sentiment")
    assert result is not None
    for count in result.counts:
        assert count.of is None or count.of.total(result.findings) == pytest.approx(count.value, abs=1e-4), count
    everywhere = {each.name: each.value for each in result.counts if each.scope == EVERYTHING}
    for metric in result.metrics:
        if metric.value is not None:
            here = {each.name: each.value for each in result.counts if each.scope == metric.scope}
            assert formula.evaluate(metric.formula, everywhere | here) == pytest.approx(metric.value, abs=1e-4)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Okafr", "did you mean 'Okafor'"),
        ("Mayor Marsh", "did you mean"),
        ("Zzz", "most named are 'Helen Marsh'"),
    ],
)
def test_nobody_of_that_name(name: str, hint: str) -> None:
    with pytest.raises(InputError, match=f"no actor '{name}'; {hint}"):
        about(MIXED, name)


def test_two_of_that_name() -> None:
    one, other = MIXED.document.actors[:2]
    document = replace(MIXED.document, actors=(one, replace(other, names=(*other.names, one.name))))
    with pytest.raises(InputError, match=f"several actors are called {one.name!r}: {one.name!r}, {other.name!r}"):
        about(replace(MIXED, document=document), one.name)
