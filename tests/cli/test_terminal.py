"""On a real terminal: its width, its colours, its encoding, and a progress bar that stays off the report."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pyte
import pytest

from articles import ARTICLES, SLANTED

pty = pytest.importorskip("pty", reason="there are pseudo-terminals on POSIX systems alone")

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def on_a_terminal(
    arguments: Sequence[str], columns: int, *, stdout_too: bool = True, patience: float = 1e6, **environment: str
) -> tuple[str, str]:
    """Run biascli with stderr, or stdout as well, on a terminal; return what it showed there, and what it piped."""
    import fcntl
    import struct
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    inherited = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")}
    program = (
        "import sys\nfrom biascli.cli import main\nfrom biascli.renderers import progress\n"
        f"progress.PATIENCE = {patience}\nmain(sys.argv[1:])"
    )
    with tempfile.TemporaryFile() as piped, subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdin=subprocess.DEVNULL, stdout=slave if stdout_too else piped, stderr=slave,
        env={**inherited, "TERM": "xterm-256color", "PYTHONUTF8": "1", **environment},
    ) as process:  # fmt: skip
        os.close(slave)
        shown = b""
        while True:
            try:
                chunk = os.read(master, 65536)
            except OSError:  # the other end was closed
                break
            if not chunk:
                break
            shown += chunk
        os.close(master)
        assert process.wait() == 0, shown
        piped.seek(0)
        return shown.decode(environment.get("PYTHONIOENCODING", "utf-8"), "replace"), piped.read().decode("utf-8")


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("desk") / "a.txt"
    path.write_text(ARTICLES["partisan"] + "\nΩmega 日本 \x1b[31mred\x1b[0m\n", encoding="utf-8")
    return path


def test_sixty_columns_hold_every_line(article: Path) -> None:
    shown, _ = on_a_terminal(["score", str(article)], 60)
    lines = _COLOUR.sub("", shown).replace("\r\n", "\n").split("\n")
    assert max(map(len, lines)) <= 60
    screen = pyte.Screen(60, len(lines) + 1)
    pyte.Stream(screen).feed(shown)
    assert [line.rstrip() for line in screen.display[: len(lines)]] == [line.rstrip() for line in lines]


def test_colour_is_for_terminals_and_can_be_refused(article: Path) -> None:
    coloured, _ = on_a_terminal(["loaded", str(article)], 80)
    plain, _ = on_a_terminal(["loaded", str(article)], 80, NO_COLOR="1")
    assert re.search(r"\x1b\[[0-9;]*3[0-7]m", coloured)
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", plain)
    assert _COLOUR.sub("", coloured) == _COLOUR.sub("", plain)
    _, piped = on_a_terminal(["loaded", str(article), "--width", "80"], 80, stdout_too=False)
    assert "\x1b" not in piped


def test_a_console_of_windows_1252(article: Path) -> None:
    shown, _ = on_a_terminal(["score", str(article)], 80, PYTHONUTF8="0", PYTHONIOENCODING="cp1252")
    assert "swindle" in shown
    assert "█" not in shown


def test_a_progress_bar_shows_on_stderr_when_it_takes_long(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.txt"
    other.write_text(SLANTED, encoding="utf-8")
    arguments = ["loaded", str(article), str(other), "-f", "json"]
    shown, piped = on_a_terminal(arguments, 80, stdout_too=False, patience=0.0)
    assert "analysing" in shown
    assert piped.startswith('{"schema_version"')
    assert on_a_terminal(arguments, 80, stdout_too=False) == ("", piped)
