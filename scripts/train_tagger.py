"""Train the part-of-speech tagger and write its model.

    python scripts/train_tagger.py PATH

PATH is a folder with English treebanks in CoNLL-U (``*train*.conllu`` and ``*dev*.conllu``, plain or ``.gz``): UD
English EWT (CC BY-SA 4.0) and the freely licensed genres of UD English GUM (CC BY). The learner is NLTK's averaged
perceptron. A first run finds the features that matter; the model is the mean of further runs, in different orders,
over these features alone. The held-out figures are printed beside two baselines. Same data, same bytes.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from nltk.tag.perceptron import AveragedPerceptron

from biascli.errors import DatasetError
from biascli.evaluate import conllu
from biascli.evaluate.figures import accuracy
from biascli.language import tag_model, tagger
from biascli.language.tag_features import EDGE, EDGE_TAG, Form, Lexicon, casing, normalise, pair_quotes, tag_pair

SEED = 20260101
SELECTION_EPOCHS = 3  # of the run that finds the features
EPOCHS = 5  # of each run whose mean is the model
RUNS = 3
LEAST_WEIGHT = 1.0  # a feature stays when the first run gives it such a weight for some tag
LEAST_SEEN = 3  # a word seen less often is treated as new
SURE_SEEN, SURE_SHARE = 20, 0.99  # a word seen so often, with one tag in such a share, always takes it
NOISE = 0.004  # a tag with less than this share of a word's tokens is taken for a slip of the annotators
OPEN_SHARE = 0.002  # a tag with this share of the rare words is an open class
HIDING = 1.0  # a word seen n times is trained on as if new with probability HIDING / (HIDING + n)
TITLE_SHARE, CAPITALS_SHARE = 0.08, 0.04  # of the sentences are trained on as headlines, too
SMALL_WORDS = frozenset("a an and as at but by for from in nor of on or over the to with".split())
#: Features that hold the word itself: a new word has none.
OF_THE_WORD = frozenset({"w", "hw", "tw", "wk"})

Tagged = tuple[list[str], list[str]]  # words, tags


class CandidatePerceptron(AveragedPerceptron):  # type: ignore[misc]  # nltk has no types
    """NLTK's learner; ``classes`` holds the candidates of the word at hand, and only these are added up."""

    def predict(self, features: Iterable[str], return_conf: bool = False) -> tuple[str, None]:  # noqa: FBT001, FBT002 -- NLTK's signature
        """Return the candidate with the highest sum, of equal ones the last in the alphabet."""
        del return_conf
        scores = dict.fromkeys(self.classes, 0.0)
        for feature in features:
            for name, weight in self.weights.get(feature, {}).items():
                if name in scores:
                    scores[name] += weight
        return max(scores, key=lambda name: (scores[name], name)), None


