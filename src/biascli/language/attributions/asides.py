"""Cue clauses that stand behind their content or inside it: *..., said Kirby* and *..., Kirby said, ...*."""

from collections.abc import Sequence

from biascli.language.attributions import clauses, content, phrases, subjects, syntax
from biascli.language.attributions.closed_class import (
    ADVERB_TAGS,
    CIRCUMSTANCES,
    COPULAS,
    DAYS,
    ENDS_CUE_CLAUSE,
    FINITE_TAGS,
    FRONTING,
    LIST_GOES_ON,
    RESUMING_TAGS,
    SUBORDINATE_TAGS,
)
from biascli.language.attributions.cues import Cue, CueKind
from biascli.language.attributions.drafting import Draft, Scene
from biascli.language.attributions.syntax import Range, Words

#: Kinds of cue whose clause can stand behind or inside its content.
_SPOKEN = frozenset((CueKind.STATEMENT, CueKind.MANNER, CueKind.ADDRESS, CueKind.QUESTION))
#: Fewer words before a cue without a verb among them are no statement: *Late last week, Lee said*.
_SHORTEST_STATEMENT = 5
#: What stands behind a verb and is not its subject.
_OBJECTS = frozenset(("that", "it", "me", "him", "us", "them"))
_PARENTHETICAL = _SPOKEN | {CueKind.BELIEF, CueKind.EVIDENCE, CueKind.KNOWLEDGE}


def inverted(scene: Scene, cue: Cue, first: int) -> Draft | None:
    """Return the attribution of *..., said Kirby, a spokesman*."""
    words = scene.words
    told = cue.lemma in ("describe", "tell")  # whoever or whatever stands behind it is told
    if told or cue.kind not in _SPOKEN or first != cue.first or not _can_invert(words, cue):
        return None
    source = syntax.noun_phrase(words, cue.last, appositive=True)
    if source is None or words.word(cue.last) in _OBJECTS or _has_verb_behind(words, source):
        return None
    last = source.last
    while last < len(words) and words.quoted[last] != -1 and words.lower[source.last - 1] != ",":
        last += 1
    source = Range(source.first, last)  # "said the authors of “Harbor Lights,” ..."
    made = content.before(words, first)
    if made is None or not clauses.asserts(words, made):
        return None
    return Draft(cue, Range(cue.first, cue.last), source, (made, *_goes_on(scene, cue, made, source.last)))


def opening(words: Words, cue: Cue, first: int) -> Draft | None:
    """Return the attribution of *Said Lee: "..."*."""
    if first != 0 or cue.first != 0 or words.tags[0] not in FINITE_TAGS or cue.kind not in _SPOKEN:
        return None
    source = syntax.noun_phrase(words, cue.last, appositive=True)
    if source is None or words.word(source.last) != ":" or source.last + 1 >= len(words):
        return None
    return Draft(cue, Range(0, cue.last), source, (Range(source.last + 1, phrases.sentence_limit(words)),))


def _can_invert(words: Words, cue: Cue) -> bool:
    """Tell whether a finite verb stands behind a quotation or a clause, with no subject before it."""
    verb = cue.first
    if verb == 0 or (words.tags[verb] not in FINITE_TAGS and words.tags[verb] != "VBN"):
        return False
    before = words.lower[verb - 1]
    if before == ",":
        named = cue.kind is CueKind.STATEMENT and _is_named(words, cue.last)
        return named or subjects.subject(words, verb) is None
    return words.quoted[verb - 1] != -1 or before in ("—", "–", "?", "!")


def _is_named(words: Words, index: int) -> bool:
    """Tell whether a name stands here with nothing but an aside behind it: *said Ann Lee, the mayor*."""
    if not words.tag(index).startswith("NNP") or words.lower[index] in DAYS:
        return False
    name = syntax.noun_phrase(words, index)
    return name is not None and words.word(name.last) in (",", ".", "")


