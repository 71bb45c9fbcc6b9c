"""Words that a text shows to be names: it writes them with a capital within sentences, and never without.

The tagger knows the names of its training texts and guesses at others by their letters, so that *Obama said* and
*Morsy said* could be read differently, and the words around them too. What the text itself shows to be a name is
therefore tagged as one and looks to its neighbours like any other name, however many words it has. A word that is also
written without a capital (*house*) counts within a run of capitals that the text has shown (*the White House*).
Adjectives and names of peoples (*Russian*, *Germans*) are left to the tagger, which tells adjective from noun.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from biascli.language.actors import gazetteer
from biascli.model import Span

#: What the tagger gets in the place of a name: to it this is a name and nothing else.
STAND_IN = "Smith"
STAND_IN_TAG = "NNP"

#: A run of words with capitals behind a word without: "told Mr. Nikola Varga".
_RUN = re.compile(
    r"(?<![\w’'-])[a-z][a-z’'-]*,? ((?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof)\. |[A-Z][\w’'-]* )*[A-Z][\w’'-]*)"
)
_SMALL = re.compile(r"(?<![\w’'])[a-z]+")
#: Where the town ends that a dateline begins with.
_BEHIND_TOWN = re.compile(r"[,(–—]|\s-")
_POSSESSIVE = re.compile(r"[’'][sS]?$")

Runs = Mapping[str, tuple[tuple[str, ...], ...]]


class EvidentNames(NamedTuple):
    """The names that a text shows."""

    words: frozenset[str]
    runs: Runs  # by their first word, the longest first; those that hold words which are no names by themselves
    towns: frozenset[str] = frozenset()  # of datelines, in lower case: "jackson", from "JACKSON, Miss. (AP) —"

    def places(self, forms: Sequence[str]) -> list[tuple[int, int]]:
        """Return where names stand in a sentence: first word and end of each, in order."""
        words, runs = self.words, self.runs
        found: list[tuple[int, int]] = []
        if words.isdisjoint(forms) and runs.keys().isdisjoint(forms):
            return found
        behind = 0  # the last name
        for position, form in enumerate(forms):
            if position < behind or not (form in words or form in runs):
                continue
            end = self._end(forms, position)
            if end == position:
                continue
            if found and behind == position:
                found[-1] = (found[-1][0], end)
            else:
                found.append((position, end))
            behind = end
        return found

    def _end(self, forms: Sequence[str], position: int) -> int:
        for run in self.runs.get(forms[position], ()):
            if tuple(forms[position : position + len(run)]) == run:
                return position + len(run)
        return position + (forms[position] in self.words)


NOTHING_EVIDENT = EvidentNames(frozenset(), {})


def find(text: str, paragraphs: Iterable[Span], datelines: Iterable[Span] = ()) -> EvidentNames:
    """Return the names that the paragraphs and the datelines of a text show."""
    found: set[tuple[str, ...]] = set()
    small: set[str] = set()
    for span in paragraphs:
        for match in _RUN.finditer(text, span.start, span.end):
            found.add(tuple(match[1].split(" ")))
        small.update(_SMALL.findall(text, span.start, span.end))
    lists = gazetteer.load()
    runs = {(*run[:-1], _POSSESSIVE.sub("", run[-1])) for run in found}

    def is_name(word: str) -> bool:
        return len(word) > 1 and word.lower() not in small and word not in lists.adjectives and word not in lists.people

    words = frozenset(word for run in runs for word in run if is_name(word))
    mixed: dict[str, list[tuple[str, ...]]] = {}
    for run in sorted(runs, key=lambda run: (-len(run), run)):
        if len(run) > 1 and not words.issuperset(run) and run[0] not in lists.adjectives:
            mixed.setdefault(run[0], []).append(run)
    towns = {
        " ".join(town.split()).lower()
        for span in datelines
        for town in _BEHIND_TOWN.split(text[span.start : span.end], maxsplit=1)[0].split("/")
    }
    return EvidentNames(words, {first: tuple(each) for first, each in mixed.items()}, frozenset(towns - {""}))
