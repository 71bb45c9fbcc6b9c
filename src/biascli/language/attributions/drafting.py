"""What the rules for the forms of cue share: the sentence with its cues, and the attribution in the making."""

from collections.abc import Sequence
from typing import NamedTuple

from biascli.language.attributions import clauses, content, phrases, understood
from biascli.language.attributions.closed_class import SUBJECT_PRONOUNS
from biascli.language.attributions.cues import Cue, CueForm, CueKind
from biascli.language.attributions.syntax import Range, Words
from biascli.lexicon import Lexicon
from biascli.records import record


@record
class Draft:
    """An attribution in the making: token ranges of one sentence."""

    cue: Cue
    cue_range: Range
    source: Range | None
    content: tuple[Range, ...]
    within: bool = False  # part of what another source says: tells who speaks on, and is no attribution of its own

    def holds(self, other: "Draft") -> bool:
        """Tell whether the cue of another stands within what this source says."""
        first = other.cue_range.first
        return any(each.first <= first < each.last for each in self.content)


class Scene(NamedTuple):
    """A sentence, its cues, and the attributions found before the cue at hand."""

    words: Words
    cues: Sequence[Cue]
    found: list[Draft]
    nouns: Lexicon  # of sources

    def is_document(self, index: int) -> bool:
        """Tell whether a token names what can speak without a mouth: a report, a poll, a filing."""
        return self._category(index) == "document"

    def is_body(self, index: int) -> bool:
        """Tell whether a token names people who act as one: a group, a campaign, a panel."""
        return self._category(index) == "organisation"

    def _category(self, index: int) -> str:
        known = self.nouns.lookup(self.words.tokens[index].lemma)
        return known[0].category if known else ""

    def end(self, cue: Cue, start: int) -> int:
        """Return the end of content that starts here: of a clause, or of a phrase."""
        words = self.words
        if start >= len(words):
            return start
        if (
            words.quoted[start] != -1
            or clauses.opens_clause(words, start)
            or (content.is_clausal(cue.kind) and clauses.has_verb(words, start))
            or (cue.kind is CueKind.EVIDENCE and cue.form is CueForm.VERB)  # "found prices up by a third, and rents"
            or (self._can_govern(cue, start) and clauses.has_subject_and_verb(words, start))
        ):
            return content.clause_end(words, start, self.cues, cue)
        return min(phrases.phrase_end(words, start), content.next_cue(words, start, self.cues, cue))

    def _can_govern(self, cue: Cue, start: int) -> bool:
        """Tell whether a clause without *that* can follow: *guaranteed the dam would hold*, *denied he had left*."""
        subjective = self.words.lower[start] in SUBJECT_PRONOUNS
        return cue.kind is CueKind.COMMITMENT or (cue.kind is CueKind.JUDGEMENT and subjective)

    def subject(self, first: int) -> Range | None:
        """Return who does what the verb group that begins here says, beside it or understood."""
        return understood.subject(self.words, first, self._spoken(first), self)

    def _spoken(self, first: int) -> list[Range]:
        """Return the sources of the attributions before a verb: the last first, but those inside content at the end."""
        earlier = [each for each in reversed(self.found) if each.source is not None and each.cue_range.first < first]
        inside = [any(outer.holds(each) for outer in self.found) or _is_relative(each) for each in earlier]
        ranked = sorted(zip(inside, range(len(earlier)), earlier, strict=True))
        return [each.source for _, _, each in ranked if each.source is not None]


def _is_relative(each: Draft) -> bool:
    """Tell whether an attribution stands in a relative clause behind what it is about: *the plan that Lee praised*."""
    return each.source is not None and each.content[-1].last in (each.source.first, each.source.first - 1)
