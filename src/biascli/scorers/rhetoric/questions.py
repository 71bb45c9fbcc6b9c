"""Questions in the author's voice, put for effect or answered at once, and questions that put somebody in doubt."""

from collections.abc import Iterator

from biascli.model import Span, Voice
from biascli.scorers.rhetoric.evidence import Article, Hit
from biascli.scorers.rhetoric.patterns import SentenceForm, Words
from biascli.scorers.rhetoric.techniques import Technique

_ANSWERED = 0.85
_OPEN = 0.55
_DOUBTING = 0.3

#: An answer is short, or begins as only an answer does.
_ANSWER_LENGTH = 6
_SAME = 2
_ANSWER_OPENERS = frozenset(
    "yes no nope yep because hardly simple simply absolutely certainly exactly maybe perhaps".split()
)

_OTHERS = frozenset("he she they him her them his their anyone anybody someone somebody nobody".split())
_ADDRESSED = frozenset("you your i my me".split())
#: Names that are nobody's.
DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december christmas easter".split()
)

_WHY_DOUBTING = (
    "A question about what others do or mean leaves a doubt in the air, without a claim that could be checked."
)
_WHY_ANSWERED = (
    "The author puts a question and answers it at once: the reader seems to have asked it, and the "
    "answer seems to follow."
)
_WHY_OPEN = (
    "The author puts a question that nobody in the text is there to answer, so the reader supplies "
    "the answer that the text suggests."
)


def rhetorical_questions(article: Article) -> Iterator[Hit]:
    """Find questions in narration; the one that is answered at once is the surest."""
    body = article.body
    for index, words in enumerate(body):
        if words.form is not SentenceForm.QUESTION or not words.end:
            continue
        mark = words.sentence.tokens[words.end].start  # the question mark is the author's, too
        if not article.is_narrated(words) or article.voice(mark) is not Voice.NARRATION:
            continue
        following = body[index + 1] if index + 1 < len(body) else None
        span = words.sentence.span
        if following is not None and _answers(article, words, following):
            span = Span(span.start, following.sentence.span.end)
            yield Hit(Technique.RHETORICAL_QUESTION, span, words.sentence.part, _ANSWERED, _WHY_ANSWERED)
        else:
            yield Hit(Technique.RHETORICAL_QUESTION, span, words.sentence.part, _OPEN, _WHY_OPEN)


def doubting_questions(article: Article) -> Iterator[Hit]:
    """Find questions about somebody else's doings, which leave the reader to think that there is something to ask."""
    for words in article.everything():
        if words.form is SentenceForm.QUESTION and _asks_about_others(words):
            yield Hit(Technique.DOUBT, words.sentence.span, words.sentence.part, _DOUBTING, _WHY_DOUBTING)


def _asks_about_others(words: Words) -> bool:
    if not _ADDRESSED.isdisjoint(words.forms):
        return False
    return any(
        form in _OTHERS or (tag.startswith("NNP") and form not in DATES)
        for form, tag in zip(words.forms, words.tags, strict=True)
    )


def _answers(article: Article, question: Words, sentence: Words) -> bool:
    if sentence.form is SentenceForm.QUESTION or not article.is_narrated(sentence):
        return False
    if sentence.sentence.block != question.sentence.block or not sentence.end:
        return False
    if sentence.forms[:_SAME] == question.forms[:_SAME]:
        return False  # captions and headings that repeat
    length = sum(token.is_word for token in sentence.sentence.tokens)
    opener = sentence.forms[min(sentence.first, sentence.n_tokens - 1)]
    return 0 < length <= _ANSWER_LENGTH or opener in _ANSWER_OPENERS
