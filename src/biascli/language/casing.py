"""The case that the words of a headline would have in a sentence.

The tagger has seen headlines in title case, but few of the words that headlines are made of: in *Senator Slams
Disastrous Plan* it takes *Slams* for a name. The words that headlines love (``lexicons/headline_words.txt``, written
for this project) are given their lower case before tagging; all others stay as they are.
"""

from collections.abc import Sequence
from functools import cache

from biascli.errors import ResourceError
from biascli.language import lemmas
from biascli.lexicon import directory
from biascli.remembered import Remembered

_SMALL = 4  # letters: shorter words have no capital in a title
_CAPITALISED = 0.75  # of the longer words of a headline in title case
_LEAST = 2  # longer words: fewer show no habit


def _lower(word: str) -> str:
    lower = word.lower()
    return word if lower == word else lower


#: Words in lower case, where every token is asked: one string a word, whose hash is known when it is looked up.
LOWER = Remembered(_lower)


def as_in_sentence(forms: Sequence[str]) -> list[str]:
    """Return the words of a headline, its typical words without the capital that only title case gives them."""
    longer = [form for form in forms if len(form) >= _SMALL and form[0].isalpha()]
    capitalised = sum(form[0].isupper() for form in longer)
    if len(longer) < _LEAST or capitalised < _CAPITALISED * len(longer):
        return list(forms)
    return [lower if _is_headline_word(lower := form.lower()) else form for form in forms]


def _is_headline_word(lower: str) -> bool:
    return any(lemmas.lemma(lower, tag) in _headline_words() for tag in ("NN", "VBZ", "VBD", "VBG"))


@cache
def _headline_words() -> frozenset[str]:
    path = directory() / "headline_words.txt"
    try:
        return frozenset(path.read_text(encoding="utf-8").split())
    except OSError as error:
        raise ResourceError(f"{path}: {error}") from error
