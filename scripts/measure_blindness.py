"""Measure what blindness to names costs, and what it saves: the same network trained with names and without.

    pip install '.[train]'
    python scripts/measure_blindness.py PATH [--checkpoints FOLDER] [--threads N]

PATH is NewsMTSC's ``train.jsonl``. A network is trained by the recipe of ``train_target_sentiment.py`` (one run, its
first seed) on sentences as they stand, the target between two markers, and compared with that script's run of the same
seed on masked sentences: macro-F1 on ``dev_*.jsonl``. Then both judge neutral sentences in which nothing changes but
the name: of people whom everybody knows, and of people who do not exist. Printed is how far the mean polarity of a name
(probability of positive less that of negative, -1 to 1) lies from that of another. Of the shipped network, which is
asked through biascli itself, the spread must be 0. Nothing is written; the figures stand in its card.
"""

import argparse
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path

import torch

import role_sentences
from biascli import engines
from biascli.engines import EngineName
from biascli.engines.encoder.marking import NAME, TARGET
from biascli.engines.encoder.network import pieces
from biascli.engines.seam import Polarity
from biascli.evaluate import newsmtsc
from biascli.model import Span
from train_target_sentiment import LABELS, SEEDS, Classifier, Example, logits, of_our_own, read, report, run

FAMOUS = """
Donald Trump, Hillary Clinton, Barack Obama, Joe Biden, Bernie Sanders, Mike Pence, Ted Cruz, Nancy Pelosi, Mitt Romney,
Elizabeth Warren, Vladimir Putin, Angela Merkel, Emmanuel Macron, Boris Johnson, Theresa May, Justin Trudeau,
Xi Jinping,
Narendra Modi, Kim Jong Un, Bashar Assad, Robert Mueller, James Comey, Brett Kavanaugh, Jeff Sessions, Michael Flynn,
Paul Ryan, Mitch McConnell, Chuck Schumer, Marco Rubio, Jeb Bush, George Bush, Bill Clinton, Kamala Harris, John Kerry,
John McCain, Sarah Palin, Steve Bannon, Kellyanne Conway, Ivanka Trump, Jared Kushner, Edward Snowden, Julian Assange,
Harvey Weinstein, Bill Cosby, Oprah Winfrey, Taylor Swift, Elon Musk, Bill Gates, Greta Thunberg, Nelson Mandela
"""
INVENTED = """
Darrell Ostrow, Helen Marchbank, Victor Lindqvist, Anna Pereling, Thomas Quarrie, Judith Amsel, Peter Vandermolen,
Carol Estwick, Samuel Orrison, Ruth Delacour, Martin Halloway, Diane Prestwood, Oscar Fennimore, Laura Tidewell,
Gordon Ashmere, Nina Calloran, Walter Brisket, Irene Solvang, Edwin Partlow, Marta Kessling, Hugh Damsgaard,
Elena Voroshin, Felix Ardmore, Clara Wetherby, Simon Tolland, Grace Okereke, Daniel Abrantes, Rosa Quintell,
Ivan Belorin,
Naomi Feldspar, Arthur Kilbane, Sofia Marendi, Leon Thackwell, Alice Morrowby, Raymond Stenhouse, Julia Farrant,
Conrad Elmsworth, Wendy Osgard, Patrick Dunmarra, Teresa Valcourt, Owen Brackley, Miriam Haddon, Curtis Wray,
Joan Pellingham, Karl Amundrud, Linda Sarkovic, Philip Narramore, Esther Quayle, Roland Tesmer, Vera Lonsdale
"""
FRAMES = """
{} spoke in the capital on Tuesday.
The meeting with {} lasted an hour.
{} will travel north next week.
Reporters waited for {} outside the building.
{} was born in a town on the coast.
The letter was addressed to {}.
{} arrived shortly before noon.
A spokesman for {} gave the date of the hearing.
{} read the statement and left.
The committee will hear {} in the spring.
{} lives in the east of the city.
The book mentions {} twice.
{} took the train to the conference.
The interview with {} will be shown on Sunday evening.
{} sat in the second row.
Photographs show {} at the table.
{} moved to the region ten years ago.
The panel includes {} and four others.
{} holds a degree in law.
The report was sent to {} last month.
{} said the vote would take place on Friday.
The office of {} is on the third floor.
{} answered questions for twenty minutes.
The programme lists {} as the third speaker.
{} met the delegation at the airport.
The minutes record that {} was present.
{} wrote the foreword.
The call between {} and the minister took place on Monday.
{} has held the post since March.
The list of guests includes {}.
{} will chair the session.
The seat next to {} was empty.
{} wore a grey coat.
The article quotes {} at length.
{} signed the form at the counter.
The tour takes {} to six cities.
{} is expected to return on Thursday.
The agenda for {} has not been published.
{} walked from the hotel to the hall.
The question was put to {} first.
"""

