"""The command line: arguments, files and exit codes, and nothing else.

Nothing here imports the analysis at module level, so that ``--help`` is quick.
"""

import gc
import os
import sys
from collections.abc import Sequence

import typer

from biascli.cli.application import app
from biascli.cli.exit_codes import ExitCode
from biascli.cli.messages import complain
from biascli.errors import BiascliError

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit; every error is one plain line on stderr."""
    # What start-up builds is there to stay. Looking through it for garbage again and again costs a tenth of the time
    # of a short run; with several files, the pipeline turns the collector on again.
    gc.disable()
    code = run(sys.argv[1:] if arguments is None else arguments)
    # Nor is it worth a last look through it on the way out: the process ends, and all of it with it.
    gc.freeze()
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code."""
    try:
        return int(app(list(arguments), prog_name="biascli", standalone_mode=False) or ExitCode.OK)
    except (typer.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # The reader of our output has gone (``| head``), which Typer turns into an exit with the code of a gate that
        # did not hold. Nothing more can be said to that reader, not even at shutdown.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except typer.TyperException as error:
        complain(error.format_message().replace("Value error, ", ""))  # what pydantic puts before a reason
        return ExitCode.ERROR
    except BiascliError as error:
        complain(str(error))
        return ExitCode.ERROR
