"""Attributions whose cue is no verb: a noun, an adjective, an adverb or *according to*."""

from biascli.language.attributions import asides, clauses, content, phrases, subjects, syntax
from biascli.language.attributions.closed_class import (
    ABOUT,
    ABOUT_FEELING,
    ADVERB_TAGS,
    COPULAS,
    DAYS,
    FINITE_TAGS,
    LIGHT_VERBS,
    NOMINAL_TAGS,
    PLACES,
    RECEIVING_VERBS,
    SURVEYS,
    TIME_NOUNS,
    VERB_TAGS,
)
from biascli.language.attributions.cues import Cue, CueForm, CueKind
from biascli.language.attributions.drafting import Draft, Scene
from biascli.language.attributions.syntax import Range, Words

#: How far before a noun the verb may stand whose object it is.
_LIGHT_VERB_REACH = 4
#: A phrase that opens a sentence stands behind no more than a conjunction and an adverb.
_LEADING = 3


def noun(scene: Scene, cue: Cue) -> Draft | None:
    """*the claim that*, *his warning of*, *support for*."""
    words = scene.words
    first = cue.first
    while first > 0 and words.quoted[first - 1] == -1 and words.tags[first - 1] in ("JJ", "DT", "NN", "RB", "VBG"):
        first -= 1
    source = _possessor(scene, first)
    start = cue.last
    received = _received(scene, cue, first)
    if received is not None:
        return received
    if words.word(start) in ("by", "from", "among"):
        agent = syntax.noun_phrase(words, start + 1)
        if agent is not None:
            last = next(
                (each for each in range(start + 2, agent.last) if words.lower[each] in ABOUT - {"of"}), agent.last
            )
            source = source or Range(start + 1, last)
            start = last
    about = _is_about(words, start) and (words.word(start) != "of" or source is not None)
    clause = clauses.is_that(words, start)
    infinitive = words.word(start) == "to" and words.tag(start + 1) == "VB"
    if not clause and not about and not infinitive:
        return None
    cue_first = cue.first if source is not None else first
    source = source or _light_subject(scene, first)
    if source is None and not clause and not infinitive and not clauses.opens_clause(words, start + about):
        return None  # "they heard the report on the harbour": nobody's words
    start += about
    if clause or clauses.opens_clause(words, start):
        end = content.clause_end(words, start, (), cue)
        if not any(tag in FINITE_TAGS for tag in words.tags[: cue.first]):
            end = content.before_matrix_verb(words, start, end)
    else:
        end = phrases.phrase_end(words, start)
    return Draft(cue, Range(cue_first, start), source, (Range(start, end),)) if start < end else None


def _received(scene: Scene, cue: Cue, first: int) -> Draft | None:
    """*The plan drew criticism from the unions*: the subject is what is judged."""
    words = scene.words
    verb = next((index for index in range(first - 1, -1, -1) if words.tags[index] in VERB_TAGS), None)
    if cue.kind is not CueKind.JUDGEMENT or words.word(cue.last) not in ("from", "of", "among") or verb is None:
        return None
    if words.tokens[verb].lemma not in RECEIVING_VERBS or any(
        words.quoted[index] != -1 for index in range(verb, first)
    ):
        return None
    if any(words.tags[index] not in NOMINAL_TAGS for index in range(verb + 1, first)):
        return None
    source = syntax.noun_phrase(words, cue.last + 1)
    judged = scene.subject(syntax.verb_group(words, verb))
    if source is None or judged is None:
        return None
    return Draft(cue, Range(syntax.verb_group(words, verb), cue.last + 1), source, (judged,))


def _is_about(words: Words, index: int) -> bool:
    """Tell whether a preposition leads to what a noun is about, and not to a time, a place or a company."""
    word, behind = words.word(index), words.word(index + 1)
    if word not in ABOUT:
        return False
    return word != "on" or not (behind in DAYS or words.tag(index + 1) == "CD" or _is_place(words, index + 1))


def _is_place(words: Words, index: int) -> bool:
    phrase = syntax.noun_phrase(words, index)
    return phrase is not None and any(
        words.lower[position] in PLACES or words.lower[position] in TIME_NOUNS
        for position in range(phrase.first, phrase.last)
    )


