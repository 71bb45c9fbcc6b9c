"""Which engine judges: the encoder, unless it cannot run or another one is asked for."""

import pytest

from biascli import Analyzer, engines
from biascli.engines import EngineName
from biascli.errors import BiascliError


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "missing_runtime", lambda: ("onnxruntime",))


def test_the_encoder_is_the_default() -> None:
    assert engines.choose(None) is EngineName.ENCODER
    assert Analyzer(["target_sentiment"]).warning is None


@pytest.mark.usefixtures("bare")
def test_where_it_cannot_run_the_lexical_engine_steps_in_and_says_so() -> None:
    analyzer = Analyzer(["target_sentiment"])
    assert analyzer.tool().engine == EngineName.LEXICAL
    assert analyzer.warning is not None
    assert "onnxruntime" in analyzer.warning
    assert analyzer.warning in analyzer.analyze("Anna Varga lied to the committee on Monday.").notices


@pytest.mark.usefixtures("bare")
def test_each_scorer_that_does_without_it_is_named() -> None:
    loaded, both = Analyzer(["loaded_language"]).warning, Analyzer(["loaded_language", "target_sentiment"]).warning
    assert loaded == "Loaded words are those of the lists alone: the encoder needs onnxruntime, not installed here."
    assert both is not None
    assert both.startswith("Actors were judged by the lexical engine")
    assert "loaded words are those of the lists alone" in both


@pytest.mark.usefixtures("bare")
def test_asked_for_by_name_it_is_missed() -> None:
    with pytest.raises(BiascliError, match="onnxruntime"):
        Analyzer(["target_sentiment"], engine=EngineName.ENCODER)


@pytest.mark.usefixtures("bare")
def test_a_scorer_without_an_engine_has_nothing_to_warn_of() -> None:
    assert Analyzer(["readability"]).warning is None


def test_engine_and_model_are_in_the_report() -> None:
    tools = {Analyzer([], engine=name).tool() for name in EngineName}
    assert {tool.engine for tool in tools} == set(EngineName)
    assert len({tool.model for tool in tools}) == len(EngineName)
