from pathlib import Path

import pytest

from biascli.errors import ResourceError
from biascli.language import tag_model
from biascli.language.tag_features import Lexicon

TAGS = ("''", "-LRB-", "NN", "VB")
LEXICON = Lexicon({"walk": "NN VB", "(": "-LRB-"}, "NN VB")
WEIGHTS = {"w walk": {"VB": -3, "NN": 12}, "h x": {"-LRB-": -4}}


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "model.gz"
    tag_model.write(file, TAGS, LEXICON, WEIGHTS)
    model = tag_model.read(file)
    assert model.tags == TAGS
    assert model.lexicon == LEXICON
    assert model.weights == {"h x": "-LRB--4", "w walk": "NN+12 VB-3"}


def test_the_same_model_is_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.gz", tmp_path / "second.gz"
    tag_model.write(first, TAGS, LEXICON, WEIGHTS)
    turned = {name: dict(reversed(weights.items())) for name, weights in reversed(WEIGHTS.items())}
    tag_model.write(second, TAGS, Lexicon(dict(reversed(list(LEXICON.known.items()))), "NN VB"), turned)
    assert first.read_bytes() == second.read_bytes()


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"nowhere\.gz"):
        tag_model.read(tmp_path / "nowhere.gz")


def test_any_damage_is_found_and_the_file_named(tmp_path: Path) -> None:
    file = tmp_path / "model.gz"
    tag_model.write(file, TAGS, LEXICON, WEIGHTS)
    whole = file.read_bytes()
    middle = len(whole) // 2
    flipped = whole[:middle] + bytes([whole[middle] ^ 0xFF]) + whole[middle + 1 :]
    for damaged in (b"", b"no gzip", whole[:middle], whole[:-1], flipped):
        file.write_bytes(damaged)
        with pytest.raises(ResourceError, match=r"model\.gz"):
            tag_model.read(file)


def test_another_format_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "model.gz"
    monkeypatch.setattr(tag_model, "FORMAT", "biascli tagger 0")
    tag_model.write(file, TAGS, LEXICON, WEIGHTS)
    monkeypatch.undo()
    with pytest.raises(ResourceError, match="biascli tagger 0"):
        tag_model.read(file)
