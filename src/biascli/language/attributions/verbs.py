"""Attributions whose cue is a verb."""

from biascli.language.attributions import asides, clauses, content, passives, syntax, understood
from biascli.language.attributions.closed_class import (
    ADVERB_TAGS,
    AFTER_ADDRESSEE,
    DASHES,
    FINITE_TAGS,
    NEGATIONS,
    NOUN_TAGS,
    OBJECT_TAGS,
    POINTING,
    REFLEXIVES,
)
from biascli.language.attributions.cues import Cue, CueKind
from biascli.language.attributions.drafting import Draft, Scene
from biascli.language.attributions.syntax import Range, Words

#: What a source has in mind; an infinitive of these tells of nobody who has it.
_STATES = frozenset((CueKind.BELIEF, CueKind.KNOWLEDGE, CueKind.COMMITMENT))


#: What is said, and not what it is said of, stands behind these.
_SPEECH = frozenset((CueKind.STATEMENT, CueKind.ADDRESS, CueKind.QUESTION, CueKind.MANNER))
#: Behind a verb, these show that its object is missing: it stands before.
_NO_OBJECT = FINITE_TAGS | {".", ",", ":", "IN", "CC", "-RRB-"}
#: What a relative clause without its pronoun begins with: *the plan he backed*.
_OPENS_RELATIVE = frozenset(("PRP", "DT", "NNP"))


def attribution(scene: Scene, cue: Cue) -> Draft | None:
    """Return the attribution of a verb: passive, behind its content, or before it."""
    words = scene.words
    first = syntax.verb_group(words, cue.first)
    if cue.kind is CueKind.APPEARANCE:
        return passives.appearance(scene, cue, first)
    said = asides.opening(words, cue, first)
    if said is not None:
        return said
    opens = first == 0 and words.tags[first] in ("VBN", "VBD") and cue.kind in (CueKind.QUESTION, CueKind.ADDRESS)
    if opens or syntax.is_passive(words, first, cue.first):
        return passives.passive(scene, cue, first) if cue.kind is not CueKind.MANNER else None
    behind = asides.inverted(scene, cue, first) or asides.trailing(scene, cue, first)
    if behind is not None:
        return behind
    alone = first == cue.first
    if alone and words.tags[first] == "VBN" and (_modifies(words, first) or not _takes_object(words, cue.last)):
        return None  # "the man known to all"
    return _active(scene, cue, first)


def _active(scene: Scene, cue: Cue, first: int) -> Draft | None:
    """*Kirby said that ...*, *he told reporters ...*, *she denounced ...*."""
    words = scene.words
    source = scene.subject(first)
    participle = first == cue.first and words.tags[first] == "VBG"
    if (source is None and _commands(words, first)) or (participle and _stands_alone(words, cue.last)):
        return None
    start = clauses.skip_adverbials(words, cue.last)
    if source is not None and _lacks_object(words, source, start):
        if words.word(start) == "as":
            start += 1  # "what Lee called a mistake", "what Lee regards as a mistake"
        elif words.tag(start) not in FINITE_TAGS or not content.is_clausal(cue.kind):
            return _of_antecedent(words, cue, source, first)
    if not _reports(scene, cue, source, first, start) or (source is not None and not _tells(scene, cue, source, first)):
        return None
    start = _content_start(words, cue, start)
    if _breaks_off(words, start) or _is_kept_back(words, first, cue, start):
        return None
    if words.word(start) in REFLEXIVES or (cue.kind is CueKind.STATEMENT and _is_adverbial(words, start)):
        return None  # "explaining herself to", "reported from Washington"
    end = scene.end(cue, start)
    if source is not None and words.word(source.first - 1) == "which" and words.tags[start] in FINITE_TAGS:
        end = _relative_end(words, Range(source.first - 1, source.first), start, end)  # ", which Lee said is old, ..."
    elif source is not None and words.lower[source.last - 1] in ("who", "which", "that"):
        end = _relative_end(words, source, start, end)
    elif participle and understood.opens(words, first):
        end = next((index for index in range(start, end) if words.lower[index] == ","), end)
    return Draft(cue, Range(first, cue.last), source, (Range(start, end),)) if start < end else None


