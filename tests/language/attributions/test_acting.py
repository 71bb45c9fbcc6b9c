"""Who speaks a quotation without a cue."""

import pytest

from biascli import language


def speaker(text: str, words: str) -> str | None:
    document = language.build(text.replace("¶", "\n\n"))
    names = {each.id: each.name for each in document.sources}
    for each in document.attributions:
        if any(words in document.text[span.start : span.end] for span in each.content):
            return names.get(each.source or "")
    return None


@pytest.mark.parametrize(
    "text",
    [
        "Anna Petrov grew up by the river. She sat down and began.¶“The flood came at night. We slept on the roof.”",
        "Anna Petrov shook her head. “The flood came at night.”",
        "Anna Petrov, 43, runs a bakery in the old town.¶“I wake at four. The flood came at night.”",
        "Carl Lund said the dam was old. Anna Petrov smiled.¶“The flood came at night.”",
    ],
)
def test_whoever_acts_in_the_sentence_before_speaks(text: str) -> None:
    assert speaker(text, "The flood came at night") == "Anna Petrov"


@pytest.mark.parametrize(
    "text",
    [
        # of the subject, and not by it
        "Anna Petrov died in 2019.¶“She was nine when the flood came at night.”",
        # nobody acts, and whoever spoke is too far above
        "Anna Petrov said no.¶Rain fell.¶Snow fell.¶The hall was dark.¶“Then the flood came at night.”",
        "Anna Petrov and Carl Lund smiled.¶“Then the flood came at night.”",
    ],
)
def test_where_nobody_in_particular_acts_no_speaker_is_given(text: str) -> None:
    assert speaker(text, "the flood came at night") is None


def test_a_cue_tells_more_than_who_acts() -> None:
    text = "Anna Petrov smiled. “The flood came at night,” Carl Lund said."
    assert speaker(text, "The flood came at night") == "Carl Lund"


def test_whoever_spoke_goes_on_where_another_is_only_told_of() -> None:
    text = "Carl Lund said the dam was old. Anna Petrov runs it.¶“I wake at four. The flood came at night.”"
    assert speaker(text, "The flood came at night") == "Carl Lund"
