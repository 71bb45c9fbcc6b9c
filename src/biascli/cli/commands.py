"""How a function becomes a command: its docstring is the help text, and the lines of its examples stay as they are."""

import inspect
from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any, get_args, get_origin

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
    """Convert plain values without Typer's machinery: it draws in pydantic, a fifth of the start-up time."""
    for parameter in parameters:
        if not isinstance(parameter.process_value, partial):
            parameter.process_value = partial(_process, parameter, parameter.process_value)
    return parameters


def _process(parameter: Any, convert: Callable[[Any, Any], Any], context: Any, value: Any) -> Any:  # noqa: ANN401 - as above
    if value is None:  # not given, which Typer refuses of an argument
        return convert(context, value) if parameter.required else value
    if value is False or isinstance(value, Enum):  # the default of an option
        return value
    if parameter.name == ARTICLES:
        return list(value)
    plain = None if parameter.callback else _plain(parameter.type_descriptor.annotation, value)
    return convert(context, value) if plain is None else plain


def _plain(kind: Any, value: Any) -> Any:  # noqa: ANN401 - as above
    """Return a value as text, path, member of an enum, or list of such; None for what Typer must convert or refuse."""
    if get_origin(kind) is list:
        (each,) = get_args(kind)
        values = [_plain(each, item) for item in value]
        return None if None in values else values
    if not isinstance(value, str) or not value.isprintable():
        return None
    if kind is str or kind is Path:
        return kind(value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next((member for member in kind if member.value == value), None)
    return None


def help_text(command: Callable[..., int]) -> str:
    """Return the help text of a command's docstring."""
    return (inspect.getdoc(command) or "").replace("\n\nExample", f"\n\n{_VERBATIM}Example")


def add_command(
    app: typer.Typer, command: Callable[..., int], *, name: str | None = None, panel: str | None = None
) -> None:
    """Add a command to an application, in a panel of its help."""
    app.command(name, cls=_QuickCommand, help=help_text(command), rich_help_panel=panel)(command)
