"""Verbs whose subject is not who speaks: *is expected to*, *was told that*, *seems to*."""

from biascli.language.attributions import clauses, content, subjects, syntax
from biascli.language.attributions.closed_class import ADVERB_TAGS
from biascli.language.attributions.cues import Cue, CueForm, CueKind
from biascli.language.attributions.drafting import Draft, Scene
from biascli.language.attributions.syntax import Range, Words

#: How far behind *seems* the verb of its infinitive may stand, and what may stand between.
_INFINITIVE_REACH = 4
_LEADS_TO_INFINITIVE = ADVERB_TAGS | {"TO", "VB", "JJ", "JJR"}


def appearance(scene: Scene, cue: Cue, first: int) -> Draft | None:
    """*seems to*, *it appears that*: to whom is not said."""
    words = scene.words
    if any(_governed(words, cue, other) for other in scene.cues):
        return None  # "Lee seemed to doubt the plan": Lee's doubt, whoever it seemed to
    patient = subjects.subject(words, first)
    start = clauses.skip_adverbials(words, cue.last)
    end = scene.end(cue, start)
    if patient is None or start >= end or _is_place(words, start):
        return None
    rest = Range(start, end)
    return Draft(cue, Range(first, cue.last), None, (rest,) if is_impersonal(words, patient) else (patient, rest))


def _is_place(words: Words, index: int) -> bool:
    """Tell whether it is said where somebody appeared: *appeared on "Harbor Nights"*, *appears in court*."""
    return words.lower[index] in ("at", "before", "in", "on", "with") and words.quoted[index] == -1


def _governed(words: Words, cue: Cue, other: Cue) -> bool:
    """Tell whether the infinitive or the adjective of another cue stands right behind one of appearance."""
    if not 0 <= other.first - cue.last <= _INFINITIVE_REACH or other.form not in (CueForm.VERB, CueForm.ADJECTIVE):
        return False
    between = range(cue.last, other.first)
    led = "TO" in (words.tags[index] for index in between) or other.form is CueForm.ADJECTIVE
    return led and all(words.tags[index] in _LEADS_TO_INFINITIVE for index in between)


def _behind_opening(words: Words, start: int, end: int) -> int:
    """Return where content ends that opens a sentence: *Asked whether he would appeal, Lee said no*."""
    commas = (at for at in range(start, end) if words.lower[at] == "," and words.quoted[at] == -1)
    return next((at for at in commas if clauses.has_subject_and_verb(words, at + 1)), end)


def _inserted(scene: Scene, cue: Cue, first: int, patient: Range, comma: int) -> Draft:
    """*The science, we are told, is settled*: the content stands around the cue."""
    words = scene.words
    before = content.before(words, patient.first)
    end = content.next_cue(words, comma + 1, scene.cues, cue)
    parts = (before, Range(comma + 1, end) if comma + 1 < end else None)
    return Draft(cue, Range(first, cue.last), None, tuple(part for part in parts if part is not None))


def passive(scene: Scene, cue: Cue, first: int) -> Draft:
    """*is expected to*, *it is said that*, *was told that*, *was denounced by*."""
    words = scene.words
    patient = subjects.subject(words, first)
    if patient is not None and words.tags[patient.first] == "WP$":
        patient = None  # "the panel, whose members were appointed": no words of anybody's
    start = cue.last if words.word(cue.last) == "by" else clauses.skip_adverbials(words, cue.last)
    agent: Range | None = None
    if words.word(start) == "by":
        agent = syntax.noun_phrase(words, start + 1, appositive=True)
        start = agent.last if agent else start
    if cue.kind is CueKind.QUESTION and words.word(start) == "about":
        start += 1
    end = _behind_opening(words, start, scene.end(cue, start)) if first == 0 else scene.end(cue, start)
    rest = (Range(start, end),) if start < end else ()
    addressed = cue.kind in (CueKind.ADDRESS, CueKind.QUESTION)
    if addressed and patient is not None and words.word(patient.first - 1) == "," == words.word(start):
        return _inserted(scene, cue, first, patient, start)
    if addressed or patient is None or (is_impersonal(words, patient) and rest):
        return Draft(cue, Range(first, cue.last), agent, rest)
    return Draft(cue, Range(first, cue.last), agent, (patient, *rest))


def is_impersonal(words: Words, patient: Range) -> bool:
    """Tell whether a subject stands for nothing: *it is said that*."""
    return words.lower[patient.first] in ("it", "there") and patient.last - patient.first == 1
