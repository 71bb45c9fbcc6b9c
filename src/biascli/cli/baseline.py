"""``biascli baseline``: write down what is known, and see what is new."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from biascli.cli.commands import add_command
from biascli.cli.options import Articles, Config, Exclude, Isolated, ListedIn
from biascli.counted import counted

if TYPE_CHECKING:  # loaded when the command runs
    from biascli.cli.analysing import Job, Workshop

_DEFAULT = Path("biascli-baseline.json")

baseline_app = typer.Typer(rich_markup_mode=None, help="Known findings: write them down, see what is new.")

BaselineOption = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="The baseline.", show_default=f"configured, or {_DEFAULT}"),
]


def write(
    articles: Articles = None,
    listed_in: ListedIn = None,
    exclude: Exclude = None,
    config: Config = None,
    isolated: Isolated = False,  # noqa: FBT002 - a flag of the command line
    baseline: BaselineOption = None,
) -> int:
    """Write down all findings of these articles as known.

    Example:
      biascli baseline write articles/
    """
    from biascli.cli.exit_codes import ExitCode
    from biascli.cli.messages import complain
    from biascli.cli.output import opened, refuse_overwriting
    from biascli.policy.baseline import Baseline, keys

    file, job = _job(baseline, exclude, config, isolated=isolated)
    workshop, files, failed = _articles(job, articles, listed_in, with_baseline=False)
    refuse_overwriting(map(Path, files), [file])
    known = []
    for outcome in map(workshop.outcome, files):
        failed += _complained(outcome.error)
        known += keys(outcome.report, outcome.text, file.parent) if outcome.report else []
    if failed:
        complain(f"{file}: not written, for want of {failed} of the articles")
        return ExitCode.ERROR
    with opened(file) as stream:
        stream.write(Baseline.of(known).dump())
    complain(f"{file}: holds {counted(len(known), 'known finding')}")
    return ExitCode.OK


def check(
    articles: Articles = None,
    listed_in: ListedIn = None,
    exclude: Exclude = None,
    config: Config = None,
    isolated: Isolated = False,  # noqa: FBT002 - a flag of the command line
    baseline: BaselineOption = None,
    prune: Annotated[  # noqa: FBT002 - as above
        bool, typer.Option("--prune", help="Take what has gone out of the baseline.")
    ] = False,
) -> int:
    """Print the findings that are not known; the exit code is 1 when there are any.

    Example:
      biascli baseline check articles/ --prune
    """
    from biascli.cli.exit_codes import ExitCode
    from biascli.cli.messages import complain
    from biascli.cli.output import opened
    from biascli.policy.baseline import Baseline, keys, named_from
    from biascli.renderers import Format, render
    from biascli.report import Report

    file, job = _job(baseline, exclude, config, isolated=isolated)
    workshop, files, failed = _articles(job, articles, listed_in, with_baseline=True)
    seen = []
    looked_at = []
    n_new = 0

    def reports() -> Iterator[Report]:
        nonlocal failed, n_new
        for outcome in map(workshop.outcome, files):
            failed += _complained(outcome.error)
            if outcome.report:
                looked_at.append(named_from(file.parent, outcome.report.input.name))
                seen.extend(keys(outcome.report, outcome.text, file.parent))
                n_new += len(outcome.report.findings())
                yield outcome.report

    with opened(None) as stream:
        render(Format.CONCISE, workshop.tool(), reports(), stream)
    known = Baseline.read(file)
    n_gone = known.gone(seen, looked_at)
    if prune and n_gone:
        with opened(file) as stream:
            stream.write(known.pruned(seen, looked_at).dump())
    if n_gone:
        what = ", and taken out" if prune else "; --prune takes out what has gone"
        complain(f"{file}: {counted(n_gone, 'finding')} gone{what}")
    if failed:
        return ExitCode.ERROR
    return ExitCode.GATE if n_new else ExitCode.OK


def _job(
    baseline: Path | None, exclude: list[str] | None, config: Path | None, *, isolated: bool
) -> "tuple[Path, Job]":
    from biascli.cli.analysing import Job
    from biascli.config import Finder

    given: dict[str, object] = {"exclude": tuple(exclude or ())}
    file = baseline or Finder({}, config, isolated=isolated).of(Path()).path("baseline") or _DEFAULT
    return file, Job(None, {**given, "baseline": str(file)}, config, isolated, "<stdin>")


def _articles(
    job: "Job", given: list[str] | None, listed_in: str | None, *, with_baseline: bool
) -> "tuple[Workshop, list[str], int]":
    from biascli.cli.analysing import Workshop
    from biascli.cli.inputs import articles

    workshop = Workshop(job, with_baseline=with_baseline)
    names = given or (() if listed_in else ("-",))
    files, n_empty = articles(tuple(names), listed_in, workshop.run.strings("exclude"))
    return workshop, files, n_empty


def _complained(error: str | None) -> int:
    from biascli.cli.messages import complain

    if error is None:
        return 0
    complain(error)
    return 1


for _name, _command in (("write", write), ("check", check)):
    add_command(baseline_app, _command, name=_name)
