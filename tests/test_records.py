import subprocess
import sys
from pathlib import Path

import pytest

from biascli.records import record
from driver import biascli

EXAMPLES = Path(__file__).parents[1] / "examples"


@record
class Place:
    line: int
    column: int = 1


def test_a_record_is_a_value() -> None:
    assert Place(3) == Place(3, 1) != Place(3, 2)
    assert len({Place(3), Place(3, 1), Place(4)}) == 2


def test_a_record_has_no_other_field() -> None:
    with pytest.raises(AttributeError):
        Place(3).row = 4  # type: ignore[attr-defined]


def test_a_record_guards_itself_in_development_mode() -> None:
    change = "from biascli.model import Span; Span(1, 2).start = 3"
    done = subprocess.run([sys.executable, "-X", "dev", "-c", change], capture_output=True, check=False, text=True)
    assert "FrozenInstanceError: cannot assign to field 'start'" in done.stderr


def test_nothing_changes_a_record() -> None:
    files = [str(each) for each in sorted(EXAMPLES.glob("*.txt"))]
    plain = biascli("score", "--format", "json", *files)
    guarded = biascli("score", "--format", "json", *files, PYTHONDEVMODE="1")
    assert plain.code == 0
    assert (guarded.code, guarded.raw) == (plain.code, plain.raw)
