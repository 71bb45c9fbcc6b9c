"""Rhetoric by kind of source: what the scorer finds in news agencies' reports, and what in opinion sections.

    python benchmarks/rhetoric_by_genre.py ARTICLES.jsonl[.gz] [N]

Reads JSON lines with the fields ``source``, ``title`` and ``text``. Of each kind the first N articles (100 where none
is given) are analysed; the table gives findings per 1,000 words of narration, all of them and those of high confidence,
for the taxonomy's techniques and for the devices. A third argument names a tab-separated file for the agencies'
findings of medium and high confidence, one a line, to be read by hand.
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from biascli import language
from biascli.model import Finding, Part, Voice
from biascli.scorers.rhetoric import Rhetoric
from biascli.scorers.rhetoric.levels import Level
from biascli.scorers.rhetoric.taxonomy import of_family
from biascli.scorers.rhetoric.techniques import Family
from biascli.scorers.seam import Setup

_AGENCIES = "agency reports"
_OPINION = "opinion sections"
_OTHER = "other articles"
_AGENCY_NAMES = frozenset(("Reuters", "Associated Press"))
_OPINION_WORDS = ("opinion", "editorial", "guest writer")
_DEVICES = frozenset(of_family(Family.DEVICES))
_ARTICLES = 100
_CONTEXT = 110


def main(path: Path, n_articles: int, listing: Path | None) -> None:
    """Analyse, print the table, and list what is to be read."""
    scorer = Rhetoric.load(Setup())
    n_read: dict[str, int] = defaultdict(int)
    n_words: dict[str, int] = defaultdict(int)
    found: dict[str, list[Finding]] = defaultdict(list)
    lines: list[str] = []
    for source, text in _articles(path):
        kind = _kind(source)
        if n_read[kind] >= n_articles:
            continue
        document = language.build(text)
        n_read[kind] += 1
        n_words[kind] += document.n_words(Part.BODY, Voice.NARRATION)
        findings = [
            each for each in scorer.score(document).findings if each.voice is Voice.NARRATION and each.part is Part.BODY
        ]
        found[kind] += findings
        if kind == _AGENCIES:
            lines += [_line(text, each) for each in findings if Level.of(each.weight) is not Level.LOW]
    print(f"{'':18}{'articles':>9}{'words':>9}{'all':>8}{'high':>8}{'high, taxonomy':>16}{'high, devices':>15}")
    for kind, findings in found.items():
        high = [each for each in findings if Level.of(each.weight) is Level.HIGH]
        devices = [each for each in high if each.rule in _DEVICES]
        rates = [1000 * len(each) / n_words[kind] for each in (findings, high)]
        split = [1000 * n / n_words[kind] for n in (len(high) - len(devices), len(devices))]
        print(
            f"{kind:18}{n_read[kind]:>9}{n_words[kind]:>9}{rates[0]:>8.2f}{rates[1]:>8.2f}{split[0]:>16.2f}"
            f"{split[1]:>15.2f}"
        )
    if listing is not None:
        listing.write_text("".join(lines), encoding="utf-8")


def _articles(path: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["source"].strip(), f"{record['title']}\n\n{record['text']}"


def _kind(source: str) -> str:
    if source in _AGENCY_NAMES:
        return _AGENCIES
    return _OPINION if any(word in source.lower() for word in _OPINION_WORDS) else _OTHER


def _line(text: str, finding: Finding) -> str:
    before = text[max(0, finding.start - _CONTEXT) : finding.start]
    after = text[finding.end : finding.end + _CONTEXT]
    shown = f"{before}<<{finding.text}>>{after}"
    return f"{finding.rule}\t{finding.weight:.2f}\t{' '.join(shown.split())}\n"


if __name__ == "__main__":
    main(
        Path(sys.argv[1]),
        int(sys.argv[2]) if len(sys.argv) > 2 else _ARTICLES,
        Path(sys.argv[3]) if len(sys.argv) > 3 else None,
    )
