"""One actor for all forms of its name.

Full names come first: two of them are one person when surname and given name agree ("Donald Trump", "Donald J.
Trump"), and what stands in parentheses behind a name is another name for it. A surname, given name, acronym or
beginning alone then goes to the full name that it can stand for; where several can, to the one that was named most
often before it. So members of a family stay apart, and the surname alone is the one's whom the text is about.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from biascli.document import ActorType
from biascli.language import tagger
from biascli.language.actors.gazetteer import Gazetteer, Gender
from biascli.language.actors.names import Name, gender_of, glosses
from biascli.language.actors.types import SUFFIXES, behind_article

_NICKNAME_PAIRS = tuple(
    pair.split("/")
    for pair in (
        "Joe/Joseph Mike/Michael Bill/William Jim/James Bob/Robert Rob/Robert Tom/Thomas Dave/David Dan/Daniel "
        "Chris/Christopher Steve/Steven Steve/Stephen Ted/Edward Tony/Anthony Ben/Benjamin Matt/Matthew Nick/Nicholas "
        "Liz/Elizabeth Kate/Katherine Sam/Samuel Andy/Andrew Tim/Timothy Greg/Gregory Jeff/Jeffrey Ken/Kenneth "
        "Ron/Ronald Don/Donald Pete/Peter Will/William Ed/Edward Bernie/Bernard Chuck/Charles Jack/John Rick/Richard "
        "Mitch/Mitchell Alex/Alexander Max/Maxwell Sue/Susan Pat/Patricia Jen/Jennifer Debbie/Deborah Vlad/Vladimir"
    ).split()
)
_NICKNAMES = {
    one: tuple(other for pair in _NICKNAME_PAIRS for other in pair if one in pair and other != one)
    for pair in _NICKNAME_PAIRS
    for one in pair
}
_SHORTEST_ACRONYM = 3  # letters
_LONG_NAME = 6
_LONGEST_PARTICLE = 3  # letters
_DIRECTIONS = frozenset("North South East West".split())
_SMALL = frozenset("of for on the and & in".split())


@dataclass(slots=True, eq=False)
class Cluster:
    """The names that stand for one actor, while they are gathered."""

    kind: ActorType | None  # of the first name found for it
    surname: str  # its last word
    names: list[Name] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)  # start of each name, rising

    def add(self, name: Name) -> None:
        """Add a name that stands behind all others."""
        self.names.append(name)
        self.positions.append(name.span.start)

    def last_before(self, position: int) -> int:
        """Return where the actor was last named before a position, or -1."""
        index = bisect_left(self.positions, position)
        return self.positions[index - 1] if index else -1

    def type(self) -> ActorType | None:
        """Return the type that most names tell."""
        votes = [name.type for name in self.names if name.type is not None]
        if not votes or votes.count(votes[0]) * 2 > len(votes):
            return votes[0] if votes else None
        return max(dict.fromkeys(votes), key=votes.count)

    def gender(self, lists: Gazetteer) -> Gender:
        """Return the gender that titles and given names tell."""
        votes: dict[Gender, int] = {}
        for name in self.names:
            gender = gender_of(name, lists)
            votes[gender] = votes.get(gender, 0) + 1
        votes.pop(Gender.EITHER, None)
        return max(votes, key=votes.__getitem__, default=Gender.EITHER)


class Merger:
    """Gathers the names of a document into clusters."""

    def __init__(self, lists: Gazetteer) -> None:
        """Take the lists that tell genders."""
        self._lists = lists
        self._by_key: dict[str, Cluster] = {}
        self._by_part: dict[str, list[Cluster]] = {}  # surname, given name, acronym, beginning
        #: Of persons named in full, by surname and what an agreeing given name has in common; with their order.
        self._persons: dict[tuple[str, str], tuple[int, Cluster]] = {}
        self._surnames: set[str] = set()  # of persons named in full
        #: "state department", for "US State Department"; "abu zuhri", for "Sami Abu Zuhri"
        self._shortened: set[str] = set()
        self._clusters: list[Cluster] = []

    def merge(self, names: Sequence[Name]) -> list[Cluster]:
        """Return the clusters, by first mention; names come in the order of the text."""
        for name in names:
            if self._is_full(name):
                self._full(name)
        for name, gloss in pairwise(names):
            if glosses(name, gloss):
                self._gloss(name, gloss)
        genders = {id(cluster): cluster.gender(self._lists) for cluster in self._clusters}
        for cluster in self._clusters:
            cluster.names.clear()
            cluster.positions.clear()
        for name in names:
            cluster = self._by_key_or_part(name, genders)
            if name.entry is not None and name.type is not cluster.kind and cluster.kind is ActorType.PERSON:
                name = replace(name, type=cluster.kind, entry=None)  # noqa: PLW2901 - "Paris", where Ann Paris is meant
            cluster.add(name)
        found = [cluster for cluster in self._clusters if cluster.names]
        return sorted(found, key=lambda cluster: cluster.positions[0])

    def _is_full(self, name: Name) -> bool:
        return name.entry is not None or len(name.words) > 1

    def _full(self, name: Name) -> None:
        key = self._key(name)
        if key in self._by_key:
            self._by_key[key].add(name)
            return
        cluster = self._same_person(name) if name.type in (ActorType.PERSON, None) else None
        if cluster is None:
            cluster = Cluster(name.type, name.words[-1])
            self._clusters.append(cluster)
            self._enter_person(name, cluster)
        cluster.add(name)
        self._by_key[key] = cluster
        first = name.words[0]
        if name.type is ActorType.PERSON and not (tagger.is_common(first.lower()) or first in self._lists.entries):
            self._surnames.add(name.words[-1].casefold())
        for part in self._parts(name):
            group = self._by_part.setdefault(part, [])
            if cluster not in group:
                group.append(cluster)

    def _gloss(self, name: Name, gloss: Name) -> None:
        """Take the name in parentheses for another name of the one before."""
        key, other = self._key(name), self._key(gloss)
        if key in self._by_key:
            self._by_key[other] = self._by_key[key]
            self._by_part.pop(gloss.key.casefold(), None)
        elif other in self._by_key:  # "BGL (Harbour Workers' League)"
            self._by_key[key] = self._by_key[other]

    def _key(self, name: Name) -> str:
        return name.entry.name if name.entry else name.key.casefold()

    def _enter_person(self, name: Name, cluster: Cluster) -> None:
        n_parts = sum(word not in SUFFIXES for word in name.words)
        if name.type in (ActorType.PERSON, None) and n_parts > 1:
            surname = name.words[-1].casefold()
            for trait in (*_shared_traits(name.words[0]), *_initials_of(name.words[0])):
                self._persons.setdefault((surname, trait), (len(self._clusters), cluster))

    def _same_person(self, name: Name) -> Cluster | None:
        """Return the first cluster of the same surname and an agreeing given name."""
        if any(word in SUFFIXES for word in name.words):
            return None
        surname, given = name.words[-1].casefold(), name.words[0]
        traits = (*_shared_traits(given), *_other_forms(given))
        found = [each for trait in traits if (each := self._persons.get((surname, trait)))]
        return min(found, key=lambda each: each[0])[1] if found else None

    def _parts(self, name: Name) -> Iterable[str]:
        words = [word for word in name.words if word not in SUFFIXES]
        if len(words) < 2:  # noqa: PLR2004 - a single word has no parts
            return
        big = [word for word in words if word not in _SMALL]
        if name.type is ActorType.PERSON:
            yield _label_of("".join(word[0] for word in words))
        if name.type in (ActorType.PERSON, None):
            yield words[-1].casefold()
            yield behind_article(words[-1]).casefold()
            yield words[0].casefold()
            yield from self._parts_of_person(words)
        if name.type in (ActorType.ORGANISATION, ActorType.GROUP, None) and len(big) > 1:
            if len(big) > _SHORTEST_ACRONYM and big[0] in self._lists.entries:
                yield "".join(word[0] for word in big[1:]).casefold()  # "FOP", the Chicago Fraternal Order of Police
            yield "".join(word[0] for word in big).casefold()
            yield ".".join(word[0] for word in big).casefold() + "."
        if name.type is ActorType.ORGANISATION:
            yield from self._parts_of_body(words)
        if name.type is ActorType.STATE:
            yield words[-1].casefold()  # "Korea"
            if words[0] in _DIRECTIONS:
                yield words[0].casefold()  # "the North"

    def _parts_of_person(self, words: Sequence[str]) -> Iterable[str]:
        """Yield what stands for a name of three words or more: "Abu Zuhri", "García Márquez", "Lula"."""
        yield " ".join(words[1:]).casefold()
        for index, word in enumerate(words[1:-1], start=1):
            if word in self._lists.given_names or word.endswith("."):
                continue
            rest = " ".join(words[index:]).casefold()
            self._shortened.add(rest)
            yield rest
            if len(word) > _LONGEST_PARTICLE and not tagger.is_common(word.lower()):
                yield word.casefold()

    def _parts_of_body(self, words: Sequence[str]) -> Iterable[str]:
        yield words[0].casefold()
        yield " ".join(words[:2]).casefold()
        if words[0] in self._lists.adjectives or words[0] in self._lists.entries:
            rest = " ".join(words[1:]).casefold()
            self._shortened.add(rest)
            yield rest
        for joiner in ("for", "of", "on"):
            if joiner in words and words[words.index(joiner) - 1] in self._lists.last_heads and words.index(joiner) > 1:
                short = " ".join(words[: words.index(joiner)]).casefold()
                self._shortened.add(short)
                yield short
        if words[-1] == "School" and len(words) > 2:  # noqa: PLR2004 - "Velmora High", of Velmora High School
            short = " ".join(words[:-1]).casefold()
            self._shortened.add(short)
            yield short
        if words[-1].endswith("s") and words[-1] not in self._lists.last_heads and _SMALL.isdisjoint(words):
            yield words[-1].casefold()  # "the Lions", of the Lund Lions
        if words[:2] == ["Church", "of"]:
            yield " ".join(words[2:]).casefold()

    def _by_key_or_part(self, name: Name, genders: dict[int, Gender]) -> Cluster:
        key = self._key(name)
        if key in self._by_key and not self._stands_for_another(name):
            return self._by_key[key]
        candidates = self._candidates(name, genders)
        if len(name.words) > 1:  # the longer name, of which this is the beginning
            own = self._by_key.get(key)
            candidates = [each for each in candidates if each is not own] or candidates
        if candidates:
            position = name.span.start
            surname = name.words[-1]
            return max(
                candidates,
                key=lambda cluster: (cluster.surname == surname, len(cluster.names), cluster.last_before(position)),
            )
        cluster = self._by_key.get(key)
        if cluster is None:
            cluster = self._by_key[key] = Cluster(name.type, name.words[-1])
            self._clusters.append(cluster)
        return cluster

    def _stands_for_another(self, name: Name) -> bool:
        """Tell whether a name that is known by itself may be a part of a longer one."""
        part = name.key.casefold()
        if part not in self._by_part:
            return False
        if name.entry is not None:
            is_surname = part in self._surnames and not name.is_inside and name.entry.type is not ActorType.GROUP
            return len(name.words) == 1 and (is_surname or name.entry.type is ActorType.PLACE)
        return len(name.words) == 1 or part in self._shortened

    def _candidates(self, name: Name, genders: dict[int, Gender]) -> list[Cluster]:
        found = self._by_part.get(name.key.casefold(), [])
        if not found and name.type is ActorType.PERSON and name.key.isupper():
            found = self._by_part.get(_label_of(name.key), [])
        if name.type is ActorType.PLACE or name.entry is not None:
            kinds = (ActorType.STATE,) if name.key.casefold() not in self._surnames else (ActorType.PERSON,)
            found = [each for each in found if each.kind in kinds]
        if name.title:
            gender = gender_of(name, self._lists)
            found = [
                each
                for each in found
                if Gender.EITHER in (gender, genders.get(id(each), Gender.EITHER)) or genders[id(each)] is gender
            ]
        alike = [each for each in found if each.kind is name.type]
        # A person whose name begins that of a body ("Irving", "Irving Police Department") is not the body.
        return alike if alike or (name.type is ActorType.PERSON and not name.key.isupper()) else found


def _shared_traits(given: str) -> Iterator[str]:
    """Yield what two given names share that are one: the name, or all but one letter ("Kristen", "Kristin")."""
    yield given
    if len(given) >= _LONG_NAME:
        for index in range(len(given)):
            yield f"{given[:index]}*{given[index + 1 :]}"


def _initials_of(given: str) -> Iterator[str]:
    """Yield by what a given name is found from its initial, and an initial from the name."""
    bare = given.rstrip(".")
    if bare:
        yield f"begins {bare[0]}"
    if len(bare) == 1:
        yield f"is {bare}"


def _other_forms(given: str) -> Iterator[str]:
    """Yield by what the nicknames of a given name are found, its initial, and the names that it is the initial of."""
    yield from _NICKNAMES.get(given, ())
    bare = given.rstrip(".")
    if bare:
        yield f"is {bare[0]}"
    if len(bare) == 1:
        yield f"begins {bare}"


def _label_of(letters: str) -> str:
    """Return under what a person is found by initials, which are no acronym of a body: "KL: We never asked"."""
    return f"{letters.casefold()}:"
