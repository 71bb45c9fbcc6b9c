"""Find the terms of a list in a sentence: one pass, whatever the number of terms.

The terms stand in a tree of words, so that a token costs one look-up in it, and a term of several words one more
for each further word, however many other terms begin with the same word. A gap in a term (``throw ... under the bus``)
is a node of its own, which is kept open for a fixed number of words; so is the place of a possessor (``call one's
bluff``) up to a genitive (*called the company's bluff*).
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from biascli.document import Token
from biascli.lexicon.board import Board, Forms
from biascli.lexicon.nodes import Node
from biascli.lexicon.reading import Sheet
from biascli.lexicon.sentences import Match, ReadySentence, matches_in, ready
from biascli.lexicon.terms import POSSESSOR, Term


class Lexicon:
    """Terms, compiled for matching.

    A line of a shipped list becomes a term when its first two words are first met together in a text: of many thousand
    lines an article needs a few hundred.
    """

    def __init__(
        self, name: str, terms: Iterable[Term] = (), sheets: Iterable[Sheet] = (), board: Board | None = None
    ) -> None:
        """Compile terms, and take lists that are known to be valid and sorted: those that ship.

        Those on one board share the work of looking tokens up.
        """
        self.name = name
        self._sheets = tuple(sheets)
        self._first_words = frozenset[str]().union(*[sheet.first_words for sheet in self._sheets])
        self._compiled = tuple(terms)
        self._roots: dict[str, Node] = {}
        self._board = board or Board()
        self._number = self._board.join(self._root)
        for term in self._compiled:
            node = self._roots.get(term.words[0])
            if node is None:
                node = self._roots[term.words[0]] = Node(1)
            node.plant(term)

    @classmethod
    def of(cls, name: str, terms: Iterable[Term]) -> "Lexicon":
        """Compile terms."""
        return cls(name, terms)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """All terms, sorted."""
        read = (sheet.term(index) for sheet in self._sheets for index in sheet.indices())
        return tuple(sorted((*self._compiled, *read), key=lambda term: (term.words, term.category)))

    @cached_property
    def _category_names(self) -> tuple[str, ...]:
        return tuple(sorted({term.category for term in self.terms}))

    def categories(self) -> tuple[str, ...]:
        """Return the categories that the list holds, sorted."""
        return self._category_names

    def lookup(self, text: str) -> tuple[Term, ...]:
        """Return the terms of just these words, read as they are needed."""
        first, *others = text.split(" ")
        node = self._root(first)
        for word in others:
            node = node.after(word) if node else None
        return node.terms if node else ()

    def begins(self, word: str) -> bool:
        """Tell whether a term begins with a word."""
        return self._root(word) is not None

    def _root(self, word: str) -> Node | None:
        return self._roots.get(word) or (self._read(word) if word in self._first_words else None)

    def words_in(self, tokens: Sequence[Token]) -> frozenset[str]:
        """Return all by which the tokens of a sentence are looked up: their forms and lemmas, in lower case."""
        return ready(tokens, self._board).words

    def match(self, tokens: Sequence[Token]) -> Sequence[Match]:
        """Return matches from left to right; the longest term wins, and matches do not overlap.

        Several categories of one and the same term are all returned.
        """
        known = matches_in(tokens, self._board)
        found = known.get(self._number)
        if found is None:
            found = known[self._number] = tuple(self._match(ready(tokens, self._board)))
        return found

    def _match(self, sentence: ReadySentence) -> Iterator[Match]:
        ahead, words = sentence.ahead, sentence.words
        end = 0
        for position, nodes in sentence.beginning(self._number):
            if position < end:
                continue
            # Most words that begin a term begin only longer ones, of which the next word is most often not here.
            following = ahead[position]
            for node in nodes:
                if node.terms or not node.words.isdisjoint(following):
                    break
                if (node.has_gap and node.leads_behind_gap(words)) or (node.has_possessor and POSSESSOR in words):
                    break
            else:
                continue
            found = self._longest(sentence, position, nodes)
            if found:
                yield from found
                end = found[0].last

    def _longest(self, sentence: ReadySentence, first: int, nodes: Sequence[Node]) -> list[Match]:
        last = first + 1
        following = sentence.ahead[first]
        for node in nodes:
            if node.has_gap or node.has_possessor or not node.words.isdisjoint(following):
                break
        else:  # as at most words
            return [
                Match(term, first, last) for node in nodes for term in node.terms if sentence.fits(term, first, last)
            ]
        best: list[Match] = []
        gaps: dict[int, list[Node]] = {}  # by the place of the word that may go on behind the gap
        all_forms = sentence.forms
        while nodes or gaps:
            best = [
                Match(term, first, last) for node in nodes for term in node.terms if sentence.fits(term, first, last)
            ] or best
            if last == len(all_forms):
                break
            for node in nodes:
                if node.has_gap and (gap := node.gap()):
                    reach = all_forms[last : sentence.gap_end(last) + 1]
                    for place, ahead in enumerate(reach, start=last):
                        if not gap.words.isdisjoint(ahead):
                            gaps.setdefault(place, []).append(gap)
            for node in nodes:
                if node.has_possessor and (owner := sentence.possessor(last)) is not None:
                    gaps.setdefault(owner, []).append(node)
            nodes = _after([*nodes, *gaps.pop(last, ())] if gaps else nodes, all_forms[last])
            last += 1
        # Of terms that end here the one that has every word itself beats one that holds a place for some.
        least = min((match.n_filled for match in best), default=0)
        return [match for match in best if match.n_filled == least]

    def _read(self, word: str) -> Node | None:
        """Find the lines that begin with a word, the first time that it is met, and read those of one word."""
        node = Node(1)
        for sheet in self._sheets:
            if word in sheet.first_words:
                whole, further = sheet.beginning_with(word)
                node.terms = (*node.terms, *map(sheet.term, whole))
                if further:
                    node.wait(sheet, word, further)
        if not node.terms and not node.words:  # the word of a header
            return None
        self._roots[word] = node
        return node


def _after(nodes: Iterable[Node], forms: Forms) -> list[Node]:
    """Return where the forms of a token lead."""
    found: list[Node] = []
    for node in nodes:
        if not node.words.isdisjoint(forms):
            found += [after for word in forms if (after := node.after(word))]
    return found
