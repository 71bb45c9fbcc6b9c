"""Lists on one board share the look-up of tokens, and find what each finds alone."""

from biascli.document import Token
from biascli.lexicon import Lexicon, Term, forget_sentences
from biascli.lexicon.board import Board


def tokens(text: str) -> tuple[Token, ...]:
    return tuple(Token(at, at + len(word), word, "NN", word, is_word=True) for at, word in enumerate(text.split()))


def terms(*texts: str) -> list[Term]:
    return [Term(tuple(text.split()), "c", 1.0) for text in texts]


def found(lexicon: Lexicon, sentence: tuple[Token, ...]) -> list[str]:
    return [match.term.text for match in lexicon.match(sentence)]


def test_each_list_finds_its_own_terms() -> None:
    board = Board()
    one = Lexicon("one", terms("mob", "mob rule"), board=board)
    other = Lexicon("other", terms("mob", "lawless"), board=board)
    sentence = tokens("lawless mob rule")
    assert found(one, sentence) == ["mob rule"]
    assert found(other, sentence) == ["lawless", "mob"]


def test_a_list_that_joins_late_is_tried_on_sentences_that_were_read_before() -> None:
    board = Board()
    first = Lexicon("first", terms("mob"), board=board)
    sentence = tokens("the mob scheme")
    assert found(first, sentence) == ["mob"]
    late = Lexicon("late", terms("scheme"), board=board)
    assert found(late, sentence) == ["scheme"]
    assert found(late, tokens("another scheme")) == ["scheme"]


def test_a_list_is_tried_once_on_a_sentence_of_a_long_text() -> None:
    lexicon = Lexicon("one", terms("mob"))
    sentence = tokens("the mob scheme")
    before = lexicon.match(sentence)
    others = [tokens(f"sentence {number}") for number in range(2000)]
    assert [lexicon.match(other) for other in others] == [()] * len(others)
    assert lexicon.match(sentence) is before
    forget_sentences()
    after = lexicon.match(sentence)
    assert after == before
    assert after is not before


def test_lists_on_boards_of_their_own_keep_apart() -> None:
    sentence = tokens("mob scheme")
    assert found(Lexicon.of("one", terms("mob")), sentence) == ["mob"]
    assert found(Lexicon.of("other", terms("scheme")), sentence) == ["scheme"]
