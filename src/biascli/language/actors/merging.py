"""One actor for all forms of its name.

Full names come first: two of them are one person when surname and given name agree ("Donald Trump", "Donald J.
Trump"). A surname, given name, acronym or beginning alone then goes to the full name that it can stand for; where
several can, to the one that was named last before it. So members of a family stay apart.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from biascli.document import ActorType
from biascli.language.actors.gazetteer import Gazetteer, Gender
from biascli.language.actors.names import Name, gender_of

_NICKNAMES = {
    frozenset(pair.split("/"))
    for pair in (
        "Joe/Joseph Mike/Michael Bill/William Jim/James Bob/Robert Rob/Robert Tom/Thomas Dave/David Dan/Daniel "
        "Chris/Christopher Steve/Steven Steve/Stephen Ted/Edward Tony/Anthony Ben/Benjamin Matt/Matthew Nick/Nicholas "
        "Liz/Elizabeth Kate/Katherine Sam/Samuel Andy/Andrew Tim/Timothy Greg/Gregory Jeff/Jeffrey Ken/Kenneth "
        "Ron/Ronald Don/Donald Pete/Peter Will/William Ed/Edward Bernie/Bernard Chuck/Charles Jack/John Rick/Richard "
        "Mitch/Mitchell Alex/Alexander Max/Maxwell Sue/Susan Pat/Patricia Jen/Jennifer Debbie/Deborah Vlad/Vladimir"
    ).split()
}
_SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV".split())
_SMALL = frozenset("of for on the and & in".split())


@dataclass(slots=True)
class Cluster:
    """The names that stand for one actor, while they are gathered."""

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
        votes = Counter(name.type for name in self.names if name.type is not None)
        return votes.most_common(1)[0][0] if votes else None

    def gender(self, lists: Gazetteer) -> Gender:
        """Return the gender that titles and given names tell."""
        votes = Counter(gender_of(name, lists) for name in self.names)
        del votes[Gender.EITHER]
        return votes.most_common(1)[0][0] if votes else Gender.EITHER


class Merger:
    """Gathers the names of a document into clusters."""

    def __init__(self, lists: Gazetteer) -> None:
        """Take the lists that tell genders."""
        self._lists = lists
        self._by_key: dict[str, Cluster] = {}
        self._by_part: dict[str, list[Cluster]] = {}  # surname, given name, acronym, beginning
        self._clusters: list[Cluster] = []

    def merge(self, names: Sequence[Name]) -> list[Cluster]:
        """Return the clusters, by first mention; names come in the order of the text."""
        for name in names:
            if self._is_full(name):
                self._full(name)
        genders = {id(cluster): cluster.gender(self._lists) for cluster in self._clusters}
        for cluster in self._clusters:
            cluster.names.clear()
            cluster.positions.clear()
        for name in names:
            self._by_key_or_part(name, genders).add(name)
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
            cluster = Cluster()
            self._clusters.append(cluster)
        cluster.add(name)
        self._by_key[key] = cluster
        for part in self._parts(name):
            group = self._by_part.setdefault(part, [])
            if cluster not in group:
                group.append(cluster)

    def _key(self, name: Name) -> str:
        return name.entry.name if name.entry else name.key.casefold()

    def _same_person(self, name: Name) -> Cluster | None:
        """Return the cluster of the same surname and an agreeing given name."""
        if any(word in _SUFFIXES for word in name.words):
            return None
        for cluster in self._by_part.get(name.words[-1].casefold(), ()):
            other = cluster.names[0]
            if (
                other.type in (ActorType.PERSON, None)
                and len(other.words) > 1
                and other.words[-1].casefold() == name.words[-1].casefold()
                and _given_names_agree(name.words, other.words)
            ):
                return cluster
        return None

    def _parts(self, name: Name) -> Iterable[str]:
        words = [word for word in name.words if word not in _SUFFIXES]
        if len(words) < 2:  # noqa: PLR2004 - a single word has no parts
            return
        big = [word for word in words if word not in _SMALL]
        if name.type in (ActorType.PERSON, None):
            yield words[-1].casefold()
            yield words[0].casefold()
            yield " ".join(words[1:]).casefold()
        if name.type in (ActorType.ORGANISATION, ActorType.GROUP, None) and len(big) > 1:
            yield "".join(word[0] for word in big).casefold()
            yield ".".join(word[0] for word in big).casefold() + "."
        if name.type is ActorType.ORGANISATION:
            yield words[0].casefold()
            yield " ".join(words[:2]).casefold()
            if words[0] in self._lists.adjectives or words[0] in self._lists.entries:
                yield " ".join(words[1:]).casefold()

    def _by_key_or_part(self, name: Name, genders: dict[int, Gender]) -> Cluster:
        key = self._key(name)
        if key in self._by_key and (self._is_full(name) or key not in self._by_part):
            return self._by_key[key]
        candidates = self._candidates(name, genders)
        if candidates:
            position = name.span.start
            return max(candidates, key=lambda cluster: cluster.last_before(position))
        cluster = self._by_key.get(key)
        if cluster is None:
            cluster = self._by_key[key] = Cluster()
            self._clusters.append(cluster)
        return cluster

    def _candidates(self, name: Name, genders: dict[int, Gender]) -> list[Cluster]:
        found = self._by_part.get(name.key.casefold(), [])
        if name.title:
            gender = gender_of(name, self._lists)
            found = [
                each
                for each in found
                if Gender.EITHER in (gender, genders.get(id(each), Gender.EITHER)) or genders[id(each)] is gender
            ]
        return found


def _given_names_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    first, second = one[0], other[0]
    if first == second or frozenset((first, second)) in _NICKNAMES:
        return True
    short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)
