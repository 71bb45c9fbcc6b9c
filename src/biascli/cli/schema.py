"""``biascli schema``."""

import json

import typer


def schema() -> int:
    """Print the JSON Schema of the JSON report.

    Example:
      biascli schema > report.schema.json
    """
    from biascli import report

    typer.echo(json.dumps(report.schema(), indent=2))
    return 0
