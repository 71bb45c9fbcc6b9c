"""What one line of a word list says."""

from enum import StrEnum
from functools import cache

from biascli.records import record


class WordClass(StrEnum):
    """Coarse parts of speech, as written in the ``pos`` column."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adj"
    ADVERB = "adv"
    PROPER = "proper"
    OTHER = "other"


_CLASS_OF_TAG = {
    "NN": WordClass.NOUN,
    "JJ": WordClass.ADJECTIVE,
    "RB": WordClass.ADVERB,
    "VB": WordClass.VERB,
}


@cache
def word_class(tag: str) -> WordClass:
    """Return the coarse class of a Penn Treebank tag."""
    if tag.startswith("NNP"):
        return WordClass.PROPER
    return _CLASS_OF_TAG.get(tag[:2], WordClass.OTHER)


#: In a term, a place at which a few words of one phrase may stand, or none.
GAP = "..."
#: In a term, the place of a possessive pronoun or of a noun with its *'s*.
POSSESSOR = "one's"

_NONE: frozenset[str] = frozenset()


#: A term of at most this weight is plain in most of its uses (*simply*, *tough*, *restore*).
MILD = 0.1


@record
class Term:
    """One line of a word list: lemmas, what they count for, and in which context."""

    words: tuple[str, ...]  # lemmas or exact forms, lower case
    category: str
    weight: float  # 0 to 1
    pos: frozenset[WordClass] = frozenset()  # empty stands for any but a proper name
    not_before: frozenset[str] = _NONE  # words of which none may follow it
    not_after: frozenset[str] = _NONE  # words of which none may precede it
    only_before: frozenset[str] = _NONE  # words of which one must follow it
    only_after: frozenset[str] = _NONE  # words of which one must precede it
    not_near: frozenset[str] = _NONE  # words of which none may stand in the sentence: its literal sense
    near: frozenset[str] = _NONE  # words of which one must stand in the sentence
    mirror: str = ""  # what the other side of a dispute says for the same thing
    neutral: str = ""  # a wording without slant
    note: str = ""

    @property
    def text(self) -> str:
        """The term as one string."""
        return " ".join(self.words)

    @property
    def needs_company(self) -> bool:
        """Whether it counts only in a sentence that holds another term."""
        return 0 < self.weight <= MILD

    @property
    def has_conditions(self) -> bool:
        """Whether it counts only among some words, or not among others."""
        return any((self.not_before, self.not_after, self.only_before, self.only_after, self.not_near, self.near))

    def row(self) -> tuple[str, ...]:
        """Return the term as the cells of a line, in the order of ``COLUMNS``."""
        sets = (
            self.pos, self.not_before, self.not_after, self.only_before, self.only_after, self.not_near, self.near,
        )  # fmt: skip
        conditions = (" ".join(sorted(each)) for each in sets)
        return (self.text, self.category, f"{self.weight:g}", *conditions, self.mirror, self.neutral, self.note)


#: What a line must give, and all that it may give, in the order in which ``lexicon show`` prints it.
REQUIRED = ("term", "category", "weight")
CONDITIONS = ("not_before", "not_after", "only_before", "only_after", "not_near", "near")
COLUMNS = (*REQUIRED, "pos", *CONDITIONS, "mirror", "neutral", "note")
