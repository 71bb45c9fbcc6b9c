"""Records: the frozen, slotted dataclasses of which a text, and what is said of it, are made by the thousand."""

import sys
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_Record = TypeVar("_Record")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[_Record]) -> type[_Record]:
    """Make a class a slotted dataclass that is frozen: always to a type checker, at run time in development mode.

    Python 3.11 takes five times as long to make an object that guards itself against change, and three times as long
    to read a field of a named tuple as of a slot. ``python -X dev`` puts the guards up.
    """
    return dataclass(slots=True, unsafe_hash=True, frozen=sys.flags.dev_mode)(cls)
