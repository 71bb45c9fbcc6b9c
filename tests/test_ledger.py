"""Every figure can be recomputed from the JSON alone: counts from findings, metrics from counts."""

import json
from dataclasses import asdict
from io import StringIO
from typing import Any

import pytest

from articles import ARTICLES, SLANTED
from biascli import analyze, formula
from biascli.model import DECIMALS
from biascli.renderers.json import render
from biascli.report import Tool

NOWHERE = dict.fromkeys(("part", "voice", "actor", "speaker", "term"))


def as_json(text: str) -> dict[str, Any]:
    stream = StringIO()
    render(Tool("biascli", "0", "0", "lexical", "0"), [analyze(text)], stream)
    report: dict[str, Any] = json.loads(stream.getvalue())["reports"][0]
    return report


def amount(quantity: str, finding: dict[str, Any]) -> float:
    amounts: dict[str, float] = {
        "number": 1,
        "weight": finding["weight"],
        "characters": finding["end"] - finding["start"],
    }
    return amounts[quantity]


def selected(selection: dict[str, Any], finding: dict[str, Any]) -> bool:
    return (selection["rules"] is None or finding["rule"] in selection["rules"]) and all(
        selection[key] is None or finding[key] == selection[key] for key in ("part", "voice", "actor", "speaker")
    )


@pytest.mark.parametrize("text", [*ARTICLES.values(), SLANTED, "Too short."], ids=[*ARTICLES, "slanted", "short"])
def test_the_ledger_adds_up(text: str) -> None:
    report = as_json(text)
    assert len(report["results"]) == 5
    for result in report["results"]:
        for count in result["counts"]:
            if count["of"] is not None:
                total = sum(amount(count["of"]["quantity"], f) for f in result["findings"] if selected(count["of"], f))
                assert count["value"] == pytest.approx(total, abs=1e-4), (result["scorer"], count)
        everywhere = {c["name"]: c["value"] for c in result["counts"] if c["scope"] == NOWHERE}
        for metric in result["metrics"]:
            if metric["value"] is None:
                assert metric["reason"]
                continue
            here = {c["name"]: c["value"] for c in result["counts"] if c["scope"] == metric["scope"]}
            recomputed = formula.evaluate(metric["formula"], everywhere | here)
            assert metric["value"] == pytest.approx(recomputed, abs=10**-DECIMALS), (result["scorer"], metric)
            assert metric["low"] is None or metric["value"] >= metric["low"], metric
            assert metric["high"] is None or metric["value"] <= metric["high"], metric


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
def test_evidence_is_where_it_says(text: str) -> None:
    for result in analyze(text).results:
        for finding in result.findings:
            assert 0 <= finding.start < finding.end <= len(text)
            assert text[finding.start : finding.end] == finding.text
            lines = text.split("\n")
            assert lines[finding.line - 1][finding.column - 1 :].startswith(finding.text.split("\n")[0])


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
def test_findings_stand_in_the_order_of_the_text(text: str) -> None:
    for result in analyze(text).results:
        starts = [finding.start for finding in result.findings]
        assert starts == sorted(starts), result.scorer


def test_every_finding_and_metric_is_declared() -> None:
    from biascli import scorers

    for text in [*ARTICLES.values(), SLANTED]:
        for result in analyze(text).results:
            declared = scorers.scorer_class(result.scorer)
            assert {f.rule for f in result.findings} <= {rule.id for rule in declared.rules}
            assert {m.name for m in result.metrics} <= {spec.name for spec in declared.metrics}


def test_the_same_text_gives_the_same_bytes() -> None:
    for text in ARTICLES.values():
        assert as_json(text) == as_json(text)
        assert asdict(analyze(text)) == asdict(analyze(text))