def main() -> None:
    """Train, write, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("path", type=Path)
    path: Path = parser.parse_args().path
    gold = [sentence for file in treebanks(path, "train") for sentence in read(file)]
    lexicon = make_lexicon(gold)
    trainer = Trainer(lexicon, Counter(normalise(word) for words, _ in gold for word in words))
    sentences = [*augmented(path), *gold]
    first = trainer.train(sentences, SEED, SELECTION_EPOCHS)
    trainer.kept = {name for name, weights in first.items() if max(map(abs, weights.values())) >= LEAST_WEIGHT}
    print(f" features: {len(trainer.kept)} of {len(first)}")
    weights = mean([trainer.train(sentences, SEED + run, EPOCHS) for run in range(1, RUNS + 1)])
    tags = sorted({tag for _, tags in gold for tag in tags})
    tag_model.write(tagger.MODEL, tags, lexicon, weights)
    print(f" {tagger.MODEL.name}: {tagger.MODEL.stat().st_size:,} bytes, {len(weights)} features")
    report(path, gold)


def treebanks(path: Path, part: str) -> list[Path]:
    """Return the files of one part of the treebanks, in order."""
    files = sorted(path.glob(f"*{part}*.conllu*"))
    if not files:
        raise DatasetError(f"{path}: holds no *{part}*.conllu")
    return files


def read(file: Path) -> Iterator[Tagged]:
    """Yield the sentences of a treebank as they stand."""
    for document in conllu.read(file):
        for sentence in document.sentences:
            yield [word.form for word in sentence.words], [word.xpos for word in sentence.words]


def read_joined(file: Path) -> Iterator[Tagged]:
    """Yield the sentences that have hyphenated words, with these made whole: our tokens keep them so."""
    for document in conllu.read(file):
        for sentence in document.sentences:
            joined = join_hyphens(sentence.words)
            if len(joined) < len(sentence.words):
                yield [form for form, _ in joined], [tag for _, tag in joined]


def join_hyphens(words: Sequence[conllu.Word]) -> list[tuple[str, str]]:
    """Put words around hyphens together, with the tag that the Penn Treebank gives the whole."""
    groups: list[list[int]] = []
    for index, word in enumerate(words):
        touches = index > 0 and words[index - 1].span.end == word.span.start
        if touches and (word.xpos == "HYPH" or words[index - 1].xpos == "HYPH"):
            groups[-1].append(index)
        else:
            groups.append([index])
    return [("".join(words[index].form for index in group), _tag_of_whole(words, group)) for group in groups]


def _tag_of_whole(words: Sequence[conllu.Word], group: Sequence[int]) -> str:
    if len(group) == 1:
        return words[group[0]].xpos
    parts = [words[index] for index in group if words[index].xpos != "HYPH"]
    inside = {index + 1 for index in group}
    head = next((word for word in parts if word.head not in inside), parts[-1] if parts else words[group[0]])
    if head.xpos == "NN" and head.head > max(inside) and head.deprel in {"compound", "amod", "nmod", "nummod"}:
        return "JJ"  # "a long-term plan"
    if head.xpos in {"VBN", "VBG"} and head.deprel == "amod":
        return "JJ"  # "a well-known man"
    return head.xpos


def title_case(words: Sequence[str]) -> list[str]:
    """Write a sentence as a headline."""
    return [
        word if index and word in SMALL_WORDS else word[:1].upper() + word[1:]
        for index, word in enumerate(words)
    ]  # fmt: skip


def capitals(words: Sequence[str]) -> list[str]:
    """Write a sentence as a headline in capitals."""
    return [word.upper() for word in words]


def augmented(path: Path) -> list[Tagged]:
    """Return what is trained on besides the sentences as they stand."""
    rng = random.Random(SEED)  # noqa: S311 -- no secret
    extra = [sentence for file in treebanks(path, "train") for sentence in read_joined(file)]
    for file in treebanks(path, "train"):
        for words, tags in read(file):
            draw = rng.random()
            if draw < TITLE_SHARE:
                extra.append((title_case(words), tags))
            elif draw < TITLE_SHARE + CAPITALS_SHARE:
                extra.append((capitals(words), tags))
    return extra


def make_lexicon(sentences: Iterable[Tagged]) -> Lexicon:
    """Collect the tags of each word, and the classes that new words fall into."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in sentences:
        for word, tag in zip(pair_quotes(words), tags, strict=True):
            counts[normalise(word)][tag] += 1
    rare: Counter[str] = Counter()
    known: dict[str, str] = {}
    for form, seen in sorted(counts.items()):
        n = seen.total()
        ranked = sorted(seen, key=lambda tag: (-seen[tag], tag))
        if n < LEAST_SEEN:
            rare.update(seen)
        elif n >= SURE_SEEN and seen[ranked[0]] >= SURE_SHARE * n:
            known[form] = ranked[0]
        else:
            known[form] = " ".join(tag for tag in ranked if seen[tag] >= NOISE * n)
    n_rare = rare.total()
    return Lexicon(known, " ".join(tag for tag in sorted(rare) if rare[tag] >= OPEN_SHARE * n_rare))


