"""Which words stand out from plain news prose, whatever they mean.

Plain news is written in a small vocabulary: the words that the tagger's model knows from its treebanks, and those of
the category ``plain`` in ``sentence_cues``, which name a thing, an act or a way of doing it without judging. A verb,
an adjective or an adverb outside it (*hoover up*, *woeful*, *ingeniously*) is a picture or a verdict far more often
than not, and so is a compound that somebody made up (*curtain-twitching*). It is a sign, no proof: what such a word
weighs is for others to say.
"""

from collections.abc import Set as AbstractSet

from biascli.language.tagger import is_common
from biascli.lexicon import Lexicon, WordClass, word_class
from biascli.remembered import Remembered

PLAIN = "plain"

#: An adverb in -ly is plain only if the list has it: of manner and stance there are too many. Others are few and known.
_LY_WORD = 6
#: How an adjective ends that is no noun before another noun, which taggers take for one where they do not know it.
_ADJECTIVE_ENDINGS = (
    "able", "ant", "ed", "ent", "esque", "ful", "ible", "id", "ing", "ish", "ive", "less", "like", "ous", "some", "y",
)  # fmt: skip
_NOUN_ENDINGS = ("ary", "ery", "graphy", "ity", "logy", "ory", "ship")
_STANDING_OUT = {
    WordClass.VERB: "uncommon_verbs",
    WordClass.ADJECTIVE: "uncommon_adjectives",
    WordClass.ADVERB: "uncommon_adverbs",
    WordClass.NOUN: "uncommon_nouns",
}
COMPOUNDS = "uncommon_compounds"
#: Nouns outside the plain vocabulary are most often the names of plain things.
STRIKING_KINDS = frozenset(("uncommon_verbs", "uncommon_adjectives", "uncommon_adverbs", COMPOUNDS))
#: Parts with which a compound only counts, measures, places or classes.
_PLAIN_BEGINNINGS = frozenset(
    """above all anti best better bi co counter cross double east eight eighth ex fifth first five four fourth full half
    high ill inter left lesser long low lower mid middle more most multi nine ninth non north now off on one over part
    post pre pro quarter re right same second self semi seven short single six south sub ten then third three top two
    under upper us well west zero""".split()
)
_PLAIN_ENDINGS = frozenset(
    """acre age aged appointed armed backed based bed bedroom birth bodied born bound built carrying century certified
    class cent combat controlled cost country course cover crime cut day degree designed dose down driven earning edge
    educated elect elected emission end energy engine equipped faced facing family fired flight floor foot free friendly
    funded gallon general generation government grade grown half held hour imposed in inch income intensive issued job
    judge kilogram kilometer kilometre known law led level listed lived long low made making mail majority man margin
    market member metre meter mile minister minute month mounted nation negative neutral non occupied off oil old on
    operated out over owned page paid pair part party pay person phase place play point population pound powered
    price producing profile profit proof protected quality quarter race range ranking rate ready registered related
    resistant rich right room round run scale scene seat section sex shift shot side sized skilled speaking speed
    sponsored standing starred state step storey story strength strong style subject taking tech term thirds time to
    ton tonne track traded trained trial turn type up use using war way week weight wide wing winning woman year
    yard""".split()
)


class Vocabulary:
    """Tells which words stand out."""

    def __init__(self, cues: Lexicon, silenced: AbstractSet[str] = frozenset()) -> None:
        """Take the list that holds the plain words, and those that the user has silenced."""
        self._cues = cues
        self._silenced = silenced
        #: By text, tag and lemma: which feature a word outside the plain vocabulary counts for, or nothing.
        self.kinds = Remembered(self._kind)

    def _kind(self, word: tuple[str, str, str]) -> str:
        text, tag, lemma = word  # as written: what has a capital letter may be a name, and is left alone
        name = _STANDING_OUT.get(word_class(tag), "")
        if not name or not text.islower():
            return ""
        if text in self._silenced:
            return ""
        if "-" in text:
            return COMPOUNDS if _is_made_up(text) and name != "uncommon_nouns" else ""
        if not text.isalpha() or self._is_plain(text) or self._is_plain(lemma):
            return ""
        if name == "uncommon_adverbs":
            return name if len(text) >= _LY_WORD and text.endswith("ly") else ""
        if is_common(text) or is_common(lemma):
            return ""
        if name == "uncommon_adjectives" and not _looks_like_an_adjective(text):
            return "uncommon_nouns"
        return name

    def _is_plain(self, word: str) -> bool:
        return word in self._silenced or any(term.category == PLAIN for term in self._cues.lookup(word))


def _looks_like_an_adjective(word: str) -> bool:
    return word.endswith(_ADJECTIVE_ENDINGS) and not word.endswith(_NOUN_ENDINGS)


def _is_made_up(compound: str) -> bool:
    """Tell whether a compound does more than count, measure, place or class."""
    parts = compound.split("-")
    return all(map(str.isalpha, parts)) and parts[0] not in _PLAIN_BEGINNINGS and parts[-1] not in _PLAIN_ENDINGS
