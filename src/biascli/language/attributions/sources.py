"""Sources: who is behind the words that a text gives as somebody's, and how well a reader could check it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from biascli.document import Actor, ActorType, Mention, MentionForm, Source, SourceKind
from biascli.language import lemmas
from biascli.language.attributions import syntax
from biascli.language.attributions.antecedents import Antecedents
from biascli.language.attributions.closed_class import (
    AUTHOR_PRONOUNS,
    DASHES,
    NOMINAL_TAGS,
    NOUN_TAGS,
    OTHER_PRONOUNS,
    PERSON_PRONOUNS,
    RELATIVE,
    listed,
)
from biascli.language.attributions.syntax import Range, Words
from biascli.language.attributions.turns import ANSWERING, Turn
from biascli.lexicon import Lexicon
from biascli.model import Span

#: Words of a name that say that it is an organisation's.
_ORGANISATION = listed(
    "administration agency army association bank board bureau campaign centre center church club coalition college "
    "commission committee company congress corp. corps corporation council court department embassy forum foundation "
    "fund government group house inc. institute journal kremlin league ministry nations network news office "
    "organization organisation parliament party pentagon police post press senate service society times tribune union "
    "university watch democrats republicans security"
)
#: With *the* before it, a name of so few words is an organisation's: *the Kremlin*, *the White House*.
_SHORT_NAME = 2
#: Heads of shares of people that only a survey can tell.
_SHARES = frozenset(("percent", "%", "pct", "cent"))
_RESPONDENTS = "people who were surveyed"
_NOT_GIVEN = "somebody not named"


class Ledger:
    """Gives every source its number, and knows who spoke last."""

    def __init__(self, actors: Sequence[Actor], nouns: Lexicon, antecedents: Antecedents) -> None:
        self.actors = {actor.id: actor for actor in actors}
        self._mentions: list[tuple[int, Mention, str]] = sorted(
            (
                (mention.span.start, mention, actor.id)
                for actor in actors
                for mention in actor.mentions
                if mention.form is not MentionForm.WITHIN
            ),
            key=lambda each: (each[0], each[2]),
        )
        self._surnames = {actor.name.rpartition(" ")[2] for actor in actors if actor.type is ActorType.PERSON}
        self._starts = [each[0] for each in self._mentions]
        self._nouns = nouns
        self._antecedents = antecedents
        self._by_key: dict[str, Source] = {}
        self._last_names: dict[str, Source] = {}
        self._last_document: Source | None = None

    def sources(self) -> tuple[Source, ...]:
        """Return the sources by first attribution."""
        return tuple(self._by_key.values())

    def unnamed(self) -> Source:
        """Return the source of what *is said*: nobody that a reader could ask."""
        return self._number(_NOT_GIVEN, _NOT_GIVEN, SourceKind.VAGUE, None)

    def find(self, words: Words, found: Range, *, within: bool = False) -> Source | None:
        """Return the source that these words name; None where it is the author.

        Whoever speaks only within what another says is not who *she said* goes on from.
        """
        head = _head(words, found)
        lower = words.lower[head.last - 1]
        alone = found.last - found.first == 1 or lower != "one"  # "one of the clerks" is no author
        some_one = lower == "one" and words.tag(head.last) == "VBD"  # "One said he was fired", not "one wonders"
        if lower in AUTHOR_PRONOUNS and head.last - head.first == 1 and alone and not some_one:
            return None
        source = (
            self._named_behind(words, found, head)
            or self._named_before(words, found)
            or self._known(words, head)
            or self._described(words, head)
        )
        return source if within else self._heard(source, words, head)

    def speaker(self, words: Words, turn: Turn, answering: str | None) -> Source:
        """Return the source of a turn: *LEE:* is a person however it is printed, *Q:* nobody that is named.

        ``answering`` is the actor who gives the answers of an interview.
        """
        name = turn.name
        if turn.label in ANSWERING and answering is not None:
            return self._heard(self._person(answering), words, name)
        if turn.label is not None:
            label = words.tokens[name.first].text.rstrip(".")
            return self._heard(self._number(label.lower(), label, SourceKind.UNNAMED, None), words, name)
        last = words.tokens[name.last - 1]
        if words.tags[name.last - 1] in ("NN", "NNS") and not last.text.isupper():
            source = self._known(words, name) or self._described(words, name)  # "Poll: ..."
        else:
            source = self._known(words, name) or self._named(words, name, person=True)
        return self._heard(source, words, name)

    def _heard(self, source: Source, words: Words, head: Range) -> Source:
        if source.kind is SourceKind.DOCUMENT:
            self._last_document = source
        known = self._nouns.lookup(words.tokens[head.last - 1].lemma) if source.kind is SourceKind.UNNAMED else ()
        self._antecedents.heard(source, words, is_body=any(term.category == "organisation" for term in known))
        return source

    def _named_behind(self, words: Words, found: Range, head: Range) -> Source | None:
        """Return the person whose name follows the description: *its secretary, Ruth Castellano*."""
        named = words.tags[head.last - 1].startswith("NNP") or words.tags[head.last - 1] == "PRP"
        comma = head.last
        if words.word(comma) in ("of", "for") and words.tags[head.last - 1] == "NN":
            while comma < found.last and words.tags[comma] in NOMINAL_TAGS | {"IN"}:
                comma += 1  # "the chairman of the panel, Sen. Ruth Castellano"
        first = comma + 1 + (words.word(comma + 1) == "the")
        if named or words.word(comma) != "," or first >= found.last or not words.tags[first].startswith("NNP"):
            return None
        name = _head(words, Range(first, found.last))
        mention = self._mention(words.span(name))
        known = self._known(words, name) if mention is not None else None
        if known is None or known.kind is SourceKind.NAMED_PERSON:
            return known
        noun = self._nouns.lookup(words.tokens[head.last - 1].lemma)
        return known if noun and noun[0].category == "organisation" else None  # "their union, the Dockers Union"

    def _named_before(self, words: Words, found: Range) -> Source | None:
        """Return the person whom a relative clause describes further: *Jim Orr, R-Ohio, a lawyer who said*."""
        comma = found.first - 1
        if (
            words.lower[found.last - 1] != "who"
            or words.word(comma) != ","
            or words.lower[found.first] not in ("a", "an")
        ):
            return None
        last = first = comma - 2 if words.word(comma - 2) == "," else comma
        while first > 0 and words.tags[first - 1].startswith("NNP"):
            first -= 1
        if first == last or self._mention(words.span(Range(first, last))) is None:
            return None
        known = self._known(words, Range(first, last))
        return known if known is not None and known.kind is SourceKind.NAMED_PERSON else None

    def _known(self, words: Words, head: Range) -> Source | None:
        span = words.span(head)
        mention = self._mention(span)
        if mention is None and words.tokens[head.last - 1].text.isupper() and head.last - head.first > _SHORT_NAME:
            mention = self._mention(words.span(Range(head.first, head.last - 1)))  # "Sarah Whitton KC"
        if mention is not None:
            actor = self.actors[mention[1]]
            person = actor.type is ActorType.PERSON or self._is_family(actor)
            kind = SourceKind.NAMED_PERSON if person else SourceKind.NAMED_ORGANISATION
            return self._number(actor.id, actor.name, kind, actor.id)
        lower = words.lower[head.last - 1]
        if lower in PERSON_PRONOUNS:
            meant = self._antecedents.person(words, head.last - 1)
            return self._person(meant) if isinstance(meant, str) else meant
        if lower in OTHER_PRONOUNS and head.last - head.first == 1:
            return self._antecedents.others(words, head.last - 1)
        return None

    def acting(self, words: Words, *, alone: bool) -> Source | None:
        """Return the person who acts in a sentence and speaks behind it."""
        actor = self._antecedents.acting(words, alone=alone)
        return self._heard(self._person(actor), words, Range(0, 1)) if actor is not None else None

    def _person(self, actor: str) -> Source:
        return self._number(actor, self.actors[actor].name, SourceKind.NAMED_PERSON, actor)

    def _is_family(self, actor: Actor) -> bool:
        """Tell whether a group is a family of the text: *the Hallorans*."""
        singular = {actor.name.removesuffix("s"), actor.name.removesuffix("es")}
        return actor.type is ActorType.GROUP and not singular.isdisjoint(self._surnames)

    def _mention(self, span: Span) -> tuple[Mention, str] | None:
        """Return the mention that ends last in the head: in *Clinton spokesman Brian Fallon* it is Fallon."""
        best: tuple[Mention, str] | None = None
        position = bisect_right(self._starts, span.end - 1) - 1
        while position >= 0 and self._starts[position] >= span.start:
            _, mention, actor = self._mentions[position]
            if mention.span.end >= span.end - 1 or (mention.form is MentionForm.NAME and best is None):
                best = (mention, actor)
                if mention.span.end >= span.end - 1:
                    break
            position -= 1
        return best if best is not None and best[0].span.end >= span.end - 1 else None

    def _described(self, words: Words, head: Range) -> Source:
        first = head.first
        while first < head.last - 1 and words.tags[first] in ("DT", "PRP$", "PDT"):
            first += 1
        name = " ".join(words.tokens[index].text for index in range(first, head.last))
        if words.word(head.last) == "of" and head.last - first == 1 and words.tags[first] in ("CD", "DT", "JJ"):
            whole = syntax.noun_phrase(words, head.last + 1)  # "one of the clerks" is more than "one"
            name = " ".join(token.text for token in words.tokens[first : whole.last]) if whole else name
        last = head.last - 1
        if words.lower[last] in _SHARES:
            return self._asked(words, head)
        capital = words.tokens[last].text[0].isupper() and head.last - head.first == 1
        known = self._nouns.lookup(words.tokens[last].lemma) or self._nouns.lookup(words.lower[last])
        if not last and words.tags[0].startswith("NNP"):  # "Studies show", which the tagger may take for a name
            known = self._nouns.lookup(lemmas.lemma(words.lower[0], "NNS"))
        opens = not last and bool(known)
        if not opens and (words.tags[last].startswith("NNP") or (capital and words.tags[last] == "NN")):
            return self._named(words, Range(first, head.last))
        category = known[0].category if known else ""
        plural = words.tags[last] in ("NNS", "NNPS") or (
            words.tags[first] == "CD" and words.lower[first] not in ("one", "1")
        )
        if category == "vague" or (words.tags[last] not in NOUN_TAGS and not plural):
            kind = SourceKind.VAGUE
        elif category == "document":
            kind = SourceKind.DOCUMENT
        elif category == "organisation" and not plural:
            named = any(words.tags[index].startswith("NNP") for index in range(first, last))
            kind = SourceKind.NAMED_ORGANISATION if named else SourceKind.UNNAMED
        elif plural:
            kind = SourceKind.UNNAMED_PLURAL
        else:
            kind = SourceKind.UNNAMED
        return self._number(name.lower(), name, kind, None)

    def _asked(self, words: Words, head: Range) -> Source:
        """Return the survey behind *48 percent said*: a share of people is no source that could be asked again."""
        for index in range(head.first - 1, -1, -1):
            known = self._nouns.lookup(words.tokens[index].lemma) if words.quoted[index] == -1 else ()
            if any(term.category == "document" for term in known):
                name = words.tokens[index].text
                return self._number(name.lower(), name, SourceKind.DOCUMENT, None)
        return self._last_document or self._number(_RESPONDENTS, _RESPONDENTS, SourceKind.VAGUE, None)

    def _named(self, words: Words, head: Range, *, person: bool = False) -> Source:
        first = head.last - 1
        while first > head.first and words.tags[first - 1].startswith("NNP"):
            first -= 1
        if first == head.last - 1 and first > head.first and _opens_name(words, first - 1):
            first -= 1
        parts = words.tokens[first : head.last]
        name = " ".join(each.text for each in parts)
        surname = parts[-1].text.lower()
        if surname in self._last_names:
            return self._last_names[surname]
        organisation = (
            any(each.text.lower() in _ORGANISATION for each in parts)
            or (words.word(first - 1) == "the" and len(parts) <= _SHORT_NAME)
            or (len(parts) == 1 and parts[0].text.isupper() and len(parts[0].text) > 1 and not person)
        )
        kind = SourceKind.NAMED_ORGANISATION if organisation else SourceKind.NAMED_PERSON
        source = self._number(name.lower(), name, kind, None)
        self._last_names[surname] = source
        return source

    def _number(self, key: str, name: str, kind: SourceKind, actor: str | None) -> Source:
        known = self._by_key.get(key)
        if known is None:
            known = Source(f"S{len(self._by_key) + 1}", name, kind, actor)
            self._by_key[key] = known
        return known


def _opens_name(words: Words, index: int) -> bool:
    """Tell whether a capitalised adjective or noun is part of the name behind it: *Military Times*."""
    return (
        words.tags[index].startswith(("JJ", "NN"))
        and words.tokens[index].text[0].isupper()
        and words.lower[index + 1] in _ORGANISATION
    )


def _head(words: Words, found: Range) -> Range:
    """Return the noun phrase proper: without what follows a comma, a preposition or a relative pronoun."""
    last = found.first
    has_noun = False
    while last < found.last:
        tag, word = words.tags[last], words.lower[last]
        stops = word in (",", "(", "close") or word in DASHES or tag in ("IN", "TO", "WP", "WDT", "VBN", "VBG", "VBD")
        if has_noun and (stops or word in RELATIVE):
            break
        has_noun = has_noun or tag in NOUN_TAGS or tag == "WP"
        last += 1
    if last > found.first + 1 and words.tags[last - 1] == "POS":
        last -= 1
    return Range(found.first, max(last, found.first + 1))


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, with those that touch or overlap made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
