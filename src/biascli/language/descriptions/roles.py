"""From the words that describe a source to the capacity in which it speaks.

A noun of the list decides (*professor*), unless it only says that somebody holds an office or speaks for another
(*director*, *spokesman*): then what stands before or behind it decides (*bank director*, *spokesman for the
police*), and where that tells nothing, what the noun mostly means.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from biascli.document import SourceRole, Token
from biascli.lexicon import Lexicon, Term, word_class

#: Categories of the list that are no roles.
_OFFICE = "office"
_REPRESENTATIVE = "representative"
_AFFILIATION = "affiliation"
_FLEXIBLE = frozenset((_OFFICE, _REPRESENTATIVE))
_NO_ROLES = _FLEXIBLE | {_AFFILIATION}
#: Roles of people who can answer for those whose officers they are; a professor does not speak for the university.
_ANSWERING = frozenset((SourceRole.OFFICIAL, SourceRole.BUSINESS, SourceRole.PARTY_OR_CAMPAIGN))

_LONGEST = 4  # words of a term
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_BEHIND = frozenset(("IN", "TO", "WP", "WDT", "WP$"))
_ATTACHING = frozenset("of for at with from".split())
_CLOSING = (",", "(", ")", "—", "–", ";", ":")
_FORMER = frozenset("former ex onetime one-time retired then-president late".split())
_NOW = frozenset("now currently today".split())
#: Relative clauses that say what somebody is: *who heads the union*.
_BEING = frozenset(
    "be lead head run work serve teach study own found direct chair represent specialize specialise manage".split()
)
_QUANTITIES = frozenset(
    "one percent % number dozen score handful couple majority hundred thousand million pair most many".split()
)
#: Offices that a party has as well as a state.
_OF_A_PARTY = frozenset("official officer secretary leader chairman chair".split())
_HOLDS_OFFICE = frozenset("lead head run direct chair represent manage".split())


class Reading(NamedTuple):
    """What a description says."""

    role: SourceRole
    former: bool = False  # what somebody once was
    answers: bool = False  # somebody who can answer for those named in the description


class _Hit(NamedTuple):
    """A term of the list: tokens[first:last]."""

    first: int
    last: int
    categories: tuple[str, ...]
    word: str  # its last word

    @property
    def role(self) -> SourceRole | None:
        """The role that it says, if it says one."""
        return next((SourceRole(each) for each in self.categories if each not in _NO_ROLES), None)

    @property
    def is_flexible(self) -> bool:
        """Whether what stands beside it says more."""
        return any(each in _FLEXIBLE for each in self.categories)


def read(tokens: Sequence[Token], nouns: Lexicon) -> Reading:
    """Read a description: a noun phrase with what is attached to it, without the name that it describes."""
    end = core_end(tokens)
    hits = list(_hits(tokens, nouns))
    core = [hit for hit in hits if hit.last <= end]
    behind = [hit for hit in hits if end <= hit.first < _tail_end(tokens, end) and not _is_modifier(tokens, hit)]
    former = any(token.text.lower() in _FORMER for token in tokens[:end])
    if former and (now := _since(tokens, end)) is not None:
        newer = next((hit.role for hit in behind if hit.first >= now and hit.role), None)
        if newer is not None:
            return Reading(newer)
    if core and any(token.tag == "POS" for token in tokens[core[-1].last : max(0, end - 1)]):
        core = []  # *the president's friend* is no president
    if not core:
        speaks = end == 0 or tokens[end - 1].lemma in _QUANTITIES  # *who leads the union*, *dozens of residents*
        said = next((hit.role for hit in behind if hit.role), None) if speaks else None
        answers = any(token.lemma in _HOLDS_OFFICE for token in tokens[end : end + 2])
        return Reading(said or SourceRole.UNKNOWN, former, answers)
    head = core[-1]
    role = (_decided(head, core[:-1], behind) if head.is_flexible else head.role) or SourceRole.UNKNOWN
    return Reading(role, former, head.is_flexible or role in _ANSWERING)


def _decided(head: _Hit, before: Sequence[_Hit], behind: Sequence[_Hit]) -> SourceRole | None:
    """Return the role of an office: of the body that it is an office of, else what the word mostly means."""
    beside = [hit for hit in (*reversed(before), *behind) if hit.role]
    bodies = [hit for hit in beside if not hit.is_flexible and _AFFILIATION not in hit.categories]
    # The party of a president is no body that the president is an officer of: *Democratic President*.
    parties = [hit for hit in beside if _AFFILIATION in hit.categories]
    own = [parties, [head]] if head.word in _OF_A_PARTY else [[head], parties]
    offices = [hit for hit in beside if hit.is_flexible]
    return next((hit.role for hit in chain(bodies, *own, offices) if hit.role), None)


def _is_modifier(tokens: Sequence[Token], hit: _Hit) -> bool:
    """Tell whether a term is only what something is about: *director of government relations*."""
    return hit.last < len(tokens) and tokens[hit.last].tag in _NOUNS


def core_end(tokens: Sequence[Token]) -> int:
    """Return where the noun phrase proper ends, and what is attached to it begins."""
    has_noun = False
    for index, token in enumerate(tokens):
        stops = token.tag in _BEHIND or token.tag.startswith("VB") or token.text in (",", "(", "—", "–", "-", ":")
        if stops and (has_noun or token.tag in _BEHIND):
            return index
        has_noun = has_noun or token.tag in _NOUNS
    return len(tokens)


def _tail_end(tokens: Sequence[Token], first: int) -> int:
    """Return where the words end that still say who somebody is: before a clause about what somebody does."""
    for index in range(first, len(tokens)):
        token = tokens[index]
        if token.tag in ("VBD", "VBZ", "VBP", "VBG", "VBN", "VB", "MD") and token.lemma not in _BEING:
            return index
    return len(tokens)


def _since(tokens: Sequence[Token], first: int) -> int | None:
    return next((index for index in range(first, len(tokens)) if tokens[index].text.lower() in _NOW), None)


def employer(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words that may name whom somebody answers for: *Acme* in *chief of Acme*, *Acme's chief*."""
    end = core_end(tokens)
    last = end
    while last < len(tokens) and tokens[last].text not in _CLOSING:
        token = tokens[last]
        if (token.tag in _BEHIND and token.lemma not in _ATTACHING) or token.tag.startswith("VB"):
            break
        last += 1
    return (*tokens[: max(0, end - 1)], *tokens[end:last])


