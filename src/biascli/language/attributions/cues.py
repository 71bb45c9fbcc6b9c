"""Cues: the words that tie content to a source (*said*, *according to*, *his warning of*)."""

from collections.abc import Iterator
from enum import StrEnum

from biascli.language.attributions.closed_class import FINITE_TAGS, NOUN_TAGS, VERB_TAGS
from biascli.language.attributions.syntax import Words
from biascli.lexicon import Lexicon
from biascli.records import record


class CueKind(StrEnum):
    """What a cue says that its source does; the categories of the list of reporting cues."""

    STATEMENT = "statement"  # say, claim, the allegation that
    MANNER = "manner"  # continue, sigh, rule: reports only a quotation or a clause with "that"
    ADDRESS = "address"  # tell, warn: names who is spoken to
    QUESTION = "question"
    DIRECTIVE = "directive"  # urge, call for
    COMMITMENT = "commitment"  # vow, plan, refuse
    JUDGEMENT = "judgement"  # praise, denounce: names what is judged
    TOPIC = "topic"  # discuss, point to: names what is spoken of
    BELIEF = "belief"
    KNOWLEDGE = "knowledge"
    EVIDENCE = "evidence"  # what documents do: show, indicate
    APPEARANCE = "appearance"  # seem, appear: nobody is named to whom
    HEARSAY = "hearsay"  # reportedly, allegedly
    ACCORDING = "according"  # according to, in the words of


class CueForm(StrEnum):
    """The part of speech of a cue."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PREPOSITION = "preposition"


@record
class Cue:
    """A cue in a sentence: tokens[first:last] hold the words of the list."""

    kind: CueKind
    form: CueForm
    first: int
    last: int
    lemma: str


def find(words: Words, lexicon: Lexicon) -> Iterator[Cue]:
    """Yield the cues of a sentence outside quotation marks."""
    for match in lexicon.match(words.tokens):
        if words.quoted[match.first] != -1 or (words.word(match.first - 1), words.word(match.last)) == ("that", ","):
            continue  # other words than the author's; "that said, ..."
        kind = CueKind(match.term.category)
        form = _form(kind, words, match.first)
        if form is not None:
            yield Cue(kind, form, match.first, match.last, match.term.text)


def _form(kind: CueKind, words: Words, index: int) -> CueForm | None:
    tag = words.tags[index]
    match kind:
        case CueKind.ACCORDING:
            return CueForm.PREPOSITION
        case CueKind.HEARSAY:
            return CueForm.ADVERB
        case _ if tag in ("NN", "NNS") and _is_verb(words, index):
            return CueForm.VERB
        case CueKind.MANNER if tag not in VERB_TAGS:
            return None
        case _ if tag == "VBG" and words.tag(index - 1) in ("POS", "PRP$", "DT"):
            return CueForm.NOUN
        case _ if tag in VERB_TAGS:
            return CueForm.VERB
        case _ if tag in ("NN", "NNS"):
            return CueForm.NOUN
        case _ if tag.startswith("JJ"):
            return CueForm.ADJECTIVE
        case _:
            return None


def _is_verb(words: Words, index: int) -> bool:
    """Tell whether what is tagged as a noun is a verb: *Lee doubts that*, *the firm plans to close*."""
    if words.tag(index - 1) == "NNP" and words.word(index - 2) == "as":
        return True  # "as Kirby presents it"
    if words.tags[index] == "NN":
        opens = index > 1 and words.tag(index - 2) != "CC"  # "but critics claim that", where "critics" is mistagged
        plural = words.tag(index - 1) in ("NNS", "NNPS") or (words.tag(index - 1) == "VBZ" and not opens)
        return plural and words.word(index + 1) == "that"
    if words.word(index + 1) == "that":
        return words.tag(index - 1) in ("NNP", "PRP")
    return (
        words.word(index + 1) == "to"
        and words.tag(index - 1) in NOUN_TAGS
        and not any(tag in FINITE_TAGS for tag in words.tags)
    )
