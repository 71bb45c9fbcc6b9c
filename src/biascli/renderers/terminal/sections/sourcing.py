"""Sourcing on the terminal: how much stands on a source, who the sources are, and where in the text they speak."""

from collections import Counter
from collections.abc import Mapping, Sequence
from string import ascii_lowercase

from rich.text import Text

from biascli.document import Source, SourceKind, SourceRole, Stretch
from biascli.model import Result, Scope, Voice
from biascli.renderers.terminal import voices
from biascli.renderers.terminal.canvas import MUTED, NAME_WIDTH, Canvas
from biascli.renderers.terminal.evidence import evidence, rule_name
from biascli.renderers.terminal.figures import BODY, ROWS_SHOWN, list_figures, value
from biascli.report import Report

_WIDE = 96  # columns from which the verbs stand in the table
_NARROW = 80  # columns below which names and bars are short
_NARROW_NAME = 16
_KINDS: Mapping[SourceKind, str] = {
    SourceKind.NAMED_PERSON: "person",
    SourceKind.NAMED_ORGANISATION: "organisation",
    SourceKind.DOCUMENT: "document",
    SourceKind.UNNAMED: "unnamed",
    SourceKind.UNNAMED_PLURAL: "unnamed pl.",
    SourceKind.VAGUE: "vague",
}
_ROLES: Mapping[SourceRole, str] = {
    SourceRole.OFFICIAL: "official",
    SourceRole.EXPERT: "expert",
    SourceRole.BUSINESS: "business",
    SourceRole.PARTY_OR_CAMPAIGN: "campaign",
    SourceRole.AFFECTED_PERSON: "affected",
    SourceRole.MEDIA: "media",
    SourceRole.UNKNOWN: "-",
}
_ROLE_SHARES = {f"{role}_role_share" for role in SourceRole}
_STANDS_ON_NOBODY = frozenset(
    f"sourcing.{name}" for name in ("certainty", "unanswered_claim", "unsourced_cause", "unsourced_judgement")
)
_NO_SPEAKER = "?"  # in the strip: words of nobody whom the text names
_NOT_SHOWN = "+"  # in the strip: words of a source that the table does not show


def section(canvas: Canvas, report: Report, result: Result) -> None:
    """How much stands on a source, who the sources are, and where they speak."""
    canvas.section("Sourcing")
    figures = [metric.name for metric in result.metrics if metric.scope == BODY and metric.name not in _ROLE_SHARES]
    list_figures(canvas, result, [(name, BODY) for name in figures])
    _roles(canvas, result)
    words = {count.scope.speaker: round(count.value) for count in result.counts if count.name == "n_source_words"}
    speaking = sorted(
        (source for source in report.document.sources if source.id in words), key=lambda each: -words[each.id]
    )
    shown = speaking[:ROWS_SHOWN]
    keys = {source.id: key for source, key in zip(shown, ascii_lowercase, strict=False)}
    _strip(canvas, report.document.stretches, keys)
    if shown:
        _table(canvas, report, result, shown, words)
    if len(speaking) > len(shown):
        canvas.note(f"and {len(speaking) - len(shown)} more, with fewer words")
    _left_to_the_author(canvas, report, result)
    evidence(canvas, result.findings)


def _left_to_the_author(canvas: Canvas, report: Report, result: Result) -> None:
    """Print the lines of what stands on nobody, and of the claims that nobody answers: all of them, by kind."""
    names = {actor.id: actor.name for actor in report.document.actors}
    lines: dict[str, dict[str, None]] = {}
    for finding in result.findings:
        if finding.rule in _STANDS_ON_NOBODY:
            name = f"{canvas.plain(names[finding.actor])} " if finding.actor else ""
            lines.setdefault(rule_name(finding), {})[f"{name}{finding.line}"] = None
    canvas.columns(
        [(name, ", ".join(found)) for name, found in sorted(lines.items())],
        header=("stands on nobody", "lines"),
        grow=1,
    )


