"""Symmetry: exchanging two names exchanges their figures, and an invented name is treated like a known one.

    python benchmarks/symmetry.py ARTICLES.jsonl[.gz] [N] [ENGINE]

The articles are JSON lines with a field ``text``. In each, two actors of one type are taken, those named most whose
names can be told from all other words of the text. *Exchanged*: each stands where the other stood; every figure of the
two must change places, and no figure of anybody else may move. *Invented*: the first of them gets a name that no list
holds; no polarity may move. Persons are taken whose given names are known to be of one gender, and the invented one
has it too, because *he* after a woman's name means somebody else.

What breaks is printed with its first cause: the lists and the tagger read other actors or mentions into the text, or
the engine judged otherwise although nothing else had changed.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple, TypeVar

from biascli import language
from biascli.document import Actor, ActorType, Document, MentionForm
from biascli.engines import EngineName
from biascli.language.actors import gazetteer
from biascli.language.actors.gazetteer import Gender
from biascli.scorers.seam import Setup
from biascli.scorers.target_sentiment import TargetSentiment

_LEAST_MENTIONS = 2
_FULL_NAME = 2  # words
_INVENTED_SURNAME = "Orlenkov"
_INVENTED_GIVEN = {Gender.MALE: "Peter", Gender.FEMALE: "Anna"}
_INVENTED = {ActorType.ORGANISATION: "Velmora Industries", ActorType.STATE: "Belmoria"}

Key = TypeVar("Key")
Value = TypeVar("Value")

#: Words of a text, and what takes their place.
Renaming = Mapping[str, str]


class Reading(NamedTuple):
    """Who was found in a text, and how each is treated."""

    mentions: Mapping[str, int]  # by name
    figures: Mapping[tuple[str, str, str], float | None]  # metric, name, voice

    def renamed(self, renaming: Renaming) -> "Reading":
        """Return the same under other names."""
        return Reading(
            {_rename(name, renaming): n for name, n in self.mentions.items()},
            {(metric, _rename(name, renaming), voice): v for (metric, name, voice), v in self.figures.items()},
        )


def main() -> None:
    """Print how many articles keep their figures, and what breaks in the others."""
    path, wanted = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100
    engine = EngineName(sys.argv[3]) if len(sys.argv) > 3 else EngineName.LEXICAL
    scorer = TargetSentiment.load(Setup(engine=engine))
    n_tried = 0
    kept: Counter[str] = Counter()
    types: Counter[str] = Counter()
    for text in texts(path):
        document = language.build(text)
        pair = choose(document)
        if pair is None:
            continue
        before = read(document, scorer)
        n_tried += 1
        types[str(pair[0].type)] += 1
        for kind, renaming in (("exchanged", exchange(*pair)), ("invented", invent(pair[0]))):
            after = read(language.build(substitute(text, renaming)), scorer)
            cause = difference(before.renamed(renaming), after, only_polarity=kind == "invented")
            kept[kind] += not cause
            if cause:
                print(f"{kind:10} {pair[0].name} / {pair[1].name}: {cause}")
        if n_tried == wanted:
            break
    print(f"{engine} engine, {n_tried} articles ({', '.join(f'{n} {name}' for name, n in sorted(types.items()))})")
    for kind in ("exchanged", "invented"):
        print(f"{kind:10} {kept[kind]} of {n_tried} keep their figures")


def texts(path: Path) -> Iterator[str]:
    """Yield the texts of a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def choose(document: Document) -> tuple[Actor, Actor] | None:
    """Return the two actors of one type named most that can change places, or None."""
    named = [
        actor
        for actor in document.actors
        if sum(each.form is MentionForm.NAME for each in actor.mentions) >= _LEAST_MENTIONS
        and _is_plain(actor)
        and _stands_alone(document, actor)
    ]
    named.sort(key=lambda actor: -len(actor.mentions))
    pairs = [pair for pair in combinations(named, 2) if _can_change_places(*pair)]
    return max(pairs, key=lambda pair: len(pair[0].mentions) + len(pair[1].mentions), default=None)


