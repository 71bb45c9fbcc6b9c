from biascli.language import abbreviations
from biascli.language.abbreviations import Place
from biascli.lexicon import directory


def test_the_list_is_sorted_and_unique() -> None:
    lines = (directory() / "abbreviations.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "abbreviation\tplace"
    words = [line.split("\t")[0] for line in lines[1:]]
    assert words == sorted(set(words))
    assert not any(word.endswith(".") for word in words)


def test_case_tells_an_abbreviation_from_a_word() -> None:
    table = abbreviations.table()
    assert table["Sen"] is table["SEN"] is Place.BEFORE_NAME
    assert table["Ill"] is Place.ANYWHERE
    assert "ill" not in table
    assert table["No"] is Place.BEFORE_NUMBER
