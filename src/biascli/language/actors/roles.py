"""Nouns for a person by what the person is or does: *mayor*, *brother*, *goalkeeper*."""

from functools import cache

from biascli import lexicon
from biascli.document import Token

#: Endings of most such nouns; those that have one and name no person are listed as such.
_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ee", "eur", "ess", "person", "ographer", "ologist")
_SHORTEST = 5


@cache
def _listed() -> tuple[frozenset[str], frozenset[str]]:
    path = lexicon.directory() / "gazetteer_roles.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return (
        frozenset(word for word, kind in rows if kind == "person"),
        frozenset(word for word, kind in rows if kind == "thing"),
    )


def is_role(token: Token) -> bool:
    """Tell whether a noun in the singular means a person by role."""
    if token.tag not in ("NN", "NNP"):
        return False
    return token.lemma in _listed()[0] or (token.tag == "NN" and names_role(token.lemma))


def names_role(word: str) -> bool:
    """Tell whether a noun, written small, means a person by role."""
    persons, things = _listed()
    return word in persons or (len(word) >= _SHORTEST and word.endswith(_ENDINGS) and word not in things)
