"""Sentences of our own: what must be flagged, by which rule, and what must be left alone."""

import csv
from pathlib import Path
from typing import NamedTuple

import pytest

from biascli import language
from biascli.scorers.loaded_language import LoadedLanguage
from biascli.scorers.loaded_language.rules import BY_CATEGORY, WEIGHTED_IDS
from biascli.scorers.seam import Setup

PATH = Path(__file__).parents[2] / "cases" / "loaded_language.tsv"
#: Words around the sentence, so that it is not taken for a headline.
BEFORE = "The council met on Monday in the town hall.\n\n"


class Case(NamedTuple):
    rule: str  # the category, or "-" where the words must not be flagged
    words: str
    sentence: str


def cases() -> list[Case]:
    with PATH.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        assert next(rows) == list(Case._fields)
        return [Case(*row) for row in rows]


@pytest.fixture(scope="module")
def scorer() -> LoadedLanguage:
    return LoadedLanguage.load(Setup())


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.rule}: {case.sentence}")
def test_case(scorer: LoadedLanguage, case: Case) -> None:
    text = f"{BEFORE}{case.sentence}\n"
    assert case.words in case.sentence
    start = text.index(case.words, len(BEFORE))
    end = start + len(case.words)
    over = [
        finding
        for finding in scorer.score(language.build(text)).findings
        if finding.start < end and start < finding.end and not finding.rule.endswith("slanted_sentence")
    ]
    if case.rule == "-":
        assert [finding.text for finding in over if finding.rule in WEIGHTED_IDS] == []
    else:
        assert f"loaded_language.{case.rule}" in {finding.rule for finding in over}


def test_every_category_has_a_case() -> None:
    assert set(BY_CATEGORY) <= {case.rule for case in cases()}
