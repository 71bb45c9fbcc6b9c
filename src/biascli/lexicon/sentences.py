"""A sentence made ready for terms to be tried in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from biascli.document import Token
from biascli.lexicon.board import Beginnings, Board
from biascli.lexicon.terms import GAP, Term, WordClass, word_class
from biascli.records import record

#: So many words may stand in the gap of a term.
LONGEST_GAP = 4
#: A sentence of which this share of the longer words is capitalised is set in title case.
_TITLE_CASE = 0.6
_LONG_WORD = 4
#: After these a capital letter begins a sentence rather than a name.
_BEGINNINGS = frozenset(".!?:;…“”″\"'‘’`(-–—") | {"``", "''", "...", "--"}
#: Sentences that are kept ready: one list after the other is tried on those of an article. What was found in them
#: is small, and kept for all sentences of a long text: a list that two scorers try is tried once.
_REMEMBERED = 1 << 9
_MATCHES_REMEMBERED = 1 << 17
#: No gap reaches over these.
_GAP_ENDS = frozenset(",;:.!?()[]—–") | {"--", "..."}


@record
class Match:
    """A term found in a sentence: tokens[first:last]."""

    term: Term
    first: int
    last: int

    @property
    def n_filled(self) -> int:
        """How many words of the text fill the places that the term holds for some."""
        return max(0, self.last - self.first - sum(word != GAP for word in self.term.words))


#: The matches of a sentence, by the number of the list on its board.
Matches = dict[int, Sequence[Match]]


class ReadySentence:
    """A sentence in which terms are tried; what holds for all of it is worked out once, when first asked."""

    def __init__(self, tokens: Sequence[Token], board: Board) -> None:
        self.tokens = tokens
        self.board = board
        self.forms, self._beginnings = board.read(tokens)
        #: The forms of the next token.
        self.ahead = [*self.forms[1:], ()]
        self.words = frozenset([word for forms in self.forms for word in forms])
        self._title_case: bool | None = None

    def beginning(self, number: int) -> Beginnings:
        """Return where a term of this list of the board may begin."""
        if number >= len(self._beginnings):  # of a list that has joined since
            _, self._beginnings = self.board.read(self.tokens)
        return self._beginnings[number]

    def gap_end(self, position: int) -> int:
        """Return how far a gap that begins here can reach: to the word behind it, or to what ends the phrase."""
        end = min(position + LONGEST_GAP, len(self.tokens))
        ends = self._gap_ends
        following = bisect_left(ends, position)
        return min(ends[following], end) if following < len(ends) else end

    def possessor(self, position: int) -> int | None:
        """Return where the genitive ends of a noun phrase of some words that begins here: the 's of "the company's"."""
        following = bisect_right(self._genitives, position)
        if following == len(self._genitives):  # as in most sentences
            return None
        end = self._genitives[following]
        return end if end <= self.gap_end(position) else None

    @cached_property
    def _gap_ends(self) -> Sequence[int]:
        return [at for at, token in enumerate(self.tokens) if token.text in _GAP_ENDS]

    @cached_property
    def _genitives(self) -> Sequence[int]:
        return [at for at, token in enumerate(self.tokens) if token.tag == "POS"]

    def fits(self, term: Term, first: int, last: int) -> bool:
        """Tell whether the part of speech and the context of a term are right here."""
        return (
            self._class_fits(term, first, last) and self._neighbours_fit(term, first, last) and self._sense_fits(term)
        )

    def _class_fits(self, term: Term, first: int, last: int) -> bool:
        if not term.pos:
            return last - first > 1 or not self._is_name(first)
        # The head of a verb phrase comes first ("double down"), that of any other phrase last.
        if last - first > 1 and WordClass.VERB in term.pos and self._head_fits(term.pos, first):
            return True
        return self._head_fits(term.pos, last - 1)

    def _head_fits(self, classes: frozenset[WordClass], head: int) -> bool:
        found = word_class(self.tokens[head].tag)
        if found in classes:
            return WordClass.PROPER in classes or not self._is_name(head)  # "Orwellian" has its capital as a name has
        # A word that only looks like a name because a sentence begins with it may be of any class.
        return found is WordClass.PROPER and not self._is_name(head)

    def _neighbours_fit(self, term: Term, first: int, last: int) -> bool:
        if term.not_after or term.only_after:
            before = self._forms_at(first - 1)
            if not term.not_after.isdisjoint(before) or (term.only_after and term.only_after.isdisjoint(before)):
                return False
        if term.not_before or term.only_before:
            after = self._forms_at(last)
            if not term.not_before.isdisjoint(after) or (term.only_before and term.only_before.isdisjoint(after)):
                return False
        return True

    def _sense_fits(self, term: Term) -> bool:
        if not (term.near or term.not_near):
            return True
        return term.not_near.isdisjoint(self.words) and not (term.near and term.near.isdisjoint(self.words))

    def _forms_at(self, position: int) -> tuple[str, ...]:
        return self.forms[position] if 0 <= position < len(self.forms) else ()

    def _is_name(self, position: int) -> bool:
        """Tell whether a word within a sentence is (part of) a name: by its tag, or by a capital letter not due."""
        token = self.tokens[position]
        if not token.text[:1].isupper():
            return False
        if position == 0 or self.tokens[position - 1].text in _BEGINNINGS:
            return False  # a capital letter is due here, and a tagger takes too many such words for names
        proper = word_class(token.tag) is WordClass.PROPER
        return proper or not (token.text.isupper() or self._is_title_case())

    def _is_title_case(self) -> bool:
        if self._title_case is None:
            long = [token.text for token in self.tokens if len(token.text) >= _LONG_WORD and token.text.isalpha()]
            self._title_case = sum(text[0].isupper() for text in long) >= max(_TITLE_CASE * len(long), 1)
        return self._title_case


_Made = TypeVar("_Made")


class _Lately(Generic[_Made]):
    """What was made of sentences: the same object again where just these tokens were asked for lately."""

    def __init__(self, make: Callable[[Sequence[Token], Board], _Made], most: int) -> None:
        self._make = make
        self._most = most
        self._kept: dict[int, tuple[Sequence[Token], Board, _Made]] = {}

    def of(self, tokens: Sequence[Token], board: Board) -> _Made:
        kept = self._kept.get(id(tokens))
        if kept is not None and kept[0] is tokens and kept[1] is board:
            return kept[2]
        made = self._make(tokens, board)
        if isinstance(tokens, tuple):  # which nobody can change
            if len(self._kept) >= self._most:
                self._kept.clear()
            self._kept[id(tokens)] = tokens, board, made
        return made

    def forget(self) -> None:
        self._kept.clear()


def _no_matches(tokens: Sequence[Token], board: Board) -> Matches:
    del tokens, board
    return {}


_ready = _Lately(ReadySentence, _REMEMBERED)
_matches = _Lately(_no_matches, _MATCHES_REMEMBERED)


def ready(tokens: Sequence[Token], board: Board) -> ReadySentence:
    """Return a sentence made ready for the lists of a board."""
    return _ready.of(tokens, board)


def matches_in(tokens: Sequence[Token], board: Board) -> Matches:
    """Return the matches of each list of a board that was tried on a sentence, for the next to be added."""
    return _matches.of(tokens, board)


def forget_sentences() -> None:
    """Let go of what was kept of sentences: once their text is done with, it only keeps its words alive."""
    _ready.forget()
    _matches.forget()
