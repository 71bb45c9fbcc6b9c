from biascli import language
from biascli.engines.masking import Masker
from biascli.engines.seam import Word


def masked(text: str) -> tuple[Word, ...]:
    document = language.build(text)
    return Masker(document).masked(document.sentences[0])


def test_a_name_is_one_word_without_letters() -> None:
    words = masked("On Monday morning, President Anna Varga met Russian and German Republicans in the old town.")
    letters = {word.text for word in words}
    assert not letters & {"president", "anna", "varga", "russian", "german", "republicans", "monday"}
    assert {"met", "old", "town"} <= letters
    assert [word.span for word in words] == sorted(word.span for word in words)
    named = [word for word in words if word.actor == "A1"]
    assert len(named) == 1
    assert (named[0].text, named[0].lemma, named[0].tag) == ("", "", "NNP")
