"""The tree of words in which terms wait to be matched; a line is read when the words that lead to it are met."""

from collections.abc import Iterable

from biascli.lexicon.reading import Sheet
from biascli.lexicon.terms import GAP, POSSESSOR, Term

#: The words that lead on from where nothing does, as at the end of most terms; none is ever added.
_NOWHERE: set[str] = set()


class Node:
    """What may follow the words on the way to here, and the terms that end here."""

    __slots__ = ("depth", "following", "has_gap", "has_possessor", "terms", "waiting", "words")

    def __init__(self, depth: int) -> None:
        self.depth = depth  # how many words lead here
        self.following: dict[str, Node] = {}
        self.terms: tuple[Term, ...] = ()
        #: Lines that are read when the word that comes next in them is met here.
        self.waiting: dict[str, list[tuple[Sheet, int]]] = {}
        self.words = _NOWHERE  # that lead on from here, in lines read or waiting
        self.has_gap = False  # whether a gap is among them
        self.has_possessor = False  # whether the place of a possessor is

    def wait(self, word: str, sheet: Sheet, index: int) -> None:
        """Leave a line unread until its next word is met."""
        self.waiting.setdefault(word, []).append((sheet, index))
        self._lead(word)

    def _lead(self, word: str) -> None:
        if self.words is _NOWHERE:
            self.words = set()
        self.words.add(word)
        self.has_gap = self.has_gap or word == GAP
        self.has_possessor = self.has_possessor or word == POSSESSOR

    def after(self, word: str) -> "Node | None":
        """Return where a word leads from here."""
        lines = self.waiting.pop(word, None) if self.waiting else None
        if lines and word == GAP:
            self._wait_behind_gap(lines)
        elif lines:
            for sheet, index in lines:
                self.plant(sheet.term(index))
        return self.following.get(word)

    def gap(self) -> "Node | None":
        """Return where a gap leads from here."""
        return self.after(GAP) if self.has_gap else None

    def leads_behind_gap(self, sentence: Iterable[str]) -> bool:
        """Tell whether any word of the sentence leads on from here behind a gap."""
        gap = self.gap()
        return gap is not None and not gap.words.isdisjoint(sentence)

    def _wait_behind_gap(self, lines: Iterable[tuple[Sheet, int]]) -> None:
        """Leave lines unread until the word behind their gap is met as well: many a verb begins a hundred of them."""
        gap = self.following.setdefault(GAP, Node(self.depth + 1))
        for sheet, index in lines:
            gap.wait(sheet.word(index, gap.depth), sheet, index)

    def plant(self, term: Term) -> None:
        """Put a term where the words lead that it has beyond this node."""
        node = self
        for word in term.words[self.depth :]:
            following = node.following.get(word)
            if following is None:
                following = node.following[word] = Node(node.depth + 1)
                node._lead(word)
            node = following
        node.terms = (*node.terms, term)
