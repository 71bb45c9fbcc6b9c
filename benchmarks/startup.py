"""Start-up: whole processes, in pairs, as a ratio to a stated reference in the same run.

    python benchmarks/startup.py [ARTICLE]

Prints the median wall time of each command, and the ratio to its reference. Lower is better; the targets
are at most 2 for ``--help``, at most 1.6 for ``score`` with the lexical engine, and at most 2 with the encoder.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

_RUNS = 15
#: As after an installation from a wheel: modules are compiled once, whatever the shell around says.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_DEFAULT_ARTICLE = Path(__file__).parents[1] / "examples" / "mixed.txt"
_TYPER = "import typer"
_LIBRARIES = "import nltk, textstat, typer, rich.console, vaderSentiment.vaderSentiment"


def seconds(*arguments: str) -> float:
    """Return the wall time of one process."""
    start = time.perf_counter()
    # The interpreter's -P keeps the folder of the caller out of the module path.
    subprocess.run([sys.executable, "-P", *arguments], check=True, stdout=subprocess.DEVNULL, env=_ENVIRONMENT)
    return time.perf_counter() - start


def compare(command: list[str], reference: list[str]) -> None:
    """Run the two in turn and print medians and the ratio, pair by pair."""
    seconds(*command)
    seconds(*reference)
    pairs = [(seconds(*command), seconds(*reference)) for _ in range(_RUNS)]
    ours = statistics.median(a for a, _ in pairs)
    theirs = statistics.median(b for _, b in pairs)
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"{' '.join(command):60.60} {ours:6.3f} s")
    print(f"{' '.join(reference):60.60} {theirs:6.3f} s   ratio {ratio:.2f}")


def main() -> None:
    """Measure the start-up figures."""
    article = sys.argv[1] if len(sys.argv) > 1 else str(_DEFAULT_ARTICLE)
    compare(["-m", "biascli", "--help"], ["-c", _TYPER])
    compare(["-m", "biascli", "score", "--engine", "lexical", article], ["-c", _LIBRARIES])
    compare(["-m", "biascli", "score", article], ["-c", f"{_LIBRARIES}, onnxruntime"])


if __name__ == "__main__":
    main()
