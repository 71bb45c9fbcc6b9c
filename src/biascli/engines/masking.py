"""Take the names out of a sentence before an engine sees it."""

from collections.abc import Iterable, Sequence
from sys import maxsize

from biascli.document import PROPER_NOUNS, Document, Mention, MentionForm, Sentence
from biascli.engines.roles import ReadOnce
from biascli.engines.seam import Word
from biascli.language.actors import gazetteer
from biascli.language.actors.gazetteer import Gazetteer

#: What describes an actor says something of it; what stands within a name is masked with that.
_READABLE = (MentionForm.DESCRIPTION, MentionForm.WITHIN)


def mentions_by_sentence(document: Document) -> dict[int, list[tuple[Mention, str]]]:
    """Return the mentions of each sentence in which there is any, by position, with the actor of each."""
    found: dict[int, list[tuple[Mention, str]]] = {}
    for actor in document.actors:
        for mention in actor.mentions:
            found.setdefault(mention.sentence, []).append((mention, actor.id))
    for here in found.values():
        here.sort(key=lambda each: (each[0].span.start, each[0].span.end))
    return found


def masked(document: Document, sentences: Iterable[Sentence]) -> list[ReadOnce]:
    """Return sentences of a document as ``mask`` makes them."""
    mentions = mentions_by_sentence(document)
    return [mask(sentence, mentions.get(sentence.index, ())) for sentence in sentences]


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
            words.append(Word(start, end, text.lower(), token.lemma, tag, None))
    return ReadOnce(words)


def _bounds(mention: Mention | None) -> tuple[int, int]:
    """Return where a mention stands; one that is not there stands behind everything."""
    return (maxsize, maxsize) if mention is None else (mention.span.start, mention.span.end)


def _names_something(text: str, lists: Gazetteer) -> bool:
    return text in lists.adjectives or text in lists.people or text in lists.entries
