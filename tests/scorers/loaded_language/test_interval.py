"""The bootstrap over sentences: it holds the rate, narrows with more text, and never changes by itself."""

from hypothesis import given
from hypothesis import strategies as st

from biascli.scorers.loaded_language.interval import bootstrap


def test_without_words_there_is_no_interval() -> None:
    assert bootstrap([], []) is None
    assert bootstrap([0.0], [0]) is None


def test_where_nothing_was_found_there_may_still_be_something() -> None:
    # Three words of weight 0.4 may have been missed by chance; one that was found leaves about as much open.
    found = bootstrap([0.0] * 10, [20] * 10)
    assert found == (0.0, 3 * 0.4 / 200)
    one = bootstrap([0.4] + [0.0] * 9, [20] * 10)
    assert one is not None
    assert one[0] == 0
    assert one[1] >= 0.8 * found[1]


def test_sentences_that_are_all_alike_leave_no_room() -> None:
    found = bootstrap([0.5] * 10, [20] * 10)
    assert found is not None
    low, high = found
    assert abs(low - 0.025) < 1e-12
    assert abs(high - 0.025) < 1e-12


def test_more_of_the_same_narrows_it() -> None:
    few, many = bootstrap([0.0, 1.0] * 6, [20] * 12), bootstrap([0.0, 1.0] * 60, [20] * 120)
    assert few is not None
    assert many is not None
    assert many[1] - many[0] < 0.5 * (few[1] - few[0])


def test_the_width_is_about_that_of_theory() -> None:
    # 100 sentences of 20 words, half of them with weight 1: the standard error of the rate is 0.5 / sqrt(100) / 20.
    found = bootstrap([0.0, 1.0] * 50, [20] * 100)
    assert found is not None
    assert 0.8 < (found[1] - found[0]) / (2 * 1.96 * 0.0025) < 1.2


def test_a_long_text_has_one_interval_whatever_was_asked_before() -> None:
    # More sentences than are kept in mind.
    weights, words = [0.0, 0.3, 0.0, 0.6] * 400, [20, 11, 7, 30] * 400
    found = bootstrap(weights, words)
    assert found is not None
    assert found[0] < 0.9 / 68 < found[1]
    bootstrap(weights[:700], words[:700])
    assert bootstrap(weights, words) == found


@given(st.lists(st.tuples(st.floats(0, 3), st.integers(1, 40)), min_size=1, max_size=30))
def test_it_is_the_same_every_time_and_low_is_below_high(sentences: list[tuple[float, int]]) -> None:
    weights, words = [weight for weight, _ in sentences], [number for _, number in sentences]
    found = bootstrap(weights, words)
    assert found is not None
    assert 0 <= found[0] <= found[1]
    assert bootstrap(weights, words) == found
