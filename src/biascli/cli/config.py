"""``biascli config``: which settings hold, and where each comes from."""

from pathlib import Path
from typing import Annotated

import typer

from biascli.cli.commands import add_command
from biascli.cli.options import Config, Isolated

config_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The settings in force.")


def show(
    article: Annotated[
        Path | None, typer.Argument(help="The article to show the settings for.", show_default="the folder you are in")
    ] = None,
    config: Config = None,
    isolated: Isolated = False,  # noqa: FBT002 - a flag of the command line
) -> int:
    """Print every setting with its value and where it comes from.

    Example:
      biascli config show drafts/article.md
    """
    from biascli.config import SETTINGS, Finder
    from biascli.text_safety import visible

    folder = Path() if article is None else article if article.is_dir() else article.parent
    effective = Finder({}, config, isolated=isolated).of(folder)
    for setting in SETTINGS:
        found = effective.values[setting.name]
        typer.echo(visible(f"{setting.name} = {_shown(found.value)}  # {found.origin}; {setting.meaning}"))
    return 0


def _shown(value: object) -> str:
    """Return a value as TOML has it."""
    match value:
        case None:
            return "(not set)"
        case dict():
            return "{" + ", ".join(f'"{key}" = "{each}"' for key, each in value.items()) + "}"
        case tuple():
            return "[" + ", ".join(f'"{each}"' for each in value) + "]"
        case _:
            return f'"{value}"'


add_command(config_app, show, name="show")
