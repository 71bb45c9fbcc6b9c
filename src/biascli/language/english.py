"""Is this text English? By the share of its words that are English function words.

In running English a third of the words are articles, pronouns, prepositions, auxiliaries or conjunctions, whatever
the subject. The set leaves out those that other languages in Latin letters use often (*a*, *in*, *on*, *an*, *I*,
*do*, *at*, *for*, *have*, *so*, *will*), so a text in one of these holds hardly any of it. Verse and speeches are as
rich in function words as news; headlines are poor in them, a list of numbers or names has none.

Higher means more English: 700 articles of many news outlets lie between .18 and .46, half of all runs of ten headlines
below .13. A text is taken for English when the share is at least ``THRESHOLD`` and larger than the share of function
words of other languages, of which a text of bare headlines has none. It says nothing about a text that mixes languages.
"""

from collections import Counter
from collections.abc import Sequence

from biascli.remembered import Remembered

#: Fewer words tell nothing.
LEAST_WORDS = 20
#: All running text in English that was measured lies far above, and nearly every list of headlines.
THRESHOLD = 0.03

_FUNCTION_WORDS = frozenset(
    """about after again against all although always and another are around away because been before behind being below
    between both by can could did does doing down during each either every few from getting has having he him his how
    however if instead into is it its just know like many may might more most much must my neither never nor not nothing
    of off often only other our out own said same say says she should since some something still such than that the
    their them then there these they thing things this those though through to together too toward towards until up upon
    us very want was were what when where whether which while who whom whose why with within without would yes yet you
    your n't 's 're 've 'll 'm""".split()
)

# The commonest words of German, Dutch, French, Spanish, Portuguese, Italian, Swedish, Norwegian, Danish and Polish.
_FOREIGN_WORDS = frozenset(
    """der und das ist nicht ein eine dass mit auf dem des von zu sich auch wird sie hat war haben het een van dat niet
    zijn voor met er op aan ook maar en de le la les est et une dans que qui pas pour sur avec sont du au il elle ne el
    los las del y con por para una es se lo su más os não com da dos das em ao ou um di che è gli della per non sono nel
    si och att på för är inte ett med om har det som til av ikke og å den jeg man nie się w z na że jest""".split()
)


def english_share(words: Sequence[str]) -> float | None:
    """Return the share of English function words, clitics among them; None for fewer than ``LEAST_WORDS`` words."""
    return _share(_plain(words), _FUNCTION_WORDS) if len(words) >= LEAST_WORDS else None


def is_english(words: Sequence[str]) -> bool | None:
    """Tell whether the words are of an English text; None when they are too few to tell."""
    if len(words) < LEAST_WORDS:
        return None
    plain = _plain(words)
    share = _share(plain, _FUNCTION_WORDS)
    return share >= THRESHOLD and share > _share(plain, _FOREIGN_WORDS)


def _plain(words: Sequence[str]) -> Counter[str]:
    """Count the words by how they are written small."""
    return Counter(map(_SMALL.__getitem__, words))


def _small(word: str) -> str:
    return word.lower().replace("’", "'")


_SMALL = Remembered(_small)


def _share(words: Counter[str], function_words: frozenset[str]) -> float:
    return sum([words[word] for word in words.keys() & function_words]) / words.total()
