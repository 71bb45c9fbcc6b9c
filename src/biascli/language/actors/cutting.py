"""A run of capitalised words, cut into names: dates fall off, titles and states before a person part from it."""

from collections.abc import Iterator, Sequence
from functools import cache

from biascli.document import ActorType, Sentence, Token
from biascli.language import tagger
from biascli.language.actors import types
from biascli.language.actors.gazetteer import Gazetteer
from biascli.language.actors.names import Name
from biascli.language.actors.naming import name_at
from biascli.language.actors.roles import names_role
from biascli.language.actors.shown import Shown

_JOINERS = frozenset(("of", "for", "on", "and", "the"))
#: Behind the full name of a person.
_HONOURS = frozenset("CBE DBE Esq Esq. KBE KC MBE MD M.D. MEP MP OBE OM PhD Ph.D. QC RA SC".split())
_FULL_NAME = 2  # words
#: Of people, where a noun follows.
_COLOURS = frozenset(("Black", "Brown", "White"))
#: Before these stands the constituency, or a party that the lists know.
_MEMBERS = frozenset(("MEP", "MLA", "MP", "MSP"))
#: Before whoever made a picture, and is nobody in the story.
_CREDITS = frozenset(("copyright", "©"))
#: What lists know behind a name that they do not: "Velmora Democrats", "the Velmora May Day"; no surname ("Jordan").
_JOINED = frozenset((ActorType.ORGANISATION, ActorType.GROUP, None))


@cache
def _dates() -> frozenset[str]:
    return frozenset(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
        "September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec.".split()
    )


