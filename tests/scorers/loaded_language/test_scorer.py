"""The scorer as a whole: voices, negation, quotation marks, figures and what is too short."""

from math import exp

import pytest

from articles import ARTICLES
from biascli import language
from biascli.lexicon import Lexicon, Term
from biascli.model import Part, Result, Scope, Voice
from biascli.models.additive import AdditiveModel
from biascli.scorers.loaded_language import LoadedLanguage
from biascli.scorers.loaded_language.features import FEATURES, RAISING
from biascli.scorers.seam import Setup

NARRATION = Scope(part=Part.BODY, voice=Voice.NARRATION)
HEADLINE = Scope(part=Part.HEADLINE)
PLAIN = " ".join(["The council met on Monday and heard the report on the harbour."] * 10)
NEUTRAL_MODEL = AdditiveModel(-5.0, {})
NO_CUES = Lexicon.of("cues", [])
NO_COMPANY = Lexicon.of("company", [])


def small(bias: AdditiveModel = NEUTRAL_MODEL, clickbait: AdditiveModel = NEUTRAL_MODEL) -> LoadedLanguage:
    """Make a scorer that knows three terms."""
    terms = [
        Term(("shameful",), "negative_adjective", 0.8),
        Term(("thug",), "label", 1.0),
        Term(("perhaps",), "hedge", 0.2),
    ]
    return LoadedLanguage(Lexicon.of("test", terms), NO_COMPANY, NO_CUES, bias, clickbait)


def score(text: str, scorer: LoadedLanguage | None = None) -> Result:
    return (scorer or small()).score(language.build(text))


def weights(result: Result) -> list[tuple[str, float]]:
    return [(finding.text, finding.weight) for finding in result.findings]


def test_the_rate_is_weight_per_thousand_words_of_the_author() -> None:
    result = score(f"{PLAIN}\n\nIt was a shameful vote, perhaps.")
    metric = result.metric("per_1000_words", NARRATION)
    n_words = next(c.value for c in result.counts if c.name == "n_words" and c.scope == NARRATION)
    assert n_words == 126
    assert metric.value == pytest.approx(1000 * 0.8 / 126, abs=1e-4)  # the hedge is shown, and adds nothing
    assert weights(result) == [("shameful", 0.8), ("perhaps", 0.2)]


def test_quoted_words_are_not_the_authors() -> None:
    result = score(f'{PLAIN}\n\n"It was a shameful vote and a shameful day," said Anna Lindqvist, a teacher.')
    assert result.metric("per_1000_words", NARRATION).value == 0
    assert {finding.voice for finding in result.findings} == {Voice.QUOTATION}


def test_a_negated_term_counts_half_and_says_so() -> None:
    result = score(f"{PLAIN}\n\nThe vote was not shameful.")
    assert weights(result) == [("shameful", 0.4)]
    assert "negated" in result.findings[0].message


def test_what_somebody_is_called_counts_half() -> None:
    assert weights(score(f"{PLAIN}\n\nThe owner called the guard a thug.")) == [("thug", 0.5)]


def test_a_denial_repeats_the_words_of_the_accusation() -> None:
    assert weights(score(f"{PLAIN}\n\nThe guard denied being a thug.")) == []
    assert weights(score(f"{PLAIN}\n\nThe guard denied the report, and a thug left.")) == [("thug", 1.0)]


def test_scare_quotes_are_a_finding_of_their_own() -> None:
    result = score(f"{PLAIN}\n\nThe “shameful” roof was opened in June.")
    assert [finding.rule for finding in result.findings] == ["loaded_language.scare_quote"]
    assert result.findings[0].text == "“shameful”"
    assert result.metric("scare_quotes_per_1000_words", NARRATION).value == pytest.approx(1000 / 127, abs=1e-4)


def test_too_short_is_said_not_scored() -> None:
    metric = score("It was a shameful vote.").metric("per_1000_words", NARRATION)
    assert metric.value is None
    assert metric.reason == "n_words is 5; at least 100 needed"


def test_the_headline_is_scored_apart() -> None:
    result = score(f"Council Holds Shameful Vote on Harbour\n\n{PLAIN}\n\n{PLAIN}")
    assert result.metric("headline_per_1000_words", HEADLINE).value == pytest.approx(1000 * 0.8 / 6, abs=1e-4)
    assert result.metric("per_1000_words", NARRATION).value == 0
    missing = score(f"{PLAIN}\n\n{PLAIN}").metric("clickbait_score", HEADLINE)
    assert (missing.value, missing.reason) == (None, "the text has no headline")


