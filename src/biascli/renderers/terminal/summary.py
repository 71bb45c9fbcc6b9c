"""The first screen: how does this text treat its subject?"""

from collections import Counter
from collections.abc import Callable

from rich.text import Text

from biascli.counted import counted
from biascli.model import Finding, Result, Scope, Voice
from biascli.renderers.terminal import voices
from biascli.renderers.terminal.canvas import EVIDENCE, MUTED, NEGATIVE, POSITIVE, Canvas
from biascli.renderers.terminal.evidence import strongest
from biascli.renderers.terminal.figures import AUTHOR, BODY, figure, find, value
from biascli.report import Report
from biascli.scorers.loaded_language.rules import WEIGHTED_IDS
from biascli.scorers.rhetoric.levels import Level

_WORDS_SHOWN = 4
#: What weighs less is plain in most of its uses, and no example of loaded language.
_LEAST_WEIGHT = 0.2


def summary(canvas: Canvas, report: Report) -> None:
    """Print what a reader wants to know first."""
    canvas.section(canvas.plain(report.input.name))
    if report.document.headline:
        canvas.print(canvas.text(report.document.headline, "bold"))
    document = report.document
    canvas.print(
        canvas.text(
            f"{counted(document.n_words, 'word')}, {counted(document.n_sentences, 'sentence')}, "
            f"{report.input.encoding}",
            MUTED,
        )
    )
    _voices(canvas, report)
    for notice in report.notices:
        canvas.print(canvas.text(notice, "bold"))
    canvas.print("", Text("How this text treats its subject", style="bold"))
    indent = max(len(title) for title, _ in _LINES.values()) + 2
    for result in report.results:
        title, tell = _LINES[result.scorer]
        canvas.hanging(title, tell(canvas, report, result), indent)


def _voices(canvas: Canvas, report: Report) -> None:
    """Draw whose words the text is made of."""
    by_voice: Counter[Voice] = Counter()
    for each in report.document.words:
        by_voice[each.voice] += each.n_words
    total = by_voice.total()
    room = max(10, canvas.width - 50)
    glyphs = voices.glyphs(canvas)
    bar = Text()
    for voice in Voice:
        bar.append(glyphs[voice] * round(room * by_voice[voice] / total), style=voices.STYLE[voice])
    for voice in Voice:
        bar.append(f"  {glyphs[voice]} {voices.NAME[voice]} {by_voice[voice] / total:.0%}")
    canvas.print(bar)


def _loaded_language(canvas: Canvas, report: Report, result: Result) -> Text:
    del report
    line = Text(_rate(result, "weight {} per 1,000 of the author's own words"))
    heaviest: dict[str, Finding] = {}
    for each in sorted(result.findings, key=lambda each: -each.weight):
        if each.voice is Voice.NARRATION and each.rule in WEIGHTED_IDS and each.weight >= _LEAST_WEIGHT:
            heaviest.setdefault(each.text.lower(), each)
    return _with_examples(line, [canvas.plain(each.text) for each in strongest(list(heaviest.values()), _WORDS_SHOWN)])


def _target_sentiment(canvas: Canvas, report: Report, result: Result) -> Text:
    polarities = [
        (polarity, actor.name)
        for actor in report.document.actors
        if (polarity := value(result, "polarity", Scope(voice=Voice.NARRATION, actor=actor.id)))
    ]
    if not polarities:
        return Text("no actor is treated well or badly in the author's own words")
    line = Text()
    for chosen, style in ((min(polarities), NEGATIVE), (max(polarities), POSITIVE)):
        polarity, name = chosen
        if (polarity < 0) == (style == NEGATIVE):
            line.append(", " if line else "")
            line.append(f"{canvas.plain(name)} {canvas.signed(polarity).strip()}", style=style)
    return line.append(" in the author's own words")


def _sourcing(canvas: Canvas, report: Report, result: Result) -> Text:
    del canvas, report
    ratio = find(result, "sourcing_ratio", BODY)
    if ratio is None or ratio.value is None:
        return Text(f"no share ({ratio.reason if ratio else 'not measured'})")
    sources = counted(int(value(result, "distinct_sources", BODY) or 0), "source")
    return Text(f"{figure(ratio)} of the sentences stand on a source; {sources}")


def _rhetoric(canvas: Canvas, report: Report, result: Result) -> Text:
    del canvas, report
    line = Text(_rate(result, "{} techniques per 1,000 of the author's own words"))
    weights: dict[str, float] = {}
    for each in result.findings:
        if each.voice is Voice.NARRATION and Level.of(each.weight) is not Level.LOW:
            name = each.rule.partition(".")[2].replace("_", " ")
            weights[name] = weights.get(name, 0.0) + each.weight
    return _with_examples(line, [name for name, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))])


def _readability(canvas: Canvas, report: Report, result: Result) -> Text:
    del canvas, report
    grade = find(result, "consensus_grade", BODY)
    length = figure(find(result, "words_per_sentence", BODY))
    if grade is None or grade.value is None:
        return Text(f"no grade ({grade.reason if grade else 'not measured'})")
    return Text(f"US school grade {figure(grade)}, {length} words a sentence")


def _rate(result: Result, wording: str) -> str:
    metric = find(result, "per_1000_words", AUTHOR)
    if metric is None or metric.value is None:
        return f"no rate ({metric.reason if metric else 'not measured'})"
    return wording.format(figure(metric))


def _with_examples(line: Text, words: list[str]) -> Text:
    if words:
        line.append(": ").append(", ".join(words[:_WORDS_SHOWN]), style=EVIDENCE)
    return line


_LINES: dict[str, tuple[str, Callable[[Canvas, Report, Result], Text]]] = {
    "loaded_language": ("Loaded language", _loaded_language),
    "target_sentiment": ("Actors", _target_sentiment),
    "sourcing": ("Sourcing", _sourcing),
    "rhetoric": ("Rhetoric", _rhetoric),
    "readability": ("Readability", _readability),
}
