"""The encoder's reading of words: blind to names, one figure a word, and the same whatever stands beside a sentence."""

from collections.abc import Sequence

from biascli import language
from biascli.engines.encoder.network import Network
from biascli.engines.encoder.slant import EncoderReader
from biascli.engines.masking import Masker
from biascli.engines.seam import Word

LEAST = 0.5


def masked(text: str) -> Sequence[Sequence[Word]]:
    document = language.build(text)
    return list(map(Masker(document).masked, document.all_sentences()))


def read(text: str) -> list[list[float]]:
    return EncoderReader().read(masked(text))


def slanting(text: str) -> list[str]:
    return [
        text[word.start : word.end]
        for words, chances in zip(masked(text), read(text), strict=True)
        for word, chance in zip(words, chances, strict=True)
        if chance >= LEAST
    ]


def test_it_tells_slanting_words_from_plain_ones() -> None:
    assert "steamrollered" in slanting(
        "On Monday the council steamrollered the budget through in a shameless stitch-up."
    )
    assert slanting("On Monday the council passed the budget by 12 votes to 9.") == []


def test_exchanging_two_names_changes_no_figure() -> None:
    one = read("Peter Holm bullied Anna Varga into a grovelling apology on Monday.")
    assert one == read("Anna Varga bullied Peter Holm into a grovelling apology on Monday.")
    assert max(one[0]) >= LEAST


def test_a_name_never_slants() -> None:
    text = "The vile Mayor Savage butchered the plan."
    (words,), (chances,) = masked(text), read(text)
    assert [chance for word, chance in zip(words, chances, strict=True) if not word.text] == [0.0]


def test_the_words_of_a_contraction_share_a_figure() -> None:
    (words,), (chances,) = masked("They don't care."), read("They don't care.")
    assert [word.text for word in words][1:3] == ["do", "n't"]
    assert chances[1] == chances[2]


def test_what_lies_behind_the_longest_text_is_not_read() -> None:
    text = f"On Monday {'the council and ' * 100}the shameless stitch-up."
    (words,), (chances,) = masked(text), read(text)
    assert len(chances) == len(words)
    assert chances[-3:] == [0.0, 0.0, 0.0]


def test_figures_are_the_same_whatever_stands_beside_a_sentence_and_on_any_number_of_threads() -> None:
    sentences = masked("The levy ate the high street alive. Anna Varga left. The shameless council lied to the town.")
    alone = [EncoderReader().read([each])[0] for each in sentences]
    for n_threads in (1, 2, 8):
        assert EncoderReader(Network(n_threads=n_threads)).read(sentences) == alone
