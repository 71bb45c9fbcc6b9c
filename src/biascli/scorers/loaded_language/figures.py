"""The figures of the scorer, each with its definition."""

from biascli.model import Direction, MetricSpec
from biascli.scorers.loaded_language.rules import SCORER, STANCE, WEIGHTED

#: Words of one voice below which a rate says little: at 100 words a single strong word moves it by 8.
LEAST_WORDS = 100
LEAST_SPEAKER_WORDS = 30
LEAST_HEADLINE_WORDS = 3
#: Sentences below which there is nothing to draw again.
LEAST_SENTENCES = 5

_PER_1000 = "weight per 1,000 words"

PER_1000_WORDS = MetricSpec(
    name="per_1000_words",
    title="loaded language",
    unit=_PER_1000,
    formula="1000 * loaded_weight / n_words",
    denominator="n_words",
    direction=Direction.MORE_SLANT,
    low=0,
    definition="Summed weight of loaded words and phrases per 1,000 words of one voice. The figure of the author's own "
    "words (narration) is the one to look at; agency copy has about 1 to 8, opinion pages 7 to 27. It does not see "
    "slant by choice of facts, nor irony.",
    requires={"n_words": LEAST_WORDS},
)
LOW = MetricSpec(
    name="per_1000_words_low",
    title="loaded language, low end",
    unit=_PER_1000,
    formula="1000 * bootstrap_low",
    denominator=None,
    direction=Direction.MORE_SLANT,
    low=0,
    definition="Low end of the 95 % interval of per_1000_words: a bootstrap over the sentences (200 replicates with "
    "Poisson weights from a fixed seed). It says how much hangs on a few sentences. Where nothing loaded was found it "
    "reaches from 0 to what three mildly loaded words in as many words would make (rule of three).",
    requires={"n_words": LEAST_WORDS, "n_sentences": LEAST_SENTENCES},
)
HIGH = MetricSpec(
    name="per_1000_words_high",
    title="loaded language, high end",
    unit=_PER_1000,
    formula="1000 * bootstrap_high",
    denominator=None,
    direction=Direction.MORE_SLANT,
    low=0,
    definition="High end of the 95 % interval of per_1000_words; see per_1000_words_low.",
    requires={"n_words": LEAST_WORDS, "n_sentences": LEAST_SENTENCES},
)
HEADLINE = MetricSpec(
    name="headline_per_1000_words",
    title="loaded language of the headline",
    unit=_PER_1000,
    formula="1000 * loaded_weight / n_words",
    denominator="n_words",
    direction=Direction.MORE_SLANT,
    low=0,
    definition="The same rate for the headline: a single word moves it by 50 to 100, so it is read against the body, "
    "never against other rates.",
    requires={"n_words": LEAST_HEADLINE_WORDS},
)
HEADLINE_DIFFERENCE = MetricSpec(
    name="headline_difference",
    title="headline against the author's words in the body",
    unit=_PER_1000,
    formula="1000 * loaded_weight / n_words - 1000 * body_loaded_weight / n_body_words",
    denominator="n_words",
    direction=Direction.MORE_SLANT,
    definition="Loadedness of the headline less that of the author's words in the body: above 0, the headline is more "
    "loaded than the text that it heads. Headlines are short, so only differences of more than about 50 say much.",
    requires={"n_words": LEAST_HEADLINE_WORDS, "n_body_words": LEAST_WORDS},
)
HEADLINE_SHARE = MetricSpec(
    name="less_loaded_sentence_share",
    title="author's sentences less loaded than the headline",
    unit="share",
    formula="n_less_loaded_sentences / n_body_sentences",
    denominator="n_body_sentences",
    direction=Direction.MORE_SLANT,
    low=0,
    high=1,
    definition="Share of the sentences of the body with words of the author in which these are less loaded, weight by "
    "word, than the headline. Near 1, the headline is louder than what stands below it; 0 where no word of it is "
    "loaded.",
    requires={"n_words": LEAST_HEADLINE_WORDS, "n_body_sentences": LEAST_SENTENCES},
)
SPEAKER = MetricSpec(
    name="quoted_per_1000_words",
    title="loaded language of a speaker",
    unit=_PER_1000,
    formula="1000 * loaded_weight / n_words",
    denominator="n_words",
    direction=Direction.DESCRIPTIVE,
    low=0,
    definition="Summed weight of loaded words per 1,000 words that one source is given, quoted or paraphrased. A "
    "quotation is not the author's bias; choosing loaded ones from one side only is worth seeing.",
    requires={"n_words": LEAST_SPEAKER_WORDS},
)
SPEAKER_LOW = MetricSpec(
    name="quoted_per_1000_words_low",
    title="loaded language of a speaker, low end",
    unit=_PER_1000,
    formula="1000 * bootstrap_low",
    denominator=None,
    direction=Direction.DESCRIPTIVE,
    low=0,
    definition="Low end of the 95 % interval of quoted_per_1000_words: a bootstrap over the sentences in which the "
    "speaker is heard, as for per_1000_words_low. Where the intervals of two speakers overlap widely, their rates do "
    "not tell which of them is given the more loaded words.",
    requires={"n_words": LEAST_SPEAKER_WORDS, "n_sentences": LEAST_SENTENCES},
)
SPEAKER_HIGH = MetricSpec(
    name="quoted_per_1000_words_high",
    title="loaded language of a speaker, high end",
    unit=_PER_1000,
    formula="1000 * bootstrap_high",
    denominator=None,
    direction=Direction.DESCRIPTIVE,
    low=0,
    definition="High end of the 95 % interval of quoted_per_1000_words; see quoted_per_1000_words_low.",
    requires={"n_words": LEAST_SPEAKER_WORDS, "n_sentences": LEAST_SENTENCES},
)
SHARE = MetricSpec(
    name="slanted_sentence_share",
    title="share of slanted sentences",
    unit="share",
    formula="n_slanted_sentences / n_scored_sentences",
    denominator="n_scored_sentences",
    direction=Direction.MORE_SLANT,
    low=0,
    high=1,
    definition="Share of slanted sentences (bias score of 0.5 or more) among those of which at least half of the words "
    "are the author's.",
    requires={"n_scored_sentences": LEAST_SENTENCES},
)
MEAN = MetricSpec(
    name="mean_sentence_bias",
    title="mean bias of a sentence",
    unit="score",
    formula="sentence_bias_total / n_scored_sentences",
    denominator="n_scored_sentences",
    direction=Direction.MORE_SLANT,
    low=0,
    high=1,
    definition="Mean bias score of the sentences of which at least half of the words are the author's: an additive "
    "model over documented features, whose coefficients were fitted on sentences that experts called biased or not and "
    "on pairs of a plain and a slanted sentence.",
    requires={"n_scored_sentences": LEAST_SENTENCES},
)
CLICKBAIT_SCORE = MetricSpec(
    name="clickbait_score",
    title="clickbait",
    unit="score",
    formula="1 / (1 + exp(0 - clickbait_log_odds))",
    denominator=None,
    direction=Direction.MORE_SLANT,
    low=0,
    high=1,
    definition="How likely the headline is clickbait, by a small model over its words and their pattern.",
    requires={"n_words": LEAST_HEADLINE_WORDS},
)


