"""Labels that somebody in the text gave: *she called him a bully* tells what she called him.

The reading of voices takes reported speech for the speaker's, but not a verb of naming with its object. So a label that
follows one in its sentence counts for less: a report of an insult is no insult, though it passes the label on.
"""

from biascli.scorers.rhetoric.patterns import Words
from biascli.scorers.rhetoric.techniques import Technique

_NAMING = frozenset(
    "call label brand dub denounce describe deride decry dismiss vilify portray depict condemn accuse allege refer "
    "cast characterise characterize ridicule mock nickname insult liken whether deny reject debate critic opponent "
    "opposition description characterisation characterization depiction portrayal accusation".split()
)
_LABELS = frozenset((Technique.NAME_CALLING_LABELING, Technique.APPEAL_TO_HYPOCRISY))
_SHARE = 0.6


def confidence_of(technique: Technique, words: Words, last: int, confidence: float) -> float:
    """Return the confidence of a hit that ends before token ``last``: less where the label is somebody else's."""
    if technique not in _LABELS or words.first_of(_NAMING) >= last:
        return confidence
    return _SHARE * confidence
