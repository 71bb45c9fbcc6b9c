"""The tree of words in which terms wait to be matched; a line is read when the words that lead to it are met."""

from collections.abc import Iterable

from biascli.lexicon.reading import Sheet
from biascli.lexicon.terms import GAP, POSSESSOR, Term

#: The words that lead on from where nothing does, as at the end of most terms; none is ever added.
_NOWHERE: set[str] = set()


class Node:
    """What may follow the words on the way to here, and the terms that end here."""

    __slots__ = ("_waiting", "depth", "following", "has_gap", "has_possessor", "terms", "words")

    def __init__(self, depth: int) -> None:
        self.depth = depth  # how many words lead here
        self.following: dict[str, Node] = {}
        self.terms: tuple[Term, ...] = ()
        #: Lists with lines that are read when the word that comes next in them is met here, and what they begin with.
        self._waiting: list[tuple[Sheet, str]] = []
        self.words = _NOWHERE  # that lead on from here, in lines read or waiting
        self.has_gap = False  # whether a gap is among them
        self.has_possessor = False  # whether the place of a possessor is

    def wait(self, sheet: Sheet, beginning: str, lines: range) -> None:
        """Leave lines unread until their next word is met; what they begin with leads here."""
        self._waiting.append((sheet, beginning))
        self._lead(sheet.words_at(lines, self.depth))

    def _lead(self, words: set[str]) -> None:
        if self.words is _NOWHERE:
            self.words = set()
        self.words.update(words)
        self.has_gap = self.has_gap or GAP in words
        self.has_possessor = self.has_possessor or POSSESSOR in words

    def after(self, word: str) -> "Node | None":
        """Return where a word leads from here."""
        found = self.following.get(word)
        if found is None and word in self.words:
            for sheet, beginning in self._waiting:
                self._meet(word, sheet, f"{beginning} {word}")
            found = self.following.get(word)
        return found

    def _meet(self, word: str, sheet: Sheet, beginning: str) -> None:
        """Read the lines that go on with a word; behind a gap they wait once more: many a verb begins a hundred."""
        whole, further = sheet.beginning_with(beginning)
        if word != GAP:
            for index in (*whole, *further):
                self.plant(sheet.term(index))
        elif further:
            self.following.setdefault(GAP, Node(self.depth + 1)).wait(sheet, beginning, further)

    def gap(self) -> "Node | None":
        """Return where a gap leads from here."""
        return self.after(GAP) if self.has_gap else None

    def leads_behind_gap(self, sentence: Iterable[str]) -> bool:
        """Tell whether any word of the sentence leads on from here behind a gap."""
        gap = self.gap()
        return gap is not None and not gap.words.isdisjoint(sentence)

    def plant(self, term: Term) -> None:
        """Put a term where the words lead that it has beyond this node."""
        node = self
        for word in term.words[self.depth :]:
            following = node.following.get(word)
            if following is None:
                following = node.following[word] = Node(node.depth + 1)
                if word not in node.words:
                    node._lead({word})
            node = following
        node.terms = (*node.terms, term)
