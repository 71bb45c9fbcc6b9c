"""The report: everything that was measured about one text, and the versioned schema of the JSON.

The dataclasses here and in ``model`` and ``document`` are the schema: ``biascli schema`` derives the JSON Schema
from them, and the JSON renderer writes them field by field.
"""

from enum import StrEnum

from biascli.document import Actor, Attribution, Source, Stretch, WordCount
from biascli.model import Finding, Result, Severity
from biascli.records import record

#: Version of the JSON layout: the first number changes when a field goes or changes its meaning, the second when a
#: field is added.
SCHEMA_VERSION = "1.1"


@record
class InputRecord:
    """What was read."""

    name: str
    encoding: str
    n_characters: int


@record
class DocumentRecord:
    """What the language layer found: the denominators and the people that every scorer shares."""

    headline: str | None
    n_sentences: int  # of the body
    n_words: int  # headline and body
    words: tuple[WordCount, ...]
    actors: tuple[Actor, ...]
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    stretches: tuple[Stretch, ...]  # the body word by word: whose voice, in what order


class GateStatus(StrEnum):
    """What became of a gate."""

    HELD = "held"
    BROKEN = "broken"
    UNDEFINED = "undefined"  # the figure has no value in this text


@record
class GateOutcome:
    """A bound that was set for a figure or for the severity of findings, and whether the text keeps to it."""

    gate: str  # as it was written
    status: GateStatus
    blocks: bool  # whether the run fails for it
    figure: float | None = None
    reason: str | None = None  # in words: figure and bound, or why there is no figure
    weightiest: tuple[int, ...] = ()  # of the findings behind a broken gate those of most weight: their starts


@record
class Suppressed:
    """A finding that somebody has looked at and let stand; no figure counts it."""

    scorer: str
    finding: Finding
    by: str  # "comment in line 12", "ignore-terms, biascli.toml", "baseline"
    reason: str


@record
class UnusedSuppression:
    """A comment that was to let findings stand, and lets none."""

    line: int  # where it stands
    rules: tuple[str, ...]  # what it is about; empty for all
    reason: str  # as written in it
    message: str  # what is wrong with it, in words


@record
class Report:
    """What biascli says about one text."""

    input: InputRecord
    document: DocumentRecord
    results: tuple[Result, ...]
    notices: tuple[str, ...]  # what a reader must know before trusting the figures
    suppressed: tuple[Suppressed, ...] = ()
    unused_suppressions: tuple[UnusedSuppression, ...] = ()
    gates: tuple[GateOutcome, ...] = ()

    def findings(self, least: Severity = Severity.NOTE) -> tuple[Finding, ...]:
        """Return the findings of all scorers of at least that severity, by position."""
        rank = least.rank
        found = [each for result in self.results for each in result.findings if each.severity.rank >= rank]
        return tuple(sorted(found, key=lambda each: (each.start, each.end, each.rule)))

    def result(self, scorer: str) -> Result | None:
        """Return what a scorer said, or None where it was not asked."""
        return next((each for each in self.results if each.scorer == scorer), None)


@record
class Unread:
    """An article that could not be analysed."""

    name: str
    error: str  # as it goes to stderr: it names the file


@record
class Tool:
    """What made the reports: the same tool, lexicons and text give the same bytes."""

    name: str
    version: str
    lexicons: str  # fingerprint of every list in force, the user's own among them
    engine: str  # what judged the mentions of actors: "encoder" or "lexical"
    model: str  # fingerprint of that engine's model


@record
class ReportFile:
    """The whole of a JSON output: always a list of reports, also for a single text."""

    schema_version: str
    tool: Tool
    reports: tuple[Report, ...]


def schema() -> dict[str, object]:
    """Return the JSON Schema of a JSON output."""
    from pydantic import TypeAdapter

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **TypeAdapter(ReportFile).json_schema(mode="serialization"),
    }
