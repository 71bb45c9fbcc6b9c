"""How the words of each speaker are reported: *said* against *claimed* and *admitted*."""

from collections import Counter

from biascli.document import AttributionKind, Document
from biascli.lexicon import Lexicon
from biascli.model import Count, Direction, MetricSpec, Scope
from biascli.scorers.target_sentiment.ledger import Ledger

JUDGING_VERBS = MetricSpec(
    name="judging_verb_share",
    title="reported by a verb that judges",
    unit="share of reports",
    formula="n_judging_reports / n_reports",
    direction=Direction.MORE_SLANT,
    definition="Of the times that a speaker's words are reported, how often by a verb or noun that judges them "
    "(*claimed*, *admitted*, *bragged*). Compare the speakers of one text. The counts by verb are in the report.",
    denominator="n_reports",
    low=0,
    high=1,
    requires={"n_reports": 1},
)


def enter(document: Document, cues: Lexicon, ledger: Ledger) -> None:
    """Enter, for each speaker, how often it is reported, and by which verbs."""
    verbs: dict[str, Counter[str]] = {}
    for each in document.attributions:
        if each.source is not None and each.cue_lemma and each.kind is AttributionKind.COMMUNICATION:
            verbs.setdefault(each.source, Counter())[each.cue_lemma] += 1
    for speaker, found in verbs.items():
        scope = Scope(speaker=speaker)
        n_judging = sum(n for lemma, n in found.items() if any(term.weight for term in cues.lookup(lemma)))
        ledger.enter(
            (Count("n_reports", found.total(), scope), Count("n_judging_reports", n_judging, scope)), (JUDGING_VERBS,)
        )
        for lemma, n in sorted(found.items(), key=lambda item: (-item[1], item[0])):
            ledger.enter((Count("n_reports", n, Scope(speaker=speaker, term=lemma)),))
