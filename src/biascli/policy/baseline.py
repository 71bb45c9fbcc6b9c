"""The findings that are known and accepted: only what is new counts.

A finding is known by its file, its rule, its words and the words around it in the same line, not by the number of that
line: edits elsewhere do not bring it back. What occurs more often than it did is new as often as that. Files are named
from the folder of the baseline on, so that it does not matter where a run is started.
"""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Container, Iterable
from pathlib import Path
from typing import NamedTuple

from biascli.errors import BiascliError, why
from biascli.model import Finding
from biascli.report import Report, Suppressed

FORMAT = 1
#: Characters on each side that a finding is known by, as far as its line reaches.
AROUND = 40

_REASON = "known when the baseline was written"
_MADE_BY = "; 'biascli baseline write' makes one"


class Key(NamedTuple):
    """What a finding is known by."""

    file: str
    rule: str
    text: str
    mark: str  # a short hash of the words around it


class Baseline:
    """Findings that are known, by key, and how often."""

    def __init__(self, known: Counter[Key], folder: Path = Path()) -> None:
        self._known = known
        self._folder = folder

    @classmethod
    def read(cls, file: Path) -> "Baseline":
        """Read a baseline.

        Raises:
            BiascliError: the file cannot be read, or is no baseline.
        """
        try:
            found = json.loads(file.read_text(encoding="utf-8-sig"))
            if found["biascli_baseline"] != FORMAT:
                raise BiascliError(f"{file}: is a baseline of another version; write it again")
            return cls(Counter({Key(*row[:-1]): int(row[-1]) for row in found["findings"]}), file.parent)
        except FileNotFoundError as error:
            raise BiascliError(f"{file}: no such file{_MADE_BY}") from error
        except OSError as error:
            raise BiascliError(f"{file}: cannot be read: {why(error)}") from error
        except (ValueError, KeyError, TypeError) as error:
            raise BiascliError(f"{file}: is no baseline{_MADE_BY}") from error

    @classmethod
    def of(cls, keys: Iterable[Key]) -> "Baseline":
        """Make a baseline of findings."""
        return cls(Counter(keys))

    def dump(self) -> str:
        """Return the file's content, in a fixed order, a finding a line."""
        rows = ",\n".join(json.dumps([*key, number]) for key, number in sorted(self._known.items()))
        return f'{{"biascli_baseline": {FORMAT}, "findings": [\n{rows}\n]}}\n'

    def counts(self) -> Counter[Key]:
        """Return how often each finding is known."""
        return Counter(self._known)

    def __len__(self) -> int:
        return self._known.total()

    def known(self, report: Report, text: str, already: Container[Finding]) -> list[Suppressed]:
        """Return the findings of a report that are known; ``already`` holds those that are let stand anyhow."""
        left = Counter(self._known)
        found: list[Suppressed] = []
        for result in report.results:
            for finding in result.findings:
                key = key_of(named_from(self._folder, report.input.name), finding, text)
                if finding not in already and left[key] > 0:
                    left[key] -= 1
                    found.append(Suppressed(result.scorer, finding, "baseline", _REASON))
        return found

    def gone(self, seen: Iterable[Key], files: Container[str]) -> int:
        """Return how many known findings are no longer seen in the files that were looked at."""
        return len(self) - len(self.pruned(seen, files))

    def pruned(self, seen: Iterable[Key], files: Container[str]) -> "Baseline":
        """Return the baseline without what is no longer seen in the files that were looked at."""
        now = Counter(seen)
        kept = {key: min(n, now[key]) if key.file in files else n for key, n in self._known.items()}
        return Baseline(+Counter(kept), self._folder)


def keys(report: Report, text: str, folder: Path = Path()) -> list[Key]:
    """Return what each finding of a report is known by, those that are let stand by the baseline among them."""
    file = named_from(folder, report.input.name)
    found = [finding for result in report.results for finding in result.findings]
    found += [each.finding for each in report.suppressed if each.by == "baseline"]
    return [key_of(file, finding, text) for finding in found]


def named_from(folder: Path, name: str) -> str:
    """Return the name of a file as seen from a folder, with slashes on every system."""
    if name.startswith("<"):  # standard input
        return name
    try:
        return Path(os.path.relpath(name, folder)).as_posix()
    except ValueError:  # on another drive
        return Path(name).absolute().as_posix()


def key_of(file: str, finding: Finding, text: str) -> Key:
    """Return what a finding is known by."""
    start = text.rfind("\n", 0, finding.start) + 1
    end = text.find("\n", finding.end)
    before = text[max(start, finding.start - AROUND) : finding.start]
    after = text[finding.end : min(len(text) if end < 0 else end, finding.end + AROUND)]
    around = " ".join(before.split()) + "\0" + " ".join(after.split())
    mark = hashlib.sha256(around.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return Key(file, finding.rule, " ".join(finding.text.split()), mark)
