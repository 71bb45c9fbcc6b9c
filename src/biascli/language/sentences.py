"""Sentences, by NLTK's Punkt with parameters of our own, and what had to be mended.

Punkt (Kiss & Strunk 2006) asks of each full stop whether the word before it is an abbreviation, and if so whether
the word behind it looks like the beginning of a sentence. Its word statistics are in ``models/punkt.tsv``, trained
by ``scripts/train_punkt.py``; its abbreviations are ``lexicons/abbreviations.tsv``. Nothing is downloaded.

Punkt is asked where its answer can be either: behind an abbreviation that may end a sentence, about a word of which its
statistics do not already tell. Elsewhere the marks decide, which is five times as fast as asking it of every mark,
and better: with the same parameters Punkt alone gets a boundary F1 of .979 on GUM's news documents, this .985 (raw text
of the train and dev files); on all free genres of GUM dev .960 and .983; on the web text of EWT dev, where many
sentences end without a stop, .925 and .926.

What Punkt does wrong on news, mended in ``_ends_sentence``:

- it splits behind *?* and *!* whatever follows: *"Why?" he asked*;
- it splits behind an initial when the name is also an everyday word (*George W. Bush*), and behind *a.m. on*;
- it cuts a footnote mark from its sentence (*... rose. [12]*) and a speaker from what was said (*"..." - Jane Doe*);
- it knows abbreviations in any case: here *ill.* is not Illinois, and *no.* is not *No. 5*.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from biascli.errors import ResourceError
from biascli.language import abbreviations
from biascli.language.abbreviations import Place
from biascli.model import Span

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

PARAMETERS = Path(__file__).parents[1] / "models" / "punkt.tsv"
#: Punkt's flags for a word seen in lower case: at the beginning of a sentence, inside one, and where it was unsure.
WRITTEN_LOWER = 1 << 4 | 1 << 5 | 1 << 6
#: Punkt's flag for a word seen with a capital inside a sentence.
WRITTEN_UPPER_INSIDE = 1 << 2

# A run of stops, what closes with it, white space, what opens, and the word or mark behind. The look-behind lets a run
# be tried once only; every repetition is possessive: the time is linear in the text.
_CANDIDATE = re.compile(
    r"""(?<![.!?…])(?P<stop>[.!?…]++)
    (?P<closers>["'”’″)\]}»]*+(?:\s?\[[\d,–-]{1,9}\])*+(?:\s["”″](?=\s))?+)
    \s++(?P<openers>["'“‘″(\[{«]*+)(?P<next>[^\W_]++(?:['’][^\W_]++)?+|\S)""",
    re.VERBOSE,
)
#: "Why?" Jane Doe asked.
_SAYING = re.compile(
    r"(?:[A-Z][\w.'’-]*+\s+){1,4}(?:said|says|asked|asks|cried|shouted|wondered|told|wrote|replied|added)\b"
)
#: Words that begin a sentence when they have a capital letter behind an abbreviation; Punkt's own come on top.
_FIRST_WORDS = frozenset(
    """after all although an and another any as at because before besides both but by can despite did do during each
    even every few for from given he her here his how however if in instead it its last later like many meanwhile more
    most my nearly next nobody none nor now of on once one only or other our over perhaps recently several she since so
    some still such that the their then there these they this those though through thus to today two under unlike until
    we what when where whether which while who whose why with within without yesterday yet you your""".split()
)
_NEVER_FIRST = frozenset(".,;:!?)]}%/")
_DASHES = frozenset("-–—―")
_ACRONYM = "U.S"  # whatever is written like an acronym is asked about as this one
_LONGEST_WORD = 40  # before a stop: longer ones are no abbreviations
_PLAIN = 4  # letters of a lower-case word that nobody takes for an unlisted abbreviation


@cache
def _trained() -> Mapping[str, Mapping[str, str]]:
    """Return the words of each kind of line with their values."""
    found: dict[str, dict[str, str]] = {"context": {}, "starter": {}}
    try:
        for line in PARAMETERS.read_text(encoding="utf-8").splitlines()[1:]:
            kind, word, value = line.split("\t")
            found[kind][word] = value
    except (OSError, ValueError, KeyError) as error:
        raise ResourceError(f"{PARAMETERS}: {error}") from error
    return found


@cache
def _punkt() -> "PunktSentenceTokenizer":
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    trained = _trained()
    parameters = PunktParameters()
    parameters.abbrev_types.update(word.lower() for word in abbreviations.table())
    parameters.abbrev_types.add(_ACRONYM.lower())
    parameters.sent_starters.update(_FIRST_WORDS, trained["starter"])
    parameters.ortho_context.update((word, int(flags)) for word, flags in trained["context"].items())
    return PunktSentenceTokenizer(parameters)


def split(text: str, within: Span) -> Iterator[Span]:
    """Yield the sentences of a block, without the white space around them."""
    start = within.start
    while start < within.end and text[start].isspace():
        start += 1
    for match in _CANDIDATE.finditer(text, start, within.end):
        if _ends_sentence(text, start, match):
            yield Span(start, match.end("closers"))
            start = match.start("openers")
    end = within.end
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether the sentence that began at ``start`` ends here."""
    stop, closers, following = match["stop"], match["closers"], match["next"]
    if following in _NEVER_FIRST or (closers and _names_speaker(text, match)):
        return False
    word = _word_before(text, start, match.start())
    if following[0].islower() and not following.startswith(("http", "www")):
        # Only a careless writer begins a sentence so; behind a whole word and a full stop it is one nevertheless.
        return not closers and "…" not in stop and ".." not in stop and _is_plain(word)
    if stop != ".":
        return True
    if match.start() - start == len(word) and (word.isdigit() or len(word) == 1):
        return False  # the number or letter of an item in a list
    return _full_stop_ends(word, following)


def _names_speaker(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words behind a closing mark say who spoke: *"Why?" Jane Doe asked*, *"So be it." - Jane Doe*."""
    if match["next"] in _DASHES:
        return True
    return match["stop"] != "." and _SAYING.match(text, match.start("next")) is not None


def _word_before(text: str, start: int, end: int) -> str:
    position = end
    least = max(start, end - _LONGEST_WORD)
    while position > least and (text[position - 1].isalnum() or text[position - 1] in ".&"):
        position -= 1
    return text[position:end]


def _is_plain(word: str) -> bool:
    return word.islower() and word.isalpha() and len(word) >= _PLAIN and word not in abbreviations.table()


def _full_stop_ends(word: str, following: str) -> bool:
    """Tell whether the full stop behind a word ends the sentence, too, where it belongs to an abbreviation."""
    if len(word) == 1 and word.isalpha():
        return following.lower() in _FIRST_WORDS  # "took vitamin C. The", but "George W. Bush"
    if _is_acronym(word):
        word = _ACRONYM
    place = Place.ANYWHERE if word == _ACRONYM else abbreviations.table().get(word)
    if place is Place.ANYWHERE:
        return starts_sentence(word, following)
    return place is None or (place is Place.BEFORE_NUMBER and not following[0].isdigit())


def starts_sentence(abbreviation: str, following: str) -> bool:
    """Tell whether what stands behind an abbreviation, and not in lower case, begins a sentence, as Punkt would.

    Of a word that often begins one Punkt says yes; of one that it has no statistics of, or has seen with a capital
    inside sentences, no. It is asked about the others only: to load nltk takes longer than to read an article.
    """
    word = following.lower().replace("’", "'").partition("'")[0]  # Punkt cuts "We're"
    trained = _trained()
    if word in _FIRST_WORDS or word in trained["starter"]:
        return True
    flags = trained["context"].get(word)
    return flags is not None and not int(flags) & WRITTEN_UPPER_INSIDE and punkt_says(abbreviation, following)


@lru_cache(maxsize=4096)
def punkt_says(abbreviation: str, following: str) -> bool:
    """Ask Punkt whether what stands behind an abbreviation begins a sentence."""
    return bool(_punkt().text_contains_sentbreak(f"{abbreviation}. {following}"))


def _is_acronym(word: str) -> bool:
    """Tell whether every letter has a stop: *U.S*, *a.m*."""
    return 1 < len(word) == 2 * word.count(".") + 1 and word.replace(".", "").isalpha()