def _words(actor: Actor) -> list[str]:
    """Return what is replaced: given name and surname of a person, any other name as a whole."""
    return actor.name.split() if actor.type is ActorType.PERSON else [actor.name]


def _is_plain(actor: Actor) -> bool:
    if actor.name.endswith("."):
        return False  # "the U.S." can end a sentence, and what stands in its place cannot
    words = set(actor.name.split())
    if actor.type is ActorType.PERSON:
        titles = gazetteer.load().titles
        return len(actor.name.split()) == _FULL_NAME == len(words) and all(
            form.split()[-1] in words and all(word in words or word in titles for word in form.split())
            for form in actor.names
        )
    return actor.type in _INVENTED and actor.names == (actor.name,)


def _stands_alone(document: Document, actor: Actor) -> bool:
    """Tell whether the words of a name stand nowhere but in the mentions of the actor.

    What a text calls "the court" as well keeps that form of its name when it changes places: it is not taken.
    """
    if actor.type is not ActorType.PERSON and any(
        re.search(rf"\b[Tt]he {re.escape(word.lower())}\b", document.text) for word in actor.name.split()
    ):
        return False
    spans = [each.span for each in actor.mentions if each.form is MentionForm.NAME]
    return all(
        any(span.start <= match.start() and match.end() <= span.end for span in spans)
        for match in _pattern(_words(actor)).finditer(document.text)
    )


def _gender(actor: Actor) -> Gender:
    return gazetteer.load().given_names.get(actor.name.split()[0], Gender.EITHER)


def _can_change_places(one: Actor, other: Actor) -> bool:
    if one.type is not other.type or set(one.name.split()) & set(other.name.split()):
        return False
    return one.type is not ActorType.PERSON or _gender(one) is _gender(other) is not Gender.EITHER


def exchange(one: Actor, other: Actor) -> Renaming:
    """Return what puts each in the place of the other."""
    pairs = list(zip(_words(one), _words(other), strict=True))
    return dict(pairs) | {b: a for a, b in pairs}


def invent(actor: Actor) -> Renaming:
    """Return what gives an actor a name that nobody has heard of."""
    if actor.type is not ActorType.PERSON:
        return {actor.name: _INVENTED[actor.type]}
    given, surname = _words(actor)
    return {given: _INVENTED_GIVEN[_gender(actor)], surname: _INVENTED_SURNAME}


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def substitute(text: str, renaming: Renaming) -> str:
    """Return the text with other names."""
    return _pattern(list(renaming)).sub(lambda match: renaming[match.group()], text)


def _rename(name: str, renaming: Renaming) -> str:
    return substitute(name, renaming)


def read(document: Document, scorer: TargetSentiment) -> Reading:
    """Return who is in a text and how each is treated; actors go by their names, because their numbers may change."""
    names = {actor.id: actor.name for actor in document.actors}
    figures = {
        (metric.name, names[metric.scope.actor], str(metric.scope.voice or "")): metric.value
        for metric in scorer.score(document).metrics
        if metric.scope.actor is not None and metric.scope.speaker is None
    }
    return Reading({actor.name: len(actor.mentions) for actor in document.actors}, figures)


def difference(expected: Reading, found: Reading, *, only_polarity: bool) -> str:
    """Return what differs, or nothing."""
    if dict(expected.mentions) != dict(found.mentions):
        cause = f"mentions {_unlike(expected.mentions, found.mentions)}"
        if not only_polarity:
            return cause
    else:
        cause = "engine"
    one, other = (
        {key: value for key, value in each.figures.items() if not only_polarity or key[0] == "polarity"}
        for each in (expected, found)
    )
    unlike = _unlike(one, other)
    return f"{cause}; {unlike}" if unlike else ""


def _unlike(one: Mapping[Key, Value], other: Mapping[Key, Value]) -> dict[Key, tuple[Value | None, Value | None]]:
    return {
        key: (one.get(key), other.get(key)) for key in (one.keys() | other.keys()) if one.get(key) != other.get(key)
    }


if __name__ == "__main__":
    main()
