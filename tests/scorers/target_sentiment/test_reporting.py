"""Who says what of whom, and by which verbs each is reported."""

from biascli import language
from biascli.document import Document
from biascli.engines import EngineName
from biascli.model import Result, Scope
from biascli.scorers.seam import Setup
from biascli.scorers.target_sentiment import TargetSentiment

TEXT = """Peter Marsh said that Anna Holt was a corrupt liar. “Anna Holt is a coward,” Marsh said.

Ruth Castell claimed that Anna Holt was honest. Castell admitted that the school had closed. Castell told the council
that Peter Marsh was kind.
"""


def scored() -> tuple[Document, Result, dict[str, str], dict[str, str]]:
    document = language.build(TEXT)
    result = TargetSentiment.load(Setup(engine=EngineName.LEXICAL)).score(document)
    actors = {actor.name: actor.id for actor in document.actors}
    speakers = {source.name: source.id for source in document.sources}
    return document, result, actors, speakers


def test_who_says_what_of_whom() -> None:
    _, result, actors, speakers = scored()
    marsh = Scope(actor=actors["Anna Holt"], speaker=speakers["Peter Marsh"])
    castell = Scope(actor=actors["Anna Holt"], speaker=speakers["Ruth Castell"])
    against, praise = (result.metric("polarity_by_speaker", scope).value for scope in (marsh, castell))
    assert against is not None
    assert praise is not None
    assert against < 0 < praise
    counts = {each.name: each.value for each in result.counts if each.scope == marsh}
    assert counts["n_treatments"] == 2  # quoted and paraphrased
    assert counts["n_mentions"] == 3  # "a coward" describes her once more
    own = [each for each in result.findings if (each.actor, each.speaker) == (marsh.actor, marsh.speaker)]
    assert counts["n_evidence"] == len(own) > 1
    assert counts["weight"] == round(sum(each.weight for each in own), 4)


def test_nobody_speaks_in_narration() -> None:
    document, result, actors, _ = scored()
    pairs = {(each.scope.speaker, each.scope.actor) for each in result.metrics if each.name == "polarity_by_speaker"}
    assert len(pairs) == 3
    assert {speaker for speaker, _ in pairs} <= {source.id for source in document.sources}
    assert {actor for _, actor in pairs} == {actors["Anna Holt"], actors["Peter Marsh"]}


def test_verbs_of_each_speaker() -> None:
    _, result, _, speakers = scored()
    verbs = {
        (each.scope.speaker, each.scope.term): each.value
        for each in result.counts
        if each.name == "n_reports" and each.scope.term
    }
    marsh, castell = speakers["Peter Marsh"], speakers["Ruth Castell"]
    assert verbs == {(marsh, "say"): 2, (castell, "claim"): 1, (castell, "admit"): 1, (castell, "tell"): 1}
    assert result.metric("judging_verb_share", Scope(speaker=marsh)).value == 0
    assert result.metric("judging_verb_share", Scope(speaker=castell)).value == round(2 / 3, 4)
