"""The shipped network: the same figures on any number of threads, and a plain word where its files are damaged."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from biascli.engines.encoder.network import MODELS, Network, begin_loading, read_card, shipped
from biascli.errors import ResourceError

TEXTS = ["[unused1] lied to the committee .", "[unused3] praised [unused1] .", "[unused1] left .", "[unused1]"]
FILES = ("encoder.json", "encoder.onnx", "wordpieces.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(MODELS / name, tmp_path / name)
    return tmp_path


def test_probabilities_are_the_same_whatever_stands_beside_them_and_on_two_threads() -> None:
    alone = [Network().probabilities([text])[0] for text in TEXTS]
    for n_threads in (1, 2, 8):
        assert Network(n_threads=n_threads).probabilities(TEXTS) == alone
    assert Network().probabilities(list(reversed(TEXTS))) == list(reversed(alone))


def test_probabilities_add_up_to_one() -> None:
    for chances in Network().probabilities(TEXTS):
        assert sum(chances) == pytest.approx(1, abs=0.002)


def test_it_tells_a_lie_from_praise() -> None:
    network = Network()
    lie, praise, _, _ = (
        dict(zip(network.card.labels, chances, strict=True)) for chances in network.probabilities(TEXTS)
    )
    assert lie["negative"] > 1 / 2 > lie["positive"]
    assert praise["positive"] > 1 / 2 > praise["negative"]


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:50])


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", [Path.unlink, cut_short], ids=["missing", "cut short"])
def test_a_damaged_file_is_named(folder: Path, name: str, damage: Callable[[Path], None]) -> None:
    damage(folder / name)
    with pytest.raises(ResourceError, match=name):
        Network(folder)


def test_the_card_names_the_model() -> None:
    assert len(read_card().fingerprint) == 16


def test_what_began_to_load_is_what_ships() -> None:
    begin_loading()
    assert shipped() is shipped()
    assert shipped().card == read_card()
