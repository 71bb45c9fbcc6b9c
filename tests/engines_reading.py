"""How a word bears on a target, for tests of the lexical engine."""

from biascli.engines.relations import Relation, Scene
from biascli.engines.seam import Polarity
from biascli.evaluate.newsmtsc import Item, request
from biascli.model import Span


def relation(text: str, target: str, word: str) -> Relation:
    start = text.index(target)
    asked = request(Item("1", "1", 0, text, Span(start, start + len(target)), Polarity.NEUTRAL))
    index = next(index for index, each in enumerate(asked.sentence) if each.text == word)
    ((_, found, _, _),) = Scene(asked.sentence).bearings(asked.actor, [index])
    return found
