"""Find the terms of a list in a sentence: one pass, whatever the number of terms.

The terms stand in a tree of words, so that a token costs one look-up in it, and a term of several words one more
for each further word, however many other terms begin with the same word. A gap in a term (``throw ... under the bus``)
is a node of its own, which is kept open for a fixed number of words.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import compress
from typing import NamedTuple

from biascli.document import Token
from biascli.lexicon.nodes import Node
from biascli.lexicon.reading import Sheet
from biascli.lexicon.terms import Term, WordClass, word_class

#: So many words may stand in the gap of a term.
LONGEST_GAP = 4
#: A sentence of which this share of the longer words is capitalised is set in title case.
_TITLE_CASE = 0.6
_LONG_WORD = 4
#: After these a capital letter begins a sentence rather than a name.
_BEGINNINGS = frozenset(".!?:;…“”\"'‘’`(-–—") | {"``", "''", "...", "--"}
#: Sentences of which the forms are kept: one list after the other is tried on those of an article.
_REMEMBERED = 1 << 9
#: Words that are kept with the nodes at which they begin.
_REMEMBERED_WORDS = 1 << 14
#: No gap reaches over these.
_GAP_ENDS = frozenset(",;:.!?()[]—–") | {"--", "..."}


class Match(NamedTuple):
    """A term found in a sentence: tokens[first:last]."""

    term: Term
    first: int
    last: int


class _Beginnings(dict[tuple[str, ...], tuple[Node, ...]]):
    """The nodes at which the forms of a token begin: most often none."""

    def __init__(self, root: Callable[[str], Node | None]) -> None:
        """Take what finds the node of a word."""
        super().__init__()
        self._root = root

    def __missing__(self, forms: tuple[str, ...]) -> tuple[Node, ...]:
        """Find the nodes of the forms or else, of a compound, of its parts."""
        nodes = tuple([node for word in forms if (node := self._root(word))])
        if not nodes and "-" in forms[-1]:
            nodes = tuple([node for part in _parts(forms[-1]) if (node := self._root(part))])
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
        self[forms] = nodes
        return nodes


class Lexicon:
    """Terms, compiled for matching.

    A line of a shipped list becomes a term when its first two words are first met together in a text: of many thousand
    lines an article needs a few hundred.
    """

    def __init__(self, name: str, terms: Iterable[Term] = (), sheets: Iterable[Sheet] = ()) -> None:
        """Compile terms, and take lists that are known to be valid and sorted: those that ship."""
        self.name = name
        self._sheets = tuple(sheets)
        self._first_words = frozenset[str]().union(*[sheet.first_words for sheet in self._sheets])
        self._compiled = tuple(terms)
        self._roots: dict[str, Node] = {}
        self._beginnings = _Beginnings(self._root)
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
        return tuple(node.terms) if node else ()

    def begins(self, word: str) -> bool:
        """Tell whether a term begins with a word."""
        return self._root(word) is not None

    def _root(self, word: str) -> Node | None:
        return self._roots.get(word) or (self._read(word) if word in self._first_words else None)

    def match(self, tokens: Sequence[Token]) -> Sequence[Match]:
        """Return matches from left to right; the longest term wins, and matches do not overlap.

        Several categories of one and the same term are all returned.
        """
        sentence = _sentence(tokens)
        found = sentence.matches.get(self)
        if found is None:
            found = sentence.matches[self] = tuple(self._match(sentence))
        return found

    def _match(self, sentence: "_Sentence") -> Iterator[Match]:
        ahead, words = sentence.ahead, sentence.words
        beginnings = [*map(self._beginnings.__getitem__, sentence.forms)]
        end = 0
        for position in compress(range(len(beginnings)), beginnings):
            if position < end:
                continue
            # Most words that begin a term begin only longer ones, of which the next word is most often not here.
            nodes = [node for node in beginnings[position] if node.terms or node.leads_on(ahead[position], words)]
            if nodes and (found := self._longest(sentence, position, nodes)):
                yield from found
                end = found[0].last

    def _longest(self, sentence: "_Sentence", first: int, nodes: list[Node]) -> list[Match]:
        best: list[Match] = []
        gaps: dict[int, list[Node]] = {}  # by the place of the word that may go on behind the gap
        all_forms = sentence.forms
        last = first + 1
        while nodes or gaps:
            further: list[Node] = []
            words = all_forms[last] if last < len(all_forms) else ()
            found = [
                Match(term, first, last) for node in nodes for term in node.terms if sentence.fits(term, first, last)
            ]
            if words:
                for gap in [gap for node in nodes if (gap := node.gap())]:
                    reach = all_forms[last : sentence.gap_end(last) + 1]
                    for place, ahead in enumerate(reach, start=last):
                        if not gap.words.isdisjoint(ahead):
                            gaps.setdefault(place, []).append(gap)
                for node in (*nodes, *gaps.pop(last, ())):
                    if not node.words.isdisjoint(words):
                        further += [after for word in words if (after := node.after(word))]
            best = found or best
            nodes = further
            last += 1
        return best

    def _read(self, word: str) -> Node | None:
        """Find the lines that begin with a word, the first time that it is met, and read those of one word."""
        node: Node | None = None
        for sheet in self._sheets:
            for index in sheet.beginning_with(word):
                node = node or Node(1)
                following = sheet.word(index, 1)
                if following:
                    node.wait(following, sheet, index)
                else:
                    node.terms.append(sheet.term(index))
        if node is not None:
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
        #: The forms of the next token.
        self.ahead = [*self.forms[1:], ()]
        self.words = frozenset([word for forms in self.forms for word in forms])
        self._title_case: bool | None = None
        self.matches: dict[Lexicon, tuple[Match, ...]] = {}  # of the lists that were tried on it

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


def forget_sentences() -> None:
    """Let go of the sentences that were made ready: once their text is done with, they only keep its words alive."""
    _sentences.clear()
