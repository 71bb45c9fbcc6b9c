import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli.language import tokens
from biascli.model import Span

#: Marks of direction, which show nothing.
MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
UNSEEN = str.maketrans("", "", MARKS)
PIECES = st.sampled_from(
    [
        *"'’‘-.,!?$%&@#/_“”( \n\u0301\u00ad",
        *MARKS,
        "n't",
        "can",
        "not",
        "gon",
        "na",
        "s",
        "U.S.",
        "http://",
        "5",
        "a",
        "B",
        "...",
    ]
)


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens.spans(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It isn't Kim's.", "It is n't Kim 's ."),
        ("They’re sure he’ll say I’m late, I’d've left.", "They ’re sure he ’ll say I ’m late , I ’d 've left ."),
        ("DON'T, can't, won’t, ain't", "DO N'T , ca n't , wo n’t , ai n't"),
        ("They cannot; I'm gonna.", "They can not ; I 'm gon na ."),
        ("the workers' plan, O'Brien's o'clock", "the workers ' plan , O'Brien 's o'clock"),
        ("in the '90s and the 1990's", "in the '90s and the 1990 's"),
        ("a so-called far‑right, U.S.-led plan", "a so-called far‑right , U.S.-led plan"),
        ("$5, €3.5bn, US$1,000.50, 50%", "$ 5 , € 3.5bn , US$ 1,000.50 , 50 %"),
        ("at 3:45 p.m. on 9/11", "at 3:45 p.m. on 9/11"),
        ("Sen. Roe, R-Pa., of the U.S.", "Sen. Roe , R-Pa. , of the U.S."),
        ("J. K. Rowling ate plan B.", "J. K. Rowling ate plan B ."),
        ("It is No. 5. He said no.", "It is No. 5 . He said no ."),
        ("She works for Acme Inc.", "She works for Acme Inc."),
        ("Well... no… yes -- maybe—never!!", "Well ... no … yes -- maybe — never !!"),
        (
            "See https://example.org/a?b=1, ask a.b@example.co.uk",
            "See https://example.org/a?b=1 , ask a.b@example.co.uk",
        ),
        ("@jane said #no on example.com.", "@jane said #no on example.com ."),
        ("AT&T and/or [sic] “this”", "AT&T and / or [ sic ] “ this ”"),
        ("The war.The end", "The war . The end"),
        ("An Arab-U.S. plan, said Ames, D-N.J.", "An Arab-U.S. plan , said Ames , D-N.J."),
        ("nai\u0308ve co\u00adoperate", "nai\u0308ve co\u00adoperate"),
    ],
)
def test_words_are_split_as_the_penn_treebank_splits(text: str, expected: str) -> None:
    assert words(text) == expected.split(" ")


def test_a_token_knows_its_place_and_whether_it_is_a_word() -> None:
    text = "No. He doesn’t owe $5."
    found = tokens.read(text, Span(4, len(text)))
    assert [text[token.start : token.end] for token in found] == [token.text for token in found]
    assert [token.text for token in found if token.is_word] == ["He", "does", "owe", "5"]
    assert [token.lemma for token in found] == ["he", "do", "not", "owe", "$", "5", "."]


def test_a_headline_word_in_title_case_is_no_name() -> None:
    text = "Senator Slams Disastrous Plan"
    found = tokens.read_headline(text, Span(0, len(text)))
    assert [token.text for token in found] == text.split()
    assert (found[1].tag, found[1].lemma) == ("VBZ", "slam")


@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=40).map("".join))
def test_every_character_but_white_space_and_marks_is_in_one_token(text: str) -> None:
    position = 0
    for start, end in tokens.spans(text, Span(0, len(text))):
        assert position <= start < end
        assert not text[position:start].translate(UNSEEN).strip()
        assert not any(map(str.isspace, text[start:end]))
        position = end
    assert not text[position:].translate(UNSEEN).strip()


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_of_direction_is_no_word(mark: str) -> None:
    for text in ("{}Holt said no.", "Holt {} said{} no.", "Holt said no.{}", "Ho{}lt said no."):
        marked = text.replace("{}", mark)
        found = [marked[start:end] for start, end in tokens.spans(marked, Span(0, len(marked)))]
        assert mark not in "".join(found)
        assert "".join(found) == "Holtsaidno."


@given(st.lists(PIECES, max_size=20).map("".join), st.text(max_size=5), st.text(max_size=5))
def test_what_stands_outside_the_stretch_does_not_matter(text: str, before: str, after: str) -> None:
    alone = [(start + len(before), end + len(before)) for start, end in tokens.spans(text, Span(0, len(text)))]
    assert tokens.spans(before + text + after, Span(len(before), len(before) + len(text))) == alone


@pytest.mark.parametrize(
    "filler", ["a", "ab.", "a.", "a-", "'", "a'", "1.", "a@", "@", "www.", "http://", ".", "=", "can"]
)
def test_a_long_line_of_the_same_survives(filler: str) -> None:
    text = filler * (200_000 // len(filler))
    assert tokens.spans(text, Span(0, len(text)))[-1][1] == len(text)
