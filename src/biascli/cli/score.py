"""``biascli score`` and one command a scorer: the same inputs, the same options."""

from collections.abc import Callable, Iterator

from biascli.cli.options import Articles, Encoding, Format, FormatOption, Lexicons, Output, StdinFilename, Width

_EXAMPLES = """

Examples:
  biascli {command} article.txt
  cat article.txt | biascli {command} -
  biascli {command} *.txt --format json --output report.json
"""

#: Command, the scorer that it runs, and its first line of help.
_COMMANDS = (
    ("loaded", "loaded_language", "Loaded language: emotive and slanted wording, by whose words they are."),
    ("actors", "target_sentiment", "Sentiment toward each actor: who is in the story, and how each is treated."),
    ("sourcing", "sourcing", "Sourcing: who says what, and how much of the text stands on a source."),
    ("rhetoric", "rhetoric", "Rhetoric: persuasion techniques, each with its evidence."),
    ("readability", "readability", "Readability: eight published formulas, long and hard sentences."),
)


def _command(name: str, scorers: tuple[str, ...] | None, summary: str) -> Callable[..., int]:
    def run(
        articles: Articles = None,
        format_: FormatOption = Format.TERMINAL,
        output: Output = None,
        width: Width = None,
        encoding: Encoding = None,
        stdin_filename: StdinFilename = None,
        lexicon: Lexicons = None,
    ) -> int:
        from biascli.cli.pipeline import Request, execute

        return execute(
            Request(
                files=tuple(articles or ("-",)),
                scorers=scorers,
                format=format_,
                output=output,
                width=width,
                encoding=encoding,
                stdin_name=stdin_filename or "<stdin>",
                lexicons=tuple(lexicon or ()),
            )
        )

    run.__name__ = name
    run.__doc__ = summary + _EXAMPLES.format(command=name)
    return run


score = _command("score", None, "Run all five scorers and print the combined report.")


def scorer_commands() -> Iterator[tuple[str, Callable[..., int]]]:
    """Yield the name and function of the command of each scorer."""
    for name, scorer, summary in _COMMANDS:
        yield name, _command(name, (scorer,), summary)


def scorer_of(command: str) -> str:
    """Return the scorer behind a command's name, or the name itself."""
    return next((scorer for name, scorer, _ in _COMMANDS if name == command), command)
