"""Public data sets in their published formats, scored by the shipped scorers and counted as the field counts.

A new task is one module with an ``evaluate(path)`` and one line here. Nothing in the analysis knows of these tasks.
"""

from importlib import import_module
from pathlib import Path

from biascli.errors import DatasetError
from biascli.evaluate.seam import Evaluation, Task

#: Task, the module whose ``evaluate`` carries it out, and what PATH is.
_REGISTRY = {
    "babe": ("biascli.evaluate.babe", "BABE: biased sentences (a ;-separated CSV file)"),
    "basil": ("biascli.evaluate.basil", "BASIL: lexical bias in three reports of one event (a folder)"),
    "clickbait": ("biascli.evaluate.clickbait", "headlines (a folder with clickbait.txt and non_clickbait.txt)"),
    "newsmtsc": ("biascli.evaluate.newsmtsc", "NewsMTSC: sentiment toward a target (a .jsonl file)"),
    "persuasion": ("biascli.evaluate.persuasion", "SemEval-2023 task 3: persuasion techniques (a .csv file)"),
    "polnear": ("biascli.evaluate.polnear", "PolNeAR: attributions (a folder with text/ and attributions/)"),
    "treebank": ("biascli.evaluate.treebank", "sentences, tags and actors (a folder with .conllu or .conllu.gz)"),
}

TASKS = {name: description for name, (_, description) in _REGISTRY.items()}


def run(task: str, path: Path) -> Evaluation:
    """Carry out a task.

    Raises:
        KeyError: there is no such task.
        DatasetError: the path does not hold the data set in its published format.
    """
    if not path.exists():
        raise DatasetError(f"{path}: no such file or folder")
    evaluate: Task = import_module(_REGISTRY[task][0]).evaluate
    return evaluate(path)
