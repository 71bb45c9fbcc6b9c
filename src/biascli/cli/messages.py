"""The lines for the person at the keyboard: always on stderr, always one line."""

import sys

from biascli.text_safety import visible


def complain(message: str) -> None:
    """Print one plain line; what an input smuggled into it is shown, not acted on."""
    line = visible(" ".join(message.split()))
    encoding = sys.stderr.encoding or "ascii"
    safe = line.encode(encoding, errors="backslashreplace").decode(encoding)
    sys.stderr.write(f"biascli: {safe}\n")
