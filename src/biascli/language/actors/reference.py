"""Pronouns and plain descriptions, where it is clear whom they mean; else they are left alone.

*He* and *she* mean the one person of that gender named last in the same sentence or the one before, as long as no
other person who could be meant is named there. Inside a quotation only persons named in the same quotation count.
*The president* means the one actor of the text who bears that title.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from biascli.document import MentionForm, Quotation, QuotationKind, Sentence
from biascli.language.actors.gazetteer import Gazetteer, Gender
from biascli.language.actors.merging import Cluster
from biascli.model import Span

_PRONOUNS = {
    "he": Gender.MALE, "him": Gender.MALE, "his": Gender.MALE, "himself": Gender.MALE,
    "she": Gender.FEMALE, "her": Gender.FEMALE, "hers": Gender.FEMALE, "herself": Gender.FEMALE,
}  # fmt: skip


class Reference(NamedTuple):
    """A pronoun or description, and whom it means."""

    cluster: Cluster
    span: Span
    form: MentionForm
    sentence: int


def resolve(
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    persons: Sequence[Cluster],
    lists: Gazetteer,
) -> Iterator[Reference]:
    """Yield the references to persons in the body."""
    genders = {id(person): person.gender(lists) for person in persons}
    bearers = _bearers(persons)
    by_sentence: dict[int, list[tuple[int, Cluster]]] = {}
    for person in persons:
        for name in person.names:
            by_sentence.setdefault(name.sentence, []).append((name.span.start, person))
    speech = [each.span for each in quotations if each.kind is QuotationKind.SPEECH and each.depth == 0]
    cursor = 0
    previous: list[tuple[int, Cluster]] = []
    for sentence in sentences:
        seen: list[tuple[int, Cluster]] = []
        named = sorted(by_sentence.get(sentence.index, ()), key=lambda each: each[0])
        upcoming: Iterator[tuple[int, Cluster | None]] = iter((*named, (sentence.span.end, None)))
        start, named_here = next(upcoming)
        for index, token in enumerate(sentence.tokens):
            while start <= token.start and named_here is not None:
                seen.append((start, named_here))
                start, named_here = next(upcoming)
            while cursor < len(speech) and speech[cursor].end <= token.start:
                cursor += 1
            within = speech[cursor] if cursor < len(speech) and speech[cursor].start <= token.start else None
            gender = _PRONOUNS.get(token.text.lower())
            if gender is not None:
                meant = _meant(gender, seen, previous, genders, within)
                if meant is not None:
                    seen.append((token.start, meant))
                    yield Reference(meant, Span(token.start, token.end), MentionForm.PRONOUN, sentence.index)
            elif token.text in ("the", "The") and within is None:
                yield from _described(sentence, index, bearers)
        previous = seen or previous
        # A sentence without persons does not make the one before it the last but one for long.
        if not seen:
            previous = []


def _meant(
    gender: Gender,
    seen: Sequence[tuple[int, Cluster]],
    previous: Sequence[tuple[int, Cluster]],
    genders: Mapping[int, Gender],
    within: Span | None,
) -> Cluster | None:
    for named in (seen, previous):
        possible = [
            cluster
            for start, cluster in named
            if genders[id(cluster)] in (gender, Gender.EITHER)
            and (within is None or within.start <= start < within.end)
        ]
        if possible:
            return possible[-1] if all(each is possible[0] for each in possible) else None
    return None


def _bearers(persons: Sequence[Cluster]) -> dict[str, Cluster]:
    """Return who bears each title, where only one does."""
    found: dict[str, list[Cluster]] = {}
    for person in persons:
        for title in sorted({name.title.lower() for name in person.names if name.title and "." not in name.title}):
            found.setdefault(title, []).append(person)
    return {title: bearers[0] for title, bearers in found.items() if len(bearers) == 1}


def _described(sentence: Sentence, index: int, bearers: Mapping[str, Cluster]) -> Iterator[Reference]:
    tokens = sentence.tokens
    for length in (3, 2, 1):
        words = tokens[index + 1 : index + 1 + length]
        cluster = bearers.get(" ".join(token.text for token in words))
        following = tokens[index + 1 + length] if index + 1 + length < len(tokens) else None
        if len(words) == length and cluster is not None:
            if following is None or not following.tag.startswith(("NN", "IN")):
                yield Reference(cluster, Span(tokens[index].start, words[-1].end), MentionForm.NOMINAL, sentence.index)
            return
