"""Figures of a result as they are shown: looked up by name and scope, or the reason why there is none."""

from collections.abc import Sequence
from textwrap import wrap

from rich.text import Text

from biascli.model import Metric, Part, Result, Scope, Voice
from biascli.renderers.terminal.canvas import GAP, MUTED, Canvas

AUTHOR = Scope(part=Part.BODY, voice=Voice.NARRATION)
BODY = Scope(part=Part.BODY)
HEADLINE = Scope(part=Part.HEADLINE)

#: Rows of a table of actors or sources; the JSON holds them all.
ROWS_SHOWN = 8

#: Columns that a title has at least, on a terminal that is too narrow for any table.
_LEAST_TITLE = 16

_COLUMNS = (
    ("author", AUTHOR),
    ("quoted", Scope(part=Part.BODY, voice=Voice.QUOTATION)),
    ("attributed", Scope(part=Part.BODY, voice=Voice.ATTRIBUTED)),
)


def find(result: Result, name: str, scope: Scope) -> Metric | None:
    """Return a metric, or None where the result holds none of that name and scope."""
    return next((each for each in result.metrics if each.name == name and each.scope == scope), None)


def value(result: Result, name: str, scope: Scope) -> float | None:
    """Return the value of a metric, or None where it is undefined or not there."""
    metric = find(result, name, scope)
    return None if metric is None else metric.value


def figure(metric: Metric | None) -> str:
    """Return the value of a metric as it is printed."""
    if metric is None or metric.value is None:
        return "-"
    if metric.unit.startswith("share"):
        return f"{metric.value:.0%}"
    if metric.formula.isidentifier() and metric.value == int(metric.value):  # a count as it is
        return f"{metric.value:g}"
    return f"{metric.value:.1f}" if abs(metric.value) >= 1 else f"{metric.value:.2f}"


def by_voice(canvas: Canvas, result: Result, rows: Sequence[tuple[str, str]]) -> None:
    """Print metrics as rows; the author's words, the quoted and the attributed beside each other."""
    lines = [(label, *(figure(find(result, name, scope)) for _, scope in _COLUMNS)) for name, label in rows]
    canvas.columns(lines, header=("", *(title for title, _ in _COLUMNS)), right=(1, 2, 3))
    reasons(canvas, [find(result, name, AUTHOR) for name, _ in rows])


def all_figures(canvas: Canvas, result: Result) -> None:
    """Print every figure of the body."""
    list_figures(canvas, result, [(metric.name, BODY) for metric in result.metrics if metric.scope == BODY])


def list_figures(canvas: Canvas, result: Result, wanted: Sequence[tuple[str, Scope]]) -> None:
    """Print figures as rows: title, value, unit; a title runs over several lines where it must."""
    from biascli import scorers

    titles = {spec.name: spec.title for spec in scorers.scorer_class(result.scorer).metrics}
    metrics = [metric for name, scope in wanted if (metric := find(result, name, scope)) is not None]
    values = [figure(metric) for metric in metrics]
    units = ["" if metric.unit.startswith("share") else metric.unit for metric in metrics]
    room = canvas.width - max(map(len, values), default=0) - max(map(len, units), default=0) - 2 * GAP
    rows: list[tuple[Text | str, ...]] = []
    for metric, shown, unit in zip(metrics, values, units, strict=True):
        title = titles[metric.name][:1].upper() + titles[metric.name][1:]
        first, *others = wrap(title, max(room, _LEAST_TITLE), subsequent_indent="  ")
        rows.append((first, shown, Text(unit, MUTED)))
        rows += [(other, "", "") for other in others]
    canvas.columns(rows, right=(1,))
    reasons(canvas, metrics)


def reasons(canvas: Canvas, metrics: Sequence[Metric | None]) -> None:
    """Say why figures are undefined, each reason once."""
    for reason in dict.fromkeys(metric.reason for metric in metrics if metric is not None and metric.reason):
        canvas.note(f"-  is undefined: {reason}")
