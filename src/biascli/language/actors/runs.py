"""Runs of words with capitals in running text, in which names stand; ``joining`` ends them, ``cutting`` parts them.

A headline in Title Case or in capitals says nothing by its capitals. There a name is only found when the lists
or the rest of the text know it.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress

from biascli.document import ActorType, Sentence, Token
from biascli.language import tagger
from biascli.language.actors import types
from biascli.language.actors.capitals import (
    behind_dateline,
    is_code,
    is_party_tag,
    is_shout,
    is_ticker,
    opens_as_noun,
    opens_as_particle,
)
from biascli.language.actors.gazetteer import Gazetteer
from biascli.language.actors.joining import Joiner
from biascli.language.actors.shown import Shown

_CLOSED_TAGS = frozenset(("DT", "IN", "CC", "PRP", "PRP$", "WDT", "WP", "WRB", "MD", "TO", "EX", "PDT", "UH", "WP$"))
_BEHIND_SUBJECT = frozenset(("VBD", "VBZ", "VBP", "MD", "POS", "CC"))
_OPENERS = frozenset("\"“‘'`([{:—–-•*") | {"``", "--", "..."}


class RunFinder:
    """Finds runs of capitalised words in the sentences of one document."""

    def __init__(self, gazetteer: Gazetteer, shown: Shown, works: AbstractSet[int]) -> None:
        """Take the lists, what the document shows of names, and where titles of works start."""
        self._lists = gazetteer
        self._shown = shown
        self._works = works
        joiner = Joiner(gazetteer, shown)
        self._run_end = joiner.end
        self._entry_length = joiner.entry_length  # asked for nearly every capital

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Yield the runs of a sentence whose capitals tell names apart, as ranges of its tokens."""
        tokens = sentence.tokens
        start = behind_dateline(tokens)
        marks = [
            index >= start
            and (
                token.is_word and self._is_name(tokens, index)
                if token.text[0].isupper()
                else "-" in token.text and types.bears_article(token.text)
            )
            for index, token in enumerate(tokens)
        ]
        end = 0
        for position in compress(range(len(marks)), marks):
            if position >= end:
                end = self._run_end(tokens, marks, position)
                yield position - self._has_modifier_before(tokens, position, end), end

    def known(self, sentence: Sentence, names: AbstractSet[tuple[str, ...]], longest: int) -> Iterator[tuple[int, int]]:
        """Yield the names of a sentence in Title Case or capitals that the text or the lists know."""
        tokens = sentence.tokens
        folded = [token.text.lower() for token in tokens]
        position = 0
        while position < len(tokens):
            for length in range(min(longest, len(tokens) - position), 0, -1):
                words = tuple(folded[position : position + length])
                if tokens[position].text[0].isupper() and (
                    words in names or self._is_entry(tokens, position, position + length)
                ):
                    yield position, position + length
                    position += length
                    break
            else:
                position += 1

    def _is_entry(self, tokens: Sequence[Token], first: int, end: int) -> bool:
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
        if self._cannot_name(tokens, index):
            return False
        proper = token.tag.startswith("NNP") or types.is_domain(text)
        if index > 0 and tokens[index - 1].text not in _OPENERS:
            if proper or (text == "All" and self._begins_with_state(tokens, index)):
                return True
            if text.isupper() and len(text) > 1:
                return text in self._lists.entries or not tagger.is_common(text.lower())
            return token.tag not in _CLOSED_TAGS and (
                not (token.tag.startswith(("VB", "RB")) and tagger.is_common(text.lower()))
                or text in self._lists.given_names
            )
        if text in self._lists.entries or text in self._lists.adjectives or text in self._lists.people:
            return (proper or token.tag[:2] in ("JJ", "NN")) and not opens_as_noun(tokens, index)
        follows = index + 1 < len(tokens) and tokens[index + 1].text[0].isupper()
        if (follows and (text, tokens[index + 1].text) in self._shown.beginnings) or self._entry_length(tokens, index):
            return True
        if self._opens_as_person(tokens, index) or opens_as_particle(tokens, index):
            return True
        if not proper:
            return token.tag not in _CLOSED_TAGS and text in self._lists.given_names and follows
        return text.lower() not in self._shown.plain or (follows and text in self._lists.titles)

    def _begins_with_state(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether "All" begins the name of a body within a sentence: "the All India Radio"."""
        entry = self._lists.entries.get(tokens[index + 1].text) if index + 2 < len(tokens) else None
        return (
            entry is not None
            and entry.type is ActorType.STATE
            and tokens[index + 2].text[0].isupper()
            and (tokens[index - 1].text.islower() or tokens[index - 1].text == "The")
        )

    def _opens_as_person(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether the first word is a title or surname: "Representative Ann Lee", "Akin won" beside "akin to"."""
        text, following = tokens[index].text, tokens[index + 1 : index + 2]
        return bool(following) and (
            (text in self._lists.titles and following[0].text in self._lists.given_names)
            or f"{text} {following[0].text}" in self._lists.titles  # "Transport Secretary Ann Lee"
            or (text in self._shown.surnames and following[0].tag in _BEHIND_SUBJECT)
        )

    def _cannot_name(self, tokens: Sequence[Token], index: int) -> bool:
        token = tokens[index]
        text = token.text
        return (
            token.start in self._works
            or self._ends_pair(tokens, index)
            or is_party_tag(tokens, index)
            or is_ticker(tokens, index)
            or (not (text.isalpha() and not text.isupper()) and self._is_written_oddly(tokens, index))
        )

    def _is_written_oddly(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell by its letters that a word is no name; one of letters that are not all capitals may be one."""
        text = tokens[index].text
        return (
            text == "I"
            or "@" in text
            or "/" in text
            or "#" in text
            or ("-" in text and not (self._is_compound_name(tokens, index) or self._entry_length(tokens, index)))
            or is_code(text)
            or self._is_shouted(tokens, index)
            or (text.isupper() and len(text) > 1 and index + 1 < len(tokens) and "/" in tokens[index + 1].text)
        )

    def _ends_pair(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether a word ends the second name of a pair: "US-North Korea"."""
        first, hyphen, last = tokens[index - 1].text.rpartition("-") if 0 < index < len(tokens) else ("", "", "")
        return bool(hyphen) and first in self._lists.entries and f"{last} {tokens[index].text}" in self._lists.entries

    def _is_shouted(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether a common word is in capitals because its neighbour is: "OUTSIDE OF NEWS CONFERENCE"."""
        text = tokens[index].text
        if not is_shout(text):
            return False
        around = [tokens[each].text for each in (index - 1, index + 1) if 0 <= each < len(tokens)]
        lists = self._lists
        return (
            any(is_shout(each) for each in around)
            and tagger.is_common(text.lower())
            and text not in lists.entries
            and text.lower() not in lists.folded
            and not any(each.title() in lists.given_names for each in (text, *around))
        )

    def _is_compound_name(self, tokens: Sequence[Token], index: int) -> bool:
        text = tokens[index].text
        if types.is_compound_name(text):
            # "U.S.-Mexico border", "Saudi-U.S. statement", "US-North Korea talks": neither is named.
            *others, last = text.split("-")
            are_bodies = all(map(self._is_listed, others)) and (
                self._is_listed(last) or self._ends_pair(tokens, index + 1)
            )
            return not (are_bodies or self._shown.surnames.issuperset((*others, last)))  # "a Holt-Marsh race"
        # "Lam Cheuk-ting": a surname stands before it.
        return (
            index > 0
            and tokens[index - 1].text.istitle()
            and tokens[index - 1].tag.startswith("NNP")
            and (types.is_double_given_name(text))
        )

    def _is_listed(self, word: str) -> bool:
        return word in self._lists.entries or word in self._lists.adjectives or word in self._lists.people

    def _has_modifier_before(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """Tell whether a capital at the start of a sentence belongs to the name: "Harbour Times"."""
        if first != 1 or end - first != 1 or tokens[first].text not in self._lists.last_heads:
            return False
        before = tokens[0]
        return (
            before.is_word
            and before.text.istitle()
            and before.tag[:2] in ("JJ", "NN")
            and before.text not in self._lists.adjectives
            and tokens[first].text not in self._lists.entries  # "Many Congress members"
            and self._lists.last_heads[tokens[first].text] is ActorType.ORGANISATION
        )
