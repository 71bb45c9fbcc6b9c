"""``biascli lexicon``: look into the word lists, and check one's own."""

from pathlib import Path
from typing import Annotated

import typer

from biascli.cli.commands import add_command
from biascli.counted import counted

lexicon_app = typer.Typer(help="Look into the word lists, and check your own.", rich_markup_mode=None)


def list_() -> int:
    """List the word lists that ship with biascli.

    Example:
      biascli lexicon list
    """
    from biascli import lexicon

    for name in lexicon.names():
        found = lexicon.LexiconSet().get(name)
        typer.echo(f"{name}: {len(found.terms)} terms; {', '.join(found.categories())}")
    return 0


def show(
    name: Annotated[str, typer.Argument(help="A list that 'biascli lexicon list' names.")],
    category: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only this category.", show_default=False)
    ] = None,
) -> int:
    """Print the terms of a list, with category, weight and conditions, as tab-separated text.

    Example:
      biascli lexicon show reporting_verbs
    """
    from biascli import lexicon
    from biascli.errors import BiascliError, did_you_mean

    if name not in lexicon.names():
        hint = did_you_mean(name, lexicon.names(), "'biascli lexicon list' names them")
        raise BiascliError(f"no word list {name!r}{hint}")
    found = lexicon.LexiconSet().get(name)
    if category is not None and category not in found.categories():
        raise BiascliError(f"no category {category!r} in {name}{did_you_mean(category, found.categories())}")
    typer.echo("\t".join(lexicon.COLUMNS))
    for term in found.terms:
        if category in (None, term.category):
            typer.echo("\t".join(term.row()))
    return 0


def check(files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Your own lists.")]) -> int:
    """Check your own word lists, line by line, against the format.

    Example:
      biascli lexicon check newsroom.tsv
    """
    from biascli import lexicon

    for file in files:
        changes = lexicon.load_user([file]).changes
        typer.echo(f"{file}: {counted(len(changes), 'term')}, all good")
    return 0


def balance() -> int:
    """Set the framing phrases of left and right against each other: mirrors, neutral wording, count and weight.

    Example:
      biascli lexicon balance
    """
    from biascli import lexicon
    from biascli.lexicon import balance as weighing

    found = weighing.weigh(lexicon.LexiconSet().get(weighing.FRAMING).terms)
    typer.echo("left\tweight\tneutral\tright\tweight\tneutral")
    for pair in found.pairs:
        typer.echo("\t".join(f"{term.text}\t{term.weight:g}\t{term.neutral}" for term in pair))
    for term in found.unpaired:
        typer.echo(f"no mirror: {term.text} ({term.category}, {term.weight:g})")
    typer.echo("")
    for total in found.totals:
        typer.echo(f"{total.side.label}: {total.n_terms} terms, weight {total.weight:g}")
    return 0


add_command(lexicon_app, list_, name="list")
add_command(lexicon_app, show)
add_command(lexicon_app, check)
add_command(lexicon_app, balance)
