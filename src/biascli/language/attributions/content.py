"""Where the content of an attribution begins and ends."""

from collections.abc import Sequence

from biascli.language.attributions.closed_class import (
    ADVERB_TAGS,
    ADVERBIAL_OPENERS,
    BESIDE,
    CLAUSE_OPENERS,
    DASHES,
    DAYS,
    FINITE_TAGS,
    FRONTING,
    LIST_GOES_ON,
    NOMINAL_TAGS,
    NOUN_TAGS,
    OCCASIONS,
    PASSING,
    RELATIVE,
    STOPS,
    TIME_ADVERBIALS,
    TIME_NOUNS,
)
from biascli.language.attributions.cues import Cue, CueForm, CueKind
from biascli.language.attributions.subjects import subject
from biascli.language.attributions.syntax import Range, Words, noun_phrase, verb_group

#: How far behind its cue a clause with *that* may begin.
_REACH = 16
#: How long an aside between a subject and its verb may be.
_ASIDE = 30
#: How far behind a comma the *and* may stand that shows a list.
_LIST_REACH = 14


def skip_adverbials(words: Words, index: int) -> int:
    """Return the first token behind adverbs and short phrases of time, place and medium after a cue."""
    while index < len(words) and words.quoted[index] == -1:
        word, tag = words.lower[index], words.tags[index]
        if word in TIME_ADVERBIALS or (tag in ADVERB_TAGS and (word.endswith("ly") or word in PASSING)):
            index += 1
            if word in ("last", "this") and words.tag(index) in ("NN", "NNP"):
                index += 1
        elif word in ("on", "in", "at", "during", "to", "via", "through", "by") and tag in ("IN", "TO"):
            phrase = noun_phrase(words, index + 1)
            following = phrase.last if phrase else index
            if phrase is None or words.word(following) in (".", ""):
                return index
            index = following
        elif word == "," and index + 1 < len(words) and words.quoted[index + 1] != -1:
            index += 1
        else:
            break
    return index


def opens_clause(words: Words, index: int) -> bool:
    """Tell whether a conjunction or a question word stands here."""
    return words.word(index) in CLAUSE_OPENERS and not words.tag(index).startswith("NN")


def has_verb(words: Words, index: int) -> bool:
    """Tell whether a finite verb follows before the first comma, outside a relative clause."""
    relative = False
    for position in range(index, len(words)):
        if words.quoted[position] != -1:
            return True
        word, tag = words.lower[position], words.tags[position]
        if word == ",":
            return _verb_behind_aside(words, position)
        if word in (";", ":", ".", "?", "!", "—", "–"):
            return False
        if word in RELATIVE or word in ADVERBIAL_OPENERS or word == "as":
            relative = True
        elif tag in FINITE_TAGS:
            if not relative:
                return True
            relative = False
    return False


def _verb_behind_aside(words: Words, comma: int) -> bool:
    """Tell whether the verb of a subject follows an aside: *the group, also known as the club, was*."""
    for position in range(comma + 1, min(comma + _ASIDE, len(words))):
        if words.quoted[position] == -1 and words.lower[position] == ",":
            behind = position + 1
            while words.tag(behind) in ADVERB_TAGS:
                behind += 1
            return words.tag(behind) in FINITE_TAGS
    return False


def asserts(words: Words, found: Range) -> bool:
    """Tell whether these words can be said: they hold a finite verb or a quotation."""
    return any(
        words.quoted[index] != -1 or words.tags[index] in FINITE_TAGS for index in range(found.first, found.last)
    )


def is_clause(words: Words, index: int) -> bool:
    """Tell whether a clause starts here: a conjunction, or a subject with its finite verb."""
    if index >= len(words):
        return False
    if opens_clause(words, index):
        return True
    if words.quoted[index] != -1:
        return False
    phrase = noun_phrase(words, index)
    if phrase is not None and words.word(phrase.last) in ("who", "which", "that"):
        return True
    return has_subject_and_verb(words, index)


