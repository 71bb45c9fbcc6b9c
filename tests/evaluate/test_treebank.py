"""On a treebank of our own making in the published format."""

import gzip
from pathlib import Path

import pytest

from biascli.errors import DatasetError
from biascli.evaluate import treebank
from biascli.evaluate.seam import Table


def sentence(text: str, words: str, *, comments: tuple[str, ...] = ()) -> str:
    """Words as "form/TAG/lemma"; a "+" before one says that no space stands between it and the last."""
    items = words.split(" ")
    rows = []
    for number, item in enumerate(items, start=1):
        form, tag, lemma = item.removeprefix("+").split("/")
        glued = number < len(items) and items[number].startswith("+")
        rows.append(f"{number}\t{form}\t{lemma}\tX\t{tag}\t_\t0\troot\t_\t{'SpaceAfter=No' if glued else '_'}")
    return "\n".join([*comments, f"# text = {text}", *rows, ""])


SAMPLE = "\n".join(
    [
        sentence(
            "Sen. Jane Doe sold two boats.",
            "Sen./NNP/Sen. Jane/NNP/Jane Doe/NNP/Doe sold/VBD/sell two/CD/two boats/NNS/boat +././.",
            comments=("# newdoc id = harbour", "# meta::genre = news", "# newpar"),
        ),
        sentence("She kept one.", "She/PRP/she kept/VBD/keep one/CD/one +././."),
        sentence("It is old.", "It/PRP/it is/VBZ/be old/JJ/old +././.", comments=("# newpar",)),
    ]
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "own_dev.conllu.gz").write_bytes(gzip.compress(SAMPLE.encode()))
    return tmp_path


def row(table: Table, *first: str) -> dict[str, str | float | int | None]:
    for each in table.rows:
        if each[: len(first)] == first:
            return dict(zip(table.columns, each, strict=True))
    raise AssertionError(first)


def test_sentences_are_found_in_the_raw_text(folder: Path) -> None:
    table = treebank.evaluate(folder).tables[0]
    own = row(table, "own_dev", "biascli")
    assert own["boundary F1"] == own["whole sentences F1"] == own["inside paragraphs F1"] == 1


def test_the_baseline_splits_behind_a_title(folder: Path) -> None:
    baseline = row(treebank.evaluate(folder).tables[0], "own_dev", "stop and space")
    # Four boundaries predicted ("Sen." is one), three of them right; all three of the gold standard found.
    assert (baseline["precision"], baseline["recall"]) == (3 / 4, 1)
    # Without the two ends of paragraphs: two predicted, one right.
    assert baseline["inside paragraphs F1"] == pytest.approx(2 / 3)
    # The first sentence is cut in two, the others are whole: two of four, two of three.
    assert baseline["whole sentences F1"] == pytest.approx(4 / 7)


def test_words_are_judged_as_annotated(folder: Path) -> None:
    table = row(treebank.evaluate(folder).tables[1], "own_dev")
    assert table["words"] == 15
    assert table["most frequent tag"] == 3 / 15
    assert table["lemma accuracy"] == 1
    # Of sold, boats, kept, is, old only the last is its own lemma.
    assert table["the word itself"] == 1 / 5


def test_news_stand_apart_whatever_their_file(folder: Path) -> None:
    evaluation = treebank.evaluate(folder)
    assert row(evaluation.tables[0], "news, all files", "biascli")["boundary F1"] == 1
    assert len(evaluation.tables) == 3


def test_a_document_is_predicted_once_by_its_spans(folder: Path) -> None:
    (prediction,) = treebank.evaluate(folder).predictions
    assert prediction["doc"] == "harbour"
    assert prediction["gold"] == prediction["predicted"] == [[0, 29], [30, 43], [45, 55]]


def test_one_file_will_do(folder: Path) -> None:
    file = folder / "own_dev.conllu.gz"
    assert treebank.evaluate(file).predictions == treebank.evaluate(folder).predictions


def test_without_news_there_is_no_table_of_actors(tmp_path: Path) -> None:
    (tmp_path / "own.conllu").write_text(SAMPLE.replace("= news", "= speech"), encoding="utf-8")
    assert len(treebank.evaluate(tmp_path).tables) == 2


def test_a_folder_without_a_treebank_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="conllu"):
        treebank.evaluate(tmp_path)
