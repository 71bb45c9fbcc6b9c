"""Tables of evaluation figures, as aligned text and as JSON."""

import json

from biascli.evaluate.seam import Evaluation, Table

#: Decimals of a figure on the terminal: data sets of this size carry no more.
_DECIMALS = 3


def as_text(evaluation: Evaluation) -> str:
    """Return the tables as text, columns aligned."""
    return "\n\n".join(_table(table) for table in evaluation.tables)


def as_json(evaluation: Evaluation) -> str:
    """Return the tables as JSON, without the predictions."""
    tables = [{"title": t.title, "columns": t.columns, "rows": t.rows} for t in evaluation.tables]
    return json.dumps({"task": evaluation.task, "tables": tables}, indent=2)


def _table(table: Table) -> str:
    rows = [table.columns, *(tuple(_cell(value) for value in row) for row in table.rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(table.columns))]
    numeric = [not all(isinstance(row[column], str) for row in table.rows) for column in range(len(widths))]
    lines = [
        "  ".join(
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, numeric, strict=True)
        ).rstrip()
        for row in rows
    ]
    return "\n".join([table.title, "-" * len(table.title), *lines])


def _cell(value: str | float | None) -> str:
    match value:
        case None:
            return "-"
        case float():
            return f"{value:.{_DECIMALS}f}"
        case _:
            return str(value)
