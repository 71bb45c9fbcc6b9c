"""Tokens with exact offsets, tags and lemmas.

Words are split as the Penn Treebank splits them: clitics stand alone (*do|n't*, *Kim|'s*, *can|not*, *gon|na*), so do
currency and per cent signs, slashes and dashes; hyphenated words (*far-right*), numbers (*1,000.5*, *3:45*, *9/11*),
abbreviations with their stop (*Sen.*, *U.S.*, *a.m.*), addresses, @handles and #tags are whole. The stop that ends a
sentence is a token of its own, unless it belongs to an abbreviation. The English treebanks of Universal Dependencies
differ in one point: they take hyphenated words apart. A reader counts *so-called* as one word, and its *called* is no
verb of speech, so the older rule is kept here.

Every character that is neither white space nor a mark of direction beside a word belongs to exactly one token.

Why an expression of our own: against the annotators' words of the development files of two treebanks (UD English EWT /
free genres of GUM; their hyphenated words made whole) it gets a token F1 of .985 / .999. NLTK's ``NLTKWordTokenizer``
gets .971 / .998 and needs four times as long; ``RegexpTokenizer`` is a ``finditer`` that cannot start inside a text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from biascli.document import Sentence, Token
from biascli.language import abbreviations, casing, lemmas, tagger
from biascli.language.abbreviations import Place
from biascli.language.evident_names import NOTHING_EVIDENT, STAND_IN, STAND_IN_TAG, EvidentNames
from biascli.model import Part, Span
from biascli.remembered import Remembered

# Every repetition is possessive, bounded, or consumes what it has looked at: the time is linear in the text,
# whatever it holds. Apostrophes and hyphens have been made plain.
_PATTERN = r"""
    # most tokens, tried first: plain letters up to a space or a mark that nothing else goes over, and such marks
    (?![cgwlCGWL](?i:annot|onna|otta|anna|imme|emme)\b) [a-zA-Z]++ (?=[ ,;)”"\n]|\.\Z)
  | [,;()“”"]
    # addresses, handles, tags
  | (?:https?://|www\.) [^\s<>"“”]* [^\s<>"“”.,;:!?)\]}']
  | [\w.+-]{1,64}+ @ (?:[\w-]++\.)++ [a-zA-Z]++
  | (?<![\w@\#]) [@\#] [^\W\d] \w*+
  | (?:[^\W_]{1,63}+(?:-[^\W_]{1,63}+){0,4}+\.){1,5} (?:com|org|net|gov|edu|info|co|uk|io|tv|eu) (?![\w@]|[.-]\w)
    # clitics, behind the word that they lean on, and the words that two of them are written together with
  | (?<=\w) (?:n't|N'T) (?!\w)
  | (?<=[\w.]) ' (?i:s|re|ve|ll|d|m) (?!\w)
  | (?i: can(?=not\b) | (?:gon|wan)(?=na\b) | got(?=ta\b) | (?:gim|lem)(?=me\b) )
  | (?i: (?<=can)not\b | (?:(?<=gon)|(?<=wan))na\b | (?<=got)ta\b | (?:(?<=gim)|(?<=lem))me\b )
    # words that begin with an apostrophe
  | (?<!\w) ['‘] (?: \d\ds | (?i:em|til|tis|twas) ) (?!\w)
    # currencies, and numbers with what hangs on them ("1.5bn", "19-year-old")
  | (?<!\w) [A-Z]{1,3} [$€£]
  | \d++ (?:[.,:/]\d++)*+ (?:-?\w++)*+
    # acronyms and degrees with stops
  | (?:Ph|Ed|LL|[BMD]) \. (?:D|Sc|Phil|Ed|B|A) (?:\.|(?!\w))
  | [^\W\d_]\. (?:[^\W\d_]\.)++ (?:[^\W\d_](?!\w))?+ (?:-\w++)*+
  | [^\W\d_]\.[^\W\d_] (?![\w.])
    # words, up to "n't" or a clitic; marks that combine with a letter and joiners that show nothing belong to them
  | [^\W\d_]+? (?= (?:n't|N'T) (?!\w) )
  | <W>++ (?: - (?: [^\W\d_]\. ){2,}+ (?!\w)  # "Arab-U.S.", "D-N.J."
      | (?: (?: [-&] | ' (?! (?i:s|re|ve|ll|d|m) (?!\w) ) ) <W>++ )*+ )
    # marks: a run of one kind is one token
  | \.{2,}+ | …++ | [!?]{2,}+ | -{2,}+ | [–—]++ | '' | `` | ([*=~+\#<>|])\1++
    # what is left, but for marks of direction, which show nothing
  | [^\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]
"""
_WORD = r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
_ENDING = re.compile(r"""["'”)\]}»\s]*\Z""")
_CLITICS = frozenset({"n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "na", "ta"})


@cache
def _expression() -> re.Pattern[str]:
    return re.compile(_PATTERN.replace("<W>", _WORD), re.VERBOSE)


def spans(text: str, within: Span) -> list[tuple[int, int]]:
    """Return the offsets of the tokens of a sentence."""
    offset = within.start
    # One character stands for one, so that offsets hold.
    plain = text[offset : within.end].replace("’", "'").replace("‑", "-").replace("‐", "-")
    pieces = [match.span() for match in _expression().finditer(plain)]
    found: list[tuple[int, int]] = []
    for start, end in pieces:
        if plain[start] == "." and end - start == 1 and found and found[-1][1] == start + offset:
            first = found[-1][0] - offset
            if _keeps_stop(plain, plain[first:start], end):
                found[-1] = (first + offset, end + offset)
                continue
        found.append((start + offset, end + offset))
    return found


def _keeps_stop(sentence: str, word: str, after: int) -> bool:
    """Tell whether the stop behind this word belongs to it."""
    if len(word) == 1 and word.isupper():
        # An initial, unless it is the letter of "plan B." at the end of the sentence.
        return _ENDING.match(sentence, after) is None
    match abbreviations.table().get(word.rpartition("-")[2]):  # "R-Pa."
        case None:
            return False
        case Place.BEFORE_NUMBER:
            return sentence[after : after + 2].strip()[:1].isdigit()
        case Place.BEFORE_NAME | Place.ANYWHERE:
            return True


def read(text: str, within: Span, names: EvidentNames = NOTHING_EVIDENT) -> tuple[Token, ...]:
    """Return the tokens of a sentence; ``names`` are what the rest of the text shows to be names."""
    offsets = spans(text, within)
    forms = [text[start:end] for start, end in offsets]
    return _tokens(offsets, forms, _tags(forms, names))


def retagged(sentence: Sentence, found: Sequence[tuple[int, int]], names: EvidentNames) -> Sentence:
    """Return a sentence with tags that no letter of a name has a part in.

    ``found`` are the ranges of tokens that are names after all, beyond those that the text shows to be some.
    """
    forms = [token.text for token in sentence.tokens]
    evident = names.places(forms)
    places = _joined([*evident, *found])
    if places == evident:
        return sentence
    if sentence.part is Part.HEADLINE:
        forms = casing.as_in_sentence(forms)
    tags = _tags_between(forms, places)
    for first, end in found:  # of the name itself, a plural stays one: "Pharisees"
        tags[first:end] = [
            token.tag if token.tag.startswith("NN") else STAND_IN_TAG for token in sentence.tokens[first:end]
        ]
    if all(tag == token.tag for tag, token in zip(tags, sentence.tokens, strict=True)):
        return sentence
    tokens = tuple(
        token if token.tag == tag else replace(token, tag=tag, lemma=lemmas.lemma(token.text, tag))
        for token, tag in zip(sentence.tokens, tags, strict=True)
    )
    return replace(sentence, tokens=tokens)


def _joined(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ranges in order; those that touch become one."""
    joined: list[tuple[int, int]] = []
    for first, end in sorted(places):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((first, end))
    return joined


def _tags(forms: Sequence[str], names: EvidentNames) -> list[str]:
    """Tag a sentence in which each evident name is one word that says nothing but that it is a name."""
    return _tags_between(forms, names.places(forms))


def _tags_between(forms: Sequence[str], places: Sequence[tuple[int, int]]) -> list[str]:
    if not places:
        return tagger.tag(forms)
    seen: list[str] = []
    position = 0
    for first, end in places:
        seen += forms[position:first]
        seen.append(STAND_IN)
        position = end
    seen += forms[position:]
    tags = tagger.tag(seen)
    for first, end in places:
        tags[first : first + 1] = [STAND_IN_TAG] * (end - first)
    return tags


def read_headline(text: str, within: Span, names: EvidentNames = NOTHING_EVIDENT) -> tuple[Token, ...]:
    """Return the tokens of a headline; one in title case is tagged with an eye to how headlines are written."""
    offsets = spans(text, within)
    forms = [text[start:end] for start, end in offsets]
    return _tokens(offsets, forms, _tags(casing.as_in_sentence(forms), names))


def _tokens(offsets: Sequence[tuple[int, int]], forms: Sequence[str], tags: Sequence[str]) -> tuple[Token, ...]:
    read = map(_READ.__getitem__, zip(forms, tags, strict=True))
    return tuple(
        [
            Token(start, end, form, tag, lemma, is_word)
            for (start, end), (form, tag, lemma, is_word) in zip(offsets, read, strict=True)
        ]
    )


def _read(written: tuple[str, str]) -> tuple[str, str, str, bool]:
    """Return what a token holds besides its place, given its form and its tag."""
    form, tag = written
    return form, tag, lemmas.lemma(form, tag), _is_word(form)


_READ = Remembered(_read)


def _is_word(form: str) -> bool:
    if form.isalpha():
        return form not in _CLITICS
    return any(map(str.isalnum, form)) and form.lower().replace("’", "'") not in _CLITICS
