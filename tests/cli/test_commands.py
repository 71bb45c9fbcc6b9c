"""The commands beside scoring, and the help of every command."""

import json
from pathlib import Path

import pytest

from biascli import __version__, scorers
from biascli.evaluate import TASKS
from driver import biascli

COMMANDS = [
    "score", "loaded", "actors", "sourcing", "rhetoric", "readability", "explain", "schema", "evaluate",
    "lexicon list", "lexicon show", "lexicon check", "lexicon balance",
    "baseline write", "baseline check", "config show",
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    done = biascli(*command.split(), "--help")
    assert done.code == 0
    assert f"biascli {command}" in done.out.partition("Example")[2]


def test_help_groups_the_commands() -> None:
    help_ = biascli("--help").out
    panels = [line for line in help_.splitlines() if line.endswith(":") and not line.startswith(" ")]
    assert panels == [
        "Options:", "Analyse articles:", "One scorer at a time:", "At home in CI:", "Look things up:",
        "Measure biascli:",
    ]  # fmt: skip


def test_the_version() -> None:
    assert biascli("--version").out == f"biascli {__version__}\n"


@pytest.mark.parametrize("scorer", scorers.NAMES)
def test_explain_prints_the_docstring_of_a_scorer(scorer: str) -> None:
    assert biascli("explain", scorer).out.strip() == scorers.describe(scorer).strip()


def test_explain_knows_the_names_of_commands() -> None:
    assert biascli("explain", "loaded").out == biascli("explain", "loaded_language").out


def test_every_metric_and_rule_is_explained() -> None:
    overview = biascli("explain").out
    for name in scorers.NAMES:
        found = scorers.scorer_class(name)
        for metric in found.metrics:
            assert f"{name}.{metric.name}:" in overview
            assert len(metric.definition) > 20, metric.name
        for rule in found.rules:
            assert f"{rule.id}:" in overview
            assert len(rule.explanation) > 20, rule.id


def test_explain_a_metric_says_how_it_is_computed() -> None:
    page = biascli("explain", "flesch_kincaid_grade").out
    for line in (
        "Unit: US school grade",
        "Formula: 0.39 * n_words",
        "Range:",
        "Direction: higher means harder",
        "Needs:",
    ):
        assert line in page


def test_explain_a_rule() -> None:
    page = biascli("explain", "loaded_language.scare_quote").out
    assert page.startswith("loaded_language.scare_quote: scare quotes\n")
    assert page.endswith("Severity: warning\n")


def test_lexicon_list_and_show() -> None:
    listed = biascli("lexicon", "list").out.splitlines()
    names = [line.partition(":")[0] for line in listed]
    assert "loaded_verbs" in names
    rows = biascli("lexicon", "show", "loaded_verbs").out.splitlines()
    assert rows[0].startswith("term\tcategory\tweight")
    assert any(row.startswith("slam\t") for row in rows)


def test_lexicon_check_accepts_a_good_list(tmp_path: Path) -> None:
    own = tmp_path / "house.tsv"
    own.write_text("term\tcategory\tweight\nslam\t*\t0\nwheeze\tslanted_verb\t0.5\n", encoding="utf-8")
    done = biascli("lexicon", "check", str(own))
    assert (done.code, done.err) == (0, "")
    assert "2 terms" in done.out


def test_lexicon_balance_prints_each_pair_and_both_totals() -> None:
    done = biascli("lexicon", "balance")
    assert (done.code, done.err) == (0, "")
    assert "tax giveaway\t0.4\ttax cut\ttax relief\t0.4\ttax cut" in done.out.splitlines()
    left, right = done.out.splitlines()[-2:]
    assert left.removeprefix("left") == right.removeprefix("right")


def test_what_lexicon_show_prints_can_be_checked(tmp_path: Path) -> None:
    own = tmp_path / "copy.tsv"
    own.write_text(biascli("lexicon", "show", "loaded_verbs").out, encoding="utf-8")
    assert biascli("lexicon", "check", str(own)).code == 0


def test_the_schema_is_a_schema() -> None:
    schema = json.loads(biascli("schema").out)
    assert schema["$schema"].endswith("2020-12/schema")
    assert set(schema["properties"]) == {"schema_version", "tool", "reports"}


def test_the_help_of_evaluate_names_every_task() -> None:
    page = " ".join(biascli("evaluate", "--help").out.split())
    assert f"{', '.join([*TASKS][:-1])} or {[*TASKS][-1]}." in page


@pytest.mark.parametrize("task", TASKS)
def test_a_data_set_that_is_not_there_is_one_line(task: str, tmp_path: Path) -> None:
    done = biascli("evaluate", task, str(tmp_path / "nowhere"))
    assert done.code == 2
    assert len(done.err.splitlines()) == 1, done.err
    assert "nowhere" in done.err
