"""Where a finding ends, for formats that want a region: the text of the finding tells."""

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
