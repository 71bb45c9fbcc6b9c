"""Attributions whose cue is no verb: a noun, an adjective, an adverb or *according to*."""

from biascli.language.attributions import asides, content, syntax
from biascli.language.attributions.closed_class import ABOUT, ADVERB_TAGS, COPULAS, FINITE_TAGS, NOMINAL_TAGS, VERB_TAGS
from biascli.language.attributions.cues import Cue
from biascli.language.attributions.drafting import Draft, Scene
from biascli.language.attributions.syntax import Range, Words

#: How far before a noun the verb may stand whose object it is.
_LIGHT_VERB_REACH = 4


def noun(scene: Scene, cue: Cue) -> Draft | None:
    """*the claim that*, *his warning of*, *support for*."""
    words = scene.words
    first = cue.first
    while first > 0 and words.quoted[first - 1] == -1 and words.tags[first - 1] in ("JJ", "DT", "NN", "RB", "VBG"):
        first -= 1
    source = _possessor(words, first)
    start = cue.last
    if words.word(start) in ("by", "from", "among"):
        agent = syntax.noun_phrase(words, start + 1)
        if agent is not None:
            source = source or Range(start + 1, agent.last)
            start = agent.last
    about = words.word(start) in ABOUT and (words.word(start) != "of" or source is not None)
    clause = content.is_that(words, start)
    infinitive = words.word(start) == "to" and words.tag(start + 1) == "VB"
    if not clause and not about and not infinitive:
        return None
    cue_first = cue.first if source is not None else first
    source = source or _light_subject(scene, first)
    start += about
    if clause or content.opens_clause(words, start):
        end = content.clause_end(words, start, (), cue)
        if not any(tag in FINITE_TAGS for tag in words.tags[: cue.first]):
            end = content.before_matrix_verb(words, start, end)
    else:
        end = content.phrase_end(words, start)
    return Draft(cue, Range(cue_first, start), source, (Range(start, end),)) if start < end else None


def _possessor(words: Words, first: int) -> Range | None:
    if words.tag(first - 1) == "PRP$":
        return Range(first - 1, first)
    if words.tag(first - 1) == "POS" and words.quoted[first - 1] == -1:
        return syntax.subject(words, first)
    return None


def _light_subject(scene: Scene, first: int) -> Range | None:
    """Return the subject of the verb whose object the noun is: *made the claim that*."""
    words = scene.words
    for position in range(first - 1, max(-1, first - 1 - _LIGHT_VERB_REACH), -1):
        if words.quoted[position] != -1:
            return None
        if words.tags[position] in VERB_TAGS:
            group = syntax.verb_group(words, position)
            return syntax.subject(words, group) or scene.shared_subject(group)
        if words.tags[position] not in NOMINAL_TAGS:
            return None
    return None


def adjective(scene: Scene, cue: Cue) -> Draft | None:
    """*is confident that*, *was worried about*."""
    words = scene.words
    follows = words.word(cue.last) in ("that", "about", "of", "to", "by", "with")
    if not follows and not content.is_clause(words, cue.last):
        return None
    verb = cue.first - 1
    while verb >= 0 and words.tags[verb] in ADVERB_TAGS:
        verb -= 1
    if verb < 0 or words.tags[verb] not in VERB_TAGS or words.tokens[verb].lemma not in COPULAS:
        return None
    first = syntax.verb_group(words, verb)
    source = syntax.subject(words, first) or scene.shared_subject(first)
    start = cue.last + (words.word(cue.last) in ("about", "of", "by", "with"))
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
