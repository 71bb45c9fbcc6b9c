"""Naming: by which forms an actor is called, and what the words around its name say of it.

Kinds of form (title, surname, given name, pronoun) are told apart for persons alone.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from biascli.document import Actor, ActorType, Document, Mention, MentionForm, Sentence, Token
from biascli.engines.valence import SCALE, valence
from biascli.language.actors import gazetteer
from biascli.model import (
    DECIMALS,
    Count,
    Direction,
    Finding,
    MetricSpec,
    Quantity,
    Scope,
    Selection,
    Span,
)
from biascli.scorers.target_sentiment.ledger import Ledger
from biascli.scorers.target_sentiment.rules import JUDGING_NAME


class Form(StrEnum):
    """How a mention calls its actor; the values are the names of the counts."""

    TITLED = "n_titled"  # "President Biden", "Mr. Biden"
    FULL = "n_full_names"  # the fullest name that the text uses, or given name and surname
    SURNAME = "n_surnames"
    GIVEN_NAME = "n_given_names"
    OTHER = "n_other_names"  # an acronym, a nickname, a capital for its state
    DESCRIPTION = "n_descriptions"  # "the president"
    PRONOUN = "n_pronouns"


def _share(name: str, title: str, form: Form, definition: str) -> MetricSpec:
    return MetricSpec.share(name, title, f"{form} / n_mentions", definition, unit="share of mentions")


SHARES = (
    _share("titled_share", "named with a title", Form.TITLED, "Mentions with a title before the name: *Sen. Warren*."),
    _share("surname_share", "surname alone", Form.SURNAME, "Mentions by the surname alone."),
    _share("given_name_share", "given name alone", Form.GIVEN_NAME, "Mentions by the given name alone."),
    _share("pronoun_share", "pronoun", Form.PRONOUN, "Mentions by a pronoun that clearly means the actor."),
)
TONE = MetricSpec(
    name="naming_tone",
    title="tone of naming",
    unit="-1 to 1",
    formula="naming_weight / n_mentions",
    direction=Direction.MORE_POSITIVE,
    definition="Mean valence of the words around the actor's names (*crooked*, *beloved*), over all mentions.",
    denominator="n_mentions",
    low=-1,
    high=1,
    requires={"n_mentions": 1},
)
FORM_TONE = MetricSpec(
    name="form_tone",
    title="tone of a form",
    unit="-1 to 1",
    formula="naming_weight / n_uses",
    direction=Direction.MORE_POSITIVE,
    definition="The same of one form, over its uses; only for forms with words that judge.",
    denominator="n_uses",
    low=-1,
    high=1,
    requires={"n_uses": 1},
)
METRICS = (*SHARES, TONE, FORM_TONE)
_OF_PERSONS = (*SHARES, TONE)
_FORMS = tuple(Form)

_NOUNS = 2  # nouns that may stand between adjectives and a name: "corrupt party boss Holt"
_DETERMINING = frozenset(("DT", "PRP$", "CC", "POS", "JJ", "NN"))


class _Naming(NamedTuple):
    """One mention as it is called."""

    span: Span  # with the words that lead up to it, where they judge
    form: Form
    tone: float  # -1 to 1


class Names:
    """Reads the mentions of one document."""

    def __init__(self, document: Document, sentences: Mapping[int, Sentence]) -> None:
        """Take a document and its sentences by index."""
        self._document = document
        self._sentences = sentences
        self._starts: dict[int, list[int]] = {}  # of the tokens of a sentence

    def enter(self, actor: Actor, ledger: Ledger) -> list[Finding]:
        """Enter how one actor is called; return the names that judge."""
        named = [self._naming(actor, mention) for mention in actor.mentions]
        findings = [
            self._document.finding(
                JUDGING_NAME,
                naming.span,
                part=self._sentences[mention.sentence].part,
                weight=naming.tone,
                message="the words around the name judge",
                actor=actor.id,
            )
            for naming, mention in zip(named, actor.mentions, strict=True)
            if naming.tone
        ]
        scope = Scope(actor=actor.id)
        forms = Counter(naming.form for naming in named)
        known = {"n_mentions": float(len(named))}
        of = Selection(Quantity.WEIGHT, (JUDGING_NAME.id,), actor=actor.id)
        weight = Count("naming_weight", _sum(finding.weight for finding in findings), scope, of)
        if actor.type is ActorType.PERSON:
            ledger.enter((*[Count(form.value, forms[form], scope) for form in _FORMS], weight), _OF_PERSONS, known)
        else:
            ledger.enter((weight,), (TONE,), known)
        self._enter_forms(actor, named, ledger)
        return findings

    def _enter_forms(self, actor: Actor, named: Sequence[_Naming], ledger: Ledger) -> None:
        uses: dict[str, list[float]] = {}
        for naming in named:
            if naming.form is not Form.PRONOUN:
                words = self._document.text[naming.span.start : naming.span.end].split()
                uses.setdefault(" ".join(words), []).append(naming.tone)
        for term, tones in uses.items():
            scope = Scope(actor=actor.id, term=term)
            n_uses = Count("n_uses", len(tones), scope)
            if any(tones):
                ledger.enter((n_uses, Count("naming_weight", _sum(tones), scope)), (FORM_TONE,))
            else:
                ledger.enter((n_uses,))

    def _naming(self, actor: Actor, mention: Mention) -> _Naming:
        if mention.form is MentionForm.PRONOUN:
            return _Naming(mention.span, Form.PRONOUN, 0.0)
        tokens = self._sentences[mention.sentence].tokens
        starts = self._starts.get(mention.sentence)
        if starts is None:
            starts = self._starts[mention.sentence] = [token.start for token in tokens]
        first = bisect_left(starts, mention.span.start)
        end = bisect_left(starts, mention.span.end)
        before = first if mention.form is MentionForm.WITHIN else _before(actor, tokens, first)
        judged = [*tokens[before:first]]
        if mention.form is MentionForm.NAME:
            judged += _epithets(actor, tokens[first:end])
        tone = round(max(-1.0, min(1.0, sum(map(_tone, judged)))), DECIMALS)
        span = Span(tokens[before].start, mention.span.end) if tone else mention.span
        form = Form.DESCRIPTION if mention.form is MentionForm.NOMINAL else _form(actor, tokens[first:end])
        return _Naming(span, form, tone)


def _before(actor: Actor, tokens: Sequence[Token], first: int) -> int:
    """Return where the words begin that lead up to a name: "the disgraced former senator Al Blake".

    A participle counts behind "the" and the like, and so does a noun directly before a person's name; a word with a
    capital only where it judges, since else it belongs to another name.
    """
    person = actor.type is ActorType.PERSON
    begin = first
    while begin > 0:
        token = tokens[begin - 1]
        behind = begin > 1 and tokens[begin - 2].tag in _DETERMINING
        noun = token.tag == "NN" and person and behind and first - begin < _NOUNS and token.text.islower()
        participle = token.tag == "VBN" and behind
        verb = begin > 1 and tokens[begin - 2].tag == "PRP"  # "it delighted Lee", badly tagged
        if verb or not (token.tag.startswith("JJ") or noun or participle or _judges(token)):
            break
        begin -= 1
    return begin


def _judges(token: Token) -> bool:
    """Tell whether a word with a capital is a nickname's: "Crooked", but neither "Chief" nor "Grace"."""
    lists = gazetteer.load()
    text = token.text
    return (
        text[0].isupper()
        and token.tag in ("NNP", "NN", "VBN", "VBD")
        and text not in lists.titles
        and text not in lists.given_names
        and _tone(token) != 0
    )


