r"""The pattern language of the rule files: a sequence of conditions on tokens.

====================  ==============================================================
``word``              this form, whatever its case (curly apostrophes count as straight)
``<word>``            any inflection of this word; ``<say|claim>`` any of several
``{JJ}`` ``{NN*}``    this part of speech; with a star, any tag that begins so
``<claim>{VB*}``      both at once
``@category``         a word of this category of ``rhetoric_words.tsv``, in any inflection
``a|b|<c>|{JJ}``      one of these
``(a b|c)``           one of these sequences
``x?`` ``(x y)?``     may be missing
``~3``                up to three tokens of any kind, none of them a quotation mark, colon, semicolon or dash
``-x``                what follows is not x; at the very beginning: what comes before is not x
``^`` ``$``           a sentence begins here (after quotation marks and *and*, *but*, *so*); ends here
``"`` ``\?``           a quotation mark; a question mark
====================  ==============================================================

Sequences and optional parts are multiplied out, so that matching is one walk over a row of conditions from a known
place: there is nothing to backtrack into but gaps of a few tokens.
"""

from collections.abc import Sequence
from enum import Enum, auto
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from biascli.document import Sentence
from biascli.records import record
from biascli.remembered import Remembered

_QUOTATION_MARKS = frozenset("\"“”„‟″«»`'‘’") | {"``", "''"}
_FINAL_MARKS = frozenset(".!?…") | {"...", "?!", "!?"}
_GAP_STOPS = _QUOTATION_MARKS - {"'", "’"} | frozenset(":;–—") | {"--"}
_OPENING = frozenset("“„«‘") | {"``"}
_CLOSING = frozenset("”»’″") | {"''"}
_OF_THINGS = frozenset(("NN", "NNS", "JJ", "JJR", "JJS"))
_SENTENCE_OPENERS = _QUOTATION_MARKS | {"and", "but", "so", "or", "yet", "–", "—", "-", "•", "*"}


class SentenceForm(Enum):
    """What the final mark makes of a sentence."""

    STATEMENT = auto()
    QUESTION = auto()
    EXCLAMATION = auto()


class Words:
    """The tokens of one sentence, as patterns see them."""

    def __init__(self, sentence: Sentence) -> None:
        """Read the tokens once; what few patterns ask for is made on demand."""
        self.sentence = sentence
        self.forms = tuple([_FORMS[token.text] for token in sentence.tokens])
        self.tags = tuple([token.tag for token in sentence.tokens])
        self.lemmas = tuple([token.lemma for token in sentence.tokens])
        self.n_tokens = len(self.forms)
        #: Every form and lemma in the sentence.
        self.vocabulary = frozenset(self.forms).union(self.lemmas)
        #: Where its commas stand.
        self.commas = [index for index, form in enumerate(self.forms) if form == ","] if "," in self.forms else ()
        #: Where its common nouns and adjectives stand.
        self.things = [index for index, tag in enumerate(self.tags) if tag in _OF_THINGS]
        #: The token with which the sentence begins, after quotation marks and conjunctions.
        self.first = next((at for at, form in enumerate(self.forms) if form not in _SENTENCE_OPENERS), self.n_tokens)
        #: The end of the sentence before its final marks and closing quotation marks.
        self.end = self.n_tokens
        while self.end and (self.forms[self.end - 1] in _FINAL_MARKS or self.forms[self.end - 1] in _QUOTATION_MARKS):
            self.end -= 1
        #: What the final mark makes of the sentence.
        self.form = _made_of(self.forms[self.end :])
        self._first_of: dict[frozenset[str], int] = {}

    @cached_property
    def open_marks(self) -> list[int]:
        """How many more quotation marks open than close before each token, and before the end."""
        return list(accumulate(((form in _OPENING) - (form in _CLOSING) for form in self.forms), initial=0))

    @cached_property
    def has_speaker(self) -> bool:
        """Whether the sentence begins with the name of who speaks and a colon, as in a transcript."""
        names = 0
        while names < self.n_tokens and self.tags[names].startswith("NNP"):
            names += 1
        return 0 < names < self.n_tokens and self.forms[names] == ":"

    def first_of(self, lemmas: frozenset[str]) -> int:
        """Return the first token that is one of these words, or the number of tokens."""
        found = self._first_of.get(lemmas)
        if found is None:
            found = next((index for index, lemma in enumerate(self.lemmas) if lemma in lemmas), self.n_tokens)
            self._first_of[lemmas] = found
        return found

    def begins_at(self, index: int) -> bool:
        """Tell whether a sentence, or a quoted one inside it, begins at this token."""
        return index == self.first or (0 < index < len(self.forms) and self.forms[index - 1] in {"“", '"', "``"})


