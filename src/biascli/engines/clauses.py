"""Where one clause of a sentence ends and the next begins."""

from collections.abc import Sequence

from biascli.engines.phrases import Reading
from biascli.engines.seam import Word

_BREAKS = frozenset((";", ":", "--", "—", "–"))
_RELATIVE = frozenset(("WP", "WDT", "WRB"))
_CONJUNCTIONS = frozenset(("but", "while", "although", "because", "after"))
#: They begin a clause where a verb, or a subject and its verb, stand behind them.
_JOINING = frozenset((",", "and", "or", "that", "as", "if"))
_VERBAL = frozenset(("VBD", "VBZ", "MD", "VBG", "CC"))


def number(words: Sequence[Word], reading: Reading) -> None:
    """Number the clauses: a conjunction, a mark or a relative pronoun before a further verb begins one."""
    clause = 0
    for index, word in enumerate(words):
        text = word.text
        if text in _BREAKS or (index and (word.tag in _RELATIVE or text in _CONJUNCTIONS)):
            clause += 1
        elif text in _JOINING and index + 1 < len(words):
            clause += words[index + 1].tag in _VERBAL or _starts_clause(reading, index + 1)
        reading.clause_of.append(clause)


def _starts_clause(reading: Reading, index: int) -> bool:
    phrase = reading.phrase_of[index]
    if phrase is None:
        return False
    end = reading.phrases[phrase].end
    return end < len(reading.verb_of) and (verb := reading.verb_of[end]) is not None and reading.verbs[verb].finite