def _commands(words: Words, first: int) -> bool:
    """Tell whether a bare verb opens its clause: *Call your senator*, *Just ask the unions*."""
    before = first - 1
    while (
        before >= 0 and words.quoted[before] == words.quoted[first] and words.tags[before] in ADVERB_TAGS | {"CC", "UH"}
    ):
        before -= 1
    opens = before < 0 or words.lower[before] in (":", ";", "—", "–") or words.quoted[before] != words.quoted[first]
    fronted = words.word(before) == "," and not any(tag in FINITE_TAGS for tag in words.tags[:before])
    return (opens or fronted) and words.tags[first] in ("VB", "VBP")


def _is_kept_back(words: Words, first: int, cue: Cue, start: int) -> bool:
    """Tell whether the author says what others do not: *Here is what they won't tell you: prices rose*."""
    return words.lower[start - 1] == ":" and any(words.lower[index] in NEGATIONS for index in range(first, cue.first))


def _stands_alone(words: Words, index: int) -> bool:
    """Tell whether a comma and a clause follow a participle: *Defending, Ann Lee said that*."""
    return words.word(index) == "," and clauses.has_subject_and_verb(words, index + 1)


def _breaks_off(words: Words, start: int) -> bool:
    """Tell whether no content follows: *is demanding and dull*, *whatever they peddle, is*, *he ducked, smiling*."""
    if start >= len(words) or words.quoted[start] != -1:
        return False
    behind_comma = words.lower[start - 1] == ","
    return (
        words.lower[start] == ";"
        or words.tags[start] == "CC"
        or (behind_comma and words.tags[start] in FINITE_TAGS | {"VBG"})
    )


def _content_start(words: Words, cue: Cue, start: int) -> int:
    """Return where content begins: behind whoever is told and the cue's adverbials, with *that* or a quotation."""
    if cue.kind is CueKind.ADDRESS:
        start = _behind_addressee(words, start)
    that = clauses.find_that(words, start)
    if that is not None and _leads_to(words, cue, start, that):
        start = that
    return start + 1 if words.word(start) in (",", ":") else start


def _tells(scene: Scene, cue: Cue, source: Range, first: int) -> bool:
    """Tell whether a subject is a source: not *this shows*, *it is hard to say* and *the group that backs the bill*."""
    words = scene.words
    if source.last - source.first == 1 and words.lower[source.first] in POINTING:
        return False
    if words.tags[first] == "TO" and passives.is_impersonal(words, source):
        return False
    return not _defines(scene, cue, source)


def _lacks_object(words: Words, source: Range, start: int) -> bool:
    """Tell whether the object of a verb stands before its subject: *the plan that Lee opposed*."""
    before = source.first - 1
    if before < 0 or words.quoted[before] != -1 or (start < len(words) and words.quoted[start] != -1):
        return False
    if words.tag(start) not in _NO_OBJECT:
        return False
    if words.lower[before] in ("which", "that", "whom", "what"):
        return words.tags[before] != "IN"
    return words.tags[before] in ("NN", "NNS") and words.tags[source.first] in _OPENS_RELATIVE


def _of_antecedent(words: Words, cue: Cue, source: Range, first: int) -> Draft | None:
    """Return the attribution of a relative clause: *the bridge that Lee praised*, *the bridge, which Lee praised*.

    What is praised is what the clause defines; behind a comma, where it is known already, the pronoun stands for it.
    """
    if cue.kind not in (CueKind.JUDGEMENT, CueKind.TOPIC, CueKind.STATEMENT):
        return None  # "the trip that Lee wanted"
    before = source.first - 1
    if words.lower[before] in ("which", "whom"):
        known = words.word(before - 1) in (",", "(") or words.word(before - 1) in DASHES
        return Draft(cue, Range(first, cue.last), source, (Range(before, before + 1),)) if known else None
    if words.lower[before] == "what" or cue.kind is CueKind.STATEMENT:
        return None  # "what Lee said", "the words that Lee said"
    antecedent = syntax.phrase_before(words, before if words.lower[before] == "that" else before + 1)
    return Draft(cue, Range(first, cue.last), source, (antecedent,)) if antecedent is not None else None


def _defines(scene: Scene, cue: Cue, source: Range) -> bool:
    """Tell whether a relative clause says which one is meant: *the group that backs the bill*, *those who want to*."""
    pronoun = scene.words.lower[source.last - 1]
    if pronoun == "who":
        return cue.kind in _STATES or cue.kind is CueKind.TOPIC
    return pronoun in ("that", "which") and not any(map(scene.is_document, range(source.first, source.last)))


