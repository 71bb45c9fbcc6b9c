"""Lists that are tried on the same texts: one look-up of a token tells in which of them a term begins with it."""

from collections.abc import Callable, Sequence

from biascli.document import Token
from biascli.lexicon.nodes import Node
from biascli.lexicon.terms import POSSESSOR
from biascli.remembered import Remembered

#: What a token is looked up by: its lemma, its form where that differs, and what it stands for.
Forms = tuple[str, ...]
#: Where in a sentence a term of a list may begin: the position of a token, and the nodes that it leads to.
Beginnings = Sequence[tuple[int, Sequence[Node]]]
#: The numbers of lists in which a term begins with a token, and the nodes that it leads to there.
_Known = Sequence[tuple[int, Sequence[Node]]]


class Board:
    """Some lists, and for each token that was met its forms and the lists in which a term begins with one of them."""

    def __init__(self) -> None:
        """Begin with no list."""
        self._roots: list[Callable[[str], Node | None]] = []
        self._known = Remembered(self._find)

    def join(self, root: Callable[[str], Node | None]) -> int:
        """Take a list by what finds the node of a word, and return its number."""
        self._known.clear()
        self._roots.append(root)
        return len(self._roots) - 1

    def read(self, tokens: Sequence[Token]) -> tuple[list[Forms], Sequence[Beginnings]]:
        """Return the forms of each token of a sentence, and for each list where its terms may begin."""
        every: list[Forms] = []
        found: list[list[tuple[int, Sequence[Node]]]] = [[] for _ in self._roots]
        known = self._known
        for position, token in enumerate(tokens):
            forms, begun = known[token.text, token.tag, token.lemma]
            every.append(forms)
            for number, nodes in begun:
                found[number].append((position, nodes))
        return every, found

    def _find(self, token: tuple[str, str, str]) -> tuple[Forms, _Known]:
        forms = _forms(*token)
        each = ((number, _nodes(root, forms)) for number, root in enumerate(self._roots))
        return forms, tuple([(number, nodes) for number, nodes in each if nodes])


def _forms(text: str, tag: str, lemma: str) -> Forms:
    lower = text.lower().replace("’", "'")
    forms = (lower,) if lower == lemma else (lemma, lower)
    if tag.startswith(("PRP", "POS")):
        forms = (*forms, *_placeholders(tag, lower))
    return forms


def _placeholders(tag: str, pronoun: str) -> tuple[str, ...]:
    """Return by which words a term holds a place for a pronoun or a genitive: "line one's pockets", "help oneself"."""
    if pronoun == "her":
        return POSSESSOR, "someone"  # taggers take many a "dragged her feet" for "helped her up"
    if tag in ("PRP$", "POS"):
        return (POSSESSOR,)
    return ("oneself",) if pronoun.endswith(("self", "selves")) else ("someone",)


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
