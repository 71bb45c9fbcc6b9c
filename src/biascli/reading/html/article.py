"""Which part of a page is the article, and what of it is running text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from biascli.reading.html.markup import BLOCKS, Tag, Text, parts

#: Elements that hold no running text of an article.
_OTHER = frozenset(
    """aside audio button canvas datalist dialog figure footer form head iframe math menu nav noembed noframes noscript
    object pre script select style svg template textarea title video xmp""".split()
)
_OTHER_ROLES = frozenset("alert banner complementary contentinfo dialog menu navigation search toolbar".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: Elements whose end tag may be missing: the next block ends them.
_ENDS_BY_ITSELF = frozenset("dd dt li p td th tr".split())


class _Element(NamedTuple):
    """An element, from its first part to behind its last, and how much text it holds."""

    start: int
    end: int
    size: int


def readable(page: str) -> Iterator[Tag | Text]:
    """Yield the tags and the text of the article, its headline first."""
    running = list(_running(parts(page)))
    article = _largest(running, "article") or _largest(running, "main") or _Element(0, len(running), 0)
    headline = _largest(running, "h1")
    within = running[article.start : article.end]
    if headline is not None and not any(isinstance(each, Tag) and each.name == "h1" for each in within):
        yield from running[headline.start : headline.end]
    yield from within


def _largest(found: Sequence[Tag | Text], name: str) -> _Element | None:
    """Return the element of that name which holds most text; of nested ones the outermost counts."""
    largest: _Element | None = None
    depth = start = size = 0
    for index, each in enumerate(found):
        if isinstance(each, Text):
            size += each.end - each.start
        elif each.name == name:
            if depth == 0:
                start, size = index, 0
            depth = max(0, depth - 1) if each.closes else depth + 1
        is_last = depth == 0 if isinstance(each, Tag) and each.name == name else index + 1 == len(found) and depth > 0
        if is_last and (largest is None or size > largest.size):
            largest = _Element(start, index + 1, size)
    return largest


def _running(found: Iterable[Tag | Text]) -> Iterator[Tag | Text]:
    """Leave out the elements that hold no running text."""
    left_out = ""  # the element that we are in
    depth = 0
    for each in found:
        if left_out:
            if isinstance(each, Text):
                continue
            if each.name == left_out:
                depth += -1 if each.closes else 1
            if not (left_out in _ENDS_BY_ITSELF and each.name in BLOCKS):
                left_out = left_out if depth > 0 else ""
                continue
            left_out = ""  # and the tag that ends it counts
        if isinstance(each, Tag) and not each.closes and _is_left_out(each):
            left_out, depth = each.name, 1
        else:
            yield each


def _is_left_out(tag: Tag) -> bool:
    return tag.name not in _VOID and (
        tag.name in _OTHER
        or tag.get("hidden") is not None
        or tag.get("aria-hidden") == "true"
        or (tag.get("role") or "").lower() in _OTHER_ROLES
    )
