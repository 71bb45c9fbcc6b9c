"""What the scorer does on the contrast pairs, and that it does not care who is who."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import pytest

from biascli import language
from biascli.model import Finding, Part, Result
from biascli.scorers.loaded_language.rules import SLANTED_PARAPHRASE, SLANTED_SENTENCE, WEIGHTED_IDS
from biascli.scorers.loaded_language.scorer import LoadedLanguage
from biascli.scorers.seam import Setup
from contrast_pairs import Pair, Split, read_pairs

#: Words that are marked or flagged only along with others.
SMALL = frozenset("a an the of to in on at for and or but is are was were be been his her its their our your".split())
BIAS_IDS = (SLANTED_SENTENCE.id, SLANTED_PARAPHRASE.id)
WORD = re.compile(r"\w[\w'’-]*")


class Counts(NamedTuple):
    """What was flagged in one half of the pairs, in words of the slanted sentences."""

    right: int
    flagged: int
    marked: int
    heavier: float  # share of the pairs whose slanted sentence is more loaded, by summed weight
    higher: float  # share of the pairs whose slanted sentence has the higher bias score
    touched: float  # share of the neutral sentences with a finding


@cache
def scorer() -> LoadedLanguage:
    return LoadedLanguage.load(Setup())


def scored(text: str) -> Result:
    return scorer().score(language.build(text))


def findings(text: str) -> list[Finding]:
    return [each for each in scored(text).findings if each.rule in WEIGHTED_IDS]


def bias(text: str) -> float:
    """Return the bias score of a sentence; below every other where it has none, as where it is taken for a headline."""
    return max((each.score for each in scored(text).scores if each.rule in BIAS_IDS), default=-1)


def words(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Return where the words begin that lie in a span."""
    places = tuple(spans)
    return {
        match.start()
        for match in WORD.finditer(text)
        if match[0].lower() not in SMALL and any(start < match.end() and match.start() < end for start, end in places)
    }


def judged(pairs: Iterable[Pair]) -> Iterator[tuple[set[int], set[int], bool, bool, bool]]:
    for pair in pairs:
        slanted, neutral = findings(pair.slanted), findings(pair.neutral)
        flagged = words(pair.slanted, ((each.start, each.end) for each in slanted))
        marked = words(pair.slanted, ((mark.start, mark.end) for mark in pair.marks))
        heavier = sum(each.weight for each in slanted) > sum(each.weight for each in neutral)
        yield flagged, marked, heavier, bias(pair.slanted) > bias(pair.neutral), bool(neutral)


@cache
def counts(split: Split) -> Counts:
    rows = list(judged(pair for pair in read_pairs() if pair.split is split))
    return Counts(
        right=sum(len(flagged & marked) for flagged, marked, *_ in rows),
        flagged=sum(len(flagged) for flagged, *_ in rows),
        marked=sum(len(marked) for _, marked, *_ in rows),
        heavier=sum(heavier for *_, heavier, _, _ in rows) / len(rows),
        higher=sum(higher for *_, higher, _ in rows) / len(rows),
        touched=sum(touched for *_, touched in rows) / len(rows),
    )


@pytest.mark.parametrize(("split", "precision", "recall"), [(Split.DEVELOP, 0.88, 0.885), (Split.JUDGE, 0.86, 0.75)])
def test_marked_words_are_flagged_and_few_others(split: Split, precision: float, recall: float) -> None:
    found = counts(split)
    assert found.right / found.flagged >= precision
    assert found.right / found.marked >= recall


@pytest.mark.parametrize(("split", "heavier", "higher"), [(Split.DEVELOP, 0.94, 0.98), (Split.JUDGE, 0.88, 0.96)])
def test_the_slanted_sentence_is_told_from_the_neutral_one(split: Split, heavier: float, higher: float) -> None:
    assert counts(split).heavier >= heavier
    assert counts(split).higher >= higher


@pytest.mark.parametrize("split", Split)
def test_plain_news_is_left_alone_also_where_it_is_grim(split: Split) -> None:
    assert counts(split).touched <= 0.06


SENTENCES = (
    "{a} slammed the shameful cuts that {b} had rammed through.",
    "The cronies of {a} bullied {b} into a humiliating retreat.",
    "{a} courageously exposed the lies that {b} peddled.",
    "Critics called {a} a disgrace, and {b} conveniently looked the other way.",
    "Unlike {a}, {b} squandered a fortune on a vanity project.",
)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Republicans", "Democrats"), ("Israel", "Iran"), ("Labour", "Reform"), ("Ms Ode", "Mr Brask")],
)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_exchanging_two_names_changes_no_finding(sentence: str, one: str, other: str) -> None:
    def found(first: str, second: str) -> list[tuple[str, str, float, Part]]:
        text = sentence.format(a=first, b=second)
        return [
            (each.rule, each.text.replace(first, "A").replace(second, "B"), each.weight, each.part)
            for each in findings(text)
        ]

    assert found(one, other) == found(other, one) != []
