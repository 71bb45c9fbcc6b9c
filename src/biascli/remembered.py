"""What was worked out for a key and may be asked for again: words repeat themselves within a text and between texts."""

from collections.abc import Callable
from typing import TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Remembered(dict[_Key, _Value]):
    """The values of a function by its argument, made when first asked for; bounded: any number of texts may follow.

    When it is full it forgets all. A cache that drops what was used longest ago notes every use, which for the words
    of a text costs more than looking them up.
    """

    def __init__(self, make: Callable[[_Key], _Value], most: int = 1 << 15) -> None:
        """Take the function, which must give the same value for the same key, and how many values are kept."""
        super().__init__()
        self._make = make
        self._most = most

    def __missing__(self, key: _Key) -> _Value:
        """Make a value, and keep it."""
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._make(key)
        return value