def _epithets(actor: Actor, tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the words of a person's nickname that are no part of the name: "Crooked" in "Crooked Hillary"."""
    if actor.type is not ActorType.PERSON or len(tokens) < 2:  # noqa: PLR2004 - a nickname and a name
        return
    lists = gazetteer.load()
    proper = set(actor.name.split())
    if proper.isdisjoint(token.text for token in tokens):
        return
    for token in tokens:
        if token.text not in proper and token.text not in lists.titles and token.text not in lists.given_names:
            yield token


def _tone(token: Token) -> float:
    rated = valence(token.text.lower(), token.lemma)
    return 0.0 if rated is None else rated.describes / SCALE


def _form(actor: Actor, tokens: Sequence[Token]) -> Form:
    words = [token.text for token in tokens if token.is_word]
    titles = gazetteer.load().titles
    if len(words) > 1 and (words[0] in titles or " ".join(words[:2]) in titles):
        return Form.TITLED
    name = actor.name.split()
    person = actor.type is ActorType.PERSON
    if words == name or (person and len(words) > 1 and words[-1] == name[-1]):
        return Form.FULL
    if person and len(name) > 1 and words == name[-1:]:
        return Form.SURNAME
    if person and len(name) > 1 and words == name[:1]:
        return Form.GIVEN_NAME
    return Form.OTHER


def _sum(weights: Iterable[float]) -> float:
    return round(sum(weights), DECIMALS) + 0.0
