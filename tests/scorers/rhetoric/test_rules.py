"""Every rule that is data is held to the sentences that stand beside it."""

import re

import pytest

from biascli import language
from biascli.lexicon import LexiconSet
from biascli.scorers.rhetoric import rulebook
from biascli.scorers.rhetoric.evidence import Article
from biascli.scorers.rhetoric.rulebook import PatternRule, Rulebook
from biascli.scorers.rhetoric.signs import CLASSES

RULES = rulebook.load(LexiconSet()).rules
EXAMPLES = [(rule, sentence) for rule in RULES for sentence in rule.fires]
NEAR_MISSES = [(rule, sentence) for rule in RULES for sentence in rule.silent]


def fires(rule: PatternRule, sentence: str) -> bool:
    return any(rulebook.hits(Rulebook([rule]), Article(language.build(sentence))))


@pytest.mark.parametrize(("rule", "sentence"), EXAMPLES, ids=lambda each: getattr(each, "name", each))
def test_fires(rule: PatternRule, sentence: str) -> None:
    assert fires(rule, sentence)


@pytest.mark.parametrize(("rule", "sentence"), NEAR_MISSES, ids=lambda each: getattr(each, "name", each))
def test_stays_silent(rule: PatternRule, sentence: str) -> None:
    assert not fires(rule, sentence)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_has_three_examples_and_three_near_misses(rule: PatternRule) -> None:
    assert len(set(rule.fires)) >= 3
    assert len(set(rule.silent)) >= 3


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_says_why_in_one_sentence(rule: PatternRule) -> None:
    assert rule.why.endswith(".")
    assert ". " not in rule.why


def test_every_class_of_words_is_used_by_a_rule_or_as_signs() -> None:
    named = {name for rule in RULES for pattern in rule.patterns for name in re.findall(r"@(\w+)", pattern.source)}
    assert rulebook.word_classes(LexiconSet()).keys() == named | set(CLASSES.values())


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_pattern_can_be_read(rule: PatternRule) -> None:
    assert all(pattern.rows for pattern in rule.patterns)
