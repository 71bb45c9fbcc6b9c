"""The registry: which scorers there are, and in what order they report.

A new scorer is one module and one line here. The modules are imported when they are used, so that the
command line can name its commands without loading them.
"""

from importlib import import_module

from biascli.scorers.seam import Scorer, Setup

#: Scorer name, and the module and class that implement it.
_REGISTRY = {
    "loaded_language": ("biascli.scorers.loaded_language", "LoadedLanguage"),
    "target_sentiment": ("biascli.scorers.target_sentiment", "TargetSentiment"),
    "sourcing": ("biascli.scorers.sourcing", "Sourcing"),
    "rhetoric": ("biascli.scorers.rhetoric", "Rhetoric"),
    "readability": ("biascli.scorers.readability", "Readability"),
}

NAMES = tuple(_REGISTRY)


def scorer_class(name: str) -> type[Scorer]:
    """Return the class of a scorer, which holds its rules and metrics.

    Raises:
        KeyError: there is no scorer of that name.
    """
    module, attribute = _REGISTRY[name]
    found: type[Scorer] = getattr(import_module(module), attribute)
    return found


def load(name: str, setup: Setup) -> Scorer:
    """Build a scorer."""
    return scorer_class(name).load(setup)


def describe(name: str) -> str:
    """Return what ``explain`` prints of a scorer: the docstring of its module."""
    return import_module(_REGISTRY[name][0]).__doc__ or ""
