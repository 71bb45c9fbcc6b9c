import textwrap

import pytest

from biascli.language import paragraphs

FIRST = (
    "The harbour was closed on Monday after a storm that nobody had foreseen, and the boats that lay there for the"
    " winter were carried out to sea with all that their owners had left in them."
)
SECOND = (
    "The mayor, who had been warned in the spring that the old wall would not stand another winter, said that she would"
    " ask the state for money, and that she did not expect to get it."
)
THIRD = "Nobody was hurt."


def found(text: str) -> list[str]:
    return [" ".join(text[span.start : span.end].split()) for span in paragraphs.find(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
class TestLayouts:
    def test_blank_lines_between_paragraphs(self, end: str) -> None:
        assert found(f"{FIRST}{end}{end}{SECOND}{end} \t{end}{THIRD}{end}") == [FIRST, SECOND, THIRD]

    def test_one_paragraph_a_line(self, end: str) -> None:
        assert found(f"{FIRST}{end}{SECOND}{end}{THIRD}") == [FIRST, SECOND, THIRD]

    def test_lines_broken_at_a_column(self, end: str) -> None:
        text = f"{end}{end}".join(end.join(textwrap.wrap(each, 72)) for each in (FIRST, SECOND, THIRD))
        assert found(text) == [FIRST, SECOND, THIRD]

    def test_lines_broken_at_a_column_without_blank_lines(self, end: str) -> None:
        text = end.join(end.join(textwrap.wrap(each, 66)) for each in (FIRST, SECOND, THIRD))
        assert found(text) == [FIRST, SECOND, THIRD]


def test_indentation_and_tabs_are_no_text() -> None:
    text = f"\t{FIRST}\n    {SECOND}\t\n\n"
    assert [text[span.start : span.end] for span in paragraphs.find(text)] == [FIRST, SECOND]


def test_a_line_of_marks_of_direction_is_no_text() -> None:
    assert found(f"\u202a{FIRST} \u202c\n\u200f\n{THIRD}\n\u2068 \u2069") == [FIRST, THIRD]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x0b", "\x0c", "\x85"])
def test_other_separators_end_a_line(separator: str) -> None:
    assert found(f"{FIRST}{separator}{THIRD}") == [FIRST, THIRD]


def test_short_lines_stay_apart() -> None:
    assert found("Milk\nEggs\nBread and butter") == ["Milk", "Eggs", "Bread and butter"]


def test_a_line_that_runs_on_in_lower_case_is_joined() -> None:
    assert found("The harbour was closed on Monday after\nthe storm had passed.") == [
        "The harbour was closed on Monday after the storm had passed."
    ]


def test_a_wrapped_text_may_hold_a_longer_line() -> None:
    heading = "A heading of the harbour office that is quite a bit wider than the column of the text below it was"
    text = "\n\n".join([heading, *("\n".join(textwrap.wrap(each, 60)) for each in (FIRST, SECOND, FIRST, SECOND))])
    assert found(text) == [heading, FIRST, SECOND, FIRST, SECOND]


def test_lines_of_invisible_characters_are_blank() -> None:
    assert found(f"{FIRST}\n\u200b\n\ufeff{SECOND}") == [FIRST, SECOND]
