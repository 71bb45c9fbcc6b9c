"""Who does what to whom: a shallow reading of a tagged sentence.

Noun phrases and verb groups are chunked from the tags; then each verb group gets its subject and object by the
order of the words, with passives, relative clauses, infinitives, participles, copulas, appositions and prepositions.
No parser stands behind it: it is right on the plain sentences that news are written in, and leaves the rest alone.
"""

from collections.abc import Sequence
from functools import cached_property

from biascli.engines.phrases import Function, Phrase, Reading, VerbGroup
from biascli.engines.seam import Word

#: Forms of be and get, behind which a participle is passive.
BE = frozenset("be am is are was were been being 's 're 'm get gets got gotten getting".split())
_AUXILIARIES = BE | frozenset("have has had having 've 'd do does did done doing".split())
_COPULAS = frozenset("be become remain seem appear look sound feel stay prove".split())
_NEGATORS = frozenset("not n't n’t never no neither nor nobody nothing none hardly barely scarcely without".split())
_OBJECT_CONTROL = frozenset(
    "allow ask beg cause challenge compel convince direct enable encourage expect force help instruct invite let make "
    "order permit persuade press prompt push request require tell urge want warn".split()
)
_INSIDE = frozenset("DT JJ JJR JJS CD NN NNS NNP NNPS POS PRP$ $ PDT HYPH AFX".split())
_NOUNS = frozenset("NN NNS NNP NNPS PRP CD".split())


class ReadOnce(tuple[Word, ...]):  # noqa: SLOT001 -- the reading is kept in its dictionary
    """The words of a sentence that several ask who does what in it."""

    @cached_property
    def reading(self) -> Reading:
        """Who does what in the sentence."""
        return _read(self)


def read(words: Sequence[Word]) -> Reading:
    """Return who does what in a sentence; nobody may change it."""
    return words.reading if isinstance(words, ReadOnce) else _read(words)


def _read(words: Sequence[Word]) -> Reading:
    reading = Reading(phrase_of=[None] * len(words), verb_of=[None] * len(words))
    _chunk(words, reading)
    _link(words, reading)
    _clauses(words, reading)
    return reading


def _chunk(words: Sequence[Word], reading: Reading) -> None:
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


def _link(words: Sequence[Word], reading: Reading) -> None:
    """Give verb groups their subjects and objects, in one pass from left to right."""
    last_verb: int | None = None
    last_phrase: int | None = None
    free: int | None = None  # the last phrase that is neither an object nor after a preposition
    phrases, verbs = reading.phrases, reading.verbs
    position = 0
    while position < len(words):
        verb_index, phrase_index = reading.verb_of[position], reading.phrase_of[position]
        if verb_index is not None:
            verb = verbs[verb_index]
            verb.subject = _subject(words, reading, verb, last_verb, last_phrase, free)
            if verb.subject is not None and phrases[verb.subject].function is Function.FREE:
                phrases[verb.subject].function = Function.SUBJECT
                phrases[verb.subject].verb = verb_index
            if verb.infinitive and last_verb is not None and verbs[last_verb].negated:
                verb.negated = True
            last_verb, position = verb_index, verb.end
            _predicate_adjectives(words, reading, verb_index)
            continue
        if phrase_index is not None:
            phrase = phrases[phrase_index]
            _place(words, reading, phrase_index, last_verb, last_phrase)
            if phrase.function is Function.FREE:
                free = phrase_index
            last_phrase, position = phrase_index, phrase.end
            continue
        position += 1


def _subject(
    words: Sequence[Word],
    reading: Reading,
    verb: VerbGroup,
    last_verb: int | None,
    last_phrase: int | None,
    free: int | None,
) -> int | None:
    before = verb.first - 1
    while before >= 0 and words[before].tag.startswith("RB"):
        before -= 1
    previous = reading.verbs[last_verb] if last_verb is not None else None
    if before < 0:
        return None
    if verb.infinitive:
        if previous is None:
            return last_phrase
        controls = words[previous.main].lemma in _OBJECT_CONTROL and not previous.passive
        return previous.object if controls and previous.object is not None else previous.subject
    if reading.phrase_of[before] is not None and (verb.finite or last_verb is None or verb.passive):
        return reading.phrase_of[before] if _clean(reading, reading.phrase_of[before]) else free
    if words[before].tag in ("WP", "WDT") or words[before].text == "that":
        return last_phrase
    if words[before].tag == "CC" and previous is not None:
        return previous.subject
    if not verb.finite:
        if previous is not None and reading.phrase_of[before] is None:
            return previous.subject
        return last_phrase
    return free if free is not None else last_phrase


def _clean(reading: Reading, phrase: int | None) -> bool:
    return phrase is not None and reading.phrases[phrase].function is not Function.PREPOSITIONAL


