"""What a word says of whoever it bears on: VADER's valence, corrected for the news.

VADER was made for social media. In the news *united*, *party* and *security* praise nobody, and *war* blames
nobody by itself; and of *attacked* it does not tell who did it from whom it was done to. ``lexicons/valence.tsv``
corrects it: three figures a lemma, from -4 to 4, for a word that describes an actor, a verb that the actor is the
agent of, and one that the actor is the patient of. Evaluative adjectives that neither holds to be plain come from
``lexicons/loaded_adjectives.tsv``, as far as that sets no condition: one shows that they do not praise or blame
whatever stands around them. The only user of vaderSentiment; the VADER figure is the mean of ten human ratings of the
word by itself.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from biascli import lexicon
from biascli.errors import LexiconError
from biascli.lexicon.terms import REQUIRED
from biascli.remembered import Remembered

#: The scale of VADER's ratings: -4 to 4.
SCALE = 4.0
#: Characters that VADER gets to see of a sentence.
_COMPOUND_LIMIT = 4000
_COLUMNS = ("term", "valence", "agent", "patient")
#: Valence of an adjective whose weight is 1.
_LOADED = 3.0
_SIGNS = {"positive_adjective": 1, "negative_adjective": -1}


class Valence(NamedTuple):
    """How a word colours an actor."""

    describes: float  # "a corrupt senator", "his lies"
    agent: float  # of who does it
    patient: float  # of whom it is done to


@cache
def corrections() -> Mapping[str, Valence]:
    """Return our own figures by lemma."""
    path = lexicon.directory() / "valence.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    if tuple(lines[0].split("\t")) != _COLUMNS:
        raise LexiconError(str(path), 1, f"the header must be {', '.join(_COLUMNS)}")
    found: dict[str, Valence] = {}
    for number, line in enumerate(lines[1:], start=2):
        term, *figures = line.split("\t")
        try:
            describes, agent, patient = map(float, figures)
        except ValueError:
            raise LexiconError(str(path), number, "three numbers must follow the term") from None
        found[term] = Valence(describes, agent, patient)
    return found


@cache
def adjectives() -> Mapping[str, float]:
    """Return the valence of evaluative adjectives; one that counts on a condition only is left out.

    Read from the lines: every word of a text is looked up here, which a plain table does in a tenth of the time.
    """
    header, *lines = (lexicon.directory() / "loaded_adjectives.tsv").read_text(encoding="utf-8").split("\n")
    conditions = slice(len(REQUIRED), header.split("\t").index("neutral"))
    rows = (line.split("\t") for line in lines)
    return {row[0]: _SIGNS[row[1]] * float(row[2]) * _LOADED for row in rows if row[0] and not any(row[conditions])}


@cache
def _analyzer() -> Any:  # noqa: ANN401 - VADER ships no type information
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()


@cache
def vader() -> Mapping[str, str]:
    """Return VADER's ratings by word form, read from the file that its analyser reads, in a tenth of the time."""
    text = files("vaderSentiment").joinpath("vader_lexicon.txt").read_text(encoding="utf-8")
    return dict([line.split("\t", 2)[:2] for line in text.split("\n") if line[:1].isalpha()])


def compound(text: str) -> float:
    """Return VADER's own figure for a sentence: the baseline that knows of no actor. Emoji cost it quadratic time."""
    return float(_analyzer().polarity_scores(text[:_COMPOUND_LIMIT])["compound"])


def valence(text: str, lemma: str) -> Valence | None:
    """Return the valence of a word given in lower case, or None where it has none."""
    return _VALENCES[text, lemma]


def _look_up(word: tuple[str, str]) -> Valence | None:
    text, lemma = word
    ours = corrections()
    found = ours.get(text) or ours.get(lemma)
    if found is not None:
        return found
    loaded = adjectives()
    rating = loaded.get(text) or loaded.get(lemma) or vader().get(text) or vader().get(lemma)
    if rating is None:
        return None
    rated = float(rating)
    return Valence(rated, rated, rated)


_VALENCES = Remembered(_look_up)
