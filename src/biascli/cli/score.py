"""``biascli score`` and one command a scorer: the same inputs, the same options."""

import inspect
from collections.abc import Callable, Iterator

from biascli.cli.options import (
    Aliases,
    Articles,
    BaselineFile,
    CacheFolder,
    Config,
    Encoding,
    Engine,
    Exclude,
    ExitZero,
    Explain,
    FailLevelOption,
    FailOn,
    Formats,
    Isolated,
    Jobs,
    Lexicons,
    ListedIn,
    OneActor,
    OutputFile,
    Severities,
    StdinFilename,
    Undefined,
    Width,
)

_EXAMPLES = """

Examples:
  biascli {command} article.txt
  cat article.txt | biascli {command} -
  biascli {command} drafts/ --format json --output report.json
  biascli {command} article.md --fail-on "{bound}" --format github
"""

#: A bound that makes sense for a command.
_BOUNDS = {
    "score": "loaded_language.per_1000_words > 12",
    "actors": "target_sentiment.polarity < -0.5",
    "sourcing": "sourcing.sourcing_ratio < 0.3",
    "rhetoric": "rhetoric.per_1000_words > 20",
    "readability": "readability.consensus_grade > 14",
}

#: Command, the scorer that it runs, and its first line of help.
_COMMANDS = (
    ("loaded", "loaded_language", "Loaded language: emotive and slanted wording, by whose words they are."),
    ("actors", "target_sentiment", "Sentiment toward each actor: who is in the story, and how each is treated."),
    ("sourcing", "sourcing", "Sourcing: who says what, and how much of the text stands on a source."),
    ("rhetoric", "rhetoric", "Rhetoric: persuasion techniques, each with its evidence."),
    (
        "readability",
        "readability",
        "Readability: seven published formulas, their consensus, long and hard sentences.",
    ),
)


def _command(name: str, scorers: tuple[str, ...] | None, summary: str) -> Callable[..., int]:
    def run(  # noqa: PLR0913, PLR0917 - the options of the command line
        articles: Articles = None,
        listed_in: ListedIn = None,
        exclude: Exclude = None,
        encoding: Encoding = None,
        stdin_filename: StdinFilename = None,
        lexicon: Lexicons = None,
        engine: Engine = None,
        alias: Aliases = None,
        config: Config = None,
        isolated: Isolated = False,  # noqa: FBT002 - a flag of the command line, as below
        actor: OneActor = None,
        explain: Explain = False,  # noqa: FBT002
        format_: Formats = None,
        output: OutputFile = None,
        width: Width = None,
        fail_on: FailOn = None,
        fail_level: FailLevelOption = None,
        severity: Severities = None,
        undefined: Undefined = None,
        exit_zero: ExitZero = False,  # noqa: FBT002
        baseline: BaselineFile = None,
        jobs: Jobs = None,
        cache_dir: CacheFolder = None,
    ) -> int:
        from biascli.cli.analysing import Job
        from biascli.cli.pipeline import Request, execute
        from biascli.config import checked

        given = {
            "fail-on": tuple(fail_on or ()),
            "fail-level": fail_level,
            "severity": checked("severity", severity, "--severity") if severity else None,
            "undefined": undefined,
            "lexicon": tuple(str(path) for path in lexicon or ()),
            "engine": engine,
            "encoding": encoding,
            "exclude": tuple(exclude or ()),
            "alias": checked("alias", tuple(alias or ()), "command line"),
            "format": tuple(format_ or ()),
            "baseline": None if baseline is None else str(baseline),
            "jobs": jobs,
            "cache-dir": None if cache_dir is None else str(cache_dir),
        }
        job = Job(scorers, given, config, isolated, stdin_filename or "<stdin>", actor, explain)
        names = tuple(articles or (() if listed_in else ("-",)))
        return execute(Request(names, listed_in, output, width, exit_zero, job))

    hidden = {"actors": set(), "score": {"actor"}}.get(name, {"actor", "explain"})
    if hidden:
        signature = inspect.signature(run)
        others = [each for each in signature.parameters.values() if each.name not in hidden]
        run.__signature__ = signature.replace(parameters=others)  # type: ignore[attr-defined]
    run.__name__ = name
    run.__doc__ = summary + _EXAMPLES.format(command=name, bound=_BOUNDS.get(name, _BOUNDS["score"]))
    return run


score = _command("score", None, "Run all five scorers and print the combined report.")


def scorer_commands() -> Iterator[tuple[str, Callable[..., int]]]:
    """Yield the name and function of the command of each scorer."""
    for name, scorer, summary in _COMMANDS:
        yield name, _command(name, (scorer,), summary)


def scorer_of(command: str) -> str:
    """Return the scorer behind a command's name, or the name itself."""
    return next((scorer for name, scorer, _ in _COMMANDS if name == command), command)
