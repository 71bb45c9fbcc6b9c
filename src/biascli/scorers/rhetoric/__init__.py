"""Rhetoric: techniques that win a reader without an argument, each with its evidence.

What is measured. Persuasion techniques of the published taxonomy (Piskorski et al., SemEval-2023 task 3) and devices
that a reader would name, as far as the surface of the text shows them: turns of phrase, questions, repetition,
parallels, quotation marks. What needs knowledge of the world or of the truth is not guessed; ``explain`` says of each
technique what is seen and what is missed.

How. Most rules are patterns over words, lemmas and parts of speech, kept as data with sentences on which each must and
must not fire (``lexicons/rhetoric_*.txt``); where structure is needed a function looks for it. Every finding carries a
confidence as its weight: high from 0.75 (most readers who know the technique would see it), medium from 0.5, low below;
a finding of low confidence is a note. Signs that meet in one paragraph move the confidence of doubt, fear,
exaggeration, false dilemma, causal oversimplification, guilt by association, name calling and loaded language, and so
do the circumstances of the paragraph: how heated it is and how gloomy, in which tense it speaks, whether it asks and
exclaims. Of all these but loaded language, and of repetition, signs can be a finding by themselves. Those few
coefficients are fitted, no word's is. A label that the text says somebody else gave (*she called him a bully*) counts
for less. Findings of one technique never overlap. A user may give a rule another confidence or switch it off
(``lexicons/README.md``).

Figures. ``per_1000_words`` adds up the confidences in one voice, per 1,000 words in that voice: the number of
techniques that a reader should expect to meet. It is given for narration, quotation and attributed words, and by family
(attack on reputation, justification, distraction, simplification, call, manipulative wording, devices); from 0 up, and
higher means more rhetoric. Below 50 words in a voice it is undefined. ``expected_techniques`` is the same sum for the
headline and for each speaker. A politician's slogan inside quotation marks is the politician's.

Blind spots. Irony without a marker, arguments that are wrong but plainly worded, insinuation by choice of facts.
Rhetoric is no fault by itself: an opinion column is expected to hold more of it than a report.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Self

from biascli.document import Document
from biascli.lexicon import Lexicon
from biascli.model import Finding, MetricSpec, Result, Rule, Severity
from biascli.models import additive
from biascli.models.additive import AdditiveModel
from biascli.scorers.rhetoric import (
    charges,
    circumstances,
    openings,
    parallelism,
    profile,
    questions,
    repetition,
    rulebook,
    scare_quotes,
    signs,
)
from biascli.scorers.rhetoric.charges import Charge
from biascli.scorers.rhetoric.evidence import Article, Detector, Hit, without_overlaps
from biascli.scorers.rhetoric.levels import Level
from biascli.scorers.rhetoric.rulebook import Rulebook
from biascli.scorers.rhetoric.signs import SignsOf, Surroundings, index_signs, weighed
from biascli.scorers.rhetoric.taxonomy import RULES
from biascli.scorers.seam import Setup

#: Techniques that need structure: one line adds one.
DETECTORS: tuple[Detector, ...] = (
    questions.rhetorical_questions,
    questions.doubting_questions,
    parallelism.anaphora,
    parallelism.triads,
    repetition.hammered_words,
    repetition.drummed_words,
    repetition.refrains,
    openings.anecdote_opening,
    scare_quotes.scare_quotes,
)


class Rhetoric:
    """Finds persuasion techniques and rhetorical devices."""

    name: ClassVar[str] = "rhetoric"
    rules: ClassVar[tuple[Rule, ...]] = tuple(RULES.values())
    metrics: ClassVar[tuple[MetricSpec, ...]] = profile.METRICS

    def __init__(self, book: Rulebook, judgements: Lexicon, signs_of: SignsOf, model: AdditiveModel) -> None:
        """Take the rules, words of judgement with their categories and weights, signs, and what weighs them."""
        self._book = book
        self._judgements = judgements
        self._signs_of = signs_of
        self._model = model

    @classmethod
    def load(cls, setup: Setup) -> Self:
        """Read the rule files and the loaded-language lists."""
        return cls(
            rulebook.load(setup.lexicons),
            setup.lexicons.loaded(),
            index_signs(rulebook.word_classes(setup.lexicons)),
            additive.load("rhetoric"),
        )

    def score(self, document: Document) -> Result:
        """Find techniques, and count them by family, voice and speaker."""
        article = Article(document)
        findings = tuple(_finding(document, hit) for hit in self._weighed(article))
        counted = profile.counts(document, findings)
        return Result(self.name, profile.metrics(document, counted), counted, findings)

    def _weighed(self, article: Article) -> list[Hit]:
        gathered = charges.gather(article, self._judgements)
        around = surroundings(article, gathered, self._signs_of)
        unweighed = without_overlaps(self._hits(article, gathered, around))
        found = weighed(unweighed, article, around, self._model)
        return sorted(found, key=lambda hit: (hit.span.start, hit.span.end, hit.technique))

    def _hits(self, article: Article, gathered: Sequence[Sequence[Charge]], around: Surroundings) -> Iterator[Hit]:
        yield from rulebook.hits(self._book, article)
        for detect in DETECTORS:
            yield from detect(article)
        yield from charges.charges(article, gathered, around, self._model)


def surroundings(article: Article, gathered: Iterable[Sequence[Charge]], signs_of: SignsOf) -> Surroundings:
    """Return the signs in a text, and the circumstances of its paragraphs."""
    return Surroundings(signs.gather(article, signs_of), circumstances.read(article, charges.weights(gathered)))


def _finding(document: Document, hit: Hit) -> Finding:
    """A sign that few would confirm is a note, whatever the technique."""
    rule = RULES[hit.technique]
    if Level.of(hit.confidence) is Level.LOW:
        rule = rule._replace(severity=Severity.NOTE)
    return document.finding(rule, hit.span, part=hit.part, weight=hit.confidence, message=hit.why)
