"""From the request on the command line to a written report: read, analyse, render, and remember what failed."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TextIO

from biascli import __version__, reading
from biascli.analysis import Analyzer
from biascli.cli.exit_codes import ExitCode
from biascli.cli.messages import complain
from biascli.cli.options import Format
from biascli.cli.output import opened
from biascli.errors import BiascliError, InputError
from biascli.lexicon import load_user
from biascli.reading import Input
from biascli.renderers.progress import progress
from biascli.report import Report, Tool

_STDIN = "-"


class Request(NamedTuple):
    """What was asked for."""

    files: tuple[str, ...]
    scorers: tuple[str, ...] | None  # None stands for all
    format: Format
    output: Path | None
    width: int | None
    encoding: str | None
    stdin_name: str
    lexicons: tuple[Path, ...]


def execute(request: Request) -> int:
    """Carry out a request; a file that cannot be analysed is named on stderr, and the others are still reported."""
    if request.files.count(_STDIN) > 1:
        raise BiascliError("standard input can be read only once")
    _refuse_overwriting(request)
    analyzer = Analyzer(request.scorers, load_user(request.lexicons))
    tool = Tool("biascli", __version__, analyzer.lexicons.fingerprint())
    failures: list[InputError] = []
    with opened(request.output) as stream:
        _render(request, tool, _reports(request, analyzer, failures), stream)
    return ExitCode.ERROR if failures else ExitCode.OK


def _render(request: Request, tool: Tool, reports: Iterator[Report], stream: TextIO) -> None:
    match request.format:
        case Format.JSON:
            from biascli.renderers import json

            json.render(tool, reports, stream)
        case Format.TERMINAL:
            from biascli.renderers import terminal

            terminal.render(tool, reports, stream, width=request.width)


def _reports(request: Request, analyzer: Analyzer, failures: list[InputError]) -> Iterator[Report]:
    with progress(len(request.files)) as step:
        for file in request.files:
            try:
                article = _read(file, request)
                report = analyzer.analyze(article.text, name=article.name, encoding=article.encoding)
            except InputError as error:
                failures.append(error)
                complain(str(error))
            else:
                yield report
            step()
            _collect_garbage_again()


def _collect_garbage_again() -> None:
    """Turn the collector on, which start-up turned off; what was loaded by now is there to stay."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _read(file: str, request: Request) -> Input:
    if file == _STDIN:
        return reading.decode(sys.stdin.buffer.read(), request.stdin_name, request.encoding)
    return reading.read_file(Path(file), request.encoding)


def _refuse_overwriting(request: Request) -> None:
    if request.output is None:
        return
    for file in request.files:
        if file != _STDIN and Path(file).exists() and request.output.exists() and request.output.samefile(file):
            raise BiascliError(f"{file}: --output would overwrite an article that is to be read")
