"""Where content ends that is a clause, or stands before its cue."""

from collections.abc import Sequence

from biascli.language.attributions import clauses, phrases
from biascli.language.attributions.closed_class import (
    ADVERB_TAGS,
    BESIDE,
    CLOSED,
    DASHES,
    FINITE_TAGS,
    FRONTING,
)
from biascli.language.attributions.cues import Cue, CueForm, CueKind
from biascli.language.attributions.subjects import subject
from biascli.language.attributions.syntax import Range, Words, verb_group


def clause_end(words: Words, start: int, cues: Sequence[Cue], after: Cue) -> int:
    """Return the end of a clause that is content: the sentence's, or where another cue of the same source begins."""
    limit = next_cue(words, start, cues, after)
    if words.quoted[start] != -1:
        return min(limit, _quotation_end(words, start))
    position = start
    fronted = words.lower[int(words.tags[0] == "CC" and len(words) > 1)] in FRONTING
    while position < limit:
        if words.quoted[position] == -1:
            closed = words.lower[position] == ")" and "(" not in words.lower[start:position]
            if closed or words.lower[position] == ";":
                return position
            if fronted and words.lower[position] == "," and clauses.has_subject_and_verb(words, position + 1):
                return position  # "While Lee says that ..., the bridge is open"
        position += 1
    return phrases.trim(words, start, limit)


def _quotation_end(words: Words, start: int) -> int:
    """Return where content ends that begins with a quotation: behind it, where a stop stands inside its marks.

    Behind *"We lost," and left* nothing more is said; *"We lost" and "We will win"* are said both.
    """
    position = start
    while position < len(words):
        while position < len(words) and words.quoted[position] != -1:
            position += 1
        closed = position - 2 >= start and words.lower[position - 2] in CLOSED
        further = position + (words.tag(position) == "CC" or words.word(position) == ",")
        if further < len(words) and words.quoted[further] != -1:
            position = further
        else:
            return position if closed else phrases.trim(words, start, phrases.sentence_limit(words))
    return position


def next_cue(words: Words, start: int, cues: Sequence[Cue], after: Cue) -> int:
    """Return where the clause of the next cue begins that stands beside this one, or the end of the sentence."""
    for cue in cues:
        if cue.first > max(start, after.last - 1):
            cut = _coordinated(words, cue, start, after)
            if cut is not None:
                return cut
    return phrases.sentence_limit(words)


def before_matrix_verb(words: Words, start: int, end: int) -> int:
    """Return the end of a clause in the subject of a sentence: before the second finite verb, which is not its own."""
    n_verbs = 0
    for position in range(start, end):
        if words.quoted[position] != -1 or words.tags[position] not in FINITE_TAGS:
            continue
        n_verbs += 1
        joined = words.tag(position - 1) in ("CC", "WP", "WDT", "PRP", "IN") or words.tag(position - 1) in ADVERB_TAGS
        if n_verbs > 1 and not joined:
            return phrases.trim(words, start, position)
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
    behind_comma = first > 1 and clauses.behind_comma(words, first)
    if tag == "VBG" and (behind_comma or before in DASHES):
        return first - (words.quoted[first - 1] == -1)
    own = subject(words, verb_group(words, cue.first))
    if own is not None and own.first - 2 > start and words.lower[own.first - 1] in BESIDE:
        joint = own.first - 1
        if clauses.behind_comma(words, joint):
            return joint - (words.quoted[joint - 1] == -1)
        if tag == words.tags[after.first] == "VBG":
            return joint  # "Lee saying it would hold and Turner calling it a farce"
    if own is not None and own.first - 1 > start and words.lower[own.first - 1] in DASHES:
        return own.first - 1
    speech = cue.kind not in (CueKind.BELIEF, CueKind.KNOWLEDGE, CueKind.APPEARANCE)
    same = tag == words.tags[after.first] and tag in ("VBD", "VBZ", "VBP", "VBG")
    same = same or (after.form is CueForm.ADJECTIVE and tag in ("VBD", "VBZ", "VBP"))
    if speech and same and before in ("and", "but", ",", "or"):
        return first - 1
    return None


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
        if words.quoted[position] == -1 and (words.lower[position] == ";" or _sets_off(words, position, last)):
            first = position + 1
            break
    return Range(first, last) if first < last else None


def _sets_off(words: Words, dash: int, last: int) -> bool:
    """Tell whether a dash sets off what is said: *nobody was pleased - "A farce," Lee said - but they stayed*."""
    if words.lower[dash] not in DASHES:
        return False
    inside = words.quoted[dash + 1 : last]
    return bool(inside) and inside[0] != -1 and all(each == inside[0] for each in inside)


def is_clausal(kind: CueKind) -> bool:
    """Tell whether content of such a cue is a clause that may run on over commas."""
    return kind in (
        CueKind.STATEMENT, CueKind.ADDRESS, CueKind.QUESTION, CueKind.BELIEF, CueKind.KNOWLEDGE,
        CueKind.EVIDENCE, CueKind.APPEARANCE, CueKind.HEARSAY,
    )  # fmt: skip
