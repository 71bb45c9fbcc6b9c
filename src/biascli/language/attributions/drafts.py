"""From the cues of a sentence to its attributions: who the source is and which words are the content."""

from collections.abc import Sequence

from biascli.language.attributions import nouns, verbs
from biascli.language.attributions.closed_class import FINITE_TAGS
from biascli.language.attributions.cues import Cue, CueForm, CueKind
from biascli.language.attributions.drafting import Draft, Scene
from biascli.language.attributions.syntax import Words
from biascli.lexicon import Lexicon

_SPEECH = frozenset(
    {
        CueKind.STATEMENT,
        CueKind.ADDRESS,
        CueKind.QUESTION,
        CueKind.ACCORDING,
        CueKind.EVIDENCE,
        CueKind.MANNER,
        CueKind.TOPIC,
    }
)


def draft(words: Words, cues: Sequence[Cue], nouns: Lexicon) -> list[Draft]:
    """Return the attributions of a sentence, in the order of their cues."""
    scene = Scene(words, cues, [], nouns)
    for cue in cues:
        made = _attribution(scene, cue)
        if made is not None and made.content and not _own_state(scene, made):
            scene.found.append(made)
    return scene.found


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


def _own_state(scene: Scene, made: Draft) -> bool:
    """Tell whether an attribution stands in the content of another and is nobody else's speech.

    In *she said he wants to win*, the wanting is part of what she says; in *she said he claimed to be ill*, another
    speaks as well.
    """
    group = scene.words.tags[made.cue_range.first : made.cue_range.last]
    finite = made.cue.form is CueForm.PREPOSITION or any(tag in FINITE_TAGS for tag in group)
    if made.cue.kind in _SPEECH and made.source is not None and finite:
        return False
    return any(
        outer.first <= made.cue_range.first < outer.last
        and outer.first <= made.content[0].first
        and made.content[-1].last <= outer.last
        and earlier.cue_range.first < made.cue_range.first
        for earlier in scene.found
        for outer in earlier.content
    )
