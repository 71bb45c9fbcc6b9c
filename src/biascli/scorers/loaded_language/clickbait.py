"""How much a headline promises rather than tells: an additive model over its words and their pattern.

Features are the common words of the headline, pairs and triples of neighbours, and a few of its shape: how it begins,
numbers, questions, pronouns. Of a word that the model does not know, names among them, it sees only whether it has one
of a few endings: it is blind to who is named.
"""

from collections.abc import Container, Mapping, Sequence

NUMBER = "<number>"
START = "<start>"
END = "<end>"
OTHER = "<other>"  # a rare word or a name

_LONGEST = 20
_ENDINGS = ("tion", "ment", "ing", "ed", "ers", "er", "ist", "ly", "y", "s")
_SECOND = frozenset("you your yours yourself you're you'll you've u".split())
_THIS = frozenset("this these that here here's".split())
_QUOTES = frozenset(('"', "'", "“", "”", "‘", "’", "``", "''"))
_QUESTION = frozenset("what why how who which when where are is do does did can could should would will".split())


def features(words: Sequence[str], known: Container[str]) -> Mapping[str, float]:
    """Return the features of a headline, given its words in order and those that the model knows."""
    plain = [_plain(word) for word in words]
    masked = [word if word in known or not word[0].isalpha() else OTHER for word in plain]
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
            values[f"ending: {next((end for end in _ENDINGS if word.endswith(end)), 'none')}"] = 1.0
    values["shape: share of other words"] = masked.count(OTHER) / (len(masked) or 1)
    if plain:
        values["shape: begins with a number"] = float(plain[0] == NUMBER)
        values["shape: begins with a question word"] = float(plain[0] in _QUESTION)
    values["shape: speaks to the reader"] = float(not _SECOND.isdisjoint(plain))
    values["shape: points at something"] = float(not _THIS.isdisjoint(plain))
    values[f"shape: {min(len(words), _LONGEST)} words"] = 1.0
    values["shape: question mark"] = float("?" in words)
    values["shape: exclamation mark"] = float("!" in words)
    values["shape: colon or semicolon"] = float(":" in words or ";" in words)
    values["shape: quotation marks"] = float(any(word in _QUOTES for word in words))
    values["shape: words in capitals"] = float(sum(word.isupper() and len(word) > 1 for word in words) > 0)
    return {name: value for name, value in values.items() if value}


def _plain(word: str) -> str:
    lower = word.lower().replace("’", "'")
    return NUMBER if lower[:1].isdigit() else lower
