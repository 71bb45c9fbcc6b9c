"""What training both heads of the encoder shares: the loop over batches of like length, and the average of runs."""

import math
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

import torch
from torch import Tensor, nn

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


def epochs(
    model: nn.Module, rates: Mapping[nn.Module, float], examples: Sequence[_Example], length: Callable[[_Example], int],
    loss: Callable[[Sequence[_Example]], Tensor], n: int, seed: int,
) -> Iterator[int]:  # fmt: skip
    """Train a model for some epochs, each of its parts at its own rate, in the order of a seed; yield behind each."""
    torch.manual_seed(seed)
    rng = random.Random(seed)  # noqa: S311 -- an order of training, no secret
    steps = n * math.ceil(len(examples) / BATCH)
    optimizer = torch.optim.AdamW([{"params": part.parameters(), "lr": rate} for part, rate in rates.items()])
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARM_UP * steps)) * (1 - step / steps)
    )
    for epoch in range(1, n + 1):
        model.train()
        for batch in batches(examples, length, rng):
            lost = loss(batch)
            optimizer.zero_grad()
            lost.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        yield epoch


def averaged(runs: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of the weights of several runs from one beginning."""
    return {name: torch.stack([run[name].float() for run in runs]).mean(0).to(runs[0][name].dtype) for name in runs[0]}
