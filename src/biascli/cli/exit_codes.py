"""The exit codes, all of them."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a run ended. With several files, the worst of them counts."""

    OK = 0  # analysed, and every gate held
    GATE = 1  # a gate did not hold
    ERROR = 2  # usage, configuration or input error, with one line on stderr
    INTERRUPTED = 130
