"""Quotations whose speaker a verb in no list tells: *Lee shot back, "..."*, *"...," the note read*, *"..." — Ann Lee*.

Beside a quotation nearly any verb reports, so the place of the words tells more than the words: a clause that ends in
a comma or a colon before the quotation, or a subject with its verb right behind it.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import groupby

from biascli.language.attributions import syntax
from biascli.language.attributions.closed_class import ADVERB_TAGS, DASHES, FINITE_TAGS, VERB_TAGS
from biascli.language.attributions.cues import Cue, CueForm, CueKind
from biascli.language.attributions.drafting import Draft, Scene
from biascli.language.attributions.syntax import Range, Words

#: Marks within a quotation behind which a cue clause can follow.
_GOES_OVER = (",", "?", "!", "—", "–", "...", "…")


def draft(scene: Scene, speech: AbstractSet[int]) -> Iterator[Draft]:
    """Yield an attribution for each quotation of speech that stands in no content yet and is introduced here."""
    words = scene.words
    for run in _runs(words, speech):
        if any(each.first < run.last and run.first < each.last for made in scene.found for each in made.content):
            continue
        made = _introduced(scene, run) or _followed(words, run) or _signed(words, run)
        if made is not None:
            yield made


def _runs(words: Words, speech: AbstractSet[int]) -> Iterator[Range]:
    first = 0
    for quotation, run in groupby(words.quoted):
        last = first + len(tuple(run))
        if quotation in speech:
            yield Range(first, last)
        first = last


def _introduced(scene: Scene, run: Range) -> Draft | None:
    words = scene.words
    before = run.first - 1
    mark = words.word(before)
    if mark == ":":
        name = _name(words, before)
        if name is not None:
            return Draft(_cue(before, mark), Range(before, run.first), name, (run,))
    if mark not in (",", ":"):
        return None
    verb = _verb_before(scene, before)
    if verb is None or any(made.cue_range.first <= verb < made.cue_range.last for made in scene.found):
        return None  # what goes on behind an inserted cue clause floats
    first = syntax.verb_group(words, verb)
    source = scene.subject(first)
    return Draft(_cue(verb, words.tokens[verb].lemma), Range(first, before), source, (run,))


def _verb_before(scene: Scene, end: int) -> int | None:
    """Return the verb that introduces a quotation: a cue whose content is still missing, or the last verb."""
    words = scene.words
    last: int | None = None
    for verb in range(end - 1, -1, -1):
        if words.quoted[verb] != -1:
            break
        if words.tags[verb] in VERB_TAGS:
            last = verb if last is None else last
            claimed = any(made.cue_range.first <= verb < made.cue_range.last for made in scene.found)
            if not claimed and any(cue.first == verb and cue.form is CueForm.VERB for cue in scene.cues):
                return verb
    return last


def _name(words: Words, colon: int) -> Range | None:
    """Return the name before a colon, where nothing but a dash stands before it: *- Karl Brandt: "..."*."""
    first = colon
    while first > 0 and words.quoted[first - 1] == -1 and words.tags[first - 1].startswith("NNP"):
        first -= 1
    return Range(first, colon) if first < colon and (first == 0 or words.lower[first - 1] in DASHES) else None


def _followed(words: Words, run: Range) -> Draft | None:
    if not any(words.lower[index] in _GOES_OVER for index in range(max(run.first, run.last - 3), run.last)):
        return None
    if words.tag(run.first - 1) == "IN" and not any(words.tags[at] in VERB_TAGS for at in range(run.first)):
        return None  # "On “Harbor Nights,” Lee mocked": a title
    source = syntax.noun_phrase(words, run.last)
    if source is not None:
        verb = _skip_adverbs(words, source.last)
        if words.word(verb) in (".", ",", "") and source.last - source.first > 1:
            # A verb that is tagged as a noun: "the editorial read".
            verb, source = source.last - 1, Range(source.first, source.last - 1)
            return Draft(_cue(verb, words.tokens[verb].lemma), Range(verb, verb + 1), source, (run,))
        if words.tag(verb) in FINITE_TAGS - {"MD"}:
            return Draft(_cue(verb, words.tokens[verb].lemma), Range(source.last, verb + 1), source, (run,))
    elif words.tag(run.last) in ("VBD", "VBZ"):
        source = syntax.noun_phrase(words, run.last + 1, appositive=True)
        if source is not None:
            verb = run.last
            return Draft(_cue(verb, words.tokens[verb].lemma), Range(verb, verb + 1), source, (run,))
    return None


def _signed(words: Words, run: Range) -> Draft | None:
    """*"..." — Ann Lee*."""
    if words.word(run.last) not in DASHES or not words.tag(run.last + 1).startswith("NNP"):
        return None
    source = syntax.noun_phrase(words, run.last + 1)
    if source is None or words.word(source.last) not in ("", ".", ","):
        return None
    return Draft(_cue(run.last, words.lower[run.last]), Range(run.last, run.last + 1), source, (run,))


def _skip_adverbs(words: Words, index: int) -> int:
    while words.tag(index) in ADVERB_TAGS:
        index += 1
    return index


def _cue(index: int, lemma: str) -> Cue:
    return Cue(CueKind.MANNER, CueForm.VERB, index, index + 1, lemma)
