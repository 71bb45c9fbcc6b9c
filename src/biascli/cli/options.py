"""The arguments and options that several commands share, each described once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

#: The narrowest report that keeps its columns apart.
LEAST_WIDTH = 60

_READING = "Reading"
_REPORT = "Report"


class Format(StrEnum):
    """How a report is written."""

    TERMINAL = "terminal"
    JSON = "json"


Articles = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE...|-]", help="Articles to read; - is standard input.", show_default=False),
]
FormatOption = Annotated[
    Format, typer.Option("--format", "-f", help="How the report is written.", rich_help_panel=_REPORT)
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write there, whole or not at all.",
        show_default=False, rich_help_panel=_REPORT,
    ),
]  # fmt: skip
Width = Annotated[
    int | None,
    typer.Option(
        min=LEAST_WIDTH, metavar="COLUMNS", help="Width of the terminal report.",
        show_default="the terminal's, or 100", rich_help_panel=_REPORT,
    ),
]  # fmt: skip
Encoding = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Encoding of the input.", show_default="found", rich_help_panel=_READING),
]
StdinFilename = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="Name to report for standard input.", show_default=False, rich_help_panel=_READING
    ),
]
Lexicons = Annotated[
    list[Path] | None,
    typer.Option(
        "--lexicon", metavar="FILE", help="Your own word list: adds, re-weights, or silences with weight 0.",
        show_default=False, rich_help_panel=_READING,
    ),
]  # fmt: skip
