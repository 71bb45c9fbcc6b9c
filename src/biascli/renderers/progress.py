"""A progress bar on stderr, for a person who waits."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: Seconds of work after which a person wants to know how far it is.
PATIENCE = 1.0


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """Give a function to call after each of so many steps; draws only on a terminal, and only when it takes long."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda: None
        return
    bar = _Bar(total)
    timer = threading.Timer(PATIENCE, bar.show)
    timer.daemon = True
    timer.start()
    try:
        yield bar.step
    finally:
        timer.cancel()
        bar.close()


class _Bar:
    """A bar that can be advanced before it is shown."""

    def __init__(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        self._lock = threading.Lock()
        self._closed = False
        self._progress = Progress(
            TextColumn("analysing"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
            console=Console(stderr=True), transient=True,
        )  # fmt: skip
        self._task = self._progress.add_task("", total=total)

    def show(self) -> None:
        with self._lock:
            if not self._closed:
                self._progress.start()

    def step(self) -> None:
        self._progress.advance(self._task)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._progress.stop()
