"""Every figure that the sourcing scorer gives."""

from biascli.model import Direction, MetricSpec


def _share(name: str, title: str, formula: str, definition: str) -> MetricSpec:
    denominator = formula.rpartition(" / ")[2]
    return MetricSpec(
        name, title, "share", formula, Direction.DESCRIPTIVE, definition, denominator, 0, 1, {denominator: 1}
    )


RATIO = _share(
    "sourcing_ratio",
    "sentences that stand on a source",
    "n_attributed_sentences / n_assertive_sentences",
    "Sentences of which 30% or more of the words are a source's, of all that assert something. Not a grade of quality.",
)
WORD_SHARE = _share(
    "sourced_word_share",
    "words that are a source's",
    "n_sourced_words / n_words",
    "Words in quotation marks or paraphrase, of all words of the body.",
)
DIRECT_SHARE = _share(
    "direct_share",
    "words of sources in quotation marks",
    "n_direct_words / n_sourced_words",
    "How much of what sources say is given in their own words.",
)
NAMED_SHARE = _share(
    "named_share",
    "words of sources that are named",
    "n_named_words / n_sourced_words",
    "Named people, named organisations and documents: a reader could check.",
)
UNNAMED_SHARE = _share(
    "unnamed_share",
    "words of unnamed sources",
    "n_unnamed_words / n_sourced_words",
    "Sources that are described and not named.",
)
VAGUE_SHARE = _share(
    "vague_share",
    "words of vague or missing sources",
    "n_vague_words / n_sourced_words",
    "Sources that are nobody in particular, and quotations whose speaker the text does not give.",
)
SECOND_AT = _share(
    "second_source_at",
    "where the second source first speaks",
    "n_words_before_second_source / n_words",
    "0 is the first word of the body, 1 the last. Early is usual in news that tells two sides.",
)
SOURCES = MetricSpec(
    "distinct_sources", "distinct sources", "sources", "n_sources", Direction.DESCRIPTIVE,
    "Sources that are given at least one word in the body.", low=0,
)  # fmt: skip
EFFECTIVE = MetricSpec(
    "effective_sources", "effective number of sources", "sources", "n_speaker_words ** 2 / n_speaker_words_squared",
    Direction.DESCRIPTIVE,
    "How many equally talkative sources would spread the words as they are spread (inverse Simpson index).",
    "n_speaker_words_squared", low=1, requires={"n_speaker_words_squared": 1},
)  # fmt: skip
EVENNESS = MetricSpec(
    "source_evenness", "evenness of sources", "share", "n_speaker_words ** 2 / (n_speaker_words_squared * n_sources)",
    Direction.DESCRIPTIVE,
    "1 when every source gets as many words as the others; near 0 when one has them nearly all.",
    "n_sources", 0, 1, {"n_sources": 2},
)  # fmt: skip
SOURCE_WORDS = MetricSpec(
    "words_of_source", "share of the words of sources", "share", "n_source_words / n_speaker_words",
    Direction.DESCRIPTIVE, "The words that one source is given, of the words of all sources.",
    "n_speaker_words", 0, 1, {"n_speaker_words": 1},
)  # fmt: skip
LOADED_REPORTING = MetricSpec(
    "loaded_reporting", "reporting verbs that judge", "weight per 100 attributions",
    "100 * loaded_reporting_weight / n_attributions", Direction.MORE_SLANT,
    "The weights of reporting verbs that judge what they report, on 100 attributions.",
    "n_attributions", 0, requires={"n_attributions": 1},
)  # fmt: skip
BARE = MetricSpec(
    "bare_assertions", "assertions with no source", "weight per 1000 words",
    "1000 * bare_assertion_weight / n_narration_words", Direction.MORE_SLANT,
    "Causes, judgements and certainties in narration, weighted, on 1,000 words of narration.",
    "n_narration_words", 0, requires={"n_narration_words": 1},
)  # fmt: skip
