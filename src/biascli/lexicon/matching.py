"""Find the terms of a list in a sentence: one pass, whatever the number of terms.

The terms stand in a tree of words, so that a token costs one look-up in it, and a term of several words one more
for each further word, however many other terms begin with the same word. A gap in a term (``throw ... under the bus``)
is a node of its own, which is kept open for a fixed number of words.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from biascli.document import Token
from biascli.lexicon.reading import Sheet
from biascli.lexicon.terms import GAP, Term, WordClass, word_class

#: So many words may stand in the gap of a term.
LONGEST_GAP = 4
#: A sentence of which this share of the longer words is capitalised is set in title case.
_TITLE_CASE = 0.6
_LONG_WORD = 4
#: After these a capital letter begins a sentence rather than a name.
_BEGINNINGS = frozenset(".!?:;…“”\"'‘’`(-–—") | {"``", "''", "...", "--"}


#: Sentences of which the forms are kept: one list after the other is tried on those of an article.
_REMEMBERED = 1 << 9
#: No gap reaches over these.
_GAP_ENDS = frozenset(",;:.!?()[]—–") | {"--", "..."}


class Match(NamedTuple):
    """A term found in a sentence: tokens[first:last]."""

    term: Term
    first: int
    last: int


class _Node:
    """What may follow the words on the way to here, and the terms that end here."""

    __slots__ = ("depth", "following", "terms", "waiting")

    def __init__(self, depth: int) -> None:
        self.depth = depth  # how many words lead here
        self.following: dict[str, _Node] = {}
        self.terms: list[Term] = []
        #: Lines that are read when the word that comes next in them is met here.
        self.waiting: dict[str, list[tuple[Sheet, int]]] = {}

    def after(self, word: str) -> "_Node | None":
        """Return where a word leads from here."""
        lines = self.waiting.pop(word, None) if self.waiting else None
        if lines and word == GAP:
            self._wait_behind_gap(lines)
        elif lines:
            for sheet, index in lines:
                self.plant(sheet.term(index))
        return self.following.get(word)

    def _wait_behind_gap(self, lines: Iterable[tuple[Sheet, int]]) -> None:
        """Leave lines unread until the word behind their gap is met as well: many a verb begins a hundred of them."""
        gap = self.following.setdefault(GAP, _Node(self.depth + 1))
        for sheet, index in lines:
            gap.waiting.setdefault(sheet.word(index, gap.depth), []).append((sheet, index))

    def plant(self, term: Term) -> None:
        """Put a term where the words lead that it has beyond this node."""
        node = self
        for word in term.words[self.depth :]:
            following = node.following.get(word)
            if following is None:
                following = node.following[word] = _Node(node.depth + 1)
            node = following
        node.terms.append(term)


class Lexicon:
    """Terms, compiled for matching.

    A line of a shipped list becomes a term when its first two words are first met together in a text: of many thousand
    lines an article needs a few hundred.
    """

    def __init__(self, name: str, terms: Iterable[Term] = (), sheets: Iterable[Sheet] = ()) -> None:
        """Compile terms, and take lists that are known to be valid and sorted: those that ship."""
        self.name = name
        self._sheets = tuple(sheets)
        self._compiled = tuple(terms)
        self._roots: dict[str, _Node] = {}
        self._no_roots: set[str] = set()  # words with which no term begins, as far as they were met
        for term in self._compiled:
            node = self._roots.get(term.words[0])
            if node is None:
                node = self._roots[term.words[0]] = _Node(1)
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
        return tuple(node.terms) if node else ()

    def begins(self, word: str) -> bool:
        """Tell whether a term begins with a word."""
        return self._root(word) is not None

    def _root(self, word: str) -> _Node | None:
        if word in self._no_roots:
            return None
        return self._roots.get(word) or self._read(word)

    def match(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """Yield matches from left to right; the longest term wins, and matches do not overlap.

        Several categories of one and the same term are all yielded.
        """
        sentence = _sentence(tokens)
        no_roots = self._no_roots
        end = 0
        for position, forms in enumerate(sentence.forms):
            if position < end or (no_roots.issuperset(forms) and "-" not in forms[-1]):
                continue
            nodes = [node for word in forms if (node := self._root(word))]
            if not nodes:
                nodes = [node for part in _parts(forms[-1]) if (node := self._root(part))]
            if nodes and (found := self._longest(sentence, position, nodes)):
                yield from found
                end = found[0].last

    def _longest(self, sentence: "_Sentence", first: int, nodes: list[_Node]) -> list[Match]:
        best: list[Match] = []
        gaps: dict[int, list[_Node]] = {}  # by the place of the word that may go on behind the gap
        last = first + 1
        while nodes or gaps:
            found: list[Match] = []
            further: list[_Node] = []
            words = sentence.forms[last] if last < len(sentence.forms) else ()
            for node in nodes:
                found += [Match(term, first, last) for term in node.terms if sentence.fits(term, first, last)]
                if words and (node.following or node.waiting) and (gap := node.after(GAP)) is not None:
                    for place in range(last, sentence.gap_end(last) + 1):
                        gaps.setdefault(place, []).append(gap)
            for node in (*nodes, *gaps.pop(last, ())):
                for word in words if node.following or node.waiting else ():
                    following = node.after(word)
                    if following is not None:
                        further.append(following)
            best = found or best
            nodes = further
            last += 1
        return best

    def _read(self, word: str) -> _Node | None:
        """Find the lines that begin with a word, the first time that it is met, and read those of one word."""
        node = self._roots.get(word)
        for sheet in self._sheets:
            for index in sheet.beginning_with(word):
                node = node or _Node(1)
                following = sheet.word(index, 1)
                if following:
                    node.waiting.setdefault(following, []).append((sheet, index))
                else:
                    node.terms.append(sheet.term(index))
        if node is None:
            self._no_roots.add(word)
        else:
            self._roots[word] = node
        return node


def _forms(token: Token) -> tuple[str, ...]:
    """Return what a token is looked up by: its lemma, its form where that differs, and what it stands for."""
    lower = token.text.lower()
    if "’" in lower:
        lower = lower.replace("’", "'")
    forms = (lower,) if lower == token.lemma else (token.lemma, lower)
    if token.tag.startswith("PRP"):
        forms = (*forms, _placeholder(token.tag, lower))
    return forms


def _parts(word: str) -> tuple[str, ...]:
    """Return by what a compound is looked up that is in no list: *-plagued* and *debt-* of *debt-plagued*."""
    beginning, ending = word.find("-"), word.rfind("-")
    return (word[ending:], word[: beginning + 1]) if beginning > 0 and ending < len(word) - 1 else ()


def _placeholder(tag: str, pronoun: str) -> str:
    """Return the word by which a term holds a place for a pronoun: "line one's pockets", "help oneself to"."""
    if tag == "PRP$":
        return "one's"
    return "oneself" if pronoun.endswith(("self", "selves")) else "someone"


class _Sentence:
    """A sentence in which terms are tried; what holds for all of it is worked out once, when first asked."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.forms = [_forms(token) for token in tokens]
        self._words: frozenset[str] | None = None
        self._title_case: bool | None = None

    def gap_end(self, position: int) -> int:
        """Return how far a gap that begins here can reach: to the word behind it, or to what ends the phrase."""
        end = min(position + LONGEST_GAP, len(self.tokens))
        return next((at for at in range(position, end) if self.tokens[at].text in _GAP_ENDS), end)

    def fits(self, term: Term, first: int, last: int) -> bool:
        """Tell whether the part of speech and the context of a term are right here."""
        return (
            self._class_fits(term, first, last) and self._neighbours_fit(term, first, last) and self._sense_fits(term)
        )

    def _class_fits(self, term: Term, first: int, last: int) -> bool:
        if not term.pos:
            return last - first > 1 or not self._is_name(first)
        # The head of a verb phrase comes first ("double down"), that of any other phrase last.
        heads = (first, last - 1) if WordClass.VERB in term.pos else (last - 1,)
        return any(self._head_fits(term.pos, head) for head in heads)

    def _head_fits(self, classes: frozenset[WordClass], head: int) -> bool:
        found = word_class(self.tokens[head].tag)
        if found is WordClass.PROPER and found not in classes:
            # A word that only looks like a name because a sentence begins with it may be of any class.
            return not self._is_name(head)
        return found in classes and (found is WordClass.PROPER or not self._is_name(head))

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
        words = self._all_words()
        return term.not_near.isdisjoint(words) and not (term.near and term.near.isdisjoint(words))

    def _forms_at(self, position: int) -> tuple[str, ...]:
        return self.forms[position] if 0 <= position < len(self.forms) else ()

    def _all_words(self) -> frozenset[str]:
        if self._words is None:
            self._words = frozenset(word for forms in self.forms for word in forms)
        return self._words

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


_sentences: dict[int, _Sentence] = {}


def _sentence(tokens: Sequence[Token]) -> _Sentence:
    """Return a sentence made ready; the same object as before where just these tokens were asked for lately."""
    found = _sentences.get(id(tokens))
    if found is None or found.tokens is not tokens:
        found = _Sentence(tokens)
        if isinstance(tokens, tuple):  # which nobody can change
            if len(_sentences) >= _REMEMBERED:
                _sentences.clear()
            _sentences[id(tokens)] = found
    return found
