"""What quotation marks are there for, judged by the looks of what they hold and of the words beside them."""

from biascli.document import QuotationKind
from biascli.model import Span

#: More words than this are no scare quote: somebody said them.
SCARE_WORDS = 5
#: A quotation is looked at no further than this to tell its kind, nor are the words beside it.
_INSIDE = 240
_BESIDE = 40
_STRIPPED = ".,;:!?'’\"”)("

_WORKS = frozenset(
    """album anthem article ballad blog book cartoon chapter column comedy comic documentary drama editorial episode
    essay exhibition feature film game hit hymn magazine memoir movie musical newsletter novel opera painting piece play
    podcast poem program programme report sequel series show sitcom single song story thriller track video""".split()
)
_NAMING = frozenset(("called", "titled", "entitled", "named", "of", "starring", "host", "author"))
#: Whose works the marks behind *of* hold: *the author of "Crumbs"*.
_MAKERS = frozenset("author creator director editor host presenter producer star writer".split())
_SMALL_WORDS = frozenset("a an and as at but by for from in into is it nor of on or the to up vs with you".split())


def kind(text: str, span: Span, inner: Span) -> QuotationKind:
    """Tell speech from titles, which are capitalised, and scare quotes, which are short and no sentence."""
    inside = text[inner.start : min(inner.end, inner.start + _INSIDE)].strip()
    words = [word for word in inside.split() if any(map(str.isalnum, word))]
    ended = inside[-1:] in (".", "?", "!") and not inside.endswith("...")
    if _is_title(text, span, words, ended=ended or inside.endswith(",")):
        return QuotationKind.TITLE
    if len(words) > SCARE_WORDS or (ended and words and words[0][0].isupper()) or _opens_headline(text, span):
        return QuotationKind.SPEECH
    return QuotationKind.SCARE


def _opens_headline(text: str, span: Span) -> bool:
    """Tell whether what somebody said stands before the colon of a headline: *“A disgrace”: chief fires two*."""
    return text.startswith(":", span.end) and not text[max(0, span.start - 1) : span.start].strip("\n")


def _is_title(text: str, span: Span, words: list[str], *, ended: bool) -> bool:
    bare = [word.strip(_STRIPPED + "‘“") or word for word in words]
    if not bare or not bare[0][0].isupper():
        return False
    if not all(word[0].isupper() or word[0].isdigit() or word in _SMALL_WORDS for word in bare):
        return False
    several = sum(word[0].isupper() for word in bare) > 1
    if several and (not ended or text.startswith(" by ", span.end)):  # "“The Long Retreat,” by Ann Crewe"
        return True
    before = text[max(0, span.start - _BESIDE) : span.start].lower().split()[-2:]
    after = text[span.end : span.end + _BESIDE].lower().split()[:2]
    return not text[span.start : span.end].rstrip("”\"’'").endswith(",") and (
        any(word.strip(_STRIPPED) in _WORKS for word in (*before[-1:], *after[:1]))
        or (len(before) > 1 and before[-1] in _NAMING and before[-2].strip(_STRIPPED) in _WORKS | _MAKERS)
    )
