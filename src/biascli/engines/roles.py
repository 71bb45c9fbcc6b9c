"""Who does what to whom: a shallow reading of a tagged sentence.

Noun phrases and verb groups are chunked from the tags (``chunks``); then each verb group gets its subject and object
by the order of the words, with passives, relative clauses, infinitives, participles, copulas, appositions and
prepositions. No parser stands behind it: it is right on the plain sentences that news are written in, and leaves the
rest alone.
"""

from collections.abc import Sequence
from functools import cached_property

from biascli.engines import chunks, clauses
from biascli.engines.phrases import Function, Reading, VerbGroup
from biascli.engines.seam import Word

_COPULAS = frozenset("be become remain seem appear look sound feel stay prove".split())
_OBJECT_CONTROL = frozenset(
    "allow ask beg cause challenge compel convince direct enable encourage expect force help instruct invite let make "
    "order permit persuade press prompt push request require tell urge want warn".split()
)
_SUBORDINATORS = frozenset(
    "that if because while although though as since when before after until unless whether than so for except "
    "like once whereas".split()
)


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
    chunks.chunk(words, reading)
    _link(words, reading)
    clauses.number(words, reading)
    return reading


def _link(words: Sequence[Word], reading: Reading) -> None:
    """Give verb groups their subjects and objects, in one pass from left to right."""
    last_verb: int | None = None
    last_phrase: int | None = None
    free: int | None = None  # the last phrase that is neither an object nor after a preposition
    phrases, verbs = reading.phrases, reading.verbs
    nothing = Function.FREE
    position = 0
    while position < len(words):
        verb_index, phrase_index = reading.verb_of[position], reading.phrase_of[position]
        if verb_index is not None:
            verb = verbs[verb_index]
            verb.subject = _subject(words, reading, verb, last_verb, last_phrase, free)
            if verb.subject is not None and phrases[verb.subject].function is nothing:
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
            if phrase.function is nothing:
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
