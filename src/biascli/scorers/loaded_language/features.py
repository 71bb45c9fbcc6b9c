"""What the bias score of a sentence looks at: a few dozen features, each a count or a sum that a reader can check."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from math import log
from typing import NamedTuple

from biascli.document import Token
from biascli.scorers.loaded_language.hits import Hit
from biascli.scorers.loaded_language.rules import LOADED, SCORER, STANCE


class Feature(NamedTuple):
    """One thing that the score looks at."""

    name: str
    description: str


#: Words that say something about the stance of the author, by the feature that counts them.
_WORDS = {
    "first_person_singular": "i me my mine myself",
    "first_person_plural": "we us our ours ourselves",
    "second_person": "you your yours yourself yourselves",
    "obligation": "must should ought shall need",
    "possibility": "may might could perhaps maybe possibly seemingly apparently likely",
    "certainty": "will would always never certainly surely indeed",
    "negation": "not n't no never nothing nobody none neither nor without hardly cannot",
    "totality": "all every everyone everybody everything entire whole any anyone anything only ever",
    "restriction": "just merely simply only even still",
    "contrast": "but yet however although though despite instead rather while whereas nevertheless",
    "cause": "because since so therefore thus hence",
    "demonstrative": "this these that those such",
    "degree": "so too very more most less least much far quite such as enough",
    "comparison": "like as than",
    "attribution": "say said tell told according announce announced report reported add added statement spokesman "
    "spokeswoman spokesperson official officials",
    "time": "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december yesterday today week month year",
    "question_word": "why how what who",
}
_FEATURES_OF_WORD = {
    word: tuple(name for name, others in _WORDS.items() if word in others.split())
    for listed in _WORDS.values()
    for word in listed.split()
}
_FEATURES_OF_TAG = {
    "JJ": ("adjectives",),
    "JJR": ("adjectives", "comparatives"),
    "JJS": ("adjectives", "superlatives"),
    "RB": ("adverbs",),
    "RBR": ("adverbs", "comparatives"),
    "RBS": ("adverbs", "superlatives"),
    "NNP": ("names",),
    "NNPS": ("names",),
    "VBD": ("past_tense",),
    "VBZ": ("present_tense",),
    "VBP": ("present_tense",),
    "VBG": ("ing_forms",),
    "MD": ("modals",),
    "CD": ("numbers",),
    "NN": ("nouns",),
    "NNS": ("nouns",),
    "PRP": ("pronouns",),
    "PRP$": ("pronouns",),
    "WP": ("wh_words",),
    "WRB": ("wh_words",),
}
_FEATURE_OF_MARK = {
    "?": "question_marks",
    "!": "exclamation_marks",
    "—": "dashes",
    "–": "dashes",
    "--": "dashes",
    ":": "colons",
    ";": "semicolons",
    "(": "parentheses",
    "…": "ellipses",
    "...": "ellipses",
}
_DESCRIPTIONS = {
    "question_marks": "question marks",
    "exclamation_marks": "exclamation marks",
    "dashes": "dashes",
    "colons": "colons",
    "semicolons": "semicolons",
    "parentheses": "opening parentheses",
    "ellipses": "ellipses",
    "adjectives": "adjectives",
    "adverbs": "adverbs",
    "comparatives": "comparatives",
    "superlatives": "superlatives",
    "names": "words of proper names",
    "past_tense": "verbs in the past tense",
    "present_tense": "verbs in the present tense",
    "ing_forms": "verbs in -ing",
    "modals": "modal verbs",
    "numbers": "numbers",
    "nouns": "common nouns",
    "pronouns": "pronouns",
    "wh_words": "question and relative words",
}
_ISM_ENDINGS = ("ism", "isms", "ist", "ists", "istic")


def _described() -> Iterable[Feature]:
    for rule in (*LOADED, *STANCE):
        category = rule.id.removeprefix(f"{SCORER}.")
        yield Feature(category, f"summed weight of {rule.title} findings outside quotations")
    yield Feature("heaviest", "weight of the heaviest loaded finding outside quotations")
    yield Feature("loaded", "summed weight of all loaded findings outside quotations")
    yield Feature("strong", "loaded findings outside quotations with a weight of 0.5 or more")
    yield Feature("several_loaded", "1 where there are two or more loaded findings outside quotations")
    yield Feature("quoted_loaded", "summed weight of loaded findings inside quotations")
    yield Feature("scare_quotes", "scare quotes")
    yield Feature("quotations", "stretches between quotation marks")
    yield Feature("attributions", "attributions to a source")
    yield Feature("quoted_share", "share of the words inside quotation marks")
    yield Feature("log_words", "logarithm of the number of words")
    yield Feature("isms", "words in -ism and -ist")
    yield Feature("compounds", "hyphenated words")
    yield Feature("contractions", "contractions")
    yield Feature("long_words", "share of words of nine letters and more")
    for name in _WORDS:
        yield Feature(name, f"words such as {', '.join(_WORDS[name].split()[:4])}")
    for name, description in _DESCRIPTIONS.items():
        yield Feature(name, description)


FEATURES = tuple(_described())
#: A feature that is a number of things counts at most so many of them.
CAP = 3.0
_LONG = 9
_ISM_WORD = 7
_STRONG = 0.5
_STANCE_SCALE = 5  # brings the small weights of stance terms to about one an occurrence
_CLAIMED = frozenset(rule.id for rule in LOADED)


class Passage(NamedTuple):
    """A sentence, or several that are judged as one, with what was found in it."""

    tokens: Sequence[Token]
    hits: Sequence[Hit]
    quoted: Sequence[bool]  # for each hit, whether it stands in the words of somebody else
    n_words: int
    n_quoted_words: int
    n_scare_quotes: int
    n_quotations: int
    n_attributions: int


def extract(passage: Passage) -> dict[str, float]:
    """Return the features of a passage; what is 0 may be left out."""
    found = _count_hits(passage)
    found.update(_count_tokens(passage.tokens))
    found["scare_quotes"] = passage.n_scare_quotes
    found["quotations"] = passage.n_quotations
    found["attributions"] = passage.n_attributions
    n_long = found.pop("long_words", 0)
    values = {name: min(float(number), CAP) for name, number in found.items()}
    values["log_words"] = log(passage.n_words + 1)
    if passage.n_words:
        values["long_words"] = n_long / passage.n_words
        values["quoted_share"] = passage.n_quoted_words / passage.n_words
    return values


def _count_hits(passage: Passage) -> dict[str, float]:
    found: dict[str, float] = {}

    def add(name: str, amount: float) -> None:
        found[name] = found.get(name, 0) + amount

    for hit, quoted in zip(passage.hits, passage.quoted, strict=True):
        category = hit.rule.id.removeprefix(f"{SCORER}.")
        if hit.rule.id not in _CLAIMED:
            add(category, _STANCE_SCALE * hit.weight)
        elif quoted:
            add("quoted_loaded", hit.weight)
        else:
            add(category, hit.weight)
            add("loaded", hit.weight)
            add("strong", hit.weight >= _STRONG)
            found["heaviest"] = max(found.get("heaviest", 0), hit.weight)
    found["several_loaded"] = found.get("loaded", 0) > found.get("heaviest", 0)
    return found


def _count_tokens(tokens: Sequence[Token]) -> Counter[str]:
    return Counter(chain.from_iterable(_of_token(token.text, token.tag, token.is_word) for token in tokens))


@lru_cache(maxsize=1 << 15)
def _of_token(text: str, tag: str, is_word: bool) -> tuple[str, ...]:  # noqa: FBT001 - the fields of a token
    lower = text.lower()
    names = [*_FEATURES_OF_TAG.get(tag, ()), *_FEATURES_OF_WORD.get(lower, ())]
    if is_word:
        if "-" in lower:
            names.append("compounds")
        if len(lower) >= _ISM_WORD and lower.endswith(_ISM_ENDINGS):
            names.append("isms")
        if len(lower) >= _LONG:
            names.append("long_words")
    elif lower in _FEATURE_OF_MARK:
        names.append(_FEATURE_OF_MARK[lower])
    elif lower[-1:].isalpha():
        names.append("contractions")
    return tuple(names)
