"""The scorer: reads a document sentence by sentence and draws up the ledger."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Self

from biascli.document import Document, Quotation, QuotationKind
from biascli.lexicon import Lexicon
from biascli.model import (
    Count,
    Finding,
    Metric,
    MetricSpec,
    Part,
    Quantity,
    Result,
    Rule,
    Scope,
    Selection,
    Span,
    SpanScore,
    Voice,
)
from biascli.models import additive
from biascli.models.additive import AdditiveModel
from biascli.scorers.loaded_language import clickbait, features, figures
from biascli.scorers.loaded_language.interval import bootstrap
from biascli.scorers.loaded_language.passages import Reader, Reading
from biascli.scorers.loaded_language.rules import (
    CLICKBAIT,
    RULES,
    SCARE_QUOTE,
    SCORER,
    SLANTED_SENTENCE,
    WEIGHTED_IDS,
)
from biascli.scorers.loaded_language.scores import log_odds, span_score, weightiest
from biascli.scorers.seam import Setup

#: The word lists, which are matched in one pass.
LISTS = (
    "loaded_adjectives",
    "loaded_adverbs",
    "loaded_certainty",
    "loaded_euphemisms",
    "loaded_exemptions",
    "loaded_framing",
    "loaded_idioms",
    "loaded_intensifiers",
    "loaded_labels",
    "loaded_nouns",
    "loaded_presupposition",
    "loaded_reporting",
    "loaded_verbs",
)
#: A scare quote weighs as much as a word that is clearly loaded.
SCARE_QUOTE_WEIGHT = 0.5
SCARE_QUOTE_WORDS = 2
LONGEST_SCARE_QUOTE = 60  # characters
#: A score from here on makes a finding of a sentence or a headline.
THRESHOLD = 0.5

_NARRATION = Scope(part=Part.BODY, voice=Voice.NARRATION)
_HEADLINE = Scope(part=Part.HEADLINE)


class LoadedLanguage:
    """Measures how much of a text's wording takes sides."""

    name: ClassVar[str] = SCORER
    rules: ClassVar[tuple[Rule, ...]] = RULES
    metrics: ClassVar[tuple[MetricSpec, ...]] = figures.METRICS

    def __init__(
        self, lexicon: Lexicon, cues: Lexicon, sentence_bias: AdditiveModel, clickbait_model: AdditiveModel
    ) -> None:
        """Take the lists of loaded words as one, the list of cues, and the two models."""
        self._lexicon = lexicon
        self._extractor = features.Extractor(cues)
        self._sentence_bias = sentence_bias
        self._clickbait = clickbait_model

    @classmethod
    def load(cls, setup: Setup) -> Self:
        """Build the scorer from the lexicons in force and the models that ship."""
        lexicons = setup.lexicons
        return cls(
            lexicons.join(*LISTS),
            lexicons.get(features.CUES),
            additive.load("sentence_bias"),
            additive.load("clickbait"),
        )

    def score(self, document: Document) -> Result:
        """Score a document."""
        reader = Reader(document, self._lexicon)
        readings = [reader.read(sentence) for sentence in document.all_sentences()]
        body = [each for each in readings if each.sentence.part is Part.BODY]
        narrated = [each for each in body if each.n_narration_words]
        scores = [self._score_sentence(each) for each in narrated if _is_the_authors(each)]
        headline = self._score_headline(document)
        findings = [
            *_hit_findings(document, readings),
            *_scare_quote_findings(document),
            *_sentence_findings(document, scores),
            *_headline_finding(document, headline),
        ]
        findings.sort(key=lambda each: (each.start, each.end, each.rule))
        counts = tuple(_counts(document, readings, narrated, scores, headline, findings))
        scored = (*scores, *((headline,) if headline else ()))
        return Result(self.name, tuple(_metrics(counts)), counts, tuple(findings), scored)

    def _score_sentence(self, reading: Reading) -> SpanScore:
        values = self._extractor.extract(reading.passage)
        return span_score(SLANTED_SENTENCE, reading.sentence.span, self._sentence_bias, values)

    def _score_headline(self, document: Document) -> SpanScore | None:
        if document.headline is None:
            return None
        words = [token.text for token in document.headline.tokens]
        values = clickbait.features(words, self._clickbait.coefficients)
        return span_score(CLICKBAIT, document.headline.span, self._clickbait, values)


def _is_the_authors(reading: Reading) -> bool:
    """Tell whether at least half of the words of a sentence are the author's; only then is its bias."""
    return 2 * reading.n_narration_words >= reading.passage.n_words


def _sentence_findings(document: Document, scores: Iterable[SpanScore]) -> Iterator[Finding]:
    for each in scores:
        if each.score >= THRESHOLD:
            yield document.finding(
                SLANTED_SENTENCE,
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
            message=f"clickbait score {scored.score:.2f}: {weightiest(scored)}",
        )


def _hit_findings(document: Document, readings: Iterable[Reading]) -> Iterator[Finding]:
    for reading in readings:
        for hit in reading.passage.hits:
            yield document.finding(
                hit.rule,
                hit.span,
                part=reading.sentence.part,
                weight=hit.weight,
                message=hit.message,
                suggestion=hit.term.neutral or None,
            )


