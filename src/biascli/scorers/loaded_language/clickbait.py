"""How much a headline promises rather than tells: an additive model over its words and their pattern.

Features are the common words of the headline and their base forms, pairs and triples of neighbours, and a few of its
shape: how it begins, numbers, questions, pronouns. Of a word that the model does not know, names among them, it sees
only whether it has one of a few endings: it is blind to who is named. It is blind to capitals as well: whether a
headline is in title case tells the outlet, and a page in capitals is no louder for it.
"""

from collections.abc import Container, Mapping, Sequence

from biascli.language import lemmas

NUMBER = "<number>"
START = "<start>"
END = "<end>"
OTHER = "<other>"  # a rare word or a name
SHAPE = "shape"
ENDING = "ending"
FORM = "form"

_NO_ENDING = "none"
#: What stands for a number and for a rare word in a message.
_PLACEHOLDERS = {NUMBER: "[number]", OTHER: "…"}
_LONGEST = 20
_ENDINGS = ("tion", "ment", "ing", "ed", "ers", "er", "ist", "ly", "y", "s")
#: Tags whose endings are undone without knowing the part of speech: *kittens*, *reveals*, *stunned*, *melting*.
_INFLECTED = ("NNS", "VBZ", "VBD", "VBG")
_SHORT = 3  # letters: what has no more is no inflected form
_SECOND = frozenset("you your yours yourself you're you'll you've u".split())
_THIS = frozenset("this these that here here's".split())
_QUOTES = frozenset(('"', "'", "“", "”", "‘", "’", "``", "''"))
_QUESTION = frozenset("what why how who which when where are is do does did can could should would will".split())


def features(words: Sequence[str], known: Container[str]) -> Mapping[str, float]:
    """Return the features of a headline, given its words in order and those that the model knows."""
    plain = [_plain(word) for word in words]
    masked = [_masked(word, known) for word in plain]
    values: dict[str, float] = {}
    for word in masked:
        values[word] = 1.0
    for first, second in zip([START, *masked], masked, strict=False):
        values[f"{first} {second}"] = 1.0
    for first, second, third in zip(masked, masked[1:], masked[2:], strict=False):
        values[f"{first} {second} {third}"] = 1.0
    if masked:
        values[f"{masked[-1]} {END}"] = 1.0
    for word, seen in zip(plain, masked, strict=True):
        if seen == OTHER:
            values[f"{ENDING}: {next((end for end in _ENDINGS if word.endswith(end)), _NO_ENDING)}"] = 1.0
        elif len(word) > _SHORT and word[0].isalpha():
            values[f"{FORM}: {_base(seen, known)}"] = 1.0
    values |= {f"{SHAPE}: {name}": value for name, value in _shape(plain).items()}
    values[f"{SHAPE}: share of other words"] = masked.count(OTHER) / (len(masked) or 1)
    return {name: value for name, value in values.items() if value}


def describe(feature: str) -> str:
    """Say in plain words what a feature is: *begins with “this is”* for the pair after the start."""
    kind, _, rest = feature.partition(": ")
    if kind == SHAPE:
        return rest
    if kind == FORM:
        return f"a form of “{rest}”"
    if kind == ENDING:
        return "a rare word or name" if rest == _NO_ENDING else f"a rare word in -{rest}"
    words = feature.split()
    shown = " ".join(_PLACEHOLDERS.get(word, word) for word in words if word not in {START, END})
    place = "begins with " if words[0] == START else "ends with " if words[-1] == END else ""
    return f"{place}“{shown}”"


def _shape(plain: Sequence[str]) -> dict[str, float]:
    begin = plain[0] if plain else ""
    return {
        "begins with a number": float(begin == NUMBER),
        "begins with a question word": float(begin in _QUESTION),
        "speaks to the reader": float(not _SECOND.isdisjoint(plain)),
        "points at something": float(not _THIS.isdisjoint(plain)),
        f"{min(len(plain), _LONGEST)} words": 1.0,
        "question mark": float("?" in plain),
        "exclamation mark": float("!" in plain),
        "colon or semicolon": float(":" in plain or ";" in plain),
        "quotation marks": float(not _QUOTES.isdisjoint(plain)),
    }


def _masked(word: str, known: Container[str]) -> str:
    if word in known or not word[0].isalpha():
        return word
    base = _base(word, known)
    return base if base in known else OTHER


def _base(word: str, known: Container[str]) -> str:
    """Return the word without an ending that a known word can have, or the word itself."""
    bases = (lemmas.lemma(word, tag) for tag in _INFLECTED)
    return next((base for base in bases if base != word and base in known), word)


def _plain(word: str) -> str:
    lower = word.lower().replace("’", "'")
    return NUMBER if lower[:1].isdigit() else lower
