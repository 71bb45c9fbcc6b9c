"""JSON: the report, field by field, as ``biascli schema`` describes it.

One report a line inside the list, so that a million of them can be written as they come and compared line by line.
Only ASCII is written: the same bytes everywhere, and nothing in an article can act on a terminal, or, where standard
output is the log of a build server, on that.
"""

import json
import re
from collections.abc import Iterable
from typing import TextIO

from biascli.report import SCHEMA_VERSION, Report, Tool

_COMMAND = re.compile(r"#(?=#\w*\[)")


def render(tool: Tool, reports: Iterable[Report], stream: TextIO) -> None:
    """Write the reports, each as soon as it is there."""
    stream.write(f'{{"schema_version": {dump(SCHEMA_VERSION)}, "tool": {dump(tool)}, "reports": [')
    separator = "\n"
    for report in reports:
        stream.write(separator + dump(report))
        separator = ",\n"
    stream.write("\n]}\n")


def dump(value: object) -> str:
    """Return a record as JSON, on one line."""
    return harmless(json.dumps(value, default=_fields))


def harmless(text: str) -> str:
    """Return JSON that says the same without what a build server takes for a command, such as ``##[error]``."""
    return _COMMAND.sub(r"\\u0023", text) if "##" in text else text


def _fields(record: object) -> dict[str, object]:
    # Every record is a slotted dataclass, whose slots are its fields in order.
    names: tuple[str, ...] = getattr(type(record), "__slots__")  # noqa: B009 - typed as object
    return {name: getattr(record, name) for name in names}
