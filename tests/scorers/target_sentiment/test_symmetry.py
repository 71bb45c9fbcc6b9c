"""Two names change places with every figure; a name that no list holds is treated like one that is known."""

import re

import pytest

from articles import ARTICLES
from biascli import language
from biascli.engines import EngineName
from biascli.scorers.seam import Setup
from biascli.scorers.target_sentiment import TargetSentiment

SCORER = TargetSentiment.load(Setup(engine=EngineName.LEXICAL))
OWN = """Senate fights Pentagon over harbour money

Officials in the Pentagon misled the Senate about the harbour, said Peter Marsh on Monday. The Senate has condemned the
plan. Pentagon aides called the cuts reckless, and the Pentagon was blamed for the delay. “The Senate is a disgrace to
the whole country,” said Marsh. Marsh claimed that the Pentagon had lied. Senate clerks were praised by John Holm.
Pentagon figures are wrong.

Holm attacked Marsh. Marsh campaign workers cheered, but Holm put the letter away and told reporters that Marsh was
brave.
"""

Figures = dict[tuple[str, str, str, str, str], float | None]


def figures(text: str, renamed: dict[str, str]) -> Figures:
    """Return every metric by names, renamed back."""
    document = language.build(text)
    names = {actor.id: substitute(actor.name, renamed) for actor in document.actors}
    speakers = {source.id: substitute(source.name, renamed) for source in document.sources}
    return {
        (
            each.name,
            names.get(each.scope.actor or "", ""),
            str(each.scope.voice),
            speakers.get(each.scope.speaker or "", ""),
            substitute(each.scope.term or "", renamed),
        ): each.value
        for each in SCORER.score(document).metrics
    }


def substitute(text: str, renaming: dict[str, str]) -> str:
    words = "|".join(map(re.escape, sorted(renaming, key=len, reverse=True)))
    return re.sub(rf"\b(?:{words})\b", lambda match: renaming[match.group()], text)


@pytest.mark.parametrize(
    ("text", "renaming"),
    [
        (OWN, {"Senate": "Pentagon"}),
        (OWN, {"Senate": "White House"}),  # more words
        (OWN, {"Peter": "John", "Marsh": "Holm"}),
        (OWN, {"Marsh": "Trump", "Peter": "Donald"}),
        (OWN, {"Marsh": "Orlenkov"}),
        (OWN, {"Holm": "Zzyzx"}),
        (OWN, {"Holm": "Praisely"}),  # letters that look like an adverb
        (ARTICLES["partisan"], {"Helen": "Sofia", "Marsh": "Brandt"}),
        (ARTICLES["mixed"], {"Daniel": "Peter", "Okafor": "Solheim"}),
        (ARTICLES["mixed"], {"Okafor": "Biden"}),
        (ARTICLES["wire"], {"Marsh": "Orlenkov"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, dict) else "",
)
def test_names_can_change_places(text: str, renaming: dict[str, str]) -> None:
    both = renaming | {other: one for one, other in renaming.items()}
    before, after = figures(text, {"\0": ""}), figures(substitute(text, both), both)
    assert any(before.values())
    assert before == after
