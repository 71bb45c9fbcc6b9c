from io import BytesIO, TextIOWrapper

import pytest

from articles import ARTICLES, SLANTED
from biascli import analyze
from biascli.renderers.terminal import render
from biascli.report import Tool

TEXT = """The road is wet. The shops are closed today and nobody knows when the old bridge will open again for cars.

Mayor Ann Lee said the bridge will open in May when the works are done. “We will be quick,” said Lee.

The road is wet. The shops are closed today and nobody knows when the old bridge will open again for cars."""


def section(text: str, width: int = 80, encoding: str = "utf-8") -> list[str]:
    buffer = BytesIO()
    stream = TextIOWrapper(buffer, encoding=encoding, newline="")
    render(Tool("biascli", "0", "0", "lexical", "0"), [analyze(text)], stream, width=width)
    stream.flush()
    lines = buffer.getvalue().decode(encoding).splitlines()
    first = next(index for index, line in enumerate(lines) if line[3:].startswith("Sourcing "))
    last = next(index for index, line in enumerate(lines) if line[3:].startswith("Rhetoric "))
    return lines[first:last]


def strip(lines: list[str]) -> tuple[str, str]:
    title = next(index for index, line in enumerate(lines) if line.startswith("From the first word"))
    return lines[title + 1][2:], lines[title + 2][2:]


@pytest.mark.parametrize(("encoding", "glyphs"), [("utf-8", "█░▒"), ("ascii", '#:"')])
def test_the_strip_shows_where_the_text_stands_on_a_source(encoding: str, glyphs: str) -> None:
    author, attributed, quoted = list(glyphs)
    voices, speakers = strip(section(TEXT, encoding=encoding))
    assert voices.startswith(author * 20)
    assert voices.endswith(author * 20)
    assert attributed in voices
    assert quoted in voices
    assert voices.index(attributed) < voices.index(quoted)
    shown = [mark for glyph, mark in zip(voices, speakers.ljust(len(voices)), strict=True) if glyph != author]
    assert set(shown) == {"a"}
    assert len(speakers.replace(" ", "")) == len(shown)


def test_the_table_says_who_in_what_role_where_and_with_which_verbs() -> None:
    lines = section(TEXT, width=100)
    (row,) = (line for line in lines if line.startswith("a  Ann Lee"))
    assert row.split()[-5:] == ["person", "official", "3", "say", "2"]


def test_a_narrow_screen_has_the_verbs_below() -> None:
    lines = section(TEXT, width=60)
    assert any(line.startswith("a  say 2") for line in lines)
    assert max(map(len, lines)) <= 60


@pytest.mark.parametrize("width", [60, 79, 96, 120])
@pytest.mark.parametrize("text", [*ARTICLES.values(), SLANTED], ids=[*ARTICLES, "slanted"])
def test_it_fits(text: str, width: int) -> None:
    assert max(map(len, section(text, width=width))) <= width


def test_a_text_with_no_source_has_a_strip_and_no_table() -> None:
    lines = section("The road is wet. The shops are closed.")
    voices, speakers = strip(lines)
    assert set(voices) == {"█"}
    assert speakers.strip() == ""
    assert not any("kind" in line for line in lines)


def test_what_stands_on_nobody_is_listed_with_all_its_lines() -> None:
    text = "Clearly, it will fail.\n\nIt rained.\n\nClearly, it rained. Ann Lee accused Peter Turner of lying."
    lines = section(text)
    assert any(line.split() == ["certainty", "1,", "5"] for line in lines)
    assert any(line.split() == ["unanswered", "claim", "Peter", "Turner", "5"] for line in lines)
