"""Every figure that the sourcing scorer gives."""

from biascli.document import SourceRole
from biascli.model import Direction, MetricSpec

RATIO = MetricSpec.share(
    "sourcing_ratio",
    "sentences that stand on a source",
    "n_attributed_sentences / n_assertive_sentences",
    "Sentences of which 30% or more of the words are a source's, of all that assert something. Not a grade of quality.",
)
WORD_SHARE = MetricSpec.share(
    "sourced_word_share",
    "words that are a source's",
    "n_sourced_words / n_words",
    "Words in quotation marks or paraphrase, of all words of the body.",
)
DIRECT_SHARE = MetricSpec.share(
    "direct_share",
    "words of sources in quotation marks",
    "n_direct_words / n_sourced_words",
    "How much of what sources say is given in their own words.",
)
INDIRECT_SHARE = MetricSpec.share(
    "indirect_share",
    "words of sources in paraphrase",
    "n_indirect_words / n_sourced_words",
    "How much of what sources say is worded by the author.",
)
NAMED_SHARE = MetricSpec.share(
    "named_share",
    "words of sources that are named",
    "(n_named_person_words + n_named_organisation_words + n_document_words) / n_sourced_words",
    "Named people, named organisations and documents: a reader could check.",
)
UNNAMED_SHARE = MetricSpec.share(
    "unnamed_share",
    "words of unnamed sources",
    "(n_unnamed_words + n_unnamed_plural_words) / n_sourced_words",
    "Sources that are described and not named.",
)
VAGUE_SHARE = MetricSpec.share(
    "vague_share",
    "words of vague or missing sources",
    "(n_vague_words + n_speakerless_words) / n_sourced_words",
    "Sources that are nobody in particular, and quotations whose speaker the text does not give.",
)
_ROLE_TITLES = {
    SourceRole.OFFICIAL: "words of officials",
    SourceRole.EXPERT: "words of experts",
    SourceRole.BUSINESS: "words of business",
    SourceRole.PARTY_OR_CAMPAIGN: "words of parties and campaigns",
    SourceRole.AFFECTED_PERSON: "words of affected people",
    SourceRole.MEDIA: "words of other media",
    SourceRole.UNKNOWN: "words of sources in no known role",
}
ROLE_SHARES = tuple(
    MetricSpec.share(
        f"{role}_role_share",
        title,
        f"n_{role}_role_words / n_speaker_words",
        "Of the words of sources, how many the text gives to people and bodies in this capacity, as it describes them.",
    )
    for role, title in _ROLE_TITLES.items()
)
SECOND_AT = MetricSpec.share(
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
    "effective_sources", "effective number of sources", "sources",
    "exp(log(n_speaker_words) - n_speaker_words_log / n_speaker_words)", Direction.DESCRIPTIVE,
    "How many equally talkative sources would spread the words as they are spread: the exponential of the Shannon "
    "entropy of the words given to each (Hill 1973). n_speaker_words_log is the sum of n * log(n) over the words n of "
    "each source.",
    "n_speaker_words", low=1, requires={"n_speaker_words": 1},
)  # fmt: skip
EVENNESS = MetricSpec(
    "source_evenness", "evenness of sources", "share",
    "(log(n_speaker_words) - n_speaker_words_log / n_speaker_words) / log(n_sources)", Direction.DESCRIPTIVE,
    "The Shannon entropy of the words given to each source, of the most that so many sources could have (Pielou 1966): "
    "1 when every source gets as many words as the others, near 0 when one has them nearly all.",
    "n_sources", 0, 1, {"n_sources": 2},
)  # fmt: skip
LOADED_REPORTING = MetricSpec(
    "loaded_reporting", "reporting verbs that judge", "weight per 100 attributions",
    "100 * loaded_reporting_weight / n_attributions", Direction.MORE_SLANT,
    "The weights of reporting verbs that judge what they report, on 100 attributions.",
    "n_attributions", 0, requires={"n_attributions": 1},
)  # fmt: skip
BARE = MetricSpec(
    "bare_assertions", "assertions with no source", "weight per 1,000 words",
    "1000 * bare_assertion_weight / n_narration_words", Direction.MORE_SLANT,
    "Causes, judgements and certainties in narration, weighted, on 1,000 words of narration.",
    "n_narration_words", 0, requires={"n_narration_words": 1},
)  # fmt: skip
CERTAINTY = MetricSpec(
    "author_certainty", "sentences that stand on the author's certainty", "share",
    "n_certain_sentences / n_assertive_sentences", Direction.MORE_SLANT,
    "Sentences in which *clearly*, *of course* or *we know* stands where evidence or a source would, of all that "
    "assert something.",
    "n_assertive_sentences", 0, 1, {"n_assertive_sentences": 1},
)  # fmt: skip
UNANSWERED = MetricSpec(
    "unanswered_share", "actors charged by others with no say", "share", "n_unanswered_actors / n_charged_actors",
    Direction.MORE_SLANT,
    "Persons, organisations and states that a source makes a claim against and that have no word in the text, of all "
    "that a source makes a claim against. A reply may be printed elsewhere, and some claims need none.",
    "n_charged_actors", 0, 1, {"n_charged_actors": 1},
)  # fmt: skip
#: Of each actor that a source makes a claim against.
CLAIMS = MetricSpec(
    "unanswered_claims", "claims against an actor that has no say", "claims", "n_unanswered_claims",
    Direction.MORE_SLANT, "Claims that sources make against one actor, to which it has no reply in the text.", low=0,
)  # fmt: skip
REPLY_AT = MetricSpec.share(
    "reply_at",
    "where an actor that is charged first has a say",
    "n_words_before_reply / n_words",
    "Words of the body before an actor against whom a source makes a claim, or somebody who speaks for it, is first a "
    "source or said to have been asked: how late the other side comes in. 0 is the first word of the body, 1 the last.",
)
#: Of each source.
SOURCE_WORDS = MetricSpec.share(
    "words_of_source",
    "share of the words of sources",
    "n_source_words / n_speaker_words",
    "The words that one source is given, of the words of all sources.",
)
SOURCE_AT = MetricSpec.share(
    "source_at",
    "where a source first speaks",
    "n_words_before_source / n_words",
    "Words of the body before one source is first given words: 0 is the first word, 1 the last.",
)
JUDGING_CUES = MetricSpec(
    "judging_verbs", "verbs given to a source that judge", "share", "n_judging_cues / n_cues", Direction.MORE_SLANT,
    "Of the verbs that the author gives to one source, those that judge (*claimed*, *bragged*): they have a weight in "
    "the list of reporting cues. Compare sources: is one side *saying* while the other is *claiming*?",
    "n_cues", 0, 1, {"n_cues": 1},
)  # fmt: skip
