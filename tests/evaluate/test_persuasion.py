"""The task on a few paragraphs of our own in the published format."""

import csv
from pathlib import Path

import pytest

from biascli.errors import DatasetError
from biascli.evaluate import persuasion
from biascli.scorers.rhetoric.techniques import Technique

PARAGRAPHS = {
    "He is a ruthless bully and a liar, and the mayor's cronies are vile thugs.": {"Name_Calling-Labeling"},
    "The American people deserve better than this.": {"Flag_Waving"},
    "The council met on Monday and heard a report on the harbour.": set[str](),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "dev.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["text", *persuasion.LABELS])
        for text, gold in PARAGRAPHS.items():
            rows.writerow([text, *(int(label in gold) for label in persuasion.LABELS)])
    return path


def test_items_are_read(data: Path) -> None:
    assert {item.text: set(item.gold) for item in persuasion.read(data)} == PARAGRAPHS


def test_figures_and_predictions(data: Path) -> None:
    evaluation = persuasion.evaluate(data)
    assert [each["gold"] for each in evaluation.predictions] == [["Name_Calling-Labeling"], ["Flag_Waving"], []]
    first, second, third = (each["predicted"] for each in evaluation.predictions)
    assert "Name_Calling-Labeling" in str(first)
    assert second == ["Flag_Waving"]
    assert third == []
    overall, each = evaluation.tables
    figures = {row[0]: row[1:] for row in overall.rows}
    assert figures["nothing"] == (0.0, 0.0, 0.0)
    assert figures["biascli"][2] == 1.0
    always = figures["Loaded_Language and Name_Calling-Labeling everywhere"]
    assert always[0] == pytest.approx(2 * 1 / (6 + 2))
    assert {row[0]: row[1] for row in each.rows}["Flag_Waving"] == 1


def test_a_technique_with_few_items_is_left_out_of_the_macro_average(data: Path) -> None:
    assert persuasion.evaluate(data).tables[0].rows[0][2] == 0.0


def test_the_surest_finding_tells_whether_a_technique_is_predicted() -> None:
    bar = persuasion.THRESHOLDS[Technique.DOUBT]
    assert persuasion.is_predicted(Technique.DOUBT, [bar / 2, bar])
    assert not persuasion.is_predicted(Technique.DOUBT, [bar - 0.01] * 9)
    assert persuasion.is_predicted(Technique.FLAG_WAVING, [persuasion.THRESHOLD])


def test_a_technique_that_annotators_hardly_saw_is_never_predicted() -> None:
    assert not persuasion.is_predicted(Technique.STRAW_MAN, [1.0])
    assert set(persuasion.LABELS.values()) > persuasion.UNPREDICTED


def test_a_file_in_another_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dev.csv"
    path.write_text("text,Doubt\nHello,1\n", encoding="utf-8")
    with pytest.raises(DatasetError, match="column 'Appeal_to_Authority' is missing"):
        persuasion.read(path)