class Trainer:
    """Trains over sentences, from left to right, each word seeing the tags that the model gave those before it."""

    def __init__(self, lexicon: Lexicon, counts: Mapping[str, int]) -> None:
        self._look_up = cache(lexicon.look_up)
        self._look_up_as_new = cache(Lexicon({}, lexicon.open_classes).look_up)
        self.open_classes = frozenset(lexicon.open_classes.split())
        self.counts = counts
        self.kept: set[str] | None = None  # the features to train on; None for all

    def train(self, sentences: Sequence[Tagged], seed: int, epochs: int) -> dict[str, dict[str, float]]:
        """Return the averaged weights."""
        model = CandidatePerceptron()
        rng = random.Random(seed)  # noqa: S311 -- no secret
        order = list(sentences)
        for _ in range(epochs):
            rng.shuffle(order)
            print(".", end="", flush=True)
            for words, tags in order:
                self._learn(model, rng, words, tags)
        model.average_weights()
        return {name: weights for name, weights in model.weights.items() if weights}

    def _learn(self, model: CandidatePerceptron, rng: random.Random, words: Sequence[str], tags: Sequence[str]) -> None:
        case = casing(words)
        paired = pair_quotes(words)
        types = [self._look_up(word, case) for word in paired]
        forms = [EDGE, EDGE, *(form for form, _ in types), EDGE, EDGE]
        history = (EDGE_TAG, EDGE_TAG)
        for index, (word, truth) in enumerate(zip(paired, tags, strict=True)):
            form, candidates = types[index]
            hidden = rng.random() < HIDING / (HIDING + self.counts[normalise(word)]) and truth in self.open_classes
            if hidden:
                form, candidates = self._look_up_as_new(word, case)
            guess = candidates[0]
            if len(candidates) > 1:
                active = [
                    name
                    for name in features(form, forms, index, history)
                    if (self.kept is None or name in self.kept)
                    and not (hidden and name.split(" ", 1)[0] in OF_THE_WORD)
                ]
                model.classes = candidates
                guess, _ = model.predict(active)
                if truth in candidates:
                    model.update(truth, guess, active)
            history = (guess, history[0])


# The features of a type, kept: training meets each type many times.
_own = cache(Form.own)
_as_previous = cache(Form.as_previous)
_as_next = cache(Form.as_next)


def features(form: Form, forms: Sequence[Form], index: int, history: tuple[str, str]) -> list[str]:
    """Return the features of the word at ``index``; ``forms`` begins two places before the first word."""
    far_left, left, _, right, far_right = forms[index : index + 5]
    return [
        *_own(form),
        *_as_previous(far_left, 2),
        *_as_previous(left, 1),
        *_as_next(right, 1),
        *_as_next(far_right, 2),
        *form.before_class(right),
        *right.after_class(form),
        *form.after_tag(history[0]),
        *tag_pair(*history),
    ]


def mean(runs: Sequence[Mapping[str, Mapping[str, float]]]) -> dict[str, dict[str, int]]:
    """Average the weights of several runs, as integers; what rounds to nothing is left out."""
    averaged: dict[str, dict[str, int]] = {}
    for name in sorted({name for run in runs for name in run}):
        totals: Counter[str] = Counter()
        for run in runs:
            for tag, weight in run.get(name, {}).items():
                totals[tag] += round(1000 * weight)
        rounded = {tag: round(tag_model.UNIT * totals[tag] / (1000 * len(runs))) for tag in sorted(totals)}
        if any(rounded.values()):
            averaged[name] = {tag: weight for tag, weight in rounded.items() if weight}
    return averaged


def report(path: Path, gold: Iterable[Tagged]) -> None:
    """Print what the model gets right on the held-out files, as they stand and as our tokens and headlines are."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in gold:
        for word, tag in zip(words, tags, strict=True):
            seen[word][tag] += 1
    usual = {word: max(sorted(tags), key=tags.__getitem__) for word, tags in seen.items()}
    print("file\ttokens\tmajority tag\tword's usual tag\tthis model\tTitle Case\tCAPITALS\thyphens whole\tnew words")
    for file in treebanks(path, "dev"):
        sentences = list(read(file))
        truth = [tag for _, tags in sentences for tag in tags]
        words = [word for words, _ in sentences for word in words]
        new = [index for index, word in enumerate(words) if word not in usual]
        predicted = tagged(sentences)
        figures = [
            accuracy(truth, ["NN"] * len(truth)),
            accuracy(truth, [usual.get(word, "NN") for word in words]),
            accuracy(truth, predicted),
            accuracy(truth, tagged((title_case(words), tags) for words, tags in sentences)),
            accuracy(truth, tagged((capitals(words), tags) for words, tags in sentences)),
            accuracy([tag for _, tags in read_joined(file) for tag in tags], tagged(read_joined(file))),
            accuracy([truth[index] for index in new], [predicted[index] for index in new]),
        ]
        print(file.name, len(truth), *(f"{figure:.4f}" for figure in figures), sep="\t")


def tagged(sentences: Iterable[Tagged]) -> list[str]:
    """Return the tags that the shipped model gives."""
    return [tag for words, _ in sentences for tag in tagger.tag(words)]


if __name__ == "__main__":
    main()
