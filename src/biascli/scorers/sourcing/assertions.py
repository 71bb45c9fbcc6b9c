"""Bare assertions: causes, judgements and certainties in the author's own words, with nobody named.

Once a sentence for each kind. A question asserts nothing. A cause in a sentence that gives words to a source is taken
for the source's: *because*, she said, *it rains*. A word in quotation marks is held at a distance, not asserted.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from biascli.document import Document, QuotationKind
from biascli.lexicon import Lexicon
from biascli.model import Finding, Rule, Span, Voice
from biascli.scorers.sourcing import rules
from biascli.scorers.sourcing.kinds import STATING
from biascli.scorers.sourcing.tally import asserts

_RULE_OF = {"cause": rules.CAUSE, "judgement": rules.JUDGEMENT, "certainty": rules.CERTAINTY}


def find(document: Document, assertions: Lexicon) -> Iterator[Finding]:
    """Yield what the author asserts with nobody named."""
    distanced = [each.span for each in document.quotations if each.kind is not QuotationKind.SPEECH]
    cues = sorted(each.cue.start for each in document.attributions if each.cue is not None and each.kind in STATING)
    quoted = {offset for span in distanced for offset in range(span.start, span.end)}
    for sentence in document.all_sentences():
        if not asserts(sentence):
            continue
        seen: set[Rule] = set()
        for match in assertions.match(sentence.tokens):
            span = Span(sentence.tokens[match.first].start, sentence.tokens[match.last - 1].end)
            rule = _RULE_OF[match.term.category]
            if rule is rules.CAUSE and _holds(cues, sentence.span):
                continue
            if rule in seen or span.start in quoted or document.voices.at(span.start).voice is not Voice.NARRATION:
                continue
            seen.add(rule)
            yield document.finding(
                rule,
                span,
                part=sentence.part,
                weight=match.term.weight,
                message=f"“{match.term.text}”: {rule.title}",
            )


def _holds(offsets: Sequence[int], span: Span) -> bool:
    """Tell whether one of some sorted offsets lies in a span."""
    position = bisect_left(offsets, span.start)
    return position < len(offsets) and offsets[position] < span.end
