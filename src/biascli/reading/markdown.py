"""The prose of a Markdown file: everything that a reader of the page does not read is blank, and every offset stays.

Blocks are found by markdown-it-py: only lines that hold running text are kept, so that front matter, code, HTML, rules
and link definitions go. Within these lines the marks go: of headings, lists and quotations, of emphasis and code,
images, the targets of links, tags and comments.
"""

import re

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\n.*?\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_COMMENT = re.compile(r"<!--(?:(?!-->).)*+(?:-->|\Z)", re.DOTALL)
#: What goes as a whole, and what goes but for its group ``kept``. No repetition can run over the end of a line.
_MARKS = re.compile(
    r"""
    ^[ \t]{0,3}(?:>[ \t]?)+ | ^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+
  | ^[ \t]*(?:>[ \t]?)*\#{1,6}[ \t]+ | ^[ \t]*[=-]+[ \t]*$
  | [ \t]\#+[ \t]*$
  | !\[[^\]\n]{0,1000}\]\([^)\n]{0,2000}\)
  | \](?:\([^()\n]{0,2000}(?:\([^()\n]{0,2000}\)[^()\n]{0,2000})?\)|\[[^\]\n]{0,1000}\])
  | \[(?=[^\]\n]{0,1000}\][(\[])
  | <(?:https?://|mailto:)[^>\s]{1,2000}> | </?[A-Za-z][^<>\n]{0,1000}>
  | \*{1,3}(?=\S) | (?<=\S)\*{1,3} | (?<!\w)_{1,3}(?=\S) | (?<=\S)_{1,3}(?!\w) | ~~ | `+
  | \\(?=[!-/:-@\[-`{-~])
    """,
    re.VERBOSE | re.MULTILINE,
)


def prose(text: str) -> str:
    """Return the text of the same length with blanks for all that is no prose."""
    blank = _FRONT_MATTER.sub(_blanks, text.replace("\r\n", " \n").replace("\r", "\n"))
    blank = _COMMENT.sub(_blanks, blank)
    lines = blank.split("\n")
    running = _running_lines(blank)
    kept = "\n".join(line if number in running else " " * len(line) for number, line in enumerate(lines))
    return _MARKS.sub(_blanks, kept)


def _running_lines(text: str) -> set[int]:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    parser = MarkdownIt("commonmark").enable("table")
    tokens: list[Token] = []
    parser.block.parse(text, parser, {}, tokens)  # blocks alone: what is inline, emphasis above all, can take long
    return {line for token in tokens if token.type == "inline" and token.map for line in range(*token.map)}


def _blanks(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())
