"""Sources that a reader cannot check: who is only described, and who is nobody in particular."""

from collections.abc import Iterator

from biascli.document import Attribution, Document, Source, SourceKind, SourceRole
from biascli.model import Finding, Part, Span
from biascli.scorers.sourcing import rules
from biascli.scorers.sourcing.kinds import SPEAKING, STATING

#: What points back to somebody whom the text has introduced.
_POINTING = frozenset(
    "the this that these those it they them he she which who whom itself themselves himself herself both all".split()
)
_NEGATED = frozenset(("nobody", "none", "no", "neither"))
_LONGEST_POINTER = 4  # words: "the newspaper's editorial board"; longer ones describe
#: Bodies of which there is one, so that to name them without a name is to name them.
_KNOWN_BODIES = frozenset("police congress parliament media government".split())
_PEOPLE = frozenset(
    "person people man men woman women friend friends member members source sources guy guys ally allies boss bosses "
    "participant participants respondent respondents militant militants dissident dissidents applicant applicants "
    "assistant assistants client clients inhabitant inhabitants opponent opponents "
    "aide aides chief chiefs head heads spokesman spokeswoman spokespeople staff couple youth youths".split()
)
#: Things whose names end as those of people do.
_THINGS = frozenset(
    "order orders number numbers letter letters center centers paper papers matter matters committee committees "
    "chapter factor factors error errors offer offers power powers answer answers computer computers".split()
)
_PERSONAL_ENDINGS = (
    "er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ee", "ees", "crat", "crats",
    "person", "man", "men", "woman", "women", "people",
)  # fmt: skip
#: Verbs that are hearsay where nobody is given for them: *it is believed*, *is said to*.
_HEARSAY = frozenset(
    "say believe think expect report allege claim rumour rumor consider suppose understand hope fear assume argue "
    "suggest accept agree estimate speculate presume perceive regard deem view".split()
)


def find(document: Document) -> Iterator[Finding]:
    """Yield the places where somebody speaks whom the text does not name."""
    sources = {source.id: source for source in document.sources}
    seen: set[int] = set()  # where somebody is found: two verbs with one subject are one place
    for attribution in document.attributions:
        source = sources.get(attribution.source or "")
        if source is None or attribution.cue is None or attribution.kind not in SPEAKING:
            continue
        shown = attribution.source_span or attribution.cue
        if shown.start in seen:
            continue
        seen.add(shown.start)
        if source.kind is SourceKind.VAGUE and _is_hearsay(document, attribution):
            yield document.finding(
                rules.VAGUE_SOURCE,
                shown,
                part=document.part_of(shown),
                weight=1,
                message="no reader can ask who says so",
                actor=source.actor,
            )
        elif source.kind in (SourceKind.UNNAMED, SourceKind.UNNAMED_PLURAL) and _is_introduced(document, source, shown):
            part = document.part_of(shown)
            if part is Part.HEADLINE and source.kind is SourceKind.UNNAMED:
                continue  # "Governor vetoes water bill": the text says which
            yield document.finding(
                rules.ANONYMOUS_SOURCE,
                shown,
                part=part,
                weight=0.5,
                message="the source is described, not named",
            )


def _is_hearsay(document: Document, attribution: Attribution) -> bool:
    """Tell whether the author leaves out who speaks; a verb whose subject was not found may have one all the same."""
    if attribution.kind not in STATING or attribution.cue is None:
        return False
    if attribution.source_span is not None:
        first = next(iter(_words(document, attribution.source_span)), "")
        return first not in _POINTING and first not in _NEGATED  # *nobody says* puts words into no mouth
    lemma = attribution.cue_lemma or ""
    words = _words(document, attribution.cue)
    passive = lemma in _HEARSAY and len(words) > 1 and words[-1].endswith(("d", "t", "n"))
    return passive or lemma.endswith("ly") or words[:1] == ["it"]


def _is_introduced(document: Document, source: Source, span: Span) -> bool:
    """Tell whether words bring in somebody new and unnamed, rather than point back, or name a thing."""
    words = _words(document, span)
    if not words or (words[0] in _POINTING and len(words) <= _LONGEST_POINTER) or words[-1] in _KNOWN_BODIES:
        return False
    last = source.name.split()[-1].lower()
    personal = last.endswith(_PERSONAL_ENDINGS) and last not in _THINGS
    return source.role is not SourceRole.UNKNOWN or last in _PEOPLE or personal


def _words(document: Document, span: Span) -> list[str]:
    return document.text[span.start : span.end].lower().split()
