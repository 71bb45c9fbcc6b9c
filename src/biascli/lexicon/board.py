"""Lists that are tried on the same texts: one look-up of a token tells in which of them a term begins with it."""

from collections.abc import Callable, Sequence

from biascli.lexicon.nodes import Node

#: Tokens whose beginnings are kept.
_REMEMBERED = 1 << 15

#: Where in a sentence a term of a list may begin: the position of a token, and the nodes that it leads to.
Beginnings = Sequence[tuple[int, Sequence[Node]]]
#: The numbers of lists in which a term begins with a token, and the nodes that it leads to there.
_Known = Sequence[tuple[int, Sequence[Node]]]


class Board:
    """Some lists, and for each token that was met the lists in which a term begins with one of its forms."""

    def __init__(self) -> None:
        """Begin with no list."""
        self._roots: list[Callable[[str], Node | None]] = []
        self._known: dict[tuple[str, ...], _Known] = {}

    def join(self, root: Callable[[str], Node | None]) -> int:
        """Take a list by what finds the node of a word, and return its number."""
        self._known.clear()
        self._roots.append(root)
        return len(self._roots) - 1

    def beginnings(self, sentence: Sequence[tuple[str, ...]]) -> Sequence[Beginnings]:
        """Return for each list where its terms may begin, given the forms of each token."""
        found: list[list[tuple[int, Sequence[Node]]]] = [[] for _ in self._roots]
        for position, forms in enumerate(sentence):
            known = self._known.get(forms)
            if known is None:
                known = self._enter(forms)
            for number, nodes in known:
                found[number].append((position, nodes))
        return found

    def _enter(self, forms: tuple[str, ...]) -> _Known:
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        each = ((number, _nodes(root, forms)) for number, root in enumerate(self._roots))
        known = self._known[forms] = tuple([(number, nodes) for number, nodes in each if nodes])
        return known


def _nodes(root: Callable[[str], Node | None], forms: Sequence[str]) -> Sequence[Node]:
    """Return the nodes of the forms or else, of a compound, of its parts."""
    nodes = [node for word in forms if (node := root(word))]
    if not nodes and "-" in forms[-1]:
        nodes = [node for part in _parts(forms[-1]) if (node := root(part))]
    return nodes


def _parts(word: str) -> tuple[str, ...]:
    """Return by what a compound is looked up that is in no list: *-plagued* and *debt-* of *debt-plagued*."""
    beginning, ending = word.find("-"), word.rfind("-")
    return (word[ending:], word[: beginning + 1]) if beginning > 0 and ending < len(word) - 1 else ()
