"""The arguments and options that several commands share, each described once."""

from pathlib import Path
from typing import Annotated

import typer

from biascli.engines import EngineName
from biascli.policy.levels import FailLevel, OnUndefined
from biascli.renderers import Format

#: The narrowest report that keeps its columns apart.
LEAST_WIDTH = 60

_READING = "Reading"
_REPORT = "Report"
_GATE = "Gate"
_RUN = "Run"


def _formats(incomplete: str) -> list[str]:
    return [name for name in Format if name.startswith(incomplete)]


Articles = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE...|-]", help="Articles to read; - is standard input.", show_default=False),
]
ListedIn = Annotated[
    str | None,
    typer.Option(
        "--files-from", metavar="FILE", help="Read the names of articles from there, one a line; - is standard input.",
        show_default=False, rich_help_panel=_READING,
    ),
]  # fmt: skip
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN", help="Files that directories and patterns leave out.",
        show_default=False, rich_help_panel=_READING,
    ),
]  # fmt: skip
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format", "-f", metavar="NAME[=FILE]", help=f"How the report is written: {', '.join(Format)}; several "
        "if each goes to a place of its own.", show_default="terminal", rich_help_panel=_REPORT,
        autocompletion=_formats,
    ),
]  # fmt: skip
OutputFile = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write there, whole or not at all; - is standard output.",
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
Engine = Annotated[
    EngineName | None,
    typer.Option(
        help="What judges how actors are treated, and reads words.", show_default="encoder, where it can run",
        rich_help_panel=_READING,
    ),
]  # fmt: skip
Aliases = Annotated[
    list[str] | None,
    typer.Option(
        "--alias", metavar="OTHER=NAME", help="Two names that stand for one actor.",
        show_default=False, rich_help_panel=_READING,
    ),
]  # fmt: skip
OneActor = Annotated[
    str | None,
    typer.Option(
        "--actor", metavar="NAME", help="Report on this actor alone; any of its names will do.",
        show_default=False, rich_help_panel=_REPORT,
    ),
]  # fmt: skip
Explain = Annotated[
    bool,
    typer.Option(
        "--explain", help="Say which words moved the strongest judgements of actors; takes some seconds an article.",
        rich_help_panel=_REPORT,
    ),
]  # fmt: skip
Lexicons = Annotated[
    list[Path] | None,
    typer.Option(
        "--lexicon", metavar="FILE", help="Your own word list: adds, re-weights, or silences with weight 0.",
        show_default=False, rich_help_panel=_READING,
    ),
]  # fmt: skip
Config = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Take the configuration from there alone.", show_default=False, rich_help_panel=_READING
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.", rich_help_panel=_READING)]
FailOn = Annotated[
    list[str] | None,
    typer.Option(
        metavar="BOUND", help="Exit with 1 when it is true: 'loaded_language.per_1000_words > 12'.",
        show_default=False, rich_help_panel=_GATE,
    ),
]  # fmt: skip
FailLevelOption = Annotated[
    FailLevel | None,
    typer.Option(
        "--fail-level", help="Exit with 1 on any finding of that severity or above.",
        show_default="never", rich_help_panel=_GATE,
    ),
]  # fmt: skip
Severities = Annotated[
    list[str] | None,
    typer.Option(
        "--severity", metavar="RULE=LEVEL", help="How grave a rule or scorer is: note, warning, error or off.",
        show_default=False, rich_help_panel=_GATE,
    ),
]  # fmt: skip
Undefined = Annotated[
    OnUndefined | None,
    typer.Option(help="What a bound does on a figure without value.", show_default="pass", rich_help_panel=_GATE),
]
ExitZero = Annotated[
    bool, typer.Option("--exit-zero", help="Say which gates are broken, and exit with 0.", rich_help_panel=_GATE)
]
BaselineFile = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="Findings that are known and count no more.",
        show_default=False, rich_help_panel=_GATE,
    ),
]  # fmt: skip
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, help="Articles at a time.", show_default="1", rich_help_panel=_RUN)
]
CacheFolder = Annotated[
    Path | None,
    typer.Option(
        "--cache-dir", metavar="FOLDER", help="Keep reports there, and take them up again for the same text.",
        show_default=False, rich_help_panel=_RUN,
    ),
]  # fmt: skip
