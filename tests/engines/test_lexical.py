from collections import Counter
from math import exp
from pathlib import Path

import pytest

from biascli.engines import weights
from biascli.engines.features import content_words, extract
from biascli.engines.lexical import CALM, LexicalEngine
from biascli.engines.relations import Scene
from biascli.engines.seam import Judgement, Polarity, Request, Word
from biascli.evaluate.newsmtsc import Item, request
from biascli.model import Span

CASES = Path(__file__).parents[1] / "cases" / "target_sentiment.tsv"


def ask(text: str, target: str) -> Judgement:
    start = text.index(target)
    item = Item("1", "1", 0, text, Span(start, start + len(target)), Polarity.NEUTRAL)
    return LexicalEngine().judge([request(item)])[0]


def words_of(text: str, target: str) -> dict[str, float]:
    return {text[each.span.start : each.span.end]: each.weight for each in ask(text, target).evidence}


def test_nineteen_of_twenty_short_cases_are_right() -> None:
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for line in CASES.read_text(encoding="utf-8").splitlines()[1:]:
        kind, target, expected, text = line.split("\t")
        asked[kind] += 1
        right[kind] += ask(text, target).polarity == expected
    assert asked.total() == 200
    assert right.total() >= 190, {kind: f"{right[kind]} of {asked[kind]}" for kind in asked}
    assert right["negation"] >= 0.9 * asked["negation"]


def test_the_agent_is_not_the_victim() -> None:
    text = "Varga was murdered by Holm."
    assert ask(text, "Holm").polarity is Polarity.NEGATIVE
    assert ask(text, "Varga").polarity is Polarity.NEUTRAL


def test_evidence_is_signed_located_and_bounded() -> None:
    text = "Varga, a ruthless and corrupt liar, betrayed and robbed his honest friend."
    evidence = ask(text, "Varga").evidence
    assert words_of(text, "Varga")["ruthless"] < 0
    assert sum(abs(each.weight) for each in evidence) < 1
    assert [each.span for each in evidence] == sorted(each.span for each in evidence)


def test_not_accused_is_no_evidence_but_not_honest_is() -> None:
    assert "accused" not in words_of("Varga was not accused of fraud.", "Varga")
    assert words_of("Varga is not honest.", "Varga")["honest"] < 0


@pytest.mark.parametrize("text", ["Disgraced by the report, Varga left.", "Varga", "Running. Varga ran, running."])
def test_any_sentence_is_read(text: str) -> None:
    assert ask(text, "Varga").probability > 0


def test_what_is_said_of_another_is_no_evidence() -> None:
    text = "Varga met Holm, who is corrupt. The ruthless Marsh praised Varga."
    assert words_of(text, "Varga").keys() == {"praised"}


def test_to_help_somebody_is_no_praise_by_itself() -> None:
    assert words_of("Varga is helping the neighbours.", "Varga") == {}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Varga, a ruthless and corrupt liar, betrayed and robbed his honest friend Holm.", "Varga"),
        ("Holm, whom Varga praised, said that she was not honest and would fail.", "Holm"),
        ("“Varga is brave,” said Holm.", "Varga"),
    ],
)
def test_the_engine_sums_up_what_its_weights_were_fitted_to(text: str, target: str) -> None:
    start = text.index(target)
    asked = request(Item("1", "1", 0, text, Span(start, start + len(target)), Polarity.NEUTRAL))
    found = extract(Scene(asked.sentence), asked.actor, content_words(asked.sentence))
    summed = dict(found.setting)
    for coloured, nearness in found.words:
        for name, value in coloured.values.items():
            summed[name] = summed.get(name, 0.0) + value * nearness
    fitted = weights.load()
    direction, neutrality = (
        sum(fitted[name][side] * summed[name] for name in summed if name in fitted) for side in (0, 1)
    )
    odds = {
        Polarity.NEGATIVE: exp(-direction),
        Polarity.NEUTRAL: exp(neutrality + CALM),
        Polarity.POSITIVE: exp(direction),
    }
    judged = LexicalEngine().judge([asked])[0]
    assert judged.probability == pytest.approx(odds[judged.polarity] / sum(odds.values()))
    assert judged.polarity is max(odds, key=odds.__getitem__)


def test_requests_are_answered_in_their_order() -> None:
    words = (
        Word(0, 1, "", "", "NNP", "A1"),
        Word(2, 9, "praised", "praise", "VBD", None),
        Word(10, 11, "", "", "NNP", "A2"),
    )
    first, second = LexicalEngine().judge([Request(words, "A2"), Request(words, "A1")])
    assert first.polarity is Polarity.POSITIVE
    assert [each.relation for each in first.evidence] == ["what is done to the actor"]
    assert [each.span for each in first.evidence] == [Span(2, 9)]
    assert second.evidence == ()  # to praise is no praise
