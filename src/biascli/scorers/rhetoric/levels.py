"""Levels of confidence: how many of the readers who know a technique would see it where a finding says."""

from enum import StrEnum


class Level(StrEnum):
    """High, medium or low confidence."""

    HIGH = "high"  # most would see it
    MEDIUM = "medium"  # about half would
    LOW = "low"  # a sign, worth a look

    @staticmethod
    def of(confidence: float) -> "Level":
        """Return the level of a confidence."""
        return next(level for level, least in _LEAST.items() if confidence >= least)

    @property
    def least(self) -> float:
        """The confidence from which on a finding has this level."""
        return _LEAST[self]


_LEAST = {Level.HIGH: 0.75, Level.MEDIUM: 0.5, Level.LOW: 0.0}