def has_subject_and_verb(words: Words, index: int) -> bool:
    """Tell whether a subject stands here with its finite verb right behind it."""
    phrase = noun_phrase(words, index)
    if phrase is not None and "VBG" in words.tags[phrase.first : phrase.last]:
        return False  # "a statement saying the bridge was"
    behind = index + 1 if words.tag(index) == "EX" else phrase.last if phrase else len(words)
    while words.tag(behind) in ADVERB_TAGS:
        behind += 1
    return words.tag(behind) in FINITE_TAGS


def is_that(words: Words, index: int) -> bool:
    """Tell whether a *that* stands here that opens a clause with a subject of its own."""
    if words.word(index) != "that" or words.tag(index + 1) == "":
        return False
    return words.tags[index] == "IN" or words.tag(index + 1) not in FINITE_TAGS | NOUN_TAGS - {"NNS", "PRP", "NNP"}


def find_that(words: Words, index: int) -> int | None:
    """Return where a clause with *that*, or a quotation, begins behind an aside of the cue."""
    for position in range(index, min(index + _REACH, len(words))):
        if words.quoted[position] != -1:
            return position
        if is_that(words, position):
            return position
        if words.tags[position] in FINITE_TAGS or words.lower[position] in (";", ".", "?", "!"):
            return None
    return None


def clause_end(words: Words, start: int, cues: Sequence[Cue], after: Cue) -> int:
    """Return the end of a clause that is content: the sentence's, or where another cue of the same source begins."""
    limit = next_cue(words, start, cues, after)
    position = start
    fronted = words.lower[0] in FRONTING
    while position < limit:
        if words.quoted[position] == -1:
            if words.lower[position] == ";":
                return position
            if fronted and words.lower[position] == "," and has_subject_and_verb(words, position + 1):
                return position  # "While Lee says that ..., the bridge is open"
        position += 1
    return _trim(words, start, limit)


def next_cue(words: Words, start: int, cues: Sequence[Cue], after: Cue) -> int:
    """Return where the clause of the next cue begins that stands beside this one, or the end of the sentence."""
    for cue in cues:
        if cue.first > max(start, after.last - 1):
            cut = _coordinated(words, cue, start, after)
            if cut is not None:
                return cut
    return sentence_limit(words)


def before_matrix_verb(words: Words, start: int, end: int) -> int:
    """Return the end of a clause in the subject of a sentence: before the second finite verb, which is not its own."""
    n_verbs = 0
    for position in range(start, end):
        if words.quoted[position] != -1 or words.tags[position] not in FINITE_TAGS:
            continue
        n_verbs += 1
        joined = words.tag(position - 1) in ("CC", "WP", "WDT", "PRP", "IN") or words.tag(position - 1) in ADVERB_TAGS
        if n_verbs > 1 and not joined:
            return _trim(words, start, position)
    return end


def _coordinated(words: Words, cue: Cue, start: int, after: Cue) -> int | None:
    """Return where the clause of a later cue begins, if that cue is not inside the content but beside it."""
    if cue.form is not CueForm.VERB:
        return None
    first = cue.first
    while first > start and words.tags[first - 1] in ADVERB_TAGS:
        first -= 1
    before = words.word(first - 1)
    tag = words.tags[cue.first]
    if tag == "VBG" and (before == "," or before in DASHES):
        return first - 1
    own = subject(words, verb_group(words, cue.first))
    if (
        own is not None
        and own.first - 2 > start
        and words.lower[own.first - 1] in BESIDE
        and words.lower[own.first - 2] == ","
    ):
        return own.first - 2
    speech = cue.kind not in (CueKind.BELIEF, CueKind.COMMITMENT, CueKind.KNOWLEDGE, CueKind.APPEARANCE)
    same = tag == words.tags[after.first] and tag in ("VBD", "VBZ", "VBG")
    if speech and same and before in ("and", "but", ",", "or"):
        return first - 1
    return None


