"""Take the names out of a sentence before an engine sees it."""

from collections.abc import Sequence
from sys import maxsize

from biascli.document import PROPER_NOUNS, Document, Mention, MentionForm, Sentence
from biascli.engines.roles import ReadOnce
from biascli.engines.seam import Word
from biascli.language.actors import gazetteer
from biascli.language.actors.gazetteer import Gazetteer
from biascli.language.casing import LOWER

#: What describes an actor says something of it; what stands within a name is masked with that.
_READABLE = (MentionForm.DESCRIPTION, MentionForm.WITHIN)


class Masker:
    """Masks the sentences of one document."""

    def __init__(self, document: Document) -> None:
        """Gather the mentions of each sentence, by position."""
        self._mentions: dict[int, list[tuple[Mention, str]]] = {}
        for actor in document.actors:
            for mention in actor.mentions:
                self._mentions.setdefault(mention.sentence, []).append((mention, actor.id))
        for here in self._mentions.values():
            here.sort(key=lambda each: (each[0].span.start, each[0].span.end))

    def has_mentions(self, sentence: Sentence) -> bool:
        """Tell whether an actor is mentioned in a sentence."""
        return sentence.index in self._mentions

    def masked(self, sentence: Sentence) -> ReadOnce:
        """Return a sentence as ``mask`` makes it."""
        return mask(sentence, self._mentions.get(sentence.index, ()))


def mask(sentence: Sentence, mentions: Sequence[tuple[Mention, str]]) -> ReadOnce:
    """Return the words of a sentence; each mention, with its actor's id and by position, becomes one word.

    Other proper names, and what comes from the name of a state or group ("Russian", "Republican"), keep their place
    and lose their letters.
    """
    lists = gazetteer.load()
    words: list[Word] = []
    upcoming = (each for each in mentions if each[0].form not in _READABLE)
    mention, actor = next(upcoming, (None, ""))
    first, last = _bounds(mention)
    for token in sentence.tokens:
        start, end, text, tag = token.start, token.end, token.text, token.tag
        while last <= start:
            mention, actor = next(upcoming, (None, ""))
            first, last = _bounds(mention)
        if first < end and mention is not None:
            if not (words and words[-1].start == first and words[-1].end == last):
                form = tag if mention.form is MentionForm.PRONOUN else "NNP"
                words.append(Word(first, last, "", "", form, actor))
        elif tag in PROPER_NOUNS or (text[0].isupper() and _names_something(text, lists)):
            words.append(Word(start, end, "", "", tag, None))
        else:
            words.append(Word(start, end, LOWER[text], token.lemma, tag, None))
    return ReadOnce(words)


def _bounds(mention: Mention | None) -> tuple[int, int]:
    """Return where a mention stands; one that is not there stands behind everything."""
    return (maxsize, maxsize) if mention is None else (mention.span.start, mention.span.end)


def _names_something(text: str, lists: Gazetteer) -> bool:
    return text in lists.adjectives or text in lists.people or text in lists.entries
