from biascli.language.casing import as_in_sentence
from biascli.lexicon import directory


def test_typical_words_of_a_headline_lose_their_capital() -> None:
    assert as_in_sentence("Mayor Slams Doe Over Brutal Riot".split()) == "Mayor slams Doe Over brutal riot".split()


def test_so_they_do_in_capitals() -> None:
    assert as_in_sentence(["MAYOR", "SLAMS", "DOE"]) == ["MAYOR", "slams", "DOE"]


def test_a_sentence_keeps_its_case() -> None:
    words = "Mayor Slam of Harbour Town ate breakfast with the council".split()
    assert as_in_sentence(words) == words


def test_one_long_word_shows_no_habit() -> None:
    assert as_in_sentence(["Storm", "!"]) == ["Storm", "!"]
    assert as_in_sentence([]) == []


def test_the_list_is_sorted_and_lower_case() -> None:
    words = (directory() / "headline_words.txt").read_text(encoding="utf-8").split("\n")
    assert words.pop() == ""
    assert words == sorted(set(words))
    assert all(word == word.lower() and word.isalpha() for word in words)
