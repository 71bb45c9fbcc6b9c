"""The scorer: reads a document sentence by sentence and makes the findings."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import ClassVar, Self

from biascli import engines
from biascli.document import Document, Quotation, QuotationKind, Sentence
from biascli.engines.seam import SlantReader
from biascli.lexicon import Lexicon
from biascli.model import Finding, MetricSpec, Part, Result, Rule, Span, SpanScore, Voice
from biascli.models import additive
from biascli.models.additive import AdditiveModel
from biascli.scorers.loaded_language import clickbait, features, figures, ledger
from biascli.scorers.loaded_language.company import COMPANY
from biascli.scorers.loaded_language.hits import Hit
from biascli.scorers.loaded_language.passages import Reader, Reading
from biascli.scorers.loaded_language.rules import (
    CLICKBAIT,
    RULES,
    SCARE_QUOTE,
    SCARE_QUOTE_WEIGHT,
    SCORER,
    SLANTED_PARAPHRASE,
    SLANTED_READING,
    SLANTED_SENTENCE,
)
from biascli.scorers.loaded_language.scores import span_score, weightiest
from biascli.scorers.loaded_language.slanted_readings import SlantedReadings
from biascli.scorers.loaded_language.vocabulary import Vocabulary
from biascli.scorers.seam import Setup

SCARE_QUOTE_WORDS = 2
LONGEST_SCARE_QUOTE = 60  # characters
#: A score from here on makes a finding of a sentence or a headline.
THRESHOLD = 0.5
_RULES_OF_SENTENCES = {rule.id: rule for rule in (SLANTED_SENTENCE, SLANTED_PARAPHRASE)}


class LoadedLanguage:
    """Measures how much of a text's wording takes sides."""

    name: ClassVar[str] = SCORER
    rules: ClassVar[tuple[Rule, ...]] = RULES
    metrics: ClassVar[tuple[MetricSpec, ...]] = figures.METRICS

    def __init__(
        self,
        lexicon: Lexicon,
        company: Lexicon,
        cues: Lexicon,
        sentence_bias: AdditiveModel,
        clickbait_model: AdditiveModel,
        silenced: AbstractSet[str] = frozenset(),
        slant_reader: SlantReader | None = None,
    ) -> None:
        """Take loaded words as one list, words loaded in company, the cues, two models, and what is silenced.

        Without a reader of words there are no slanted readings.
        """
        self._lexicon = lexicon
        self._company = company
        self._vocabulary = Vocabulary(cues, silenced)
        self._extractor = features.Extractor(cues, self._vocabulary)
        self._sentence_bias = sentence_bias
        self._clickbait = clickbait_model
        self._silenced = silenced
        self._slant_reader = slant_reader

    @classmethod
    def load(cls, setup: Setup) -> Self:
        """Build the scorer from the lexicons in force and the models that ship."""
        lexicons = setup.lexicons
        return cls(
            lexicons.loaded(),
            lexicons.get(COMPANY),
            lexicons.get(features.CUES),
            additive.load("sentence_bias"),
            additive.load("clickbait"),
            lexicons.silenced(),
            engines.load_reader(engines.choose(setup.engine)),
        )

    def score(self, document: Document) -> Result:
        """Score a document."""
        reader = Reader(document, self._lexicon, self._company, self._vocabulary)
        slants = self._slant_reader and SlantedReadings(self._slant_reader, self._silenced, document, reader.finder)
        readings: list[Reading] = []
        for sentence in document.all_sentences():
            reading = reader.read(sentence)
            readings.append(reading)
            if slants:
                slants.add(sentence, reading.passage.hits)
        body = [each for each in readings if each.sentence.part is Part.BODY]
        judged = [(each, rule) for each in body if (rule := _judged_by(each))]
        scores = [self._score_sentence(each, rule) for each, rule in judged]
        headline = self._score_headline(document)
        hits = [(each.sentence, hit) for each in readings for hit in each.passage.hits]
        if slants:
            hits += slants.hits()
        findings = [
            *_hit_findings(document, hits),
            *_scare_quote_findings(document),
            *_sentence_findings(document, scores),
            *_headline_finding(document, headline),
        ]
        findings.sort(key=lambda each: (each.start, each.end, each.rule))
        applied = [rule for rule in figures.RATES if rule != SLANTED_READING.id or slants]
        counts = tuple(ledger.counts(document, readings, scores, headline, findings, applied))
        scored = (*scores, *((headline,) if headline else ()))
        return Result(self.name, tuple(ledger.metrics(counts)), counts, tuple(findings), scored)

    def _score_sentence(self, reading: Reading, rule: Rule) -> SpanScore:
        values = self._extractor.extract(reading.passage)
        return span_score(rule, reading.sentence.span, self._sentence_bias, values)

    def _score_headline(self, document: Document) -> SpanScore | None:
        if document.headline is None:
            return None
        words = [token.text for token in document.headline.tokens]
        values = clickbait.features(words, self._clickbait.coefficients)
        return span_score(CLICKBAIT, document.headline.span, self._clickbait, values)


def _judged_by(reading: Reading) -> Rule | None:
    """Return what a sentence is judged as, by whose most of its words are; what is mostly quoted is not judged."""
    if reading.n_narration_words and 2 * reading.n_narration_words >= reading.passage.n_words:
        return SLANTED_SENTENCE
    return SLANTED_PARAPHRASE if 2 * reading.passage.n_quoted_words < reading.passage.n_words else None


def _sentence_findings(document: Document, scores: Iterable[SpanScore]) -> Iterator[Finding]:
    for each in scores:
        if each.score >= THRESHOLD:
            yield document.finding(
                _RULES_OF_SENTENCES[each.rule],
                Span(each.start, each.end),
                part=Part.BODY,
                weight=each.score,
                message=f"bias score {each.score:.2f}: {weightiest(each)}",
            )


def _headline_finding(document: Document, scored: SpanScore | None) -> Iterator[Finding]:
    if scored and scored.score >= THRESHOLD and document.n_words(Part.HEADLINE) >= figures.LEAST_HEADLINE_WORDS:
        yield document.finding(
            CLICKBAIT,
            Span(scored.start, scored.end),
            part=Part.HEADLINE,
            weight=scored.score,
            message=f"clickbait score {scored.score:.2f}: {weightiest(scored, clickbait.describe)}",
        )


def _hit_findings(document: Document, hits: Iterable[tuple[Sentence, Hit]]) -> Iterator[Finding]:
    for sentence, hit in hits:
        yield document.finding(
            hit.rule,
            hit.span,
            part=sentence.part,
            weight=hit.weight,
            message=hit.message,
            suggestion=hit.term.neutral or None,
        )


def _scare_quote_findings(document: Document) -> Iterator[Finding]:
    for quotation in document.quotations:
        if quotation.kind is QuotationKind.SCARE and _is_held_apart(document, quotation):
            yield document.finding(
                SCARE_QUOTE,
                quotation.span,
                part=document.part_of(quotation.span),
                weight=SCARE_QUOTE_WEIGHT,
                message="quotation marks that quote nobody hold the words at arm's length",
            )


def _is_held_apart(document: Document, quotation: Quotation) -> bool:
    """Tell whether marks that quote nobody distance a word or two; more are likely words of somebody after all."""
    inner = document.text[quotation.inner.start : quotation.inner.end]
    return (
        document.voices.at(quotation.span.start).voice is Voice.NARRATION
        and inner[:1].islower()
        and len(inner) <= LONGEST_SCARE_QUOTE
        and len(inner.split()) <= SCARE_QUOTE_WORDS
    )
