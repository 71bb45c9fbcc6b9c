import pytest

from biascli import language
from biascli.document import ActorType, MentionForm


def names(text: str) -> dict[str, ActorType]:
    return {actor.name: actor.type for actor in language.build(text).actors}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Anna Holt met reporters. Holt said no.", {"Anna Holt": ActorType.PERSON}),
        ("France closed its border. Paris gave no reason for it.", {"France": ActorType.STATE}),
        (
            "The National Harbour Authority (NHA) closed two docks. The NHA gave no reason.",
            {"National Harbour Authority": ActorType.ORGANISATION},
        ),
        ("Peter Holt met Anna Holt in the hall.", {"Peter Holt": ActorType.PERSON, "Anna Holt": ActorType.PERSON}),
        ("On Monday in January the rain stopped.", {}),
    ],
)
def test_who_is_in_the_story(text: str, expected: dict[str, ActorType]) -> None:
    assert names(text) == expected


def test_a_pronoun_counts_where_it_is_clear_who_is_meant() -> None:
    (actor,) = language.build("Anna Holt left early. She was tired.").actors
    assert [mention.form for mention in actor.mentions] == [MentionForm.NAME, MentionForm.PRONOUN]


def test_a_pronoun_is_left_alone_where_two_could_be_meant() -> None:
    for actor in language.build("Anna Holt met Maria Lind. She was tired.").actors:
        assert all(mention.form is MentionForm.NAME for mention in actor.mentions)


def test_ids_follow_the_first_mention() -> None:
    actors = language.build("Peter Marsh met Anna Holt. Holt left. Marsh stayed.").actors
    assert [(actor.id, actor.name) for actor in actors] == [("A1", "Peter Marsh"), ("A2", "Anna Holt")]
    assert [len(actor.mentions) for actor in actors] == [2, 2]
