"""Whom a pronoun means as a source, where the mentions of actors do not tell.

*She said* goes to the nearest person who was named since as the subject of a sentence and may be a *she*; else to the
person who spoke last, if not too far above. *They* means people or a body, *it* a body or document. Where two fit,
nobody does: a source without a name is better than a wrong name.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from biascli.document import Actor, ActorType, MentionForm, Source, SourceKind
from biascli.language.actors import gazetteer
from biascli.language.actors.gazetteer import Gender
from biascli.language.attributions.closed_class import (
    FEMALE_NOUNS,
    FEMALE_PRONOUNS,
    FINITE_TAGS,
    FRONTING,
    MALE_NOUNS,
    MALE_PRONOUNS,
    PLURAL_PRONOUNS,
)
from biascli.language.attributions.syntax import Words
from biascli.model import Span

#: So many blocks further down nobody remembers who spoke.
_REACH = 2
#: Tags before a pronoun that opens a clause below the one of the subject: *Lauer was blamed after he asked*.
_SUBORDINATING = frozenset(("IN", "WRB", "WDT", "CC"))
_PERSONS = (SourceKind.NAMED_PERSON, SourceKind.UNNAMED)
_BODIES = (SourceKind.NAMED_ORGANISATION, SourceKind.DOCUMENT)
_PEOPLE = (SourceKind.NAMED_ORGANISATION, SourceKind.UNNAMED_PLURAL, SourceKind.VAGUE)


class Antecedents:
    """Follows who speaks and who is named as a subject in between."""

    def __init__(self, text: str, everything: Sequence[Words], actors: Sequence[Actor]) -> None:
        self._text = text
        self._words: dict[int, Words] = {}
        for words in everything:
            self._words.setdefault(words.sentence.index, words)
        self._persons = {actor.id: actor for actor in actors if actor.type is ActorType.PERSON}
        self._mentions: dict[int, list[tuple[Span, str]]] = {}
        for actor in self._persons.values():
            for mention in actor.mentions:
                if mention.form not in (MentionForm.WITHIN, MentionForm.DESCRIPTION):
                    self._mentions.setdefault(mention.sentence, []).append((mention.span, actor.id))
        self._genders: dict[str, Gender] = {}
        self._person: tuple[Source, Words] | None = None
        self._body: tuple[Source, Words] | None = None
        self._people: tuple[Source, Words] | None = None

    def heard(self, source: Source, words: Words, *, is_body: bool) -> None:
        """Remember who was given words in a sentence; a body is the union, the panel, however it is named."""
        if source.kind in _PERSONS and not is_body:
            self._person = (source, words)
        if source.kind in _BODIES or is_body:
            self._body = (source, words)
        if source.kind in _PEOPLE or is_body:
            self._people = (source, words)

    def others(self, words: Words, index: int) -> Source | None:
        """Return the body that *it* means, or the body or people that *they* means."""
        last = self._people if words.lower[index] in PLURAL_PRONOUNS else self._body
        return last[0] if last is not None and _is_near(last[1], words) else None

    def person(self, words: Words, index: int) -> Source | str | None:
        """Return the source, or the number of the actor, that *he*, *she* or *who* means."""
        gender = _gender_of_pronoun(words.lower[index])
        last = self._person[0] if self._person is not None and _is_near(self._person[1], words) else None
        own = Gender.EITHER if last is None else self._of_source(last)
        if last is not None and own is not gender and Gender.EITHER not in (own, gender):
            last = None
        since = self._since(words, index, gender) if gender is not Gender.EITHER else ()
        if not since or (last is not None and since == {last.actor}):
            return last
        known = {actor for actor in since if self._gender(actor) is gender}
        if not known and last is not None and own is gender:
            return None  # whoever came in since may be no "she", whoever spoke is one
        nearest = known or since
        return next(iter(nearest)) if len(nearest) == 1 else None

    def acting(self, words: Words, *, alone: bool) -> str | None:
        """Return the actor that is the only person named as the subject of a sentence.

        Alone, where nobody else may have been given words before in the same block.
        """
        found = set(self._subjects(words, len(words)))
        if len(found) != 1:
            return None
        actor = found.pop()
        spoke = self._person
        taken = spoke is not None and spoke[1].sentence.block == words.sentence.block and spoke[0].actor != actor
        return None if alone and taken else actor

    def _since(self, words: Words, index: int, gender: Gender) -> set[str]:
        """Return who may be meant of the persons named as subject in the nearest sentence that has any."""
        found = self._fitting(words, index, gender) if words.tag(index - 1) in _SUBORDINATING else set()
        number = words.sentence.index - 1
        spoken = self._person[1].sentence.index if self._person is not None else -1
        while not found and number > spoken and number in self._words and _is_near(self._words[number], words):
            found = self._fitting(self._words[number], len(self._words[number]), gender)
            number -= 1
        return found

    def _fitting(self, words: Words, end: int, gender: Gender) -> set[str]:
        return {actor for actor in self._subjects(words, end) if self._gender(actor) in (gender, Gender.EITHER)}

    def _subjects(self, words: Words, end: int) -> Iterator[str]:
        """Yield the persons before the first verb of a sentence, or beside the second behind a fronted clause."""
        mentions = self._mentions.get(words.sentence.index, ())
        if not mentions:
            return
        starts = [token.start for token in words.tokens]
        verb = next((at for at in range(end) if words.tags[at] in FINITE_TAGS and words.quoted[at] == -1), end)
        fronted = words.lower[0] in FRONTING
        for span, actor in mentions:
            first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
            if first >= end or words.quoted[first] != -1 or words.tag(last) == "POS" or words.tags[first] == "PRP$":
                continue
            before = words.tag(first - 1)
            if (first < verb and (before != "IN" or fronted)) or (
                fronted and before == "," and words.tag(last) in FINITE_TAGS
            ):
                yield actor

    def _of_source(self, source: Source) -> Gender:
        return self._gender(source.actor) if source.actor is not None else _gender_of_words(source.name)

    def _gender(self, actor: str) -> Gender:
        """Return the gender that the pronouns, titles and given name of an actor tell."""
        if actor not in self._genders:
            person = self._persons.get(actor)
            self._genders[actor] = self._told(person) if person is not None else Gender.EITHER
        return self._genders[actor]

    def _told(self, actor: Actor) -> Gender:
        for mention in actor.mentions:
            if mention.form is MentionForm.PRONOUN:
                told = _gender_of_pronoun(self._text[mention.span.start : mention.span.end].lower())
                if told is not Gender.EITHER:
                    return told
        lists = gazetteer.load()
        for name in (actor.name, *actor.names):
            first, _, rest = name.partition(" ")
            given = lists.given_names.get(first, Gender.EITHER) if rest else Gender.EITHER
            told = lists.titles.get(first, given)
            if told is not Gender.EITHER:
                return told
        return Gender.EITHER


def _is_near(above: Words, words: Words) -> bool:
    return above.sentence.block >= words.sentence.block - _REACH


def _gender_of_pronoun(word: str) -> Gender:
    if word in FEMALE_PRONOUNS:
        return Gender.FEMALE
    return Gender.MALE if word in MALE_PRONOUNS else Gender.EITHER


def _gender_of_words(name: str) -> Gender:
    """Return the gender that a description tells: *the spokeswoman*, *his brother*."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    if last in FEMALE_PRONOUNS or last in FEMALE_NOUNS:
        return Gender.FEMALE
    if last in MALE_PRONOUNS or last in MALE_NOUNS:
        return Gender.MALE
    return Gender.EITHER