def test_the_interval_holds_the_rate() -> None:
    result = score(f"{PLAIN}\n\nIt was a shameful vote. A thug left. The day was shameful.")
    low, rate, high = (
        result.metric(name, NARRATION).value for name in ("per_1000_words_low", "per_1000_words", "per_1000_words_high")
    )
    assert low is not None
    assert rate is not None
    assert high is not None
    assert 0 <= low <= rate <= high


def test_a_speaker_who_is_heard_at_length_has_an_interval() -> None:
    said = '"It was a shameful vote and the harbour will feel it for years," said Anna Lindqvist.'
    calm = '"The harbour will be open on Monday, and the ferries will run," said Peter Solheim, a pilot.'
    result = score("\n\n".join([PLAIN, *[said] * 5, *[calm] * 4]))
    n_words = {count.scope: count.value for count in result.counts if count.name == "n_words"}
    rates = [metric for metric in result.metrics if metric.name == "quoted_per_1000_words"]
    assert [metric.value for metric in rates] == [pytest.approx(1000 * 0.8 * 5 / 65, abs=1e-4), 0]
    loud, quiet = (metric.scope for metric in rates)
    assert (n_words[loud], n_words[quiet]) == (65, 48)
    # Sentences that are all alike leave no room.
    for end in ("low", "high"):
        assert result.metric(f"quoted_per_1000_words_{end}", loud).value == pytest.approx(rates[0].value)
        few = result.metric(f"quoted_per_1000_words_{end}", quiet)
        assert (few.value, few.reason) == (None, "n_sentences is 4; at least 5 needed")


def test_a_speakers_interval_is_over_the_sentences_of_that_speaker() -> None:
    loud = '"It was a shameful vote and the harbour will feel it for years," said Anna Lindqvist.'
    calm = '"The harbour will be open on Monday, and the ferries will run," said Anna Lindqvist.'
    result = score("\n\n".join([PLAIN, *[loud, calm] * 4, "A thug left. A thug came back."]))
    (rate,) = (metric for metric in result.metrics if metric.name == "quoted_per_1000_words")
    low, high = (result.metric(f"quoted_per_1000_words_{end}", rate.scope).value for end in ("low", "high"))
    assert rate.value == pytest.approx(1000 * 0.8 * 4 / (4 * 13 + 4 * 12), abs=1e-4)
    assert low is not None
    assert high is not None
    assert rate.value is not None
    assert low < rate.value < high < 1000 * 0.8 / 12


def test_a_sentence_finding_names_what_weighs_most() -> None:
    model = AdditiveModel(-1.0, {"judging_words": 2.0, "judging_names": 0.5})
    scorer = small(model)
    result = score(f"{PLAIN}\n\nIt was a shameful vote for a thug.", scorer)
    finding = next(each for each in result.findings if each.rule.endswith("slanted_sentence"))
    assert finding.text == "It was a shameful vote for a thug."
    assert finding.weight == pytest.approx(0.7503, abs=1e-4)  # 1 / (1 + exp(-(-1 + 2 * 0.8 + 0.5 * 1)))
    assert finding.message.startswith("bias score 0.75: judging words +1.60, judging names +0.50")
    assert result.metric("slanted_sentence_share", NARRATION).value == pytest.approx(1 / 11, abs=1e-4)


def test_every_sentence_has_a_score_that_is_the_sum_of_its_parts() -> None:
    text = ARTICLES["mixed"]
    result = score(text, LoadedLanguage.load(Setup()))
    sentences = [each for each in result.scores if each.rule.endswith("slanted_sentence")]
    n_sentences = next(each.value for each in result.counts if each.name == "n_scored_sentences")
    assert len(sentences) == n_sentences
    for each in result.scores:
        assert next(iter(each.parts)) == "intercept"
        assert each.score == pytest.approx(1 / (1 + exp(-sum(each.parts.values()))), abs=1e-4)
        assert 0 <= each.start < each.end <= len(text)
    found = {(each.start, each.end): each.weight for each in result.findings if each.rule.endswith("slanted_sentence")}
    assert found
    assert found == {(each.start, each.end): each.score for each in sentences if each.score >= 0.5}
    total = next(each.value for each in result.counts if each.name == "sentence_bias_total")
    assert total == pytest.approx(sum(each.score for each in sentences), abs=1e-3)
    (headline,) = (each for each in result.scores if each.rule.endswith("clickbait_headline"))
    assert result.metric("clickbait_score", HEADLINE).value == headline.score


