"""biascli: measure media bias and rhetoric in a news article, with the evidence under every number.

``from biascli import analyze; report = analyze(text)`` gives a :class:`~biascli.report.Report`.
The names below are the public ones; they are loaded when they are first used, so that ``import biascli`` is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from biascli.analysis import Analyzer, analyze
    from biascli.document import Document
    from biascli.errors import BiascliError, InputError
    from biascli.lexicon import LexiconSet, load_user
    from biascli.report import Report

__version__ = "0.1.0"

__all__ = ["Analyzer", "BiascliError", "Document", "InputError", "LexiconSet", "Report", "analyze", "load_user"]

_HOME = {
    "Analyzer": "biascli.analysis",
    "BiascliError": "biascli.errors",
    "Document": "biascli.document",
    "InputError": "biascli.errors",
    "LexiconSet": "biascli.lexicon",
    "Report": "biascli.report",
    "analyze": "biascli.analysis",
    "load_user": "biascli.lexicon",
}


def __getattr__(name: str) -> object:
    try:
        return getattr(import_module(_HOME[name]), name)
    except KeyError:
        raise AttributeError(f"module 'biascli' has no attribute {name!r}") from None
