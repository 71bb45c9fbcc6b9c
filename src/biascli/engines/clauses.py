"""Where one clause of a sentence ends and the next begins."""

from collections.abc import Sequence

from biascli.engines.phrases import Reading
from biascli.engines.seam import Word


def number(words: Sequence[Word], reading: Reading) -> None:
    """Number the clauses: a conjunction, a mark or a relative pronoun before a further verb begins one."""
    clause = 0
    for index, word in enumerate(words):
        if word.text in (";", ":", "--", "—", "–") or (
            index
            and (word.tag in ("WP", "WDT", "WRB") or word.text in ("but", "while", "although", "because", "after"))
        ):
            clause += 1
        elif word.text in (",", "and", "or", "that", "as", "if") and index + 1 < len(words):
            following = words[index + 1].tag
            if following in ("VBD", "VBZ", "MD", "VBG", "CC") or _starts_clause(reading, index + 1):
                clause += 1
        reading.clause_of.append(clause)


def _starts_clause(reading: Reading, index: int) -> bool:
    phrase = reading.phrase_of[index]
    if phrase is None:
        return False
    end = reading.phrases[phrase].end
    return end < len(reading.verb_of) and (verb := reading.verb_of[end]) is not None and reading.verbs[verb].finite