def _relative_end(words: Words, source: Range, start: int, end: int) -> int:
    """Return where content in a relative clause ends: *Brandt, who said ..., left*."""
    pronoun = source.last - 1
    mark = words.word(pronoun - 1)
    if mark == "," or mark in DASHES:
        for index in range(start, end):
            behind = index + 1 + (words.tag(index + 1) in ADVERB_TAGS)
            if words.quoted[index] == -1 and words.lower[index] == mark and words.tag(behind) in FINITE_TAGS | {"VBN"}:
                return index
    elif not any(tag in FINITE_TAGS for tag in words.tags[:pronoun]):
        return content.before_matrix_verb(words, start, end)
    return end


def _reports(scene: Scene, cue: Cue, source: Range | None, first: int, start: int) -> bool:
    """Tell whether a verb that reports only in some company has that company here."""
    words = scene.words
    if cue.kind is CueKind.MANNER:
        that = clauses.find_that(words, cue.last)
        if that is None:
            return clauses.has_subject_and_verb(words, start)
        return words.quoted[that] == -1 or _only_marks(words, start, that) or words.word(that - 1) in (",", ":")
    if cue.kind in _STATES and words.tags[first] == "TO":
        return False  # "wants to know": not known yet
    if cue.kind is CueKind.KNOWLEDGE:
        return words.word(start - 1) == "that" or clauses.is_clause(words, start)
    if cue.kind is CueKind.EVIDENCE:
        document = source is not None and any(map(scene.is_document, range(source.first, source.last)))
        return document or clauses.opens_clause(words, start) or clauses.has_verb(words, start)
    return True


def _behind_addressee(words: Words, start: int) -> int:
    """Return where content can begin behind whoever is told."""
    if start >= len(words) or words.quoted[start] != -1:
        return start
    addressee = syntax.noun_phrase(words, start)
    if addressee is None:
        return start
    if words.word(addressee.last) not in AFTER_ADDRESSEE and clauses.is_clause(words, start):
        return start
    return clauses.skip_adverbials(words, addressee.last)


def _leads_to(words: Words, cue: Cue, start: int, that: int) -> bool:
    """Tell whether the content begins with the *that* or the quotation found behind a cue."""
    if words.quoted[that] == -1:
        return that == start or not _has_object(words, cue, start, that)
    if words.word(that - 1) == ":":
        return True
    spoken = content.is_clausal(cue.kind) or cue.kind is CueKind.MANNER
    return spoken and (_only_marks(words, start, that) or words.word(that - 1) == ",")


def _has_object(words: Words, cue: Cue, start: int, that: int) -> bool:
    """Tell whether what stands before a *that* is content: *praised the plan, saying that*, *saw it as one that*.

    Behind a verb of speech it is not: *expressed concern that*.
    """
    if any(words.tags[index] == "VBG" and words.lower[index - 1] == "," for index in range(start + 1, that)):
        return True
    return cue.kind not in _SPEECH and syntax.noun_phrase(words, start) is not None


def _is_adverbial(words: Words, start: int) -> bool:
    return (
        words.tag(start) in ("IN", "CC")
        and words.lower[start] != "about"
        and words.quoted[start] == -1
        and not clauses.opens_clause(words, start)
        and not clauses.has_verb(words, start)
    )


def _only_marks(words: Words, start: int, stop: int) -> bool:
    return all(words.lower[position] in (",", ":") for position in range(start, stop))


def _modifies(words: Words, index: int) -> bool:
    """Tell whether a participle belongs to a noun: *a planned trip*, *they met a man called Lee*."""
    if words.tag(index - 1) in ("DT", "PRP$", "POS", "JJ"):
        return not (index == 1 and words.lower[0] == "another")  # "Another called it a farce"
    has_noun = False
    for position in range(index - 1, -1, -1):
        tag = words.tags[position]
        if words.quoted[position] != -1 or tag in ("CC", ",", ":", "WP", "WDT", "WRB"):
            return False
        if tag in FINITE_TAGS:
            return has_noun
        has_noun = has_noun or tag in NOUN_TAGS
    return False


def _takes_object(words: Words, index: int) -> bool:
    """Tell whether an object or a clause follows: a participle alone before one is an active verb, badly tagged."""
    return index < len(words) and (
        clauses.find_that(words, index) is not None or words.tags[index] in OBJECT_TAGS or words.quoted[index] != -1
    )
