"""A sentence made ready for terms to be tried in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

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
#: Sentences that are kept: one list after the other is tried on those of an article.
_REMEMBERED = 1 << 9
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
        self.matches: dict[int, Sequence[Match]] = {}  # of each list of the board that was tried on it

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


_sentences: dict[int, ReadySentence] = {}


def ready(tokens: Sequence[Token], board: Board) -> ReadySentence:
    """Return a sentence made ready; the same object as before where just these tokens were asked for lately."""
    found = _sentences.get(id(tokens))
    if found is None or found.tokens is not tokens or found.board is not board:
        found = ReadySentence(tokens, board)
        if isinstance(tokens, tuple):  # which nobody can change
            if len(_sentences) >= _REMEMBERED:
                _sentences.clear()
            _sentences[id(tokens)] = found
    return found


def forget_sentences() -> None:
    """Let go of the sentences that were made ready: once their text is done with, they only keep its words alive."""
    _sentences.clear()
