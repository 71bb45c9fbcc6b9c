"""How far a rate could move if the author had written other sentences of the same kind: a bootstrap over sentences.

Each of the replicates weighs every sentence with a number of its own (0, 1, 2 …, Poisson with mean 1), and the rate is
worked out anew; the interval holds the middle 95 of 100 rates. The numbers come from a hash with a fixed seed, so
that the same text always has the same interval.

Hanley and MacGibbon (2006), Creating non-parametric bootstrap samples using Poisson frequencies, Comput Methods
Programs Biomed 83.
"""

import hashlib
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from math import exp, factorial
from operator import mul

REPLICATES = 200
SEED = b"biascli: bootstrap over sentences"
#: Share of replicates cut off at either end.
TAIL = 0.025


def bootstrap(weights: Sequence[float], words: Sequence[int]) -> tuple[float, float] | None:
    """Return low and high end of the interval for the ratio of summed weights to summed words, None without words."""
    n = len(words)
    numbers = hashlib.shake_256(SEED).digest(REPLICATES * n).translate(_poisson())
    loaded = [(index, weight) for index, weight in enumerate(weights) if weight]
    rates: list[float] = []
    for start in range(0, REPLICATES * n, n or 1):
        drawn = numbers[start : start + n]
        total = sum(map(mul, drawn, words))
        if total:
            rates.append(sum([drawn[index] * weight for index, weight in loaded]) / total)
    if not rates:
        return None
    rates.sort()
    cut = int(TAIL * len(rates))
    return rates[cut], rates[-1 - cut]


@cache
def _poisson() -> bytes:
    """Return the table that turns a uniform byte into a Poisson number with mean 1."""
    chances = accumulate(exp(-1) / factorial(k) for k in range(8))
    limits = [round(256 * chance) for chance in chances]
    return bytes(sum(limit <= byte for limit in limits) for byte in range(256))
