"""Readability: how much schooling the body of an article asks of its reader, by the published formulas.

What is measured. Seven formulas, each computed from counts of sentences, words, syllables, letters and words that are
not in a list of 2,941 familiar ones:

- flesch_reading_ease (Flesch 1948): 100 is very easy, 60 plain English, below 30 academic; higher is easier.
- flesch_kincaid_grade (Kincaid and others 1975), gunning_fog (Gunning 1952), smog_index (McLaughlin 1969),
  coleman_liau_index (Coleman and Liau 1975), automated_readability_index (Senter and Smith 1967): years of schooling
  in the United States; higher is harder. SMOG aims at full understanding and so reads one or two grades higher.
- dale_chall_readability_score (Dale and Chall 1948): its own scale; below 5 a fourth-grader reads it, from 9 on a
  student.
- consensus_grade: the median of three of the grades, which measure a hard word by three different yardsticks:
  syllables (Flesch-Kincaid), letters (Coleman-Liau) and unfamiliar words of three syllables or more (Fog). One formula
  gone astray cannot move it far. textstat's own text_standard is not used: it votes among rounded grades, counts the
  score of Dale and Chall as a grade, and can jump by several grades when one syllable changes.
- difficult_words: how many different words of two syllables or more are not in the list; difficult_word_share: what
  share of all words they make up, each time they occur.
- long_sentence_share: what share of the sentences has more than 35 words.
- words_per_sentence, for the body and for the sentences that stand wholly in one voice: long quotations can hide plain
  writing, and the reverse. The other figures are of the body as a whole, because the formulas are.

How. Every count of a word is textstat's own, and every formula gives the value of textstat's function of the same name
for the same words, apart from what textstat cannot see. It ends a sentence at any full stop, that of *U.S.* too, and
drops sentences of one or two words; here the sentences are those of the document. It runs *far—right* together, and
takes a curly apostrophe for none; here words are those of the document, in lower case, with straight apostrophes. A
hyphenated word is one word. Strings of more than 45 characters (addresses, identifiers) are not read and not counted.

Findings. A long sentence has more than 35 words; a hard sentence has 10 to 35, but its words lift it to grade 18 or
beyond, which few sentences of news reach; a hard word has five syllables or more, is not familiar and no name, and is
shown where it first stands. Their weight grows from 0 at the limit to 1 at twice the limit.

Range and direction stand with each figure. Formulas and shares are undefined below 100 words (the samples on which the
formulas were made), SMOG below 30 sentences, and everything of the body where more than half of its words are numerals:
a table is not read as prose.

Typical of news (what four of five articles of many outlets lie between): Flesch reading ease 36 to 59, Flesch-Kincaid
9.4 to 14.5, Fog 12 to 17, SMOG 12 to 15, Coleman-Liau 9.6 to 13, ARI 10 to 17, Dale-Chall 9.6 to 11.7, and 16 to 26
words a sentence.

Blind spots. The formulas see length, not meaning: a short word can be rare, a long one common (*government*), and
nonsense scores like sense. Names count as difficult words, inflected forms of familiar words too; abbreviations and
numerals count by their letters. A grade is right to one or two years at best; compare texts of one kind.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import ClassVar, Self

from biascli.document import Document, Token
from biascli.model import Count, Finding, MetricSpec, Part, Quantity, Result, Rule, Scope, Selection, Span, Voice
from biascli.scorers.readability.figures import (
    FORMULAS,
    HARD,
    HARD_LEAST,
    HARD_SENTENCE,
    HARD_WORD,
    HARD_WORD_SYLLABLES,
    LONG,
    LONG_SENTENCE,
    SENTENCE_LENGTH,
)
from biascli.scorers.readability.words import Passage, Word
from biascli.scorers.seam import Setup

_BODY = Scope(part=Part.BODY)
_WORDS_SHOWN = 3


class Readability:
    """Scores the body of a document by the published formulas."""

    name: ClassVar[str] = "readability"
    rules: ClassVar[tuple[Rule, ...]] = (LONG_SENTENCE, HARD_SENTENCE, HARD_WORD)
    metrics: ClassVar[tuple[MetricSpec, ...]] = (*FORMULAS, SENTENCE_LENGTH)

    @classmethod
    def load(cls, setup: Setup) -> Self:  # noqa: ARG003  the formulas need no lexicon of ours
        """Build the scorer."""
        return cls()

    def score(self, document: Document) -> Result:
        """Count, and compute every formula."""
        passages = [passage for sentence in document.sentences if (passage := Passage.of(sentence)).words]
        findings = tuple(sorted(_findings(document, passages), key=lambda each: (each.start, each.rule)))
        body = _counts(passages, findings)
        values = {count.name: count.value for count in body}
        if 2 * values["n_numerals"] > values["n_words"]:
            figures = [spec.undefined("more than half of the words are numerals", _BODY) for spec in self.metrics]
        else:
            figures = [spec.measure(values, _BODY) for spec in self.metrics]
        by_voice = tuple(_lengths(document, passages))
        voiced = [SENTENCE_LENGTH.measure({each.name: each.value for each in pair}, pair[0].scope) for pair in by_voice]
        return Result(
            self.name,
            (*figures, *voiced),
            (*body, *(count for pair in by_voice for count in pair)),
            findings,
        )


def _counts(passages: Sequence[Passage], findings: Iterable[Finding]) -> tuple[Count, ...]:
    words = [word for passage in passages for word in passage.words]
    columns = zip(*words, strict=True) if words else ((),) * len(Word._fields)
    forms, syllables, letters, numerals, unlisted, difficult, are_complex, polysyllables = columns
    long_sentences = Selection(Quantity.NUMBER, rules=(LONG_SENTENCE.id,), part=Part.BODY)
    return (
        Count("n_sentences", len(passages), _BODY),
        Count("n_words", len(words), _BODY),
        Count("n_characters", sum([passage.n_characters for passage in passages]), _BODY),
        Count("n_letters", sum(letters), _BODY),
        Count("n_syllables", sum(syllables), _BODY),
        Count("n_polysyllables", sum(polysyllables), _BODY),
        Count("n_unlisted_words", sum(unlisted), _BODY),
        Count("n_difficult_words", sum(difficult), _BODY),
        Count("n_distinct_difficult_words", len(set(compress(forms, difficult))), _BODY),
        Count("n_complex_words", sum(are_complex), _BODY),
        Count("n_numerals", sum(numerals), _BODY),
        Count("n_long_sentences", long_sentences.total(findings), _BODY, long_sentences),
    )


def _lengths(document: Document, passages: Sequence[Passage]) -> Iterator[tuple[Count, Count]]:
    """Yield sentences and words of the sentences that stand wholly in one voice."""
    by_voice: dict[Voice, list[int]] = {voice: [] for voice in Voice}
    for passage in passages:
        spoken = document.voices.at(passage.tokens[0].start)
        if passage.tokens[-1].end <= spoken.end:
            by_voice[spoken.voice].append(len(passage.words))
    for voice, lengths in by_voice.items():
        scope = Scope(Part.BODY, voice)
        yield Count("n_sentences", len(lengths), scope), Count("n_words", sum(lengths), scope)


def _findings(document: Document, passages: Iterable[Passage]) -> Iterator[Finding]:
    shown: set[str] = set()
    for passage in passages:
        yield from _of_sentence(document, passage)
        for token, word in zip(passage.tokens, passage.words, strict=True):
            if word.n_syllables >= HARD_WORD_SYLLABLES and _can_be_hard(token, word) and token.lemma not in shown:
                shown.add(token.lemma)
                yield document.finding(
                    HARD_WORD,
                    Span(token.start, token.end),
                    part=Part.BODY,
                    weight=_excess(word.n_syllables, HARD_WORD_SYLLABLES - 1),
                    message=f"{word.n_syllables} syllables",
                )


def _can_be_hard(token: Token, word: Word) -> bool:
    """Leave out familiar words, names, acronyms, numerals, and compounds, whose parts a reader sees."""
    return word.is_unlisted and token.text.isalpha() and not token.text.isupper() and not token.tag.startswith("NNP")


def _of_sentence(document: Document, passage: Passage) -> Iterator[Finding]:
    n_words = len(passage.words)
    if n_words > LONG:
        yield document.finding(
            LONG_SENTENCE,
            passage.sentence.span,
            part=Part.BODY,
            weight=_excess(n_words, LONG),
            message=f"{n_words} words in one sentence",
        )
    elif n_words >= HARD_LEAST and passage.grade >= HARD:
        hardest = ", ".join(passage.hardest(_WORDS_SHOWN))
        yield document.finding(
            HARD_SENTENCE,
            passage.sentence.span,
            part=Part.BODY,
            weight=_excess(passage.grade, HARD),
            message=f"grade {passage.grade:.0f} by its words: {hardest}",
        )


def _excess(value: float, limit: float) -> float:
    return min(1.0, (value - limit) / limit)
