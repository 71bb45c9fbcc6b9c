"""A term that is ignored lets stand what was found for it, and the report says so."""

import pytest

from biascli import Analyzer
from biascli.policy.application import apply
from biascli.policy.ignored_terms import IgnoredTerms
from biascli.policy.terms import Policy
from biascli.report import Report

TEXT = "The council met on Monday. " * 8 + "He slammed the shameful plan. It slams all. The union bosses were furious."
REPORT = Analyzer(("loaded_language",)).analyze(TEXT)


def ignoring(*terms: str) -> Report:
    return apply(REPORT, TEXT, Policy(ignored=IgnoredTerms(terms, "biascli.toml")))


@pytest.mark.parametrize(
    ("term", "texts"),
    [("slam", {"slammed", "slams"}), ("Shameful", {"shameful"}), ("union boss", {"union bosses"}), ("boss", set())],
)
def test_it_lets_stand_every_form_of_just_these_words(term: str, texts: set[str]) -> None:
    found = ignoring(term)
    assert {each.finding.text for each in found.suppressed} == texts
    assert {each.by for each in found.suppressed} <= {"ignore-terms, biascli.toml"}
    assert not texts & {each.text for each in found.findings()}
    assert len(found.findings()) + len(found.suppressed) == len(REPORT.findings())
