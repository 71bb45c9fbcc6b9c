"""A name at one place of a text."""

from biascli.document import ActorType
from biascli.language.actors.gazetteer import Entry, Gazetteer, Gender
from biascli.model import Span
from biascli.records import record


@record
class Name:
    """One place where a name stands."""

    span: Span  # with its title: "Sen. Warren"
    words: tuple[str, ...]  # without: "Warren"; where a couple shares a surname, with it
    title: str | None
    sentence: int  # Sentence.index
    first: int  # its first token in the sentence, title included
    end: int  # behind its last
    type: ActorType | None  # as far as its form tells
    entry: Entry | None  # what the lists say of it
    acts: bool  # a verb or a possession follows: "Pyongyang was quick", but not "in Pyongyang"
    is_inside: bool = False  # "in", "from" or the like stands before it: "from Paris"
    is_gloss: bool = False  # in parentheses right behind another name: "National Harbour Authority (NHA)"
    behind: int = -1  # the end of the name that this is a byname of: "Mathers, better known as Eminem"
    is_within: bool = False  # a part of a longer name: "Irving Police Department"

    @property
    def key(self) -> str:
        """The name as one string, without title and article."""
        return " ".join(self.words)


def glosses(name: Name, gloss: Name) -> bool:
    """Tell whether the second of two names only says again what the first said, in parentheses or as a byname."""
    if gloss.sentence == name.sentence and gloss.behind == name.end:
        return True
    return (
        gloss.is_gloss
        and gloss.sentence == name.sentence
        and gloss.first == name.end + 1
        and (gloss.key[0].casefold() in {word[0].casefold() for word in name.words} or _abbreviates(name, gloss))
        and (gloss.key.isupper() or name.key.isupper())
        and name.type is not ActorType.PERSON
    )


def _abbreviates(name: Name, gloss: Name) -> bool:
    """Tell whether a name has the initials of its gloss, in whatever order its own language has them."""
    return len(name.words) == 1 < len(gloss.words) and sorted(name.key) == sorted(
        word[0] for word in gloss.words if word[0].isupper()
    )


def gender_of(name: Name, gazetteer: Gazetteer) -> Gender:
    """Return the gender that a title or given name tells; EITHER where it tells none."""
    if name.title:
        for word in (name.title, *name.title.split()):
            found = gazetteer.titles.get(word, Gender.EITHER)
            if found is not Gender.EITHER:
                return found
    if len(name.words) > 1:
        return gazetteer.given_names.get(name.words[0], Gender.EITHER)
    return Gender.EITHER
