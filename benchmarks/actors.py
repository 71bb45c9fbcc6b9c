"""What the actors cost: finding and judging them against all the rest, and ten times the mentions.

    python benchmarks/actors.py ARTICLES.jsonl[.gz] [N] [ENGINE]

The first figure is the processor time of finding the actors and of ``target_sentiment``, divided by that of the rest of
the analysis (language without actors, and the other four scorers) on the same articles; the target is at most 1. The
second is the time for texts of 1,000 and of 10,000 mentions of 100 actors, a mention; a ratio of 1 is linear.
"""

import gzip
import json
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from biascli import language, scorers
from biascli.engines import EngineName
from biascli.language import actors
from biascli.scorers.seam import Setup

_SENTENCES = (
    "{0} praised the old town hall on Monday.",
    "The workers said that {0} had betrayed them.",
    "Most of the money was given to {0} by the council.",
)
_SYLLABLES = ("bar", "den", "fol", "gim", "hav", "kor", "lun", "mar", "nov", "pel")  # squared, a hundred surnames
_MENTIONS = (1_000, 10_000)


def articles(path: Path, n: int) -> list[str]:
    """Return the first N texts of a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, n)]


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of some work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print both figures."""
    texts = articles(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100)
    setup = Setup(engine=EngineName(sys.argv[3]) if len(sys.argv) > 3 else EngineName.LEXICAL)
    loaded = {name: scorers.load(name, setup) for name in scorers.NAMES}
    for scorer in loaded.values():
        scorer.score(language.build(texts[0]))
    building = seconds(lambda: [language.build(text) for text in texts])
    documents = [language.build(text) for text in texts]
    finding = seconds(
        lambda: [actors.find(each.text, tuple(each.all_sentences()), each.quotations) for each in documents]
    )
    scoring = {
        name: seconds(lambda scorer=scorer: [scorer.score(each) for each in documents])  # type: ignore[misc]
        for name, scorer in loaded.items()
    }
    judging = scoring.pop("target_sentiment")
    rest = building - finding + sum(scoring.values())
    mine = finding + judging
    print(
        f"{setup.engine} engine, {len(texts)} articles: actors {mine:.2f} s (finding {finding:.2f}), rest {rest:.2f} s"
    )
    print(f"ratio {mine / rest:.2f}")
    before = None
    for n_mentions in _MENTIONS:
        document = language.build(text_of(n_mentions))
        taken = seconds(lambda: loaded["target_sentiment"].score(document)) / n_mentions  # noqa: B023 - called at once
        ratio = f", ratio {taken / before:.2f}" if before else ""
        print(f"{n_mentions} mentions: {1e6 * taken:.0f} microseconds a mention{ratio}")
        before = taken


def text_of(n_mentions: int) -> str:
    """Return a text with so many mentions of a hundred invented people."""
    surnames = [one.capitalize() + other for one in _SYLLABLES for other in _SYLLABLES]
    lines = [
        _SENTENCES[number % len(_SENTENCES)].format(f"Anna {surnames[number * 7 % len(surnames)]}")
        for number in range(n_mentions)
    ]
    return "\n\n".join(" ".join(lines[index : index + 5]) for index in range(0, n_mentions, 5))


if __name__ == "__main__":
    main()
