"""Words that a newsroom has decided about: what is found for such a word alone is let stand, and shows as that."""

from collections.abc import Container, Iterable
from functools import lru_cache

from biascli.language.lemmas import lemma
from biascli.model import Finding
from biascli.report import Report, Suppressed

#: One tag for each way in which English inflects.
_INFLECTED = ("NN", "NNS", "VBZ", "VBG", "VBD", "JJR", "JJS")


class IgnoredTerms:
    """Terms of one or several words, in the form of a dictionary; their inflections are meant as well."""

    def __init__(self, terms: Iterable[str], origin: str) -> None:
        """Take the terms; ``origin`` names who wants them ignored."""
        self._terms = {tuple(term.lower().split()): term for term in terms}
        self._origin = origin

    def __bool__(self) -> bool:
        return bool(self._terms)

    def of(self, report: Report, already: Container[Finding]) -> list[Suppressed]:
        """Return the findings that are let stand; ``already`` holds those that are let stand anyhow."""
        return [
            Suppressed(result.scorer, finding, f"ignore-terms, {self._origin}", f"{term!r} is ignored")
            for result in report.results
            for finding in result.findings
            if finding not in already and (term := self._term(finding.text)) is not None
        ]

    def _term(self, text: str) -> str | None:
        words = text.lower().split()
        for wanted, term in self._terms.items():
            if len(wanted) == len(words) and all(map(_is_form, words, wanted)):
                return term
        return None


@lru_cache(maxsize=1 << 12)
def _is_form(word: str, of: str) -> bool:
    return any(lemma(word, tag) == of for tag in _INFLECTED)
