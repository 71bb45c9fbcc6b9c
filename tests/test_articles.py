"""The shipped examples tell one event three ways: the figures must move as a careful reader's judgement does."""

import pytest

from articles import ARTICLES
from biascli import analyze
from biascli.model import Part, Scope, Voice
from biascli.report import Report

AUTHOR = Scope(part=Part.BODY, voice=Voice.NARRATION)
BODY = Scope(part=Part.BODY)


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    return {name: analyze(text) for name, text in ARTICLES.items()}


def value(report: Report, scorer: str, metric: str, scope: Scope) -> float:
    result = report.result(scorer)
    assert result is not None
    found = result.metric(metric, scope).value
    assert found is not None
    return found


def test_the_partisan_article_is_the_most_loaded_and_the_wire_article_the_least(reports: dict[str, Report]) -> None:
    wire, mixed, partisan = (
        value(reports[name], "loaded_language", "per_1000_words", AUTHOR) for name in ("wire", "mixed", "partisan")
    )
    assert wire < mixed < partisan
    assert partisan > 3 * wire


def test_so_it_is_with_rhetoric(reports: dict[str, Report]) -> None:
    wire, mixed, partisan = (
        value(reports[name], "rhetoric", "per_1000_words", AUTHOR) for name in ("wire", "mixed", "partisan")
    )
    assert wire < partisan
    assert mixed < partisan


def test_the_wire_article_stands_on_sources_and_the_partisan_one_does_not(reports: dict[str, Report]) -> None:
    wire, partisan = (value(reports[name], "sourcing", "sourcing_ratio", BODY) for name in ("wire", "partisan"))
    assert wire > 0.5
    assert partisan < wire / 2


def test_the_same_people_are_found_in_all_three(reports: dict[str, Report]) -> None:
    for name, report in reports.items():
        found = [actor.name for actor in report.document.actors]
        for surname in ("Marsh", "Okafor"):
            assert any(surname in each for each in found), (name, surname, found)


def test_only_the_partisan_article_has_scare_quotes(reports: dict[str, Report]) -> None:
    for name, report in reports.items():
        result = report.result("loaded_language")
        assert result is not None
        scare = [each.text for each in result.findings if each.rule == "loaded_language.scare_quote"]
        assert bool(scare) == (name == "partisan"), (name, scare)


def test_the_headline_is_scored_apart(reports: dict[str, Report]) -> None:
    for name, report in reports.items():
        assert report.document.headline == ARTICLES[name].splitlines()[0]
        for result in report.results:
            for finding in result.findings:
                assert (finding.part is Part.HEADLINE) == (finding.line == 1), (name, finding)


def test_bylines_and_datelines_are_nobodys_words(reports: dict[str, Report]) -> None:
    byline = ARTICLES["wire"].splitlines()[2]
    assert byline.startswith("By ")
    for result in reports["wire"].results:
        assert [finding for finding in result.findings if finding.line == 3] == []
    writers = byline.removeprefix("By ").split(" and ")
    assert not {actor.name for actor in reports["wire"].document.actors} & set(writers)