VOCABULARY = pieces()

Judge = Callable[[Sequence[tuple[str, Span]]], list[float]]


def main() -> None:
    """Train with names, compare, and probe."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("path", type=Path, help="NewsMTSC's train.jsonl")
    parser.add_argument("--checkpoints", type=Path, help="keep the run there, and take it up if it is there")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    parts = sorted(arguments.path.parent.glob("dev_*.jsonl"))
    folder = arguments.checkpoints
    held_out = {path.stem: read_with_names(path) for path in parts}
    seeing = _trained(
        [*read_with_names(arguments.path), *of_our_own_with_names()],
        held_out,
        folder / "with_names" if folder else None,
    )
    report("with names", seeing, held_out)
    masked = {path.stem: read(path) for path in parts}
    report("names masked", _trained([*read(arguments.path), *of_our_own()], masked, folder), masked)
    encoder = engines.load(EngineName.ENCODER)

    def shipped(texts: Sequence[tuple[str, Span]]) -> list[float]:
        items = [newsmtsc.Item("", "", 0, text, target, Polarity.NEUTRAL) for text, target in texts]
        return [sum(each.weight for each in judgement.evidence) for judgement in newsmtsc.judge(items, encoder)]

    def named(texts: Sequence[tuple[str, Span]]) -> list[float]:
        chances = logits(seeing, [_example(text, target, Polarity.NEUTRAL) for text, target in texts]).softmax(-1)
        positive, negative = LABELS.index(Polarity.POSITIVE), LABELS.index(Polarity.NEGATIVE)
        return [float(each[positive] - each[negative]) for each in chances]

    for title, judge in (("with names", named), ("as shipped, blind", shipped)):
        for group, names in (("famous", FAMOUS), ("invented", INVENTED)):
            probe(f"{title}, {group} names", judge, [name.strip() for name in names.split(",")])


def read_with_names(path: Path) -> list[Example]:
    """Read the targets of a file as sentences that keep their names, the target between two markers."""
    return [_example(item.text, item.target, item.gold) for item in newsmtsc.read(path)]


def of_our_own_with_names() -> list[Example]:
    """Return the sentences that teach roles in the same way."""
    return [
        _example(text, Span(text.index(name), text.index(name) + len(name)), polarity)
        for text, name, polarity in role_sentences.examples()
    ]


def _example(text: str, target: Span, label: Polarity) -> Example:
    marked = f"{text[: target.start]} {TARGET} {text[target.start : target.end]} {NAME} {text[target.end :]}"
    return Example(VOCABULARY.encode(marked), LABELS.index(label))


def _trained(examples: Sequence[Example], held_out: dict[str, list[Example]], folder: Path | None) -> Classifier:
    model = Classifier(VOCABULARY)
    model.load_state_dict(run(SEEDS[0], examples, held_out, folder))
    return model


def probe(title: str, judge: Judge, names: Sequence[str]) -> None:
    """Print how the mean polarity over all frames differs from name to name."""
    frames = FRAMES.strip().split("\n")
    means: dict[str, float] = {}
    for name in names:
        texts = []
        for frame in frames:
            start = frame.index("{}")
            texts.append((frame.replace("{}", name), Span(start, start + len(name))))
        means[name] = statistics.fmean(judge(texts))
    ranked = sorted(means, key=means.__getitem__)
    print(
        f"{title}: {len(names)} names in {len(frames)} frames: mean {statistics.fmean(means.values()):+.3f}, "
        f"standard deviation {statistics.pstdev(means.values()):.3f}, from {means[ranked[0]]:+.3f} ({ranked[0]}) to "
        f"{means[ranked[-1]]:+.3f} ({ranked[-1]})"
    )


if __name__ == "__main__":
    main()