def _possessor(scene: Scene, first: int) -> Range | None:
    words = scene.words
    if words.tag(first - 1) == "PRP$":
        # "Lee repeated her claim that": Lee, who claims it now.
        verb = first - 2 - (words.tag(first - 2) in ("RP", "IN"))
        subject = scene.subject(syntax.verb_group(words, verb)) if words.tag(verb) in VERB_TAGS else None
        return subject or Range(first - 1, first)
    if words.tag(first - 1) == "POS" and words.quoted[first - 1] == -1:
        return subjects.subject(words, first)
    return None


def _light_subject(scene: Scene, first: int) -> Range | None:
    """Return the subject of the verb whose object the noun is: *made the claim that*."""
    words = scene.words
    for position in range(first - 1, max(-1, first - 1 - _LIGHT_VERB_REACH), -1):
        if words.quoted[position] != -1:
            return None
        if words.tags[position] in VERB_TAGS:
            if words.tokens[position].lemma not in LIGHT_VERBS:
                return None  # "faced criticism", "rejected the claim": somebody else's
            group = syntax.verb_group(words, position)
            return scene.subject(group)
        if words.tags[position] not in NOMINAL_TAGS:
            return None
    return None


def adjective(scene: Scene, cue: Cue) -> Draft | None:
    """*is confident that*, *was worried about*."""
    words = scene.words
    follows = words.word(cue.last) in ("that", *ABOUT_FEELING)
    if not follows and not clauses.is_clause(words, cue.last):
        return None
    verb = cue.first - 1
    while verb >= 0 and words.tags[verb] in ADVERB_TAGS:
        verb -= 1
    if verb < 0 or words.tags[verb] not in VERB_TAGS or words.tokens[verb].lemma not in COPULAS:
        return None
    first = syntax.verb_group(words, verb)
    source = scene.subject(first)
    start = cue.last + (words.word(cue.last) in ABOUT_FEELING - {"to"})
    end = scene.end(cue, start)
    return Draft(cue, Range(first, cue.last), source, (Range(start, end),)) if start < end else None


def adverb(scene: Scene, cue: Cue) -> Draft | None:
    """*reportedly*, *allegedly*: the clause around it stands on somebody who is not named."""
    if scene.words.tag(cue.last) not in VERB_TAGS and scene.words.tag(cue.first - 1) not in VERB_TAGS:
        return None  # "apparently with a straight face" is no hearsay
    made = content.before(scene.words, cue.first)
    end = content.clause_end(scene.words, cue.last, scene.cues, cue)
    parts = (*([made] if made else []), *([Range(cue.last, end)] if cue.last < end else []))
    return Draft(cue, Range(cue.first, cue.last), None, parts) if parts else None


def according(scene: Scene, cue: Cue) -> Draft | None:
    """*according to* a source, before, inside or after the content."""
    words = scene.words
    source = syntax.noun_phrase(words, cue.last) or Range(cue.last, cue.last)
    last = source.last
    while last < len(words) and words.quoted[last] == -1 and words.lower[last] not in (",", ".", ";"):
        last += 1
    made = content.before(words, cue.first)
    end = content.clause_end(words, last + 1, scene.cues, cue) if last + 1 < len(words) else last
    if last == cue.last:
        return None
    goes_on = last + 1 < end and (made is None or asides.resumes(words, last + 1))
    parts = (*([made] if made else []), *([Range(last + 1, end)] if goes_on else []))
    return Draft(cue, Range(cue.first, cue.last), Range(source.first, last), parts) if parts else None


def surveyed(scene: Scene) -> Draft | None:
    """*In a poll for the port, Lee leads by nine points*: nobody says it, but the figure is the poll's."""
    words = scene.words
    first = next((index for index in range(min(_LEADING, len(words))) if words.lower[index] == "in"), None)
    source = syntax.noun_phrase(words, first + 1) if first is not None else None
    if first is None or source is None or words.word(source.last) != ",":
        return None
    if not any(words.lower[index] in SURVEYS for index in range(source.first, source.last)):
        return None
    said = Range(source.last + 1, phrases.sentence_limit(words))
    cue = Cue(CueKind.ACCORDING, CueForm.PREPOSITION, first, first + 1, "in")
    return Draft(cue, Range(first, first + 1), source, (said,)) if clauses.asserts(words, said) else None
