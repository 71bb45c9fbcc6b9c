"""The lists in force: those that ship with biascli, changed by the user's own."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from biascli.errors import LexiconError, ResourceError, did_you_mean
from biascli.lexicon.board import Board
from biascli.lexicon.matching import Lexicon
from biascli.lexicon.reading import Sheet, read, read_numbered, split_words
from biascli.lexicon.terms import REQUIRED, Term
from biascli.records import record

#: In a user's list: every category in which the term stands.
ANY_CATEGORY = "*"
#: In a user's list: categories of the rules that stand in no list of terms; the term is the name of a rule.
RESERVED_CATEGORIES = ("rhetoric",)

#: The lists of loaded language. All who look for such words take all of them, so that they are looked for once.
LOADED = (
    "loaded_adjectives",
    "loaded_adverbs",
    "loaded_certainty",
    "loaded_euphemisms",
    "loaded_exemptions",
    "loaded_framing",
    "loaded_idioms",
    "loaded_intensifiers",
    "loaded_labels",
    "loaded_nouns",
    "loaded_presupposition",
    "loaded_reporting",
    "loaded_verbs",
)

_HEADER = "\t".join(REQUIRED)


@cache
def directory() -> Path:
    """Return where the shipped lists lie: beside the modules in a wheel, at the top of a source checkout."""
    package = Path(__file__).parents[1]
    for candidate in (package / "lexicons", package.parents[1] / "lexicons"):
        if (candidate / "README.md").is_file():
            return candidate
    raise ResourceError("the word lists that ship with biascli are missing: install it again")


@cache
def names() -> tuple[str, ...]:
    """Return the names of the shipped lists of weighted terms, sorted; gazetteers have another format."""
    return tuple(path.stem for path in sorted(directory().glob("*.tsv")) if _is_weighted(path))


def _is_weighted(path: Path) -> bool:
    with path.open(encoding="utf-8-sig") as lines:
        return lines.readline().startswith(_HEADER)


@record
class LexiconSet:
    """The lists in force: those that ship with biascli, changed by the user's own."""

    changes: tuple[Term, ...] = ()  # of the user's own lists; a weight of 0 silences

    def get(self, name: str) -> Lexicon:
        """Return the shipped list of that name with the changes made: ``loaded_verbs`` for loaded_verbs.tsv."""
        return _compiled((name,), self.changes)

    def join(self, *names: str) -> Lexicon:
        """Return several lists as one, so that one pass finds the terms of all."""
        return _compiled(names, self.changes)

    def loaded(self) -> Lexicon:
        """Return the lists of loaded language as one."""
        return self.join(*LOADED)

    def silenced(self) -> frozenset[str]:
        """Return the single words that the user wants to hear nothing of."""
        latest = {term.text: term.weight for term in self.changes if len(term.words) == 1}
        return frozenset(word for word, weight in latest.items() if weight == 0)

    def fingerprint(self) -> str:
        """Return a short hash over everything in force, so that figures can be compared."""
        digest = hashlib.sha256(_shipped_digest())
        for term in self.changes:
            digest.update("\t".join(term.row()).encode() + b"\n")
        return digest.hexdigest()[:16]


def load_user(paths: Iterable[Path]) -> LexiconSet:
    """Read the user's own lists: they add terms, give known ones another weight, or silence them with weight 0.

    A line of category ``*`` stands for every category in which its term stands.

    Raises:
        LexiconError: a line does not follow the format, or names a category that no shipped list has.
    """
    changes: list[Term] = []
    for path in paths:
        for number, term in read_numbered(path):
            _refuse_unknown(str(path), number, term)
            changes.append(term)
    return LexiconSet(tuple(changes))


def missing(terms: Iterable[str], changes: Iterable[Term] = ()) -> tuple[str, ...]:
    """Return which of these terms stand neither in a shipped list nor among the user's changes."""
    own = {change.words for change in changes}
    return tuple(text for text in terms if split_words(text.lower()) not in own | _all_terms())


def _refuse_unknown(file: str, number: int, term: Term) -> None:
    if term.category == ANY_CATEGORY:
        if term.words not in _all_terms():
            raise LexiconError(file, number, f"{term.text!r} stands in no shipped list; category '*' changes nothing")
    elif term.category not in (*_all_categories(), *RESERVED_CATEGORIES):
        hint = did_you_mean(term.category, _all_categories(), "'biascli lexicon list' names them")
        raise LexiconError(file, number, f"unknown category {term.category!r}{hint}")


@cache
def _all_categories() -> tuple[str, ...]:
    return tuple(sorted({term.category for name in names() for term in _shipped(name)}))


@cache
def _all_terms() -> frozenset[tuple[str, ...]]:
    return frozenset(term.words for name in names() for term in _shipped(name))


@cache
def _compiled(names: tuple[str, ...], changes: tuple[Term, ...]) -> Lexicon:
    title = "+".join(names)
    if not changes:
        return Lexicon(title, sheets=map(_sheet, names), board=_board(changes))
    shipped = [term for name in names for term in _shipped(name)]
    return Lexicon(title, _changed(shipped, changes), board=_board(changes))


@cache
def _board(changes: tuple[Term, ...]) -> Board:
    """Return the board of all lists with these changes."""
    del changes
    return Board()


def _changed(shipped: list[Term], changes: tuple[Term, ...]) -> list[Term]:
    categories = {term.category for term in shipped}
    standing: dict[tuple[str, ...], list[str]] = {}
    for term in shipped:
        standing.setdefault(term.words, []).append(term.category)
    latest: dict[tuple[tuple[str, ...], str], Term] = {}  # the last line about a term is the one that counts
    for change in changes:
        wanted = sorted(set(standing.get(change.words, ()))) if change.category == ANY_CATEGORY else [change.category]
        for category in wanted:
            if category in categories:
                latest[change.words, category] = change
    kept = [term for term in shipped if (term.words, term.category) not in latest]
    added = [_in_category(change, category) for (_, category), change in latest.items() if change.weight > 0]
    return [*kept, *added]


def _in_category(term: Term, category: str) -> Term:
    return replace(term, category=category)


@cache
def _sheet(name: str) -> Sheet:
    return Sheet(directory() / f"{name}.tsv")


@cache
def _shipped(name: str) -> tuple[Term, ...]:
    return read(directory() / f"{name}.tsv")


@cache
def _shipped_digest() -> bytes:
    digest = hashlib.sha256()
    for path in sorted(directory().iterdir()):
        if path.suffix != ".md" and path.is_file():
            digest.update(path.name.encode() + b"\0")
            digest.update(path.read_bytes())
    return digest.digest()