def _form(text: str) -> str:
    # "US" in capitals is a country, and no pronoun.
    return "u.s." if text == "US" else text.lower().replace("’", "'")


_FORMS = Remembered(_form)


def _made_of(final: Sequence[str]) -> SentenceForm:
    if any("?" in mark for mark in final):
        return SentenceForm.QUESTION
    return SentenceForm.EXCLAMATION if "!" in final else SentenceForm.STATEMENT


class Guarded(NamedTuple):
    """A word that counts only in some parts of speech."""

    forms: frozenset[str]
    lemmas: frozenset[str]
    tags: frozenset[str]
    prefixes: tuple[str, ...]


@record
class Element:
    """A condition on one token."""

    forms: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    guarded: tuple[Guarded, ...] = ()
    optional: bool = False

    def accepts(self, words: Words, index: int) -> bool:
        """Tell whether the token meets the condition."""
        if words.forms[index] in self.forms or words.lemmas[index] in self.lemmas:
            return True
        tags = self.tags
        if (tags or self.prefixes) and ((tag := words.tags[index]) in tags or tag.startswith(self.prefixes)):
            return True
        return bool(self.guarded) and any(_accepts(guard, words, index) for guard in self.guarded)

    @property
    def keys(self) -> tuple[frozenset[str], frozenset[str]] | None:
        """The forms and lemmas one of which must be there; None where a bare tag is enough."""
        if self.tags or self.prefixes:
            return None
        if not self.guarded:
            return self.forms, self.lemmas
        forms = self.forms.union(*(each.forms for each in self.guarded))
        lemmas = self.lemmas.union(*(each.lemmas for each in self.guarded))
        return forms, lemmas


def _accepts(guard: Guarded, words: Words, index: int) -> bool:
    if words.forms[index] not in guard.forms and words.lemmas[index] not in guard.lemmas:
        return False
    tag = words.tags[index]
    return tag in guard.tags or tag.startswith(guard.prefixes)


class Gap(NamedTuple):
    """Up to so many tokens of any kind."""

    most: int


class Not(NamedTuple):
    """The neighbouring token must not meet the condition."""

    element: Element

    def holds(self, words: Words, index: int, *, is_first: bool) -> bool:
        """Before anything is matched it looks back, afterwards it looks ahead."""
        looked_at = index - 1 if is_first else index
        return not (0 <= looked_at < words.n_tokens and self.element.accepts(words, looked_at))


class Edge(Enum):
    """A place that takes up no token."""

    START = auto()
    END = auto()

    def holds(self, words: Words, index: int, *, is_first: bool) -> bool:
        """Tell whether a sentence begins, or ends, at this token."""
        del is_first
        return words.begins_at(index) if self is Edge.START else index >= words.end


Step = Element | Gap | Not | Edge


@record
class Row:
    """One row of conditions, and how far into it the anchor stands."""

    steps: tuple[Step, ...]
    least_before: int  # tokens that may stand between the first step and the anchor
    most_before: int
    needs: frozenset[str]  # of these forms and lemmas one must be in the sentence; none are named where any will do

    def match_around(self, words: Words, index: int) -> tuple[int, int] | None:
        """Return the tokens matched, first and last + 1, where the anchor stands at this token."""
        if self.needs and self.needs.isdisjoint(words.vocabulary):
            return None
        first = index - self.most_before
        last = index - self.least_before
        while first <= last:
            if first >= 0:
                end = _walk(self.steps, 0, words, first)
                if end > index:
                    return first, end
            first += 1
        return None


def _walk(steps: tuple[Step, ...], at: int, words: Words, index: int) -> int:
    """Return the end of the match of ``steps[at:]`` from a token on, or -1."""
    while at < len(steps):
        step = steps[at]
        at += 1
        if isinstance(step, Element):
            # What "accepts" asks first is asked here, because it is asked a thousand times a text.
            if index < words.n_tokens and (
                words.forms[index] in step.forms
                or words.lemmas[index] in step.lemmas
                or ((step.tags or step.prefixes or step.guarded) and step.accepts(words, index))
            ):
                if not step.optional:
                    index += 1
                elif (end := _walk(steps, at, words, index + 1)) >= 0:
                    return end
            elif not step.optional:
                return -1
        elif isinstance(step, Gap):
            return _walk_gap(steps, at, words, index, step.most)
        elif not step.holds(words, index, is_first=at == 1):
            return -1
    return index


def _walk_gap(steps: tuple[Step, ...], at: int, words: Words, index: int, most: int) -> int:
    for skipped in range(most + 1):
        end = _walk(steps, at, words, index + skipped)
        if end >= 0:
            return end
        if index + skipped >= words.n_tokens or words.forms[index + skipped] in _GAP_STOPS:
            break
    return -1
