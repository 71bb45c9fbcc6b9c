"""Names in running text: runs of capitalised words, cut where a title or another name begins.

A headline in Title Case or in capitals says nothing by its capitals. There a name is only found when the lists
or the rest of the text know it.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from biascli.document import ActorType, Sentence, Token
from biascli.language.actors import types
from biascli.language.actors.gazetteer import Entry, Gazetteer, Gender
from biascli.model import Span


class Name(NamedTuple):
    """One place where a name stands."""

    span: Span  # with its title: "Sen. Warren"
    words: tuple[str, ...]  # without: "Warren"
    title: str | None
    sentence: int  # Sentence.index
    type: ActorType | None  # as far as its form tells
    entry: Entry | None  # what the lists say of it
    acts: bool  # a verb or a possession follows: "Pyongyang was quick", but not "in Pyongyang"

    @property
    def key(self) -> str:
        """The name as one string, without title and article."""
        return " ".join(self.words)


_PARTICLES = frozenset("al bin bint da das de del della den der di dos du el ibn la le ten ter van von y zu".split())
_JOINERS = frozenset(("of", "for", "on"))
_CLOSED_TAGS = frozenset(("DT", "IN", "CC", "PRP", "PRP$", "WDT", "WP", "WRB", "MD", "TO", "EX", "PDT", "UH", "WP$"))
_PREPOSITIONS = frozenset(
    "about across after against along among around at before behind beside between beyond by down from in inside into "
    "near of off on onto outside over past through throughout to toward towards under via within".split()
)
_OPENERS = frozenset("\"“‘'`([{:—–-•*") | {"``", "--", "..."}
_OPEN_CLASSES = frozenset(("NN", "VB", "JJ", "RB"))
_LIGHT_VERBS = frozenset(("be", "have", "do", "not", "n't"))  # many headlines write them small
_TITLE_CASE_SHARE = 0.9
_TITLE_CASE_WORDS = 3


@cache
def _dates() -> frozenset[str]:
    return frozenset(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
        "September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec.".split()
    )


def is_title_case(sentence: Sentence) -> bool:
    """Tell whether capitals say nothing here: hardly a noun, verb, adjective or adverb is without one."""
    words = [
        token.text
        for token in sentence.tokens
        if token.text.isalpha() and token.tag[:2] in _OPEN_CLASSES and token.lemma not in _LIGHT_VERBS
    ]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _TITLE_CASE_WORDS and capitals >= _TITLE_CASE_SHARE * len(words)


class NameFinder:
    """Finds names in the sentences of one document."""

    def __init__(self, gazetteer: Gazetteer, plain_words: AbstractSet[str], works: AbstractSet[int]) -> None:
        """Take the lists, the words that the document writes in lower case, and where titles of works start."""
        self._lists = gazetteer
        self._plain = plain_words
        self._works = works

    def find(self, sentence: Sentence) -> Iterator[Name]:
        """Yield the names of a sentence whose capitals tell names apart."""
        tokens = sentence.tokens
        marks = [self._is_name(tokens, index) for index in range(len(tokens))]
        position = 0
        while position < len(tokens):
            if not marks[position]:
                position += 1
                continue
            end = self._run_end(tokens, marks, position)
            yield from self._parse(sentence, position, end)
            position = end

    def find_known(self, sentence: Sentence, known: AbstractSet[tuple[str, ...]], longest: int) -> Iterator[Name]:
        """Yield the names of a sentence in Title Case or capitals that the text or the lists know."""
        tokens = sentence.tokens
        folded = [token.text.lower() for token in tokens]
        position = 0
        while position < len(tokens):
            for length in range(min(longest, len(tokens) - position), 0, -1):
                words = tuple(folded[position : position + length])
                if tokens[position].text[0].isupper() and (
                    words in known or self._known_entry(tokens, position, position + length)
                ):
                    yield self._name(sentence, position, position, position + length, None)
                    position += length
                    break
            else:
                position += 1

    def _known_entry(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        text = " ".join(token.text for token in tokens[first:end])
        entry = self._lists.entries.get(text)
        if entry is None and text.isupper():
            entry = self._lists.folded.get(text.lower())
        if entry is None or entry.type is None:
            return False
        return end - first > 1 or text.isupper() or tokens[first].tag.startswith("NNP")

    def _is_name(self, tokens: Sequence[Token], index: int) -> bool:
        token = tokens[index]
        text = token.text
        if not text[0].isupper() or not token.is_word or self._cannot_name(token):
            return False
        proper = token.tag.startswith("NNP")
        if index > 0 and tokens[index - 1].text not in _OPENERS:
            return proper or token.tag not in _CLOSED_TAGS or (len(text) > 1 and text.isupper())
        if text in self._lists.entries or text in self._lists.adjectives or text in self._lists.people:
            return proper or token.tag[:2] in ("JJ", "NN")
        follows = index + 1 < len(tokens) and tokens[index + 1].text[0].isupper()
        if not proper:
            return token.tag not in _CLOSED_TAGS and text in self._lists.given_names and follows
        return text.lower() not in self._plain or (follows and text in self._lists.titles)

    def _cannot_name(self, token: Token) -> bool:
        text = token.text
        return (
            text == "I"
            or any(mark in text for mark in "@/#")
            or ("-" in text and not types.is_compound_name(text))
            or token.start in self._works
        )

    def _run_end(self, tokens: Sequence[Token], marks: Sequence[bool], first: int) -> int:
        """Return the end of the run of words that may belong to one name."""
        length = self._entry_length(tokens, first)
        end = first + max(length, 1)
        while end < len(tokens):
            word = tokens[end].text
            if marks[end]:
                end += max(self._entry_length(tokens, end), 1)
            elif word in _PARTICLES or word == "&":
                reach = end + 1
                while reach < len(tokens) and tokens[reach].text in _PARTICLES:
                    reach += 1
                if reach >= len(tokens) or not marks[reach]:
                    break
                end = reach + 1
            elif word in _JOINERS and self._joins(tokens[end - 1].text, word):
                reach = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].text == "the")
                if reach >= len(tokens) or not marks[reach]:
                    break
                end = reach + 1
            else:
                break
        return end

    def _joins(self, head: str, joiner: str) -> bool:
        return head in self._lists.of_heads or (joiner == "of" and head == "Secretary")

    def _entry_length(self, tokens: Sequence[Token], first: int) -> int:
        for length in range(min(self._lists.longest, len(tokens) - first), 1, -1):
            if " ".join(token.text for token in tokens[first : first + length]) in self._lists.entries:
                return length
        return 0

    def _parse(self, sentence: Sentence, first: int, end: int) -> Iterator[Name]:
        """Cut a run of capitalised words into names."""
        words = [token.text for token in sentence.tokens[first:end]]
        while words and words[0] in _dates() and not (len(words) > 1 and first == 0):
            first, words = first + 1, words[1:]
        while len(words) > 1 and words[-1] in _dates() and not self._names_person(words[-2]):
            end, words = end - 1, words[:-1]
        while words and (words[0] == "The" or (len(words) > 1 and words[0] in _dates())):
            first, words = first + 1, words[1:]
        if not words:
            return
        if " ".join(words) in self._lists.entries:
            yield from self._single(sentence, first, first, end, None)
            return
        begin, after = self._title(words)
        if begin < after and not (after == len(words) or types.ends_organisation(words, self._lists)):
            if begin:
                yield from self._untitled(sentence, first, first + begin)
            yield from self._single(sentence, first + begin, first + after, end, " ".join(words[begin:after]))
        elif begin < after == len(words) and not types.ends_organisation(words, self._lists):
            if begin:
                yield from self._untitled(sentence, first, first + begin)
        else:
            yield from self._untitled(sentence, first, end)

    def _names_person(self, word: str) -> bool:
        return word in self._lists.given_names or word in self._lists.titles

    def _title(self, words: Sequence[str]) -> tuple[int, int]:
        """Return where the first title begins and the last of the titles that follow it ends."""
        begin = position = 0
        while position < len(words):
            length = self._title_length(words, position)
            if length:
                position += length
            elif begin < position:
                break
            else:
                begin = position = position + 1
        return begin, position

    def _title_length(self, words: Sequence[str], position: int) -> int:
        for length in (3, 2):
            if " ".join(words[position : position + length]) in self._lists.titles and position + length <= len(words):
                return length
        word = words[position]
        if word in self._lists.titles or word.removesuffix("-elect").removesuffix("-Elect") in self._lists.titles:
            # "Dr. Martin Luther King": at the end of a longer name it is a name.
            return int(position + 1 < len(words) or position == 0 or not self._names_person(words[position - 1]))
        return 0

    def _untitled(self, sentence: Sentence, first: int, end: int) -> Iterator[Name]:
        """Yield what a run without title names: a state before a person stands by itself."""
        words = [token.text for token in sentence.tokens[first:end]]
        for length in (3, 2, 1):
            rest = words[length:]
            if not rest or rest[0] not in self._lists.given_names or words[0] in self._lists.given_names:
                continue
            head = " ".join(words[:length])
            entry = self._lists.entries.get(head)
            if head in self._lists.adjectives:
                yield from self._single(sentence, first + length, first + length, end, None)
                return
            if entry and entry.type is not None and not types.ends_organisation(words, self._lists):
                yield from self._single(sentence, first, first, first + length, None)
                yield from self._single(sentence, first + length, first + length, end, None)
                return
        yield from self._single(sentence, first, first, end, None)

    def _single(self, sentence: Sentence, start: int, first: int, end: int, title: str | None) -> Iterator[Name]:
        words = [token.text for token in sentence.tokens[first:end]]
        text = " ".join(words)
        if text in self._lists.adjectives and text not in self._lists.people and text not in self._lists.entries:
            return
        if title is None and len(words) == 1 and text not in self._lists.entries and self._is_common(text):
            return
        name = self._name(sentence, start, first, end, title)
        if title is None and name.entry is not None and name.entry.type is None:
            return
        if name.type is None and title is None and types.is_no_actor(words, self._lists):
            return
        yield name

    def _is_common(self, word: str) -> bool:
        """Tell whether a word that stands alone is no name but a title, a date or the head of one ("the Party")."""
        return word in self._lists.titles or word in _dates() or word in self._lists.last_heads

    def _name(self, sentence: Sentence, start: int, first: int, end: int, title: str | None) -> Name:
        tokens = sentence.tokens
        words = tuple(token.text for token in tokens[first:end])
        text = " ".join(words)
        entry = None if title else self._lists.entries.get(text)
        if entry is None and title is None and text.isupper():
            entry = self._lists.folded.get(text.lower())
        before = tokens[start - 1].text.lower() if start else ""
        if before == "the" and start > 1:
            before = tokens[start - 2].text.lower()
        tag = tokens[end].tag if end < len(tokens) else ""
        acts = before not in _PREPOSITIONS and (tag.startswith("VB") or tag in ("MD", "POS") or tag == "RB")
        if entry is not None and entry.is_seat and not acts:
            entry = Entry(text, ActorType.PLACE)
        return Name(
            span=Span(tokens[start].start, tokens[end - 1].end),
            words=words,
            title=title,
            sentence=sentence.index,
            type=ActorType.PERSON if title else entry.type if entry else types.by_form(words, self._lists),
            entry=entry,
            acts=acts,
        )


def gender_of(name: Name, gazetteer: Gazetteer) -> Gender:
    """Return the gender that a title or given name tells; EITHER where it tells none."""
    if name.title:
        for word in (name.title, *name.title.split()):
            found = gazetteer.titles.get(word, Gender.EITHER)
            if found is not Gender.EITHER:
                return found
    if len(name.words) > 1:
        return gazetteer.given_names.get(name.words[0], Gender.EITHER)
    return Gender.EITHER
