"""The arithmetic in which every metric states how it follows from the counts of the same report.

A formula is ordinary arithmetic over the names of counts, for example ``1000 * weight / n_words``.
Metrics are computed from it and it is printed in the report, so what is documented is what is done.
"""

import ast
import math
import operator
from collections.abc import Callable, Mapping
from functools import cache

_Arithmetic = Callable[[Mapping[str, float]], float]

_BINARY: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
_FUNCTIONS: dict[str, Callable[..., float]] = {
    "sqrt": math.sqrt,
    "exp": math.exp,
    "log": math.log,
    "min": min,
    "max": max,
}


@cache
def _parse(formula: str) -> ast.expr:
    return ast.parse(formula, mode="eval").body


@cache
def names(formula: str) -> frozenset[str]:
    """Return the names of the counts that a formula uses."""
    found = {node.id for node in ast.walk(_parse(formula)) if isinstance(node, ast.Name)}
    return frozenset(found - _FUNCTIONS.keys())


def evaluate(formula: str, counts: Mapping[str, float]) -> float:
    """Evaluate a formula over counts.

    Raises:
        KeyError: a name in the formula is no count.
        ZeroDivisionError: a denominator is 0, so the figure is undefined.
        ValueError: the formula holds something other than arithmetic.
    """
    return float(_compiled(formula)(counts))


@cache
def _compiled(formula: str) -> _Arithmetic:
    """Return a formula as a function of the counts: a report evaluates few formulas very often."""
    return _function(_parse(formula))


def _function(node: ast.expr) -> _Arithmetic:
    match node:
        case ast.Constant(value=int() | float() as number):
            return lambda _: number
        case ast.Name(id=name):
            return operator.itemgetter(name)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            inner = _function(operand)
            return lambda counts: -inner(counts)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
            combine, one, other = _BINARY[type(op)], _function(left), _function(right)
            return lambda counts: combine(one(counts), other(counts))
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in _FUNCTIONS:
            apply, arguments = _FUNCTIONS[name], [_function(each) for each in args]
            return lambda counts: apply(*(each(counts) for each in arguments))
        case _:
            raise ValueError(f"not arithmetic: {ast.unparse(node)}")