def _place(words: Sequence[Word], reading: Reading, index: int, last_verb: int | None, last_phrase: int | None) -> None:
    """Find the function of a phrase from the word before it."""
    phrase = reading.phrases[index]
    before = phrase.first - 1
    if before < 0:
        return
    word = words[before]
    follows_phrase = last_phrase is not None and reading.phrases[last_phrase].end == before
    starts_clause = phrase.end < len(words) and (
        words[phrase.end].tag in ("MD", "VBD", "VBZ", "VBP") and words[phrase.head].tag != "CD"
    )
    if word.tag in ("IN", "TO") and not (starts_clause and word.text in _SUBORDINATORS):
        _place_after_preposition(reading, index, word.text, last_verb)
    elif starts_clause:
        return
    elif reading.verb_of[before] is not None and last_verb is not None:
        _place_after_verb(words, reading, index, last_verb)
    elif _names_object(words, reading, before, last_verb):
        phrase.apposition = reading.phrase_of[before]
    elif word.text == "," and follows_phrase:
        if words[phrase.first].tag in ("DT", "PRP$", "NN", "JJ", "NNP"):
            phrase.apposition = last_phrase
            phrase.function, phrase.preposition = Function.PREPOSITIONAL, ","
    elif word.tag == "CC" and last_phrase is not None and follows_phrase:
        other = reading.phrases[last_phrase]
        phrase.function, phrase.verb, phrase.preposition = other.function, other.verb, other.preposition
        phrase.noun = other.noun
    elif last_verb is not None and reading.verbs[last_verb].object is None and word.tag.startswith("RB"):
        phrase.function, phrase.verb = Function.OBJECT, last_verb
        reading.verbs[last_verb].object = index


def _place_after_preposition(reading: Reading, index: int, preposition: str, last_verb: int | None) -> None:
    phrase = reading.phrases[index]
    phrase.function, phrase.preposition = Function.PREPOSITIONAL, preposition
    nearest = reading.phrase_of[phrase.first - 2] if phrase.first > 1 else None
    if nearest is not None:
        phrase.noun = nearest
    phrase.verb = last_verb
    if preposition == "by" and last_verb is not None and reading.verbs[last_verb].passive:
        reading.verbs[last_verb].agent = index


def _place_after_verb(words: Sequence[Word], reading: Reading, index: int, last_verb: int) -> None:
    phrase = reading.phrases[index]
    phrase.function, phrase.verb = Function.OBJECT, last_verb
    verb = reading.verbs[last_verb]
    if words[verb.main].lemma in _COPULAS:
        for inner in range(phrase.first, phrase.end):
            reading.predicate_of[inner] = last_verb
    elif verb.object is None:
        verb.object = index


def _names_object(words: Sequence[Word], reading: Reading, before: int, last_verb: int | None) -> bool:
    """Tell whether a phrase behind an object says what it is called: "called him a liar"."""
    if last_verb is None or reading.phrase_of[before] is None:
        return False
    verb = reading.verbs[last_verb]
    return words[verb.main].lemma in _NAMING and verb.object == reading.phrase_of[before]


_NAMING = frozenset("brand call consider declare deem dub label".split())
_SUBORDINATORS = frozenset(
    "that if because while although though as since when before after until unless whether than so for except "
    "like once whereas".split()
)


def _predicate_adjectives(words: Sequence[Word], reading: Reading, verb: int) -> None:
    if words[reading.verbs[verb].main].lemma not in _COPULAS:
        return
    position = reading.verbs[verb].end
    while position < len(words) and (
        words[position].tag in ("JJ", "JJR", "JJS", "RB", "RBR", "RBS", "VBN", "VBG", "CC", ",")
        and reading.phrase_of[position] is None
        and reading.verb_of[position] is None
    ):
        reading.predicate_of[position] = verb
        position += 1


def _clauses(words: Sequence[Word], reading: Reading) -> None:
    """Number the clauses: a conjunction, a mark or a relative pronoun before a further verb begins one."""
    clause = 0
    for index, word in enumerate(words):
        if word.text in (";", ":", "--", "—", "–") or (
            index
            and (word.tag in ("WP", "WDT", "WRB") or word.text in ("but", "while", "although", "because", "after"))
        ):
            clause += 1
        elif word.text in (",", "and", "or", "that", "as", "if") and index + 1 < len(words):
            following = words[index + 1].tag
            if following in ("VBD", "VBZ", "MD", "VBG", "CC") or _starts_clause(reading, index + 1):
                clause += 1
        reading.clause_of.append(clause)


def _starts_clause(reading: Reading, index: int) -> bool:
    phrase = reading.phrase_of[index]
    if phrase is None:
        return False
    end = reading.phrases[phrase].end
    return end < len(reading.verb_of) and (verb := reading.verb_of[end]) is not None and reading.verbs[verb].finite
