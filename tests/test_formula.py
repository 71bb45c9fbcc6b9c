import pytest

from biascli import formula


def test_arithmetic_over_counts() -> None:
    assert formula.evaluate("1000 * weight / n_words", {"weight": 2.5, "n_words": 500}) == 5.0


def test_functions_and_powers() -> None:
    assert formula.evaluate("sqrt(a) + max(b, 0) - min(a, b) ** 2", {"a": 9, "b": -2}) == 3 + 0 - 4


def test_unary_minus() -> None:
    assert formula.evaluate("-a + 1", {"a": 3}) == -2


def test_names_are_counts_and_not_functions() -> None:
    assert formula.names("sqrt(a) / (b + 1)") == {"a", "b"}


def test_a_denominator_of_zero_is_no_figure() -> None:
    with pytest.raises(ZeroDivisionError):
        formula.evaluate("a / b", {"a": 1, "b": 0})


def test_an_unknown_count_is_an_error() -> None:
    with pytest.raises(KeyError, match="n_words"):
        formula.evaluate("1 / n_words", {})


@pytest.mark.parametrize("text", ["__import__('os')", "a.real", "[a]", "a if a else b", "a < b", "print(a)", "'a'"])
def test_anything_but_arithmetic_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not arithmetic"):
        formula.evaluate(text, {"a": 1, "b": 1})
