from pathlib import Path

import pytest

from biascli.errors import DatasetError
from biascli.evaluate import polnear

TEXT = "Bridge shut.\n\nThe mayor said the bridge is closed. “It is old,” she added. Rain fell."


def span(words: str) -> str:
    return f"{TEXT.index(words)} {TEXT.index(words) + len(words)}"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    first = [
        f"T1\tSource {span('The mayor')}\tThe mayor",
        f"T2\tCue {span('said')}\tsaid",
        f"T3\tContent {span('the bridge is closed')}\tthe bridge is closed",
        "T4\tAttribution 0 1\tx",
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
        f"T5\tContent {span('“It is old,”')}\t“It is old,”",
        f"T6\tSource {span('she')}\tshe",
        f"T7\tCue {span('added')}\tadded",
        "T8\tAttribution 0 1\tx",
        "E2\tAttribution:T8 Content:T5 Cue:T7 Source:T6",
    ]
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "one_a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions" / "one_a_11aa.ann").write_text("\n".join(first), encoding="utf-8")
    (tmp_path / "attributions" / "one_a_22bb.ann").write_text(f"T1\tContent 0 {len(TEXT)}\tx", encoding="utf-8")
    return tmp_path


def test_the_first_annotator_counts(data: Path) -> None:
    (article,) = polnear.read(data)
    assert [TEXT[each.start : each.end] for each in article.content] == ["the bridge is closed", "“It is old,”"]
    assert len(article.attributions) == 2


def test_figures_and_baselines_stand_in_one_table(data: Path) -> None:
    content, sources = polnear.evaluate(data).tables
    ours, marks, everything = content.rows
    assert ours[1] == 1
    assert everything[3] == 1
    assert isinstance(marks[1], float)
    assert marks[1] <= 1
    assert [row[:2] for row in sources.rows] == [("all", 1), ("direct", 1), ("indirect", 1)]


def test_a_prediction_holds_what_the_contract_asks_for(data: Path) -> None:
    (item,) = polnear.evaluate(data).predictions
    assert item["id"] == "one_a"
    assert item["predicted"] == item["gold"]
    assert item["sources"] == [
        {"content": list(map(int, span(content).split())), "source": list(map(int, span(source).split()))}
        for content, source in (("the bridge is closed", "The mayor"), ("“It is old,”", "she"))
    ]


def test_discontinuous_content_is_read(data: Path) -> None:
    annotation = data / "attributions" / "one_a_11aa.ann"
    annotation.write_text("T1\tContent 0 6;7 11\tBridge shut\n", encoding="utf-8")
    (article,) = polnear.read(data)
    assert [(each.start, each.end) for each in article.content] == [(0, 6), (7, 11)]


def test_a_folder_without_the_data_set_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"no text/\*\.txt here"):
        list(polnear.read(tmp_path))


def test_a_text_in_another_encoding_is_an_error(data: Path) -> None:
    (data / "text" / "one_a.txt").write_bytes(b"Caf\xe9")
    with pytest.raises(DatasetError, match=r"one_a\.txt:1: is not UTF-8 text"):
        list(polnear.read(data))


def test_offsets_that_are_none_are_an_error(data: Path) -> None:
    (data / "attributions" / "one_a_11aa.ann").write_text("T1\tContent x y\tz\n", encoding="utf-8")
    with pytest.raises(DatasetError, match="holds no offsets"):
        list(polnear.read(data))
