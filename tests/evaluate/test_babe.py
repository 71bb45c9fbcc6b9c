"""The BABE task on a few sentences of our own in the published format."""

from pathlib import Path

import pytest

from biascli.errors import DatasetError
from biascli.evaluate import babe

HEADER = "text;news_link;outlet;topic;type;label_bias;label_opinion;biased_words"
ROWS = (
    "The shameless minister peddled her disgraceful plan.;;Herald;tax;;Biased;x;['shameless', 'disgraceful', 'her']",
    "The council met on Monday and approved the budget.;;Courier;tax;;Non-biased;x;[]",
)


def written(tmp_path: Path, *rows: str, header: str = HEADER) -> Path:
    path = tmp_path / "babe.csv"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def test_a_prediction_an_item_and_word_figures(tmp_path: Path) -> None:
    found = babe.evaluate(written(tmp_path, *ROWS))
    assert [each["gold"] for each in found.predictions] == ["Biased", "Non-biased"]
    first, second = (float(str(each["score"])) for each in found.predictions)
    assert first > 0.5 > second
    assert [each["predicted"] for each in found.predictions] == ["Biased", "Non-biased"]
    sentences, words = found.tables
    assert [row[0] for row in sentences.rows] == ["majority", "VADER (absolute compound)", "biascli"]
    # shameless, disgraceful and peddled are flagged; the first two are marked, and "her" is too small to count.
    assert list(words.rows[0]) == pytest.approx([2 / 3, 1.0, 4 / 5])


def test_enough_items_are_cross_validated_by_outlet_too(tmp_path: Path) -> None:
    found = babe.evaluate(written(tmp_path, *ROWS * 5))
    assert [row[0] for row in found.tables[0].rows][3:] == [
        "biascli, fitted five-fold",
        "biascli, fitted five-fold by outlet",
    ]


@pytest.mark.parametrize(
    ("rows", "header", "reason"),
    [
        ((), HEADER, "holds no rows"),
        (("a;;o;t;;Perhaps;x;[]",), HEADER, "item 2: label 'Perhaps'"),
        (("a;;o;t;;Biased;x;[oops",), HEADER, "item 2: biased_words is no list"),
        (("a;;o",), HEADER, "item 2: label ''"),
    ],
)
def test_another_format_is_refused(tmp_path: Path, rows: tuple[str, ...], header: str, reason: str) -> None:
    with pytest.raises(DatasetError, match=reason):
        babe.read(written(tmp_path, *rows, header=header))
