"""Run the scorers over a text: the library's main call."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from biascli import __version__, engines, language, scorers
from biascli.document import Document
from biascli.engines import EngineName
from biascli.errors import InputError
from biascli.language.english import english_share, is_english
from biascli.lexicon import LexiconSet, forget_sentences
from biascli.report import DocumentRecord, InputRecord, Report, Tool
from biascli.scorers.seam import Setup

#: Below this number of words few figures are defined, and a reader should be told why.
SHORT_TEXT = 100

#: The scorers that ask an engine, and what they do without the encoder.
_WITHOUT_ENCODER = {
    "target_sentiment": "actors were judged by the lexical engine, which is less accurate",
    "loaded_language": "loaded words are those of the lists alone",
}


def begin_loading(names: Sequence[str] | None, engine: EngineName | None) -> None:
    """Begin to load, in a thread, the model that scorers of these names will ask; whoever forks must not.

    Raises:
        BiascliError: an engine was asked for that cannot run here.
    """
    if names is None or not _WITHOUT_ENCODER.keys().isdisjoint(names):
        engines.begin_loading(engines.choose(engine))


class Analyzer:
    """Scorers, loaded once, for any number of texts."""

    def __init__(
        self,
        names: Sequence[str] | None = None,
        lexicons: LexiconSet | None = None,
        engine: EngineName | None = None,
        aliases: Sequence[tuple[str, str]] = (),
        *,
        explain: bool = False,
    ) -> None:
        """Load the scorers of these names, or all, with the lexicons in force.

        ``aliases`` are pairs of another name and the name of the actor that it stands for.
        ``explain`` has the encoder say which words moved its strongest judgements, which takes it some seconds a text.

        Raises:
            BiascliError: an engine was asked for that cannot run here.
        """
        self.lexicons = lexicons or LexiconSet()
        self.engine = engines.choose(engine)
        self._aliases = tuple(aliases)
        wanted = scorers.NAMES if names is None else names
        setup = Setup(self.lexicons, self.engine, explain)
        self._scorers = tuple(scorers.load(name, setup) for name in wanted)
        #: What a reader must know of how the figures were made; None where all is as it should be.
        self.warning: str | None = None
        work = ", and ".join(what for name, what in _WITHOUT_ENCODER.items() if name in wanted)
        if work and engine is None and self.engine is not engines.DEFAULT:
            missing = " and ".join(engines.missing_runtime())
            self.warning = f"{work[0].upper()}{work[1:]}: the encoder needs {missing}, not installed here."

    def tool(self) -> Tool:
        """Return what makes the reports."""
        return Tool("biascli", __version__, self.lexicons.fingerprint(), self.engine, engines.fingerprint(self.engine))

    def analyze(self, text: str, *, name: str = "<text>", encoding: str = "unicode") -> Report:
        """Analyse one text.

        Raises:
            InputError: the text holds no words, or is not English.
        """
        with _garbage_left_alone():
            return self._report(text, name, encoding)

    def _report(self, text: str, name: str, encoding: str) -> Report:
        document = language.build(text, self.lexicons, self._aliases)
        _refuse_nonsense(document, name)
        return Report(
            input=InputRecord(name, encoding, len(text)),
            document=DocumentRecord(
                headline=_headline(document),
                n_sentences=len(document.sentences),
                n_words=document.n_words(),
                words=document.word_counts,
                actors=document.actors,
                sources=document.sources,
                attributions=document.attributions,
                stretches=document.stretches,
            ),
            results=tuple(scorer.score(document) for scorer in self._scorers),
            notices=(*_notices(document), *filter(None, [self.warning])),
        )


@contextmanager
def _garbage_left_alone() -> Iterator[None]:
    """Pause the collector of cycles: a text is taken apart into many objects and no cycles.

    Whatever of it were left alive behind would pass from one generation to the next and call for a full collection.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        forget_sentences()
        if was_on:
            gc.enable()


@cache
def _default() -> Analyzer:
    return Analyzer()


def analyze(text: str) -> Report:
    """Analyse one text with every scorer and the lexicons that ship with biascli.

    Raises:
        InputError: the text holds no words, or is not English.
    """
    return _default().analyze(text)


def _headline(document: Document) -> str | None:
    if document.headline is None:
        return None
    return document.text[document.headline.span.start : document.headline.span.end]


def _refuse_nonsense(document: Document, name: str) -> None:
    if document.n_words() == 0:
        raise InputError(name, "holds no words to analyse")
    words = [token.text for sentence in document.all_sentences() for token in sentence.tokens if token.is_word]
    if is_english(words) is False:
        share = english_share(words) or 0.0
        raise InputError(
            name, f"does not read as English ({share:.0%} of its words are common English words); nothing was scored"
        )


def _notices(document: Document) -> tuple[str, ...]:
    n_words = document.n_words()
    if n_words < SHORT_TEXT:
        return (f"The text holds {n_words} words: figures that need more are left undefined.",)
    return ()