def rate_name(rule_id: str) -> str:
    """Return the name of the metric that gives the rate of a rule."""
    return f"{rule_id.removeprefix(f'{SCORER}.')}s_per_1000_words"


def count_name(rule_id: str) -> str:
    """Return the name of the count of a rule's findings."""
    return f"n_{rule_id.removeprefix(f'{SCORER}.')}s"


RATES = {
    rule.id: MetricSpec(
        name=rate_name(rule.id),
        title=f"{rule.title}s",
        unit="per 1,000 words",
        formula=f"1000 * {count_name(rule.id)} / n_words",
        denominator="n_words",
        direction=Direction.DESCRIPTIVE if rule in STANCE else Direction.MORE_SLANT,
        low=0,
        definition=f"Findings of the rule {rule.id} per 1,000 words of narration, unweighted.",
        requires={"n_words": LEAST_WORDS},
    )
    for rule in (*WEIGHTED, *STANCE)
}

METRICS = (
    PER_1000_WORDS,
    LOW,
    HIGH,
    HEADLINE,
    HEADLINE_DIFFERENCE,
    HEADLINE_SHARE,
    SPEAKER,
    SPEAKER_LOW,
    SPEAKER_HIGH,
    SHARE,
    MEAN,
    CLICKBAIT_SCORE,
    *RATES.values(),
)
