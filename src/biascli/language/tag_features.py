"""What the part-of-speech tagger looks at: the features of a word, of its neighbours and of the tags before it.

The same functions feed training (``scripts/train_tagger.py``) and tagging (``biascli.language.tagger``), so the two
cannot drift apart. They are grouped by what they depend on: a group that depends on one type of word is summed once
for the type instead of once for each token.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from biascli.records import record

#: The tag of what stands before the first word of a sentence.
EDGE_TAG = ""

_LONGEST = 60  # a longer "word" (a URL, a line without spaces) is looked at by its two ends only
_DIGIT = re.compile(r"\d")
_PLAIN = str.maketrans(
    dict.fromkeys("’‘`´′", "'")
    | dict.fromkeys("„«", "“")
    | dict.fromkeys("»", "”")
    | dict.fromkeys("–‐‑−", "-")
    | dict.fromkeys("—―", "--")
    | {"…": "..."}
)
_QUOTES = {"''": "”", "``": "“"}


class Casing(StrEnum):
    """How a sentence uses capitals: in a headline a capital says little about a word."""

    SENTENCE = ""
    TITLE = "t"
    CAPITALS = "c"


def casing(words: Sequence[str]) -> Casing:
    """Tell a headline in Title Case or in CAPITALS from a running sentence."""
    most = 0.25 * len(words)
    n_small = 0
    for word in words:
        if len(word) > 3 and word[0].islower():  # noqa: PLR2004
            n_small += 1
            if n_small > most:
                return Casing.SENTENCE  # whatever follows
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]  # noqa: PLR2004
    if len(long) < 2 or sum([word[0].isupper() for word in long]) < 0.75 * len(long):  # noqa: PLR2004
        return Casing.SENTENCE
    return Casing.CAPITALS if sum(map(str.isupper, long)) >= 0.75 * len(long) else Casing.TITLE


def pair_quotes(words: Sequence[str]) -> Sequence[str]:
    """Turn straight double quotes into opening and closing ones, in turn."""
    if '"' not in words:
        return words
    paired = list(words)
    opening = True
    for index, word in enumerate(words):
        if word == '"':
            paired[index] = "“" if opening else "”"
            opening = not opening
    return paired


def normalise(word: str) -> str:
    """Return the form that the lexicon and the features know: plain apostrophes and dashes, every digit 0."""
    if len(word) > _LONGEST:
        word = word[: _LONGEST // 2] + word[-_LONGEST // 2 :]
    return _QUOTES.get(word) or _DIGIT.sub("0", word.translate(_PLAIN))


def shape(form: str) -> str:
    """Return how a form is written: "Xx" for a capitalised one, "x", "X.X.", "0,0" and the like."""
    if form.isalpha() and form.islower():
        return "x"
    if form.isalpha() and form.istitle() and len(form) > 1:
        return "Xx"
    collapsed = ""
    for character in form:
        kind = character
        if character.isalpha():
            kind = "X" if character.isupper() else "x"
        elif character.isdigit():
            kind = "0"
        if not collapsed.endswith(kind):
            collapsed += kind
    return collapsed[:6]


@record
class Form:
    """A type of word: what all its tokens in sentences of one casing share."""

    lower: str
    shape: str  # with the casing of the sentence
    known: str  # its tags in the lexicon, or how an unknown word is written

    def own(self) -> list[str]:
        """Return the features of the word itself."""
        word, shape = self.lower, self.shape
        features = ["b", f"w {word}", f"h {shape}", f"k {self.known}"]
        features += [f"s{n} {word[-n:]}" for n in range(1, min(len(word), 5))]
        features += [f"p{n} {word[:n]}" for n in range(1, min(len(word), 4))]
        features += [f"hs {shape} {word[-2:]}", f"hs {shape} {word[-3:]}", f"hw {shape} {word}"]
        if "-" in word[1:-1]:
            first, _, last = word.rpartition("-")
            features += [f"hl {last}", f"hl3 {last[-3:]}", f"hf {first}"]
        return features

    def as_next(self, n: int) -> list[str]:
        """Return the features that this word lends to the one ``n`` places before it."""
        if n > 1:
            return [f"n{n}w {self.lower}", f"n{n}k {self.known}"]
        return [f"nw {self.lower}", f"nk {self.known}", f"ns {self.lower[-3:]}", f"nh {self.shape}"]

    def as_previous(self, n: int) -> list[str]:
        """Return the features that this word lends to the one ``n`` places after it."""
        if n > 1:
            return [f"l{n}w {self.lower}"]
        return [f"lw {self.lower}", f"ls {self.lower[-3:]}"]

    def after_tag(self, previous: str) -> list[str]:
        """Return the features of this word after a word with a tag."""
        return [
            f"t {previous}",
            f"tw {previous} {self.lower}",
            f"th {previous} {self.shape}",
            f"tk {previous} {self.known}",
        ]

    def before_class(self, following: "Form") -> list[str]:
        """Return the features of this word before any word with the tags of the next one."""
        return [f"wk {self.lower} {following.known}", f"kk {self.known} {following.known}"]

    def after_class(self, preceding: "Form") -> list[str]:
        """Return the features, for the word before, of this word after any word with its tags."""
        return [f"kw {preceding.known} {self.lower}"]


#: What stands before the first word of a sentence and after the last one.
EDGE = Form("", "", "")


def tag_pair(previous: str, before: str) -> list[str]:
    """Return the features of the tag before a word and of the one before that."""
    return [f"t2 {before}", f"tt {previous} {before}"]


class Lexicon(NamedTuple):
    """The tags that words may take: those of training for words it knows, the open classes for others."""

    known: Mapping[str, str]  # normalised form → its tags, the most frequent first, separated by spaces
    open_classes: str  # the tags that new words take

    def look_up(self, word: str, casing: Casing) -> tuple[Form, tuple[str, ...]]:
        """Return the type of a word in a sentence of this casing and the tags that it may take."""
        form = normalise(word)
        lower = form.lower()
        tags = self.known.get(form)
        if form != lower and (tags is None or casing is not Casing.SENTENCE):
            uncapitalised = self.known.get(lower)
            if uncapitalised is not None:
                tags = f"{uncapitalised} {tags or ''} NNP NNPS"
        candidates = tuple(dict.fromkeys((tags or self.open_classes).split()))
        written = casing + shape(form)
        return Form(lower, written, "|".join(candidates) if tags else f"?{written}"), candidates
