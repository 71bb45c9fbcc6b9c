"""Loadedness by source: does the figure tell agency copy from opinion pages, whatever the length of an article?

    python benchmarks/sources.py ARTICLES.jsonl[.gz] [N]

Reads JSON lines with the fields ``text``, ``source`` and ``bias_text`` (the label of the outlet, shown and not judged
by) and measures at most N articles (100) of each source that has 20 or more. Prints the median loadedness of the
author's words a source, whether Reuters and AP lie below every opinion section, and the rank correlation of loadedness
with the number of words of the article: over all, and as the median within a source, where the writing is alike.
"""

import gzip
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from typing import NamedTuple

from biascli import language
from biascli.errors import BiascliError
from biascli.evaluate.figures import spearman
from biascli.model import Part, Scope, Voice
from biascli.scorers.loaded_language import LoadedLanguage
from biascli.scorers.seam import Setup

LEAST_ARTICLES = 20
AGENCIES = ("Reuters", "Associated Press")
OPINION = ("opinion", "editorial")
_NARRATION = Scope(part=Part.BODY, voice=Voice.NARRATION)


class Article(NamedTuple):
    """A text and where it stood."""

    source: str
    label: str
    text: str


class Measured(NamedTuple):
    """What was measured of one article."""

    rate: float
    n_words: int


def read(path: Path) -> Iterable[Article]:
    """Yield the articles of a JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield Article(record["source"], record["bias_text"], record["text"])


def measure(texts: Iterable[str]) -> list[Measured]:
    """Measure articles; those that cannot be read or are too short to judge are left out."""
    scorer = LoadedLanguage.load(Setup())
    found: list[Measured] = []
    for text in texts:
        try:
            document = language.build(text)
        except BiascliError:
            continue
        rate = scorer.score(document).metric("per_1000_words", _NARRATION).value
        if rate is not None:
            found.append(Measured(rate, sum(document.n_words(Part.BODY, voice) for voice in Voice)))
    return found


def is_opinion(source: str) -> bool:
    """Tell whether a source says of itself that it is an opinion section."""
    return any(word in source.lower() for word in OPINION)


def main() -> None:
    """Print the table and what follows from it."""
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    texts: dict[tuple[str, str], list[str]] = {}
    for article in read(Path(sys.argv[1])):
        texts.setdefault((article.source, article.label), []).append(article.text)
    measured = {key: measure(own[:most]) for key, own in texts.items() if len(own) >= LEAST_ARTICLES}
    medians = {key: median(each.rate for each in found) for key, found in measured.items()}
    print(f"{'source':34}{'label':9}{'articles':>8}{'median':>8}")
    for source, label in sorted(medians, key=lambda key: medians[key]):
        print(f"{source:34}{label:9}{len(measured[source, label]):8}{medians[source, label]:8.2f}")
    agencies = {source: figure for (source, _), figure in medians.items() if source in AGENCIES}
    opinion = {source: figure for (source, _), figure in medians.items() if is_opinion(source)}
    print(f"highest of the agencies {max(agencies.values()):.2f}, lowest of opinion {min(opinion.values()):.2f}")
    everything = [each for found in measured.values() for each in found]
    within = [spearman([each.rate for each in own], [each.n_words for each in own]) for own in measured.values()]
    overall = spearman([each.rate for each in everything], [each.n_words for each in everything])
    print(f"rank correlation with length over {len(everything)} articles: {overall:.3f}")
    print(f"median of the same within a source: {median(within):.3f}")


if __name__ == "__main__":
    main()
