"""The prose of a page: what a reader of it reads, with the place of every word of it."""

import random
import re
import time
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli.reading import html

PAGE = """<!DOCTYPE html>
<html><head><title>Vote | The Daily</title><style>p { color: red }</style>
<script>var text = "<p>not this</p>";</script></head>
<body><header><nav><a href="/">Home</a></nav></header>
<article>
<h1>Council votes</h1>
<p>The council&rsquo;s vote was
   a <b>ruthless</b> act, &ldquo;no more&rdquo;&nbsp;.</p>
<!-- a remark -->
<p hidden>Not this.</p>
<aside>Read more</aside>
<figure><img src="x"><figcaption>A picture</figcaption></figure>
<ul><li>One thing<li>Another</ul>
</article>
<footer>&copy; The Daily</footer></body></html>
"""


def shown(page: str) -> str:
    return html.prose(page).text.strip()


def test_an_article_is_what_is_read_of_a_page() -> None:
    assert shown(PAGE).split("\n\n") == [
        "Council votes", "The council’s vote was a ruthless act, “no more” .", "One thing", "Another",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["votes", "council’s", "was a", "ruthless act", "more”", "Another"])
def test_every_word_has_its_place_in_the_page(word: str) -> None:
    found = html.prose(PAGE)
    start = found.text.index(word)
    span = found.in_file(start, start + len(word))
    expected = {
        "council’s": "council&rsquo;s",
        "was a": "was\n   a",
        "ruthless act": "ruthless</b> act",
        "more”": "more&rdquo;",
    }
    assert PAGE[span.start : span.end] == expected.get(word, word)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>un<b>believ</b>able", "unbelievable"),
        ("<p>a<br>b", "a\nb"),
        ("<p>a<br><br>b", "a\n\nb"),
        ("<p>a</p><p>b", "a\n\nb"),
        ("<p>He said <q>no</q>.", "He said “no”."),
        ("<p>a < b &amp; c &lt; d &unknown; &#8217;", "a < b & c < d &unknown; ’"),
        ("<P CLASS='x>y'>a</P>", "a"),
        ('<p title="a > b">a', "a"),
        ("<p>a<!-- > --> b<!--> c", "a b c"),
        ("<p>a<!-- never closed <p>b", "a"),
        ("<p>a <span never closed", "a"),
        ("<SCRIPT>if (a</b) {}</SCRIPT ><p>a", "a"),
        ("<script>never closed <p>a", ""),
        ("<div><h1>Own</h1><p>a</div>", "Own\n\na"),
        ("<h1>The headline</h1><article><p>a</article>", "The headline\n\na"),
        ("<article><p>short</article><article><p>longer text</article>", "longer text"),
        ("<article><p>a<article>a comment</article></article>", "a\n\na comment"),
        ("<div>around</div><main><p>a</main>", "a"),
        ("<nav><nav>x</nav>y</nav><p>a", "a"),
        ("<div role=navigation>x</div><p>a", "a"),
        ("<div aria-hidden=true>x<div>y</div>z</div><p>a", "a"),
        ("<ul><li hidden>x<li>a</ul>", "a"),
        ("<input hidden><p>a", "a"),
        ("<pre>code()</pre><p>a", "a"),
        ("<![CDATA[x]]><?php echo 1 ?><p>a", "a"),
        ("<table><tr><td>a<td>b</table>", "a\n\nb"),
        ("plain", "plain"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_a_page_shows(page: str, text: str) -> None:
    assert shown(page) == text


def test_any_tags_around_words_leave_the_words_and_their_places() -> None:
    rng = random.Random(11)
    tags = ["<p>", "</p>", "<b>", "</b>", "<a href='/x'>", "</a>", "<br>", "<!-- x -->", "<div>", "</div>", "\n  ", " "]
    for _ in range(100):
        words = [f"w{n}" for n in range(30)]
        page = "<body> " + "".join(f"{word} {rng.choice(tags)} {rng.choice(tags)}" for word in words)
        found = html.prose(page)
        assert found.text.split() == words
        for match in re.finditer(r"\S+", found.text):
            span = found.in_file(*match.span())
            assert page[span.start : span.end] == match.group()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_that_was_escaped_is_read_as_it_was(text: str) -> None:
    assert html.prose(f"<p>{escape(text)}").text.split() == text.split()


@given(st.text(alphabet="<>/!-ab='\" &;#p"))
def test_any_markup_is_read(page: str) -> None:
    found = html.prose(page)
    for match in re.finditer(r"\S+", found.text):
        span = found.in_file(*match.span())
        assert 0 <= span.start < span.end <= len(page)


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "<a ",
        "<",
        "<a b='",
        '<a b="',
        "&",
        "<script>",
        "</",
        "<![CDATA[",
        "<?",
        "<a =",
        "<p hidden>",
        "<b>x</b> ",
    ],
)
def test_the_time_is_linear(piece: str) -> None:
    def seconds(n: int) -> float:
        start = time.process_time()
        html.prose("<p>" + piece * n)
        return time.process_time() - start

    assert seconds(20_000) < 10 * 8 * max(seconds(2_000), 0.002)
