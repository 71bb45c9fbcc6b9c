"""Take every place in a report from the prose that was analysed back to the file that it was read from.

The words of a finding become those of the file, with whatever markup stands between them: ``text[start:end]`` is the
evidence, always. Its context, ``before`` and ``after``, stays as a reader of the page sees it.
"""

from dataclasses import replace

from biascli.document import Attribution, Mention, Stretch
from biascli.lines import line_starts, position
from biascli.model import Finding, Span
from biascli.reading import Input, Prose
from biascli.report import DocumentRecord, InputRecord, Report


def placed(report: Report, prose: Prose, article: Input) -> Report:
    """Return the report on an article, with all of its offsets, lines and columns in the article's own text."""
    report = replace(report, input=InputRecord(article.name, article.encoding, len(article.text)))
    if prose.text == article.text:
        return report
    place = _Placing(prose, article.text)
    results = tuple(replace(each, findings=tuple(map(place.finding, each.findings))) for each in report.results)
    return replace(report, document=place.document(report.document), results=results)


class _Placing:
    """From places in the prose to places in the file."""

    def __init__(self, prose: Prose, text: str) -> None:
        self._prose = prose
        self._text = text
        self._line_starts = line_starts(text)

    def finding(self, finding: Finding) -> Finding:
        span = self._prose.in_file(finding.start, finding.end)
        line, column = position(self._line_starts, span.start)
        text = self._text[span.start : span.end]
        return replace(finding, start=span.start, end=span.end, line=line, column=column, text=text)

    def document(self, document: DocumentRecord) -> DocumentRecord:
        actors = tuple(replace(each, mentions=tuple(map(self._mention, each.mentions))) for each in document.actors)
        return replace(
            document,
            actors=actors,
            attributions=tuple(map(self._attribution, document.attributions)),
            stretches=tuple(map(self._stretch, document.stretches)),
        )

    def _stretch(self, stretch: Stretch) -> Stretch:
        span = self._prose.in_file(stretch.start, stretch.end)
        line, _ = position(self._line_starts, span.start)
        return replace(stretch, start=span.start, end=span.end, line=line)

    def _mention(self, mention: Mention) -> Mention:
        return replace(mention, span=self._span(mention.span))

    def _attribution(self, attribution: Attribution) -> Attribution:
        return replace(
            attribution,
            source_span=None if attribution.source_span is None else self._span(attribution.source_span),
            cue=None if attribution.cue is None else self._span(attribution.cue),
            content=tuple(map(self._span, attribution.content)),
        )

    def _span(self, span: Span) -> Span:
        return self._prose.in_file(span.start, span.end)
