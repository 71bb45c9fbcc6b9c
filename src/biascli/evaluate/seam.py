"""What an evaluation task is: a public data set in, the field's own figures and one prediction an item out."""

from pathlib import Path
from typing import Protocol

from biascli.records import record


@record
class Table:
    """Figures, with the baselines in the same table."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | float | int | None, ...], ...]


@record
class Evaluation:
    """What an evaluation gives back."""

    task: str
    tables: tuple[Table, ...]
    predictions: tuple[dict[str, object], ...]  # one an item, as ``--predictions`` writes them


class Task(Protocol):
    """Reads a data set in its published format and runs the shipped scorers over it."""

    def __call__(self, path: Path) -> Evaluation:
        """Evaluate.

        Raises:
            DatasetError: the path does not hold the data set in its published format.
        """
        ...
