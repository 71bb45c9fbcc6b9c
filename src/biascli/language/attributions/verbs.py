"""Attributions whose cue is a verb."""

from biascli.language.attributions import asides, content, syntax
from biascli.language.attributions.closed_class import (
    ADVERB_TAGS,
    AFTER_ADDRESSEE,
    FINITE_TAGS,
    OBJECT_TAGS,
    POINTING,
    REFLEXIVES,
)
from biascli.language.attributions.cues import Cue, CueKind
from biascli.language.attributions.drafting import Draft, Scene
from biascli.language.attributions.syntax import Range, Words


def attribution(scene: Scene, cue: Cue) -> Draft | None:
    """Return the attribution of a verb: passive, behind its content, or before it."""
    words = scene.words
    first = syntax.verb_group(words, cue.first)
    if cue.kind is CueKind.APPEARANCE:
        return _appearance(scene, cue, first)
    opens = first == 0 and words.tags[first] in ("VBN", "VBD") and cue.kind in (CueKind.QUESTION, CueKind.ADDRESS)
    if opens or syntax.is_passive(words, first, cue.first):
        return _passive(scene, cue, first) if cue.kind is not CueKind.MANNER else None
    behind = asides.inverted(words, cue, first) or asides.trailing(words, cue, first)
    if behind is not None:
        return behind
    alone = first == cue.first
    if alone and words.tags[first] == "VBN" and not _takes_object(words, cue.last):
        return None  # "the man known to all"
    return _active(scene, cue, first)


def _active(scene: Scene, cue: Cue, first: int) -> Draft | None:
    """*Kirby said that ...*, *he told reporters ...*, *she denounced ...*."""
    words = scene.words
    source = syntax.subject(words, first)
    participle = first == cue.first and words.tags[first] == "VBG"
    if source is None or (participle and scene.is_document(source.last - 1)):
        # In "issued a statement saying", the source is whoever issued it.
        source = scene.shared_subject(first) or source
    start = content.skip_adverbials(words, cue.last)
    if not _reports(scene, cue, source, start):
        return None
    if cue.kind is CueKind.ADDRESS:
        start = _behind_addressee(words, start)
    that = content.find_that(words, start)
    if that is not None and _leads_to(words, cue, start, that):
        start = that
    if words.word(start) in (",", ":") and start + 1 < len(words):
        start += 1
    if words.word(start) in REFLEXIVES:
        return None  # "explaining herself to"
    end = scene.end(cue, start)
    if source is not None and words.lower[source.last - 1] in ("who", "which", "that"):
        end = _relative_end(words, source, start, end)
    elif participle and first == 0:
        end = next((index for index in range(start, end) if words.lower[index] == ","), end)
    return Draft(cue, Range(first, cue.last), source, (Range(start, end),)) if start < end else None


def _relative_end(words: Words, source: Range, start: int, end: int) -> int:
    """Return where content in a relative clause ends: *Brandt, who said ..., left*."""
    pronoun = source.last - 1
    if words.word(pronoun - 1) == ",":
        for index in range(start, end):
            behind = index + 1 + (words.tag(index + 1) in ADVERB_TAGS)
            if words.quoted[index] == -1 and words.lower[index] == "," and words.tag(behind) in FINITE_TAGS:
                return index
    elif not any(tag in FINITE_TAGS for tag in words.tags[:pronoun]):
        return content.before_matrix_verb(words, start, end)
    return end


def _reports(scene: Scene, cue: Cue, source: Range | None, start: int) -> bool:
    """Tell whether a verb that reports only in some company has that company here."""
    words = scene.words
    if cue.kind is CueKind.MANNER:
        that = content.find_that(words, cue.last)
        if that is None:
            return content.has_subject_and_verb(words, start)
        return words.quoted[that] == -1 or _only_marks(words, start, that)
    if cue.kind is CueKind.EVIDENCE:
        if source is not None and words.lower[source.first] in POINTING and source.last - source.first == 1:
            return False  # "This shows that ...": the author concludes
        document = source is not None and any(map(scene.is_document, range(source.first, source.last)))
        return document or content.opens_clause(words, start) or content.has_verb(words, start)
    return True


def _behind_addressee(words: Words, start: int) -> int:
    """Return where content can begin behind whoever is told."""
    if start >= len(words) or words.quoted[start] != -1:
        return start
    addressee = syntax.noun_phrase(words, start)
    if addressee is None:
        return start
    if words.word(addressee.last) not in AFTER_ADDRESSEE and content.is_clause(words, start):
        return start
    return content.skip_adverbials(words, addressee.last)


def _leads_to(words: Words, cue: Cue, start: int, that: int) -> bool:
    """Tell whether the content begins with the *that* or the quotation found behind a cue."""
    if words.quoted[that] == -1:
        return True
    return content.is_clausal(cue.kind) and _only_marks(words, start, that)


def _only_marks(words: Words, start: int, stop: int) -> bool:
    return all(words.lower[position] in (",", ":") for position in range(start, stop))


def _takes_object(words: Words, index: int) -> bool:
    """Tell whether an object or a clause follows: a participle alone before one is an active verb, badly tagged."""
    return index < len(words) and (
        content.find_that(words, index) is not None or words.tags[index] in OBJECT_TAGS or words.quoted[index] != -1
    )


def _appearance(scene: Scene, cue: Cue, first: int) -> Draft | None:
    """*seems to*, *it appears that*: to whom is not said."""
    words = scene.words
    patient = syntax.subject(words, first)
    start = content.skip_adverbials(words, cue.last)
    end = scene.end(cue, start)
    if patient is None or start >= end:
        return None
    rest = Range(start, end)
    return Draft(cue, Range(first, cue.last), None, (rest,) if _impersonal(words, patient) else (patient, rest))


def _passive(scene: Scene, cue: Cue, first: int) -> Draft:
    """*is expected to*, *it is said that*, *was told that*, *was denounced by*."""
    words = scene.words
    patient = syntax.subject(words, first)
    start = cue.last if words.word(cue.last) == "by" else content.skip_adverbials(words, cue.last)
    agent: Range | None = None
    if words.word(start) == "by":
        agent = syntax.noun_phrase(words, start + 1, appositive=True)
        start = agent.last if agent else start
    if cue.kind is CueKind.QUESTION and words.word(start) == "about":
        start += 1
    end = scene.end(cue, start)
    rest = (Range(start, end),) if start < end else ()
    addressed = cue.kind in (CueKind.ADDRESS, CueKind.QUESTION)
    if addressed or patient is None or (_impersonal(words, patient) and rest):
        return Draft(cue, Range(first, cue.last), agent, rest)
    return Draft(cue, Range(first, cue.last), agent, (patient, *rest))


def _impersonal(words: Words, patient: Range) -> bool:
    return words.lower[patient.first] in ("it", "there") and patient.last - patient.first == 1
