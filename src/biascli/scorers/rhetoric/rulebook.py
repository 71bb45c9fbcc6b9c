"""Rules that are data: read, validated and indexed.

A rule file is plain text, one rule a paragraph, one field a line::

    rule        flag_waving.our_nation
    confidence  0.7
    where       narration
    pattern     our great|beloved|proud (nation | country | homeland)
    why         "our great nation" lets agreement feel like belonging.
    fires       We must defend our great nation.
    silent      Our company is proud of its staff.

``rule`` opens a paragraph and names the technique before the full stop. ``pattern``, ``fires`` and ``silent`` may
stand several times; ``where`` is optional and holds any of the words of ``Where``. ``fires`` and ``silent`` are
sentences that must and must not make this rule fire: the tests hold every rule to its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from biascli.errors import BiascliError, LexiconError, did_you_mean
from biascli.language.actors import gazetteer
from biascli.lexicon import LexiconSet
from biascli.lexicon.texts import texts
from biascli.scorers.rhetoric.evidence import Article, Hit, span_of
from biascli.scorers.rhetoric.imputation import confidence_of
from biascli.scorers.rhetoric.pattern_language import Categories, Compiler, Pattern, phrases
from biascli.scorers.rhetoric.patterns import SentenceForm, Words
from biascli.scorers.rhetoric.techniques import Technique

#: The category by which a line of a user's own list re-weights a rule, or with weight 0 switches it off.
CATEGORY = "rhetoric"

#: The list that ``@category`` in a pattern refers to.
WORDS = "rhetoric_words"

#: What ``@demonym`` refers to is no word list: a nation has no weight.
DEMONYM = "demonym"

_FIELDS = ("rule", "confidence", "where", "why", "pattern", "fires", "silent")


class Where(StrEnum):
    """Where a rule applies; a rule that names none applies everywhere."""

    QUESTION = "question"
    NARRATION = "narration"


class PatternRule(NamedTuple):
    """A rule, with the sentences that it must and must not fire on."""

    name: str
    technique: Technique
    confidence: float
    patterns: tuple[Pattern, ...]
    why: str
    where: frozenset[Where]
    fires: tuple[str, ...]
    silent: tuple[str, ...]
    is_settled: bool = False  # the confidence is the user's own

    def applies_to(self, words: Words) -> bool:
        """Tell whether the rule applies to this kind of sentence."""
        return Where.QUESTION not in self.where or words.form is SentenceForm.QUESTION


_NO_RULES: Sequence[tuple[PatternRule, Pattern]] = ()


class PatternMatch(NamedTuple):
    """A rule that fired on tokens[first:last] of a sentence."""

    rule: PatternRule
    first: int
    last: int


class Rulebook:
    """Rules, indexed by the words that they need."""

    def __init__(self, rules: Iterable[PatternRule]) -> None:
        """Index the rules."""
        self.rules = tuple(rules)
        by_form: dict[str, list[tuple[PatternRule, Pattern]]] = {}
        by_lemma: dict[str, list[tuple[PatternRule, Pattern]]] = {}
        for rule in self.rules:
            for pattern in rule.patterns:
                for form in sorted(pattern.anchor.forms | pattern.anchor.lemmas):
                    by_form.setdefault(form, []).append((rule, pattern))
                for lemma in sorted(pattern.anchor.lemmas):
                    by_lemma.setdefault(lemma, []).append((rule, pattern))
        self._by_form = by_form
        self._by_lemma = by_lemma

    def match(self, words: Words) -> Iterator[PatternMatch]:
        """Yield where rules fire in a sentence: one look-up a token, whatever the number of rules."""
        by_form, by_lemma, vocabulary = self._by_form, self._by_lemma, words.vocabulary
        for index, (form, lemma) in enumerate(zip(words.forms, words.lemmas, strict=True)):
            candidates = by_form.get(form, _NO_RULES)
            if lemma != form and lemma in by_lemma:
                candidates = [*candidates, *by_lemma[lemma]]
            for rule, pattern in candidates:
                if pattern.needs and pattern.needs.isdisjoint(vocabulary):
                    continue  # as most are
                found = pattern.match_around(words, index)
                if found is not None and rule.applies_to(words):
                    yield PatternMatch(rule, *found)


def hits(book: Rulebook, article: Article) -> Iterator[Hit]:
    """Find where rules fire in an article."""
    for words in article.everything():
        for match in book.match(words):
            rule = match.rule
            span = span_of(words.sentence, match.first, match.last)
            if Where.NARRATION not in rule.where or article.is_author(words, match.first):
                confidence = rule.confidence
                if not rule.is_settled:
                    confidence = confidence_of(rule.technique, words, match.last, confidence)
                yield Hit(
                    rule.technique,
                    span,
                    words.sentence.part,
                    confidence,
                    f"{rule.why} [{rule.name}]",
                    is_settled=rule.is_settled,
                )


def load(lexicons: LexiconSet) -> Rulebook:
    """Read the rules that ship with biascli, and change their weights as the user's own lists say.

    Raises:
        BiascliError: a user's list names a rule that there is not.
    """
    rules = _shipped(tuple(sorted(word_classes(lexicons).items())))
    weights = {term.text: term.weight for term in lexicons.changes if term.category == CATEGORY}
    _refuse_unknown(weights, [rule.name for rule in rules])
    return Rulebook(
        rule._replace(confidence=weights[rule.name], is_settled=True) if rule.name in weights else rule
        for rule in rules
        if weights.get(rule.name, rule.confidence) > 0
    )


def _refuse_unknown(wanted: Iterable[str], known: Sequence[str]) -> None:
    for name in wanted:
        if name not in known:
            raise BiascliError(f"no rule of rhetoric is called {name!r}{did_you_mean(name, known)}")


def word_classes(lexicons: LexiconSet) -> dict[str, frozenset[str]]:
    """Return the classes of words that ship with biascli, changed as the user's own lists say."""
    classes = dict(_shipped_classes())
    for change in lexicons.changes:
        if change.category in classes:
            kept = classes[change.category] - {change.text}
            classes[change.category] = kept | {change.text} if change.weight > 0 else kept
    return classes


