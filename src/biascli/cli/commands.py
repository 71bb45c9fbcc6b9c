"""How a function becomes a command: its docstring is the help text, and the lines of its examples stay as they are."""

import inspect
from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

#: The argument whose values are taken as they were typed.
ARTICLES = "articles"
#: Tells the help formatter to leave the lines of the paragraph that follows alone.
_VERBATIM = "\b\n"


class QuickGroup(TyperGroup):
    """A group of commands that converts no value without need."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 - Typer's own types are private
        """Return the options of the group, ``--help`` among them."""
        return _quick(super().get_params(ctx))


class _QuickCommand(TyperCommand):
    """A command that converts no value without need."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 - as above
        """Return the arguments and options of the command, ``--help`` among them."""
        return _quick(super().get_params(ctx))


def _quick(parameters: list[Any]) -> list[Any]:
    """Leave values alone that need no conversion: converting any draws in pydantic, a fifth of the start-up time."""
    for parameter in parameters:
        if not isinstance(parameter.process_value, partial):
            parameter.process_value = partial(_process, parameter.name, parameter.process_value)
    return parameters


def _process(name: str, convert: Callable[[Any, Any], Any], context: Any, value: Any) -> Any:  # noqa: ANN401 - as above
    if value is None or value is False or isinstance(value, Enum):  # an option that was not given, or its default
        return value
    if name == ARTICLES:
        return list(value)
    return convert(context, value)


def help_text(command: Callable[..., int]) -> str:
    """Return the help text of a command's docstring."""
    return (inspect.getdoc(command) or "").replace("\n\nExample", f"\n\n{_VERBATIM}Example")


def add_command(
    app: typer.Typer, command: Callable[..., int], *, name: str | None = None, panel: str | None = None
) -> None:
    """Add a command to an application, in a panel of its help."""
    app.command(name, cls=_QuickCommand, help=help_text(command), rich_help_panel=panel)(command)
