"""From the request on the command line to written reports: find the articles, analyse, render, and judge the run."""

import gc
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from biascli.cli.analysing import Job, Outcome, Workshop, policy_of
from biascli.cli.exit_codes import ExitCode
from biascli.cli.inputs import STDIN, articles
from biascli.cli.messages import complain
from biascli.cli.output import opened, refuse_overwriting
from biascli.cli.outputs import Output, parse
from biascli.errors import BiascliError
from biascli.renderers import FOR_THE_EYE, render
from biascli.renderers.progress import progress
from biascli.report import GateStatus, Report, Tool, Unread


class Request(NamedTuple):
    """What was asked for."""

    articles: tuple[str, ...]
    listed_in: str | None
    output: Path | None
    width: int | None
    exit_zero: bool
    job: Job


def execute(request: Request) -> int:
    """Carry out a request; an article that cannot be analysed is named on stderr, and the others are still reported."""
    workshop = Workshop(request.job)
    policy_of(workshop.settings())  # what is wrong with the policy is said once, not once an article
    outputs = parse(workshop.run.strings("format"), request.output)
    files, n_empty = articles(request.articles, request.listed_in, workshop.run.strings("exclude"))
    articles_read = (Path(file) for file in files if file != STDIN)
    refuse_overwriting(articles_read, (output.file for output in outputs if output.file is not None))
    run = _Run(workshop, files, request)
    if not run.is_shared_out:
        workshop.begin_loading()
    warning = workshop.analyzer(workshop.settings()).warning
    if warning:
        complain(warning)
    if n_empty:
        run.code = ExitCode.ERROR
    with closing(run.reports()) as reports:
        _write(outputs, workshop.tool(), reports, run)
    return run.code


def _write(outputs: Sequence[Output], tool: Tool, reports: Iterator[Report], run: "_Run") -> None:
    several: Iterable[Report] = reports if len(outputs) == 1 else list(reports)
    for output in outputs:
        try:
            with opened(output.file, exact=output.format not in FOR_THE_EYE) as stream:
                render(output.format, tool, several, stream, unread=run.unread, width=run.request.width)
        except BiascliError as error:
            # What one output cannot hold is no reason to lose the others.
            complain(str(error))
            run.code = ExitCode.ERROR


class _Run:
    """The articles of a request on their way to reports, and how it went."""

    def __init__(self, workshop: Workshop, files: list[str], request: Request) -> None:
        self.code = ExitCode.OK
        self.unread: list[Unread] = []
        self._workshop = workshop
        self._files = files
        self.request = request
        n_jobs = workshop.run.get("jobs")
        self._n_jobs = n_jobs if isinstance(n_jobs, int) else 1

    @property
    def is_shared_out(self) -> bool:
        """Whether processes of their own analyse the articles."""
        return self._n_jobs > 1 and len(self._files) > 1

    def reports(self) -> Generator[Report]:
        """Yield the reports in the order of the articles; what is wrong goes to stderr and into the exit code."""
        with progress(len(self._files)) as step:
            for file, outcome in zip(self._files, self._outcomes(), strict=True):
                if outcome.report is None:
                    self._regret(file, outcome.error or "")
                else:
                    self._judge(outcome.report)
                    yield outcome.report
                step()
                _collect_garbage_again()

    def _regret(self, file: str, error: str) -> None:
        complain(error)
        self.code = ExitCode.ERROR
        self.unread.append(Unread(self.request.job.name_of(file), error))

    def _outcomes(self) -> Iterator[Outcome]:
        if self.is_shared_out:
            from biascli.cli.workers import outcomes

            return outcomes(self.request.job, self._files, self._n_jobs)
        return map(self._workshop.outcome, self._files)

    def _judge(self, report: Report) -> None:
        for unused in report.unused_suppressions:
            complain(f"{report.input.name}: {unused.message}")
        for gate in report.gates:
            if gate.status is GateStatus.HELD:
                continue
            complain(f"{report.input.name}: {gate.reason}{_weightiest(report, gate.weightiest)}")
            if gate.blocks and not self.request.exit_zero:
                self.code = max(self.code, ExitCode.GATE)


def _weightiest(report: Report, starts: tuple[int, ...]) -> str:
    at: dict[int, str] = {}  # of findings that begin at one place the shortest: the word and not its sentence
    for each in report.findings() if starts else ():
        at.setdefault(each.start, f"line {each.line} {each.text!r}")
    return f"; weightiest: {', '.join(at[start] for start in starts)}" if starts else ""


def _collect_garbage_again() -> None:
    """Turn the collector on, which start-up turned off; what was loaded by now is there to stay."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
