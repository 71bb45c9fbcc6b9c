"""An article that attacks every format it is written in, under a name that does the same."""

from biascli import Analyzer
from biascli.model import Severity
from biascli.policy.application import apply
from biascli.policy.expressions import Bound
from biascli.policy.ignored_terms import IgnoredTerms
from biascli.policy.levels import FailLevel, RuleSetting
from biascli.policy.suppressions import without_comments
from biascli.policy.terms import Policy
from biascli.report import Report, Tool

NAME = "./de|sk, =1+1/`a` <b>&\"' ::error ]]> [x](y) @team.txt"

ATTACKS = (
    "\x1b[31m\x1b]0;owned\x07 \x9b2J \u202e",  # a terminal
    "[bold red]x[/] [link=file:///etc/passwd]x[/link]",  # rich
    "\n::add-mask::the\n##[add-mask]the\n##vso[task.complete]\n##teamcity[x] %0A::error::x",  # logs of build servers
    "=cmd|' /C calc'!A0 +1 -1 @SUM(1)",  # spreadsheets
    "<script>alert(1)</script> ]]> &lt; <!-- <!DOCTYPE x> <img src=x onerror=y>",  # XML and HTML
    '"}], "x": "\\u0000" \\',  # JSON
    "``` ` | [x](javascript:y) ![x](y) @team #1 **x** _x_ <https://x>",  # Markdown
    "\r over \x0b\x0c \x85 \u2028 \u2029 \ufffe \uffff \U0001f600",  # line ends, and what XML forbids
)

_SENTENCE = (
    "The {} mayor made a shameless attack on the disgraceful plan, and \u201cthe {} thugs\u201d slammed it in vain. "
)

TEXT = (
    "Disgraceful =1+1 Mayor ::error:: `Bullies` <b>Workers</b> |\n\n"
    + "\n\n".join(_SENTENCE.replace("{}", attack) for attack in ATTACKS)
    + "\n\n=shameless betrayal was called a =disaster by -thugs and @cronies, ::shameful ##[add-mask]shameful.\n"
    + "\n<!-- biascli: ignore[rhetoric] ]]> | `x` ::error:: -->\n"
    + "The council met on Monday to look at the shameful budget of the harbour, and will meet again.\n"
    + "\n<!-- biascli: ignore[sourcing.nothing] ::error:: -->\nThe ferry leaves at six.\n"
)

TOOL = Tool("biascli", "0.1.0", "0123", "lexical", "4567")


def report() -> Report:
    """Analyse it, with a gate that breaks and one that is undefined, suppressions of two kinds and severities."""
    found = Analyzer().analyze(without_comments(TEXT), name=NAME)
    bounds = (
        Bound("loaded_language.per_1000_words > 1", "loaded_language", "per_1000_words", None, ">", 1),
        Bound("sourcing.nothing > 1", "sourcing", "nothing", None, ">", 1),
    )
    severities = {"loaded_language": RuleSetting(Severity.ERROR), "readability": RuleSetting(Severity.NOTE)}
    ignored = IgnoredTerms(["disgraceful"], "biascli.toml")
    return apply(found, TEXT, Policy(bounds, FailLevel.ERROR, severities=severities, ignored=ignored))
