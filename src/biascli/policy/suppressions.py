"""Comments in an article that let findings stand.

::

    <!-- biascli: ignore[loaded_language.label] it is what they call themselves -->
    <!-- biascli: ignore-start[rhetoric] an editorial --> ... <!-- biascli: ignore-end -->
    <!-- biascli: ignore-file[readability] -->

A comment on a line of its own is about the next line that holds text, any other about its own line. In brackets stand
rules or scorers, with commas between; without brackets it is about all. The comment is no prose: no scorer sees it. One
that lets nothing stand is reported, so that it does not outlive what it was written for, unless a scorer that it is
about was not run.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from biascli import scorers
from biascli.lines import line_starts, position
from biascli.model import Finding
from biascli.report import Report, Suppressed, UnusedSuppression

_COMMENT = re.compile(
    r"<!--[ \t]*biascli:[ \t]*(?P<kind>ignore-start|ignore-end|ignore-file|ignore)\b"
    r"(?:\[(?P<rules>[\w., \t-]*)\])?(?P<reason>(?:(?!-->).){0,500})-->",
    re.DOTALL,
)
#: What no reader of a page sees; a line of nothing else holds no text.
_TAG = re.compile(r"<[^<>]*>")


class _Kind(StrEnum):
    LINE = "ignore"
    START = "ignore-start"
    END = "ignore-end"
    FILE = "ignore-file"


class _Directive(NamedTuple):
    """A comment, and the lines whose findings it lets stand."""

    first: int
    last: int
    line: int  # where it stands, and in which column
    column: int
    rules: tuple[str, ...]  # empty for all
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Tell whether it is about a finding."""
        scorer = finding.rule.partition(".")[0]
        return self.first <= finding.line <= self.last and (
            not self.rules or finding.rule in self.rules or scorer in self.rules
        )

    def about(self) -> frozenset[str]:
        """Return the scorers whose findings it can let stand."""
        return frozenset(rule.partition(".")[0] for rule in self.rules or scorers.NAMES)


def without_comments(text: str) -> str:
    """Return the text with blanks in place of these comments, so that every offset stays true."""
    if "biascli:" not in text:
        return text
    return _COMMENT.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", " ", match.group())


class Suppressions:
    """The comments of one article, and which of them let something stand."""

    def __init__(self, directives: Sequence[_Directive]) -> None:
        self._directives = tuple(directives)
        self._used: set[_Directive] = set()

    @classmethod
    def read(cls, text: str) -> "Suppressions":
        """Find the comments of an article."""
        return cls(_directives(text) if "biascli:" in text else ())

    def of(self, report: Report) -> list[Suppressed]:
        """Return the findings that are let stand; of several comments the narrowest that covers a finding counts."""
        found = []
        for result in report.results:
            for finding in result.findings:
                directive = next((each for each in self._directives if each.covers(finding)), None)
                if directive is not None:
                    self._used.add(directive)
                    by = f"comment in line {directive.line}"
                    found.append(Suppressed(result.scorer, finding, by, directive.reason))
        return found

    def unused(self, report: Report) -> tuple[UnusedSuppression, ...]:
        """Return the comments that let nothing stand in a report with all scorers that they are about."""
        ran = {result.scorer for result in report.results}
        left = [
            each for each in self._directives if each not in self._used and each.about() & set(scorers.NAMES) <= ran
        ]
        return tuple(map(_unused, sorted(left, key=lambda each: (each.line, each.column))))


def _unused(directive: _Directive) -> UnusedSuppression:
    unknown = [rule for rule in directive.rules if not _is_known(rule)]
    why = f"there is no rule {unknown[0]!r}" if unknown else "take it out"
    message = f"the comment in line {directive.line} suppresses nothing: {why}"
    return UnusedSuppression(directive.line, directive.rules, directive.reason, message)


def _is_known(rule: str) -> bool:
    scorer = rule.partition(".")[0]
    return scorer in scorers.NAMES and (
        rule == scorer or rule in {each.id for each in scorers.scorer_class(scorer).rules}
    )


def _directives(text: str) -> list[_Directive]:
    starts = line_starts(text)
    bare = _TAG.sub(_blank, without_comments(text))
    lines = [bare[start:end] for start, end in zip(starts, (*starts[1:], len(bare)), strict=True)]
    found: list[_Directive] = []
    open_ones: list[_Directive] = []
    for match in _COMMENT.finditer(text):
        line, column = position(starts, match.start())
        rules = tuple(rule.strip() for rule in (match["rules"] or "").split(",") if rule.strip())
        directive = _Directive(line, len(lines), line, column, rules, match["reason"].strip(" \t\r\n-:"))
        match _Kind(match["kind"]):
            case _Kind.LINE:
                about = line if lines[line - 1].strip() else _next_line(lines, line)
                found.append(directive._replace(first=about, last=about))
            case _Kind.FILE:
                found.append(directive._replace(first=1))
            case _Kind.START:
                open_ones.append(directive)
            case _Kind.END:
                found += [each._replace(last=line) for each in open_ones]
                open_ones.clear()
    return sorted(found + open_ones, key=lambda each: (each.last - each.first, each))


def _next_line(lines: Sequence[str], after: int) -> int:
    return next((number for number in range(after + 1, len(lines) + 1) if lines[number - 1].strip()), after)
