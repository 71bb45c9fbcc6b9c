"""What kind of actor a name stands for, as far as its own words tell."""

from collections.abc import Sequence
from itertools import pairwise

from biascli.document import ActorType
from biascli.language.actors.gazetteer import Gazetteer

#: Heads that are surnames as well: "Anita Hill" is a person, "Capitol Hill" is not.
ALSO_SURNAMES = frozenset(
    "Battle Bay Beach Bill Book Church Day Field Guard Hall High Hill House Lake Lane Law Park Post Power Price Ranch "
    "Range Spring Star Street Tower War Woods Banks Field Fields Bowl Press".split()
)
SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV".split())
_DOMAINS = frozenset("com org net gov edu info io tv".split())
_ACRONYM = range(2, 7)
_LONGEST_SYLLABLE = 6
#: Second parts of adjectives, which follow any name.
_SECOND_PARTS = frozenset(
    "area aged aided armed based born bound built city class elect era free funded held led like made only owned paid "
    "point region run rule sized style trade type wide year".split()
)
#: What a head means that no list holds; the lists give None for what is no actor.
_UNKNOWN = ActorType.PERSON
#: First parts of words that say for or against what somebody is: "Anti-Semitic", "Non-Muslim".
_FIRST_PARTS = frozenset("Anti Ex Mid Non Post Pre Pro Self".split())
_PARTICLE = 3  # letters of the longest small word within a name: "Jean-des-Bois"
#: The Arabic article, which many papers write small before a name: "al-Sadiq".
_ARTICLES = frozenset("ad al an ar as ash at az el es".split())


def is_compound_name(word: str) -> bool:
    """Tell whether a word with hyphens is a name ("Jong-Un", "Al-Qaeda"), and no description ("US-led")."""
    parts = [part for part in word.split("-") if part]
    return (
        len(parts) > 1
        and parts[0] not in _FIRST_PARTS
        and not parts[-1].isdigit()
        and all(
            part[0].isupper()
            or (index and len(part) <= _PARTICLE and part not in _SECOND_PARTS)
            or (not index and part in _ARTICLES)
            for index, part in enumerate(parts)
        )
    )


def bears_article(word: str) -> bool:
    """Tell whether a name is written with a small Arabic article: "al-Sadiq"."""
    return "-" in word and word[0].islower() and behind_article(word) != word


def behind_article(word: str) -> str:
    """Return a name without its Arabic article, with which it goes as well as without: "al-Sadiq" and "Sadiq"."""
    article, _, name = word.partition("-")
    return name if article.lower() in _ARTICLES and name[:1].isupper() else word


def is_double_given_name(word: str) -> bool:
    """Tell whether a word may be a given name of two syllables written small ("Cheuk-ting"); "London-based" is not."""
    first, _, second = word.partition("-")
    return (
        first.istitle()
        and second.isalpha()
        and second.islower()
        and max(len(first), len(second)) <= _LONGEST_SYLLABLE
        and second not in _SECOND_PARTS
    )


def ends_organisation(words: Sequence[str], lists: Gazetteer) -> bool:
    """Tell whether a run of words is one name because of its last word, or of its "University of"."""
    if any(word in lists.of_heads and words[index + 1 : index + 2] == ["of"] for index, word in enumerate(words)):
        return True
    return len(words) > 1 and words[-1] in lists.last_heads and not is_person_anyway(words, lists)


def is_no_actor(words: Sequence[str], lists: Gazetteer) -> bool:
    """Tell whether the head says that the name is one of an event, a law, a work or a time."""
    if len(words) == 1 and len(words[0]) == 1:
        return True
    if lists.last_heads.get(words[-1], _UNKNOWN) is None and not is_person_anyway(words, lists):
        return True
    if len(words) > 1 and lists.first_heads.get(words[0], _UNKNOWN) is None:
        return True  # "Hurricane Velmora"
    return any(
        following == "of" and lists.of_heads.get(word, _UNKNOWN) is None for word, following in pairwise(words)
    )  # "Freedom of Assembly"


def is_person_anyway(words: Sequence[str], lists: Gazetteer) -> bool:
    """Tell whether a given name stands before a head that is a surname as well: "Anita Hill"."""
    return len(words) > 1 and words[-1] in ALSO_SURNAMES and words[0] in lists.given_names


def by_form(words: Sequence[str], lists: Gazetteer) -> ActorType | None:
    """Return the type that the words of a name tell, or None."""
    for index, word in enumerate(words[:-1]):
        if words[index + 1] in ("of", "for", "on") and word in lists.of_heads:
            return lists.of_heads[word]
    if len(words) == 1:
        return _by_single_word(words[0], lists)
    if "School" in words[:-1] and words[-1] == "District":
        return ActorType.ORGANISATION
    if (words[0] == "All" and len(words) > 2) or (words[-2] == "Local" and words[-1].isdecimal()):  # noqa: PLR2004
        return ActorType.ORGANISATION  # "All India Velmora Sabha", "Teamsters Local 25"
    if not is_person_anyway(words, lists):
        if words[-1] in lists.last_heads:
            return lists.last_heads[words[-1]]
        if words[0] in lists.first_heads:
            return lists.first_heads[words[0]]
    return _by_several_words(words, lists)


def _by_several_words(words: Sequence[str], lists: Gazetteer) -> ActorType | None:
    first, last = words[0], words[-1]
    if last in SUFFIXES or first in lists.given_names or _is_initial(first) or _is_initial(words[1]):
        return ActorType.PERSON
    if last in lists.people or last in lists.adjectives:
        return ActorType.GROUP
    entry = lists.entries.get(last)
    if entry is not None and entry.type is ActorType.ORGANISATION:
        return ActorType.ORGANISATION  # "House GOP"
    if "&" in words or first in lists.adjectives or (first.isupper() and len(first) in _ACRONYM):
        return ActorType.ORGANISATION
    return None


def _by_single_word(word: str, lists: Gazetteer) -> ActorType | None:
    if word in lists.people:
        return ActorType.GROUP
    if word in lists.given_names:
        return ActorType.PERSON
    if len(word) == 4 and word[1] == word[3] == ".":  # noqa: PLR2004 - two letters with stops
        return None  # "J.T." may be anybody
    if is_domain(word):
        return ActorType.ORGANISATION  # "Velmora.com"
    letters = word.replace(".", "").replace("-", "")
    if letters.isupper() and letters.isalpha() and len(letters) in _ACRONYM:
        return ActorType.ORGANISATION
    return None


def is_domain(word: str) -> bool:
    """Tell whether a word is a name on the web ("Velmora.com")."""
    return word[0].isalnum() and "." in word and word.rpartition(".")[2] in _DOMAINS


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "." and word[0].isupper()  # noqa: PLR2004 - a letter and its stop
