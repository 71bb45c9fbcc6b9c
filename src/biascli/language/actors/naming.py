"""What a name at one place stands for, by the lists, its form and the words beside it."""

from collections.abc import Sequence

from biascli.document import ActorType, Sentence, Token
from biascli.language.actors import types
from biascli.language.actors.gazetteer import Entry, Gazetteer
from biascli.language.actors.names import Name
from biascli.model import Span

_PREPOSITIONS = frozenset(
    "about across after against along among around at before behind beside between beyond by down from in inside into "
    "near of off on onto outside over past through throughout to toward towards under via within".split()
)
_GOING = frozenset("enter flee leave occupy reach see tour visit".split())
_INSIDE = frozenset("across around at from in inside into near outside throughout to toward towards".split())
#: How somebody may be known as somebody.
_KNOWN = frozenset("also better commonly formerly otherwise popularly universally widely".split())
#: Before the name of an American body; the lists have it without.
_AMERICAN = frozenset(("US", "U.S.", "U.S", "American"))


def name_at(lists: Gazetteer, sentence: Sentence, start: int, first: int, end: int, title: str | None = None) -> Name:
    """Return the name at a range of tokens; its title begins at ``start``."""
    tokens = sentence.tokens
    words = tuple(token.text for token in tokens[first:end])
    entry = None if title else _entry(lists, words)
    before = tokens[start - 1].text.lower() if start else ""
    if before == "the" and start > 1:
        before = tokens[start - 2].text.lower()
    tag = tokens[end].tag if end < len(tokens) else ""
    acts = before not in _PREPOSITIONS and (tag.startswith("VB") or tag in ("MD", "POS") or tag == "RB")
    if entry is not None and entry.is_seat and not (acts or _stands_for_state(tokens, start, end, before)):
        entry = Entry(" ".join(words), ActorType.PLACE)
    return Name(
        span=Span(tokens[start].start, tokens[end - 1].end),
        words=words,
        title=title,
        sentence=sentence.index,
        first=start,
        end=end,
        type=ActorType.PERSON if title else entry.type if entry else types.by_form(words, lists),
        entry=entry,
        acts=acts,
        is_inside=before in _INSIDE,
        behind=_behind(tokens, start),
        is_gloss=before == "(" and end < len(tokens) and tokens[end].text == ")",
    )


def _behind(tokens: Sequence[Token], start: int) -> int:
    """Return where the name ends whose byname begins here, "Marshall Mathers, better known as Eminem"; -1 if none."""
    if start < 4 or tokens[start - 1].text != "as" or tokens[start - 2].text != "known":  # noqa: PLR2004 - with a comma
        return -1
    first = start - 2 - (tokens[start - 3].text in _KNOWN)
    return first - 1 if tokens[first - 1].text in (",", "(") else -1


def _stands_for_state(tokens: Sequence[Token], start: int, end: int, before: str) -> bool:
    """Tell whether a capital may be its government: "talks with Seoul", but not "in", "visited" or "of Seoul,"."""
    following = tokens[end] if end < len(tokens) else None
    moved = start > 0 and tokens[start - 1].lemma in _GOING
    return not (
        start == 0
        or before in _INSIDE
        or before == "of"
        or moved
        or (
            start > 0 and (tokens[start - 1].text in (",", "(") or tokens[start - 1].tag == "PRP$")
        )  # "its Dublin office"
        or (following is not None and (following.text in (",", ")") or following.tag.startswith("NN")))
    )


def _entry(lists: Gazetteer, words: Sequence[str]) -> Entry | None:
    text = " ".join(words)
    entry = lists.entries.get(text)
    if entry is None and text.isupper():
        entry = lists.folded.get(text.lower())
    if entry is None and words[0] in _AMERICAN:
        entry = lists.entries.get(" ".join(words[1:]))
        if entry is not None and entry.type is not ActorType.ORGANISATION:
            return None
    return entry
