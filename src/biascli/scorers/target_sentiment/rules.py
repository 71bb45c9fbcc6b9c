"""Every kind of finding that this scorer makes."""

from biascli.model import Rule, Severity

AGAINST = Rule(
    "target_sentiment.against",
    "actor in a bad light",
    "The sentence presents an actor in a bad light. The encoder judges the sentence as a whole and shows the actor's "
    "first mention in it; the lexical engine shows the words that speak against the actor. The weight is below 0. It "
    "misses irony and what stands between the lines.",
    Severity.NOTE,
)
FOR = Rule(
    "target_sentiment.for",
    "actor in a good light",
    "The sentence presents an actor in a good light. The encoder judges the sentence as a whole and shows the actor's "
    "first mention in it; the lexical engine shows the words that speak for the actor. The weight is above 0. It "
    "misses irony and what stands between the lines.",
    Severity.NOTE,
)
JUDGING_NAME = Rule(
    "target_sentiment.judging_name",
    "name with a judgement",
    "An actor is called by a name that judges (*Crooked Hillary*, *the embattled mayor Dana Holt*). The weight is the "
    "valence of the words around the name, never of the name. It misses nicknames whose words are plain (*Tricky*).",
    Severity.NOTE,
)
AGENTLESS_PASSIVE = Rule(
    "target_sentiment.agentless_passive",
    "passive without an agent",
    "Something was done, and the sentence does not say by whom (*mistakes were made*, *two men were shot*). Often the "
    "agent is unknown, plain, or named in the next sentence; worth a look where it is neither. The weight is the same "
    "for all. Passives in which nobody acts (*was born*, *is located*) do not count.",
    Severity.NOTE,
)

#: What adds up to a polarity.
TREATMENT = (AGAINST.id, FOR.id)
