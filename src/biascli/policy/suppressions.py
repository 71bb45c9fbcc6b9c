"""Comments in an article that let findings stand.

::

    <!-- biascli: ignore[loaded_language.label] it is what they call themselves -->
    <!-- biascli: ignore-start[rhetoric] an editorial --> ... <!-- biascli: ignore-end -->
    <!-- biascli: ignore-file[readability] -->

A comment on a line of its own is about the next line that holds text, any other about its own line. In brackets stand
rules or scorers, with commas between; without brackets it is about all. The comment is no prose: no scorer sees it. One
that lets nothing stand is reported, so that it does not outlive what it was written for.
"""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from biascli.model import Finding
from biascli.report import Report, Suppressed

_COMMENT = re.compile(
    r"<!--[ \t]*biascli:[ \t]*(?P<kind>ignore-start|ignore-end|ignore-file|ignore)\b"
    r"(?:\[(?P<rules>[\w., \t-]*)\])?(?P<reason>[^>]{0,500}?)-->"
)


class _Kind(StrEnum):
    LINE = "ignore"
    START = "ignore-start"
    END = "ignore-end"
    FILE = "ignore-file"


class _Directive(NamedTuple):
    """A comment, and the lines whose findings it lets stand."""

    line: int  # where it stands
    first: int
    last: int
    rules: tuple[str, ...]  # empty for all
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Tell whether it is about a finding."""
        scorer = finding.rule.partition(".")[0]
        return self.first <= finding.line <= self.last and (
            not self.rules or finding.rule in self.rules or scorer in self.rules
        )


def without_comments(text: str) -> str:
    """Return the text with blanks in place of these comments, so that every offset stays true."""
    if "biascli:" not in text:
        return text
    return _COMMENT.sub(lambda match: re.sub(r"[^\r\n]", " ", match.group()), text)


class Suppressions:
    """The comments of one article."""

    def __init__(self, directives: Sequence[_Directive]) -> None:
        self._directives = tuple(directives)

    @classmethod
    def read(cls, text: str) -> "Suppressions":
        """Find the comments of an article."""
        return cls(_directives(text) if "biascli:" in text else ())

    def of(self, report: Report) -> list[Suppressed]:
        """Return the findings that are let stand; of several comments the first that covers a finding counts."""
        return [
            Suppressed(result.scorer, finding, f"comment in line {directive.line}", directive.reason)
            for result in report.results
            for finding in result.findings
            if (directive := self._first(finding)) is not None
        ]

    def unused(self, let_stand: Iterable[Suppressed]) -> tuple[str, ...]:
        """Return a notice for each comment that lets nothing stand."""
        used = {each.by for each in let_stand}
        return tuple(
            f"The comment in line {each.line} suppresses nothing: take it out."
            for each in self._directives
            if f"comment in line {each.line}" not in used
        )

    def _first(self, finding: Finding) -> _Directive | None:
        return next((each for each in self._directives if each.covers(finding)), None)


def _directives(text: str) -> list[_Directive]:
    lines = text.split("\n")
    bare = without_comments(text).split("\n")
    found: list[_Directive] = []
    open_ones: list[_Directive] = []
    for match in _COMMENT.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        rules = tuple(rule.strip() for rule in (match["rules"] or "").split(",") if rule.strip())
        reason = match["reason"].strip(" \t\r\n-:")
        match _Kind(match["kind"]):
            case _Kind.LINE:
                about = line if bare[line - 1].strip() else _next_line(bare, line)
                found.append(_Directive(line, about, about, rules, reason))
            case _Kind.FILE:
                found.append(_Directive(line, 1, len(lines), rules, reason))
            case _Kind.START:
                open_ones.append(_Directive(line, line, len(lines), rules, reason))
            case _Kind.END:
                found += [each._replace(last=line) for each in open_ones]
                open_ones.clear()
    return sorted(found + open_ones)


def _next_line(lines: Sequence[str], after: int) -> int:
    return next((number for number in range(after + 1, len(lines) + 1) if lines[number - 1].strip()), after)
