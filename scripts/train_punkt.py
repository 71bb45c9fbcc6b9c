"""Train the parameters of NLTK's Punkt and write them as readable TSV.

    python scripts/train_punkt.py PATH

PATH is a folder with the training files of English treebanks in CoNLL-U (``*train*.conllu``, plain or ``.gz``): UD
English EWT (CC BY-SA 4.0) and the freely licensed genres of UD English GUM (CC BY). Punkt learns from their raw
text, without looking at the sentence boundaries. What it learns as abbreviations is printed for review, not used:
the list is lexicons/abbreviations.tsv, written by hand.
"""

import argparse
from pathlib import Path

from nltk.tokenize.punkt import PunktTrainer

from biascli.evaluate import conllu
from biascli.language import abbreviations, sentences

#: A word seen less often says nothing reliable about how it is written.
LEAST = 3


def main() -> None:
    """Train, write, and print what was learned."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("path", type=Path)
    path: Path = parser.parse_args().path
    trainer = PunktTrainer()
    for file in sorted(path.glob("*train*.conllu*")):
        for document in conllu.read(file):
            trainer.train(document.text, finalize=False)
    counts = trainer._type_fdist  # noqa: SLF001 -- how often a word was seen is kept nowhere else
    trainer.finalize_training()
    parameters = trainer.get_params()
    rows = [("starter", word, "") for word in parameters.sent_starters] + [
        ("context", word, str(flags))
        for word, flags in parameters.ortho_context.items()
        if word.isalpha() and flags & sentences.WRITTEN_LOWER and counts[word] >= LEAST
    ]
    lines = ["kind\tword\tvalue", *("\t".join(row) for row in sorted(rows))]
    sentences.PARAMETERS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    known = {word.lower() for word in abbreviations.table()}
    print(f"{sentences.PARAMETERS.name}: {len(rows)} lines")
    print("abbreviations learned and not listed:", *sorted(parameters.abbrev_types - known))


if __name__ == "__main__":
    main()
