"""What decides by itself what a name stands for, so that no model is asked: a place, a team, a company's short name.

*The mayor of Velmora*, *a Velmora resident* and *from Irving, Texas,* show a place; *the Hornets beat the Lancers*,
teams. *Calder* beside *Calder Systems* is the firm, as long as the document has no person of that name, and *the Lions*
beside *the Lund Lions* are those.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Self

from biascli.document import ActorType, Token
from biascli.language.actors.gazetteer import Gazetteer
from biascli.language.actors.kind_features import MARKS, Group, Surroundings
from biascli.language.actors.names import Name

#: Last words of the full name of a firm, whose other words are its short name. A body named after a person or a place
#: ("Holt Foundation", "Irving Hospital") is not called by the name alone.
_FIRMS = frozenset(
    "Aerospace Airlines Airways Analytics Apparel Automotive Bancorp Beverages Biologics Biosciences Biotech Brands "
    "Brewery Brewing Chemical Chemicals Co Co. Communications Company Consulting Corp Corp. Corporation Diagnostics "
    "Dynamics Electronics Energy Engineering Enterprises Entertainment Financial Foods GmbH Group Holdings Inc Inc. "
    "Industries Insurance Interactive Investments LLC LLP Labs Limited Llc Logistics Ltd Ltd. Media Mining Motor "
    "Motors Networks Outfitters PLC Partners Petroleum Pharma Pharmaceutical Pharmaceuticals Pictures Productions "
    "Properties Publishing Realty Robotics Securities Semiconductor Software Solutions Steel Stores Studios Systems "
    "Technologies Technology Telecom Therapeutics Ventures plc".split()
)
#: "The mayor of", "a resident of", "north of" a place.
_OF_PLACE = frozenset(
    "borough city east hamlet inhabitant mayor neighborhood neighbourhood north northeast northwest outskirt outskirts "
    "resident south southeast southwest suburb town township townspeople village west".split()
)
#: What is said of those at a place, and never of those who follow a person: "Velmora residents".
_OF_PLACE_BEHIND = frozenset("Mayor firefighter police resident townsfolk townspeople villager".split())
#: "Velmora's mayor": nobody and no firm has one.
_OWNED_BY_PLACE = frozenset("downtown mayor outskirt outskirts resident suburb townspeople waterfront".split())
_BEFORE_PLACE = frozenset("downtown nearby".split())
#: "A Velmora man was held."
_FROM_PLACE = frozenset("couple man native teen teenager woman".split())
_NEAR = frozenset("near outside".split())
_SPEAKING = frozenset("add ask say tell".split())
_BEATING = frozenset("beat defeat outscore rout thrash trounce".split())
_ENDING = frozenset("draw lose tie win".split())
#: Who plays in a team or trains it: "the Hornets coach".
_PLAYERS = frozenset(
    "coach defender goalie goalkeeper goaltender linebacker midfielder pitcher quarterback receiver shortstop "
    "striker winger".split()
)


class Bodies(NamedTuple):
    """By what bodies may be called that a document names in full."""

    firms: frozenset[str]  # "calder", of Calder Systems
    teams: frozenset[str]  # "lions", of the Lund Lions

    @classmethod
    def of(cls, names: Iterable[Sequence[str]]) -> Self:
        """Take the names of all bodies, as words."""
        several = [words for words in names if len(words) > 1]
        return cls(
            frozenset(" ".join(words[:-1]).casefold() for words in several if words[-1] in _FIRMS),
            frozenset(words[-1].casefold() for words in several if _is_plural(words) and words[-1] not in _FIRMS),
        )


def kind(group: Group, around: Surroundings, bodies: Bodies) -> ActorType | None:
    """Return what the names of a group evidently stand for, or None where the model has to tell."""
    if any(lies_in_place(name, around.sentences[name.sentence].tokens, around.lists) for name in group.names):
        return ActorType.PLACE
    if group.form is not None:
        return None
    signs = [sign for name in group.names for sign in _signs(name, around.sentences[name.sentence].tokens)]
    if signs:
        return max(dict.fromkeys(signs), key=signs.count)
    key = " ".join(group.words).casefold()
    is_short = key in bodies.firms or (key in bodies.teams and len(group.words) == 1)
    return ActorType.ORGANISATION if is_short and key not in around.titled else None


def _signs(name: Name, tokens: Sequence[Token]) -> Iterator[ActorType]:
    """Yield what the words beside a name show."""
    before = tokens[max(name.first - 2, 0) : name.first]
    after = tokens[name.end : name.end + 2]
    if (after and (after[0].lemma in _OF_PLACE_BEHIND or after[0].text in _OF_PLACE_BEHIND)) or (
        len(after) > 1
        and (
            (_is_owner(after) and after[1].lemma in _OWNED_BY_PLACE)
            or (after[0].text == "school" and after[1].lemma in ("board", "district"))
        )
    ):
        yield ActorType.PLACE
    if before and not _is_owner(after):
        of_place = before[-1].text == "of" and before[0].lemma in _OF_PLACE
        is_from = before[-1].text in ("a", "A") and bool(after) and after[0].lemma in _FROM_PLACE
        if of_place or is_from or before[-1].text in _BEFORE_PLACE:
            yield ActorType.PLACE
    if _is_plural(name.words) and (
        (after and after[0].lemma in _PLAYERS)
        or (before and before[-1].text in ("the", "The") and _plays(name, tokens))
    ):
        yield ActorType.ORGANISATION


def lies_near(group: Group, around: Surroundings) -> bool:
    """Tell whether others are near or outside of whatever bears a name, of which nothing is heard: no person, then."""
    near = False
    for name in group.names:
        tokens = around.sentences[name.sentence].tokens
        after = tokens[name.end : name.end + 1]
        if after and after[0].lemma in _SPEAKING:
            return False
        near = near or (name.first > 0 and tokens[name.first - 1].text in _NEAR and not _is_owner(after))
    return near


def _plays(name: Name, tokens: Sequence[Token]) -> bool:
    """Tell whether a name has beaten or been beaten by another, or has won or lost by so much: "the Lions lost 4-1"."""
    verb = tokens[name.end] if name.end < len(tokens) else None
    if name.first > 1 and tokens[name.first - 2].lemma in _BEATING:
        return True
    if verb is None:
        return False
    if verb.lemma in _BEATING:
        following = tokens[name.end + 1 : name.end + 2]
        return bool(following) and (following[0].text == "the" or following[0].text[0].isupper())
    return verb.lemma in _ENDING and any(_is_score(token.text) for token in tokens[name.end + 1 :])


def _is_score(text: str) -> bool:
    one, hyphen, other = text.partition("-")
    return bool(hyphen) and one.isdecimal() and other.isdecimal()


def _is_owner(after: Sequence[Token]) -> bool:
    return bool(after) and after[0].tag == "POS"


def _is_plural(words: Sequence[str]) -> bool:
    return words[-1].endswith("s") and not words[-1].endswith("ss")


def lies_in_place(name: Name, tokens: Sequence[Token], lists: Gazetteer) -> bool:
    """Tell whether a name stands like that of a place in a listed one: "from Irving, Texas, "."""
    if not name.is_inside or name.end >= len(tokens) or tokens[name.end].text != ",":
        return False
    index = name.end + 1
    for length in (2, 1):
        words = tokens[index : index + length]
        entry = lists.entries.get(" ".join([token.text for token in words]))
        if entry is not None and entry.type in (ActorType.PLACE, ActorType.STATE):
            return index + length >= len(tokens) or tokens[index + length].text in MARKS
    return False
