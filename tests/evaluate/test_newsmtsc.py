import json
from pathlib import Path

import pytest

from biascli import engines
from biascli.engines import EngineName
from biascli.engines.encoder import EncoderEngine
from biascli.engines.encoder.network import Card, Network
from biascli.errors import DatasetError
from biascli.evaluate import newsmtsc

SENTENCE = "Anna Varga spoke to the council on Monday."


class Unsure(Network):
    """Finds no polarity likely enough."""

    def __init__(self) -> None:
        self.card = Card("0" * 64, 1.0, ("negative", "neutral", "positive"))

    def probabilities(self, texts: object) -> list[tuple[float, ...]]:
        del texts
        return [(0.4, 0.3, 0.3)]


def test_where_no_judgement_is_certain_there_is_no_calibration_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = {"Input.gid": "allsides_1_1", "from": 0, "to": 10, "polarity": 4.0}
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps({"sentence_normalized": SENTENCE, "targets": [target]}) + "\n", encoding="utf-8")
    load = engines.load
    monkeypatch.setattr(
        engines, "load", lambda name: EncoderEngine(Unsure()) if name is EngineName.ENCODER else load(name)
    )
    encoder, lexical = newsmtsc.evaluate(path).tables[1].rows
    assert encoder == ("biascli, encoder engine", None, 1.0)
    assert lexical[1] is not None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("\n", "one.jsonl: holds no targets"),
        ("[1]\n", "one.jsonl:1: is no item of NewsMTSC"),
        ('{"sentence_normalized": "x", "targets": []}\nx\n', "one.jsonl:2: is no item of NewsMTSC"),
    ],
)
def test_another_format_is_refused(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DatasetError, match=reason):
        newsmtsc.evaluate(path)
