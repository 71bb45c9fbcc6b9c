"""``biascli evaluate``."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class TableFormat(StrEnum):
    """How the figures are written."""

    TERMINAL = "terminal"
    JSON = "json"


def evaluate(
    task: Annotated[str, typer.Argument(help="babe, basil, clickbait, newsmtsc, persuasion, polnear or treebank.")],
    path: Annotated[Path, typer.Argument(help="The data set, in its published format.")],
    format_: Annotated[
        TableFormat, typer.Option("--format", "-f", help="How the figures are written.")
    ] = TableFormat.TERMINAL,
    predictions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write one JSON line an item.", show_default=False),
    ] = None,
) -> int:
    """Measure the shipped scorers on a public data set, with baselines beside.

    Examples:
      biascli evaluate newsmtsc data/newsmtsc/dev_mt.jsonl
      biascli evaluate babe data/babe.csv --format json --predictions babe.jsonl
    """
    from biascli import evaluate as tasks
    from biascli.cli.output import opened, refuse_overwriting
    from biascli.errors import BiascliError, did_you_mean
    from biascli.renderers import evaluation

    if task not in tasks.TASKS:
        raise BiascliError(f"no task {task!r}{did_you_mean(task, tasks.TASKS)}")
    refuse_overwriting([path], [predictions] if predictions is not None else [])
    found = tasks.run(task, path)
    # The figures first: what cost minutes is not lost for a file that cannot be written.
    typer.echo(evaluation.as_json(found) if format_ is TableFormat.JSON else evaluation.as_text(found))
    if predictions is not None:
        with opened(predictions) as stream:
            stream.writelines(json.dumps(each) + "\n" for each in found.predictions)
    return 0
