import re
from io import BytesIO, StringIO, TextIOWrapper

import pytest

from articles import ARTICLES, SLANTED
from biascli import analyze
from biascli.model import Finding, Part, Severity, Voice
from biascli.renderers.terminal import render
from biascli.renderers.terminal.canvas import Canvas
from biascli.renderers.terminal.evidence import in_context, strongest
from biascli.renderers.terminal.figures import list_figures
from biascli.report import Tool

LOADED = analyze(ARTICLES["mixed"]).results[0]
TOOL = Tool("biascli", "0", "0", "lexical", "0")


def finding(text: str = "bully", before: str = "Russia was being a ", after: str = ", and", weight: float = 0.5,
            voice: Voice = Voice.NARRATION, start: int = 19) -> Finding:  # fmt: skip
    return Finding(
        rule="a.b", start=start, end=start + len(text), line=1, column=start + 1, before=before, text=text, after=after,
        part=Part.BODY, voice=voice, weight=weight, severity=Severity.NOTE, message="m",
    )  # fmt: skip


def draw(text: str, encoding: str = "utf-8", width: int = 80) -> str:
    buffer = BytesIO()
    stream = TextIOWrapper(buffer, encoding=encoding, newline="")
    render(TOOL, [analyze(text)], stream, width=width)
    stream.flush()
    return buffer.getvalue().decode(encoding)


def test_the_first_screen_answers_first() -> None:
    lines = draw(SLANTED).splitlines()
    first_screen = "\n".join(lines[:24])
    assert "Disgraceful Mayor Bullies Harbour Workers" in first_screen
    assert "How this text treats its subject" in first_screen
    for title in ("Loaded language", "Actors", "Sourcing", "Rhetoric", "Readability"):
        assert title in first_screen


def summary_line(screen: str, title: str) -> str:
    return next(line for line in screen.splitlines() if line.startswith(title))


def test_the_first_screen_names_only_what_counts() -> None:
    plain = "The council met on Monday and accused the ferry of ignoring warnings about the harbour. " * 10
    screen = draw(plain)
    assert summary_line(screen, "Loaded language").endswith("weight 0.00 per 1,000 of the author's own words")
    assert summary_line(screen, "Rhetoric").endswith("of the author's own words")
    assert ": disgraceful" in summary_line(draw(f"{plain}The disgraceful plan is dead."), "Loaded language")


def test_the_first_screen_says_why_there_is_no_figure() -> None:
    screen = draw("The mayor resigned.")
    assert "3 words, 1 sentence," in screen
    assert "no rate (n_words is 3; at least 100 needed)" in summary_line(screen, "Loaded language")


def test_a_table_that_is_too_wide_takes_the_room_from_its_names() -> None:
    buffer = StringIO()
    rows = [("National Maritime Authority", "12", "organisation")]
    Canvas(buffer, 40).columns(rows, header=("actor", "n", "type"), right=(1,))
    assert buffer.getvalue().splitlines()[-1] == "National Maritime Aut…  12  organisation"


