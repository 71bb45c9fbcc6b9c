"""The encoder engine over a network whose answers are known."""

from collections.abc import Sequence

import pytest

from biascli.engines.encoder import EXPLAINED, WORDS_TRIED, EncoderEngine
from biascli.engines.encoder.network import Card, Network
from biascli.engines.seam import Polarity, Request
from biascli.evaluate.newsmtsc import Item, request
from biascli.model import Span


class Scripted(Network):
    """Says negative of a text that holds "lied", is unsure of one that holds "perhaps", else neutral."""

    def __init__(self) -> None:
        self.card = Card("0" * 64, 1.0, ("negative", "neutral", "positive"))
        self.n_runs = 0

    def probabilities(self, texts: Sequence[str]) -> list[tuple[float, ...]]:
        self.n_runs += len(texts)
        return [self._of(text) for text in texts]

    def _of(self, text: str) -> tuple[float, ...]:
        if "perhaps" in text:
            return 0.4, 0.3, 0.3
        return (0.9, 0.08, 0.02) if "lied" in text else (0.1, 0.85, 0.05)


def asked(text: str, target: str = "Anna Varga") -> Request:
    start = text.index(target)
    return request(Item("1", "1", 0, text, Span(start, start + len(target)), Polarity.NEUTRAL))


def test_a_judgement_is_shown_on_the_mention_with_its_weight() -> None:
    text = "On Monday Anna Varga lied."
    (judgement,) = EncoderEngine(Scripted()).judge([asked(text)])
    assert judgement.polarity is Polarity.NEGATIVE
    (evidence,) = judgement.evidence
    assert text[evidence.span.start : evidence.span.end] == "Anna Varga"
    assert evidence.weight == pytest.approx(0.02 - 0.9)


def test_neutral_has_no_evidence() -> None:
    (judgement,) = EncoderEngine(Scripted()).judge([asked("Anna Varga left.")])
    assert (judgement.polarity, judgement.evidence, judgement.certain) == (Polarity.NEUTRAL, (), True)


def test_what_is_not_likely_enough_weighs_nothing() -> None:
    (judgement,) = EncoderEngine(Scripted()).judge([asked("Anna Varga perhaps left.")])
    assert (judgement.polarity, judgement.evidence, judgement.certain) == (Polarity.NEGATIVE, (), False)


def test_an_explanation_names_the_word_that_moved_it() -> None:
    (judgement,) = EncoderEngine(Scripted(), explain=True).judge([asked("Anna Varga lied about the old house.")])
    assert judgement.evidence[0].relation.endswith("moved by lied +0.80")


def test_an_explanation_costs_a_bounded_number_of_runs() -> None:
    network = Scripted()
    requests = [asked(f"Anna Varga lied {'again and again ' * n}.") for n in range(1, 40)]
    EncoderEngine(network, explain=True).judge(requests)
    assert network.n_runs <= len(requests) + EXPLAINED * WORDS_TRIED


@pytest.mark.parametrize("explain", [False, True])
def test_requests_may_be_made_as_they_are_asked_for(*, explain: bool) -> None:
    texts = ["Anna Varga lied.", "Anna Varga left.", "Anna Varga lied again."]
    judgements = EncoderEngine(Scripted(), explain=explain).judge(map(asked, texts))
    assert [judgement.polarity for judgement in judgements] == [Polarity.NEGATIVE, Polarity.NEUTRAL, Polarity.NEGATIVE]


def test_nothing_is_loaded_for_a_text_without_actors() -> None:
    assert EncoderEngine().judge([]) == []
