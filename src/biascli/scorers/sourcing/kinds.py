"""Which kinds of attribution hand words to somebody; what is wanted, known or seems so does not ask who says it."""

from biascli.document import AttributionKind

#: The words, or the thought, are what the source holds to be so.
STATING = frozenset((AttributionKind.COMMUNICATION, AttributionKind.BELIEF))
#: Somebody has a say, though it may be the author who words what is praised or denied.
SPEAKING = STATING | {AttributionKind.ATTITUDE}