def phrase_end(words: Words, start: int) -> int:
    """Return the end of an object that is content: the first comma, adverbial or verb of the clause around it."""
    relative = False
    infinitive = words.word(start) == "to"
    limit = sentence_limit(words)
    for position in range(start, limit):
        if words.quoted[position] != -1:
            continue
        word, tag = words.lower[position], words.tags[position]
        if word in RELATIVE and position > start:
            relative = True
        elif word in (",", ";", ":", "—", "–", "--") and position > start:
            if word == "," and _goes_on(words, position):
                continue
            return position
        elif (position > start and not relative and word in ADVERBIAL_OPENERS and words.tag(position + 1) != "VBG") or (
            position > start and not relative and not infinitive and _tells_when(words, position)
        ):
            return position
        elif tag in FINITE_TAGS and words.tag(position - 1) == "PRP" and words.tag(position - 2) in NOUN_TAGS:
            continue  # "the speeches she made"
        elif tag in FINITE_TAGS and not relative and not infinitive and position > start:
            return _before_verb(words, start, position)
        elif tag in FINITE_TAGS:
            relative = False
    return _trim(words, start, limit)


def _tells_when(words: Words, index: int) -> bool:
    """Tell whether a phrase of time or occasion begins here: *on Friday*, *last week*, *at a rally*."""
    word, behind = words.lower[index], words.word(index + 1)
    if word in DAYS:
        return words.tag(index - 1) not in ("POS", "IN")
    if word in ("last", "this", "next", "earlier"):
        return behind in TIME_NOUNS or word == "earlier"
    if word == "on":
        return behind in DAYS
    if word in ("at", "in", "during") and behind in ("a", "an", "the", "his", "her", "their"):
        return any(words.word(each) in OCCASIONS for each in range(index + 2, index + 6))
    return False


def _before_verb(words: Words, start: int, verb: int) -> int:
    """Return the end of the phrase before a finite verb: without the subject or the conjunction of that verb."""
    position = verb
    while position > start and words.tags[position - 1] in ADVERB_TAGS:
        position -= 1
    if words.lower[position - 1] in ("and", "but", "as", "or"):
        position -= 1
    return max(position, start + 1)


def _goes_on(words: Words, comma: int) -> bool:
    """Tell whether the phrase goes on behind a comma: between adjectives, in a list, or with *which*."""
    if words.word(comma + 1) in LIST_GOES_ON:
        return True
    if words.tag(comma - 1).startswith("JJ") and words.tag(comma + 1).startswith("JJ"):
        return True
    for position in range(comma + 1, min(comma + _LIST_REACH, len(words))):
        tag, word = words.tags[position], words.lower[position]
        if word in ("and", "or"):
            return words.tag(position + 1) in NOMINAL_TAGS or words.tag(position + 1) == "VBG"
        if word == "," and words.word(position + 1) in ("of", "as", "to"):
            return True  # "one of them, Ann Lee, of lying"
        if tag not in NOMINAL_TAGS and tag not in ("IN", "VBG") and word != ",":
            return False
    return False


def sentence_limit(words: Words) -> int:
    """Return the end of the sentence without the mark that ends it."""
    last = len(words)
    while last > 0 and words.quoted[last - 1] == -1 and words.lower[last - 1] in STOPS:
        last -= 1
    return last


def _trim(words: Words, start: int, last: int) -> int:
    while last > start + 1 and words.quoted[last - 1] == -1 and words.lower[last - 1] in (",", "and", "but", "-", "—"):
        last -= 1
    return last


def before(words: Words, end: int) -> Range | None:
    """Return the clause before a trailing cue clause: back to the start of the sentence."""
    last = end
    while (
        last > 0 and words.quoted[last - 1] == -1 and (words.lower[last - 1] == "," or words.lower[last - 1] in DASHES)
    ):
        last -= 1
    first = 0
    while first < last and words.quoted[first] == -1 and words.lower[first] in ("but", "and", "still", ",", "yet"):
        first += 1
    for position in range(last - 1, first, -1):
        if words.quoted[position] == -1 and words.lower[position] == ";":
            first = position + 1
            break
    return Range(first, last) if first < last else None


def is_clausal(kind: CueKind) -> bool:
    """Tell whether content of such a cue is a clause that may run on over commas."""
    return kind in (
        CueKind.STATEMENT, CueKind.ADDRESS, CueKind.QUESTION, CueKind.BELIEF, CueKind.KNOWLEDGE,
        CueKind.EVIDENCE, CueKind.APPEARANCE, CueKind.HEARSAY,
    )  # fmt: skip
