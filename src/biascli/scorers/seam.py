"""The one seam: what a scorer is."""

from typing import ClassVar, NamedTuple, Protocol, Self

from biascli.document import Document
from biascli.engines import EngineName
from biascli.lexicon import LexiconSet
from biascli.model import MetricSpec, Result, Rule


class Setup(NamedTuple):
    """What a scorer is built from."""

    lexicons: LexiconSet = LexiconSet()
    engine: EngineName | None = None  # None stands for the best that can run
    explain: bool = False  # say which words moved a judgement, where that costs time


class Scorer(Protocol):
    """Reads a document and says what it measured, with the evidence.

    The docstring of the module in which a scorer stands is what ``biascli explain`` prints of it.
    """

    name: ClassVar[str]
    rules: ClassVar[tuple[Rule, ...]]  # every kind of finding it can make
    metrics: ClassVar[tuple[MetricSpec, ...]]  # every figure it gives

    @classmethod
    def load(cls, setup: Setup) -> Self:
        """Build the scorer; its constructor takes just what it needs of the setup."""
        ...

    def score(self, document: Document) -> Result:
        """Score a document: the same document always gives the same result."""
        ...
