"""The clickbait task on a few headlines of our own in the published format."""

from pathlib import Path

import pytest

from biascli.errors import DatasetError
from biascli.evaluate import clickbait

BAIT = (
    "21 Things You Will Only Understand If You Grew Up By The Sea",
    "This Is What Your Favourite Biscuit Says About You",
)
NEWS = ("Council approves ferry fare rise after budget shortfall", "Two dead as storm hits northern coast")


def written(tmp_path: Path, bait: tuple[str, ...] = BAIT, news: tuple[str, ...] = NEWS) -> Path:
    (tmp_path / "clickbait.txt").write_text("\n\n".join(bait) + "\n", encoding="utf-8")
    (tmp_path / "non_clickbait.txt").write_text("\n".join(news) + "\n", encoding="utf-8")
    return tmp_path


def test_headlines_are_told_apart(tmp_path: Path) -> None:
    found = clickbait.evaluate(written(tmp_path))
    assert [each["text"] for each in found.predictions] == [*BAIT, *NEWS]
    assert [each["predicted"] for each in found.predictions] == ["clickbait"] * 2 + ["non_clickbait"] * 2
    rows = {row[0]: row[1:] for row in found.tables[0].rows}
    assert rows["majority"][0] == 0.5
    assert rows["one regular expression"] == rows["biascli"] == (1.0, 1.0)


def test_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"clickbait\.txt: cannot be read"):
        clickbait.read(tmp_path)
    with pytest.raises(DatasetError, match="holds no headlines"):
        clickbait.read(written(tmp_path, (), ()))
