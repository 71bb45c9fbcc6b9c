"""The BASIL task on two short articles of our own in the published format."""

import json
from pathlib import Path

import pytest

from biascli.errors import DatasetError
from biascli.evaluate import basil

PLAIN = "The council met on Monday and approved the budget."
SLANTED = "The shameless mayor peddled a disgraceful scheme."


def write(path: Path, number: int, sentences: list[str], marked: list[int]) -> None:
    for folder in ("articles", "annotations"):
        (path / folder / "2019").mkdir(parents=True, exist_ok=True)
    spans = [{"id": f"p{index}", "bias": "lex"} for index in marked] + [{"id": "p0", "bias": "inf"}]
    (path / "articles/2019" / f"t_{number}.json").write_text(
        json.dumps({"triplet-uuid": "t", "body-paragraphs": [[sentence] for sentence in sentences]})
    )
    (path / "annotations/2019" / f"t_{number}_ann.json").write_text(json.dumps({"phrase-level-annotations": spans}))


def test_marked_sentences_and_the_order_of_articles(tmp_path: Path) -> None:
    write(tmp_path, 1, [PLAIN, SLANTED], [1])
    write(tmp_path, 2, [PLAIN, PLAIN], [])
    found = basil.evaluate(tmp_path)
    assert [each["gold"] for each in found.predictions] == [False, True, False, False]
    assert found.tables[0].rows == (("loaded words", 4, 0.25, 1.0), ("loaded words of the author", 4, 0.25, 1.0))
    assert found.tables[1].rows == ((1, 1, 1.0),)


def test_quoted_words_are_not_those_of_the_author(tmp_path: Path) -> None:
    quoted = "“It was a shameless and disgraceful scheme,” said Anna Lindqvist, a teacher."
    write(tmp_path, 1, [PLAIN, quoted], [1])
    write(tmp_path, 2, [PLAIN, SLANTED], [])
    found = basil.evaluate(tmp_path)
    everybodys, authors = (row[3] for row in found.tables[0].rows)
    assert float(str(everybodys)) >= 0.5 > float(str(authors))
    assert found.tables[1].rows == ((1, 0, 0.0),)


def test_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="holds no articles"):
        basil.read(tmp_path)
    write(tmp_path, 1, [PLAIN], [])
    (tmp_path / "annotations/2019/t_1_ann.json").unlink()
    with pytest.raises(DatasetError, match=r"t_1_ann\.json: cannot be read"):
        basil.read(tmp_path)
    (tmp_path / "annotations/2019/t_1_ann.json").write_text('{"phrase-level-annotations": [{"id": 1, "bias": "lex"}]}')
    with pytest.raises(DatasetError, match="not in the published format"):
        basil.read(tmp_path)
