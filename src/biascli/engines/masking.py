"""Take the names out of a sentence before an engine sees it."""

from collections.abc import Sequence

from biascli.document import Mention, MentionForm, Sentence, Token
from biascli.engines.roles import ReadOnce
from biascli.engines.seam import Word
from biascli.language.actors import gazetteer
from biascli.language.actors.gazetteer import Gazetteer

#: What describes an actor says something of it; what stands within a name is masked with that.
_READABLE = (MentionForm.DESCRIPTION, MentionForm.WITHIN)


def mask(sentence: Sentence, mentions: Sequence[tuple[Mention, str]]) -> ReadOnce:
    """Return the words of a sentence; each mention, with its actor's id and by position, becomes one word.

    Other proper names, and what comes from the name of a state or group ("Russian", "Republican"), keep their place
    and lose their letters.
    """
    lists = gazetteer.load()
    words: list[Word] = []
    upcoming = (each for each in mentions if each[0].form not in _READABLE)
    mention, actor = next(upcoming, (None, ""))
    for token in sentence.tokens:
        while mention is not None and mention.span.end <= token.start:
            mention, actor = next(upcoming, (None, ""))
        if mention is not None and mention.span.start < token.end:
            start, end = mention.span.start, mention.span.end
            if not (words and words[-1].start == start and words[-1].end == end):
                tag = token.tag if mention.form is MentionForm.PRONOUN else "NNP"
                words.append(Word(start, end, "", "", tag, actor))
        elif _names_something(token, lists):
            words.append(Word(token.start, token.end, "", "", token.tag, None))
        else:
            words.append(Word(token.start, token.end, token.text.lower(), token.lemma, token.tag, None))
    return ReadOnce(words)


def _names_something(token: Token, lists: Gazetteer) -> bool:
    text = token.text
    if token.tag.startswith("NNP"):
        return True
    return text[0].isupper() and (text in lists.adjectives or text in lists.people or text in lists.entries)
