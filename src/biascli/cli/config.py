"""``biascli config``: which settings hold, and where each comes from."""

import json
from pathlib import Path
from typing import Annotated

import typer

from biascli.cli.commands import add_command
from biascli.cli.options import Config, Isolated

config_app = typer.Typer(rich_markup_mode=None, help="The settings in force.")


def show(
    article: Annotated[
        Path | None, typer.Argument(help="The article to show the settings for.", show_default="the folder you are in")
    ] = None,
    config: Config = None,
    isolated: Isolated = False,  # noqa: FBT002 - a flag of the command line
) -> int:
    """Print every setting with its value and where it comes from, as a configuration file that sets the same.

    What a run has once, as the number of jobs, is that of the folder you are in.

    Example:
      biascli config show drafts/article.md
    """
    from biascli.config import OF_THE_RUN, SETTINGS, Finder
    from biascli.text_safety import visible

    folder = Path() if article is None else article if article.is_dir() else article.parent
    finder = Finder({}, config, isolated=isolated)
    of_article, of_run = finder.of(folder), finder.of(Path())
    for setting in SETTINGS:
        found = (of_run if setting.name in OF_THE_RUN else of_article).values[setting.name]
        line = f"{setting.name} = {_shown(found.value)}" if found.value is not None else f"# {setting.name}: not set"
        typer.echo(visible(f"{line}  # {found.origin}; {setting.meaning}"))
    return 0


def _shown(value: object) -> str:
    """Return a value as TOML has it, whose strings and numbers are those of JSON."""
    match value:
        case dict():
            return "{" + ", ".join(f"{_shown(key)} = {_shown(each)}" for key, each in value.items()) + "}"
        case tuple():
            return "[" + ", ".join(map(_shown, value)) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False)


add_command(config_app, show, name="show")
