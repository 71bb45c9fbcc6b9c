"""Names that the user says are of one actor: ``--alias "Twitter=X Corp"``."""

from collections.abc import Sequence

from biascli.language.actors.merging import Cluster


class Aliases:
    """Joins what the user says belongs together, and keeps the name that the user wants to see."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Take pairs of another name and the name of the actor that it stands for."""
        self._pairs = [(other.casefold(), name.casefold()) for other, name in pairs]
        self._wanted: dict[int, Cluster] = {}

    def join(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """Return the clusters, by first mention; one whose other name is not in the text stays as it is."""
        left = list(clusters)
        for other, name in self._pairs:
            one = next((cluster for cluster in left if _bears(cluster, name)), None)
            joining = next((cluster for cluster in left if _bears(cluster, other)), None)
            if one is None or joining is None or one is joining:
                continue
            joined = Cluster(one.kind, one.surname)
            for each in sorted((*one.names, *joining.names), key=lambda each: each.span):
                joined.add(each)
            left = [cluster for cluster in left if cluster is not one and cluster is not joining]
            left.append(joined)
            self._wanted[id(joined)] = self.wanted(one)
        return sorted(left, key=lambda cluster: cluster.positions[0])

    def wanted(self, cluster: Cluster) -> Cluster:
        """Return the names of an actor under one of which it is to be shown."""
        return self._wanted.get(id(cluster), cluster)


def _bears(cluster: Cluster, wanted: str) -> bool:
    return any(wanted in (name.key.casefold(), f"{name.title} {name.key}".casefold()) for name in cluster.names)