def _scare_quote_findings(document: Document) -> Iterator[Finding]:
    headline = document.headline.span if document.headline else Span(0, 0)
    for quotation in document.quotations:
        if quotation.kind is QuotationKind.SCARE and _is_held_apart(document, quotation):
            yield document.finding(
                SCARE_QUOTE,
                quotation.span,
                part=Part.HEADLINE if headline.contains(quotation.span) else Part.BODY,
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


def _counts(
    document: Document,
    readings: Sequence[Reading],
    narrated: Sequence[Reading],
    scores: Sequence[SpanScore],
    headline: SpanScore | None,
    findings: Sequence[Finding],
) -> Iterator[Count]:
    for voice in Voice:
        scope = Scope(part=Part.BODY, voice=voice)
        yield Count("n_words", document.n_words(Part.BODY, voice), scope)
        yield _weight(scope, findings)
    narrated_rules = Counter(each.rule for each in findings if each.part is Part.BODY and each.voice is Voice.NARRATION)
    for rule_id in figures.RATES:
        selection = Selection(Quantity.NUMBER, (rule_id,), Part.BODY, Voice.NARRATION)
        yield Count(f"n_{rule_id.removeprefix(f'{SCORER}.')}s", narrated_rules[rule_id], _NARRATION, selection)
    yield Count("n_sentences", len(narrated), _NARRATION)
    yield Count("n_scored_sentences", len(scores), _NARRATION)
    yield Count("sentence_bias_total", round(sum([each.score for each in scores]), 4), _NARRATION)
    slanted = Selection(Quantity.NUMBER, (SLANTED_SENTENCE.id,), Part.BODY)
    yield Count("n_slanted_sentences", slanted.total(findings), _NARRATION, slanted)
    ends = bootstrap(_narrated_weights(narrated, findings), [each.n_narration_words for each in narrated])
    if ends is not None:
        yield Count("bootstrap_low", round(ends[0], 9), _NARRATION)
        yield Count("bootstrap_high", round(ends[1], 9), _NARRATION)
    if headline is not None:
        yield Count("n_words", document.n_words(Part.HEADLINE), _HEADLINE)
        yield _weight(_HEADLINE, findings)
        yield Count("clickbait_log_odds", log_odds(headline), _HEADLINE)
        yield Count("n_body_words", document.n_words(Part.BODY, Voice.NARRATION), _HEADLINE)
        body = Selection(Quantity.WEIGHT, WEIGHTED_IDS, Part.BODY, Voice.NARRATION)
        yield Count("body_loaded_weight", body.total(findings), _HEADLINE, body)
    yield from _speaker_counts(readings, findings)


def _weight(scope: Scope, findings: Sequence[Finding]) -> Count:
    selection = Selection(Quantity.WEIGHT, WEIGHTED_IDS, scope.part, scope.voice, None, scope.speaker)
    return Count("loaded_weight", selection.total(findings), scope, selection)


def _narrated_weights(narrated: Sequence[Reading], findings: Iterable[Finding]) -> list[float]:
    """Return the loaded weight in narration of each sentence."""
    weights = [0.0] * len(narrated)
    index = 0
    for finding in findings:
        if finding.rule not in WEIGHTED_IDS or finding.part is not Part.BODY or finding.voice is not Voice.NARRATION:
            continue
        while index < len(narrated) and narrated[index].sentence.span.end <= finding.start:
            index += 1
        if index < len(narrated) and narrated[index].sentence.span.start <= finding.start:
            weights[index] += finding.weight
    return weights


def _speaker_counts(readings: Iterable[Reading], findings: Sequence[Finding]) -> Iterator[Count]:
    words: dict[str, int] = {}
    for reading in readings:
        for speaker, n_words in reading.n_words_of:
            words[speaker] = words.get(speaker, 0) + n_words
    by_speaker: dict[str, list[Finding]] = {speaker: [] for speaker in words}
    for finding in findings:
        if finding.speaker in by_speaker:
            by_speaker[finding.speaker].append(finding)
    for speaker, own in by_speaker.items():
        scope = Scope(speaker=speaker)
        yield Count("n_words", words[speaker], scope)
        yield _weight(scope, own)


def _metrics(counts: Iterable[Count]) -> Iterator[Metric]:
    by_scope: dict[Scope, dict[str, float]] = {}
    for count in counts:
        by_scope.setdefault(count.scope, {})[count.name] = count.value
    for voice in (Voice.NARRATION, Voice.QUOTATION, Voice.ATTRIBUTED):
        scope = Scope(part=Part.BODY, voice=voice)
        yield figures.PER_1000_WORDS.measure(by_scope[scope], scope)
    narration = by_scope[_NARRATION]
    for spec in (figures.LOW, figures.HIGH, figures.SHARE, figures.MEAN, *figures.RATES.values()):
        yield spec.measure(narration, _NARRATION)
    for spec in (figures.HEADLINE, figures.HEADLINE_DIFFERENCE, figures.CLICKBAIT_SCORE):
        if _HEADLINE in by_scope:
            yield spec.measure(by_scope[_HEADLINE], _HEADLINE)
        else:
            yield spec.undefined("the text has no headline", _HEADLINE)
    for scope, here in by_scope.items():
        if scope.speaker is not None:
            yield figures.SPEAKER.measure(here, scope)
