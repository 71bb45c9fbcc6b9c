"""What the bias score of a sentence looks at: a few dozen features, each a count or a sum that a reader can check.

Findings by kind, words of the list ``sentence_cues``, function words, parts of speech and marks. No word weighs by
itself: a class of words does, and the list says which words are in it.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from math import log
from typing import NamedTuple

from biascli.document import Token
from biascli.engines import valence
from biascli.lexicon import Lexicon, word_class
from biascli.remembered import Remembered
from biascli.scorers.loaded_language.hits import Hit
from biascli.scorers.loaded_language.rules import LOADED, SCARE_QUOTE_WEIGHT, SCORER
from biascli.scorers.loaded_language.vocabulary import PLAIN, Vocabulary


class Feature(NamedTuple):
    """One thing that the score looks at."""

    name: str
    description: str


#: The list of words that are counted by lemma; a category is a feature.
CUES = "sentence_cues"
#: Findings of one kind, whose weights are added up.
_KIND_OF_CATEGORY = {
    "negative_adjective": "judging_words",
    "positive_adjective": "judging_words",
    "evaluative_adverb": "judging_words",
    "label": "judging_names",
    "slanted_noun": "judging_names",
    "dysphemism": "judging_names",
    "slanted_verb": "slanted_verbs",
    "slanted_reporting": "slanted_reporting",
    "framing_left": "framing",
    "framing_right": "framing",
}
#: Function words, by the feature that counts them.
_WORDS = {
    "second_person": "you your yours yourself yourselves",
    "possessives": "his her their its our my your",
    "be": "is are was were be been being am 's",
    "possibility": "may might could can",
    "negation": "not n't no never nothing nobody none neither nor without hardly cannot",
    "dates": "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december",
}
_FEATURES_OF_WORD = {
    word: tuple(name for name, others in _WORDS.items() if word in others.split())
    for listed in _WORDS.values()
    for word in listed.split()
}
_FEATURES_OF_TAG = {
    "RBS": ("superlatives",),
    "JJS": ("superlatives",),
    "CD": ("numbers",),
    "RP": ("particles",),
    "NN": ("nouns",),
    "NNS": ("nouns",),
    "UH": ("interjections",),
}
_FEATURE_OF_MARK = {"?": "question_marks", "!": "exclamation_marks"}

#: Features that can only raise a score, whatever the data that it was fitted on: each is a kind of finding.
RAISING = {
    "loaded": "1 less the product of 1 less the weight of each loaded finding outside quotations and of scare quotes",
    "clear": "loaded findings outside quotations with a weight from 0.35 to 0.54",
    "strong": "loaded findings outside quotations with a weight of 0.55 or more",
    "judging_words": "summed weight of evaluative adjectives and adverbs outside quotations",
    "judging_names": "summed weight of labels, slanted nouns and dysphemisms outside quotations",
    "slanted_verbs": "summed weight of slanted verbs outside quotations",
    "slanted_reporting": "summed weight of slanted reporting verbs outside quotations",
    "framing": "summed weight of framing phrases of either side outside quotations",
}
_OTHERS = {
    "quoted_loaded": "summed weight of loaded findings inside quotations",
    "implicative": "implicative verbs",
    "quotations": "stretches between quotation marks",
    "quoted_share": "share of the words inside quotation marks",
    "attributions": "attributions to a source",
    "log_words": "logarithm of the number of words and 1",
    "joined_clauses": "commas before a conjunction",
    "ism_words": "words in -ism and -ist",
    "ing_adjectives": "adjectives in -ing",
    "superlatives": "superlatives",
    "particles": "particles of verbs: up, off, out",
    "uncommon_verbs": "verbs outside the vocabulary of plain news",
    "uncommon_adjectives": "adjectives outside the vocabulary of plain news",
    "uncommon_adverbs": "adverbs outside the vocabulary of plain news",
    "uncommon_nouns": "common nouns outside the vocabulary of plain news",
    "uncommon_compounds": "adjectives and verbs with a hyphen that do more than count, measure or place",
    "valence": "sum of the valences of words, each from 0 to 1, whether they praise or blame",
    "judging_forms": "adjectives between an article and a number, and adverbs of manner or stance set off by a comma",
    "numbers": "numbers",
    "nouns": "common nouns",
    "interjections": "interjections",
    "question_marks": "question marks",
    "exclamation_marks": "exclamation marks",
    "conflict": "words for attack and fight",
    "blame": "words for fault and failure",
    "cognition": "verbs of thinking, wanting and feeling",
    "discourse": "adverbs that speak to the reader",
    "doubted_claim": "words that doubt what somebody says or is called",
    "political_side": "words for the left and the right",
    "public_role": "words for roles, offices and firms",
    "speech": "words for saying and for who says it officially",
}
FEATURES = (
    *(Feature(name, description) for name, description in {**RAISING, **_OTHERS}.items()),
    *(Feature(name, f"words such as {', '.join(words.split()[:4])}") for name, words in _WORDS.items()),
)

#: A feature that is a number of things counts at most so many of them.
CAP = 3.0
#: Weights from which a finding is clearly and strongly loaded.
CLEAR, STRONG = 0.35, 0.55
IMPLICATIVE = "implicative"
#: What most tokens count for.
_NOTHING: tuple[tuple[str, ...], float] = ((), 0.0)
_ISM_WORD = 7
_ISM_ENDINGS = ("ism", "isms", "ist", "ists", "istic")
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
    n_judging_forms: int  # words that are loaded by their form


class Extractor:
    """Draws the features from passages."""

    def __init__(self, cues: Lexicon, vocabulary: Vocabulary) -> None:
        """Take the list of words that are counted by lemma, and what tells which words stand out."""
        self._cues = cues
        self._vocabulary = vocabulary
        self._of_token = Remembered(self._read)

    def extract(self, passage: Passage) -> dict[str, float]:
        """Return the features of a passage; what is 0 may be left out."""
        tokens = passage.tokens
        of_token = self._of_token
        read = [
            each
            for token in tokens
            if (each := of_token[token.text, token.tag, token.lemma, token.is_word]) is not _NOTHING
        ]
        found = Counter(chain.from_iterable([names for names, _ in read]))
        found["quotations"] = passage.n_quotations
        found["attributions"] = passage.n_attributions
        found["joined_clauses"] = _n_joined_clauses(tokens)
        values = _of_hits(passage)
        values["valence"] = sum([of_word for _, of_word in read])
        values["judging_forms"] = passage.n_judging_forms
        for name, number in found.items():
            values[name] = values.get(name, 0.0) + number
        capped = {name: min(float(value), CAP) for name, value in values.items() if value}
        capped["log_words"] = log(passage.n_words + 1)
        if passage.n_quoted_words:
            capped["quoted_share"] = passage.n_quoted_words / passage.n_words
        return capped

    def _read(self, token: tuple[str, str, str, bool]) -> tuple[tuple[str, ...], float]:
        """Return the features that a token counts for, and its valence, given all that it holds besides its place."""
        text, tag, lemma, is_word = token
        names = self._name(text, tag, lemma, is_word)
        of_word = _valence(text, lemma) if is_word and text.islower() else 0.0
        return (names, of_word) if names or of_word else _NOTHING

    def _name(self, text: str, tag: str, lemma: str, is_word: bool) -> tuple[str, ...]:  # noqa: FBT001 - the fields of a token
        lower = text.lower().replace("’", "'")
        names = [*_FEATURES_OF_TAG.get(tag, ()), *_FEATURES_OF_WORD.get(lower, ())]
        names += self._cued(lower, lemma, tag)
        if not is_word:
            names += [_FEATURE_OF_MARK[lower]] if lower in _FEATURE_OF_MARK else []
            return tuple(names)
        if len(lower) >= _ISM_WORD and lower.endswith(_ISM_ENDINGS):
            names.append("ism_words")
        if tag == "JJ" and lower.endswith("ing"):
            names.append("ing_adjectives")
        if standing_out := self._vocabulary.kinds[text, tag, lemma]:
            names.append(standing_out)
        return tuple(names)

    def _cued(self, lower: str, lemma: str, tag: str) -> set[str]:
        kind = word_class(tag)
        terms = chain.from_iterable(self._cues.lookup(form) for form in (lower, lemma))
        return {term.category for term in terms if term.category != PLAIN and (not term.pos or kind in term.pos)}


def _n_joined_clauses(tokens: Sequence[Token]) -> int:
    behind_commas = [at for at, token in enumerate(tokens[:-1], start=1) if token.text == ","]
    return sum([tokens[at].tag == "CC" for at in behind_commas])


def _valence(text: str, lemma: str) -> float:
    found = valence.valence(text, lemma)
    return abs(found.describes) / valence.SCALE if found else 0.0


def _of_hits(passage: Passage) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    left = (1 - SCARE_QUOTE_WEIGHT) ** passage.n_scare_quotes
    for hit, quoted in zip(passage.hits, passage.quoted, strict=True):
        category = hit.rule.id.removeprefix(f"{SCORER}.")
        if hit.rule.id not in _CLAIMED:
            found[IMPLICATIVE] += category == IMPLICATIVE
        elif quoted:
            found["quoted_loaded"] += hit.weight
        else:
            left *= 1 - hit.weight
            found["strong"] += hit.weight >= STRONG
            found["clear"] += CLEAR <= hit.weight < STRONG
            if category in _KIND_OF_CATEGORY:
                found[_KIND_OF_CATEGORY[category]] += hit.weight
    return {**found, "loaded": 1 - left}
