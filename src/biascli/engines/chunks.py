"""Noun phrases and verb groups, chunked from the tags of a sentence."""

from collections.abc import Sequence

from biascli.engines.phrases import Phrase, Reading, VerbGroup
from biascli.engines.seam import Word
from biascli.language.negation import NEGATIONS

#: Forms of be and get, behind which a participle is passive.
BE = frozenset("be am is are was were been being 's 're 'm get gets got gotten getting".split())
_AUXILIARIES = BE | frozenset("have has had having 've 'd do does did done doing".split())
_INSIDE = frozenset("DT JJ JJR JJS CD NN NNS NNP NNPS POS PRP$ $ PDT HYPH AFX".split())
_STARTING = _INSIDE | {"PRP"}
_NOUNS = frozenset("NN NNS NNP NNPS PRP CD".split())
_DETERMINING = frozenset(("DT", "PRP$", "PDT"))
_PARTICIPLES = frozenset(("VBN", "VBG"))
_MODIFYING = _PARTICIPLES | {"RB"}
_BEFORE_ATTRIBUTE = frozenset(("DT", "PRP$", "JJ", "POS", "IN", "CC"))
_OPENING_OBJECT = frozenset(("DT", "PRP", "PRP$", "NN", "NNS"))
_BEHIND_ATTRIBUTE = frozenset(("NN", "NNS", "JJ", "NNP", "NNPS"))


def chunk(words: Sequence[Word], reading: Reading) -> None:
    """Find the phrases and verb groups of a sentence."""
    tags = [word.tag for word in words]
    position = 0
    while position < len(tags):
        tag = tags[position]
        if tag in _STARTING or (tag in _PARTICIPLES and _attributive(tags, position)):
            position = _chunk_phrase(tags, position, reading)
        elif tag == "MD" or tag.startswith("VB"):
            position = _chunk_verb(words, tags, position, reading)
        else:
            position += 1


def _attributive(tags: Sequence[str], position: int) -> bool:
    """Tell "the disgraced senator" from "disgraced by": a participle between a determiner and a noun."""
    if position == 0 or position + 1 == len(tags):
        return False
    return tags[position - 1] in _BEFORE_ATTRIBUTE and tags[position + 1] in _BEHIND_ATTRIBUTE


def _chunk_phrase(tags: Sequence[str], first: int, reading: Reading) -> int:
    end, head = first, -1
    while end < len(tags):
        tag = tags[end]
        if tag == "PRP":
            if end > first:
                break
            end, head = end + 1, end
            break
        if tag in _DETERMINING and head >= 0 and tags[end - 1] != "POS":
            break
        if tag not in _INSIDE and not (tag in _MODIFYING and (end == first or _attributive(tags, end))):
            break
        if tag in _NOUNS:
            head = end
        end += 1
    if head < 0:
        # Adjectives alone: a predicate, if anything.
        return end
    index = len(reading.phrases)
    reading.phrases.append(Phrase(first, end, head))
    for inner in range(first, end):
        reading.phrase_of[inner] = index
    return end


def _chunk_verb(words: Sequence[Word], tags: Sequence[str], first: int, reading: Reading) -> int:
    end, main = first, -1
    be = False
    negated = first > 0 and words[first - 1].text in NEGATIONS
    finite = tags[first] in ("MD", "VBD", "VBP", "VBZ")
    while end < len(tags):
        tag = tags[end]
        if tag == "MD" or (tag.startswith("VB") and (main < 0 or words[main].text in _AUXILIARIES)):
            be = be or (main >= 0 and words[main].text in BE)
            main = end
        elif tag.startswith("RB") or words[end].text in NEGATIONS:
            negated = negated or words[end].text in NEGATIONS
        else:
            break
        end += 1
    while tags[end - 1].startswith("RB") and end - 1 > main and words[end - 1].text not in NEGATIONS:
        end -= 1
    index = len(reading.verbs)
    bare = main == first and tags[main] == "VBN"
    if bare and end < len(tags) and tags[end] in _OPENING_OBJECT:
        # The tagger takes "Holm abused prisoners" for a participle: with an object it is a past tense.
        bare, finite = False, True
    passive = tags[main] in ("VBN", "VBD") and (be or bare)
    reading.verbs.append(VerbGroup(first, end, main, passive, negated, finite, first > 0 and tags[first - 1] == "TO"))
    for inner in range(first, end):
        reading.verb_of[inner] = index
    return end
