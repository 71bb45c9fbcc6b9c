"""Records: the frozen, slotted dataclasses of which a text, and what is said of it, are made by the thousand."""

import sys
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TypeVar, dataclass_transform

_Record = TypeVar("_Record")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[_Record]) -> type[_Record]:
    """Make a class a slotted dataclass that is frozen: always to a type checker, at run time in development mode.

    Python 3.11 takes five times as long to make an object that guards itself against change, and three times as long
    to read a field of a named tuple as of a slot. ``python -X dev`` puts the guards up. Comparison and hash are not
    compiled class by class, as those of a dataclass are: that was a third of what the classes cost at start-up.
    """
    made = dataclass(slots=True, eq=False, frozen=sys.flags.dev_mode)(cls)
    values = attrgetter(*cls.__annotations__)

    def is_equal(one: _Record, other: object) -> bool:
        return other.__class__ is one.__class__ and values(one) == values(other)

    def hash_of(one: _Record) -> int:
        return hash(values(one))

    made.__eq__ = is_equal  # type: ignore[method-assign, assignment]
    made.__hash__ = hash_of  # type: ignore[method-assign, assignment]
    return made
