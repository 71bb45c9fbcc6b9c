"""``biascli baseline``: write down what is known, and see what is new."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from biascli.cli.commands import add_command
from biascli.cli.options import Articles, Config, Exclude, Isolated, ListedIn

if TYPE_CHECKING:  # loaded when the command runs
    from biascli.cli.analysing import Job, Workshop

_DEFAULT = Path("biascli-baseline.json")

baseline_app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Known findings: write them down, see what is new."
)

BaselineOption = Annotated[Path, typer.Option("--baseline", metavar="FILE", help="The baseline.")]


def write(
    articles: Articles = None,
    listed_in: ListedIn = None,
    exclude: Exclude = None,
    config: Config = None,
    isolated: Isolated = False,  # noqa: FBT002 - a flag of the command line
    baseline: BaselineOption = _DEFAULT,
) -> int:
    """Write down all findings of these articles as known.

    Example:
      biascli baseline write articles/
    """
    from biascli.cli.analysing import Workshop
    from biascli.cli.exit_codes import ExitCode
    from biascli.cli.messages import complain
    from biascli.cli.output import opened
    from biascli.policy.baseline import Baseline, keys

    workshop = Workshop(_job(None, exclude, config, isolated=isolated))
    files, failed = _files(workshop, articles, listed_in)
    known = []
    for outcome in map(workshop.outcome, files):
        failed += _complained(outcome.error)
        known += keys(outcome.report, outcome.text) if outcome.report else []
    if failed:
        complain(f"{baseline}: not written, for want of {failed} of the articles")
        return ExitCode.ERROR
    with opened(baseline) as stream:
        stream.write(Baseline.of(known).dump())
    typer.echo(f"{baseline}: {len(known)} findings are known", err=True)
    return ExitCode.OK


def check(
    articles: Articles = None,
    listed_in: ListedIn = None,
    exclude: Exclude = None,
    config: Config = None,
    isolated: Isolated = False,  # noqa: FBT002 - a flag of the command line
    baseline: BaselineOption = _DEFAULT,
    prune: Annotated[  # noqa: FBT002 - as above
        bool, typer.Option("--prune", help="Take what has gone out of the baseline.")
    ] = False,
) -> int:
    """Print the findings that are not known; the exit code is 1 when there are any.

    Example:
      biascli baseline check articles/ --prune
    """
    from biascli.cli.analysing import Workshop
    from biascli.cli.exit_codes import ExitCode
    from biascli.cli.output import opened
    from biascli.policy.baseline import Baseline, keys
    from biascli.renderers import Format, render
    from biascli.report import Report

    workshop = Workshop(_job(baseline, exclude, config, isolated=isolated))
    files, failed = _files(workshop, articles, listed_in)
    seen = []
    looked_at = []
    n_new = 0

    def reports() -> Iterator[Report]:
        nonlocal failed, n_new
        for outcome in map(workshop.outcome, files):
            failed += _complained(outcome.error)
            if outcome.report:
                looked_at.append(outcome.report.input.name)
                seen.extend(keys(outcome.report, outcome.text))
                n_new += len(outcome.report.findings())
                yield outcome.report

    with opened(None) as stream:
        render(Format.CONCISE, workshop.tool(), reports(), stream)
    if prune:
        pruned = Baseline.read(baseline).pruned(Baseline.of(seen), looked_at)
        with opened(baseline) as stream:
            stream.write(pruned.dump())
    if failed:
        return ExitCode.ERROR
    return ExitCode.GATE if n_new else ExitCode.OK


def _job(baseline: Path | None, exclude: list[str] | None, config: Path | None, *, isolated: bool) -> "Job":
    from biascli.cli.analysing import Job

    return Job(None, {"exclude": tuple(exclude or ())}, config, isolated, "<stdin>", baseline, None)


def _files(workshop: "Workshop", given: list[str] | None, listed_in: str | None) -> tuple[list[str], int]:
    from biascli.cli.inputs import articles

    exclude = workshop.settings().get("exclude")
    names = given or (() if listed_in else ("-",))
    return articles(tuple(names), listed_in, exclude if isinstance(exclude, tuple) else ())


def _complained(error: str | None) -> int:
    from biascli.cli.messages import complain

    if error is None:
        return 0
    complain(error)
    return 1


for _name, _command in (("write", write), ("check", check)):
    add_command(baseline_app, _command, name=_name)
