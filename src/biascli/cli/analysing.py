"""From one article to its report, under the settings that hold for it: what each worker process does."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from biascli import reading, scorers
from biascli.analysis import Analyzer, begin_loading
from biascli.cli.inputs import STDIN
from biascli.config import BY_NAME, Effective, Finder, Value, split_alias
from biascli.engines import EngineName
from biascli.errors import BiascliError, did_you_mean
from biascli.lexicon import load_user, missing
from biascli.placement import placed
from biascli.reading import Input, Prose
from biascli.report import Report, Tool

if TYPE_CHECKING:  # loaded where there is a policy to apply
    from biascli.policy.terms import Policy


class Job(NamedTuple):
    """What holds for every article of a run; small and plain, so that it reaches another process."""

    scorers: tuple[str, ...] | None  # None stands for all
    given: Mapping[str, Value]  # settings of the command line
    config: Path | None
    isolated: bool
    stdin_name: str
    actor: str | None = None  # whom alone the report is to be about
    explain: bool = False  # say which words moved the strongest judgements

    def name_of(self, file: str) -> str:
        """Return the name that an article goes by: that of its file, or the one given to standard input."""
        return self.stdin_name if file == STDIN else file


class Outcome(NamedTuple):
    """What became of an article."""

    report: Report | None
    error: str | None
    text: str  # as it was read; empty where it could not be


class Workshop:
    """Analyses article after article; what several of them need is made once."""

    def __init__(self, job: Job, *, with_baseline: bool = True) -> None:
        """Read the configuration that holds for all, and the baseline that it names.

        Raises:
            BiascliError: it is broken.
        """
        self.job = job
        self._finder = Finder(job.given, job.config, isolated=job.isolated)
        self._analyzers: dict[object, Analyzer] = {}
        #: What a run has once.
        self.run = self._finder.of(Path())
        self._cache = self.run.path("cache-dir")
        if self._cache is not None and self._cache.exists() and not self._cache.is_dir():
            raise BiascliError(f"{self._cache}: is no folder to keep reports in")
        self._baseline = None
        baseline = self.run.path("baseline")
        if with_baseline and baseline is not None:
            from biascli.policy.baseline import Baseline

            self._baseline = Baseline.read(baseline)

    def settings(self, file: str = STDIN) -> Effective:
        """Return the settings that hold for an article."""
        return self._finder.of(Path(self.job.name_of(file)).parent)

    def analyzer(self, settings: Effective) -> Analyzer:
        """Return the analyser that works by these settings."""
        lexicon, ignored, engine = (settings.values[name] for name in ("lexicon", "ignore-terms", "engine"))
        aliases = settings.strings("alias")
        key = (lexicon.value, lexicon.folder, ignored.value, engine.value, aliases)
        if key not in self._analyzers:
            lists = load_user([(lexicon.folder or Path()) / path for path in settings.strings("lexicon")])
            for term in missing(settings.strings("ignore-terms"), lists.changes):
                raise BiascliError(f"{ignored.origin}: ignore-terms: {term!r} stands in no word list")
            pairs = list(map(split_alias, aliases))
            self._analyzers[key] = Analyzer(self.job.scorers, lists, _engine(settings), pairs, explain=self.job.explain)
        return self._analyzers[key]

    def begin_loading(self) -> None:
        """Begin to load, in a thread, the model that the run will need; kept reports may do without."""
        if self._cache is None:
            begin_loading(self.job.scorers, _engine(self.settings()))

    def tool(self) -> Tool:
        """Return what makes the reports of this run."""
        return self.analyzer(self.settings()).tool()

    def outcome(self, file: str) -> Outcome:
        """Analyse an article; what is wrong with it is part of the outcome."""
        try:
            settings = self.settings(file)
            article = self._read(file, settings)
            return Outcome(self._report(article, settings), None, article.text)
        except BiascliError as error:
            return Outcome(None, str(error), "")

    def _read(self, file: str, settings: Effective) -> Input:
        encoding = settings.get("encoding")
        wanted = encoding if isinstance(encoding, str) else None
        if file == STDIN:
            return reading.decode(sys.stdin.buffer.read(), self.job.stdin_name, wanted)
        return reading.read_file(Path(file), wanted)

    def _report(self, article: Input, settings: Effective) -> Report:
        prose = reading.prose(article)
        commented = "biascli:" in article.text
        if commented:
            from biascli.policy.suppressions import without_comments

            prose = prose._replace(text=without_comments(prose.text))
        report = self._analysed(self.analyzer(settings), prose, article, settings.strings("alias"))
        if self.job.actor is not None:
            from biascli.policy.focus import about

            report = about(report, self.job.actor)
        policy = policy_of(settings)
        if not (commented or policy or self._baseline):
            return report
        from biascli.policy.application import apply
        from biascli.policy.terms import Policy

        return apply(report, article.text, policy or Policy(), self._baseline)

    def _analysed(self, analyzer: Analyzer, prose: Prose, article: Input, aliases: tuple[str, ...]) -> Report:
        if self._cache is None:
            return placed(analyzer.analyze(prose.text, name=article.name), prose, article)
        from biascli.cli.cache import Cache

        asked = (*aliases, *["--explain"] * self.job.explain)
        cache = Cache(self._cache, analyzer.tool(), self.job.scorers or scorers.NAMES, asked)
        found = cache.get(prose.text)
        if found is None:
            found = analyzer.analyze(prose.text, name=article.name)
            cache.put(prose.text, found)
        return placed(found, prose, article)


def _engine(settings: Effective) -> EngineName | None:
    value = settings.get("engine")
    return value if isinstance(value, EngineName) else None


def policy_of(settings: Effective) -> "Policy | None":
    """Return the policy that the settings make; None where they set none.

    Raises:
        BiascliError: a bound or a severity is about what does not exist.
    """
    values = {name: settings.get(name) for name in ("fail-on", "fail-level", "undefined", "severity", "ignore-terms")}
    if all(values[name] == BY_NAME[name].default for name in values if name != "undefined"):
        return None
    from biascli.policy.expressions import parse
    from biascli.policy.ignored_terms import IgnoredTerms
    from biascli.policy.levels import FailLevel, OnUndefined
    from biascli.policy.terms import Policy

    classes = {name: scorers.scorer_class(name) for name in scorers.NAMES}
    measured = {name: tuple(spec.name for spec in found.metrics) for name, found in classes.items()}
    bounds = tuple(parse(text, measured) for text in settings.strings("fail-on"))
    level, undefined, severities = values["fail-level"], values["undefined"], values["severity"]
    graded = severities if isinstance(severities, Mapping) else {}
    known = {*classes, *(rule.id for found in classes.values() for rule in found.rules)}
    for rule in graded:
        if rule not in known:
            origin = settings.values["severity"].origin
            hint = did_you_mean(rule, sorted(known), "'biascli explain' lists all rules")
            raise BiascliError(f"{origin}: severity: no rule {rule!r}{hint}")
    terms = settings.values["ignore-terms"]
    return Policy(
        bounds,
        level if isinstance(level, FailLevel) else FailLevel.NEVER,
        undefined if isinstance(undefined, OnUndefined) else OnUndefined.PASS,
        graded,
        IgnoredTerms(settings.strings("ignore-terms"), Path(terms.origin).name),
    )
