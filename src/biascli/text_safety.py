"""Make text of unknown origin harmless to print.

Control and direction-changing characters become visible escapes, and so does the first character of what the log of a
build server would take for a command.
"""

import re

# C0 but for tab and line feed, DEL and C1 (terminal commands), and what reorders or hides text: the bidi
# controls, zero-width characters, line separators, interlinear annotations, tag characters, lone surrogates.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
    # What the logs of build servers take for commands: "::error ...", which may begin a line once it is wrapped,
    # and "##[error]", "##vso[...", "##teamcity[...", which count anywhere.
    r"|(?<!\S):(?=:)|\#(?=\#\w*\[)"
)


def visible(text: str) -> str:
    r"""Return the text with every unsafe character written as an escape, such as ``\x1b`` or ``\u202e``."""
    return _UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return f"\\x{ord(character):02x}" if character in ":#" else character.encode("unicode_escape").decode("ascii")
