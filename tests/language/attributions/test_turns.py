"""Who speaks in the turns of interviews and transcripts."""

import pytest

from biascli import language

INTRODUCTION = "Ruth Castellano writes about rivers. She talked to us in Lisbon.\n\n"


def turns(text: str) -> list[tuple[str, str]]:
    document = language.build(text)
    names = {each.id: each.name for each in document.sources}
    return [
        (names[each.source or ""], document.text[each.content[0].start : each.content[-1].end])
        for each in document.attributions
        if each.cue_lemma == ":"
    ]


@pytest.mark.parametrize(
    "labels",
    [("Q:", "A:"), ("Q.", "A."), ("**Q:**", "**A:**"), ("Interviewer:", "Answer:"), ("Question:", "Ruth Castellano:")],
)
def test_the_person_interviewed_gives_the_answers(labels: tuple[str, str]) -> None:
    asks, answers = labels
    text = f"{INTRODUCTION}{asks} Why rivers?\n\n{answers} We had a boat.\n\n{asks} And now?\n\n{answers} We sold it."
    found = turns(text)
    assert [said for _, said in found] == ["Why rivers?", "We had a boat.", "And now?", "We sold it."]
    assert [name for name, _ in found][1::2] == ["Ruth Castellano"] * 2
    assert "Ruth Castellano" not in [name for name, _ in found][::2]


def test_where_two_may_have_been_interviewed_the_answers_have_no_name() -> None:
    text = "Ruth Castellano and Karl Brandt met.\n\nQ: Why?\n\nA: We had a boat.\n\nQ: And now?\n\nA: We sold it."
    assert [name for name, _ in turns(text)] == ["Q", "A", "Q", "A"]


def test_an_answer_goes_on_to_the_next_question_and_the_last_ends_with_its_paragraph() -> None:
    text = f"{INTRODUCTION}Q: Why?\n\nA: We had a boat.\n\nIt was blue.\n\nQ: And now?\n\nA: We sold it.\n\nRain fell."
    assert [said for _, said in turns(text)][1::2] == ["We had a boat.\n\nIt was blue.", "We sold it."]


def test_the_items_of_a_list_are_no_turns() -> None:
    assert turns("The plan has two parts.\n\nA. A new dam is built.\n\nA. The old dam goes.") == []
