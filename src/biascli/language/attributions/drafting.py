"""What the rules for the forms of cue share: the sentence with its cues, and the attribution in the making."""

from collections.abc import Sequence
from typing import NamedTuple

from biascli.language.attributions import content, syntax
from biascli.language.attributions.closed_class import ADVERB_TAGS, FINITE_TAGS
from biascli.language.attributions.cues import Cue, CueKind
from biascli.language.attributions.syntax import Range, Words
from biascli.lexicon import Lexicon


class Draft(NamedTuple):
    """An attribution in the making: token ranges of one sentence."""

    cue: Cue
    cue_range: Range
    source: Range | None
    content: tuple[Range, ...]


class Scene(NamedTuple):
    """A sentence, its cues, and the attributions found before the cue at hand."""

    words: Words
    cues: Sequence[Cue]
    found: list[Draft]
    nouns: Lexicon  # of sources

    def is_document(self, index: int) -> bool:
        """Tell whether a token names what can speak without a mouth: a report, a poll, a filing."""
        return any(term.category == "document" for term in self.nouns.lookup(self.words.tokens[index].lemma))

    def end(self, cue: Cue, start: int) -> int:
        """Return the end of content that starts here: of a clause, or of a phrase."""
        words = self.words
        if start >= len(words):
            return start
        if (
            words.quoted[start] != -1
            or content.opens_clause(words, start)
            or (content.is_clausal(cue.kind) and content.has_verb(words, start))
            or (cue.kind is CueKind.COMMITMENT and content.has_subject_and_verb(words, start))
        ):
            return content.clause_end(words, start, self.cues, cue)
        return content.phrase_end(words, start)

    def shared_subject(self, first: int) -> Range | None:
        """Return the subject that a verb without one of its own shares with the verb before it."""
        words = self.words
        for earlier in reversed(self.found):
            if earlier.source is not None and earlier.cue_range.first < first:
                return earlier.source
        if first == 0 or (first == 1 and words.tags[0] in ADVERB_TAGS):
            return self._subject_behind_participle(first)
        for position in range(first - 1, -1, -1):
            if words.quoted[position] == -1 and words.tags[position] in FINITE_TAGS:
                return syntax.subject(words, syntax.verb_group(words, position))
        return None

    def _subject_behind_participle(self, first: int) -> Range | None:
        """*Saying that ..., he left*: the subject follows the clause of the participle."""
        words = self.words
        for position in range(first + 1, len(words) - 1):
            if words.quoted[position] == -1 and words.lower[position] == ",":
                phrase = syntax.noun_phrase(words, position + 1)
                behind = words.tag(phrase.last) if phrase else ""
                return phrase if behind in FINITE_TAGS or behind in ADVERB_TAGS else None
        return None
