"""What training both heads of the encoder shares: batches of like length, a rate that rises and falls, averages."""

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

import torch
from torch import Tensor

BATCH = 16
WARM_UP = 0.06  # of all steps, in which the rate rises; after these it falls to nothing
_POOL = 40  # batches out of which those of like length are made

_Example = TypeVar("_Example")


def batches(
    examples: Sequence[_Example], length: Callable[[_Example], int], rng: random.Random
) -> list[list[_Example]]:
    """Return the examples in random order, those of like length together, which saves padding."""
    order = rng.sample(examples, len(examples))
    found: list[list[_Example]] = []
    for start in range(0, len(order), BATCH * _POOL):
        pool = sorted(order[start : start + BATCH * _POOL], key=length)
        found += [pool[index : index + BATCH] for index in range(0, len(pool), BATCH)]
    rng.shuffle(found)
    return found


def schedule(optimizer: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LRScheduler:
    """Return what raises the rate over the first of so many steps and lowers it over the others."""
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARM_UP * steps)) * (1 - step / steps)
    )


def averaged(runs: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of the weights of several runs from one beginning."""
    return {name: torch.stack([run[name].float() for run in runs]).mean(0).to(runs[0][name].dtype) for name in runs[0]}
