"""Subjects: who does what a verb says, where the noun phrase stands before it.

What stands between commas, dashes or brackets behind the head belongs to the subject, and so does a relative clause.
"""

from biascli.language.attributions.closed_class import (
    ADVERB_TAGS,
    AUXILIARIES,
    CLOSED,
    DASHES,
    DAYS,
    FINITE_TAGS,
    FLOATING,
    NOMINAL_TAGS,
    NOUN_TAGS,
    TIME_DETERMINERS,
    TIME_NOUNS,
    VERB_TAGS,
)
from biascli.language.attributions.syntax import Range, Words, noun_phrase, phrase_before, verb_group

#: An aside that is longer, or has more finite verbs, is no aside.
_LONGEST_ASIDE = 40
_ASIDE_VERBS = 2
#: An aside without a verb of its own is no longer.
_LONGEST_PHRASE = 16
#: The most tokens, marks counted, of a title or a name between marks that belongs to a subject.
_LONGEST_TITLE = 10
_PARTIES = frozenset("DRI")
#: Tags that a capitalised word right before a finite verb has by mistake.
_OUT_OF_PLACE = frozenset(
    ("JJ", "JJR", "JJS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "GW", "UH", "AFX", "ADD", "SYM", "XX")
)


def subject(words: Words, first: int) -> Range | None:
    """Return the noun phrase before a verb group, with what stands between commas after its head."""
    last = _without_time(words, first)
    if last > 1 and words.lower[last - 1] in FLOATING and words.tags[last - 2] in NOUN_TAGS | {"-RRB-"}:
        last -= 1
    if last == 0:
        return None
    if words.quoted[last - 1] != -1:
        return _with_quotation(words, last)
    if last < first and words.tags[last - 1] == "VBN" and words.tag(last - 2) in NOUN_TAGS:
        last -= 1  # "A report released on Monday said"
    before = words.lower[last - 1]
    relative = before in ("who", "which", "that") and words.tags[last - 1] in ("WP", "WDT", "IN", "DT")
    pronoun = last if relative else _interrupted(words, last)
    if pronoun is not None:
        return _relative_subject(words, pronoun)
    head = _head_end(words, last)
    phrase = (phrase_before(words, head) or _mistagged(words, head, first)) if head is not None else None
    if phrase is None:
        return None
    if words.tag(phrase.first - 1) == "IN" and words.tokens[phrase.first - 2].lemma in AUXILIARIES and phrase.first > 1:
        return subject(words, verb_group(words, phrase.first - 2))  # "has in the past said"
    if words.tag(phrase.first - 1) == "IN" and words.tag(phrase.first - 2) in ("WP", "WDT"):
        return _relative_subject(words, phrase.first - 1)  # "who in two speeches said"
    phrase = _with_relative_clause(words, phrase)
    if words.word(phrase.first - 1) == "," and _is_name(words, phrase.first - 1) and words.tags[phrase.first] == "DT":
        return Range(0, phrase.last)  # "Ann Lee, the mayor said": the second comma is missing
    if words.tokens[phrase.last - 1].lemma in TIME_NOUNS and phrase.first > 0:
        # "The company last year proposed": the time is not who proposed.
        core = phrase.last - 1
        while core > phrase.first and (words.lower[core - 1] in TIME_DETERMINERS or words.tags[core - 1] == "IN"):
            core -= 1
        return subject(words, core)
    return Range(phrase.first, last - (before == "," or before in DASHES))


def _without_time(words: Words, last: int) -> int:
    """Return where the subject of a verb ends, before adverbs and the day: *Lee (R-Ohio) on Friday said*."""
    while last > 0 and words.quoted[last - 1] == -1:
        if words.tags[last - 1] in ADVERB_TAGS:
            last -= 1
            continue
        day = last - 1
        if words.lower[day] in TIME_NOUNS and words.word(day - 1) in DAYS:
            day -= 1  # "Friday night"
        if words.lower[day] not in DAYS or day == 0:
            break
        last = day - (words.lower[day - 1] == "on")
    return last


def _with_quotation(words: Words, last: int) -> Range | None:
    """Return a subject that ends with a title in marks: *Lee, star of "Harbor," said*, *the film "Harbor" says*.

    A quotation that somebody says stands alone, or behind a mark.
    """
    first = last
    while first > 0 and words.quoted[first - 1] != -1:
        first -= 1
    if first == 0 or last - first > _LONGEST_TITLE or words.tags[first - 1] not in NOUN_TAGS | {"IN", "VBN", "POS"}:
        return None
    if words.lower[last - 2] not in CLOSED:
        phrase = phrase_before(words, first) if words.tags[first - 1] in NOUN_TAGS else None
        return Range(phrase.first, last) if phrase is not None else None
    for opening in range(first - 1, 0, -1):
        if words.quoted[opening] != -1 or words.tags[opening] in FINITE_TAGS:
            return None
        if words.lower[opening] == ",":
            phrase = phrase_before(words, opening) if words.tags[opening - 1] in NOUN_TAGS else None
            return Range(phrase.first, last) if phrase is not None else None
    return None


def _is_name(words: Words, last: int) -> bool:
    """Tell whether the sentence begins with a name that ends before this token, and nothing else."""
    return last > 1 and all(words.tags[index].startswith("NNP") for index in range(last))


def _mistagged(words: Words, last: int, verb: int) -> Range | None:
    """Return a subject whose head is tagged as no noun: *Cuban said*, *aides say*, *the latter*, *both of whom*."""
    head = last - 1
    if head < 0 or words.quoted[head] != -1 or words.tag(verb) not in FINITE_TAGS | {"VBN"}:
        return None
    tag = words.tags[head]
    whom = tag.startswith("W") and words.tag(head - 1) == "IN"
    named = words.tokens[head].text[0].isupper() and (tag in _OUT_OF_PLACE or (head == 0 and tag == "RB"))
    plural = tag == "VBZ" and words.tokens[head].lemma not in AUXILIARIES
    ordinal = tag.startswith("JJ") and words.tag(head - 1) == "DT"
    if not (whom or named or plural or ordinal) or not words.lower[head][0].isalpha():
        return None
    first = head
    while first > 0 and words.quoted[first - 1] == -1 and words.tags[first - 1] in NOMINAL_TAGS | {"IN"}:
        if words.tags[first - 1] == "IN" and not whom:
            break
        first -= 1
    return Range(first, last)


def _with_relative_clause(words: Words, phrase: Range) -> Range:
    """Return the noun phrase before a relative clause that ends in this one: *the official who spoke on*."""
    index = phrase.first - 1 - (words.tag(phrase.first - 1) == "IN")
    if words.tag(index) not in VERB_TAGS:
        return phrase
    relative = verb_group(words, index) - 1
    if words.word(relative) not in ("who", "which", "that") or words.tag(relative) == "":
        return phrase
    antecedent = phrase_before(words, relative)
    return Range(antecedent.first, phrase.last) if antecedent else phrase


def _relative_subject(words: Words, last: int) -> Range | None:
    """Return what the relative pronoun before this token stands for, with the pronoun."""
    antecedent = phrase_before(words, _skip_comma(words, last - 1))
    if antecedent is not None:
        return Range(antecedent.first, last)
    return Range(last - 1, last) if words.lower[last - 1] == "who" else None


def _interrupted(words: Words, last: int) -> int | None:
    """Return where a relative pronoun ends that an aside follows: *Lee, who, in a speech, said*."""
    mark = words.lower[last - 1]
    if mark != "," and mark not in DASHES:
        return None
    for opening in range(last - 2, max(1, last - _LONGEST_PHRASE), -1):
        if words.quoted[opening] != -1 or words.tags[opening] in FINITE_TAGS:
            return None
        if words.lower[opening] == mark and words.tags[opening - 1] in ("WP", "WDT"):
            return opening
    return None


def _head_end(words: Words, last: int) -> int | None:
    """Return where the noun phrase ends that an aside in commas, dashes or brackets follows; None for a lone comma."""
    before = words.lower[last - 1]
    if before == "," or before in DASHES:
        return _parenthesis(words, last - 1)
    return _before_bracket(words, last) if before == ")" else last


def _before_bracket(words: Words, last: int) -> int:
    head = last - 1
    while head > 0 and words.lower[head] != "(":
        head -= 1
    return head


def _skip_comma(words: Words, last: int) -> int:
    return last - 1 if last > 0 and (words.lower[last - 1] == "," or words.lower[last - 1] in DASHES) else last


def _parenthesis(words: Words, closing: int) -> int | None:
    """Return where the noun phrase ends after which an aside begins that this comma or dash closes."""
    mark = words.lower[closing]
    relative = _relative_aside(words, closing)
    if relative is not None:
        return relative
    for opening in range(closing - 1, 0, -1):
        if words.quoted[opening] != -1:
            return None
        if words.lower[opening] == mark:
            aside = words.lower[opening + 1] if opening + 1 < closing else ""
            if words.lower[opening - 1] == ")":
                return _before_bracket(words, opening)  # "Jim Orr (R-Ohio), a lawyer, said"
            ordinal = words.tags[opening - 1] == "JJ" and words.tag(opening - 2) == "DT"  # "a third, Ann Lee, said"
            if not (ordinal or words.tags[opening - 1] in NOUN_TAGS) or (mark == "," and aside in ("and", "but")):
                return None
            inside = noun_phrase(words, opening + 1)
            verb = inside.last if inside else opening + 1
            while words.tag(verb) in ADVERB_TAGS:
                verb += 1
            if words.tag(verb) in FINITE_TAGS:
                return None  # "In a speech, Lee struck back, saying": no aside
            if words.word(opening - 2) == mark and (words.tags[opening - 1] == "CD" or _is_party(words, opening - 1)):
                return opening - 2  # "Maria Santos, 43, a nurse, said", "Jim Orr, R-Ohio, a lawyer, said"
            further = _parenthesis(words, opening - 1) if words.lower[opening - 1] == mark else None
            return further or _before_address(words, opening, mark) or opening
    return None


def _relative_aside(words: Words, closing: int) -> int | None:
    """Return where a relative clause between marks begins: *Lee, who led the panel and, later, the party, said*."""
    mark = words.lower[closing]
    n_verbs = 0
    for opening in range(closing - 1, max(0, closing - _LONGEST_ASIDE), -1):
        if words.quoted[opening] != -1 or words.lower[opening] in (";", ":"):
            return None
        n_verbs += words.tags[opening] in FINITE_TAGS
        if words.lower[opening] == mark and words.word(opening + 1) in ("who", "whose", "which"):
            if not 0 < n_verbs <= _ASIDE_VERBS:
                return None
            if words.lower[opening - 1] == ")":
                return _before_bracket(words, opening)
            shorter = words.tags[opening - 1] in ADVERB_TAGS | {"CD"} or _is_party(words, opening - 1)
            # "Maria Santos, 43, who", "Lee, meanwhile, who", "Jim Orr, R-Ohio, who"
            return opening - 2 if shorter and words.word(opening - 2) == mark else opening
    return None


def _is_party(words: Words, index: int) -> bool:
    """Tell whether a token names the party and the state of a politician: *R-Ohio*."""
    text = words.tokens[index].text
    return text[:1] in _PARTIES and text[1:2] == "-" and text[2:3].isupper()


def _before_address(words: Words, last: int, mark: str) -> int | None:
    """Return where the name ends before an address: *Tom Holt, 18, of Mill Road, Velmora, said*."""
    first = last
    while first > 0 and words.tags[first - 1].startswith("NNP"):
        first -= 1
    opening = first - 2
    if words.word(first - 1) not in ("of", "from") or words.word(opening) != mark or opening < 1:
        return None
    return _parenthesis(words, opening) or opening
