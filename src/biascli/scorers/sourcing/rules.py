"""Every kind of finding that the sourcing scorer makes."""

from biascli.model import Rule, Severity

VAGUE_SOURCE = Rule(
    "sourcing.vague_source",
    "vague source",
    "Words are put into the mouth of nobody in particular (*critics say*, *it is believed*, *reportedly*). A reader "
    "cannot check who they are or how many. Fires on the cue; misses a source that is vague only in context.",
)
ANONYMOUS_SOURCE = Rule(
    "sourcing.anonymous_source",
    "unnamed source",
    "A source is described and not named (*a senior official*, *officials*). There can be good reasons; a reader still "
    "depends on the author's judgement. What points back to somebody introduced before (*the senator*, *they*) does "
    "not fire, nor does a body of which there is one (*police*), nor one person in a headline (*Mayor vetoes bill*).",
    Severity.NOTE,
)
LOADED_CUE = Rule(
    "sourcing.loaded_reporting_verb",
    "reporting verb that judges",
    "The verb tells the reader what to think of the words: *claimed* doubts them, *admitted* presumes guilt, *bragged* "
    "and *whined* mock. The weight says how much; *said* weighs nothing.",
)
CAUSE = Rule(
    "sourcing.unsourced_cause",
    "cause or conclusion with no source",
    "The author says what caused what, or what follows from it, on nobody's authority. Often harmless, since much is "
    "common knowledge; worth a look where the cause is disputed.",
    Severity.NOTE,
)
JUDGEMENT = Rule(
    "sourcing.unsourced_judgement",
    "judgement with no source",
    "The author praises, condemns or prescribes in narration. In an opinion piece that is the purpose; in a report it "
    "is somebody's view without the somebody.",
)
CERTAINTY = Rule(
    "sourcing.certainty",
    "certainty in place of a source",
    "*Clearly*, *of course*, *we know*: the author's confidence stands where evidence or a source would.",
)
UNANSWERED = Rule(
    "sourcing.unanswered_claim",
    "claim with no reply",
    "A source makes a claim against a person, an organisation or a state (*accused Holt of*, *Holt lied*), and the "
    "text neither gives words to whom it is about, nor to somebody who speaks for it, nor says that it was asked. "
    "Misses claims that only context makes one, and replies by an ally whom the text does not introduce as such.",
)
