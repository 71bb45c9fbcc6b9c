"""How a mention of an actor is judged, and which words slant: engines behind narrow calls (``seam``).

``encoder`` is the default: a small trained transformer, blind to names. ``lexical`` explains every figure by the words
of the sentence and knows of no slant but what the lists have; it steps in where the encoder's runtime (onnxruntime) is
not installed.
"""

from enum import StrEnum
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING

from biascli.errors import BiascliError

if TYPE_CHECKING:  # the command line names the engines without loading one
    from biascli.engines.seam import Engine, SlantReader

#: What the encoder runs on.
RUNTIME = ("onnxruntime",)


class EngineName(StrEnum):
    """The engines there are."""

    ENCODER = "encoder"
    LEXICAL = "lexical"


#: What judges where nothing else was asked for.
DEFAULT = EngineName.ENCODER


def missing_runtime() -> tuple[str, ...]:
    """Return the packages that the encoder needs and that are not installed."""
    return tuple(name for name in RUNTIME if find_spec(name) is None)


def choose(wanted: EngineName | None) -> EngineName:
    """Return the engine that was asked for, or the best that can run.

    Raises:
        BiascliError: the encoder was asked for by name, and cannot run.
    """
    best = wanted or DEFAULT
    missing = missing_runtime() if best is EngineName.ENCODER else ()
    if not missing:
        return best
    if wanted is EngineName.ENCODER:
        raise BiascliError(f"the encoder engine needs {' and '.join(missing)}: install it, or use --engine lexical")
    return EngineName.LEXICAL


def load(name: EngineName, *, explain: bool = False) -> "Engine":
    """Build an engine; it reads its model when the first mention is to be judged.

    The encoder says which words moved it where it is asked to explain; the lexical engine always does.
    """
    if name is EngineName.ENCODER:
        from biascli.engines.encoder import EncoderEngine

        return EncoderEngine(explain=explain)
    from biascli.engines.lexical import LexicalEngine

    return LexicalEngine()


def load_reader(name: EngineName) -> "SlantReader | None":
    """Return what reads the words of sentences with an engine; the lexical one has no more than the lists have."""
    if name is not EngineName.ENCODER:
        return None
    from biascli.engines.encoder.slant import EncoderReader

    return EncoderReader()


def begin_loading(name: EngineName) -> None:
    """Begin to load, in a thread, the model that an engine will need; what is wrong with it shows when it is used."""
    if name is EngineName.ENCODER:
        from biascli.engines.encoder.network import begin_loading

        begin_loading()


def fingerprint(name: EngineName) -> str:
    """Return a short hash of the engine's model, so that figures can be compared."""
    if name is EngineName.ENCODER:
        from biascli.engines.encoder.network import read_card

        return read_card().fingerprint
    import hashlib

    from biascli.engines import weights

    return hashlib.sha256(files("biascli.models").joinpath(weights.FILE).read_bytes()).hexdigest()[:16]
