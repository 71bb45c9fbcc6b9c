"""Where content ends that is a phrase and no clause: the object of *praise*, the infinitive of *plan*."""

from biascli.language.attributions import clauses
from biascli.language.attributions.closed_class import (
    ADVERB_TAGS,
    ADVERBIAL_OPENERS,
    ASIDE_OPENERS,
    DAYS,
    DETERMINING_TAGS,
    FINITE_TAGS,
    JOINTS,
    LIST_GOES_ON,
    NOMINAL_TAGS,
    OCCASIONS,
    RELATIVE,
    STOPS,
    TIME_NOUNS,
)
from biascli.language.attributions.syntax import Words

#: How far behind a comma the *and* may stand that shows a list.
_LIST_REACH = 30


def phrase_end(words: Words, start: int) -> int:
    """Return the end of an object that is content: the first comma, adverbial or verb of the clause around it."""
    relative = False
    infinitive = words.word(start) == "to"
    limit = sentence_limit(words)
    for position in range(start, limit):
        if words.quoted[position] != -1:
            continue
        if position > start and words.quoted[position - 1] != -1 and clauses.behind_comma(words, position):
            return position  # 'called it "racist," an indictment that'
        word, tag = words.lower[position], words.tags[position]
        if word in RELATIVE and position > start:
            relative = True
        elif word in (",", ";", ":", "—", "–", "--") and position > start:
            if word == "," and _goes_on(words, position):
                continue
            return position
        elif (
            position > start
            and not relative
            and word in ADVERBIAL_OPENERS
            and not (infinitive and word not in ASIDE_OPENERS)
            and words.tag(position + 1) != "VBG"
        ) or (position > start and not relative and not infinitive and _tells_when(words, position)):
            return position
        elif tag in FINITE_TAGS and _opens_relative(words, start, position):
            continue  # "the speeches she made"
        elif tag in FINITE_TAGS and not relative and not infinitive and position > start:
            return _before_verb(words, start, position)
        elif tag in FINITE_TAGS:
            relative = False
    return trim(words, start, limit)


def _tells_when(words: Words, index: int) -> bool:
    """Tell whether a phrase of time or occasion begins here: *on Friday*, *last week*, *at a rally*."""
    word, behind = words.lower[index], words.word(index + 1)
    if word in DAYS:
        return words.tag(index - 1) not in ("POS", "IN")
    if word in ("last", "this", "next", "earlier"):
        return behind in TIME_NOUNS or word == "earlier"
    if word == "on":
        return behind in DAYS
    if word in ("at", "in", "during") and behind in ("a", "an", "the", "his", "her", "their"):
        return any(words.word(each) in OCCASIONS for each in range(index + 2, index + 6))
    return False


def _before_verb(words: Words, start: int, verb: int) -> int:
    """Return the end of the phrase before a finite verb: without the subject or the conjunction of that verb."""
    position = verb
    while position > start and words.tags[position - 1] in ADVERB_TAGS:
        position -= 1
    joint = next((each for each in range(position - 1, start, -1) if words.lower[each] in JOINTS), start)
    if joint > start and _is_subject(words, joint, position):
        position = joint
    elif words.lower[position - 1] in JOINTS:
        position -= 1
    return max(position, start + 1)


def _is_subject(words: Words, joint: int, verb: int) -> bool:
    """Tell whether the words between a conjunction and a verb are its subject: *blamed Turner and the panel left*.

    Where no verb stands before, as in *support for Turner and the panel is growing*, they may belong to the object.
    """
    between = words.tags[joint + 1 : verb]
    opens = bool(between) and (between[0] in DETERMINING_TAGS or between[0].startswith("NNP"))
    return (
        opens and all(tag in NOMINAL_TAGS for tag in between) and any(tag in FINITE_TAGS for tag in words.tags[:joint])
    )


def _opens_relative(words: Words, start: int, verb: int) -> bool:
    """Tell whether a finite verb belongs to a relative clause without its pronoun: *the speeches Ann Lee made*."""
    first = verb
    while first > start and words.tags[first - 1] in ADVERB_TAGS:
        first -= 1
    last = first
    while first > start + 1 and words.tags[first - 1].startswith("NNP"):
        first -= 1
    if first == last and words.tag(first - 1) == "PRP":
        first -= 1
    return start < first < last and words.tags[first - 1] in ("NN", "NNS")


def _goes_on(words: Words, comma: int) -> bool:
    """Tell whether the phrase goes on behind a comma: between adjectives, in a list, or with *which*."""
    if words.word(comma + 1) in LIST_GOES_ON:
        return True
    if words.tag(comma - 1).startswith("JJ") and words.tag(comma + 1).startswith("JJ"):
        return True
    for position in range(comma + 1, min(comma + _LIST_REACH, len(words))):
        tag, word = words.tags[position], words.lower[position]
        if word in ("and", "or"):
            return words.tag(position + 1) in NOMINAL_TAGS or words.tag(position + 1) == "VBG"
        if word == "," and words.word(position + 1) in ("of", "as", "to"):
            return True  # "one of them, Ann Lee, of lying"
        if tag not in NOMINAL_TAGS and tag not in ("IN", "VBG") and word != ",":
            return False
    return False


def sentence_limit(words: Words) -> int:
    """Return the end of the sentence without the mark that ends it."""
    last = len(words)
    while last > 0 and words.quoted[last - 1] == -1 and words.lower[last - 1] in STOPS:
        last -= 1
    return last


def trim(words: Words, start: int, last: int) -> int:
    """Return where a stretch ends without the comma or conjunction that leads on from it."""
    while last > start + 1 and words.quoted[last - 1] == -1 and words.lower[last - 1] in (",", "and", "but", "-", "—"):
        last -= 1
    return last
