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
    word = token.lemma
    persons, things = _listed()
    if word in persons:
        return True
    return len(word) >= _SHORTEST and word.endswith(_ENDINGS) and word not in things and token.tag == "NN"
