import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli.document import BlockKind
from biascli.language import structure

HEADLINE, BYLINE, DATELINE = BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.DATELINE
CREDIT, HEADING, FURNITURE, PARAGRAPH = (
    BlockKind.CREDIT,
    BlockKind.HEADING,
    BlockKind.FURNITURE,
    BlockKind.PARAGRAPH,
)
BODY = "The harbour was closed on Monday, and the boats stayed where they were. Nobody minded."


def kinds(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, text[block.span.start : block.span.end]) for block in structure.blocks(text)]


def kind_of(line: str) -> BlockKind:
    """What a line is when it stands alone between two paragraphs."""
    found = kinds(f"{BODY}\n\n{line}\n\n{BODY}")
    assert len(found) == 3
    return found[1][0]


@pytest.mark.parametrize(
    "line",
    ["By Jane Doe", "BY JANE DOE", "By Jane Doe and John Roe, Staff Writers", "Jane Doe, Staff Writer",
     "By Jane Doe | Jan. 6, 2024", "By the Associated Press", "The Associated Press", "Reuters",
     "Updated 3:45 p.m.", "Updated at 3:45 p.m. ET, Jan. 6, 2024", "Published: 6 January 2024", "Jan. 6, 2024",
     "Monday, January 6, 2024 at 3:45 p.m.", "2024-01-06", "3 min read", "5 hours ago",
     "Reporting by Jane Doe; Editing by John Roe", "Jane Doe is a staff writer"],
)  # fmt: skip
def test_bylines_and_dates(line: str) -> None:
    assert kind_of(line) is BYLINE


@pytest.mark.parametrize(
    "line",
    ["Anton Watman/shutterstock.com", "(AP Photo/Jane Doe)", "Photo: Jane Doe", "Photo: Jane Doe/AFP", "Getty Images",
     "REUTERS/Jane Doe/File Photo", "Jane Doe via Getty Images", "Photograph by Jane Doe", "Image courtesy of the city",
     "Credit: Jane Doe"],
)  # fmt: skip
def test_credits(line: str) -> None:
    assert kind_of(line) is CREDIT


@pytest.mark.parametrize(
    "line",
    ["Advertisement", "ADVERTISEMENT", "Slideshow (5 Images)", "Read more: Five Boats Lost", "READ MORE",
     "Five boats lost in the harbour Read more", "Were the boats safe? Read more",
     "- Read more: Are the boats safe?", "• In pictures: the harbour",
     "Share this article", "Follow us on Twitter",
     "Story continues below advertisement", "Sign up for our newsletter", "© 2024 The Harbour Post", "Related stories",
     "Click here to subscribe.",
     f"JUST WATCHED {'Mayor Opens Bridge ' * 5}Replay More Videos ... MUST WATCH {'Mayor Opens Bridge ' * 5}01:37"],
)  # fmt: skip
def test_furniture(line: str) -> None:
    assert kind_of(line) is FURNITURE


def test_a_sentence_before_a_link_is_the_articles_own() -> None:
    assert kind_of("The boats were gone. Read more") is not FURNITURE


@pytest.mark.parametrize("line", ["What happened next", "THE LONG ROAD HOME", "A Harbour Without Boats", "Background"])
def test_section_headings(line: str) -> None:
    assert kind_of(line) is HEADING


@pytest.mark.parametrize(
    "line",
    ["KIRBY: Thank you", "Jane Doe: That is all", "What, then, should the mayor do?", "He said no.", "“Never again”",
     "Share prices fell.", "Read more books, he said.", "By Monday the boats were gone.",
     "Photos were taken.",
     "- two boats", "• two boats", "On July 6, 2016, the harbour began to close.", "May 6 was a cold day.",
     "The boats, which had been lying in the harbour since the storm, were sold to a company in the north for scrap"],
)  # fmt: skip
def test_what_only_looks_like_something_else_is_a_paragraph(line: str) -> None:
    assert kind_of(line) is PARAGRAPH


@pytest.mark.parametrize(
    "dateline",
    ["WASHINGTON (Reuters) —", "PARIS, Jan. 6 —", "NEW YORK (AP) -", "KYIV, Ukraine —", "LONDON —", "(CNN)",
     "(Reuters) -",
     "Washington (CNN)", "MADISON, Wis. (AP) —", "PARIS, Jan. 6 (Reuters) -",
     "Evansville, Indiana, United States -"],
)  # fmt: skip
def test_a_dateline_is_cut_from_its_paragraph(dateline: str) -> None:
    assert kinds(f"{dateline} {BODY}") == [(DATELINE, dateline), (PARAGRAPH, BODY)]


