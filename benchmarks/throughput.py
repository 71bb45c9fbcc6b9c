"""Throughput: full analysis in one process against the plainest use of VADER and textstat on the same articles.

    python benchmarks/throughput.py ARTICLES.jsonl[.gz] [N] [ENGINE]

The reference is VADER's compound of every sentence (split by a regular expression) and ten textstat figures, the work
that a script of twenty lines would do. The target is at most 3 times that, with the lexical engine, which is the
default here. Both are warmed up first and timed in turn, article by article.
"""

import gzip
import json
import re
import statistics
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import textstat
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from biascli import Analyzer, InputError
from biascli.engines import EngineName
from biascli.language.syllables import provide_dictionary

_FIGURES = (
    "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index", "coleman_liau_index",
    "automated_readability_index", "dale_chall_readability_score", "difficult_words", "linsear_write_formula",
    "text_standard",
)  # fmt: skip
_ROUNDS = 3
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_VADER = SentimentIntensityAnalyzer()
_ANALYZER = Analyzer(engine=EngineName(sys.argv[3]) if len(sys.argv) > 3 else EngineName.LEXICAL)


def articles(path: Path, n: int) -> list[str]:
    """Return the first N texts of a JSON-lines file with a field ``text`` (or ``content``)."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        return list(islice((each.get("text") or each["content"] for each in records), n))


def reference(text: str) -> None:
    """VADER on every sentence, and the ten figures."""
    for sentence in _SENTENCE_END.split(text):
        _VADER.polarity_scores(sentence)
    for figure in _FIGURES:
        getattr(textstat, figure)(text)


def ours(text: str) -> None:
    """Full analysis; what is not English counts as done."""
    try:
        _ANALYZER.analyze(text)
    except InputError:
        return


def seconds(work: Callable[[str], None], texts: list[str]) -> float:
    """Return the processor time that the work takes; on a busy machine the wall clock measures others."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def main() -> None:
    """Print both times and the ratio."""
    texts = articles(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 300)
    provide_dictionary()
    for work in (ours, reference):
        seconds(work, texts[:5])
    pairs = []
    for round_ in range(_ROUNDS):
        # textstat keeps what it has seen: an invisible change makes each round new to it.
        fresh = [text + " " * (round_ + 1) for text in texts]
        # Article by article, so that a machine whose speed swings is as fast to the one as to the other.
        timed = [(seconds(ours, [text]), seconds(reference, [text + "\n"])) for text in fresh]
        pairs.append((sum(each for each, _ in timed), sum(each for _, each in timed)))
    words = sum(len(text.split()) for text in texts)
    for name, times in zip(("biascli", "VADER + textstat"), zip(*pairs, strict=True), strict=True):
        print(f"{name:18} {statistics.median(times):7.2f} s   {words / statistics.median(times):9.0f} words/s")
    print(f"ratio {statistics.median(a / b for a, b in pairs):.2f} over {len(texts)} articles, {words} words")


if __name__ == "__main__":
    main()
