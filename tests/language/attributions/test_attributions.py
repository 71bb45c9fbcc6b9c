import csv
from collections import Counter
from pathlib import Path

import pytest

from biascli import language
from biascli.document import Attribution, AttributionKind, Directness, Document, SourceKind

CASES = Path(__file__).parents[2] / "cases" / "attributions.tsv"
#: There is no parser: this share of the cases must be right to the word.
RIGHT = 0.95


def rows() -> list[list[str]]:
    with CASES.open(encoding="utf-8") as file:
        return [(row + [""] * 5)[:5] for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]


def bare(text: str) -> str:
    return text.strip(" ,.;:")


def content(text: str, attribution: Attribution) -> list[str]:
    return [bare(text[span.start : span.end]) for span in attribution.content]


def fits(document: Document, attribution: Attribution, source: str, expected: str, kind: str) -> bool:
    kinds: dict[str | None, str] = {each.id: each.kind.value for each in document.sources}
    span = attribution.source_span
    named = source == "-" if span is None else source.lower() in document.text[span.start : span.end].lower()
    return (
        content(document.text, attribution) == [bare(part) for part in expected.split(" | ")]
        and named
        and (not kind or kinds.get(attribution.source) == kind)
    )


def holds(text: str, source: str, expected: str, kind: str) -> bool:
    document = language.build(text.replace("¶", "\n\n"))
    if expected == "-":
        return not document.attributions
    return any(fits(document, each, source, expected, kind) for each in document.attributions)


def test_there_are_enough_cases_of_every_sort() -> None:
    sorts = Counter(row[0] for row in rows())
    assert sum(sorts.values()) >= 200
    assert sorts["none"] >= 20


@pytest.mark.parametrize("text", ["The chairman of the panel, Sen. Tom Garrity of Oklahoma, criticized the council."])
def test_whoever_is_named_behind_a_description_is_the_source(text: str) -> None:
    (source,) = language.build(text).sources
    assert (source.name, source.kind) == ("Tom Garrity", SourceKind.NAMED_PERSON)


def test_the_cases_are_right() -> None:
    wrong = [row for row in rows() if not holds(*row[1:])]
    assert len(wrong) <= (1 - RIGHT) * len(rows()), wrong


def one(text: str) -> Attribution:
    found = language.build(text).attributions
    assert len(found) == 1
    return found[0]


def test_what_a_later_cue_clause_reports_is_part_of_it() -> None:
    found = one("The mayor warned that the dam might fail, Lee said.")
    assert found.cue_lemma == "say"


def test_what_a_source_says_of_another_is_the_others_too() -> None:
    text = "Lee said that the mayor had warned that the dam might fail."
    assert [each.cue_lemma for each in language.build(text).attributions] == ["say", "warn"]


@pytest.mark.parametrize(
    ("text", "directness"),
    [
        ("“The bridge is closed,” Lee said.", Directness.DIRECT),
        ("Lee said the bridge is closed.", Directness.INDIRECT),
        ("Lee said the bridge was “not safe” at all.", Directness.MIXED),
    ],
)
def test_directness(text: str, directness: Directness) -> None:
    assert one(text).directness is directness


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lee said the bridge is closed.", AttributionKind.COMMUNICATION),
        ("Lee believes the bridge is closed.", AttributionKind.BELIEF),
        ("Lee knows that the bridge is closed.", AttributionKind.KNOWLEDGE),
        ("Lee refused to close the bridge.", AttributionKind.INTENTION),
        ("Lee denounced the bridge.", AttributionKind.ATTITUDE),
        ("The bridge seems to be closed.", AttributionKind.APPEARANCE),
    ],
)
def test_kind(text: str, kind: AttributionKind) -> None:
    assert one(text).kind is kind


def test_the_same_source_under_two_names_is_one_source() -> None:
    text = "“The bridge is closed,” said Ann Lee, the mayor. Lee said it would open in May. She said it was old."
    document = language.build(text)
    assert len({each.source for each in document.attributions}) == 1
    assert document.sources[0].kind is SourceKind.NAMED_PERSON


def test_sources_are_numbered_by_first_attribution() -> None:
    text = "Critics say the plan will fail. Ann Lee said it would work. Critics say it is too late."
    document = language.build(text)
    assert [each.id for each in document.sources] == ["S1", "S2"]
    assert [each.source for each in document.attributions] == ["S1", "S2", "S1"]


def test_a_floating_quotation_goes_on_from_the_last_speaker() -> None:
    text = "Ann Lee said the bridge was old.\n\n“It should never have been opened.”\n\nRain fell all night."
    document = language.build(text)
    (only,) = document.attributions
    assert content(text, only) == ["the bridge was old", "“It should never have been opened.”"]
    assert only.directness is Directness.MIXED


def test_a_title_claims_no_speaker() -> None:
    text = "Ann Lee said the bridge was old. The band played “Harbor Lights” at noon."
    assert all("Harbor" not in each for a in language.build(text).attributions for each in content(text, a))


def test_the_author_is_no_source() -> None:
    assert language.build("I think the bridge should be closed. We know that it is old.").attributions == ()


def test_attributions_stand_in_the_order_of_the_text_and_inside_it() -> None:
    text = "“Closed,” Lee said. “Old, too.” Critics say it will fall, according to the Portville Times, by May."
    found = language.build(text).attributions
    starts = [each.content[0].start for each in found]
    assert starts == sorted(starts)
    for each in found:
        for span in (*each.content, *filter(None, (each.cue, each.source_span))):
            assert 0 <= span.start < span.end <= len(text)


def test_a_quotation_goes_on_from_whoever_is_reported_to_have_spoken() -> None:
    text = "The Portville Times reported that Ann Lee spoke about the bridge. “It should never have been opened.”"
    document = language.build(text)
    names = {each.id: each.name for each in document.sources}
    assert [names[each.source] for each in document.attributions if each.source] == ["Portville Times", "Ann Lee"]


def test_what_somebody_wants_within_reported_words_is_no_attribution_of_its_own() -> None:
    (only,) = language.build("Ann Lee said that the firm wants to close the bridge.").attributions
    assert only.cue_lemma == "say"


def test_two_cues_with_one_content_are_one_attribution() -> None:
    (only,) = language.build("Ann Lee expressed concern that the dam would break.").attributions
    assert only.directness is Directness.INDIRECT


def test_a_share_of_people_is_named_by_its_survey() -> None:
    document = language.build("In a survey by the port, 48 percent said they would pay more.")
    assert [(each.name, each.kind) for each in document.sources] == [("survey", SourceKind.DOCUMENT)]


def test_the_turns_of_an_interview_have_no_named_source() -> None:
    document = language.build("They met in May.\n\nQ: Who paid?\n\nA: Nobody knows.\n\nQ: Why not?")
    assert {(each.name, each.kind) for each in document.sources} == {
        ("Q", SourceKind.UNNAMED),
        ("A", SourceKind.UNNAMED),
    }


def test_a_signature_gives_the_speaker() -> None:
    document = language.build("“We waited for hours and nobody came to tell us why.” — Maria Santos")
    assert [each.name for each in document.sources] == ["Maria Santos"]
