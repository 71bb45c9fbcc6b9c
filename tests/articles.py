"""Texts for tests that need a whole article: the shipped examples, and a short one that trips every scorer."""

from pathlib import Path

_EXAMPLES = Path(__file__).parents[1] / "examples"

ARTICLES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(_EXAMPLES.glob("*.txt"))}

SLANTED = """Disgraceful Mayor Bullies Harbour Workers

The whole town knows what Mayor Dana Holt is: a ruthless bully. She slammed the dockers' union on Monday, and her
cronies shamelessly cheered the brutal cuts. "We will not be intimidated by thugs," Holt said. Critics say the plan
is a disaster. Who will stop her? Nobody believes her feeble excuses any more.

Union leader Peter Marsh told reporters that the mayor had never met the dockers. "She has not answered one letter,"
he said. According to a council report, 240 jobs will be lost in the first year. Holt denied that jobs were at risk.
"""
