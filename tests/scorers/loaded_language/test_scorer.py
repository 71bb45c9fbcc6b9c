"""The scorer as a whole: voices, negation, quotation marks, figures and what is too short."""

import pytest

from articles import ARTICLES
from biascli import language
from biascli.lexicon import Lexicon, Term
from biascli.model import Part, Result, Scope, Voice
from biascli.models.additive import AdditiveModel
from biascli.scorers.loaded_language import LoadedLanguage
from biascli.scorers.loaded_language.features import FEATURES
from biascli.scorers.seam import Setup

NARRATION = Scope(part=Part.BODY, voice=Voice.NARRATION)
HEADLINE = Scope(part=Part.HEADLINE)
PLAIN = " ".join(["The council met on Monday and heard the report on the harbour."] * 10)
NEUTRAL_MODEL = AdditiveModel(-5.0, {})


def small() -> LoadedLanguage:
    """Make a scorer that knows three terms."""
    terms = [
        Term(("shameful",), "negative_adjective", 0.8),
        Term(("thug",), "label", 1.0),
        Term(("perhaps",), "hedge", 0.2),
    ]
    return LoadedLanguage(Lexicon.of("test", terms), NEUTRAL_MODEL, NEUTRAL_MODEL)


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
    result = score(f"{PLAIN}\n\nThe “shameful” roof was mended in June.")
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


def test_a_sentence_finding_names_what_weighs_most() -> None:
    model = AdditiveModel(-1.0, {"negative_adjective": 2.0, "label": 0.5, "log_words": 0.0})
    scorer = LoadedLanguage(small()._lexicon, model, NEUTRAL_MODEL)  # noqa: SLF001 - to put another model beside it
    result = score(f"{PLAIN}\n\nIt was a shameful vote for a thug.", scorer)
    finding = next(each for each in result.findings if each.rule.endswith("slanted_sentence"))
    assert finding.text == "It was a shameful vote for a thug."
    assert finding.weight == pytest.approx(0.7503, abs=1e-4)  # 1 / (1 + exp(-(-1 + 2 * 0.8 + 0.5 * 1)))
    assert finding.message.startswith("bias score 0.75: negative adjective +1.60, label +0.50")
    assert result.metric("slanted_sentence_share", NARRATION).value == pytest.approx(1 / 11, abs=1e-4)


def test_the_shipped_model_knows_only_documented_features() -> None:
    from biascli.models import additive

    assert set(additive.load("sentence_bias").coefficients) <= {feature.name for feature in FEATURES}


def test_styles_are_told_apart() -> None:
    scorer = LoadedLanguage.load(Setup())
    rates = {
        name: score(text, scorer).metric("per_1000_words", NARRATION).value or 0 for name, text in ARTICLES.items()
    }
    assert rates["wire"] < 5 < rates["mixed"] < rates["partisan"]