class Cutter:
    """Cuts runs into names, with the help of the lists."""

    def __init__(self, gazetteer: Gazetteer, shown: Shown) -> None:
        """Take the lists, and what the document shows of names."""
        self._lists = gazetteer
        self._shown = shown

    def cut(self, sentence: Sentence, first: int, end: int) -> Iterator[Name]:
        """Yield the names in a run, which is a range of tokens."""
        words = [token.text for token in sentence.tokens[first:end]]
        if " ".join(words) in self._lists.entries:  # "Women's March"
            yield from self._single(sentence, first, first, end, None)
            return
        first, end = self._trimmed(words, first, end)
        words = [token.text for token in sentence.tokens[first:end]]
        if not words:
            return
        if " ".join(words) in self._lists.entries:
            yield from self._single(sentence, first, first, end, None)
            return
        begin, after = self._title(words)
        if begin < after < len(words) and words[after] in _JOINERS:
            # "Secretary of Labor Ann Lee": the field belongs to the title.
            after = self._behind_field(words, after + 1)
        is_body = types.ends_organisation(words, self._lists) and not self._is_titled_person(words[after:])
        if begin < after < len(words) and not is_body:
            if begin:
                yield from self._office(sentence, first, first + begin)
            yield from self._single(sentence, first + begin, first + after, end, " ".join(words[begin:after]))
        elif begin < after == len(words) and not is_body:
            if begin:
                yield from self._office(sentence, first, first + begin)
        else:
            yield from self._untitled(sentence, first, end)

    def _trimmed(self, words: Sequence[str], first: int, end: int) -> tuple[int, int]:
        """Return the run without dates at either end, an article, or a preposition left over."""
        while words and words[0] in _dates() and not (len(words) > 1 and first == 0):
            first, words = first + 1, words[1:]
        while len(words) > 1 and words[-1] in _dates() and not self._names_person(words[-2]):
            end, words = end - 1, words[:-1]
        while len(words) > _FULL_NAME and words[-1] in _HONOURS and words[-1] not in self._lists.entries:
            end, words = end - 1, words[:-1]
        while words and words[-1] in _JOINERS:  # "White House on April 22"
            end, words = end - 1, words[:-1]
        while words and (words[0] == "The" or (len(words) > 1 and words[0] in _dates())):
            first, words = first + 1, words[1:]
        return first, end

    def _is_titled_person(self, words: Sequence[str]) -> bool:
        """Tell whether words behind a title are a person's, although the last may be a head: "Gov. Elena Park"."""
        return types.is_person_anyway(words, self._lists) or (
            len(words) == 1 and words[0] in types.ALSO_SURNAMES and words[0] in self._shown.surnames
        )

    def _behind_field(self, words: Sequence[str], position: int) -> int:
        """Return where the person begins, behind the field of an office."""
        while (
            position < len(words)
            and words[position] not in self._lists.given_names
            and (words[position] in _JOINERS or tagger.is_common(words[position].lower()))
        ):
            position += 1
        return position

    def _office(self, sentence: Sentence, first: int, end: int) -> Iterator[Name]:
        """Yield what stands before a title: of "White House Communications Director" it is the White House."""
        words = [token.text for token in sentence.tokens[first:end]]
        if sentence.tokens[end].text in _MEMBERS and " ".join(words) not in self._lists.entries:
            return  # "Aberconwy MP Ann Lee"
        if " ".join(words) in self._lists.entries:  # "US Navy"
            yield from self._single(sentence, first, first, end, None)
            return
        two = any(self._are_two(words[:length], words[length:]) for length in range(1, len(words)))
        if not (two or tuple(words) in self._shown.alone):
            for length in range(len(words) - 1, 0, -1):
                head = tuple(words[:length])
                if " ".join(head) in self._lists.entries or (length >= _FULL_NAME and head in self._shown.alone):
                    yield from self._single(sentence, first, first, first + length, None)
                    return
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
        if word in types.SUFFIXES and 0 < position == len(words) - 1:
            return 0  # "Michael Holt Sr."
        if 0 < position == len(words) - _FULL_NAME and word in self._lists.given_names:
            return 0  # "Sen. Dean Marsh"
        if any(" ".join(words[position : position + length]) in self._lists.entries for length in (2, 3)):
            return 0  # "Justice Department"
        if word in self._lists.titles or word.removesuffix("-elect").removesuffix("-Elect") in self._lists.titles:
            # "Dr. Martin Luther King": at the end of a longer name it is a name.
            return int(position + 1 < len(words) or position == 0 or not self._names_person(words[position - 1]))
        return 0

    def _untitled(self, sentence: Sentence, first: int, end: int) -> Iterator[Name]:
        """Yield what a run without title names: a state before a person stands by itself."""
        words = [token.text for token in sentence.tokens[first:end]]
        lists = self._lists
        if self._ends_office(sentence.tokens, first):
            # "Minister for Education Ann Lee": the field is no part of the name.
            begin = min(self._behind_field(words, 0), len(words) - 1)
            yield from self._single(sentence, first + begin, first + begin, end, None)
            return
        following = sentence.tokens[end].tag if end < len(sentence.tokens) else ""
        while len(words) > 1 and following.startswith("NN") and self._only_describes(words[-1]):
            end, words = end - 1, words[:-1]
        if len(words) > 1 and self._is_label(words[-1]):  # "the Massachusetts Democrat"
            end, words = end - 1, words[:-1]
        known = self._begins_with_body(words)
        if known:
            yield from self._single(sentence, first, first, first + known, None)
            return
        labelled = self._behind_label(words)
        if labelled:
            if labelled > 1:
                yield from self._untitled(sentence, first, first + labelled - 1)
            yield from self._single(sentence, first + labelled, first + labelled, end, None)
            return
        for length in (3, 2, 1):
            rest = words[length:]
            head = " ".join(words[:length])
            entry = lists.entries.get(head)
            if rest and self._are_two(words[:length], rest):
                yield from self._single(sentence, first, first, first + length, None)
                yield from self._single(sentence, first + length, first + length, end, None)
                return
            if not rest or rest[0] not in lists.given_names or words[0] in lists.given_names:
                continue
            if head in lists.adjectives or (length == 1 and entry is None and names_role(head.lower())):
                # "Lawyer Ann Lee"
                yield from self._single(sentence, first + length, first + length, end, None)
                return
            stands_alone = length >= _FULL_NAME and tuple(words[:length]) in self._shown.alone
            if (stands_alone or (entry and entry.type is not None)) and not types.ends_organisation(words, lists):
                yield from self._single(sentence, first, first, first + length, None)
                yield from self._single(sentence, first + length, first + length, end, None)
                return
        yield from self._single(sentence, first, first, end, None)

    def _is_label(self, word: str) -> bool:
        """Tell whether a word is the singular of a people or party: "Democrat"."""
        entry = self._lists.entries.get(word)
        return entry is not None and entry.type is ActorType.GROUP and f"{word}s" in self._lists.entries

    def _behind_label(self, words: Sequence[str]) -> int:
        """Return where the full name of a person begins behind a people or party: "Georgia Democrat Ann Lee"."""
        for index in range(1, len(words) - 1):
            entry = self._lists.entries.get(words[index - 1])
            if entry is not None and entry.type is ActorType.GROUP and words[index] in self._lists.given_names:
                return index
        return 0

    def _are_two(self, head: Sequence[str], rest: Sequence[str]) -> bool:
        """Tell whether a run holds two names: "US Congress", and "US Velmora" where Velmora also stands alone."""
        lists = self._lists
        entry, other = lists.entries.get(" ".join(head)), lists.entries.get(" ".join(rest))
        if entry is not None and other is not None:
            return entry.type is not ActorType.PLACE
        if head[0] in lists.given_names or rest[0] in lists.given_names:
            return False
        if other is None and tuple(rest) in self._shown.alone:
            if entry is None and min(len(head), len(rest)) >= _FULL_NAME and tuple(head) in self._shown.alone:
                return True
            # A surname may stand alone too: "Israel Katz".
            many = len(rest) > 1 or (entry is not None and entry.type not in (ActorType.STATE, ActorType.PLACE))
            return (entry is not None and entry.type is not ActorType.PLACE and many) or (
                len(head) == 1 and head[0] in lists.adjectives
            )
        return other is not None and other.type in _JOINED and tuple(head) in self._shown.alone

    def _only_describes(self, word: str) -> bool:
        """Tell whether a word is an adjective of a state or a party: "Michigan Democratic Governor"."""
        entry = self._lists.entries.get(word)
        return (word in self._lists.adjectives and word not in self._lists.people) or (
            entry is not None and entry.type is None
        )

    def _begins_with_body(self, words: Sequence[str]) -> int:
        """Return the length of a known body at the start, where only common words follow: "Senate Minority leader"."""
        if types.ends_organisation(words, self._lists):
            return 0
        for length in range(len(words) - 1, 0, -1):
            entry = self._lists.entries.get(" ".join(words[:length]))
            if (
                entry is not None
                and entry.type is ActorType.ORGANISATION
                and all(
                    tagger.is_common(word.lower()) and word not in self._lists.last_heads for word in words[length:]
                )
            ):
                return length
            if (
                length >= _FULL_NAME
                and tuple(words[:length]) in self._shown.alone
                and all(word.endswith("s") and names_role(word.lower().removesuffix("s")) for word in words[length:])
            ):
                return length  # "Velmora Industries Employees"
        return 0

    def _ends_office(self, tokens: Sequence[Token], first: int) -> bool:
        return first > 1 and tokens[first - 1].text in ("of", "for") and tokens[first - 2].text in self._lists.titles

    def _single(self, sentence: Sentence, start: int, first: int, end: int, title: str | None) -> Iterator[Name]:
        words = [token.text for token in sentence.tokens[first:end]]
        text = " ".join(words)
        if text in self._lists.adjectives and text not in self._lists.people and text not in self._lists.entries:
            return
        if text in _COLOURS and end < len(sentence.tokens) and sentence.tokens[end].tag in ("NN", "NNS"):
            return  # "the first Black woman"
        if title is None and self._is_several(text):
            return
        if start and sentence.tokens[start - 1].text.lower() in _CREDITS:
            return
        if title is None and len(words) == 1 and text not in self._lists.entries and self._is_common(text):
            return
        name = name_at(self._lists, sentence, start, first, end, title)
        if title is None and name.entry is not None and name.entry.type is None:
            return
        if name.type is None and title is None and types.is_no_actor(words, self._lists):
            return
        yield name

    def _is_several(self, word: str) -> bool:
        """Tell whether a word is the plural of what is no actor ("Bibles")."""
        entry = self._lists.entries.get(word.removesuffix("s")) if word.endswith("s") else None
        return entry is not None and entry.type is None and word not in self._lists.entries

    def _is_common(self, word: str) -> bool:
        """Tell whether a word that stands alone is no name but a title, a date or the head of one ("the Party")."""
        if word in _dates():
            return True
        is_surname = word in self._lists.titles or word in types.ALSO_SURNAMES
        if word in self._shown.given or (is_surname and word in self._shown.surnames):
            return False  # "Bill", "King" and "Park", where the text has Bill Holt, Peter King and Elena Park
        return word in self._lists.titles or word in self._lists.last_heads