def trailing(scene: Scene, cue: Cue, first: int) -> Draft | None:
    """Return the attribution of *..., Kirby said* and *..., as Kirby said, ...*."""
    words = scene.words
    source = subjects.subject(words, first)
    if cue.kind not in _PARENTHETICAL or source is None or source.first == 0:
        return None
    if words.tags[source.first - 1] == "VBG" and words.tag(source.first) in ("NN", "NNS"):
        source = Range(source.first - 1, source.last)  # ", fundraising records show"
    before = source.first - 1
    with_as = words.lower[before] == "as"
    if not with_as and words.quoted[before] == -1 and words.lower[before] not in (",", "?", "!"):
        return None
    if with_as:
        quoted = [index for index in range(cue.last, len(words)) if words.quoted[index] != -1]
        if quoted:  # "The question, as Kirby put it, is “...”"
            return Draft(cue, Range(first, cue.last), source, (Range(quoted[0], quoted[-1] + 1),))
    behind = _behind(words, cue)
    if behind < len(words) and words.quoted[behind] != -1 and words.lower[behind - 1] == ",":
        behind -= 1  # the comma before a quotation that goes on
    quoted_before = words.quoted[before] != -1
    closed = words.word(behind) in ENDS_CUE_CLAUSE or _trails_off(words, behind)
    if not closed and not (quoted_before and words.quoted[behind] == -1 and not clauses.is_clause(words, behind)):
        return None
    made = content.before(words, before if with_as else source.first)
    going_on = _resumed(scene, cue, behind) if made is None else _goes_on(scene, cue, made, behind)
    if made is not None and _only_sets_scene(words, made, going_on):
        made = None
    if made is not None and not clauses.asserts(words, made):
        # "In an interview, he said, ..." has no content before the cue; "The plan, he said, is ..." has.
        said = going_on or made.last - made.first >= _SHORTEST_STATEMENT
        made = made if said and words.tags[made.first] not in SUBORDINATE_TAGS else None
    elif made is not None and not going_on and _is_fronted(words, made):
        made = None  # "As the crowd booed, Lee responded."
    parts = (*([made] if made else []), *going_on)
    return Draft(cue, Range(first, cue.last), source, parts) if parts else None


def _trails_off(words: Words, index: int) -> bool:
    """Tell whether a circumstance ends a cue clause, and no content follows: *Lee told the crowd as he left*."""
    return words.word(index) in CIRCUMSTANCES and clauses.find_that(words, index) is None


def _only_sets_scene(words: Words, made: Range, going_on: Sequence[Range]) -> bool:
    """Tell whether the clause before a cue is the author's: *As the crowd booed, Lee said, "Please be quiet"*.

    A quotation that goes on from what is before the cue begins with a small letter.
    """
    if not going_on or any(words.quoted[index] != -1 for index in (made.last - 1, made.first)):
        return False
    quotation = words.tokens[going_on[0].first : going_on[0].first + 2]
    return words.quoted[going_on[0].first] != -1 and quotation[-1].text[:1].isupper()


def resumes(words: Words, index: int) -> bool:
    """Tell whether content goes on here, and not an aside about the source."""
    return words.quoted[index] != -1 or clauses.has_verb(words, index) or words.tags[index] in RESUMING_TAGS


def _goes_on(scene: Scene, cue: Cue, made: Range, index: int) -> list[Range]:
    """Return what goes on behind a cue clause; behind a whole statement an aside about its source is likelier."""
    words = scene.words
    going_on = _resumed(scene, cue, index)
    if not going_on or words.quoted[going_on[0].first] != -1 or not clauses.asserts(words, made):
        return going_on
    first = going_on[0].first
    if words.quoted[made.last - 1] != -1:
        return []
    resumed = words.tags[first] in RESUMING_TAGS or words.lower[first] in FRONTING | LIST_GOES_ON | {"that", "by"}
    return going_on if resumed or words.lower[made.first] in FRONTING or _is_open(words, made) else []


def _is_fronted(words: Words, made: Range) -> bool:
    """Tell whether all of a clause is subordinate: it has no comma behind which a main clause could follow."""
    inside = words.lower[made.first : made.last]
    return inside[0] in FRONTING and "," not in inside and words.quoted[made.last - 1] == -1


def _is_open(words: Words, made: Range) -> bool:
    """Tell whether something is missing from a clause: *It was, he said, ...*."""
    last = words.tokens[made.last - 1]
    return last.lemma in COPULAS | {"be"} and last.tag in FINITE_TAGS


def _has_verb_behind(words: Words, found: Range) -> bool:
    behind = found.last
    while words.tag(behind) in ADVERB_TAGS:
        behind += 1
    return words.tag(behind) in FINITE_TAGS


def _behind(words: Words, cue: Cue) -> int:
    """Return the first token behind a cue, its adverbials and whoever is addressed."""
    behind = clauses.skip_adverbials(words, cue.last)
    if cue.kind in (CueKind.ADDRESS, CueKind.QUESTION):
        addressee = syntax.noun_phrase(words, behind)
        behind = addressee.last if addressee else behind
    return behind


def _resumed(scene: Scene, cue: Cue, index: int) -> list[Range]:
    """Return the content that goes on behind an inserted cue clause: *..., he said, ...*."""
    words = scene.words
    start = index
    while start < len(words) and words.quoted[start] == -1 and words.lower[start] not in (",", ".", ":"):
        start += 1
    start += 1
    end = content.next_cue(words, start, scene.cues, cue)
    if start >= end or (
        words.tags[start] == "VBG" and words.quoted[start] == -1 and words.lower[start] not in LIST_GOES_ON
    ):
        return []
    return [Range(start, end)]
