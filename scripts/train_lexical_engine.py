"""Fit the weights of the lexical engine and write its model.

    python scripts/train_lexical_engine.py PATH

PATH is NewsMTSC's ``train.jsonl`` (Hamborg & Donnay 2021, MIT). A logistic model over the features that the engine
computes; names never reach it, and words that stand for an office, a nation, a group, a time or the events of the
years in which the sentences were written are left out. The sentences of ``role_sentences`` weigh less and keep roles,
negation and denial apart. ``dev_*.jsonl`` beside PATH give the held-out figures. Same data, same bytes.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Sequence
from math import exp
from pathlib import Path

import role_sentences
from biascli.engines import weights
from biascli.engines.features import content_words, extract
from biascli.engines.lexical import LexicalEngine
from biascli.engines.relations import Scene
from biascli.engines.seam import Polarity, Request
from biascli.evaluate import newsmtsc
from biascli.evaluate.figures import accuracy, macro_f1
from biascli.model import Span

SEED = 20260101
EPOCHS = 30
RATE = 0.15
STRENGTH = 0.05  # of a word; the larger, the weaker the penalty
SETTING_STRENGTH = 0.2  # of any other feature
ROLE_WEIGHT = 0.3  # of a sentence of our own, beside one of the news
LEAST_ARTICLES = 5  # a word counts when it stands in sentences of so many articles
OUTPUT = Path(__file__).parents[1] / "src" / "biascli" / "models" / weights.FILE

#: Words that say nothing of an actor, or would carry the news of one year into the next.
LEFT_OUT = frozenset(
    "be have do go get not n't n’t no even then ago already hour day week month year time today yesterday tomorrow "
    "morning night evening afternoon minute second first last next new old here there now also just still again once "
    "later soon thing lot way one two three read use pull bit sort email e-mail video headline server tape kiss tweet "
    "immigration border health law memo book movie film show interview campaign election debate poll vote convention "
    "state country city town nation people man woman child wife husband father mother son daughter brother sister "
    "family amendment wall tax budget president presidential candidate nominee senator governor secretary congressman "
    "representative justice judge committee house republican democratic democrat conservative liberal russian american "
    "work war life deny denial reject white black foreign muslim christian jewish gay immigrant".split()
)

Vector = dict[str, float]


def main() -> None:
    """Fit, write and print the held-out figures."""
    parser = argparse.ArgumentParser(description="Fit the weights of the lexical engine.")
    parser.add_argument("path", type=Path, help="NewsMTSC's train.jsonl")
    path: Path = parser.parse_args().path
    items = list(newsmtsc.read(path))
    vectors = known([vector(newsmtsc.request(item)) for item in items], [item.article for item in items])
    roles = list(role_sentences.examples())
    names = {name for features in vectors for name in features}
    ours = [{name: value for name, value in vector(asked(role)).items() if name in names} for role in roles]
    fitted = fit(
        [*vectors, *ours],
        [*(item.gold for item in items), *(role.polarity for role in roles)],
        [1.0] * len(items) + [ROLE_WEIGHT] * len(roles),
    )
    rows = [f"{name}\t{d}\t{n}" for name, (d, n) in sorted(rounded(fitted).items()) if d or n]
    OUTPUT.write_text("\n".join(["feature\tdirection\tneutrality", *rows]) + "\n", encoding="utf-8")
    print(f"{len(rows)} features from {len(items)} targets -> {OUTPUT.name}, {OUTPUT.stat().st_size} bytes")
    for held_out in sorted(path.parent.glob("dev_*.jsonl")):
        test = list(newsmtsc.read(held_out))
        gold, predicted = (
            [item.gold for item in test],
            [each.polarity for each in newsmtsc.judge(test, LexicalEngine())],
        )
        print(f"{held_out.name}: macro-F1 {macro_f1(gold, predicted):.3f}, accuracy {accuracy(gold, predicted):.3f}")


def asked(role: role_sentences.RoleSentence) -> Request:
    """Ask about the person of a sentence of our own."""
    start = role.text.index(role.target)
    target = Span(start, start + len(role.target))
    return newsmtsc.request(newsmtsc.Item("", "", 0, role.text, target, role.polarity))


def vector(request: Request) -> Vector:
    """Return the features of a target, those of its words added up."""
    features = extract(Scene(request.sentence), request.actor, content_words(request.sentence))
    total: Vector = defaultdict(float, features.setting)
    for bearer, nearness in features.words:
        for name, value in bearer.values.items():
            total[name] += value * nearness
    return dict(total)


def known(vectors: Sequence[Vector], articles: Sequence[str]) -> list[Vector]:
    """Keep the features that enough articles hold and that may carry a weight."""
    seen: dict[str, set[str]] = defaultdict(set)
    for features, article in zip(vectors, articles, strict=True):
        for name in features:
            seen[name].add(article)
    kept = {
        name
        for name, holders in seen.items()
        if len(holders) >= LEAST_ARTICLES and not (name.startswith("word ") and name.split()[1] in LEFT_OUT)
    }
    return [{name: value for name, value in features.items() if name in kept} for features in vectors]


def fit(
    vectors: Sequence[Vector], gold: Sequence[Polarity], weight: Sequence[float]
) -> dict[str, dict[Polarity, float]]:
    """Fit a multinomial logistic model by AdaGrad; the penalty of a feature is spread over the items that hold it."""
    order = list(range(len(vectors)))
    shuffle = random.Random(SEED)  # noqa: S311 - an order of training, no secret
    holders: dict[str, int] = defaultdict(int)
    for features in vectors:
        for name in features:
            holders[name] += 1
    penalty = {
        name: 0.0 if name == "bias" else 1 / ((STRENGTH if name.startswith("word ") else SETTING_STRENGTH) * n)
        for name, n in holders.items()
    }
    fitted = {name: dict.fromkeys(Polarity, 0.0) for name in sorted(holders)}
    squares = {name: dict.fromkeys(Polarity, 1.0) for name in fitted}
    for epoch in range(EPOCHS):
        shuffle.shuffle(order)
        rate = RATE * (1 - epoch / EPOCHS)
        for index in order:
            features = vectors[index]
            chances = probabilities(features, fitted)
            for polarity in Polarity:
                error = (chances[polarity] - (gold[index] is polarity)) * weight[index]
                for name, value in features.items():
                    gradient = error * value + penalty[name] * fitted[name][polarity]
                    squares[name][polarity] += gradient * gradient
                    fitted[name][polarity] -= rate * gradient / squares[name][polarity] ** 0.5
    return fitted


def probabilities(features: Vector, fitted: dict[str, dict[Polarity, float]]) -> dict[Polarity, float]:
    """Return the chance of each polarity."""
    sums = {polarity: sum(fitted[name][polarity] * value for name, value in features.items()) for polarity in Polarity}
    highest = max(sums.values())
    odds = {polarity: exp(figure - highest) for polarity, figure in sums.items()}
    total = sum(odds.values())
    return {polarity: figure / total for polarity, figure in odds.items()}


def rounded(fitted: dict[str, dict[Polarity, float]]) -> dict[str, tuple[int, int]]:
    """Return direction and neutrality of each feature, in the units of the file."""
    found: dict[str, tuple[int, int]] = {}
    for name, figures in fitted.items():
        against, for_ = figures[Polarity.NEGATIVE], figures[Polarity.POSITIVE]
        found[name] = (
            round((for_ - against) / 2 * weights.UNITS),
            round((figures[Polarity.NEUTRAL] - (for_ + against) / 2) * weights.UNITS),
        )
    return found


if __name__ == "__main__":
    main()
