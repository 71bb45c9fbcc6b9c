"""HTML taken apart into tags and text, as a browser does it where it matters, in time linear in the length.

Of our own because the standard library's parser takes minutes for a page of half a megabyte that opens comments and
never closes them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

#: A character reference; what is none is left as it is by ``html.unescape``.
REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")

_TAG = re.compile(
    r"<(?P<closes>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    r"(?P<attributes>(?:[\s/=]++|[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>][^\s>]*+))?+)*+)>"
)
_ATTRIBUTE = re.compile(r"([^\s/>=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>][^\s>]*+)))?+")
#: Elements that stand by themselves on the page, with what is before and behind them on other lines.
BLOCKS = frozenset(
    """address article blockquote body caption center dd details div dl dt fieldset figcaption h1 h2 h3 h4 h5 h6 header
    hgroup hr html li main ol p section summary table tbody td tfoot th thead tr ul""".split()
)
#: Elements whose content is no markup.
_RAW = frozenset(("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"))


class Tag(NamedTuple):
    """A tag, where it stands in the page."""

    name: str  # lower case
    closes: bool
    start: int
    end: int
    attributes: str  # as written

    def get(self, attribute: str) -> str | None:
        """Return the value of an attribute, empty where it has none; None where it is missing."""
        for name, *values in _ATTRIBUTE.findall(self.attributes):
            if name.lower() == attribute:
                return "".join(values)
        return None


class Text(NamedTuple):
    """A stretch of text between tags."""

    start: int
    end: int


def parts(page: str) -> Iterator[Tag | Text]:
    """Yield tags and text in order; a comment or a tag that is not closed goes to the end of the page."""
    place = 0  # of what was not yielded yet
    at = page.find("<")
    while at >= 0:
        behind = _behind_remark(page, at)
        tag = None
        if behind is None:
            if not page[at + 1 : at + 3].lstrip("/")[:1].isalpha():
                at = page.find("<", at + 1)  # "a < b"
                continue
            match = _TAG.match(page, at)
            behind = len(page) if match is None else match.end()
            tag = (
                None
                if match is None
                else Tag(match["name"].lower(), bool(match["closes"]), at, behind, match["attributes"])
            )
        if place < at:
            yield Text(place, at)
        place = behind
        if tag is not None:
            yield tag
            if tag.name in _RAW and not tag.closes:
                place = _end_of_raw(page, tag)
        at = page.find("<", place)
    if place < len(page):
        yield Text(place, len(page))


def _behind_remark(page: str, at: int) -> int | None:
    """Return where a comment, a declaration or a processing instruction ends; None where none begins."""
    for begins, ends in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">")):
        if page.startswith(begins, at):
            # The shortest comment is <!-->.
            end = page.find(ends, at + min(len(begins), 4) - (2 if begins == "<!--" else 0))
            return len(page) if end < 0 else end + len(ends)
    return None


def _end_of_raw(page: str, tag: Tag) -> int:
    match = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(page, tag.end)
    return len(page) if match is None else match.start()
