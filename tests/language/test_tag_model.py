from pathlib import Path

import pytest

from biascli.errors import ResourceError
from biascli.language import tag_model
from biascli.language.tag_features import Lexicon

TAGS = ("''", "-LRB-", "NN", "VB")
LEXICON = Lexicon({"walk": "NN VB", "(": "-LRB-"}, "NN VB")
WEIGHTS = {"w walk": {"VB": -3, "NN": 12}, "h x": {"-LRB-": -4}}


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "some.model"
    tag_model.write(file, TAGS, LEXICON, WEIGHTS)
    model = tag_model.read(file)
    assert model.tags == TAGS
    assert model.lexicon == LEXICON
    assert model.weights.names() == ("h x", "w walk")
    assert model.weights.row("h x") == bytes([128, 124, 128, 128])
    assert model.weights.row("w walk") == bytes([128, 128, 140, 125])
    assert model.weights.row("w talk") is None


def test_a_weight_beyond_a_byte_is_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "some.model"
    tag_model.write(file, TAGS, LEXICON, {"b": {"NN": 300, "VB": -300}})
    assert tag_model.read(file).weights.row("b") == bytes([128, 128, 255, 1])


def test_the_same_model_is_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.model", tmp_path / "second.model"
    tag_model.write(first, TAGS, LEXICON, WEIGHTS)
    turned = {name: dict(reversed(weights.items())) for name, weights in reversed(WEIGHTS.items())}
    tag_model.write(second, TAGS, Lexicon(dict(reversed(list(LEXICON.known.items()))), "NN VB"), turned)
    assert first.read_bytes() == second.read_bytes()


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"nowhere\.model"):
        tag_model.read(tmp_path / "nowhere.model")


def test_any_damage_is_found_and_the_file_named(tmp_path: Path) -> None:
    file = tmp_path / "some.model"
    tag_model.write(file, TAGS, LEXICON, WEIGHTS)
    whole = file.read_bytes()
    middle = len(whole) // 2
    flipped = whole[:middle] + bytes([whole[middle] ^ 0xFF]) + whole[middle + 1 :]
    for damaged in (b"", b"no model", whole[:middle], whole[:-1], flipped):
        file.write_bytes(damaged)
        with pytest.raises(ResourceError, match=r"some\.model"):
            tag_model.read(file)


def test_another_format_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "some.model"
    monkeypatch.setattr(tag_model, "FORMAT", "biascli tagger 0")
    tag_model.write(file, TAGS, LEXICON, WEIGHTS)
    monkeypatch.undo()
    with pytest.raises(ResourceError, match="biascli tagger 0"):
        tag_model.read(file)
