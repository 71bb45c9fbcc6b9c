"""How far a finding reaches: it shows the whole of the phrase that slants, not the one word of it that a list has.

An idiom that begins with a preposition is read with the verb of moving or placing that governs it (*kicked it into the
long grass*), and a verb with its particle (*ripped out*). A noun takes with it the noun that says what kind of thing it
is (*toll grab*), the one that measures or pictures it (*a string of blunders*) and the verb that only lends it a
predicate (*caused misery*, *showed their contempt*); an adverb of degree or manner and the adjective that it colours
are one judgement (*utterly depraved*, *almost balletic*), and a set phrase that ends in a preposition takes the bare
noun that it governs (*thirsting for blood*). What a finding weighs does not change by it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from biascli.document import Token
from biascli.lexicon import Match, WordClass, word_class

#: The category of the set phrases.
IDIOM = "slanted_idiom"
#: How many words ahead of an idiom the verb may stand that governs it.
GOVERNOR_REACH = 4
#: How many words may stand between a verb that lends a predicate and its noun.
SUPPORT_REACH = 3
#: Words at which a clause ends, or a phrase.
CLAUSE_ENDS = frozenset(", ; : . ! ? — – -- ( ) but although though because".split())

_PREPOSITIONS = frozenset("at down from in into off on onto out over through to under up".split())
_GOVERNORS = frozenset(
    "boot bring cast chuck come consign drag drift drive drop dump fall fling fly force get give go hang head hound "
    "hurl keep kick lead leave lie live march plunge pull push put ride roll run sell send shove sink sit slide slip "
    "spin spiral stand steer stumble sweep take throw tip toss tumble turn vanish walk wander".split()
)
_AUXILIARIES = frozenset(("be", "have"))
#: Participles that stand before a noun are most often its attributes.
_ATTRIBUTIVE = frozenset(("VBG", "VBN"))
#: Verbs that say little by themselves: with a noun they make one predicate.
_SUPPORTS = frozenset(
    "breed brew bring cast cause commit court create deal deliver display do drum earn express fan feed feel feign "
    "fuel get give hand inflict invite launch lend make manufacture mount offer pay peddle place play pose pull put "
    "raise reap run score show sow spark spread stage stir stoke strike suffer take throw turn wage whip win work "
    "wreak".split()
)
#: Nouns that measure or picture the noun that *of* ties to them, and say little by themselves.
_FIGURES = frozenset(
    "act air array bout campaign carnival catalogue catalog chapter chorus climate culture decade descent diet display "
    "era exercise feast feat festival flurry frenzy gesture glut height history hotbed lack legacy list litany mask "
    "moment monument mood mountain note orgy parade path pattern piece pile record saga sea season sense series shrine "
    "spate spectacle spell stain story stream string symbol symptom tale temple torrent trail wave web whiff".split()
)
_FIGURE_LINKS = frozenset(("of", "to"))
#: Categories of adverbs that make one judgement with the adjective behind them.
_COLOURING = frozenset(("evaluative_adverb", "subjective_intensifier"))
#: Categories of nouns, and those for what is done rather than for who does it.
_NAMING = frozenset(("label", "slanted_noun", "dysphemism", "euphemism", "framing_left", "framing_right"))
_OF_ACTS = frozenset(("slanted_noun", "dysphemism"))
_COMMON_NOUNS = frozenset(("NN", "NNS"))
_ADJECTIVES = frozenset(("JJ", "JJR", "JJS"))
_OF_A_NOUN_PHRASE = frozenset(("DT", "JJ", "JJR", "JJS", "NN", "NNS", "PRP$"))
#: What may follow a noun with which a phrase ends.
_AFTER_A_NOUN_PHRASE = frozenset((".", ",", ":", "IN", "TO", "CC", "MD", "VBD", "VBP", "VBZ", "WDT", "WP", "RB"))
#: Adverbs that do not colour the adjective behind them.
_NO_DEGREES = frozenset("also as here how n't never no not now often sometimes then there when where why".split())


class Reach(NamedTuple):
    """The tokens of a finding, or those that it may reach over: tokens[first:last]."""

    first: int
    last: int


def reach(tokens: Sequence[Token], match: Match, room: Reach) -> Reach:
    """Return how far what was found reaches, within the room that is left by what else was found."""
    first = _with_governor(tokens, match, room.first)
    last = with_particle(tokens, match.last)
    if first == match.first:
        first = _with_what_leads_to(tokens, match, room.first)
    if last < room.last:
        last = _with_what_follows(tokens, match, last)
    return Reach(first, last)


def with_particle(tokens: Sequence[Token], last: int) -> int:
    """Return where words end, given the place behind them: with the particle that follows, if they end with a verb."""
    if last < len(tokens) and tokens[last].tag == "RP" and word_class(tokens[last - 1].tag) is WordClass.VERB:
        return last + 1
    return last


def _with_governor(tokens: Sequence[Token], match: Match, behind: int) -> int:
    """Return where an idiom begins once its verb is taken in; that verb is no part of what was found before it."""
    if len(match.term.words) > 1 and match.term.words[0] in _PREPOSITIONS and match.term.category == IDIOM:
        for place in range(match.first - 1, max(behind, match.first - 1 - GOVERNOR_REACH) - 1, -1):
            token = tokens[place]
            if token.lemma in CLAUSE_ENDS:
                break
            if word_class(token.tag) is WordClass.VERB:
                return place if token.lemma in _GOVERNORS else match.first
    return match.first


def _with_what_leads_to(tokens: Sequence[Token], match: Match, behind: int) -> int:
    """Return where a noun or an adjective begins with what belongs to it."""
    first, last = match.first, match.last
    head = tokens[last - 1].tag
    category = match.term.category
    if head in _COMMON_NOUNS:
        if category not in _NAMING or any(token.tag not in _OF_A_NOUN_PHRASE for token in tokens[first:last]):
            return first
        kind = first
        while kind > behind and _says_what_kind(tokens[kind - 1]):
            kind -= 1
        kind = _with_figure(tokens, kind, behind)
        return _with_support(tokens, kind, behind) if category in _OF_ACTS else kind
    if head in _ADJECTIVES and first > behind and last - first == 1:
        before = tokens[first - 1]
        if before.tag == "RB" and before.lemma not in _NO_DEGREES and before.text.islower():
            return first - 1
    return first


def _with_what_follows(tokens: Sequence[Token], match: Match, last: int) -> int:
    """Return where words end, with what they are incomplete without."""
    end, following = tokens[last - 1], tokens[last].tag
    if match.term.category in _COLOURING:  # of adverbs in -ly, which taggers take for adjectives before one
        return last + (following in _ADJECTIVES and (end.tag == "RB" or end.text.endswith("ly")))
    if end.tag == "IN" and last - match.first > 1 and following in _COMMON_NOUNS:
        return last + (last + 1 == len(tokens) or tokens[last + 1].tag in _AFTER_A_NOUN_PHRASE)
    return last


def _says_what_kind(token: Token) -> bool:
    return token.tag == "NN" and token.text.isalpha() and token.text.islower()


def _with_figure(tokens: Sequence[Token], first: int, behind: int) -> int:
    """Return where a noun begins with the one that measures or pictures it: *a string of blunders*."""
    before = first - 2
    if before >= behind and tokens[first - 1].lemma in _FIGURE_LINKS:
        noun = tokens[before]
        if noun.tag in _COMMON_NOUNS and noun.lemma in _FIGURES:
            return before
    return first


def _with_support(tokens: Sequence[Token], first: int, behind: int) -> int:
    for place in range(first - 1, max(behind, first - 1 - SUPPORT_REACH) - 1, -1):
        token = tokens[place]
        if word_class(token.tag) is WordClass.VERB:
            governs = place == first - 1 and token.tag not in _ATTRIBUTIVE and token.lemma not in _AUXILIARIES
            return place if governs or token.lemma in _SUPPORTS else first
        if token.tag not in _OF_A_NOUN_PHRASE:
            break
    return first
