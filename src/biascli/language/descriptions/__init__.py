"""Descriptions: in what capacity each source speaks, and for whom, as far as the text says.

Read are the words that stand for a source where it is given words, and what stands beside its name anywhere in the
text: titles, appositions, relative clauses, *X is a ...*. The first description that tells a role counts; what
somebody once was counts where nothing newer is said. A state is official, an organisation what its name says. A
spokesperson has the role of whom they speak for. Nothing is known beforehand of any person.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from biascli.document import (
    Actor,
    ActorType,
    Attribution,
    MentionForm,
    Sentence,
    Source,
    SourceKind,
    SourceRole,
    Token,
)
from biascli.language.actors import gazetteer
from biascli.language.descriptions import kinds, roles
from biascli.language.descriptions.passages import Passages
from biascli.language.descriptions.roles import Reading
from biascli.lexicon import LexiconSet
from biascli.model import Span

__all__ = ["describe"]

#: A clitic, which tokens set apart: *the victim 's brother*.
_CLITIC = re.compile(r" (['’](?:s\b)?)")
#: Places in which a source is described; that many are enough, and keep the time linear.
_MOST = 12


def describe(
    sentences: Sequence[Sentence],
    actors: Sequence[Actor],
    sources: Sequence[Source],
    attributions: Sequence[Attribution],
    lexicons: LexiconSet,
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """Return the sources with their roles, those for whom they answer and their verbs; and the attributions.

    *The chairman, Bob Corker* and *Corker* are one source, and the attributions name it by one number.
    """
    reader = _Reader(sentences, actors, lexicons)
    first_spans: dict[str | None, Span] = {}
    for each in attributions:
        if each.source_span is not None:
            first_spans.setdefault(each.source, each.source_span)
    identified = [reader.identified(source, first_spans.get(source.id)) for source in sources]
    of_actor: dict[str, str] = {}
    number = {each.id: of_actor.setdefault(each.actor, each.id) if each.actor else each.id for each in identified}
    attributed = tuple(
        each if each.source is None or number[each.source] == each.source else replace(each, source=number[each.source])
        for each in attributions
    )
    spans: dict[str | None, list[Span]] = defaultdict(list)
    cues: dict[str | None, list[str]] = defaultdict(list)
    for each in attributed:
        if each.source_span is not None:
            spans[each.source].append(each.source_span)
        if each.cue_lemma is not None:
            cues[each.source].append(each.cue_lemma)
    described = tuple(
        reader.described(source, spans[source.id], tuple(cues[source.id]))
        for source in identified
        if number[source.id] == source.id
    )
    return described, attributed


class _Reader:
    """Reads the descriptions of one text."""

    def __init__(self, sentences: Sequence[Sentence], actors: Sequence[Actor], lexicons: LexiconSet) -> None:
        self._nouns = lexicons.get("source_roles")
        self._passages = Passages(sentences)
        self._actors = {actor.id: actor for actor in actors}
        self._adjectives = gazetteer.load().adjectives
        self._by_name: dict[str, str] = {}  # surnames of persons and names of all else, to Actor.id
        for actor in reversed(actors):
            for name in (actor.name, *actor.names):
                key = name.split()[-1] if actor.type is ActorType.PERSON else name
                self._by_name[key] = actor.id
        self._mentions = sorted(
            (mention.span.start, actor.id, mention.span.end)
            for actor in actors
            for mention in actor.mentions
            if mention.form is MentionForm.NAME
        )
        self._roles: dict[str, SourceRole] = {}

    def identified(self, source: Source, span: Span | None) -> Source:
        """Return a source with its kind, its name and its actor, by the words that stand for it at first."""
        tokens = self._passages.tokens(span) if span is not None else ()
        kind = kinds.revise(source, tokens)
        name = _CLITIC.sub(r"\1", source.name)
        if kind in (SourceKind.UNNAMED, SourceKind.VAGUE) and (apposed := self._apposed(tokens)) is not None:
            return replace(source, name=apposed.name, actor=apposed.id, kind=SourceKind.NAMED_PERSON)
        bearer = self._actors.get(self._by_name.get(name, "")) if source.actor is None and len(tokens) == 1 else None
        if bearer is not None and bearer.type is ActorType.PERSON:
            # A surname that opens a sentence and looks like a plural: *Stevens answered*.
            return replace(source, name=bearer.name, actor=bearer.id, kind=SourceKind.NAMED_PERSON)
        if kind is SourceKind.NAMED_ORGANISATION and source.actor is None:
            name = _whole_name(name, tokens)
        return source if name == source.name and kind is source.kind else replace(source, name=name, kind=kind)

    def described(self, source: Source, spans: Sequence[Span], cues: tuple[str, ...]) -> Source:
        """Return a source with what the text says of it."""
        actor = self._actors.get(source.actor or "")
        passages = list(self._of_source(source, actor, spans))
        readings = [(roles.read(tokens, self._nouns), tokens) for tokens in passages if tokens]
        speaks_for = dict.fromkeys(
            other
            for reading, tokens in readings
            if reading.answers
            for other in self._named_in(tokens)
            if other != source.actor
        )
        role = self._role(actor, [reading for reading, _ in readings])
        if role is SourceRole.UNKNOWN:
            role = next((known for other in speaks_for if (known := self._role_of_actor(other))), role)
        return replace(source, role=role, speaks_for=tuple(speaks_for), cues=cues)

    def _of_source(self, source: Source, actor: Actor | None, spans: Sequence[Span]) -> Iterator[Sequence[Token]]:
        for span in spans[:_MOST]:
            tokens = self._passages.tokens(span)
            # The last word of a name is no role: *Greg Mayor*.
            yield tokens[:-1] if source.kind is SourceKind.NAMED_PERSON else tokens
            if actor is None and source.kind is SourceKind.NAMED_PERSON:
                yield from self._around(span)
        if actor is not None:
            yield from self._of_actor(actor)

    def _of_actor(self, actor: Actor) -> Iterator[Sequence[Token]]:
        names = [mention.span for mention in actor.mentions if mention.form is MentionForm.NAME]
        for span in names[:_MOST]:
            if actor.type is not ActorType.PERSON:
                yield self._passages.tokens(span)
            yield from self._around(span)

    def _around(self, span: Span) -> Iterator[Sequence[Token]]:
        """Yield what describes a name, without what names somebody else."""
        before = self._passages.before(span)
        if before:
            yield before
        yield from (tokens for tokens in self._passages.beside(span) if not self._is_another(tokens))

    def _role(self, actor: Actor | None, readings: Sequence[Reading]) -> SourceRole:
        if actor is not None and actor.type in (ActorType.STATE, ActorType.PLACE):
            # A place that is given words is its government: *Ohio announced*.
            return SourceRole.OFFICIAL
        known = [reading for reading in readings if reading.role is not SourceRole.UNKNOWN]
        return next((each.role for each in (*(r for r in known if not r.former), *known)), SourceRole.UNKNOWN)

    def _role_of_actor(self, identifier: str) -> SourceRole | None:
        """Return the role of whom a spokesperson speaks for; None where the text does not say."""
        if identifier not in self._roles:
            actor = self._actors[identifier]
            readings = [roles.read(tokens, self._nouns) for tokens in self._of_actor(actor) if tokens]
            self._roles[identifier] = self._role(actor, readings)
        found = self._roles[identifier]
        return None if found is SourceRole.UNKNOWN else found

    def _within(self, tokens: Sequence[Token]) -> Sequence[tuple[int, str, int]]:
        """Return start, actor and end of the names in a run of tokens."""
        if not tokens:
            return ()
        first = bisect_left(self._mentions, (tokens[0].start, "", 0))
        return self._mentions[first : bisect_left(self._mentions, (tokens[-1].end, "", 0))]

    def _is_another(self, tokens: Sequence[Token]) -> bool:
        """Tell whether words beside a name name somebody else: *Garner, Commissioner James O'Neill announced*."""
        core = tokens[: roles.core_end(tokens)]
        return any(
            end == core[-1].end and self._actors[actor].type is ActorType.PERSON for _, actor, end in self._within(core)
        )

    def _apposed(self, tokens: Sequence[Token]) -> Actor | None:
        """Return whose name ends a description: *the chairman, Bob Corker*; not *a friend of Bob Corker*."""
        for start, actor, end in self._within(tokens):
            place = next(index for index, token in enumerate(tokens) if token.start >= start)
            described = place > 0 and tokens[place - 1].tag not in ("IN", "TO", "CC", "DT")
            if described and end >= tokens[-1].end - 1 and self._actors[actor].type is ActorType.PERSON:
                return self._actors[actor]
        return None

    def _named_in(self, tokens: Sequence[Token]) -> Iterator[str]:
        """Yield whom somebody answers for: *the Clinton campaign*, *spokesman for Acme*, *Russian minister*."""
        words = roles.employer(tokens)
        inside = {token.start for token in words}
        for start, actor, _ in self._within(tokens):
            if start in inside:
                yield actor
        for token in words:
            name = self._adjectives.get(token.text, token.text)
            if token.text[0].isupper() and name in self._by_name:
                yield self._by_name[name]


def _whole_name(name: str, tokens: Sequence[Token]) -> str:
    """Return the name of an organisation with the words that begin it: *Military Times*, which is tagged as two."""
    words = [token.text for token in tokens]
    if words[:1] in (["the"], ["The"]):
        del words[0]
    whole = _CLITIC.sub(r"\1", " ".join(words))
    return whole if whole.endswith(name) and all(word[0].isupper() for word in words) else name
