"""Part-of-speech tags (Penn Treebank) by NLTK's averaged perceptron.

What is NLTK's: the learner. ``scripts/train_tagger.py`` trains an ``nltk.tag.perceptron.AveragedPerceptron``, greedily
from left to right as ``nltk.tag.PerceptronTagger`` does; the tag of a word is the one whose weights, added up over the
word's features, are the highest.

What is ours: the features (``tag_features``), the lexicon that restricts a known word to the tags it takes, and the
adding up. ``AveragedPerceptron.predict`` adds the weights of each feature of each token; here the weights of features
that depend on the type of a word alone, or on the type and the tag before it, are added once and kept. Sums are of
integers, so the order of addition cannot change a tag: a test holds every decision against ``predict``.

The model is ``models/tagger.model`` (format: ``tag_model``), described in ``models/tagger.md``.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from biascli.language import tag_model
from biascli.language.tag_features import EDGE, EDGE_TAG, Casing, Form, casing, pair_quotes, tag_pair

MODEL = Path(__file__).parents[1] / "models" / "tagger.model"

#: So many types of word are kept with their sums before all are forgotten.
_MOST_TYPES = 1 << 15
_LONGEST_KEPT = 60  # characters of a word that is worth keeping


def tag(words: Sequence[str]) -> list[str]:
    """Return the Penn Treebank tag of each word of a sentence.

    Raises:
        ResourceError: the model is missing or damaged.
    """
    return _shipped().tag(words)


def is_common(word: str) -> bool:
    """Tell whether the model knows a word, written small, as something other than a name."""
    return _shipped().is_common(word)


@cache
def _shipped() -> "Tagger":
    return Tagger(tag_model.read(MODEL))


class _Type:
    """A type of word with the sums that its tokens share; tags are positions in the tag set."""

    __slots__ = ("after_class", "after_tag", "before_class", "candidates", "form", "lent", "only", "own")

    def __init__(self, form: Form, candidates: Sequence[int], weights: tag_model.Weights) -> None:
        self.form = form
        self.candidates = candidates
        self.only = candidates[0] if len(candidates) == 1 else None
        self.own = _add(weights, form.own(), candidates) if self.only is None else ()
        self.lent: list[tuple[int, ...] | None] = [None] * 4
        self.after_tag: dict[int | None, tuple[int, ...]] = {}
        self.before_class: dict[str, tuple[int, ...]] = {}
        self.after_class: dict[str, tuple[int, ...]] = {}


def _add(weights: tag_model.Weights, features: Iterable[str], places: Iterable[int]) -> tuple[int, ...]:
    """Add the weights of features up for the tags at these places; all sums are too high by the same number."""
    rows = [row for row in map(weights.row, features) if row is not None]
    return tuple([sum([row[place] for row in rows]) for place in places])


class Tagger:
    """Tags sentences, greedily from left to right."""

    def __init__(self, model: tag_model.Model) -> None:
        self.tags = model.tags
        self._position = {name: index for index, name in enumerate(model.tags)}
        self._lexicon = model.lexicon
        self._weights = model.weights
        self._types: dict[Casing, dict[str, _Type]] = {each: {} for each in Casing}
        self._pairs: dict[tuple[int | None, int | None], tuple[int, ...]] = {}
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
        found: list[_Type] = []
        for word in pair_quotes(words):
            current = known.get(word)
            if current is None:
                form, tags = self._lexicon.look_up(word, case)
                # Descending, so that of tags with the same sum the last in the alphabet wins, as in NLTK.
                candidates = sorted((self._position[name] for name in tags), key=self.tags.__getitem__, reverse=True)
                current = _Type(form, candidates, self._weights)
                if len(word) <= _LONGEST_KEPT:
                    if len(known) >= _MOST_TYPES:
                        known.clear()
                    known[word] = current
            found.append(current)
        return found

    def _choose(self, current: _Type, window: Sequence[_Type], previous: int | None, before: int | None) -> int:
        """Return the candidate with the highest sum, given two words on each side and the two tags before."""
        candidates = current.candidates
        weights = self._weights
        own = current.after_tag.get(previous)
        if own is None:
            name = EDGE_TAG if previous is None else self.tags[previous]
            after = _add(weights, current.form.after_tag(name), candidates)
            own = tuple([a + b for a, b in zip(current.own, after, strict=True)])
            current.after_tag[previous] = own
        following = window[3]
        ahead = current.before_class.get(following.form.known)
        if ahead is None:
            ahead = _add(weights, current.form.before_class(following.form), candidates)
            current.before_class[following.form.known] = ahead
        back = following.after_class.get(current.form.known)
        if back is None:
            back = self._add_all(following.form.after_class(current.form))
            following.after_class[current.form.known] = back
        pair = self._pairs.get((previous, before))
        if pair is None:
            pair = self._add_all(tag_pair(*(EDGE_TAG if tag is None else self.tags[tag] for tag in (previous, before))))
            self._pairs[previous, before] = pair
        far_left = window[0].lent[0] or self._lend(window[0], 0)
        left = window[1].lent[1] or self._lend(window[1], 1)
        right = following.lent[2] or self._lend(following, 2)
        far_right = window[4].lent[3] or self._lend(window[4], 3)
        best = candidates[0]
        highest: int | None = None
        for tag, here, next_class in zip(candidates, own, ahead, strict=True):
            total = here + next_class + back[tag] + pair[tag] + far_left[tag] + left[tag] + right[tag] + far_right[tag]
            if highest is None or total > highest:
                best, highest = tag, total
        return best

    def _lend(self, neighbour: _Type, place: int) -> tuple[int, ...]:
        """Add up what a neighbour says, which stands two or one places before a word (0, 1) or after it (2, 3)."""
        form = neighbour.form
        features = form.as_previous(2 - place) if place < 2 else form.as_next(place - 1)  # noqa: PLR2004 -- the middle
        lent = neighbour.lent[place] = self._add_all(features)
        return lent

    def _add_all(self, features: Iterable[str]) -> tuple[int, ...]:
        """Add the weights of features up for every tag; all sums are too high by the same number."""
        rows = [row for row in map(self._weights.row, features) if row is not None]
        return tuple(map(sum, zip(*rows, strict=True))) if rows else (0,) * len(self.tags)
