"""A sentence as the text that the encoder reads: whoever is judged is one marker, every other name another.

The encoder never sees a name. Whatever stands in place of the target is ``TARGET``, be it a name or a pronoun; the
other actors are numbered by their order in the sentence, and any other name is one and the same marker. What
``engines.masking`` has taken out cannot come back: the text is made of its words alone. Training reads the same.
"""

from collections.abc import Sequence

from biascli.engines.seam import Request, Word

#: Entries of the vocabulary that its makers left unused; the tokenizer takes each as one piece.
TARGET = "[unused1]"
NAME = "[unused2]"
ACTORS = tuple(f"[unused{number}]" for number in range(3, 11))
#: What the vocabulary's makers trained it to guess at.
HIDDEN = "[MASK]"
MARKERS = (TARGET, NAME, *ACTORS, HIDDEN)

#: Words on each side of a mention of the target that the encoder gets to see of a very long sentence.
REACH = 60


def marked(request: Request, hidden: Word | None = None) -> str:
    """Return the sentence with markers for names; of a very long one, what stands around the target.

    A word that is hidden has a marker as well: what the judgement is without it says what the word adds.
    """
    return " ".join(written(around(request), request.actor, hidden)[0])


def written(
    words: Sequence[Word], target: str | None = None, hidden: Word | None = None
) -> tuple[tuple[str, ...], list[int]]:
    """Return words as the encoder reads them, and for each word which of these it became."""
    others = list(dict.fromkeys(word.actor for word in words if word.actor not in {None, target}))
    texts: list[str] = []
    places: list[int] = []
    end: int | None = None
    for word in words:
        piece = HIDDEN if word is hidden else _marker(word, target, others) or word.text
        # "do|n't" is one word to the vocabulary, and "[unused1]" in an article, split into three words, is no marker.
        if word.start == end and piece[:1].isalpha() and texts[-1][-1:].isalpha():
            texts[-1] += piece
        else:
            texts.append(piece)
        places.append(len(texts) - 1)
        end = word.end
    return tuple(texts), places


def _marker(word: Word, target: str | None, others: Sequence[str | None]) -> str | None:
    if word.actor is not None:
        if word.actor == target:
            return TARGET
        return ACTORS[min(others.index(word.actor), len(ACTORS) - 1)]
    return None if word.text else NAME


def around(request: Request) -> Sequence[Word]:
    """Return the words that the encoder gets to see."""
    words = request.sentence
    if len(words) <= 2 * REACH:
        return words
    first = next((index for index, word in enumerate(words) if word.actor == request.actor), 0)
    return words[max(0, first - REACH) : first + REACH]