@cache
def _shipped_classes() -> dict[str, frozenset[str]]:
    categories: dict[str, set[str]] = {}
    for _, text in texts(f"{WORDS}.tsv"):
        for line in text.splitlines()[1:]:
            word, category, _ = line.split("\t")
            categories.setdefault(category, set()).add(word)
    known = gazetteer.load()  # every nation alike
    categories[DEMONYM] = {name.lower() for name in (*known.adjectives, *known.people)}
    return {name: frozenset(words) for name, words in categories.items()}


@cache
def _shipped(categories: tuple[tuple[str, frozenset[str]], ...]) -> tuple[PatternRule, ...]:
    known = dict(categories)
    return tuple(rule for file, text in texts("rhetoric_*.txt") for rule in read(file, text, known))


def read(file: str, text: str, categories: Categories) -> tuple[PatternRule, ...]:
    """Read the rules of one file.

    Raises:
        LexiconError: a line does not follow the format.
    """
    return tuple(_rules(file, text.splitlines(), categories))


def _rules(file: str, lines: Iterable[str], categories: Categories) -> Iterator[PatternRule]:
    compiler = Compiler(categories)
    draft: _Draft | None = None
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        name, _, value = line.partition(" ")
        value = value.strip()
        if name == "rule":
            if draft is not None:
                yield draft.finish()
            if value in seen:
                raise LexiconError(file, number, f"rule {value!r} stands twice")
            seen.add(value)
            draft = _Draft(file, number, value)
        elif draft is None:
            raise LexiconError(file, number, "the first line must name a rule")
        else:
            draft.set(number, name, value, compiler)
    if draft is not None:
        yield draft.finish()


class _Draft:
    """A rule, while its lines are read."""

    def __init__(self, file: str, line: int, name: str) -> None:
        self.file = file
        self.line = line
        self.name = name
        self.confidence = 0.0
        self.why = ""
        self.where: frozenset[Where] = frozenset()
        self.patterns: list[Pattern] = []
        self.fires: list[str] = []
        self.silent: list[str] = []

    def set(self, line: int, name: str, value: str, compiler: Compiler) -> None:
        """Take one field in."""
        try:
            self._set(name, value, compiler)
        except ValueError as error:
            raise LexiconError(self.file, line, f"{name}: {error}") from error

    def _set(self, name: str, value: str, compiler: Compiler) -> None:
        match name:
            case "pattern":
                self.patterns += [Pattern(phrase, compiler) for phrase in phrases(value)]
            case "fires":
                self.fires.append(value)
            case "silent":
                self.silent.append(value)
            case "confidence":
                self.confidence = _confidence(value)
            case "where":
                self.where = frozenset(Where(word) for word in value.split())
            case "why":
                self.why = value
            case _:
                raise ValueError(f"no such field; fields are {', '.join(_FIELDS)}")

    def finish(self) -> PatternRule:
        """Return the rule."""
        if not (self.confidence and self.why and self.patterns):
            raise LexiconError(self.file, self.line, "a rule needs confidence, why and at least one pattern")
        try:
            technique = Technique(self.name.partition(".")[0])
        except ValueError as error:
            raise LexiconError(self.file, self.line, str(error)) from error
        return PatternRule(
            self.name,
            technique,
            self.confidence,
            tuple(self.patterns),
            self.why,
            self.where,
            tuple(self.fires),
            tuple(self.silent),
        )


def _confidence(value: str) -> float:
    confidence = float(value)
    if not 0 < confidence <= 1:
        raise ValueError(f"confidence {value} is not above 0 and at most 1")
    return confidence
