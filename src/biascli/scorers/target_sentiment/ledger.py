"""Where counts are entered, scope by scope, and metrics computed from them."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from biascli.model import Count, Metric, MetricSpec

_NOTHING: Mapping[str, float] = MappingProxyType({})


class Ledger:
    """Counts and the metrics that follow from them."""

    def __init__(self) -> None:
        self.counts: list[Count] = []
        self.metrics: list[Metric] = []

    def enter(
        self, counts: Sequence[Count], specs: Iterable[MetricSpec] = (), known: Mapping[str, float] = _NOTHING
    ) -> None:
        """Enter counts of one scope and compute metrics from them, and from what is known of that scope already."""
        self.counts += counts
        values = {**known, **{count.name: count.value for count in counts}}
        self.metrics += [spec.measure(values, counts[0].scope) for spec in specs]
