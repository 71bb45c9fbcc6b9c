"""The one seam: what a scorer is."""

from typing import ClassVar, Protocol, Self

from biascli.document import Document
from biascli.lexicon import LexiconSet
from biascli.model import MetricSpec, Result, Rule


class Scorer(Protocol):
    """Reads a document and says what it measured, with the evidence.

    The docstring of the module in which a scorer stands is what ``biascli explain`` prints of it.
    """

    name: ClassVar[str]
    rules: ClassVar[tuple[Rule, ...]]  # every kind of finding it can make
    metrics: ClassVar[tuple[MetricSpec, ...]]  # every figure it gives

    @classmethod
    def load(cls, lexicons: LexiconSet) -> Self:
        """Build the scorer from the lexicons in force; its constructor takes just what it needs of them."""
        ...

    def score(self, document: Document) -> Result:
        """Score a document: the same document always gives the same result."""
        ...