def _hits(tokens: Sequence[Token], nouns: Lexicon) -> Iterator[_Hit]:
    position = 0
    while position < len(tokens):
        longest = _LONGEST if nouns.begins(tokens[position].text.lower()) else 1
        for length in range(min(longest, len(tokens) - position), 0, -1):
            categories = _categories(tokens[position : position + length], nouns)
            if categories:
                yield _Hit(position, position + length, categories, tokens[position + length - 1].lemma)
                position += length
                break
        else:
            position += 1


def _categories(words: Sequence[Token], nouns: Lexicon) -> tuple[str, ...]:
    last = words[-1]
    if last.tag not in _NOUNS and len(words) == 1 and not last.text[0].isupper():
        return ()
    before = " ".join([token.text.lower() for token in words[:-1]])
    terms = _terms(nouns, before, last.text.lower(), last.lemma)
    if not terms:
        return ()
    kind = word_class(last.tag)
    return tuple(dict.fromkeys(term.category for term in terms if not term.pos or kind in term.pos))


@lru_cache(maxsize=1 << 14)
def _terms(nouns: Lexicon, before: str, lower: str, lemma: str) -> tuple[Term, ...]:
    """Return the terms that end with a word in one of its forms."""
    singular = lower.removesuffix("s")  # the lemma of a name is the name: Senators
    joined = lower.rpartition("-")[2]  # Courier-Journal
    forms = dict.fromkeys((lower, lemma, singular, lower.replace(".", ""), joined))
    return tuple(term for form in forms for term in nouns.lookup(f"{before} {form}".strip()))
