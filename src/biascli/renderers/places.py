"""Where a finding stands, for formats that want a path and a region: the text of the finding tells where it ends."""

import os
from pathlib import PurePath

from biascli.model import Finding


def end_of(finding: Finding) -> tuple[int, int]:
    """Return line and column just behind a finding, both from 1."""
    lines = finding.text.count("\n")
    if lines == 0:
        return finding.line, finding.column + len(finding.text)
    return finding.line + lines, len(finding.text) - finding.text.rfind("\n")


def line_of(text: str) -> str:
    """Return text on one line."""
    return " ".join(text.split())


def path_of(name: str) -> str:
    """Return the name of a file as servers want it: slashes on every system, and no ``./`` before it."""
    return PurePath(os.path.normpath(name)).as_posix()
