"""Words that no list has and that the encoder takes for part of a slant.

A plain word may carry a slant by where it stands: *the levy that ate the high street*. No list can have it. The
encoder, trained on sentences of our own in which the slanting words are marked, gives each word a probability. It is
asked about those sentences alone that hold a clear finding: so plain news stays plain, and where somebody slants the
whole of the phrase is shown. A run of likely words is one hit, quoted words beside quoted findings only, outside names,
titles and scare quotes. None is what the lists or the user say is plain, or what is denied, negated or only reported.
The encoder sees neither names nor the phrases of one side of a dispute.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from biascli.document import Document, Sentence, Token
from biascli.engines.masking import Masker
from biascli.engines.seam import SlantReader, Word
from biascli.lexicon import Match, Term
from biascli.model import Span
from biascli.scorers.loaded_language.company import nearest
from biascli.scorers.loaded_language.hits import Hit, HitFinder, is_denied, reserve_of
from biascli.scorers.loaded_language.rules import FRAMING, SLANTED_READING, WEIGHTED_IDS
from biascli.scorers.loaded_language.spans import Spans

#: The probability from which a word is taken for part of a slant, and what a run of such words weighs.
LEAST_CHANCE = 0.7
WEIGHT = 0.05
CATEGORY = "slanted_reading"
#: A run begins and ends with one of these parts of speech: *of* and *the* slant nothing at its ends.
_CONTENT_TAGS = ("JJ", "NN", "RB", "VB")
#: Lemmas of words that carry little by themselves, and do not begin or end a run either.
_LIGHT = frozenset(
    "always be come do get give go have here just make more much not now one only say so still take then there too "
    "very".split()
)


class _Slanted(NamedTuple):
    """A sentence that holds something clearly loaded."""

    sentence: Sentence
    words: Sequence[Word]  # as the encoder gets to see them
    company: Mapping[bool, Sequence[Span]]  # what is clearly loaded, in quoted words and in others
    taken: Spans  # what counts already, and what the lists know to be plain
    is_turned: bool  # something here negates, denies or only reports


class SlantedReadings:
    """Asks the encoder what words beside the hits of one document slant."""

    def __init__(self, reader: SlantReader, silenced: AbstractSet[str], document: Document, finder: HitFinder) -> None:
        """Take what reads, what the user wants to hear nothing of, and a document with what finds its hits."""
        self._reader = reader
        self._silenced = silenced
        self._finder = finder
        self._masker = Masker(document)
        self._slanted: list[_Slanted] = []

    def add(self, sentence: Sentence, hits: Sequence[Hit]) -> None:
        """Take a sentence that the hits have just been found in: what else the lists know of it is at hand now."""
        company = self._finder.company_in(sentence, hits)
        if not any(company.values()):
            return
        sides = Spans(hit.span for hit in hits if hit.rule in FRAMING)
        weighted = (hit.span for hit in hits if hit.rule.id in WEIGHTED_IDS)
        words = _without_sides(self._masker.masked(sentence), sides)
        taken = Spans([*weighted, *self._finder.plain_phrases(sentence.tokens)])
        self._slanted.append(_Slanted(sentence, words, company, taken, self._finder.is_turned(sentence.tokens)))

    def hits(self) -> Iterator[tuple[Sentence, Hit]]:
        """Yield what the encoder adds to the hits of the sentences taken."""
        read = self._reader.read([each.words for each in self._slanted])
        for each, found in zip(self._slanted, read, strict=True):
            likely = {
                word.start: chance for word, chance in zip(each.words, found, strict=True) if chance >= LEAST_CHANCE
            }
            for hit in self._hits(each, likely) if likely else ():
                yield each.sentence, hit

    def _hits(self, slanted: _Slanted, likely: Mapping[int, float]) -> Iterator[Hit]:
        tokens = slanted.sentence.tokens
        finder, turned = self._finder, slanted.is_turned
        chosen = [token.start in likely and not self._is_settled(token, slanted.taken) for token in tokens]
        for first, last in _runs(tokens, chosen):
            span = Span(tokens[first].start, tokens[last - 1].end)
            near = nearest(slanted.company[finder.is_quoted(span)], span)
            term = _term(tokens[first:last], min(likely[token.start] for token in tokens[first:last]))
            if near is None or is_denied(tokens, first) or reserve_of(tokens, Match(term, first, last), turned=turned):
                continue
            yield Hit(SLANTED_READING, term, span, WEIGHT, "", finder.words_at(near))

    def _is_settled(self, token: Token, taken: Spans) -> bool:
        """Tell whether a word is part of something else, or the lists or the user say that it is plain here."""
        return (
            self._finder.is_taken(Span(token.start, token.end), taken)
            or self._finder.is_conditional(token)
            or not self._silenced.isdisjoint((token.text.lower(), token.lemma))
        )


def _without_sides(words: Sequence[Word], sides: Spans) -> Sequence[Word]:
    """Make each phrase of one side a single word without letters, so that exchanging two exchanges nothing else."""
    found: list[Word] = []
    within = False
    for word in words:
        before, within = within, sides.overlap(word.start, word.end)
        if not within:
            found.append(word)
        elif not before:
            found.append(replace(word, text="", lemma="", actor=None))
    return found


def _runs(tokens: Sequence[Token], chosen: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where runs of chosen tokens begin and end, without what slants nothing at their ends."""
    content = [
        place
        for place, token in enumerate(tokens)
        if chosen[place] and token.tag.startswith(_CONTENT_TAGS) and token.lemma not in _LIGHT
    ]
    while content:
        first = last = content.pop(0)
        while content and all(chosen[last : content[0]]):
            last = content.pop(0)
        yield first, last + 1


def _term(tokens: Sequence[Token], chance: float) -> Term:
    note = f"part of the slant as the encoder reads it, with a probability of {chance:.2f} or more"
    return Term(tuple(token.lemma for token in tokens), CATEGORY, WEIGHT, note=note)
