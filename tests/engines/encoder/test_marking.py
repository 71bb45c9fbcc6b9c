from biascli.engines.encoder.marking import ACTORS, HIDDEN, NAME, REACH, TARGET, around, marked
from biascli.engines.seam import Polarity, Request
from biascli.evaluate.newsmtsc import Item, request
from biascli.model import Span


def asked(text: str, target: str) -> Request:
    start = text.index(target)
    return request(Item("1", "1", 0, text, Span(start, start + len(target)), Polarity.NEUTRAL))


def test_the_target_has_its_marker_and_the_others_are_numbered_as_they_come() -> None:
    text = "Anna Varga attacked Peter Holm, and Peter Holm attacked Ruth Castellano."
    assert marked(asked(text, "Peter Holm")) == (f"{ACTORS[0]} attacked {TARGET} , and {TARGET} attacked {ACTORS[1]} .")


def test_exchanging_two_names_changes_nothing_that_the_encoder_reads() -> None:
    one = marked(asked("Anna Varga accused Peter Holm of fraud.", "Peter Holm"))
    other = marked(asked("Peter Holm accused Anna Varga of fraud.", "Anna Varga"))
    assert one == other


def test_other_names_lose_their_letters() -> None:
    found = marked(asked("On Monday Anna Varga left.", "Anna Varga"))
    assert found == f"on {NAME} {TARGET} left ."


def test_a_contraction_is_one_word() -> None:
    assert marked(asked("Anna Varga didn't pay.", "Anna Varga")) == f"{TARGET} didn't pay ."


def test_a_hidden_word_has_a_marker() -> None:
    question = asked("Anna Varga lied.", "Anna Varga")
    lied = next(word for word in question.sentence if word.text == "lied")
    assert marked(question, hidden=lied) == f"{TARGET} {HIDDEN} ."


def test_of_a_long_sentence_only_what_stands_around_the_target_is_read() -> None:
    question = asked(f"{'It rained and ' * 100}Anna Varga left{' and it rained' * 100}.", "Anna Varga")
    assert len(around(question)) == 2 * REACH
    assert TARGET in marked(question).split()
