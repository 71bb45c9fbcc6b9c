"""Word lists: load, validate, compile and match.

A list is a UTF-8 TSV file with a header. ``term`` (lemmas, lower case, one or several words), ``category`` and
``weight`` (0 to 1) must be there; the other columns say in which context the term counts, and what could stand in
its place. ``lexicons/README.md`` describes the format.
"""

from biascli.lexicon.matching import Lexicon
from biascli.lexicon.reading import read
from biascli.lexicon.sentences import Match, forget_sentences
from biascli.lexicon.shipped import LexiconSet, directory, load_user, missing, names
from biascli.lexicon.terms import COLUMNS, Term, WordClass, word_class

__all__ = [
    "COLUMNS",
    "Lexicon",
    "LexiconSet",
    "Match",
    "Term",
    "WordClass",
    "directory",
    "forget_sentences",
    "load_user",
    "missing",
    "names",
    "read",
    "word_class",
]
