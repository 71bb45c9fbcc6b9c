"""Part-of-speech tags (Penn Treebank) by NLTK's averaged perceptron.

What is NLTK's: the learner. ``scripts/train_tagger.py`` trains an ``nltk.tag.perceptron.AveragedPerceptron``, greedily
from left to right as ``nltk.tag.PerceptronTagger`` does; the tag of a word is the one whose weights, added up over the
word's features, are the highest.

What is ours: the features (``tag_features``), the lexicon that restricts a known word to the tags it takes, and the
adding up. ``AveragedPerceptron.predict`` adds the weights of each feature of each token; here the weights of features
that depend on the type of a word alone, or on the type and the tag before it, are added once and kept, for all tags at
once in one whole number. Sums are of integers, so the order of addition cannot change a tag: a test holds every
decision against ``predict``.

The model is ``models/tagger.model`` (format: ``tag_model``), described in ``models/tagger.md``.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from biascli.language import lemmas, tag_model
from biascli.language.tag_features import EDGE, EDGE_TAG, Casing, Form, casing, pair_quotes, tag_pair
from biascli.language.tag_model import LANE
from biascli.remembered import Remembered

MODEL = Path(__file__).parents[1] / "models" / "tagger.model"

#: So many types of word are kept with their sums before all are forgotten.
_MOST_TYPES = 1 << 15
_LONGEST_KEPT = 60  # characters of a word that is worth keeping
_LANE_MASK = (1 << LANE) - 1


def tag(words: Sequence[str]) -> list[str]:
    """Return the Penn Treebank tag of each word of a sentence.

    Raises:
        ResourceError: the model is missing or damaged.
    """
    return _shipped().tag(words)


def is_common(word: str) -> bool:
    """Tell whether the model knows a word, written small, as something other than a name."""
    return _COMMON[word]


@cache
def _shipped() -> "Tagger":
    model = tag_model.read(MODEL)
    # A past form that training never met ("the album sank") would be taken for any new word, and most are nouns.
    known = {**dict.fromkeys(lemmas.strong_past_forms(), "VBD VBN"), **model.lexicon.known}
    return Tagger(model._replace(lexicon=model.lexicon._replace(known=known)))


_COMMON = Remembered[str, bool](lambda word: _shipped().is_common(word))


class _Type:
    """A type of word with the totals that its tokens share; tags are positions in the tag set."""

    __slots__ = ("after_class", "after_tag", "before_class", "candidates", "form", "lent", "only", "own")

    def __init__(self, form: Form, candidates: Sequence[int], weights: tag_model.Weights) -> None:
        self.form = form
        self.candidates = candidates
        self.only = candidates[0] if len(candidates) == 1 else None
        self.own = weights.total(form.own()) if self.only is None else 0
        self.lent: list[int | None] = [None] * 4
        self.after_tag: dict[int | None, int] = {}
        self.before_class: dict[str, int] = {}
        self.after_class: dict[str, int] = {}


class Tagger:
    """Tags sentences, greedily from left to right."""

    def __init__(self, model: tag_model.Model) -> None:
        self.tags = model.tags
        self._position = {name: index for index, name in enumerate(model.tags)}
        self._lexicon = model.lexicon
        self._weights = model.weights
        self._types: dict[Casing, dict[str, _Type]] = {each: {} for each in Casing}
        self._pairs: dict[tuple[int | None, int | None], int] = {}
        self._edge = _Type(EDGE, (0,), self._weights)

    def tag(self, words: Sequence[str]) -> list[str]:
        """Return the tag of each word of a sentence."""
        names = self.tags
        edge = self._edge
        types = [edge, edge, *self._look_up(words), edge, edge]
        previous: int | None = None
        before: int | None = None
        found: list[str] = []
        for index, current in enumerate(types[2:-2]):
            best = current.only
            if best is None:
                best = self._choose(current, types[index : index + 5], previous, before)
            found.append(names[best])
            before, previous = previous, best
        return found

    def is_common(self, word: str) -> bool:
        """Tell whether the lexicon knows a word as something other than a name."""
        return any(not name.startswith("NNP") for name in self._lexicon.known.get(word, "").split())

    def _look_up(self, words: Sequence[str]) -> list[_Type]:
        case = casing(words)
        known = self._types[case]
        return [known.get(word) or self._type(word, case) for word in pair_quotes(words)]

    def _type(self, word: str, case: Casing) -> _Type:
        form, tags = self._lexicon.look_up(word, case)
        # Descending, so that of tags with the same sum the last in the alphabet wins, as in NLTK.
        candidates = sorted((self._position[name] for name in tags), key=self.tags.__getitem__, reverse=True)
        found = _Type(form, candidates, self._weights)
        if len(word) <= _LONGEST_KEPT:
            known = self._types[case]
            if len(known) >= _MOST_TYPES:
                known.clear()
            known[word] = found
        return found

    def _choose(self, current: _Type, window: Sequence[_Type], previous: int | None, before: int | None) -> int:
        """Return the candidate with the highest sum, given two words on each side and the two tags before."""
        weights = self._weights
        own = current.after_tag.get(previous)
        if own is None:
            name = EDGE_TAG if previous is None else self.tags[previous]
            own = current.after_tag[previous] = current.own + weights.total(current.form.after_tag(name))
        far_left, left, _, following, far_right = window
        ahead = current.before_class.get(following.form.known)
        if ahead is None:
            ahead = weights.total(current.form.before_class(following.form))
            current.before_class[following.form.known] = ahead
        back = following.after_class.get(current.form.known)
        if back is None:
            back = weights.total(following.form.after_class(current.form))
            following.after_class[current.form.known] = back
        pair = self._pairs.get((previous, before))
        if pair is None:
            pair = weights.total(tag_pair(*(EDGE_TAG if tag is None else self.tags[tag] for tag in (previous, before))))
            self._pairs[previous, before] = pair
        total = own + ahead + back + pair
        # Written out, because it is asked of every second word.
        total += self._lend(far_left, 0) if (lent := far_left.lent[0]) is None else lent
        total += self._lend(left, 1) if (lent := left.lent[1]) is None else lent
        total += self._lend(following, 2) if (lent := following.lent[2]) is None else lent
        total += self._lend(far_right, 3) if (lent := far_right.lent[3]) is None else lent
        best = highest = -1
        for tag in current.candidates:
            here = total >> tag * LANE & _LANE_MASK
            if here > highest:
                best, highest = tag, here
        return best

    def _lend(self, neighbour: _Type, place: int) -> int:
        """Add up what a neighbour says, which stands two or one places before a word (0, 1) or after it (2, 3)."""
        form = neighbour.form
        features = form.as_previous(2 - place) if place < 2 else form.as_next(place - 1)  # noqa: PLR2004 -- the middle
        lent = neighbour.lent[place] = self._weights.total(features)
        return lent
