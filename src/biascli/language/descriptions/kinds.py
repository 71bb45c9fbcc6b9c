"""Corrections of the kind of a source by all the words that stand for it.

The head of the phrase gives the kind first: *source* is vague, *man* as well. But *a source familiar with the talks*
and *a man who lives opposite* are described, and *48 percent* are figures of a poll.
"""

from collections.abc import Sequence

from biascli.document import Source, SourceKind, Token

#: Heads that are vague only where nothing describes them.
_DESCRIBABLE = frozenset(
    "source person man woman guy people insider friend ally supporter reader viewer watcher observer critic opponent "
    "proponent advocate rival commentator".split()
)
#: Heads that are always somebody in particular.
_SOMEBODY = frozenset("man woman guy".split())
_DESCRIBES = frozenset("familiar close who briefed involved with whose near inside".split())
_QUANTITIES = frozenset("percent % percentage per cent half two-thirds three-quarters".split())


_NOBODY = frozenset("nobody everybody somebody anybody everyone anyone someone none others many some".split())
_ARTICLES = frozenset(("a", "an", "one"))
_PAIR = 2  # words: *a critical*; longer phrases have a noun
#: Documents that speak by being quoted, beside those by which attributions are found.
_DOCUMENTS = frozenset(
    "suit lawsuit motion regulation legislation statute proclamation guidance indictment minutes newsletter".split()
)
#: Last words of names that are newspapers.
_PAPER_NAMES = frozenset("times post journal gazette tribune herald telegraph chronicle courier examiner".split())
#: Last words of what stands for them that are bodies.
_BODIES = frozenset("centers department office bureau agency council commission committee ministry court".split())
#: Titles that stand for a name, as headlines have them.
_TITLES = frozenset(
    "congresswoman congressman senator governor mayor president minister judge sheriff chief officials police".split()
)
#: Last words of names that are documents.
_DOCUMENT_NAMES = frozenset("poll survey report study census index dossier memo indictment constitution bible".split())


def revise(source: Source, tokens: Sequence[Token]) -> SourceKind:
    """Return the kind of a source by its name and the words that stand for it where it first speaks."""
    if source.name.lower() in _NOBODY:
        return SourceKind.VAGUE
    if source.kind in (SourceKind.NAMED_PERSON, SourceKind.NAMED_ORGANISATION):
        return _of_name(source)
    return _of_phrase(source, tokens) if tokens else source.kind


def _of_name(source: Source) -> SourceKind:
    """Return the kind of what was taken for a name."""
    last = source.name.split()[-1].lower() if source.name else ""
    if last in _DOCUMENT_NAMES:
        return SourceKind.DOCUMENT
    if source.actor is None and (last.rpartition("-")[2] in _PAPER_NAMES or last in _BODIES):
        return SourceKind.NAMED_ORGANISATION
    return SourceKind.UNNAMED if source.name.islower() or source.name.lower() in _TITLES else source.kind


def _of_phrase(source: Source, tokens: Sequence[Token]) -> SourceKind:
    """Return the kind of what is described by a noun phrase."""
    head = next((index for index in range(len(tokens)) if _ends_noun_phrase(tokens, index)), len(tokens) - 1)
    lemma = tokens[head].lemma
    if lemma in _DOCUMENTS or any(token.text.lower() in _QUANTITIES for token in tokens[: head + 1]):
        return SourceKind.DOCUMENT
    if source.kind is SourceKind.UNNAMED and source.name.isupper() and len(source.name) > 1:
        return SourceKind.NAMED_ORGANISATION
    if source.kind is not SourceKind.VAGUE:
        return source.kind
    if tokens[-1].tag == "JJ" and tokens[0].text.lower() in _ARTICLES and len(tokens) > _PAIR:
        return SourceKind.UNNAMED  # a noun that looks like an adjective: *a bank executive*
    if lemma in _DESCRIBABLE and _is_described(tokens, head):
        return SourceKind.UNNAMED_PLURAL if tokens[head].tag == "NNS" else SourceKind.UNNAMED
    return source.kind


def _is_described(tokens: Sequence[Token], head: int) -> bool:
    """Tell whether a phrase says who somebody is: *a source familiar with the talks*, *a man*, *two women*."""
    behind = [token.text.lower() for token in tokens[head + 1 :]]
    if not _DESCRIBES.isdisjoint(behind) or (behind[:1] == [","] and len(behind) > _PAIR):
        return True
    counted = tokens[head].tag == "NN" or tokens[max(0, head - 1)].tag in ("CD", "JJ")
    return tokens[head].lemma in _SOMEBODY and counted


def _ends_noun_phrase(tokens: Sequence[Token], index: int) -> bool:
    following = tokens[index + 1].tag if index + 1 < len(tokens) else ""
    return tokens[index].tag.startswith("NN") and not following.startswith(("NN", "POS"))
