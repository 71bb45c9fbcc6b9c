"""Where capitals tell no name: headlines, datelines, tags of parties, tickers, addresses and words that are shouted."""

from collections.abc import Iterable, Sequence

from biascli.document import Sentence, Token
from biascli.language import tagger
from biascli.model import Part

#: Small words within a surname: "von der Leyen".
PARTICLES = frozenset("al bin bint da das de del della den der di dos du el ibn la le ten ter van von y zu".split())

_DASHES = frozenset(("-", "–", "—", "--"))
#: Names that are common words too, before which hardly anybody leaves out the article.
_CHAMBERS = frozenset(("House",))
_OPENS_TICKER = frozenset(("(", "[", ":"))
_LONG_CODE = 8
_LONGEST_DATELINE = 14
_PARTIES = frozenset("DRI")
_LONGEST_PARTY_TAG = 8  # letters
_LONGEST_TAG = 4
_LIGHT_VERBS = frozenset(("be", "have", "do", "not", "n't"))  # many headlines write them small
_TITLE_CASE_SHARE = 0.9
_TITLE_CASE_WORDS = 3
_OPEN_CLASSES = frozenset(("NN", "VB", "JJ", "RB"))


def is_code(text: str) -> bool:
    """Tell whether a token is a part of an address or the like ("B1WUPJiQ8D")."""
    return len(text) >= _LONG_CODE and any(c.isdigit() for c in text) and any(c.islower() for c in text)


def behind_dateline(tokens: Sequence[Token]) -> int:
    """Return where the text begins behind "OSLO, Norway (Reuters) -"."""
    for index, token in enumerate(tokens[2:_LONGEST_DATELINE], start=2):
        if token.text in _DASHES and tokens[index - 1].text == ")":
            return index + 1 if tokens[0].text.isupper() else 0
    return 0


def is_shout(text: str) -> bool:
    """Tell whether a word is all in capitals."""
    return len(text) > 1 and text.isalpha() and text.isupper()


def is_party_tag(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a token is one of "(D-N.Y.)", which names a party and a state and is no name by itself."""
    text = tokens[index].text
    if text[0] in _PARTIES and text[1:2] == "-" and text[2:3].isupper() and len(text) <= _LONGEST_PARTY_TAG:
        return True  # ", R-Wis.,"
    first = index
    while first > 0 and (before := tokens[first - 1].text) not in ("(", "["):
        first -= 1
        if before in (")", "]") or index - first > _LONGEST_TAG:
            return False  # behind a tag, or far from any
    opening = tokens[first].text
    return first > 0 and opening[0] in _PARTIES and (opening[1:2] == "-" or (opening[1:] == "" and index > first))


def is_ticker(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a token is the exchange or the sign of a share: "(NYSE: VLM)", "(VLM.O)"."""
    before = tokens[index - 1].text
    if before not in _OPENS_TICKER:
        return False
    if before == "(" and [token.text for token in tokens[index + 1 : index + 2]] == ["."]:
        end = [token.text for token in tokens[index + 2 : index + 4]]
        return tokens[index].text.isupper() and len(end) == 2 and end[0].isupper() and end[1] == ")"  # noqa: PLR2004
    colon = index - 1 if before == ":" else index + 1
    if not 1 < colon < len(tokens) - 2 or tokens[colon].text != ":":
        return False
    opening, exchange, sign, closing = (tokens[colon + step].text for step in (-2, -1, 1, 2))
    return opening in ("(", "[") and closing in (")", "]", ",", ";") and exchange.isupper() and sign.isupper()


def opens_as_noun(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word that is a name behind "the" only may be a plain noun here: "House prices fell"."""
    return tokens[index].text in _CHAMBERS and not any(each.text[0].isupper() for each in tokens[index + 1 : index + 2])


def opens_as_particle(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a surname begins here whose particle has a capital at the start: "Von der Leyen"."""
    end = index
    while end < len(tokens) and tokens[end].text.lower() in PARTICLES:
        end += 1
    return end - index > 1 and end < len(tokens) and tokens[end].text[0].isupper()


def is_title_case(sentence: Sentence) -> bool:
    """Tell whether capitals say nothing here: hardly a noun, verb, adjective or adverb is without one.

    In the body only words that are no names by themselves are asked: a list of names is no headline.
    """
    words: list[str] = []
    small = 0
    most_small = (1 - _TITLE_CASE_SHARE) * len(sentence.tokens) + 1
    for token in sentence.tokens:
        text = token.text
        if token.tag[:2] in _OPEN_CLASSES and text.isalpha() and token.lemma not in _LIGHT_VERBS:
            words.append(text)
            small += not text[0].isupper()
            if small > most_small:
                return False  # whatever follows
    if not _has_capitals(words):
        return False
    return sentence.part is Part.HEADLINE or _has_capitals([word for word in words if tagger.is_common(word.lower())])


def _has_capitals(words: Sequence[str]) -> bool:
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _TITLE_CASE_WORDS and capitals >= _TITLE_CASE_SHARE * len(words)


def small_words(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the words that stand somewhere without a capital."""
    words = {token.text for sentence in sentences for token in sentence.tokens}  # a few hundred, of many more tokens
    return frozenset(filter(str.islower, words))