def _roles(canvas: Canvas, result: Result) -> None:
    shares = [(role, value(result, f"{role}_role_share", BODY)) for role in SourceRole]
    named = [f"{str(role).replace('_', ' ')} {share:.0%}" for role, share in shares if share]
    if named:
        canvas.hanging("Words by role  ", Text(", ".join(named)), len("Words by role  "))


def _table(
    canvas: Canvas, report: Report, result: Result, shown: Sequence[Source], words: Mapping[str | None, int]
) -> None:
    """Print a row for each source: its words, what it is, where it first speaks, and its verbs."""
    narrow, wide = canvas.width < _NARROW, canvas.width >= _WIDE
    lines: dict[str | None, int] = {}
    for stretch in report.document.stretches:
        lines.setdefault(stretch.speaker, stretch.line)
    rows: list[tuple[Text | str, ...]] = []
    for source, key in zip(shown, ascii_lowercase, strict=False):
        share = value(result, "words_of_source", Scope(speaker=source.id)) or 0
        row: tuple[Text | str, ...] = (
            key,
            canvas.cut(source.name, _NARROW_NAME if narrow else NAME_WIDTH),
            str(words[source.id]),
            canvas.bar(share, 4 if narrow else 8),
            _KINDS[source.kind],
            _ROLES[source.role],
            str(lines[source.id]),
        )
        rows.append((*row, _verbs(canvas, source)) if wide else row)
    header = ("", "source", "words", "", "kind", "role", "line", *(("verbs",) if wide else ()))
    canvas.columns(rows, header=header, right=(2, 6), grow=7 if wide else None)
    if not wide:
        verbs = [(key, _verbs(canvas, source)) for source, key in zip(shown, ascii_lowercase, strict=False)]
        canvas.columns(verbs, header=("", "verbs"), grow=1)


def _verbs(canvas: Canvas, source: Source) -> str:
    """Return the verbs that a source is given, the most frequent first."""
    counted = Counter(source.cues).most_common()
    return canvas.plain(", ".join(f"{cue} {n}" if n > 1 else cue for cue, n in counted)) or "-"


def _strip(canvas: Canvas, stretches: Sequence[Stretch], keys: Mapping[str, str]) -> None:
    """Draw the text from its first word to its last: where it stands on a source, and on which."""
    n_words = sum(stretch.n_words for stretch in stretches)
    n_cells = min(canvas.width - 2, n_words)
    if not n_cells:
        return
    voice_line, speaker_line = Text("  "), "  "
    for here in _cells(stretches, n_words, n_cells):
        (voice, speaker), _ = max(here.items(), key=lambda item: (item[1], item[0][0] is not Voice.NARRATION))
        voice_line.append_text(voices.cell(canvas, voice))
        mark = _NO_SPEAKER if speaker is None else keys.get(speaker, _NOT_SHOWN)
        speaker_line += " " if voice is Voice.NARRATION else mark
    canvas.print("", Text("From the first word to the last: who speaks", style="bold"), voice_line, speaker_line)
    legend = [f"{voices.glyphs(canvas)[voice]} {voices.NAME[voice]}" for voice in Voice]
    if _NO_SPEAKER in speaker_line:
        legend.append(f"{_NO_SPEAKER} speaker not given")
    canvas.print(Text("  " + "  ".join(legend), style=MUTED))


def _cells(stretches: Sequence[Stretch], n_words: int, n_cells: int) -> list[Counter[tuple[Voice, str | None]]]:
    """Return, for each cell of the strip, how many words each voice and speaker has in it."""
    cells: list[Counter[tuple[Voice, str | None]]] = [Counter() for _ in range(n_cells)]
    n_before = 0
    for stretch in stretches:
        n_end = n_before + stretch.n_words
        while n_before < n_end:
            cell = n_before * n_cells // n_words
            n_next = -(-(cell + 1) * n_words // n_cells)  # the first word of the next cell
            n_here = min(n_end, n_next) - n_before
            cells[cell][stretch.voice, stretch.speaker] += n_here
            n_before += n_here
    return cells
