"""Fit the model that tells what unknown names stand for, and write it.

    python scripts/train_actor_kinds.py PATH

PATH is a folder with UD English GUM in CoNLL-U (``gum*.conllu``, plain or ``.gz``), its freely licensed genres (CC BY).
A name is what the shipped rules find in the raw text; what it stands for is what the annotators say of the innermost
entity that holds it, by majority where a document has it several times. Persons, organisations and places are told
apart, and everything else is none of them. One ridge logistic regression a kind. The figures printed are
cross-validated over documents; the model is fitted on all. Same data, same bytes.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from biascli.document import ActorType
from biascli.evaluate import conllu
from biascli.evaluate.figures import accuracy, majority
from biascli.evaluate.logistic_regression import fit, grouped_folds
from biascli.evaluate.treebank_actors import LEAST_MENTIONS, Clusters, count, innermost_types
from biascli.language import actors, prepare
from biascli.language.actors import gazetteer, recogniser
from biascli.language.actors.kind_features import Surroundings, features, grouped, unlisted
from biascli.language.actors.recogniser import KINDS, UNITS, Weights
from biascli.model import Span

FOLDS = 10
PENALTY = 3.0
LEAST_DOCUMENTS = 4  # a feature counts when so many documents have it
LEAST_WEIGHT = 0.1
_GOLD = {"person": ActorType.PERSON, "organization": ActorType.ORGANISATION, "place": ActorType.PLACE}
OUTPUT = Path(__file__).parents[1] / "src" / "biascli" / "models" / recogniser.FILE


class Item(NamedTuple):
    """A name of a document, and what it stands for."""

    document: str
    values: Mapping[str, float]
    form: ActorType | None  # what its words alone tell
    gold: ActorType | None
    listed: bool  # the lists hold it, so that the shipped analysis does not ask


def main() -> None:
    """Fit, print the cross-validated figures, and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("path", type=Path, help="folder with GUM in CoNLL-U")
    path: Path = parser.parse_args().path
    documents = [document for file in sorted(path.glob("gum*.conllu*")) for document in conllu.read(file)]
    items = [item for document in documents for item in read(document)]
    gold = [item.gold for item in items]
    print(f"{len(items)} names: {dict(Counter(map(str, gold)))}")
    predicted: list[ActorType | None] = [None] * len(items)
    held_out: dict[str, Weights] = {}
    for fitted_on, judged_on in grouped_folds([item.document for item in items], FOLDS):
        weights = train([items[index] for index in fitted_on])
        held_out |= {items[index].document: weights for index in judged_on}
        for index in judged_on:
            chances = recogniser.probabilities(items[index].values, weights)
            predicted[index] = KINDS[chances.index(max(chances))]
    for listed in (False, True):
        its = [index for index, item in enumerate(items) if item.listed is listed]
        right = [gold[index] for index in its]
        by_form = [items[index].form or ActorType.PERSON for index in its]
        print(
            f"{len(its)} names {'listed, read as if not' if listed else 'unlisted'}: cross-validated accuracy "
            f"{accuracy(right, [predicted[index] for index in its]):.3f}; by form alone {accuracy(right, by_form):.3f}"
            f"; the commonest {accuracy(right, [majority(right)] * len(right)):.3f}"
        )
    genres = sorted({document.comments["meta::genre"] for document in documents})
    for genre in genres:
        chosen = [each for each in documents if each.comments["meta::genre"] == genre and each.id in held_out]
        score = count(chosen, lambda document: _predict(document, held_out[document.id])).score
        print(f"  {genre}: actor F1 {score.f1:.3f}, precision {score.precision:.3f}, recall {score.recall:.3f}")
    weights = train(items)
    rows = ["\t".join((name, *(str(round(value * UNITS)) for value in row))) for name, row in sorted(weights.items())]
    OUTPUT.write_text("\n".join(["feature\tperson\torganisation\tplace\tnone", *rows]) + "\n", encoding="utf-8")
    print(f"{len(rows)} features -> {OUTPUT.name}, {OUTPUT.stat().st_size} bytes")


def _predict(document: conllu.Document, weights: Weights) -> list[list[Span]]:
    _, sentences, quotations, names = prepare(document.text)
    found = actors.find(document.text, sentences, quotations, names, weights=weights)
    return [
        [mention.span for mention in actor.mentions] for actor in found.actors if len(actor.mentions) >= LEAST_MENTIONS
    ]


def read(document: conllu.Document) -> Iterator[Item]:
    """Yield the names of a document that the model is asked about."""
    lists = gazetteer.load()
    clusters = Clusters.of(document)
    _, sentences, quotations, _ = prepare(document.text)
    names = actors.candidates(sentences, quotations, lists)
    around = Surroundings.of(sentences, names, lists)
    for group in grouped(names).values():
        judged = recogniser.is_judged(group)
        if judged or (group.form is not ActorType.GROUP and all(name.entry is not None for name in group.names)):
            asked = group if judged else unlisted(group, lists)
            types = innermost_types(clusters, [name.span for name in group.names])
            kind = Counter(_GOLD.get(type_) for type_ in types).most_common(1)[0][0]
            yield Item(document.id, features(asked, around), asked.form, kind, listed=not judged)


def train(items: Sequence[Item]) -> Weights:
    """Fit one model a kind."""
    holders: dict[str, set[str]] = {}
    for item in items:
        for feature in item.values:
            holders.setdefault(feature, set()).add(item.document)
    known = {feature for feature, documents in holders.items() if len(documents) >= LEAST_DOCUMENTS}
    values = [{f: v for f, v in item.values.items() if f in known} for item in items]
    models = [
        fit(values, [item.gold is kind for item in items], PENALTY, passes=15, standardised=False) for kind in KINDS
    ]
    rows = {
        feature: tuple(model.coefficients.get(feature, 0.0) for model in models)
        for feature in sorted({feature for model in models for feature in model.coefficients})
    }
    kept = {feature: row for feature, row in rows.items() if max(map(abs, row)) >= LEAST_WEIGHT}
    return kept | {"intercept": tuple(model.intercept for model in models)}


if __name__ == "__main__":
    main()
