"""How far a rate could move if the author had written other sentences of the same kind: a bootstrap over sentences.

Each of the replicates weighs every sentence with a number of its own (0, 1, 2 …, Poisson with mean 1), and the rate is
worked out anew; the interval holds the middle 95 of 100 rates. The numbers come from a hash of a fixed seed and of the
place of the sentence, so that the same text always has the same interval.

Where nothing loaded was found, drawing again finds nothing either, and the interval would be 0 to 0: more certain than
a few sentences can make anybody. The rule of three says what they leave open: were the rate higher than three such
words in as many words as these, one would have been found with 95 chances in 100.

Hanley and MacGibbon (2006), Creating non-parametric bootstrap samples using Poisson frequencies, Comput Methods
Programs Biomed 83; Hanley and Lippman-Hand (1983), If nothing goes wrong, is everything all right?, JAMA 249.
"""

import hashlib
import struct
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from math import exp, factorial

from biascli.model import DECIMALS
from biascli.remembered import Remembered

REPLICATES = 200
SEED = b"biascli: bootstrap over sentences"
#: Share of replicates cut off at either end.
TAIL = 0.025
#: What the rule of three allows for words that were not met, and what one of them would weigh: mildly loaded.
UNMET = 3
UNMET_WEIGHT = 0.4
#: Bytes in which the words and the weights of a replicate are added up: more than any text has.
_LANE = 8
#: Sentences of which the draws are kept: they are the same in every text.
_SENTENCES = 1 << 9
#: Weights are added up as whole numbers of the last decimal that they have.
_UNITS = 10**DECIMALS


def bootstrap(weights: Sequence[float], words: Sequence[int]) -> tuple[float, float] | None:
    """Return low and high end of the interval for the ratio of summed weights to summed words, None without words."""
    if not any(weights):
        n_words = sum(words)
        return (0.0, UNMET * UNMET_WEIGHT / n_words) if n_words else None
    loads, totals = _drawn([round(weight * _UNITS) for weight in weights], words)
    rates = sorted([load / (total * _UNITS) for load, total in zip(loads, totals, strict=True) if total])
    if not rates:
        return None
    cut = int(TAIL * len(rates))
    return rates[cut], rates[-1 - cut]


def _drawn(weights: Sequence[int], words: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
    """Return which weight and how many words each replicate has drawn.

    All replicates are added up at once, each in its lane of a whole number.
    """
    load = total = 0
    for index, (weight, n_words) in enumerate(zip(weights, words, strict=True)):
        drawn = _DRAWS[index]
        total += drawn * n_words
        if weight:
            load += drawn * weight
    return _lanes(load), _lanes(total)


def _draws(index: int) -> int:
    """Return how often each replicate draws the sentence with this number, one lane a replicate."""
    lanes = bytearray(REPLICATES * _LANE)
    lanes[::_LANE] = hashlib.shake_256(SEED + index.to_bytes(_LANE)).digest(REPLICATES).translate(_poisson())
    return int.from_bytes(lanes, "little")


_DRAWS = Remembered(_draws, _SENTENCES)


def _lanes(number: int) -> Sequence[int]:
    return struct.unpack(f"<{REPLICATES}Q", number.to_bytes(REPLICATES * _LANE, "little"))


@cache
def _poisson() -> bytes:
    """Return the table that turns a uniform byte into a Poisson number with mean 1."""
    chances = accumulate(exp(-1) / factorial(k) for k in range(8))
    limits = [round(256 * chance) for chance in chances]
    return bytes(sum(limit <= byte for limit in limits) for byte in range(256))
