"""The formulas and the rules: what each figure and each finding means."""

from biascli.model import Direction, MetricSpec, Rule, Severity

LONG = 35  # words of a sentence
HARD = 18  # Flesch-Kincaid grade of a sentence
HARD_LEAST = 10  # words of a sentence: one long word is not a hard sentence
HARD_WORD_SYLLABLES = 5

LONG_SENTENCE = Rule(
    "readability.long_sentence",
    "Long sentence",
    f"A sentence of more than {LONG} words. A reader must hold its beginning in mind until its end. "
    "A list of names is as long and easier to read; that is not seen.",
)
HARD_SENTENCE = Rule(
    "readability.hard_sentence",
    "Hard sentence",
    f"A sentence of ordinary length whose words lift it to Flesch-Kincaid grade {HARD} or beyond. "
    "Long names that readers know (of countries, of institutions) count like any long words.",
)
HARD_WORD = Rule(
    "readability.hard_word",
    "Hard word",
    f"A word of {HARD_WORD_SYLLABLES} syllables or more that is not familiar and no name, shown where it first stands. "
    "How many syllables a word has does not tell how well it is known.",
    Severity.NOTE,
)

_SENTENCE_LENGTH = "n_words / n_sentences"
#: Of a text, and of a single sentence.
KINCAID = "0.39 * n_words / n_sentences + 11.8 * n_syllables / n_words - 15.59"
_FOG = "0.4 * (n_words / n_sentences + 100 * n_complex_words / n_words)"
_COLEMAN_LIAU = "5.8 * n_letters / n_words - 29.6 * n_sentences / n_words - 15.8"
_GRADE = "US school grade"
_SAMPLE = {"n_words": 100}


def _grade(name: str, title: str, formula: str, definition: str, requires: dict[str, int]) -> MetricSpec:
    return MetricSpec(name, title, _GRADE, formula, Direction.HARDER, definition, requires=requires)


FORMULAS = (
    MetricSpec(
        "flesch_reading_ease",
        "Flesch reading ease",
        "points",
        "206.835 - 1.015 * n_words / n_sentences - 84.6 * n_syllables / n_words",
        Direction.EASIER,
        "Ease from sentence length and syllables a word: 100 very easy, 60 plain English, 30 academic. Flesch 1948.",
        high=121.22,
        requires=_SAMPLE,
    ),
    _grade(
        "flesch_kincaid_grade",
        "Flesch-Kincaid grade",
        KINCAID,
        "Sentence length and syllables a word, fitted to school grades. Kincaid, Fishburne, Rogers and Chissom 1975.",
        _SAMPLE,
    ),
    _grade(
        "gunning_fog",
        "Gunning fog index",
        _FOG,
        "Sentence length and the share of unfamiliar words of three syllables or more. Gunning 1952; textstat takes "
        "the familiar words from a list, where Gunning left out names, compounds and endings.",
        _SAMPLE,
    ),
    _grade(
        "smog_index",
        "SMOG index",
        "1.043 * sqrt(30 * n_polysyllables / n_sentences) + 3.1291",
        "Words of three syllables or more a sentence, for full understanding. McLaughlin 1969, made on samples of 30 "
        "sentences.",
        {**_SAMPLE, "n_sentences": 30},
    ),
    _grade(
        "coleman_liau_index",
        "Coleman-Liau index",
        _COLEMAN_LIAU,
        "Letters and digits a word, and sentences a word; knows nothing of syllables. Coleman and Liau 1975.",
        _SAMPLE,
    ),
    _grade(
        "automated_readability_index",
        "Automated readability index",
        "4.71 * n_characters / n_words + 0.5 * n_words / n_sentences - 21.43",
        "Characters a word, punctuation included, and sentence length. Senter and Smith 1967.",
        _SAMPLE,
    ),
    MetricSpec(
        "dale_chall_readability_score",
        "Dale-Chall readability score",
        "points",
        "15.79 * n_unlisted_words / n_words + 0.0496 * n_words / n_sentences"
        " + 3.6365 * min(1, max(0, 100 * n_unlisted_words - 5 * n_words))",
        Direction.HARDER,
        "The share of words outside a list of familiar ones, and sentence length; 3.6365 is added where more than 5 "
        "per cent are outside. Below 5: grade 4 and under; 9 and more: college. Dale and Chall 1948. textstat counts "
        "names and inflected forms as unfamiliar, so its scores run high.",
        low=0.0,
        requires=_SAMPLE,
    ),
    _grade(
        "consensus_grade",
        "Consensus grade",
        f"max(min({KINCAID}, {_COLEMAN_LIAU}), min(max({KINCAID}, {_COLEMAN_LIAU}), {_FOG}))",
        "The median of Flesch-Kincaid grade, Coleman-Liau index and Gunning fog index: a hard word by syllables, by "
        "letters and by familiarity.",
        _SAMPLE,
    ),
    MetricSpec(
        "difficult_words",
        "Difficult words",
        "words",
        "n_distinct_difficult_words",
        Direction.HARDER,
        "Different words of two syllables or more that are not in textstat's list of familiar words. Grows with the "
        "length of a text: compare the share.",
        low=0.0,
    ),
    MetricSpec(
        "difficult_word_share",
        "Share of difficult words",
        "share of words",
        "n_difficult_words / n_words",
        Direction.HARDER,
        "Words of two syllables or more that are not in textstat's list, each time they occur, among all words.",
        denominator="n_words",
        low=0.0,
        high=1.0,
        requires=_SAMPLE,
    ),
    MetricSpec(
        "long_sentence_share",
        "Share of long sentences",
        "share of sentences",
        "n_long_sentences / n_sentences",
        Direction.HARDER,
        f"Sentences of more than {LONG} words among all sentences.",
        denominator="n_sentences",
        low=0.0,
        high=1.0,
        requires=_SAMPLE,
    ),
)
SENTENCE_LENGTH = MetricSpec(
    "words_per_sentence",
    "Sentence length",
    "words per sentence",
    _SENTENCE_LENGTH,
    Direction.HARDER,
    "Mean number of words in a sentence; by voice, in the sentences that stand wholly in that voice.",
    denominator="n_sentences",
    low=1.0,
    requires={"n_sentences": 1},
)