@pytest.mark.parametrize(
    "start",
    [
        "FILE - The",
        "Kirby – who knew – said",
        "NATO — the alliance",
        "The mayor - Jane Doe -",
        "WHAT TO KNOW - The",
        "I — I",
    ],
)
def test_a_dash_makes_no_dateline(start: str) -> None:
    text = f"{start} {BODY}"
    assert kinds(text) == [(PARAGRAPH, text)]


@pytest.mark.parametrize(
    "credit", ["(AP Photo/Jane Doe)", "(Jane Doe/Reuters)", "Image: Jane Doe.", "[Jane Doe via Getty Images]"]
)
def test_a_credit_is_cut_from_the_end_of_a_caption(credit: str) -> None:
    assert kinds(f"{BODY} {credit}") == [(PARAGRAPH, BODY), (CREDIT, credit)]


def test_brackets_at_the_end_are_no_credit() -> None:
    text = f"{BODY} (They had insurance.)"
    assert kinds(text) == [(PARAGRAPH, text)]


@pytest.mark.parametrize(
    "headline",
    ["Harbour Closes After Storm", "Harbour closes after storm", "HARBOUR CLOSED", "Who closed the harbour?", "Shut!",
     "Storm hits the U.S.", "‘We lost it all’", "Doe: harbour must close",
     "Sen. Doe closes harbour"],
)  # fmt: skip
def test_a_first_line_that_looks_like_a_headline_is_one(headline: str) -> None:
    assert kinds(f"{headline}\n\n{BODY}") == [(HEADLINE, headline), (PARAGRAPH, BODY)]


@pytest.mark.parametrize(
    "first",
    [
        "The harbour is closed.",
        "No boats. No harbour. What next?",
        "He closed it. Why would he do that?",
        "the harbour closes",
        "He gave a reason:",
        BODY,
    ],
)
def test_an_article_may_begin_without_a_headline(first: str) -> None:
    assert kinds(f"{first}\n\n{BODY}")[0] == (PARAGRAPH, first)


def test_a_text_of_one_block() -> None:
    assert kinds("Harbour Closes After Storm") == [(HEADLINE, "Harbour Closes After Storm")]
    assert kinds("Is the harbour closed?") == [(PARAGRAPH, "Is the harbour closed?")]
    assert kinds(BODY) == [(PARAGRAPH, BODY)]
    assert kinds("") == kinds(" \n\t\n") == []


def test_everything_around_an_article() -> None:
    text = (
        "Opinion\n\nWhy the Harbour Should Never Open Again\n\nBy Jane Doe\nJan. 6, 2024\n\nPhoto: John Roe\n\n"
        f"LONDON (AP) — {BODY}\n\nAdvertisement\n\nWhat comes next\n\n{BODY}"
    )
    assert [kind for kind, _ in kinds(text)] == [
        HEADING, HEADLINE, BYLINE, BYLINE, CREDIT, DATELINE, PARAGRAPH, FURNITURE, HEADING, PARAGRAPH,
    ]  # fmt: skip


LINES = st.sampled_from(
    ["By Jane Doe", "LONDON (AP) — It rained.", "Photo: Jane Doe", "A Heading", "It rained. (AP Photo/Jane Doe)",
     "", " ", "Advertisement", "(", "—", "\ufeff", "\u200b", "Jan. 6", "word " * 40]
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\u2028", "\x0b", "\x85"])


@given(st.lists(st.one_of(LINES, BREAKS, st.text(max_size=4)), max_size=30).map("".join))
def test_nothing_is_lost_and_blocks_are_in_order(text: str) -> None:
    position = 0
    blocks = structure.blocks(text)
    for block in blocks:
        assert position <= block.span.start < block.span.end <= len(text)
        assert not text[position : block.span.start].strip(
            " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u3000\u200b\ufeff\u2028\u2029"
        )
        position = block.span.end
    assert sum(block.kind is HEADLINE for block in blocks) <= 1
    assert is_blank(text[position:])


def is_blank(text: str) -> bool:
    return all(character.isspace() or character in "\u200b\ufeff" for character in text)


@pytest.mark.parametrize("filler", ["a", "A-", "A ", "By A", "a\n", "A\n\n", "(", "AP/", "\n", "1,", "Jan. "])
def test_a_long_text_of_the_same_survives(filler: str) -> None:
    assert isinstance(structure.blocks(filler * (100_000 // len(filler))), tuple)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Anna Holt of the Harbour Party", PARAGRAPH),
        ("Peter Marsh of the Harbour Party", HEADING),  # whom the text does not name
        ("Anna Holt Speaks", HEADING),
        ("Supreme Court of Lindau", HEADING),
    ],
)
def test_a_caption_says_whom_a_picture_shows(line: str, kind: BlockKind) -> None:
    text = f"Harbour closes\n\n{BODY}\n\n{line}\n\nAnna Holt asked the Supreme Court for a ruling. {BODY}"
    assert kinds(text)[2] == (kind, line)
