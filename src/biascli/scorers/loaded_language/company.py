"""Words that are plain by themselves and slanted beside a loaded one.

*Rescued* tells of a lifeboat; in *the selfless volunteers rescued the library* it is part of the praise. The list
``company_words`` holds such words, each written down because a slanted telling likes it and a plain one has another
word at hand: verbs of giving, grabbing, falling and fighting, soft words for hard acts, adverbs and phrases that turn
the volume up or down. A phrasal verb (*hole up*, *see off*) is one too, unless the list calls it plain, since the news
cannot do without it (*carry out*, *set up*). None of them is a finding without a loaded one near by, quoted words
beside quoted ones only.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from biascli.document import Token
from biascli.lexicon import Lexicon, Match, Term, WordClass, word_class
from biascli.model import Span
from biascli.scorers.loaded_language.rules import EXEMPT

#: The list of such words, and their category.
COMPANY = "company_words"
CATEGORY = "in_company"
#: How many characters may stand between a word and its company.
REACH = 80
#: What a phrasal verb weighs, which no list has; words of the list weigh what it says.
WEIGHT = 0.02


def nearest(company: Sequence[Span], own: Span) -> Span | None:
    """Return which of the spans, given in order, is the nearest to one, or None where all are far off."""
    place = bisect_left(company, own)
    near = min(company[max(0, place - 1) : place + 1], key=lambda each: _distance(own, each), default=None)
    return near if near is not None and _distance(own, near) <= REACH else None


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def candidates(tokens: Sequence[Token], words: Lexicon) -> Iterator[Match]:
    """Yield what would be loaded in company: what the list has, and phrasal verbs that it does not call plain."""
    listed: set[int] = set()
    for match in words.match(tokens):
        listed.update(range(match.first, match.last))
        if match.term.category != EXEMPT:
            yield match
    for place in [place for place, token in enumerate(tokens) if token.tag == "RP"]:
        if place not in listed and _is_phrasal(tokens, place):
            verb = tokens[place - 1]
            yield Match(Term((verb.lemma, tokens[place].lemma), CATEGORY, WEIGHT), place - 1, place + 1)


def _is_phrasal(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a particle makes another verb of the word before it: not in *they're out*, *costs up to a third*."""
    verb = tokens[place - 1] if place else None
    following = tokens[place + 1].lemma if place + 1 < len(tokens) else ""
    up_to = tokens[place].lemma == "up" and following == "to"
    return verb is not None and word_class(verb.tag) is WordClass.VERB and verb.lemma != "be" and not up_to