def test_a_long_name_is_cut_visibly() -> None:
    canvas = Canvas(StringIO(), 80)
    assert canvas.name("National Maritime Authority of Velmora") == "National Maritime Authori…"
    assert canvas.name("Ann Lee") == "Ann Lee"


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", ARTICLES)
def test_every_line_fits_and_ends_with_a_word(name: str, width: int) -> None:
    lines = draw(ARTICLES[name], width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("width", [10, 20, 40])
def test_a_terminal_too_narrow_for_any_table_has_what_fits(width: int) -> None:
    assert max(map(len, draw(SLANTED, width=width).splitlines())) == width


@pytest.mark.parametrize("width", [60, 72, 80, 96])
def test_titles_are_whole_at_every_width(width: int) -> None:
    buffer = StringIO()
    list_figures(Canvas(buffer, width), LOADED, [(metric.name, metric.scope) for metric in LOADED.metrics])
    shown = buffer.getvalue()
    assert max(map(len, shown.splitlines())) <= width
    words = " ".join(re.sub(r"  +[-\d].*", "", shown).split())
    assert "Author's sentences less loaded than the headline" in words
    assert "Headline against the author's words in the body" in words


def test_at_eighty_columns_names_are_whole_and_types_left_out() -> None:
    lines = draw(ARTICLES["mixed"], width=80).splitlines()
    header = next(line for line in lines if line.startswith("actor  "))
    assert header.split() == ["actor", "mentions", "author", "quoted", "attributed", "acts"]
    assert any(line.startswith("Ruth Castellano  ") for line in lines)


def test_what_is_left_out_is_said_in_a_line_that_is_set_in() -> None:
    assert "\n  and " in draw(ARTICLES["partisan"])


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1", "utf-8"])
def test_a_console_that_lacks_glyphs_gets_plain_ones(encoding: str) -> None:
    screen = draw(SLANTED + "\nHe wrote Ωmega and 日本.", encoding)
    assert "ruthless" in screen
    assert ("█" in screen) == (encoding == "utf-8")


def test_speakers_are_held_against_each_other_where_two_are_heard_at_length() -> None:
    plain = " ".join(["The council met on Monday and heard the report on the harbour."] * 3)
    words = "we met in the hall and heard the report on the harbour and the ferry and went home"
    mayor = f"“It was a shameful swindle and {words}, and then {words},” said Anna Lindqvist."
    guard = f"“It was a short day and {words}, and then {words},” said Boris Novak."
    screen = draw(f"{plain}\n\n{mayor}\n\n{guard}\n")
    rows = screen[screen.index("words of") :].splitlines()[2:4]
    assert [row.split()[:2] for row in rows] == [["Anna", "Lindqvist"], ["Boris", "Novak"]]
    assert float(rows[0].split()[3]) > float(rows[1].split()[3]) == 0
    assert all(row.endswith("too few sentences") for row in rows)
    assert "words of" not in draw(f"{plain}\n\n{mayor}\n")
    calm = "“We met in the hall,” said Anna Lindqvist."
    longer = draw("\n\n".join([plain, mayor, *[calm] * 4, guard]))
    row = longer[longer.index("words of") :].splitlines()[2].split()
    rate, low, high = (float(row[place]) for place in (3, 4, 6))
    assert low < rate < high


def test_a_clickbait_score_comes_with_its_reasons() -> None:
    plain = " ".join(["The council met on Monday and heard the report on the harbour."] * 10)
    screen = draw(f"21 Things You Will Only Know If Your Kitten Loves You\n\n{plain}\n\n{plain}\n")
    assert "clickbait by" in screen
    assert "speaks to the reader +" in screen
    assert "clickbait by" not in draw(f"Council approves ferry fare rise after shortfall\n\n{plain}\n\n{plain}\n")


def test_markup_in_an_article_is_text() -> None:
    assert "[bold]Disgraceful[/bold] Mayor" in draw(SLANTED.replace("Disgraceful", "[bold]Disgraceful[/bold]"))


def test_evidence_is_set_in_brackets_and_fits() -> None:
    canvas = Canvas(StringIO(), 80)
    shown = in_context(canvas, finding(), 40).plain
    assert "‹bully›" in shown
    assert len(shown) <= 40
    assert len(in_context(canvas, finding(text="x" * 500), 40).plain) <= 40


def test_a_quoted_word_is_marked_as_quoted() -> None:
    assert in_context(Canvas(StringIO(), 80), finding(voice=Voice.QUOTATION), 60).plain.endswith("(quoted)")


def test_the_strongest_are_the_authors_own_first_and_in_the_order_of_the_text() -> None:
    own_weak = finding(weight=0.1, start=50)
    own_strong = finding(weight=-0.9, start=30)
    quoted = finding(weight=1.0, start=10, voice=Voice.QUOTATION)
    assert strongest([quoted, own_weak, own_strong], 2) == [own_strong, own_weak]
    assert strongest([quoted, own_weak, own_strong], 3) == [quoted, own_strong, own_weak]


def test_a_diverging_bar_points_to_its_side() -> None:
    canvas = Canvas(StringIO(), 80)
    assert canvas.diverging_bar(-1.0, 3).plain == "███│···"
    assert canvas.diverging_bar(1 / 3, 3).plain == "···│█··"
    assert canvas.diverging_bar(0.0, 3).plain == "···│···"


def test_a_figure_carries_its_sign_without_colour() -> None:
    canvas = Canvas(StringIO(), 80)
    assert [canvas.signed(each) for each in (0.5, -0.25, 0.0)] == ["+0.50", "−0.25", " 0.00"]
