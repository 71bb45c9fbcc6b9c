"""Drives the command line as a user does: a process, its streams and its exit code."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Done:
    code: int
    out: str
    err: str
    raw: bytes


def biascli(*arguments: str, stdin: bytes = b"", cwd: Path | None = None, **environment: str) -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "biascli", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
    )
    return Done(
        done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.stdout
    )
