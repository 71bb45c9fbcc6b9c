import pytest

from biascli.model import (
    Direction,
    Finding,
    MetricSpec,
    Part,
    Quantity,
    Result,
    Scope,
    Selection,
    Severity,
    Span,
    Voice,
)

RATE = MetricSpec(
    name="per_1000_words",
    title="Rate",
    unit="per 1,000 words",
    formula="1000 * weight / n_words",
    direction=Direction.MORE_SLANT,
    definition="A rate.",
    denominator="n_words",
    low=0,
    requires={"n_words": 10},
)


def finding(
    rule: str = "a.x", start: int = 0, end: int = 3, voice: Voice = Voice.NARRATION, weight: float = 1
) -> Finding:
    return Finding(
        rule=rule, start=start, end=end, line=1, column=start + 1, before="", text="x" * (end - start), after="",
        part=Part.BODY, voice=voice, weight=weight, severity=Severity.WARNING, message="m", actor="A1", speaker=None,
    )  # fmt: skip


def test_spans_are_half_open() -> None:
    assert len(Span(2, 5)) == 3
    assert not Span(0, 2).overlaps(Span(2, 4))
    assert Span(0, 3).overlaps(Span(2, 4))
    assert Span(0, 4).contains(Span(0, 4))
    assert not Span(0, 4).contains(Span(3, 5))


def test_a_metric_follows_from_its_counts() -> None:
    metric = RATE.measure({"weight": 1.5, "n_words": 300})
    assert metric.value == 5
    assert metric.reason is None
    assert metric.denominator == "n_words"


def test_a_metric_is_rounded_and_never_minus_zero() -> None:
    assert RATE.measure({"weight": 1, "n_words": 3000}).value == 0.3333
    assert str(RATE.measure({"weight": -0.0, "n_words": 3000}).value) == "0.0"


def test_too_little_text_is_none_with_a_reason() -> None:
    metric = RATE.measure({"weight": 1, "n_words": 9})
    assert metric.value is None
    assert metric.reason == "n_words is 9; at least 10 needed"


def test_a_zero_denominator_is_none_with_a_reason() -> None:
    spec = MetricSpec("share", "Share", "share", "a / b", Direction.DESCRIPTIVE, "A share.", denominator="b")
    assert spec.measure({"a": 0, "b": 0}).value is None
    assert spec.measure({"a": 0, "b": 0}).reason == "b is 0"


def test_undefined_keeps_scope_and_reason() -> None:
    scope = Scope(part=Part.HEADLINE)
    metric = RATE.undefined("the text has no headline", scope)
    assert (metric.value, metric.reason, metric.scope) == (None, "the text has no headline", scope)


def test_a_selection_adds_up_what_it_selects() -> None:
    findings = [
        finding(weight=0.5),
        finding("a.y", 4, 9, weight=0.25),
        finding("a.x", 10, 12, voice=Voice.QUOTATION, weight=2),
    ]
    assert Selection(Quantity.NUMBER).total(findings) == 3
    assert Selection(Quantity.WEIGHT, voice=Voice.NARRATION).total(findings) == 0.75
    assert Selection(Quantity.CHARACTERS, rules=("a.y",)).total(findings) == 5
    assert Selection(Quantity.NUMBER, rules=("a.x",), voice=Voice.QUOTATION).total(findings) == 1
    assert Selection(Quantity.NUMBER, part=Part.HEADLINE).total(findings) == 0
    assert Selection(Quantity.NUMBER, actor="A2").total(findings) == 0
    assert Selection(Quantity.NUMBER, speaker="S1").total(findings) == 0


def test_a_result_gives_a_metric_by_name_and_scope() -> None:
    scope = Scope(voice=Voice.QUOTATION)
    everywhere = RATE.measure({"weight": 1, "n_words": 100})
    quoted = RATE.measure({"weight": 2, "n_words": 100}, scope)
    result = Result("a", (everywhere, quoted), (), ())
    assert result.metric("per_1000_words") is everywhere
    assert result.metric("per_1000_words", scope) is quoted
    with pytest.raises(KeyError):
        result.metric("other")


def test_a_share_is_one_count_over_another_and_undefined_where_that_is_none() -> None:
    share = MetricSpec.share("s", "a share", "n_named / n_words", "Words that are named, of all.")
    assert (share.denominator, share.low, share.high) == ("n_words", 0, 1)
    assert share.measure({"n_named": 1, "n_words": 4}).value == 1 / 4
    undefined = share.measure({"n_named": 0, "n_words": 0})
    assert (undefined.value, undefined.reason) == (None, "n_words is 0; at least 1 needed")
