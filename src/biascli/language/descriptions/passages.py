"""Where a text describes somebody: before the name, behind it, or in a sentence that says who it is.

*White House spokesman John Kirby*; *John Kirby, a spokesman for the White House*; *the spokesman, John Kirby*;
*John Kirby of the White House*; *Kirby is a spokesman*. What is found is a run of tokens without the name.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from biascli.document import Sentence, Token
from biascli.model import Span

#: What may stand in a noun phrase before a name.
_PREMODIFIERS = frozenset("NN NNS NNP NNPS JJ VBN CD POS HYPH PRP$ ,".split())
_OPENS_APPOSITION = frozenset("DT NN NNS NNP NNPS JJ JJR JJS PRP$ RB WP WP$ VBN".split())
_APPOSING = (",", "(", "—", "–", "-", "--")
_ATTACHING = frozenset("of from with at for".split())
_DIRECT = frozenset(("of", "from", "with"))  # right behind a name
_RELATIVE = frozenset(("who", "whose"))
_HONORIFICS = frozenset(("Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms"))
_COPULAS = frozenset(("be", "become", "'s"))
_LONGEST = 40  # tokens of a description


class Passages:
    """Finds the descriptions beside a name in the sentences of a text."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        """Take the sentences, the headline first."""
        self._sentences = tuple(sentence for sentence in sentences if sentence.tokens)
        self._starts = tuple(sentence.span.start for sentence in self._sentences)

    def tokens(self, span: Span) -> Sequence[Token]:
        """Return the tokens in a span that lies in one sentence."""
        tokens, first, last = self._place(span)
        return tokens[first:last]

    def before(self, span: Span) -> Sequence[Token]:
        """Return what stands before a name in its noun phrase, with titles that belong to the name."""
        tokens, first, last = self._place(span)
        return _before(tokens, first, last)

    def beside(self, span: Span) -> Iterator[Sequence[Token]]:
        """Yield what is attached to a name: what follows it first."""
        tokens, first, last = self._place(span)
        for found in (_behind(tokens, last), _introducing(tokens, first, last)):
            if found:
                yield found

    def _place(self, span: Span) -> tuple[tuple[Token, ...], int, int]:
        index = bisect_right(self._starts, span.start) - 1
        if index < 0:
            return (), 0, 0
        tokens = self._sentences[index].tokens
        first = bisect_right(tokens, span.start, key=lambda token: token.end)
        last = bisect_right(tokens, span.end - 1, key=lambda token: token.start)
        return tokens, first, last


def _before(tokens: Sequence[Token], first: int, last: int) -> Sequence[Token]:
    """Return what stands before a name in its noun phrase, and the name but for its last word, which may be a title."""
    start = first
    while start > 0 and first - start < _LONGEST and tokens[start - 1].tag in _PREMODIFIERS:
        if tokens[start].text in _HONORIFICS:
            break  # *told the Times Mr. Trump was ...*
        if tokens[start - 1].text == "," and not (start > 1 and tokens[start - 2].tag.startswith("JJ")):
            break
        start -= 1
    return tokens[start : last - 1]


def _behind(tokens: Sequence[Token], last: int) -> Sequence[Token]:
    """Return the apposition, relative clause, prepositional phrase or predicate that follows a name."""
    position = last
    if position < len(tokens) and tokens[position].tag == "POS":
        return ()
    if position + 1 < len(tokens) and tokens[position].text in _APPOSING:
        position = _without_age(tokens, position + 1)
        if position < len(tokens) and tokens[position].tag in _OPENS_APPOSITION | {"IN"}:
            opener = tokens[position]
            if opener.text in _RELATIVE and not _is_relative(tokens, position):
                return ()
            if opener.tag != "IN" or opener.lemma in _ATTACHING:
                return tokens[position : _apposition_end(tokens, position)]
        return ()
    if position < len(tokens) and (tokens[position].lemma in _DIRECT or _is_relative(tokens, position)):
        return tokens[position : _apposition_end(tokens, position)]
    if position + 2 < len(tokens) and tokens[position].lemma in _COPULAS and tokens[position + 1].tag == "DT":
        return tokens[position + 1 : _apposition_end(tokens, position + 1)]
    return ()


def _is_relative(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a relative clause says what somebody is or has: *who leads*, *whose son*, not *who police say*."""
    if position + 1 >= len(tokens) or tokens[position].text not in _RELATIVE:
        return False
    return tokens[position].text == "whose" or tokens[position + 1].tag.startswith(("VB", "MD", "RB"))


def _without_age(tokens: Sequence[Token], position: int) -> int:
    """Return where the description begins behind an age: *Ann Lee, 45, a teacher*."""
    age = position < len(tokens) and tokens[position].tag == "CD"
    if age and position + 2 < len(tokens) and tokens[position + 1].text == ",":
        return position + 2
    return position


def _apposition_end(tokens: Sequence[Token], first: int) -> int:
    """Return where a description ends: at the next comma, bracket, dash or full stop."""
    end = first + 1
    while (
        end < len(tokens)
        and end - first < _LONGEST
        and tokens[end].text not in (*_APPOSING, ")", ".", ";", ":", "“", '"')
    ):
        end += 1
    return end


def _introducing(tokens: Sequence[Token], first: int, last: int) -> Sequence[Token]:
    """Return the noun phrase to which a name between commas belongs: *the spokesman, John Kirby, said*."""
    between = first > 1 and last < len(tokens) and tokens[first - 1].text == tokens[last].text == ","
    if not between or not tokens[first - 2].tag.startswith("NN"):
        return ()
    start = first - 1
    while start > 0 and first - start < _LONGEST and _continues(tokens[start - 1]):
        start -= 1
    return tokens[start : first - 1]


def _continues(token: Token) -> bool:
    return (
        (token.tag in _PREMODIFIERS and token.text not in _APPOSING)
        or token.tag == "DT"
        or token.lemma in ("of", "for", "at", "and", "&")
    )
