"""The anecdote opening: one private person's scene before the matter is known."""

from collections.abc import Iterator

from biascli.document import ActorType, MentionForm
from biascli.model import Span
from biascli.scorers.rhetoric.evidence import Article, Hit
from biascli.scorers.rhetoric.patterns import Words
from biascli.scorers.rhetoric.techniques import Technique

_SENTENCES = 3
_CUES_NEEDED = 2
_CONFIDENCE = 0.7

_WHY = "The article opens on one person in a scene: sympathy comes first, and the reader meets the matter through it."

#: What a scene is told with: bodies and feelings, family and home, and the moment that changes everything.
_CUES = frozenset(
    "tear cry sob weep tremble smile stare clutch hug whisper heart hand eye face voice sleep wake "
    "dream breath kitchen "
    "porch bedroom couch doorstep window mother father son daughter grandmother grandfather wife husband baby toddler "
    "childhood birthday wedding funeral remember recall moment morning afternoon evening night dawn".split()
)
_PRONOUNS = frozenset("he she his her him".split())


def anecdote_opening(article: Article) -> Iterator[Hit]:
    """Find an opening that tells of one private person with the means of a scene."""
    opening = article.body[:_SENTENCES]
    if len(article.body) <= 2 * _SENTENCES or not all(map(article.is_narrated, opening)):
        return
    cues = {lemma for words in opening for lemma in words.lemmas if lemma in _CUES}
    has_person = _has_private_person(article, opening)
    pronouns = sum(form in _PRONOUNS for words in opening for form in words.forms)
    if has_person and pronouns >= _CUES_NEEDED and len(cues) >= _CUES_NEEDED:
        span = Span(opening[0].sentence.span.start, opening[-1].sentence.span.end)
        yield Hit(Technique.ANECDOTE_OPENING, span, opening[0].sentence.part, _CONFIDENCE, _WHY)


def _has_private_person(article: Article, opening: list[Words]) -> bool:
    """Tell whether the first sentence names a person, without an office before the name."""
    first = opening[0].sentence.span
    return any(
        actor.type is ActorType.PERSON and first.contains(actor.mentions[0].span)
        for actor in article.document.actors
        if actor.mentions and actor.mentions[0].form is MentionForm.NAME
    )
