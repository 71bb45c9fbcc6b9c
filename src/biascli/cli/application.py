"""Puts the commands together, in groups."""

import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from biascli import __version__
from biascli.cli.baseline import baseline_app
from biascli.cli.commands import QuickGroup, add_command, help_text
from biascli.cli.config import config_app
from biascli.cli.evaluate import evaluate
from biascli.cli.explain import explain
from biascli.cli.lexicon import lexicon_app
from biascli.cli.schema import schema
from biascli.cli.score import score, scorer_commands

_ANALYSIS = "Analyse articles"
_ONE_SCORER = "One scorer at a time"
_GATES = "At home in CI"
_REFERENCE = "Look things up"
_RESEARCH = "Measure biascli"
_PANELS = (_ANALYSIS, _ONE_SCORER, _GATES, _REFERENCE, _RESEARCH)


class _GroupedCommands(QuickGroup):
    """Lists commands under their panel in plain text: rich help would double the start-up time."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer's own types are private
        for panel, rows in self._panels(ctx):
            with formatter.section(panel):
                formatter.write_dl(rows)

    def _panels(self, ctx: Any) -> Iterator[tuple[str, list[tuple[str, str]]]]:  # noqa: ANN401 - as above
        panels: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                panel = getattr(command, "rich_help_panel", None) or "Commands"
                panels.setdefault(panel, []).append((name, command.get_short_help_str(limit=80)))
        yield from ((panel, panels[panel]) for panel in _PANELS if panel in panels)


app = typer.Typer(cls=_GroupedCommands, rich_markup_mode=None, pretty_exceptions_enable=False)
add_command(app, score, panel=_ANALYSIS)
for name, command in scorer_commands():
    add_command(app, command, name=name, panel=_ONE_SCORER)
app.add_typer(baseline_app, name="baseline", rich_help_panel=_GATES)
app.add_typer(config_app, name="config", rich_help_panel=_GATES)
add_command(app, explain, panel=_REFERENCE)
app.add_typer(lexicon_app, name="lexicon", rich_help_panel=_REFERENCE)
add_command(app, schema, panel=_REFERENCE)
add_command(app, evaluate, panel=_RESEARCH)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - the signature of a Typer callback
    if wanted:
        typer.echo(f"biascli {__version__}")
        raise typer.Exit


def root(
    context: typer.Context,
    version: Annotated[  # noqa: FBT002 - a flag of the command line
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> int:
    """Measure loaded language, sentiment toward each actor, sourcing, rhetoric and readability of a news article.

    Examples:
      biascli score article.txt
      cat article.txt | biascli score -
      biascli score drafts/*.txt --format json --output report.json
      biascli explain loaded_language
    """
    del version
    if context.invoked_subcommand is None:
        if sys.stdin is None or sys.stdin.isatty():
            typer.echo(context.get_help())
            return 0
        return score(None)
    return 0


app.callback(invoke_without_command=True, help=help_text(root))(root)
