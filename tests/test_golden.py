"""The reports of the shipped articles, finding by finding, as read by hand; golden/README.md lists their mistakes.

A change of lists or rules shows here as a difference to read. When every line of it is right, write the files anew with
``python tests/test_golden.py`` and say under Scoring in CHANGELOG.md what changed.
"""

from pathlib import Path

import pytest

from articles import ARTICLES
from biascli import analyze

GOLDEN = Path(__file__).parent / "golden"
_SHOWN = 60  # characters of a finding


def summary(text: str) -> str:
    report = analyze(text)
    document = report.document
    lines = [
        f"headline: {document.headline}",
        *(f"words: {each.part} {each.voice} {each.n_words}" for each in document.words),
        *(f"actor: {actor.name} ({actor.type}), {len(actor.mentions)} mentions" for actor in document.actors),
        *(f"source: {source.name} ({source.kind})" for source in document.sources),
    ]
    for result in report.results:
        lines.extend(
            f"{each.line}:{each.column} {each.rule} {each.voice} {' '.join(each.text.split())[:_SHOWN]}"
            for each in result.findings
        )
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", ARTICLES)
def test_the_report_is_the_one_that_was_accepted(name: str) -> None:
    assert summary(ARTICLES[name]) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    for article, content in ARTICLES.items():
        (GOLDEN / f"{article}.txt").write_text(summary(content), encoding="utf-8")
