"""How an actor stands in a sentence, whatever is said of it: its function, its place, who speaks, what is around it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from biascli.engines.phrases import Function, Reading
from biascli.engines.seam import Word

#: What stands near a mention, and how: before or after it, or right beside it.
Neighbour = tuple[str, str]
SIDES = ("before", "after", "just before", "just after")
#: Mentions of an actor that are looked at: it bounds the cost in endless sentences.
MOST_PLACES = 4
#: Actors of a sentence from this one on are all alike.
_LAST_ORDER = 4
#: How far from a mention function words are looked at.
_NEAR = 5
#: Tags of modals, prepositions, particles, conjunctions, pronouns, determiners and marks.
_FUNCTION_TAGS = frozenset("MD IN RP CC PRP PRP$ DT WP WP$ WDT TO , `` '' :".split())
_END = "@end"
_FUNCTION_NAMES = {function: function.name.lower() for function in Function}
_QUOTES = frozenset(('"', "“", "”"))
_SPEECH = frozenset(
    "add allege announce argue brand call claim declare describe explain insist label note reply report say state tell "
    "warn write".split()
)


class Standing:
    """The actors of one sentence."""

    def __init__(self, words: Sequence[Word], reading: Reading) -> None:
        """Find the mentions."""
        self._words = words
        self._reading = reading
        #: Where the mentions of each actor are; the actors in the order of their first.
        self.places: dict[str, list[int]] = {}
        for index, word in enumerate(words):
            if word.actor:
                self.places.setdefault(word.actor, []).append(index)
        #: The phrases that are the subject of a verb of saying.
        self._speakers = {verb.subject for verb in reading.verbs if words[verb.main].lemma in _SPEECH}
        #: Which actor comes first, second and so on; the last number is for all that follow.
        self._orders = {actor: min(order, _LAST_ORDER) for order, actor in enumerate(self.places, start=1)}
        #: Where the quotation marks are.
        self._marks = [index for index, word in enumerate(words) if word.text in _QUOTES]

    @property
    def quotes(self) -> bool:
        """Whether a quotation mark stands in the sentence."""
        return bool(self._marks)

    def speaks(self, place: int) -> bool:
        """Tell whether the mention at a place is the subject of a verb of saying."""
        phrase = self._reading.phrase_of[place]
        return phrase is not None and phrase in self._speakers

    def of(self, actor: str) -> Iterator[str]:
        """Yield how the actor stands in the sentence, at its first mention: its function, its place, who speaks."""
        places = self.places.get(actor)
        if not places:  # a mention inside another one has no word of its own
            yield "none"
            return
        place = places[0]
        yield from self._construction(place)
        yield f"actor {self._orders[actor]}"
        if place == 0:
            yield "first word"
        if place + 1 < len(self._words) and self._words[place + 1].text == ",":
            yield "before a comma"
        if self.speaks(place):
            yield "speaking"
        if any(self.speaks(other) for other in places[1:]):
            yield "speaking later"
        if self._marks and bisect_left(self._marks, place) % 2:
            yield "quoted"

    def position(self, actor: str) -> float:
        """Return where the actor is first spoken of, as a share of the sentence."""
        places = self.places.get(actor)
        return places[0] / len(self._words) if places else 0.0

    def surroundings(self, actor: str) -> list[Neighbour]:
        """Return the function words near the mentions of an actor, and what stands right beside one."""
        words = self._words
        found: list[Neighbour] = []
        for place in self.places.get(actor, ())[:MOST_PLACES]:
            before, after = words[max(0, place - _NEAR) : place], words[place + 1 : place + _NEAR + 1]
            found.append((_label(before[-1]) if before else _END, "just before"))
            found.append((_label(after[0]) if after else _END, "just after"))
            found += [(word.lemma, "before") for word in before if word.lemma and word.tag in _FUNCTION_TAGS]
            found += [(word.lemma, "after") for word in after if word.lemma and word.tag in _FUNCTION_TAGS]
        return found

    def _construction(self, place: int) -> Iterator[str]:
        index = self._reading.phrase_of[place]
        if index is None:
            yield "none"
            return
        phrase = self._reading.phrases[index]
        function = _FUNCTION_NAMES[phrase.function]
        if phrase.head != place:
            possessor = self._words[place].tag == "PRP$" or self._words[place + 1].tag == "POS"
            yield f"{'possessor' if possessor else 'modifier'} {function}"
            yield "possessor" if possessor else "modifier"
        else:
            passive = phrase.verb is not None and self._reading.verbs[phrase.verb].passive
            yield f"{function}{' of a passive' * passive}"
        if phrase.function is Function.PREPOSITIONAL:
            yield f"after {phrase.preposition}"
            yield f"prepositional to a {'verb' if phrase.noun is None else 'noun'}"


def _label(word: Word) -> str:
    return "@actor" if word.actor else word.lemma or "@name"
