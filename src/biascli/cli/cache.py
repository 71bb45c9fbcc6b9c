"""Reports that were made before, kept by what they were made of.

The key is a hash of the text, of what made the report (version, word lists, engine and its model), of the scorers, and
of what was asked of them (aliases, explanations). A damaged entry is as good as none. Entries are pickles, and only
records of reports are let in when one is read.
"""

import hashlib
import io
import os
import pickle
from collections.abc import Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from biascli.report import Report, Tool

_RECORDS = ("biascli.model", "biascli.document", "biascli.report")


class Cache:
    """A folder of reports."""

    def __init__(self, folder: Path, tool: Tool, scorers: Sequence[str], asked: Sequence[str] = ()) -> None:
        self._folder = folder
        made_by = (tool.name, tool.version, tool.lexicons, tool.engine, tool.model, *scorers, *asked)
        self._seed = "\0".join(made_by).encode()

    def get(self, prose: str) -> Report | None:
        """Return the report on a text, if it is there and whole."""
        try:
            found = _Records(io.BytesIO(self._file(prose).read_bytes())).load()
        except Exception:  # noqa: BLE001 -- whatever is wrong with an entry, the report is made again
            return None
        return found if isinstance(found, Report) else None

    def put(self, prose: str, report: Report) -> None:
        """Keep a report; a full disk or a read-only folder costs the entry, not the run."""
        file = self._file(prose)
        unfinished = file.with_suffix(f".{os.getpid()}.tmp")
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                unfinished.write_bytes(pickle.dumps(report, protocol=5))
                unfinished.replace(file)
            finally:
                unfinished.unlink(missing_ok=True)

    def _file(self, prose: str) -> Path:
        digest = hashlib.sha256(self._seed + b"\0" + prose.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / digest[:2] / f"{digest}.report"


class _Records(pickle.Unpickler):
    """Reads records of reports, and nothing that could run."""

    def find_class(self, module: str, name: str) -> object:
        # Words out of a fixed set, such as the families of techniques, may be defined beside a scorer.
        if not module.startswith("biascli."):
            raise pickle.UnpicklingError(f"{module}.{name} is no record of a report")
        found: object = super().find_class(module, name)
        is_record = isinstance(found, type) and (module in _RECORDS or issubclass(found, StrEnum))
        if not is_record or getattr(found, "__module__", None) != module:
            raise pickle.UnpicklingError(f"{module}.{name} is no record of a report")
        return found
