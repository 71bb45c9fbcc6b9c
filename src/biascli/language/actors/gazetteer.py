"""What the shipped lists say of names: states and what stands for them, given names, titles, heads of organisations.

The lists carry no weights. They help to find a name, to tell its type and to merge its forms; a name that stands
in none of them is treated like any other.

A list is a UTF-8 TSV file, ``lexicons/gazetteer_*.tsv``, with a header; ``|`` separates several names in a cell.
"""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from biascli import lexicon
from biascli.document import ActorType
from biascli.errors import LexiconError
from biascli.records import record


class Gender(StrEnum):
    """What a given name or a title says of the pronoun that may follow."""

    FEMALE = "female"
    MALE = "male"
    EITHER = "either"


class Entry(NamedTuple):
    """A name that the lists know: the actor it stands for, or None for what is no actor (a month, a holiday)."""

    name: str  # the same for all names of one actor
    type: ActorType | None
    is_seat: bool = False  # a capital or palace: a place, unless it acts


@record
class Gazetteer:
    """All lists, ready to be looked up by name."""

    entries: Mapping[str, Entry]
    folded: Mapping[str, Entry]  # the same by lower-case name, for text all in capitals
    adjectives: Mapping[str, str]  # "Russian" -> "Russia"
    people: Mapping[str, str]  # "Russians" -> "Russia"
    given_names: Mapping[str, Gender]
    titles: Mapping[str, Gender]
    last_heads: Mapping[str, ActorType | None]  # "Ministry", where it ends a name
    first_heads: Mapping[str, ActorType | None]  # "Lake", where it begins a name
    of_heads: Mapping[str, ActorType | None]  # "University of ..."
    longest: int  # words in the longest entry
    first_words: AbstractSet[str]  # of the entries of several words


def cells(cell: str) -> Iterator[str]:
    """Yield the names in a cell."""
    return (name for name in cell.split("|") if name)


def _rows(name: str, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    path = lexicon.directory() / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    if tuple(lines[0].split("\t")) != columns:
        raise LexiconError(str(path), 1, f"the header must be {', '.join(columns)}")
    for number, line in enumerate(lines[1:], start=2):
        row = tuple(line.split("\t"))
        if len(row) != len(columns):
            raise LexiconError(str(path), number, f"has {len(row)} columns; the header has {len(columns)}")
        yield row


#: An enumeration is slow to ask, and some thousand rows name the same few.
_TYPES: Mapping[str, ActorType | None] = {"none": None, **{each.value: each for each in ActorType}}
_GENDERS: Mapping[str, Gender] = {each.value: each for each in Gender}


#: Letters of a name that is known in capitals too: "US" and "UN" are written so anyway, "IS" may be a verb.
_LEAST_FOLDED = 3
_SPACE = re.compile(r"\s+")


@cache
def load() -> Gazetteer:
    """Read the shipped lists."""
    entries: dict[str, Entry] = {}
    adjectives: dict[str, str] = {}
    people: dict[str, str] = {}
    for name, kind, aliases in _rows("gazetteer_names", ("name", "type", "aliases")):
        for each in (name, *cells(aliases)):
            entries[each] = Entry(name, _TYPES[kind])
    for name, aliases, seats, its_adjectives, its_people in _rows(
        "gazetteer_states", ("name", "aliases", "seats", "adjectives", "people")
    ):
        for each in (name, *cells(aliases)):
            entries[each] = Entry(name, ActorType.STATE)
        for each in cells(seats):
            entries[each] = Entry(name, ActorType.STATE, is_seat=True)
        adjectives |= dict.fromkeys(cells(its_adjectives), name)
        people |= dict.fromkeys(cells(its_people), name)
    for name in [name for name in entries if "'s" in name]:
        for clitic in (" 's", " ’s"):  # as tokens part it
            entries[name.replace("'s", clitic)] = entries[name]
    heads: dict[str, dict[str, ActorType | None]] = {"first": {}, "last": {}, "of": {}}
    for name, position, kind in _rows("gazetteer_heads", ("name", "position", "type")):
        heads[position][name] = _TYPES[kind]
    return Gazetteer(
        entries=entries,
        folded={name.lower(): entry for name, entry in entries.items() if len(name) >= _LEAST_FOLDED or "." in name},
        adjectives=adjectives,
        people=people,
        given_names={n: _GENDERS[g] for n, g in _rows("gazetteer_given_names", ("name", "gender"))},
        titles={n: _GENDERS[g] for n, g in _rows("gazetteer_titles", ("name", "gender"))},
        last_heads=heads["last"],
        first_heads=heads["first"],
        of_heads=heads["of"],
        longest=max(len(_SPACE.split(name)) for name in entries),
        first_words={name.partition(" ")[0] for name in entries if " " in name},
    )
