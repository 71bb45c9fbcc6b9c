"""Whom a pronoun means as a source."""

import pytest

from biascli import language


def speakers(text: str) -> list[str | None]:
    document = language.build(text.replace("¶", "\n\n"))
    names = {each.id: each.name for each in document.sources}
    return [names.get(each.source or "") for each in document.attributions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # somebody else came in since, as the subject
        (
            "John Keller said the plan was a mistake. His deputy, Carl Lund, left the room. He said it was old.",
            "Carl Lund",
        ),
        ("Maria Brandt said the dam was old.¶Helen Osei came from the capital. She said it would close.", "Helen Osei"),
        # only one of them is a "she"
        ("Maria Brandt said the dam was old.¶Karl Lund came late. She said it would close.", "Maria Brandt"),
        ("Maria Brandt said Karl Lund had claimed the dam was safe. She said it would close.", "Maria Brandt"),
        # the subject of the clause above, and not whoever spoke before
        ("Carl Lund said the dam was old.¶John Keller was blamed on Monday after he said it was safe.", "John Keller"),
        # an object is no subject
        ("Maria Brandt said the dam was old. She met Helen Osei at noon. She said it would close.", "Maria Brandt"),
        ("The clerk said the dam was old. She said it would close.", "clerk"),
    ],
)
def test_he_and_she_mean_the_nearest_subject_or_the_last_speaker(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        # the pronoun does not fit
        "Maria Brandt said the dam was old.¶Rain fell on the town. He said it would close.",
        "The spokesman said the dam was old.¶She said it would close.",
        # too far above
        "Maria Brandt said the dam was old.¶Rain fell.¶Snow fell.¶The river rose.¶She said it would close.",
        # two came in together
        "John Keller said no.¶Carl Lund and Hugo Brandt came late.¶The door closed. He said it would close.",
    ],
)
def test_where_nobody_fits_the_pronoun_has_no_name(text: str) -> None:
    last = speakers(text)[-1]
    assert last is not None
    assert last.lower() in ("he", "she")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Critics say the dam is old. Maria Brandt said it is safe. They said it would fall.", "Critics"),
        ("The union said the dam was old. Maria Brandt said it is safe. It said the gate would fall.", "union"),
        ("Maria Brandt said the dam is safe. They said the gate would fall.", "They"),
        ("Maria Brandt said the dam is safe. It said the gate would fall.", "It"),
    ],
)
def test_they_and_it_mean_no_single_person(text: str, name: str) -> None:
    assert speakers(text)[-1] == name
