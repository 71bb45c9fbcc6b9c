"""Claims about an actor, and whether the actor has a say in the text.

A claim is counted where somebody else's attributed words charge a person, an organisation or a state:

- a cue that charges governs its name (*accused Holt of*, *blasted the agency*);
- a naming cue gives it a charging word (*called Holt a liar*);
- in content, it is the subject of a verb of wrongdoing that is neither negated nor conditional (*Holt lied*), or is
  said to be something wrong (*Holt is corrupt*), or owns it (*Holt's negligence*).

It has a reply where it is a source anywhere, where a source speaks for it, or where the text says that it was asked.
Groups are left out: any member may speak for them, and the text need not say who is one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from biascli.document import (
    ActorType,
    Attribution,
    Document,
    MentionForm,
    Sentence,
    Token,
)
from biascli.language.negation import NEGATIONS
from biascli.lexicon import Lexicon, word_class
from biascli.model import Part, Span
from biascli.scorers.sourcing.kinds import SPEAKING, STATING

_CHARGEABLE = frozenset((ActorType.PERSON, ActorType.ORGANISATION, ActorType.STATE))
_CONDITIONAL = frozenset("if whether unless would could may might should can".split())
_BE = frozenset("be 's 're".split())
_PREMODIFIERS = frozenset("DT JJ JJR JJS NN NNS NNP NNPS POS PRP$ CD RB VBN".split())
_ADVERBS = frozenset("RB RBR RBS".split())
_AUXILIARIES = frozenset("be have do 's 've 'd".split())
_OWN_BODIES = frozenset("administration government campaign team regime".split())
_ASKED = frozenset("reach request respond response return decline available refuse reply contact inquiry email".split())
_COMMENT = frozenset("comment message call inquiry interview".split())
_OBJECT_REACH = 7  # tokens from a cue to the name that it governs
_NAMING_REACH = 8  # tokens from a name to the word that it is called
_VERB_REACH = 4  # tokens between a subject and its verb
_LONGEST = 3  # words of a term


class Charge(NamedTuple):
    """A claim about an actor, in the words of somebody else."""

    actor: str
    span: Span
    part: Part
    weight: float
    word: str
    source: str | None


class _Place(NamedTuple):
    """Where an actor is mentioned: tokens[first:last] of a sentence."""

    actor: str
    first: int
    last: int


class Replies(NamedTuple):
    """Who is charged with what, and who has a say."""

    charges: tuple[Charge, ...]  # by position
    heard: Mapping[str, int]  # Actor.id to the offset where it first has a say

    def unanswered(self) -> Iterator[Charge]:
        """Yield the claims about actors that have no say."""
        return (charge for charge in self.charges if charge.actor not in self.heard)


def find(document: Document, accusations: Lexicon) -> Replies:
    """Find the claims about actors in a text, and the actors that have a say in it."""
    finder = _Finder(document, accusations)
    charges = {
        (charge.actor, charge.span): charge
        for attribution in document.attributions
        for charge in finder.charges(attribution)
    }
    heard: dict[str, int] = {}
    for actor, offset in _heard(document):
        heard[actor] = min(offset, heard.get(actor, offset))
    return Replies(tuple(sorted(charges.values(), key=lambda each: (each.span, each.actor))), heard)


def _heard(document: Document) -> Iterator[tuple[str, int]]:
    """Yield the actors that have a say, and where."""
    sources = {source.id: source for source in document.sources}
    for attribution in document.attributions:
        source = sources.get(attribution.source or "")
        if source is not None and attribution.kind in SPEAKING:
            for actor in (*filter(None, [source.actor]), *source.speaks_for):
                yield actor, attribution.content[0].start
    asked: dict[str, int] = {}  # each word of the sentences that say that somebody was asked
    for sentence in document.sentences:
        lemmas = [token.lemma for token in sentence.tokens]
        if not (_COMMENT.isdisjoint(lemmas) or _ASKED.isdisjoint(lemmas)):
            for token in sentence.tokens:
                asked.setdefault(token.text, sentence.span.start)
    for each in document.actors:
        surname = each.name.split()[-1]
        if surname in asked:
            yield each.id, asked[surname]


class _Finder:
    """Finds claims in the attributions of one text."""

    def __init__(self, document: Document, accusations: Lexicon) -> None:
        self._terms = accusations
        self._sentences = tuple(document.all_sentences())
        self._starts = [sentence.span.start for sentence in self._sentences]
        self._mentions = sorted(
            (
                (mention.span, actor.id)
                for actor in document.actors
                if actor.type in _CHARGEABLE
                for mention in actor.mentions
                if mention.form is MentionForm.NAME
            ),
            key=lambda each: (each[0].start, each[1]),
        )
        self._mention_starts = [span.start for span, _ in self._mentions]
        self._speakers = {source.id: {*source.speaks_for, *filter(None, [source.actor])} for source in document.sources}

    def charges(self, attribution: Attribution) -> Iterator[Charge]:
        """Yield the claims that an attribution makes about others than its source."""
        own = self._speakers.get(attribution.source or "", set())
        for span in attribution.content:
            for sentence, first, last in self._within(span):
                places = [place for place in self._places(sentence, first, last) if place.actor not in own]
                for place in places:
                    found = self._charge(sentence, place, attribution, first, last)
                    if found is not None:
                        evidence, weight, word = found
                        yield Charge(place.actor, evidence, sentence.part, weight, word, attribution.source)

    def _within(self, span: Span) -> Iterator[tuple[Sentence, int, int]]:
        """Yield the sentences that a span runs over, with the tokens in it."""
        index = max(0, bisect_right(self._starts, span.start) - 1)
        while index < len(self._sentences) and self._starts[index] < span.end:
            tokens = self._sentences[index].tokens
            first = bisect_right(tokens, span.start, key=lambda token: token.end)
            last = bisect_left(tokens, span.end, key=lambda token: token.start)
            if first < last:
                yield self._sentences[index], first, last
            index += 1

    def _places(self, sentence: Sentence, first: int, last: int) -> Iterator[_Place]:
        tokens = sentence.tokens
        start, end = tokens[first].start, tokens[last - 1].end
        for index in range(bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end)):
            span, actor = self._mentions[index]
            begin = bisect_right(tokens, span.start, key=lambda token: token.end)
            yield _Place(actor, begin, bisect_left(tokens, span.end, key=lambda token: token.start))

    def _charge(
        self, sentence: Sentence, place: _Place, attribution: Attribution, first: int, last: int
    ) -> tuple[Span, float, str] | None:
        tokens = sentence.tokens
        cue = self._cue(attribution)
        if cue is not None and _governed(tokens, first, place):
            category, weight = cue
            if category == "accusing" and attribution.cue is not None and not self._denied(attribution):
                start = min(attribution.cue.start, tokens[place.first].start)
                end = max(attribution.cue.end, tokens[place.last - 1].end)
                return Span(start, end), weight, attribution.cue_lemma or ""
            if category == "naming":
                return self._named(tokens, place, last)
        if attribution.kind in STATING:
            return self._stated(tokens, place, last)
        return None

    def _cue(self, attribution: Attribution) -> tuple[str, float] | None:
        lemma = attribution.cue_lemma
        terms = self._terms.lookup(lemma) if lemma else ()
        return next(((t.category, t.weight) for t in terms if t.category != "wrongdoing"), None)

    def _denied(self, attribution: Attribution) -> bool:
        """Tell whether the cue is negated: *did not blame the council*."""
        if attribution.cue is None:
            return False
        for sentence, first, last in self._within(attribution.cue):
            words = {token.text.lower() for token in sentence.tokens[max(0, first - 2) : last]}
            return bool(words & NEGATIONS)
        return False

    def _named(self, tokens: Sequence[Token], place: _Place, last: int) -> tuple[Span, float, str] | None:
        """*Called Holt a liar*, *described Holt as corrupt*."""
        for index in range(place.last, min(last, place.last + _NAMING_REACH)):
            if tokens[index].text.lower() in NEGATIONS:
                return None
            term = self._wrongdoing(tokens, index, last, "noun adj")
            if term is not None:
                return Span(tokens[place.first].start, tokens[term[0] - 1].end), term[1], term[2]
        return None

    def _stated(self, tokens: Sequence[Token], place: _Place, last: int) -> tuple[Span, float, str] | None:
        index = place.last
        if index < last and tokens[index].tag == "POS":
            return self._owned(tokens, place, index + 1, last)
        copula = False
        for position in range(index, min(last, index + _VERB_REACH + 1)):
            token = tokens[position]
            lower = token.text.lower()
            if lower in NEGATIONS or lower in _CONDITIONAL or token.tag in ("TO", "MD"):
                return None
            term = self._wrongdoing(tokens, position, last, "noun adj" if copula else "verb")
            if term is not None and (copula or _is_active(tokens, index, position)):
                if _is_conditional(tokens, place.first):
                    return None
                return Span(tokens[place.first].start, tokens[term[0] - 1].end), term[1], term[2]
            copula = copula or token.lemma in _BE
            passes = token.lemma in _AUXILIARIES or token.tag in _ADVERBS
            if not passes and not (copula and token.tag in _PREMODIFIERS):
                return None
        return None

    def _owned(self, tokens: Sequence[Token], place: _Place, first: int, last: int) -> tuple[Span, float, str] | None:
        """*Holt's gross negligence*: up to the head of the noun phrase."""
        for position in range(first, min(last, first + _VERB_REACH)):
            if tokens[position].tag not in _PREMODIFIERS:
                return None
            term = self._wrongdoing(tokens, position, last, "noun")
            if term is not None and not (term[0] < last and tokens[term[0]].tag.startswith("NN")):
                return Span(tokens[place.first].start, tokens[term[0] - 1].end), term[1], term[2]
        return None

    def _wrongdoing(
        self, tokens: Sequence[Token], first: int, last: int, classes: str
    ) -> tuple[int, float, str] | None:
        """Return where a term of wrongdoing that begins here ends, with its weight and text."""
        for length in range(min(_LONGEST, last - first), 0, -1):
            words = tokens[first : first + length]
            head = words[0] if classes == "verb" else words[-1]
            for form in dict.fromkeys((" ".join(t.lemma for t in words), " ".join(t.text.lower() for t in words))):
                for term in self._terms.lookup(form):
                    if term.category != "wrongdoing" or term.weight == 0:
                        continue
                    wanted = {str(each) for each in term.pos} & set(classes.split())
                    fits = (
                        length > 1
                        or word_class(head.tag) in term.pos
                        or (classes != "verb" and word_class(head.tag) in ("noun", "adj"))
                    )
                    if wanted and fits:
                        return first + length, term.weight, term.text
        return None


def _governed(tokens: Sequence[Token], first: int, place: _Place) -> bool:
    """Tell whether content begins with a noun phrase that is a name or somebody's: what a cue before it charges.

    *Slammed Holt*, *slammed Holt's plan* and *slammed the Holt administration*, but not *slammed the Cuba agreement*.
    """
    if place.first - first > _OBJECT_REACH or any(
        token.tag not in _PREMODIFIERS for token in tokens[first : place.first]
    ):
        return False
    following = tokens[place.last] if place.last < len(tokens) else None
    return following is None or not following.tag.startswith(("NN", "JJ")) or following.lemma in _OWN_BODIES


def _is_active(tokens: Sequence[Token], first: int, verb: int) -> bool:
    """Tell whether a verb is active: no form of *be* stands before a participle."""
    if tokens[verb].tag not in ("VBN", "VBD", "VBZ", "VBP", "VBG"):
        return False
    return tokens[verb].tag == "VBG" or not any(token.lemma in ("be", "get") for token in tokens[first:verb])


def _is_conditional(tokens: Sequence[Token], first: int) -> bool:
    return any(token.text.lower() in ("if", "whether", "unless") for token in tokens[max(0, first - 3) : first])
