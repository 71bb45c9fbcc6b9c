"""Lemmas: the form of a word that a dictionary lists, by its part of speech.

Regular endings are taken off by rule; what the rules get wrong stands in ``lexicons/irregular_forms.tsv``, written for
this project. Names, and words whose tag has no inflection, keep their form in lower case.

Why rules of our own: on the lemma column of the development files of two treebanks (UD English EWT / free genres of
GUM; nouns without names, verbs, adjectives, adverbs; gold tags) this gets .983 / .990 right, the remainder being mostly
misspellings that the annotators corrected. simplemma 2.0, which sees no part of speech, gets .958 / .962 and takes
0.25 s to import and load; NLTK's Porter stemmer, which is no lemmatiser, .600 / .526; the form itself .697 / .647.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from biascli.errors import ResourceError
from biascli.lexicon import directory

#: Which rule and which irregular forms a tag has; adverbs compare like adjectives.
_CLASS_OF_TAG: Mapping[str, str] = {
    "NNS": "NNS",
    "VBZ": "VBZ",
    "VBG": "VBG",
    "VBD": "VBD",
    "VBN": "VBD",
    "VB": "VB",
    "VBP": "VB",
    "MD": "MD",
    "JJR": "JJR",
    "RBR": "JJR",
    "JJS": "JJS",
    "RBS": "JJS",
    "DT": "CLOSED",
    "PRP": "CLOSED",
    "RB": "CLOSED",
}
#: Irregular past forms that are as often nouns or adjectives.
_NOT_ONLY_PAST = frozenset(
    "beaten bore bound drunk forbidden lit mistaken misunderstood rung shed spat stole stricken swollen wound".split()
)
_INFLECTED = 4  # letters of the shortest form that a rule touches: "ads", "was" are not


@lru_cache(maxsize=1 << 16)
def lemma(word: str, tag: str) -> str:
    """Return the lemma, lower case, of a word with this Penn Treebank tag."""
    if tag not in _CLASS_OF_TAG:
        return word.lower()
    return _inflected(word, tag)


def _inflected(word: str, tag: str) -> str:
    """Look a word up as it stands, or its part behind the last hyphen (*co-wrote*), or apply the rule."""
    lower = word.lower().replace("’", "'")
    known = _irregular()[tag].get(lower)
    if known is not None:
        return known
    head, hyphen, last = lower.rpartition("-")
    if hyphen and last:
        return f"{head}-{_inflected(last, tag)}"
    return _by_rule(lower, _CLASS_OF_TAG[tag])


def strong_past_forms() -> frozenset[str]:
    """Return the irregular past forms and participles without *-ed* that are hardly anything else: *sank*, *woven*."""
    return (
        frozenset(form for form in _irregular()["VBD"] if form.isalpha() and not form.endswith("ed")) - _NOT_ONLY_PAST
    )


@cache
def _irregular() -> Mapping[str, Mapping[str, str]]:
    """Return the lemma of each irregular form, by tag."""
    path = directory() / "irregular_forms.tsv"
    by_class: dict[str, dict[str, str]] = {}
    try:
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            form, group, base = line.split("\t")
            by_class.setdefault(group, {})[form] = base
    except (OSError, ValueError) as error:
        raise ResourceError(f"{path}: {error}") from error
    # What is listed for one tag (*better*, RBR) comes before what is listed for its class (*better*, JJR).
    return {tag: by_class.get(group, {}) | by_class.get(tag, {}) for tag, group in _CLASS_OF_TAG.items()}


def _by_rule(word: str, group: str) -> str:
    rule = _RULES.get(group)
    return rule(word) if rule is not None and len(word) >= _INFLECTED and word.isalpha() else word


def _singular(word: str) -> str:
    """*parties*, *boxes*, *heroes*, *houses*."""
    if word.endswith("men") and len(word) > len("men"):
        return word[:-3] + "man"
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > len("pies"):
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def _present(word: str) -> str:
    """*tries*, *passes*, *goes*, *says*."""
    return _singular(word) if word.endswith("s") else word


def _past(word: str) -> str:
    """*tried*, *planned*, *hoped*, *walked*."""
    if not word.endswith("ed"):
        return word
    if word.endswith("eed"):  # "agreed"; the past of "need" is "needed"
        return word[:-1]
    if word.endswith("ied"):
        return word[:-3] + "y"
    return _base(word[:-2])


def _progressive(word: str) -> str:
    """*planning*, *hoping*, *walking*."""
    return _base(word[:-3]) if word.endswith("ing") and _has_vowel(word[:-3]) else word


def _comparative(word: str) -> str:
    """*happier*, *bigger*, *larger*, *tougher*."""
    if word.endswith("ier"):
        return word[:-3] + "y"
    return _adjective(word[:-2]) if word.endswith("er") else word


def _superlative(word: str) -> str:
    if word.endswith("iest"):
        return word[:-4] + "y"
    return _adjective(word[:-3]) if word.endswith("est") else word


def _adjective(stem: str) -> str:
    """Undo what the ending did to the stem: *bigg*, *larg*."""
    if stem[-1:] == stem[-2:-1] and stem[-1] in "bdgmnpt":
        return stem[:-1]
    return stem + "e" if _DROPPED_E_ADJECTIVE.search(stem) else stem


def _base(stem: str) -> str:
    """Undo what *-ed* or *-ing* did to the stem of a verb: *plann*, *hop*, *tri*."""
    if not _has_vowel(stem) or stem.endswith("ee"):
        return stem
    if stem[-1:] == stem[-2:-1] and stem[-1] in "bdgmnprtv":
        return stem[:-1]
    if _BRITISH_LL.search(stem):
        return stem[:-1]
    return stem + "e" if _DROPPED_E.search(stem) else stem


def _has_vowel(stem: str) -> bool:
    return any(letter in "aeiouy" for letter in stem)


#: *travell*, *cancell*, *label*: more than one syllable, and not *compel*, *excel*, *rebel*.
_BRITISH_LL = re.compile(r"[aeiou][a-z]*[^aeiou](?<!mp)(?<!xp)(?<!sp)(?<!xc)ell$")
#: Stems of verbs whose base ends in a silent e.
_DROPPED_E = re.compile(
    r"""(?:
      [cuvz](?<!zz)(?<!you) | e
    | [nrlp]s | (?<=[aeiou])s(?<![aeiou]cus)
    | [rdl]g | (?:^|[^aeiou]|ou)[ae]ng | [bcdfgkpstz]l
    | [^aeiou](?:[aio]|u)g                              # manage, oblige
    | (?:^|[^aeiou]|u)[iy](?<!qui)[bkmnpr] | qui[r]     # describe, strike, define, require
    | (?:^|[^aeiou])[auo]k | (?:^|[^aeiou])[u][bdmnprt]
    | (?:[^aeiou]|u)[ai]d(?<!qui)(?<!squa) | [^aeiou]od
    | (?:^|[^aeiou]|i|u|cre)at                            # relate, negotiate, evaluate
    | [^aeiou]ar | [^aeiou]or(?<!vor)(?<!nor)(?<!bor)(?<!lor)(?<!tor)(?<!sor)(?<!hor)(?<!mor)
    | ^[^aeiou]*[aeiou][bdfgklmnpt]                     # hope, make: one syllable; "hop" doubles its p
    | [^aeiou][ao]p(?<!lop)(?<!lap) | [^aeiou]i[lz] | [^aeiou]ul | [^aeiou](?:y|o)t(?<!lot)(?<!not)
    )$""",
    re.VERBOSE,
)
_DROPPED_E_ADJECTIVE = re.compile(r"(?:[cvu]|[rdu]g|[bdgkpt]l|[^aeiou][aiou][rst]|[nr]s|^[^aeiou]*[aiou][dklmnp])$")
_RULES: Mapping[str, Callable[[str], str]] = {
    "NNS": _singular,
    "VBZ": _present,
    "VBG": _progressive,
    "VBD": _past,
    "JJR": _comparative,
    "JJS": _superlative,
}
