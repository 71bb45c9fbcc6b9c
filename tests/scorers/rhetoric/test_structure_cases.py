"""What needs structure is held to sentences of our own as well: three that must be found and three near misses each."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from biascli import language
from biascli.lexicon import LexiconSet
from biascli.models import additive
from biascli.scorers.rhetoric import DETECTORS, charges, rulebook, signs, surroundings
from biascli.scorers.rhetoric.evidence import Article, Hit
from biascli.scorers.rhetoric.techniques import Technique

PATH = Path(__file__).parents[2] / "cases" / "rhetoric.tsv"
TITLE = "Council Votes on Harbour Plan"
LEAST = 3

LEXICONS = LexiconSet()
MODEL = additive.load("rhetoric")
JUDGEMENTS = LEXICONS.loaded()
SIGNS = signs.index_signs(rulebook.word_classes(LEXICONS))

Find = Callable[[Article], Iterable[Hit]]


class Case(NamedTuple):
    detector: str
    verdict: str
    text: str  # ¶ between paragraphs


def cases() -> list[Case]:
    with PATH.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        assert next(rows) == list(Case._fields)
        return [Case(*row) for row in rows]


def charge(technique: Technique, words: str) -> Find:
    def find(article: Article) -> Iterable[Hit]:
        found = charges.gather(article, JUDGEMENTS)
        hits = charges.charges(article, found, surroundings(article, found, SIGNS), MODEL)
        return [hit for hit in hits if hit.technique is technique and words in hit.why]

    return find


def gathered(technique: Technique) -> Find:
    def find(article: Article) -> Iterable[Hit]:
        around = surroundings(article, charges.gather(article, JUDGEMENTS), SIGNS)
        return [hit for hit in signs.weighed((), article, around, MODEL) if hit.technique is technique]

    return find


FIND: dict[str, Find] = {
    **{detect.__name__: detect for detect in DETECTORS},
    "loaded_sentence": charge(Technique.LOADED_LANGUAGE, ""),
    "label": charge(Technique.NAME_CALLING_LABELING, "is a label"),
    "verdict_on_somebody": charge(Technique.NAME_CALLING_LABELING, "to somebody"),
    "of_a_side": charge(Technique.NAME_CALLING_LABELING, "one side"),
    "returning_charge": charge(Technique.REPETITION, ""),
    **{name: gathered(technique) for technique, name in signs.CLASSES.items()},
    "returning_words": gathered(Technique.REPETITION),
}


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.detector}: {case.text[:40]}")
def test_case(case: Case) -> None:
    text = "\n\n".join([TITLE, *case.text.split(" ¶ ")])
    hits = list(FIND[case.detector](Article(language.build(text))))
    assert bool(hits) is (case.verdict == "fires")


def test_every_detector_has_three_examples_and_three_near_misses() -> None:
    numbers = Counter((case.detector, case.verdict) for case in set(cases()))
    assert {detector for detector, _ in numbers} == set(FIND)
    assert {verdict for _, verdict in numbers} == {"fires", "silent"}
    assert {(name, verdict): n for (name, verdict), n in numbers.items() if n < LEAST} == {}
