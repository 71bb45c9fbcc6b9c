"""Anaphora and triads: beat in place of argument."""

from collections.abc import Iterator, Sequence

from biascli.model import Span
from biascli.scorers.rhetoric.evidence import Article, Hit, span_of
from biascli.scorers.rhetoric.patterns import Words
from biascli.scorers.rhetoric.techniques import Technique

_RUN = 3
_ANAPHORA = 0.8
_TRIAD_OF_ADJECTIVES = 0.7
_TRIAD_OF_NOUNS = 0.45

_WHY_ANAPHORA = (
    "Sentences running begin with the same words: the beat carries the reader along whatever each one shows."
)
_WHY_TRIAD = "Three of a kind in a row sound complete and final, whatever they add to what is known."

#: Endings of nouns for what cannot be touched: three of them are a figure of speech, three things are a list.
_ABSTRACT_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "dom", "ship", "hood", "acy", "age")
_ABSTRACT_LEMMAS = frozenset(
    "fear hope faith love hate hatred anger rage chaos death grief shame pride honor honour courage "
    "truth justice peace war "
    "greed power lie blood pain despair terror ruin panic doubt mercy respect trust duty sacrifice hunger".split()
)
#: What sentences of plain report begin with, too: articles, and pronouns that carry a subject on.
_PLAIN_OPENERS = frozenset("the a an he she it they his her its their in on at by".split())
_LINKS = frozenset(("and", "or"))


def anaphora(article: Article) -> Iterator[Hit]:
    """Find three or more sentences of one voice running that begin with the same two words."""
    run: list[Words] = []
    before: tuple[str, str] | None = None
    for words in article.body:
        opening = _opening(words)
        if run and not (opening == before and _same_voice(article, words, run[-1])):
            yield from _anaphora(run)
            run = []
        if opening is not None:
            run.append(words)
        before = opening
    yield from _anaphora(run)


def _anaphora(run: Sequence[Words]) -> Iterator[Hit]:
    if len(run) >= _RUN:
        span = Span(run[0].sentence.span.start, run[-1].sentence.span.end)
        yield Hit(Technique.ANAPHORA, span, run[0].sentence.part, _ANAPHORA, _WHY_ANAPHORA)


def _opening(words: Words) -> tuple[str, str] | None:
    """The first two words, where they are not a date, a name or what any sentence may begin with."""
    first, second = words.first, words.first + 1
    if words.end <= second:
        return None
    tokens = words.sentence.tokens
    if not (words.forms[first].isalpha() and words.forms[second].replace("'", "").isalpha()):
        return None
    if tokens[second].text.istitle():
        return None  # captions and headings
    if not tokens[first].is_word or words.tags[first].startswith("NNP") or words.forms[first] in _PLAIN_OPENERS:
        return None
    return words.forms[first], words.forms[second]


def _same_voice(article: Article, one: Words, other: Words) -> bool:
    return article.voice(one.sentence.span.start) is article.voice(other.sentence.span.start)


def triads(article: Article) -> Iterator[Hit]:
    """Find three adjectives or three abstract nouns, one word each, joined by commas."""
    for words in article.everything():
        for comma in words.commas:
            if 0 < comma < words.n_tokens - 3 and (triad := _triad(words, comma)) is not None:
                yield triad


def _triad(words: Words, comma: int) -> Hit | None:
    """Read ``a, b and c`` or ``a, b, and c`` or ``a, b, c`` around its first comma."""
    forms = words.forms
    first, second = comma - 1, comma + 1
    third = second + 1
    if forms[third] == ",":
        third += 1
    has_link = third < len(forms) and forms[third] in _LINKS
    third += has_link
    if third >= len(forms) or third == second + 1:
        return None
    trio = (first, second, third)
    if len({words.lemmas[index] for index in trio}) < len(trio):
        return None
    if first and forms[first - 1] in {",", "-", "and"}:
        return None  # the list began earlier
    if third + 1 < len(forms) and forms[third + 1] in {",", "and", "or"} and not _ends_there(words, third + 1):
        return None
    if all(words.tags[index] in {"JJ", "VBG", "VBN"} for index in trio) and words.tags[first] == "JJ":
        confidence = _TRIAD_OF_ADJECTIVES
    elif has_link and all(_is_abstract(words, index) for index in trio):
        confidence = _TRIAD_OF_NOUNS
    else:
        return None
    span = span_of(words.sentence, first, third + 1)
    return Hit(Technique.TRIAD, span, words.sentence.part, confidence, _WHY_TRIAD)


def _ends_there(words: Words, index: int) -> bool:
    """Tell whether a comma ends the list: what follows is no further item."""
    return (
        words.forms[index] == "," and index + 1 < words.n_tokens and not words.tags[index + 1].startswith(("JJ", "NN"))
    )


def _is_abstract(words: Words, index: int) -> bool:
    if words.tags[index] not in {"NN", "NNS"}:
        return False
    lemma = words.lemmas[index]
    return lemma in _ABSTRACT_LEMMAS or lemma.endswith(_ABSTRACT_ENDINGS)
