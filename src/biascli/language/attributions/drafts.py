"""From the cues of a sentence to its attributions: who the source is and which words are the content."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from biascli.language.attributions import deeds, nouns, quoting, verbs
from biascli.language.attributions.closed_class import FINITE_TAGS
from biascli.language.attributions.cues import Cue, CueForm, CueKind
from biascli.language.attributions.drafting import Draft, Scene
from biascli.language.attributions.syntax import Range, Words
from biascli.lexicon import Lexicon

_SPEECH = frozenset((CueKind.STATEMENT, CueKind.ADDRESS, CueKind.ACCORDING))
#: Whoever is reported to do this can go on speaking in the next sentence.
_TALK = _SPEECH | {CueKind.TOPIC, CueKind.QUESTION, CueKind.MANNER}
#: Two contents that share this much are one.
_ALIKE = 0.7


def draft(words: Words, cues: Sequence[Cue], sources: Lexicon, speech: AbstractSet[int]) -> list[Draft]:
    """Return the attributions of a sentence, in the order of their cues; the quotations that are speech by index."""
    scene = Scene(words, cues, [], sources)
    within: list[Draft] = []
    for cue in cues:
        made = _attribution(scene, cue)
        if made is None:
            continue
        content = tuple([part for part in made.content if _has_word(words, part)])
        if len(content) < len(made.content):
            made = replace(made, content=content)
        if not content or deeds.is_deed(words, made):
            continue
        if _own_state(scene, made):
            if cue.kind in _TALK and made.source is not None:
                within.append(replace(made, within=True))
            continue
        twin = next((index for index, earlier in enumerate(scene.found) if _same(made, earlier)), None)
        if twin is None:
            scene.found.append(made)
        elif scene.found[twin].source is None:
            scene.found[twin] = made  # "expressed concern that ...": one attribution with two cues
    surveyed = nouns.surveyed(scene) if not scene.found and not within else None
    if surveyed is not None:
        scene.found.append(surveyed)
    within.extend(replace(each, within=True) for each in scene.found if _is_reported(scene, each))
    scene.found[:] = [each for each in scene.found if not _is_reported(scene, each)]
    return [*scene.found, *within, *quoting.draft(scene, speech)]


def _has_word(words: Words, part: Range) -> bool:
    return any(words.tokens[index].is_word for index in range(part.first, part.last))


def _attribution(scene: Scene, cue: Cue) -> Draft | None:
    match cue.form:
        case CueForm.VERB:
            return verbs.attribution(scene, cue)
        case CueForm.NOUN:
            return nouns.noun(scene, cue)
        case CueForm.ADJECTIVE:
            return nouns.adjective(scene, cue)
        case CueForm.ADVERB:
            return nouns.adverb(scene, cue)
        case CueForm.PREPOSITION:
            return nouns.according(scene, cue)


def _is_reported(scene: Scene, made: Draft) -> bool:
    """Tell whether a later cue clause reports this attribution: *the mayor warned that it might fail, Lee said*."""
    if made.cue.form is CueForm.PREPOSITION:
        return False
    return any(
        later.source is not None and later.cue_range.first > made.cue_range.first and later.holds(made)
        for later in scene.found
    )


def _same(one: Draft, other: Draft) -> bool:
    """Tell whether two attributions are one; in *the firm plans to close it, officials said* there are two."""
    trails = one.cue.kind in _SPEECH and one.content[0].first < one.cue_range.first and other.source is not None
    return not (trails and one.source is not None and one.source != other.source) and _alike(one, other)


def _alike(one: Draft, other: Draft) -> bool:
    """Tell whether two attributions have about the same content, and neither is reported by the other."""
    if other.holds(one):
        return False
    shared = sum(max(0, min(a.last, b.last) - max(a.first, b.first)) for a in one.content for b in other.content)
    longer = max(sum(part.last - part.first for part in each.content) for each in (one, other))
    return shared >= _ALIKE * longer


def _words_of_another(words: Words, made: Draft) -> bool:
    """Tell whether the marks set off somebody's own term: *vowed to end what Lee calls a “reckless surrender”*."""
    return (
        made.source is not None
        and words.word(made.source.first - 1) == "what"
        and any(words.quoted[index] != -1 for part in made.content for index in range(part.first, part.last))
    )


def _own_state(scene: Scene, made: Draft) -> bool:
    """Tell whether an attribution stands in the content of another and is nobody else's speech.

    In *she said he wants to win*, the wanting is part of what she says; in *she said he claimed to be ill*, another
    speaks as well.
    """
    group = scene.words.tags[made.cue_range.first : made.cue_range.last]
    said = any(tag in FINITE_TAGS for tag in group) and "MD" not in group and "TO" not in group
    finite = made.cue.form is CueForm.PREPOSITION or said
    if made.cue.kind in _SPEECH and made.source is not None and finite:
        return False
    termed = _words_of_another(scene.words, made)
    return any(
        earlier.cue_range.first < made.cue_range.first and earlier.holds(made)
        for earlier in scene.found
        if not (termed and earlier.cue.kind is CueKind.COMMITMENT)  # whose content is in the author's words
    )
