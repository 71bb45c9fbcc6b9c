"""Reader of ``cases/contrast_pairs.tsv``: one event told neutrally and with a slant, the slanting words marked.

What the columns mean is in ``cases/README.md``. Half of the pairs is for developing and half for judging; which
half a pair is in follows from its id alone, so that adding pairs never moves an old one.
"""

import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from biascli.model import Span

PATH = Path(__file__).parent / "cases" / "contrast_pairs.tsv"
COLUMNS = ("id", "topic", "kind", "target", "stance", "leaning", "grim", "neutral", "slanted")

_MARKED = re.compile(r"\[\[(?P<words>[^\[\]]+)\]\]")


class Topic(StrEnum):
    """What the event belongs to: the desk that would cover it."""

    NATIONAL_POLITICS = "national_politics"
    ELECTIONS = "elections"
    LOCAL_GOVERNMENT = "local_government"
    ECONOMY = "economy"
    TAXATION = "taxation"
    LABOUR = "labour"
    BUSINESS = "business"
    FINANCE = "finance"
    HOUSING = "housing"
    WELFARE = "welfare"
    HEALTH = "health"
    CLIMATE = "climate"
    ENERGY = "energy"
    ENVIRONMENT = "environment"
    AGRICULTURE = "agriculture"
    TRANSPORT = "transport"
    POLICING = "policing"
    COURTS = "courts"
    CRIME = "crime"
    WAR = "war"
    DIPLOMACY = "diplomacy"
    MIGRATION = "migration"
    EDUCATION = "education"
    TECHNOLOGY = "technology"
    MEDIA = "media"
    CULTURE = "culture"
    RELIGION = "religion"
    SCIENCE = "science"
    SPORT = "sport"
    ACCIDENTS = "accidents"
    SOCIETY = "society"


class Kind(StrEnum):
    """The device that does most of the slanting."""

    VERB = "verb"
    NOUN_LABEL = "noun_label"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    INTENSIFIER = "intensifier"
    CERTAINTY = "certainty"
    EUPHEMISM = "euphemism"
    DYSPHEMISM = "dysphemism"
    REPORTING_VERB = "reporting_verb"
    PRESUPPOSITION = "presupposition"
    FRAMING = "framing"
    HYPERBOLE = "hyperbole"
    METAPHOR = "metaphor"
    IDIOM = "idiom"
    SCARE_QUOTES = "scare_quotes"
    INSINUATION = "insinuation"
    MOTIVE = "motive"
    OMISSION_OF_AGENT = "omission_of_agent"


class Stance(StrEnum):
    """Whether the slant favours or harms its target."""

    FOR = "for"
    AGAINST = "against"


class Leaning(StrEnum):
    """Whose political side the slant serves."""

    LEFT = "left"
    RIGHT = "right"
    NONE = "none"


class Split(StrEnum):
    """What a pair may be used for."""

    DEVELOP = "develop"
    JUDGE = "judge"


@dataclass(frozen=True, slots=True)
class Pair:
    """One event in two tellings."""

    id: str
    topic: Topic
    kind: Kind
    target: str
    stance: Stance
    leaning: Leaning
    grim: bool  # the neutral sentence reports death, violence, disaster or guilt, plainly
    neutral: str
    slanted: str
    marks: tuple[Span, ...]  # of the slanting words, in ``slanted``

    @property
    def split(self) -> Split:
        """Which half the pair is in."""
        return split_of(self.id)

    @property
    def slanting_words(self) -> tuple[str, ...]:
        """The marked stretches of the slanted sentence."""
        return tuple(self.slanted[mark.start : mark.end] for mark in self.marks)


def split_of(pair_id: str) -> Split:
    """Return the half a pair belongs to: odd or even, the first byte of the SHA-256 of its id."""
    first_byte = hashlib.sha256(pair_id.encode()).digest()[0]
    return Split.JUDGE if first_byte % 2 else Split.DEVELOP


def parse_marks(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Take ``[[…]]`` out of a sentence; return the plain sentence and where the marked words are in it."""
    marks: list[Span] = []
    removed = 0
    for match in _MARKED.finditer(marked):
        start = match.start() - removed
        marks.append(Span(start, start + len(match["words"])))
        removed += len("[[]]")
    plain = _MARKED.sub(r"\g<words>", marked)
    if "[[" in plain or "]]" in plain:
        raise ValueError(f"unbalanced marks: {marked}")
    return plain, tuple(marks)


def _read(row: dict[str, str]) -> Pair:
    slanted, marks = parse_marks(row["slanted"])
    return Pair(
        id=row["id"],
        topic=Topic(row["topic"]),
        kind=Kind(row["kind"]),
        target=row["target"],
        stance=Stance(row["stance"]),
        leaning=Leaning(row["leaning"]),
        grim={"yes": True, "no": False}[row["grim"]],
        neutral=row["neutral"],
        slanted=slanted,
        marks=marks,
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True)


@cache
def read_pairs(path: Path = PATH) -> tuple[Pair, ...]:
    """Read every pair of the file, in its order."""
    return tuple(_read(row) for row in _rows(path))
