"""Verbs that the tagger takes for nouns where they close a clause: *..., the polls show.*, *which Turner opposes*.

Only a listed reporting verb is mended, and only where nothing but a subject stands between it and the comma or the
relative pronoun before it, behind the *to* of an infinitive (*seemed to doubt the figures*), or between a comma and a
*that* or a name (*..., cautions Ann Lee, a nurse*).
"""

from dataclasses import replace

from biascli.language.attributions.closed_class import DASHES, NOMINAL_TAGS, QUANTIFIERS, STOPS
from biascli.language.attributions.syntax import Words
from biascli.lexicon import Lexicon

#: What stands behind a verb that closes its clause.
_CLOSING = STOPS | DASHES | {",", ";", ")"}
#: Cues that stand behind what they report, and those whose object stands before them in a relative clause.
_BEHIND = frozenset(("statement", "evidence", "belief", "knowledge"))
_RELATIVE = _BEHIND | {"judgement", "topic"}


def mend(words: Words, lexicon: Lexicon) -> Words:
    """Return a sentence with the verbs that close a clause tagged as verbs."""
    wrong = [
        index
        for index, tag in enumerate(words.tags)
        if tag in ("NN", "NNS")
        and index > 1
        and words.quoted[index] == -1
        and (_closes(words, index) or _is_infinitive(words, index) or _reports(words, index))
        and _is_verb(words, index, lexicon)
    ]
    if not wrong:
        return words
    tokens = list(words.tokens)
    for index in wrong:
        finite = "VBZ" if words.tags[index] == "NNS" else "VBP"
        tokens[index] = replace(tokens[index], tag="VB" if _is_infinitive(words, index) else finite)
    return replace(words, tokens=tuple(tokens), tags=tuple(token.tag for token in tokens))


def _closes(words: Words, index: int) -> bool:
    return index + 1 == len(words) or words.lower[index + 1] in _CLOSING


def _is_infinitive(words: Words, index: int) -> bool:
    """Tell whether *to* stands before a word and an object behind it."""
    return words.tags[index - 1] == "TO" and words.tag(index + 1) in ("DT", "PRP", "PRP$")


def _reports(words: Words, index: int) -> bool:
    """Tell whether a word behind a comma reports: *Lee, the mayor, insists that*, *..., cautions Lee, a nurse*."""
    if words.tags[index] != "NNS" or words.lower[index - 1] != ",":
        return False
    if words.word(index + 1) == "that":
        return words.tags[index + 1] == "IN"
    last = index + 1
    while words.tag(last).startswith("NNP"):
        last += 1
    return last > index + 1 and words.word(last) in (",", ".", "of", "")


def _is_verb(words: Words, index: int, lexicon: Lexicon) -> bool:
    kinds = {term.category for term in lexicon.lookup(words.tokens[index].lemma) if "verb" in term.pos}
    if kinds.isdisjoint(_RELATIVE):
        return False
    if _is_infinitive(words, index):
        return True
    if _reports(words, index):
        return "statement" in kinds
    first = index
    while first > 0 and words.quoted[first - 1] == -1 and words.tags[first - 1] in NOMINAL_TAGS:
        first -= 1
    if first in (0, index) or not _agrees(words, first, index):
        return False
    if words.tags[first - 1] == "WDT" or words.lower[first - 1] in ("which", "that"):
        return True
    behind_clause = words.lower[first - 1] == "," or words.quoted[first - 1] != -1
    return behind_clause and not kinds.isdisjoint(_BEHIND)


def _agrees(words: Words, first: int, index: int) -> bool:
    """Tell whether a subject in the number of the verb stands before it: a name, a noun, or *many*."""
    last = words.tags[index - 1]
    if words.tags[index] == "NNS":
        return last in ("NN", "NNP", "PRP")
    return last in ("NNS", "NNPS", "PRP") or words.lower[first] in QUANTIFIERS
