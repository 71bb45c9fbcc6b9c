"""Show what each part of the lexical engine is worth: the table in ``models/lexical_engine.md``.

    python scripts/ablate_lexical_engine.py PATH

PATH is NewsMTSC's ``train.jsonl`` (Hamborg & Donnay 2021); the figures are those of ``dev_*.jsonl`` beside it. Each row
adds a part to the row above. All but the first and the last add up the valences of words and call the sum negative,
neutral or positive by two bounds, chosen on PATH for the best macro-F1 among its quantiles.

- *VADER alone*: VADER's compound of the sentence with its authors' own bounds.
- *window*: VADER's ratings of the words at most 8 places from a mention.
- *roles*: of all words, each by its relation to the target: what describes it, what it does and what is done to it
  count whole, what stands in the same clause half, what is far, said by the target or said of another not at all.
- *negation*: what stands in the reach of negation, denial or a condition is turned or weakened.
- *corrections*: our own valences by role (``lexicons/valence.tsv``) before VADER's.
- *learned weights*: the engine as it ships.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path

from biascli.engines.features import changed, content_words, figure_in
from biascli.engines.lexical import LexicalEngine
from biascli.engines.reaches import Reach
from biascli.engines.relations import Relation, Scene
from biascli.engines.seam import Polarity, Request, Word
from biascli.engines.valence import Valence, vader, valence
from biascli.evaluate import newsmtsc
from biascli.evaluate.figures import accuracy, macro_f1

WINDOW = 8  # words on each side
N_QUANTILES = 40
STRENGTH = {Relation.NEAR: 0.5, Relation.FAR: 0.0, Relation.SPOKEN: 0.0, Relation.OTHER: 0.0}  # of others 1

Score = Callable[[Request], float]
Labels = Sequence[Polarity]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Show what each part of the lexical engine is worth.")
    parser.add_argument("path", type=Path, help="NewsMTSC's train.jsonl")
    path: Path = parser.parse_args().path
    fitting = list(newsmtsc.read(path))
    requests = [newsmtsc.request(item) for item in fitting]
    gold = [item.gold for item in fitting]
    scores: dict[str, Score] = {
        "+ window": window,
        "+ roles": lambda request: by_role(request, rated=raw, negation=False),
        "+ negation": lambda request: by_role(request, rated=raw, negation=True),
        "+ corrections": lambda request: by_role(request, rated=valence, negation=True),
    }
    bounds = {name: best_bounds([score(request) for request in requests], gold) for name, score in scores.items()}
    for file in sorted(path.parent.glob("dev_*.jsonl")):
        items = list(newsmtsc.read(file))
        asked = [newsmtsc.request(item) for item in items]
        print(f"\n{file.name:24}macro-F1  accuracy  accuracy where targets disagree")
        show("VADER alone", items, [newsmtsc.vader_polarity(item.text) for item in items])
        for name, score in scores.items():
            show(name, items, [label(score(request), bounds[name]) for request in asked])
        show("+ learned weights", items, [judgement.polarity for judgement in LexicalEngine().judge(asked)])


def show(name: str, items: Sequence[newsmtsc.Item], predicted: Labels) -> None:
    """Print one row."""
    gold = [item.gold for item in items]
    split = newsmtsc.disagreeing(items)
    where_split = accuracy([gold[index] for index in split], [predicted[index] for index in split])
    print(f"{name:24}{macro_f1(gold, predicted):8.3f}  {accuracy(gold, predicted):8.3f}  {where_split:8.3f}")


def window(request: Request) -> float:
    """Add up what stands near a mention, whoever does what to whom."""
    words = request.sentence
    places = [index for index, word in enumerate(words) if word.actor == request.actor]
    near = {index for place in places for index in range(max(0, place - WINDOW), place + WINDOW + 1)}
    return sum(found.describes for index in near if index < len(words) and (found := rating(words[index], raw)))


def by_role(request: Request, *, rated: Callable[[str, str], Valence | None], negation: bool) -> float:
    """Add up what bears on the target, by its relation."""
    return sum(
        STRENGTH.get(relation, 1.0) * changed(figure_in(found, relation), reach if negation else Reach.NOTHING)
        for word, relation, reach in bearings(request)
        if (found := rating(word, rated)) is not None
    )


def bearings(request: Request) -> Iterator[tuple[Word, Relation, Reach]]:
    """Yield the words that bear on the target, and how."""
    scene = Scene(request.sentence)
    for index, relation, reach, _ in scene.bearings(request.actor, content_words(request.sentence)):
        yield request.sentence[index], relation, reach


def rating(word: Word, rated: Callable[[str, str], Valence | None]) -> Valence | None:
    """Return the valence of a word; a name has none."""
    return rated(word.text, word.lemma) if word.text else None


def raw(text: str, lemma: str) -> Valence | None:
    """Return VADER's own rating, the same in every role."""
    found = vader().get(text) or vader().get(lemma)
    return None if found is None else Valence(float(found), float(found), float(found))


def label(score: float, bounds: tuple[float, float]) -> Polarity:
    """Return what a score says."""
    low, high = bounds
    return Polarity.NEGATIVE if score < low else Polarity.POSITIVE if score > high else Polarity.NEUTRAL


def best_bounds(scores: Sequence[float], gold: Labels) -> tuple[float, float]:
    """Return the bounds of the best macro-F1; the lower at most 0, the upper at least."""
    ranked = sorted(scores)
    steps = sorted({ranked[index * (len(ranked) - 1) // N_QUANTILES] for index in range(N_QUANTILES + 1)} | {0.0})
    pairs = product([step for step in steps if step <= 0], [step for step in steps if step >= 0])
    return max(pairs, key=lambda pair: macro_f1(gold, [label(score, pair) for score in scores]))


if __name__ == "__main__":
    main()
