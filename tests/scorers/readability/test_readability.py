"""Readability: textstat's values, over our sentences."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

import pytest
import textstat
from hypothesis import given, settings
from hypothesis import strategies as st

from articles import ARTICLES
from biascli import formula, language
from biascli.document import Block, BlockKind, Document, Sentence, VoiceMap, VoiceSpan
from biascli.language import syllables, tokens
from biascli.model import Metric, Part, Result, Scope, Span, Voice
from biascli.scorers.readability import Readability
from biascli.scorers.seam import Setup

BODY = Scope(part=Part.BODY)
SAME_NAME = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog_index",
    "coleman_liau_index",
    "automated_readability_index",
    "dale_chall_readability_score",
    "difficult_words",
)

# Counted by hand. EASY: 17 words of one syllable, all familiar; 52 letters and 3 stops.
EASY = ("The dog ran to the tree.", "The cat sat in the sun.", "The bird sang all day.")
# HARD: 11 words of 39 syllables (3 5 1 5 3; 1 3 5 4 5 4); 100 letters and 2 stops. 9 words have three syllables or
# more, of which "electricity" is familiar.
HARD = (
    "Ministers negotiated an unprecedented agreement.",
    "The committee immediately reconsidered electricity legislation.",
)

# One story told twice.
PLAIN = (
    "The town will close the old bridge next week.",
    "Cars will have to take the long way round.",
    "The work will last until the end of June.",
    "Some shops fear that they will lose trade.",
)
OFFICIAL = (
    (
        "The municipal administration has communicated its determination to discontinue vehicular utilization of the "
        "historic infrastructure, necessitating considerable alternative transportation arrangements."
    ),
    "Commercial establishments have articulated apprehension regarding anticipated deterioration of profitability.",
)


def document(sentences: Sequence[str], *voices: Voice) -> Document:
    """Make a document whose sentence ends are known; voices go round among the sentences."""
    text = "\n".join(sentences) + "\n"
    starts = list(accumulate((len(each) + 1 for each in sentences), initial=0))
    spans = [Span(start, start + len(each)) for start, each in zip(starts, sentences, strict=False)]
    spoken = voices or (Voice.NARRATION,)
    voice_spans = tuple(
        VoiceSpan(start, start + len(each) + 1, spoken[index % len(spoken)], None)
        for index, (start, each) in enumerate(zip(starts, sentences, strict=False))
    )
    return Document(
        text=text,
        blocks=tuple(Block(BlockKind.PARAGRAPH, span) for span in spans),
        headline=None,
        sentences=tuple(
            Sentence(index, span, Part.BODY, index, tokens.read(text, span)) for index, span in enumerate(spans)
        ),
        quotations=(),
        actors=(),
        sources=(),
        attributions=(),
        voices=VoiceMap(voice_spans, tuple(each.start for each in voice_spans)),
        word_counts=(),
        stretches=(),
        line_starts=tuple(starts),
    )


def score(made: Document) -> Result:
    return Readability.load(Setup()).score(made)


def count(result: Result, name: str, scope: Scope = BODY) -> float:
    return next(each.value for each in result.counts if (each.name, each.scope) == (name, scope))


def value(sentences: Sequence[str], name: str) -> float:
    found = score(document(sentences)).metric(name, BODY).value
    assert found is not None
    return found


def for_textstat(made: Document) -> str:
    """Rebuild the body so that textstat, which sees no text but this, counts as many sentences as the document has.

    Every inner stop becomes a comma, which changes no count, and words keep their order. textstat drops sentences of
    one or two words, but it looks at the number of sentences only: so all get three words, and the last one the rest.
    """
    words: list[str] = []
    n_sentences = 0
    for sentence in made.sentences:
        if not any(token.is_word for token in sentence.tokens):
            continue
        opening = ""
        begun = False
        for token in sentence.tokens:
            if token.is_word:
                words.append(token.text + opening)
                opening, begun = "", True
            else:
                mark = token.text.replace("_", "-")  # a letter, to textstat
                if begun:
                    words[-1] += mark
                else:
                    opening += mark
        n_sentences += 1
        words[-1] = words[-1][:-1]  # the stop that every sentence ends with here comes back below
    inner = [word.lower().translate(str.maketrans("’.!?", "',,,")) for word in words]
    assert len(inner) >= 3 * n_sentences
    for index in range(n_sentences - 1):
        inner[3 * index + 2] += "."
    return " ".join(inner) + "."


def assert_is_textstats_own(made: Document) -> None:
    result, text = score(made), for_textstat(made)
    syllables.provide_dictionary()
    assert textstat.sentence_count(text) == count(result, "n_sentences")
    assert textstat.lexicon_count(text) == count(result, "n_words")
    assert textstat.char_count(text) == count(result, "n_characters")
    assert textstat.letter_count(text) == count(result, "n_letters")
    assert textstat.syllable_count(text) == count(result, "n_syllables")
    assert textstat.polysyllabcount(text) == count(result, "n_polysyllables")
    for threshold, name in ((0, "n_unlisted_words"), (2, "n_difficult_words"), (3, "n_complex_words")):
        assert textstat.difficult_words(text, threshold, unique=False) == count(result, name)
    for name in SAME_NAME:
        metric = result.metric(name, BODY)
        if metric.value is not None:
            assert metric.value == pytest.approx(getattr(textstat, name)(text), abs=1e-4), name


def test_counts_by_hand() -> None:
    easy = {each.name: each.value for each in score(document(EASY * 6)).counts if each.scope == BODY}
    assert easy == {
        "n_sentences": 18, "n_words": 102, "n_characters": 330, "n_letters": 312, "n_syllables": 102,
        "n_polysyllables": 0, "n_unlisted_words": 0, "n_difficult_words": 0, "n_distinct_difficult_words": 0,
        "n_complex_words": 0, "n_numerals": 0, "n_long_sentences": 0,
    }  # fmt: skip
    hard = {each.name: each.value for each in score(document(HARD * 10)).counts if each.scope == BODY}
    assert hard == {
        "n_sentences": 20, "n_words": 110, "n_characters": 1020, "n_letters": 1000, "n_syllables": 390,
        "n_polysyllables": 90, "n_unlisted_words": 80, "n_difficult_words": 80, "n_distinct_difficult_words": 8,
        "n_complex_words": 80, "n_numerals": 0, "n_long_sentences": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "easy", "hard"),
    [
        # Worked out from the published formulas, with 17/3 and 11/2 words a sentence.
        ("flesch_reading_ease", 116.4833, -98.6930),
        ("flesch_kincaid_grade", -1.58, 28.3914),
        ("gunning_fog", 2.2667, 31.2909),
        ("smog_index", 3.1291, 15.2477),
        ("coleman_liau_index", -3.2824, 31.5455),
        ("automated_readability_index", -3.3584, 24.9945),
        ("dale_chall_readability_score", 0.2811, 15.3929),
        ("consensus_grade", -1.58, 31.2909),
        ("difficult_words", 0, 8),
        ("difficult_word_share", 0, 0.7273),
        ("long_sentence_share", 0, 0),
        ("words_per_sentence", 5.6667, 5.5),
    ],
)
def test_figures_by_hand(name: str, easy: float, hard: float) -> None:
    assert value(EASY * 10, name) == pytest.approx(easy, abs=1e-4)
    assert value(HARD * 15, name) == pytest.approx(hard, abs=1e-4)


@pytest.mark.parametrize("sentences", [EASY * 10, HARD * 15, PLAIN * 8, OFFICIAL * 15, (*EASY, *HARD) * 8])
def test_plain_text_has_textstats_values(sentences: Sequence[str]) -> None:
    # Nothing here needs care, so that textstat can be given the text as it stands.
    syllables.provide_dictionary()
    text = " ".join(sentences)
    for name in SAME_NAME:
        if name != "difficult_words":  # textstat counts "The" and "the" apart
            assert value(sentences, name) == pytest.approx(getattr(textstat, name)(text), abs=1e-4), name
    assert value(sentences, "difficult_words") == textstat.difficult_words(text.lower())


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
def test_articles_have_textstats_values(text: str) -> None:
    body = language.build(text)
    stopped = [text[each.span.start : each.span.end].rstrip("”\"’') \n") for each in body.sentences]
    assert_is_textstats_own(document([each if each[-1] in ".!?" else f"{each}." for each in stopped]))


TRICKY = (
    "The U.S. economy grew 3.5 percent in Jan. 2024, said Sen. J. B. Roe.",
    "It wasn’t enough—not for him—and he didn't say why.",
    "No.",
    "He left!",
    "“Who’s there?” she asked... “Nobody,” he said.",
    "The far-right and/or so-called ’90s rock’n’roll dogs' owners’ club met at 9/11 Main St. in Łódź.",
    "Ω and naïve café owners paid $5.20 (about €4.90)?!",
)


def test_tricky_sentences_have_textstats_values() -> None:
    made = document(TRICKY * 10)
    assert count(score(made), "n_sentences") == 70
    assert_is_textstats_own(made)


ODD_WORDS = [
    "the", "a", "of", "U.S.", "Sen.", "e.g.", "2024", "3.5", "1,000", "%", "$5", "—", "–", "...", "“", "”", "'", "_",
    "ß", "x½", "東京", "Łódź", "don’t", "can't", "Kim’s", "O’Brien", "rock'n'roll", "and/or", "far-right", "naïve",
]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(ODD_WORDS), min_size=1, max_size=12), min_size=12, max_size=25))
def test_any_sentences_have_textstats_values(drawn: list[list[str]]) -> None:
    assert_is_textstats_own(document([" ".join(words) + " went on and on." for words in drawn]))


def test_typography_changes_nothing() -> None:
    straight = ("He said it wasn't Kim's \"plan\" at all.", "They'd left - and the dogs' bowls stayed.") * 10
    curly = ("He said it wasn’t Kim’s “plan” at all.", "They’d left – and the dogs’ bowls stayed.") * 10
    assert score(document(straight)).metrics == score(document(curly)).metrics
    assert score(document(straight)).counts == score(document(curly)).counts


@pytest.mark.parametrize("name", [*SAME_NAME, "consensus_grade", "difficult_word_share", "words_per_sentence"])
def test_the_official_wording_is_harder(name: str) -> None:
    plain, official = value(PLAIN * 10, name), value(OFFICIAL * 20, name)
    assert (plain > official) if name == "flesch_reading_ease" else (plain < official)


def test_splitting_a_sentence_makes_it_easier() -> None:
    joined = ("The court heard the case on Monday and it will rule in the spring of next year.",) * 10
    split = ("The court heard the case on Monday.", "And it will rule in the spring of next year.") * 10
    assert value(split, "flesch_reading_ease") > value(joined, "flesch_reading_ease")
    for name in ("flesch_kincaid_grade", "gunning_fog", "automated_readability_index", "dale_chall_readability_score"):
        assert value(split, name) < value(joined, name)


def test_repeating_a_text_changes_no_rate() -> None:
    once, twice = score(document(PLAIN * 10)), score(document(PLAIN * 20))
    for name in SAME_NAME:
        assert once.metric(name, BODY).value == twice.metric(name, BODY).value


def undefined(result: Result) -> dict[str, Metric]:
    return {each.name: each for each in result.metrics if each.scope == BODY and each.value is None}


@pytest.mark.parametrize("n_sentences", [0, 1, 15])
def test_short_texts_are_told_so(n_sentences: int) -> None:
    result = score(document(("Six words are in this line.",) * n_sentences))
    for name in (*SAME_NAME[:-1], "consensus_grade", "difficult_word_share", "long_sentence_share"):
        assert result.metric(name, BODY).value is None
        assert result.metric(name, BODY).reason == f"n_words is {6 * n_sentences}; at least 100 needed"


def test_smog_needs_thirty_sentences() -> None:
    reason = undefined(score(document(("Six words are in this line.",) * 29)))["smog_index"].reason
    assert reason == "n_sentences is 29; at least 30 needed"
    assert undefined(score(document(("Six words are in this line.",) * 30))) == {}


@pytest.mark.parametrize("row", ["2024 1999 3.5 1,000 17", "1 and 2 or 3", "Smith 17 23 41 5"])
def test_numbers_are_not_prose(row: str) -> None:
    result = score(document((row,) * 60))
    assert {each.reason for each in undefined(result).values()} == {"more than half of the words are numerals"}
    assert undefined(result).keys() == {spec.name for spec in Readability.metrics}


def test_a_text_without_words_has_no_figures() -> None:
    result = score(document(("— — —", "...", "***") * 50))
    assert undefined(result).keys() == {spec.name for spec in Readability.metrics} - {"difficult_words"}
    assert result.findings == ()


def test_addresses_are_not_read() -> None:
    address = "https://www.example.org/2024/01/06/" + "extraordinarily-" * 20
    assert score(document((*PLAIN, address) * 10)).metrics[0].value == score(document(PLAIN * 10)).metrics[0].value


def test_sentence_length_by_voice() -> None:
    result = score(document((*EASY, EASY[2]), Voice.NARRATION, Voice.QUOTATION))
    narration, quotation = (Scope(Part.BODY, voice) for voice in (Voice.NARRATION, Voice.QUOTATION))
    assert result.metric("words_per_sentence", narration).value == 5.5  # 6 and 5 words
    assert result.metric("words_per_sentence", quotation).value == 5.5  # 6 and 5 words
    assert result.metric("words_per_sentence", BODY).value == 5.5
    assert result.metric("words_per_sentence", Scope(Part.BODY, Voice.ATTRIBUTED)).reason == (
        "n_sentences is 0; at least 1 needed"
    )


def test_a_sentence_in_two_voices_counts_for_neither() -> None:
    text = "She said that nobody had asked the town."
    made = document((text,))
    voices = (
        VoiceSpan(0, 9, Voice.NARRATION, None),
        VoiceSpan(9, len(text) + 1, Voice.ATTRIBUTED, None),
    )
    result = score(replace(made, voices=VoiceMap(voices, (0, 9))))
    assert count(result, "n_sentences") == 1
    for voice in Voice:
        assert count(result, "n_sentences", Scope(Part.BODY, voice)) == 0


def long_sentence(n_words: int) -> str:
    return " ".join(["and"] * (n_words - 1)) + " so."


@pytest.mark.parametrize(("n_words", "weight"), [(35, None), (36, 0.0286), (70, 1), (200, 1)])
def test_long_sentences_are_found(n_words: int, weight: float | None) -> None:
    result = score(document((*EASY, long_sentence(n_words))))
    found = [(each.line, each.weight, each.message) for each in result.findings]
    assert found == ([] if weight is None else [(4, weight, f"{n_words} words in one sentence")])
    assert count(result, "n_long_sentences") == len(found)


def test_hard_sentences_are_found_by_their_words() -> None:
    hard = "The committee immediately reconsidered electricity legislation on the banks of the old river."
    result = score(document((*EASY, hard, *HARD)))
    found = [each for each in result.findings if each.rule == "readability.hard_sentence"]
    assert [(each.line, each.text) for each in found] == []
    harder = hard.replace("on the banks of the old river", "regarding international organizations universally")
    (finding,) = [
        each for each in score(document((*EASY, harder, *HARD))).findings if each.rule == "readability.hard_sentence"
    ]
    assert finding.text == harder
    assert finding.line == 4
    assert "immediately" in finding.message


def test_hard_words_are_found_once() -> None:
    result = score(document((*EASY, "Accountability matters.", "We want accountability, and Krasnoyarskiyevich too.")))
    assert [(each.text, each.line, each.message) for each in result.findings] == [("Accountability", 4, "6 syllables")]


def test_names_acronyms_and_familiar_words_are_no_hard_words() -> None:
    assert (
        score(
            document(("The United Federation of Electricity met WWWIHTCO in 2024-2025 at co-operation-op.",))
        ).findings
        == ()
    )


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=60).map(lambda text: text.replace("\n", " ") or "x"), max_size=30))
def test_any_text_gives_true_figures(sentences: list[str]) -> None:
    made = document(sentences)
    result = score(made)
    assert result == score(made)
    counts = {each.name: each.value for each in result.counts if each.scope == BODY}
    for metric in result.metrics:
        if metric.scope == BODY and metric.value is not None:
            assert metric.value == pytest.approx(formula.evaluate(metric.formula, counts), abs=1e-4)
    for finding in result.findings:
        assert made.text[finding.start : finding.end] == finding.text
        assert 0 <= finding.weight <= 1
