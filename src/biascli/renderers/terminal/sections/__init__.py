"""A section a scorer: its figures, and the evidence under them. This is their only registry."""

from collections.abc import Callable

from biascli.model import Result
from biascli.renderers.terminal.canvas import Canvas
from biascli.renderers.terminal.sections import loaded_language, readability, rhetoric, sourcing, target_sentiment
from biascli.report import Report

SECTIONS: dict[str, Callable[[Canvas, Report, Result], None]] = {
    "loaded_language": loaded_language.section,
    "target_sentiment": target_sentiment.section,
    "sourcing": sourcing.section,
    "rhetoric": rhetoric.section,
    "readability": readability.section,
}