def test_a_sentence_that_is_mostly_quoted_is_not_the_authors_bias() -> None:
    model = AdditiveModel(1.0, {})  # finds every sentence slanted
    scorer = small(model)
    result = score(f'{PLAIN}\n\n"It was a shameful vote and a shameful day," said Anna Lindqvist, a teacher.', scorer)
    assert {each.start for each in result.scores} == {
        each.start for each in result.findings if each.rule.endswith("slanted_sentence")
    }
    assert len(result.scores) == 10
    assert result.metric("slanted_sentence_share", NARRATION).value == 1


def test_a_sentence_that_is_mostly_paraphrase_is_scored_apart() -> None:
    model = AdditiveModel(1.0, {})  # finds every sentence slanted
    scorer = small(model)
    result = score(
        f"{PLAIN}\n\nAnna Lindqvist, a teacher, said that it was a shameful vote and a shameful day.", scorer
    )
    (paraphrase,) = (each for each in result.scores if each.rule.endswith("slanted_paraphrase"))
    assert paraphrase.start > len(PLAIN)
    assert [each.start for each in result.findings if each.rule == paraphrase.rule] == [paraphrase.start]
    # It is no sentence of the author's, and moves none of the figures that are.
    assert len([each for each in result.scores if each.rule.endswith("slanted_sentence")]) == 10
    assert next(each.value for each in result.counts if each.name == "n_slanted_sentences") == 10
    assert next(each.value for each in result.counts if each.name == "n_scored_sentences") == 10
    alone = score(PLAIN, scorer)
    assert result.metric("mean_sentence_bias", NARRATION).value == alone.metric("mean_sentence_bias", NARRATION).value


def test_the_headline_is_held_against_the_body() -> None:
    more = score(f"Council Holds Shameful Vote on Harbour\n\n{PLAIN}\n\n{PLAIN}")
    assert more.metric("headline_difference", HEADLINE).value == pytest.approx(1000 * 0.8 / 6, abs=1e-4)
    less = score(f"Council Holds a Vote on Harbour\n\n{PLAIN}\n\nIt was a shameful vote.")
    assert less.metric("headline_difference", HEADLINE).value == pytest.approx(-1000 * 0.8 / 125, abs=1e-4)
    short = score("Council Holds Shameful Vote on Harbour\n\nThe council met on Monday.")
    assert short.metric("headline_difference", HEADLINE).reason == "n_body_words is 5; at least 100 needed"


def test_the_headline_is_held_against_each_sentence() -> None:
    # One loaded word in six is less than one in five, and more than none.
    body = f"{PLAIN}\n\nIt was a shameful vote. The guard there was a shameful man and slept."
    result = score(f"Council Holds Shameful Vote on Harbour\n\n{PLAIN}\n\n{body}")
    metric = result.metric("less_loaded_sentence_share", HEADLINE)
    counts = {count.name: count.value for count in result.counts if count.scope == HEADLINE}
    assert (counts["n_less_loaded_sentences"], counts["n_body_sentences"]) == (21, 22)
    assert metric.value == pytest.approx(21 / 22, abs=1e-4)
    plain = score(f"Council Holds a Vote on Harbour\n\n{PLAIN}\n\n{body}")
    assert plain.metric("less_loaded_sentence_share", HEADLINE).value == 0
    short = score("Council Holds Shameful Vote on Harbour\n\nThe council met on Monday.")
    assert short.metric("less_loaded_sentence_share", HEADLINE).reason == "n_body_sentences is 1; at least 5 needed"


def test_a_clickbait_finding_says_why_in_plain_words() -> None:
    coefficients = {"this": 0.1, "<start> this": 2.0, "shape: speaks to the reader": 1.5, "ending: none": 0.5}
    model = AdditiveModel(-1.0, coefficients)
    scorer = small(clickbait=model)
    result = score(f"This Is Your Harbour\n\n{PLAIN}\n\n{PLAIN}", scorer)
    (finding,) = (each for each in result.findings if each.rule.endswith("clickbait_headline"))
    assert finding.message == (
        "clickbait score 0.96: begins with “this” +2.00, speaks to the reader +1.50, a rare word or name +0.50, "
        "“this” +0.10"
    )


def test_the_shipped_model_knows_only_documented_features() -> None:
    from biascli.models import additive

    coefficients = additive.load("sentence_bias").coefficients
    assert set(coefficients) == {feature.name for feature in FEATURES}
    assert len(coefficients) <= 48  # what the terms of the data allow is a few dozen
    assert {name for name in RAISING if coefficients[name] < 0} == set()


def test_styles_are_told_apart() -> None:
    scorer = LoadedLanguage.load(Setup())
    rates = {
        name: score(text, scorer).metric("per_1000_words", NARRATION).value or 0 for name, text in ARTICLES.items()
    }
    assert rates["wire"] < 5 < rates["mixed"] < rates["partisan"]
