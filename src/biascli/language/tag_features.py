"""What the part-of-speech tagger looks at: the features of a word, of its neighbours and of the tags before it.

The same functions feed training (``scripts/train_tagger.py``) and tagging (``biascli.language.tagger``), so the two
cannot drift apart. They are grouped by what they depend on: a group that depends on one type of word is summed once
for the type instead of once for each token.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

#: The tag of what stands before the first word of a sentence.
EDGE_TAG = ""

_LONGEST = 60  # a longer "word" (a URL, a line without spaces) is looked at by its two ends only
_PLAIN = str.maketrans(
    dict.fromkeys("’‘`´′", "'")
    | dict.fromkeys("“„«", "``")
    | dict.fromkeys("”»", "''")
    | dict.fromkeys("–‐‑−", "-")
    | dict.fromkeys("—―", "--")
    | {"…": "..."}
)


class Casing(StrEnum):
    """How a sentence uses capitals: in a headline a capital says little about a word."""

    SENTENCE = ""
    TITLE = "t"
    CAPITALS = "c"


def casing(words: Sequence[str]) -> Casing:
    """Tell a headline in Title Case or in CAPITALS from a running sentence."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]  # noqa: PLR2004
    if len(long) < 2 or sum(word[0].isupper() for word in long) < 0.75 * len(long):  # noqa: PLR2004
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
    if word == "``":
        return word
    plain = word.translate(_PLAIN)
    if plain.isalpha():
        return plain
    return "".join(["0" if character.isdecimal() else character for character in plain])


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


class Kind(NamedTuple):
    """What many types of word share: how they are written, and the tags that they may take."""

    shape: str  # with the casing of the sentence
    known: str  # the tags in the lexicon, or how an unknown word is written

    def own(self) -> list[str]:
        """Return the features of the kind itself."""
        return ["b", f"h {self.shape}", f"k {self.known}"]

    def as_next(self, n: int) -> list[str]:
        """Return the features that such a word lends to the one ``n`` places before it."""
        return [f"n{n}k {self.known}"] if n > 1 else [f"nk {self.known}", f"nh {self.shape}"]

    def after_tag(self, previous: str) -> list[str]:
        """Return the features of such a word after a word with a tag."""
        return [f"t {previous}", f"th {previous} {self.shape}", f"tk {previous} {self.known}"]


class Form(NamedTuple):
    """A type of word: what all its tokens in sentences of one casing share."""

    lower: str
    kind: Kind

    def own(self) -> list[str]:
        """Return the features of the word itself."""
        word, shape = self.lower, self.kind.shape
        features = [f"w {word}", f"hs {shape} {word[-2:]}", f"hs {shape} {word[-3:]}", f"hw {shape} {word}"]
        features += [f"s{n} {word[-n:]}" for n in range(1, min(len(word), 5))]
        features += [f"p{n} {word[:n]}" for n in range(1, min(len(word), 4))]
        if "-" in word[1:-1]:
            first, _, last = word.rpartition("-")
            features += [f"hl {last}", f"hl3 {last[-3:]}", f"hf {first}"]
        return features

    def as_next(self, n: int) -> list[str]:
        """Return the features that this word lends to the one ``n`` places before it."""
        return [f"n{n}w {self.lower}"] if n > 1 else [f"nw {self.lower}", f"ns {self.lower[-3:]}"]

    def as_previous(self, n: int) -> list[str]:
        """Return the features that this word lends to the one ``n`` places after it."""
        return [f"l{n}w {self.lower}"] if n > 1 else [f"lw {self.lower}", f"ls {self.lower[-3:]}"]

    def after_tag(self, previous: str) -> list[str]:
        """Return the features of this word after a word with a tag."""
        return [f"tw {previous} {self.lower}"]

    def before_kind(self, following: Kind) -> list[str]:
        """Return the features of this word before any word with the tags of the next one."""
        return [f"wk {self.lower} {following.known}", f"kk {self.kind.known} {following.known}"]

    def after_kind(self, preceding: Kind) -> list[str]:
        """Return the features, for the word before, of this word after any word with its tags."""
        return [f"kw {preceding.known} {self.lower}"]


#: What stands before the first word of a sentence and after the last one.
EDGE = Form("", Kind("", ""))


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
        return Form(lower, Kind(written, "|".join(candidates) if tags else f"?{written}")), candidates
