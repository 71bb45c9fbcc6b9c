import pytest

from biascli.engines.relations import Relation
from engines_reading import relation


@pytest.mark.parametrize(
    ("text", "target", "word", "expected"),
    [
        ("Varga attacked the mayor.", "Varga", "attacked", Relation.AGENT),
        ("The mayor attacked Varga.", "Varga", "attacked", Relation.PATIENT),
        ("Varga was attacked by the mayor.", "Varga", "attacked", Relation.PATIENT),
        ("The mayor was attacked by Varga.", "Varga", "attacked", Relation.AGENT),
        ("Varga, who attacked the mayor, left.", "Varga", "attacked", Relation.AGENT),
        ("Varga tried to deceive the mayor.", "Varga", "deceive", Relation.AGENT),
        ("Varga is corrupt.", "Varga", "corrupt", Relation.DESCRIPTION),
        ("Varga is a liar.", "Varga", "liar", Relation.DESCRIPTION),
        ("Varga, a ruthless dictator, left.", "Varga", "dictator", Relation.DESCRIPTION),
        ("The mayor called Varga a liar.", "Varga", "liar", Relation.DESCRIPTION),
        ("The town knew about Varga's lies.", "Varga", "lies", Relation.POSSESSION),
        ("The lies of Varga were known.", "Varga", "lies", Relation.POSSESSION),
        ("Varga made false claims.", "Varga", "false", Relation.DEED),
        ("Varga abused prisoners at the camp.", "Varga", "abused", Relation.AGENT),  # tagged as a participle
        ("Holm is corrupt, and so Varga left.", "Varga", "corrupt", Relation.OTHER),
        ("The corrupt Holm met Varga.", "Varga", "corrupt", Relation.OTHER),
        ("Varga said the mayor was a liar.", "Varga", "liar", Relation.SPOKEN),
    ],
)
def test_who_does_what_to_whom(text: str, target: str, word: str, expected: Relation) -> None:
    assert relation(text, target, word) is expected
