from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli import language
from biascli.document import Document
from biascli.model import Voice


def voice_of(document: Document, words: str) -> Voice:
    return document.voices.at(document.text.index(words)).voice


def test_whose_words_they_are() -> None:
    text = (
        "The bridge is a disgrace. Anna Holt said the repairs would take a year. “It is unsafe,” she added. "
        "They wanted to be on the “right” side."
    )
    document = language.build(text)
    assert voice_of(document, "disgrace") is Voice.NARRATION
    assert voice_of(document, "repairs") is Voice.ATTRIBUTED
    assert voice_of(document, "unsafe") is Voice.QUOTATION
    assert voice_of(document, "right") is Voice.NARRATION


def test_the_reporting_verb_is_the_authors_own() -> None:
    document = language.build("Anna Holt claimed that the repairs would take a year.")
    assert voice_of(document, "claimed") is Voice.NARRATION


def test_words_of_a_source_carry_its_name() -> None:
    document = language.build("“It is unsafe,” Anna Holt said.")
    assert document.voices.at(1).speaker == document.sources[0].id


@given(st.text(alphabet="ab “”\"'.,\n‘’said that Holt", max_size=200))
def test_every_character_has_one_voice(text: str) -> None:
    spans = language.build(text).voices.spans
    assert spans[0].start == 0
    assert spans[-1].end == len(text)
    for left, right in pairwise(spans):
        assert left.end == right.start


@pytest.mark.parametrize(
    ("text", "words", "voice"),
    [
        ("Lee said the bridge was “not safe” at all.", "not safe", Voice.QUOTATION),
        ("Lee said the bridge was “not safe” at all.", "at all", Voice.ATTRIBUTED),
        ("Critics believe the plan is doomed.", "doomed", Voice.ATTRIBUTED),
        ("The bridge, Lee said, is a death trap.", "death trap", Voice.ATTRIBUTED),
        ("She sang “Harbor Lights” at the wedding.", "Harbor", Voice.NARRATION),
        ("The senator refused to back the reckless plan.", "reckless", Voice.NARRATION),
        ("Lee denounced the reckless plan.", "reckless", Voice.NARRATION),
        ("Perhaps she would care to explain why the feeble plan failed.", "feeble", Voice.NARRATION),
        ("“We looked,” Marsh claimed, apparently with a straight face.", "claimed", Voice.NARRATION),
    ],
)
def test_voice(text: str, words: str, voice: Voice) -> None:
    assert voice_of(language.build(text), words) is voice


def test_the_innermost_source_is_the_speaker() -> None:
    text = "Ann Lee said that Dan Turner had claimed the files were lost."
    document = language.build(text)
    names: dict[str | None, str] = {each.id: each.name for each in document.sources}
    spoken = [document.voices.at(text.index(words)).speaker for words in ("that", "files")]
    assert [names[each] for each in spoken] == ["Ann Lee", "Dan Turner"]


def test_a_quotation_belongs_to_who_is_reported_and_not_to_whom_it_is_about() -> None:
    text = "Ann Lee said that Portville has tried to “hide the cracks from everybody in town.”"
    document = language.build(text)
    speaker = document.voices.at(text.index("hide")).speaker
    assert [each.name for each in document.sources if each.id == speaker] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Critics labelled him a liar, a coward and a cheat.", ("liar", "coward", "cheat")),
        ("Critics called the plan a farce, a swindle and a disgrace.", ("farce", "swindle", "disgrace")),
        ("Anna Holt branded the mayor as weak, greedy and false.", ("weak", "greedy", "false")),
    ],
)
def test_what_somebody_is_called_are_the_words_of_whoever_says_so(text: str, words: tuple[str, ...]) -> None:
    document = language.build(text)
    assert {voice_of(document, word) for word in words} == {Voice.ATTRIBUTED}


@pytest.mark.parametrize("text", ["The ferry is called a Lady.", "Anna Holt called the greedy mayor on Monday."])
def test_a_name_or_a_call_is_told_by_the_author(text: str) -> None:
    assert {each.voice for each in language.build(text).voices.spans} == {Voice.NARRATION}
