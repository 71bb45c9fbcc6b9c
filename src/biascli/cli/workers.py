"""Several articles at a time, each in a process of its own; the outcomes come in the order of the articles."""

import gc
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children

from biascli.cli.analysing import Job, Outcome, Workshop
from biascli.errors import BiascliError

#: Articles that are under way or wait to be reported, for each worker: enough that none is idle, few enough to hold.
_AHEAD = 8

_workshop: Workshop | None = None


def outcomes(job: Job, files: Sequence[str], n_jobs: int) -> Iterator[Outcome]:
    """Yield the outcome of each article.

    Raises:
        BiascliError: a worker was killed.
    """
    waiting: deque[Future[Outcome]] = deque()
    done = False
    with ProcessPoolExecutor(min(n_jobs, len(files)), initializer=_open, initargs=(job,)) as pool:
        try:
            for file in files:
                waiting.append(pool.submit(_outcome, file))
                if len(waiting) >= _AHEAD * n_jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
            done = True
        except BrokenProcessPool:
            raise BiascliError("a worker process was killed, perhaps for want of memory; use fewer --jobs") from None
        finally:
            # Whoever stops early, as at Ctrl-C, waits for no article that is under way.
            for worker in () if done else active_children():
                worker.terminate()
            pool.shutdown(cancel_futures=True)


def _open(job: Job) -> None:
    global _workshop  # noqa: PLW0603 -- what each worker process makes once
    # Who interrupts a run means all of it: the process that started it stops, and no worker says where it was.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.enable()
    _workshop = Workshop(job)


def _outcome(file: str) -> Outcome:
    if _workshop is None:
        raise RuntimeError("the worker was not opened")
    return _workshop.outcome(file)
