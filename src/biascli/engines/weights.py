"""The fitted weights of the lexical engine: what each feature says for or against an actor, and for neither.

``models/lexical_engine.tsv`` is written by ``scripts/train_lexical_engine.py``; a person can read it.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from biascli.engines.standing import SIDES, Neighbour
from biascli.errors import ResourceError

FILE = "lexical_engine.tsv"
#: Weights are written as integers.
UNITS = 1000


@cache
def load() -> Mapping[str, tuple[float, float]]:
    """Return direction (above 0: for the actor) and neutrality of each feature."""
    try:
        text = files("biascli.models").joinpath(FILE).read_text(encoding="utf-8")
        rows = (line.split("\t") for line in text.split("\n")[1:] if line)
        return {name: (int(direction) / UNITS, int(neutrality) / UNITS) for name, direction, neutrality in rows}
    except (OSError, ValueError) as error:
        raise ResourceError(f"models/{FILE} is missing or damaged: {error}; install biascli again") from error


def neighbours(fitted: Mapping[str, tuple[float, float]]) -> dict[Neighbour, tuple[float, float]]:
    """Return what words near a mention say, by what they are and how they stand."""
    found: dict[Neighbour, tuple[float, float]] = {}
    for name, effect in fitted.items():
        kind, _, rest = name.partition(" ")
        word, _, side = rest.partition(" ")
        if kind == "word" and side in SIDES:
            found[word, side] = effect
    return found
