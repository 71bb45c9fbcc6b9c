"""The ledger: what is counted of the author, of the headline and of each speaker, and the figures that follow."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from biascli.document import Document
from biascli.model import Count, Finding, Metric, Part, Quantity, Scope, Selection, SpanScore, Voice
from biascli.scorers.loaded_language import figures
from biascli.scorers.loaded_language.interval import bootstrap
from biascli.scorers.loaded_language.passages import Reading
from biascli.scorers.loaded_language.rules import SLANTED_SENTENCE, WEIGHTED_IDS
from biascli.scorers.loaded_language.scores import log_odds

_NARRATION = Scope(part=Part.BODY, voice=Voice.NARRATION)
_HEADLINE = Scope(part=Part.HEADLINE)
#: Sums of weights that differ by less are the same.
_ROUNDING = 1e-6


def counts(
    document: Document,
    readings: Sequence[Reading],
    scores: Sequence[SpanScore],
    headline: SpanScore | None,
    findings: Sequence[Finding],
    rules: Iterable[str],
) -> Iterator[Count]:
    """Count words, loaded weight and findings, those of each rule that was applied; findings in order of the text."""
    for voice in Voice:
        scope = Scope(part=Part.BODY, voice=voice)
        yield Count("n_words", document.n_words(Part.BODY, voice), scope)
        yield _weight(scope, findings)
    own = [each for each in findings if each.part is Part.BODY and each.voice is Voice.NARRATION]
    by_rule = Counter(each.rule for each in own)
    for rule_id in rules:
        selection = Selection(Quantity.NUMBER, (rule_id,), Part.BODY, Voice.NARRATION)
        yield Count(figures.count_name(rule_id), by_rule[rule_id], _NARRATION, selection)
    narrated = [each for each in readings if each.sentence.part is Part.BODY and each.n_narration_words]
    yield Count("n_sentences", len(narrated), _NARRATION)
    own_scores = [each.score for each in scores if each.rule == SLANTED_SENTENCE.id]
    yield Count("n_scored_sentences", len(own_scores), _NARRATION)
    yield Count("sentence_bias_total", round(sum(own_scores), 4), _NARRATION)
    slanted = Selection(Quantity.NUMBER, (SLANTED_SENTENCE.id,), Part.BODY)
    yield Count("n_slanted_sentences", slanted.total(findings), _NARRATION, slanted)
    words = [each.n_narration_words for each in narrated]
    weights = _weights(narrated, own)
    yield from _interval(_NARRATION, weights, words)
    if headline is not None:
        n_words, loaded = document.n_words(Part.HEADLINE), _weight(_HEADLINE, findings)
        yield Count("n_words", n_words, _HEADLINE)
        yield loaded
        yield Count("clickbait_log_odds", log_odds(headline), _HEADLINE)
        yield Count("n_body_words", document.n_words(Part.BODY, Voice.NARRATION), _HEADLINE)
        body = Selection(Quantity.WEIGHT, WEIGHTED_IDS, Part.BODY, Voice.NARRATION)
        yield Count("body_loaded_weight", body.total(findings), _HEADLINE, body)
        yield Count("n_body_sentences", len(narrated), _HEADLINE)
        less = [w * n_words < loaded.value * n - _ROUNDING for w, n in zip(weights, words, strict=True)]
        yield Count("n_less_loaded_sentences", sum(less), _HEADLINE)
    yield from _speaker_counts(readings, findings)


def metrics(counted: Iterable[Count]) -> Iterator[Metric]:
    """Return every figure, by its formula over the counts of its scope."""
    by_scope: dict[Scope, dict[str, float]] = {}
    for count in counted:
        by_scope.setdefault(count.scope, {})[count.name] = count.value
    for voice in Voice:
        scope = Scope(part=Part.BODY, voice=voice)
        yield figures.PER_1000_WORDS.measure(by_scope[scope], scope)
    narration = by_scope[_NARRATION]
    for spec in (figures.LOW, figures.HIGH, figures.SHARE, figures.MEAN):
        yield spec.measure(narration, _NARRATION)
    for rule_id, spec in figures.RATES.items():
        if figures.count_name(rule_id) in narration:
            yield spec.measure(narration, _NARRATION)
        else:
            yield spec.undefined("only the encoder reads words", _NARRATION)
    for spec in (figures.HEADLINE, figures.HEADLINE_DIFFERENCE, figures.HEADLINE_SHARE, figures.CLICKBAIT_SCORE):
        if _HEADLINE in by_scope:
            yield spec.measure(by_scope[_HEADLINE], _HEADLINE)
        else:
            yield spec.undefined("the text has no headline", _HEADLINE)
    for scope, here in by_scope.items():
        if scope.speaker is not None:
            for spec in (figures.SPEAKER, figures.SPEAKER_LOW, figures.SPEAKER_HIGH):
                yield spec.measure(here, scope)


def _weight(scope: Scope, findings: Sequence[Finding]) -> Count:
    selection = Selection(Quantity.WEIGHT, WEIGHTED_IDS, scope.part, scope.voice, None, scope.speaker)
    return Count("loaded_weight", selection.total(findings), scope, selection)


def _speaker_counts(readings: Iterable[Reading], findings: Sequence[Finding]) -> Iterator[Count]:
    spoken: dict[str, list[tuple[Reading, int]]] = {}  # the sentences of each speaker, and the words in them
    for reading in readings:
        for speaker, n_words in reading.n_words_of:
            spoken.setdefault(speaker, []).append((reading, n_words))
    by_speaker: dict[str, list[Finding]] = {speaker: [] for speaker in spoken}
    for finding in findings:
        if finding.speaker in by_speaker:
            by_speaker[finding.speaker].append(finding)
    for speaker, own in by_speaker.items():
        scope = Scope(speaker=speaker)
        sentences, words = zip(*spoken[speaker], strict=True)
        yield Count("n_words", sum(words), scope)
        yield _weight(scope, own)
        yield Count("n_sentences", len(sentences), scope)
        if len(sentences) >= figures.LEAST_SENTENCES:
            yield from _interval(scope, _weights(sentences, own), words)


def _interval(scope: Scope, weights: Sequence[float], words: Sequence[int]) -> Iterator[Count]:
    """Count the ends of the interval, given loaded weight and words of a voice or speaker in each of its sentences."""
    ends = bootstrap(weights, words)
    if ends is not None:
        yield Count("bootstrap_low", round(ends[0], 9), scope)
        yield Count("bootstrap_high", round(ends[1], 9), scope)


def _weights(sentences: Sequence[Reading], findings: Iterable[Finding]) -> list[float]:
    """Return the loaded weight of each sentence."""
    weights = [0.0] * len(sentences)
    index = 0
    for finding in findings:
        if finding.rule not in WEIGHTED_IDS:
            continue
        while index < len(sentences) and sentences[index].sentence.span.end <= finding.start:
            index += 1
        if index < len(sentences) and sentences[index].sentence.span.start <= finding.start:
            weights[index] += finding.weight
    return weights
