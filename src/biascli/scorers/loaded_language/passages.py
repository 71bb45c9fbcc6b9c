"""Cut a document into the sentences that are judged, each with its findings and with whose words it is."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from biascli.document import Document, QuotationKind, Sentence
from biascli.lexicon import Lexicon
from biascli.model import Span, Voice
from biascli.scorers.loaded_language.features import Passage
from biascli.scorers.loaded_language.forms import forms
from biascli.scorers.loaded_language.hits import HitFinder
from biascli.scorers.loaded_language.vocabulary import Vocabulary

_NO_WORDS = dict.fromkeys(Voice, 0)


class Reading(NamedTuple):
    """A sentence, read: its findings and its words by voice."""

    sentence: Sentence
    passage: Passage
    n_narration_words: int
    n_words_of: tuple[tuple[str, int], ...]  # words by speaker, in order of first word


class Reader:
    """Reads the sentences of one document."""

    def __init__(self, document: Document, lexicon: Lexicon, company: Lexicon, vocabulary: Vocabulary) -> None:
        self._document = document
        self._vocabulary = vocabulary
        self.finder = HitFinder(lexicon, company, document)
        speech = (each for each in document.quotations if each.kind is QuotationKind.SPEECH)
        scare = (each for each in document.quotations if each.kind is QuotationKind.SCARE)
        self._speech = sorted(each.span.start for each in speech)
        self._scare = sorted(each.span.start for each in scare)
        cues = (each.cue for each in document.attributions if each.cue is not None)
        self._cues = sorted(cue.start for cue in cues)

    def read(self, sentence: Sentence) -> Reading:
        """Read one sentence."""
        found = tuple(forms(sentence.tokens, self._vocabulary))
        hits = self.finder.find(sentence, found)
        at = self._document.voices.at
        by_voice, by_speaker = self._words(sentence)
        n_words = sum(by_voice.values())
        passage = Passage(
            tokens=sentence.tokens,
            hits=hits,
            quoted=tuple(at(hit.span.start).voice is Voice.QUOTATION for hit in hits),
            n_words=n_words,
            n_quoted_words=by_voice[Voice.QUOTATION],
            n_scare_quotes=_between(self._scare, sentence.span),
            n_quotations=_between(self._speech, sentence.span) + _between(self._scare, sentence.span),
            n_attributions=_between(self._cues, sentence.span),
            n_judging_forms=sum([bool(form.category) for form in found]),
        )
        return Reading(sentence, passage, by_voice[Voice.NARRATION], tuple(by_speaker.items()))

    def _words(self, sentence: Sentence) -> tuple[dict[Voice, int], dict[str, int]]:
        by_voice = dict(_NO_WORDS)
        by_speaker: dict[str, int] = {}
        at = self._document.voices.at
        spoken = at(sentence.span.start)
        if spoken.end >= sentence.span.end:
            n_words = by_voice[spoken.voice] = sum([token.is_word for token in sentence.tokens])
            if n_words and spoken.speaker is not None:
                by_speaker[spoken.speaker] = n_words
            return by_voice, by_speaker
        for token in sentence.tokens:
            if token.is_word:
                if token.start >= spoken.end:
                    spoken = at(token.start)
                by_voice[spoken.voice] += 1
                if spoken.speaker is not None:
                    by_speaker[spoken.speaker] = by_speaker.get(spoken.speaker, 0) + 1
        return by_voice, by_speaker


def join(passages: Iterable[Passage]) -> Passage:
    """Make one passage of several, to be judged as one."""
    parts: Sequence[Passage] = tuple(passages)
    return Passage(
        tokens=[token for part in parts for token in part.tokens],
        hits=[hit for part in parts for hit in part.hits],
        quoted=[quoted for part in parts for quoted in part.quoted],
        n_words=sum(part.n_words for part in parts),
        n_quoted_words=sum(part.n_quoted_words for part in parts),
        n_scare_quotes=sum(part.n_scare_quotes for part in parts),
        n_quotations=sum(part.n_quotations for part in parts),
        n_attributions=sum(part.n_attributions for part in parts),
        n_judging_forms=sum(part.n_judging_forms for part in parts),
    )


def _between(starts: Sequence[int], span: Span) -> int:
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)
