"""Loadedness by source: does the figure tell agency copy from opinion pages, whatever the length of an article?

    python benchmarks/sources.py ARTICLES.jsonl[.gz] [N]

Reads JSON lines with the fields ``text``, ``source`` and ``bias_text`` (the label of the outlet, shown and not judged
by) and measures at most N articles (100) of each source that has 20 or more. Prints the median loadedness of the
author's words a source, whether Reuters and AP lie below every opinion section, and the rank correlation of loadedness
with the number of words of the article: over all, as the median within a source, and for the agencies.

Long articles may be other articles than short ones (a report, an essay), or the figure may depend on how much it is
given. Two more correlations tell which: that of the first 300 words of an article with the words of all of it, which
only the kind of article can bring about, and that of a beginning cut by chance to 150 to 600 words with its own words,
over articles of 600 words or more, which only the figure can.
"""

import gzip
import json
import random
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from biascli import language
from biascli.document import Document
from biascli.errors import BiascliError
from biascli.evaluate.figures import spearman
from biascli.model import Part, Scope, Voice
from biascli.scorers.loaded_language import LoadedLanguage
from biascli.scorers.seam import Setup

LEAST_ARTICLES = 20
AGENCIES = ("Reuters", "Associated Press")
OPINION = ("opinion", "editorial")
#: Words of the opening that is measured alone, so that all are of one length.
OPENING = 300
#: Words that an article has which is cut by chance, and the fewest that are left of it.
LEAST_CUT = 600
LEAST_LEFT = 150
SEED = 1
_NARRATION = Scope(part=Part.BODY, voice=Voice.NARRATION)


class Article(NamedTuple):
    """A text and where it stood."""

    source: str
    label: str
    text: str


class Measured(NamedTuple):
    """What was measured of one article, of its opening, and of a beginning of it as long as chance would have it."""

    rate: float
    n_words: int
    opening: float | None
    part: float | None
    n_part_words: int


def read(path: Path) -> Iterable[Article]:
    """Yield the articles of a JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield Article(record["source"], record["bias_text"], record["text"])


def measure(texts: Iterable[str], scorer: LoadedLanguage, chance: random.Random) -> list[Measured]:
    """Measure articles; those that cannot be read or are too short to judge are left out."""
    found: list[Measured] = []
    for text in texts:
        try:
            document = language.build(text)
        except BiascliError:
            continue
        rate = loadedness(scorer, document)
        if rate is None:
            continue
        n_words = sum(document.n_words(Part.BODY, voice) for voice in Voice)
        n_part_words = chance.randint(LEAST_LEFT, LEAST_CUT) if n_words >= LEAST_CUT else 0
        opening, part = (
            loadedness(scorer, language.build(beginning(document, number))) if 0 < number <= n_words else None
            for number in (OPENING, n_part_words)
        )
        found.append(Measured(rate, n_words, opening, part, n_part_words))
    return found


def loadedness(scorer: LoadedLanguage, document: Document) -> float | None:
    """Return the loadedness of the author's words, None where they are too few."""
    return scorer.score(document).metric("per_1000_words", _NARRATION).value


def beginning(document: Document, n_words: int) -> str:
    """Return the text up to the end of the sentence with which it has so many words."""
    so_far = 0
    for sentence in document.sentences:
        so_far += sum(token.is_word for token in sentence.tokens)
        if so_far >= n_words:
            return document.text[: sentence.span.end]
    return document.text


def is_opinion(source: str) -> bool:
    """Tell whether a source says of itself that it is an opinion section."""
    return any(word in source.lower() for word in OPINION)


def main() -> None:
    """Print the table and what follows from it."""
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    texts: dict[tuple[str, str], list[str]] = {}
    for article in read(Path(sys.argv[1])):
        texts.setdefault((article.source, article.label), []).append(article.text)
    scorer, chance = LoadedLanguage.load(Setup()), random.Random(SEED)  # noqa: S311 - lengths, nothing secret
    measured = {key: measure(own[:most], scorer, chance) for key, own in texts.items() if len(own) >= LEAST_ARTICLES}
    medians = {key: median(each.rate for each in found) for key, found in measured.items()}
    print(f"{'source':34}{'label':9}{'articles':>8}{'median':>8}")
    for source, label in sorted(medians, key=lambda key: medians[key]):
        print(f"{source:34}{label:9}{len(measured[source, label]):8}{medians[source, label]:8.2f}")
    agencies = {source: figure for (source, _), figure in medians.items() if source in AGENCIES}
    opinion = {source: figure for (source, _), figure in medians.items() if is_opinion(source)}
    print(f"highest of the agencies {max(agencies.values()):.2f}, lowest of opinion {min(opinion.values()):.2f}")
    everything = [each for found in measured.values() for each in found]
    print(f"rank correlation of loadedness with the words of the article, over {len(everything)} articles:")
    correlations("of all of it", [(each.rate, each.n_words) for each in everything])
    within = [spearman([each.rate for each in own], [each.n_words for each in own]) for own in measured.values()]
    print(f"  {'of all of it, median within a source':50}{median(within):6.3f}")
    of_agencies = [each for (source, _), own in measured.items() if source in AGENCIES for each in own]
    correlations("of all of it, agencies", [(each.rate, each.n_words) for each in of_agencies])
    correlations(
        f"of the first {OPENING} words alone",
        [(each.opening, each.n_words) for each in everything if each.opening is not None],
    )
    correlations(
        "of a beginning cut by chance, with its own words",
        [(each.part, each.n_part_words) for each in everything if each.part is not None],
    )


def correlations(what: str, pairs: Sequence[tuple[float, int]]) -> None:
    """Print a rank correlation."""
    figure = spearman([rate for rate, _ in pairs], [number for _, number in pairs])
    print(f"  {what:50}{figure:6.3f} over {len(pairs)} articles")


if __name__ == "__main__":
    main()
