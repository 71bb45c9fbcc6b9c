"""Noun phrases and verb groups, chunked from the tags of a sentence."""

from collections.abc import Sequence

from biascli.engines.phrases import Phrase, Reading, VerbGroup
from biascli.engines.seam import Word

#: Forms of be and get, behind which a participle is passive.
BE = frozenset("be am is are was were been being 's 're 'm get gets got gotten getting".split())
_AUXILIARIES = BE | frozenset("have has had having 've 'd do does did done doing".split())
_NEGATORS = frozenset("not n't n’t never no neither nor nobody nothing none hardly barely scarcely without".split())
_INSIDE = frozenset("DT JJ JJR JJS CD NN NNS NNP NNPS POS PRP$ $ PDT HYPH AFX".split())
_NOUNS = frozenset("NN NNS NNP NNPS PRP CD".split())


def chunk(words: Sequence[Word], reading: Reading) -> None:
    """Find the phrases and verb groups of a sentence."""
    position = 0
    while position < len(words):
        tag = words[position].tag
        if tag in _INSIDE or tag == "PRP" or (tag in ("VBN", "VBG") and _attributive(words, position)):
            position = _chunk_phrase(words, position, reading)
        elif tag == "MD" or tag.startswith("VB"):
            position = _chunk_verb(words, position, reading)
        else:
            position += 1


def _attributive(words: Sequence[Word], position: int) -> bool:
    """Tell "the disgraced senator" from "disgraced by": a participle between a determiner and a noun."""
    if position == 0 or position + 1 == len(words):
        return False
    return words[position - 1].tag in ("DT", "PRP$", "JJ", "POS", "IN", "CC") and words[position + 1].tag in (
        "NN",
        "NNS",
        "JJ",
        "NNP",
        "NNPS",
    )


def _chunk_phrase(words: Sequence[Word], first: int, reading: Reading) -> int:
    end, head = first, -1
    while end < len(words):
        tag = words[end].tag
        if tag == "PRP":
            if end > first:
                break
            end, head = end + 1, end
            break
        if tag in ("DT", "PRP$", "PDT") and head >= 0 and words[end - 1].tag != "POS":
            break
        inside = tag in _INSIDE or (tag in ("VBN", "VBG", "RB") and (end == first or _attributive(words, end)))
        if not inside:
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


def _chunk_verb(words: Sequence[Word], first: int, reading: Reading) -> int:
    end, main = first, -1
    be = False
    negated = first > 0 and words[first - 1].text in _NEGATORS
    finite = words[first].tag in ("MD", "VBD", "VBP", "VBZ")
    while end < len(words):
        word = words[end]
        if word.tag == "MD" or (word.tag.startswith("VB") and (main < 0 or words[main].text in _AUXILIARIES)):
            be = be or (main >= 0 and words[main].text in BE)
            main = end
        elif word.tag.startswith("RB") or word.text in _NEGATORS:
            negated = negated or word.text in _NEGATORS
        else:
            break
        end += 1
    while words[end - 1].tag.startswith("RB") and end - 1 > main and words[end - 1].text not in _NEGATORS:
        end -= 1
    index = len(reading.verbs)
    bare = main == first and words[main].tag == "VBN"
    if bare and _has_object(words, end):
        # The tagger takes "Holm abused prisoners" for a participle: with an object it is a past tense.
        bare, finite = False, True
    passive = words[main].tag in ("VBN", "VBD") and (be or bare)
    reading.verbs.append(
        VerbGroup(first, end, main, passive, negated, finite, first > 0 and words[first - 1].tag == "TO")
    )
    for inner in range(first, end):
        reading.verb_of[inner] = index
    return end


def _has_object(words: Sequence[Word], end: int) -> bool:
    return end < len(words) and words[end].tag in ("DT", "PRP", "PRP$", "NN", "NNS")
