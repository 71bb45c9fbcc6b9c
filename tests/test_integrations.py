"""The pre-commit hook and the action, as far as they can be held to without their hosts; ``.ci/run`` runs the hook."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from articles import ARTICLES
from biascli.reading import SUFFIXES

ROOT = Path(__file__).parents[1]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
BOUND = "loaded_language.per_1000_words > 12"


def test_the_hook_is_a_command_that_exists() -> None:
    (hook,) = HOOKS
    assert {"id", "name", "entry", "language"} <= set(hook)
    done = subprocess.run(
        [sys.executable, "-m", *hook["entry"].split(), str(ROOT / "examples" / "wire.txt")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "wire.txt:" in done.stdout


def test_the_hook_is_handed_what_is_read() -> None:
    suffix_of = {"plain-text": ".txt", "markdown": ".md", "html": ".html"}
    assert {suffix_of[type_] for type_ in HOOKS[0]["types_or"]} <= set(SUFFIXES)


def test_the_action_is_composite_and_takes_nothing_into_its_scripts() -> None:
    assert ACTION["runs"]["using"] == "composite"
    for step in STEPS:
        assert "uses" in step or step["shell"] == "bash", step
        assert "${{" not in step.get("run", ""), "an input would be run as a part of the script"


@dataclass(frozen=True)
class Runner:
    """A stand-in for GitHub's runner: runs the steps in order, with files where the runner has them."""

    folder: Path

    def run(self, **inputs: str) -> tuple[list[int], Mapping[str, str], str, str]:
        """Return the exit codes, the outputs, the summary and the log."""
        given = {name: each["default"] for name, each in ACTION["inputs"].items()} | inputs
        outputs: dict[str, str] = {}
        codes = []
        log = ""
        for step in STEPS:
            script = step.get("run")
            if script is None or "pip" in script:  # the runner's own; tried by .ci/run
                continue
            variables = {name: self._value(str(value), given, outputs) for name, value in step.get("env", {}).items()}
            if self._value(str(step.get("if", "")), given, outputs).startswith("false"):
                continue
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],  # noqa: S607 -- as the runner has it
                capture_output=True, text=True, check=False, cwd=self.folder / "desk",
                env={**os.environ, **variables, "RUNNER_TEMP": str(self.folder), **self._files()},
            )  # fmt: skip
            codes.append(done.returncode)
            log += done.stdout
            written = (
                (self.folder / "outputs").read_text(encoding="utf-8") if (self.folder / "outputs").exists() else ""
            )
            outputs = dict(line.split("=", 1) for line in written.splitlines())
        summary = self.folder / "summary"
        return codes, outputs, summary.read_text(encoding="utf-8") if summary.exists() else "", log

    def _files(self) -> Mapping[str, str]:
        return {"GITHUB_OUTPUT": str(self.folder / "outputs"), "GITHUB_STEP_SUMMARY": str(self.folder / "summary")}

    @staticmethod
    def _value(text: str, given: Mapping[str, str], outputs: Mapping[str, str]) -> str:
        for name, value in given.items():
            text = text.replace(f"${{{{ inputs.{name} }}}}", value).replace(f"inputs.{name} == 'true'", value)
        for name, value in outputs.items():
            text = text.replace(f"${{{{ steps.score.outputs.{name} }}}}", value)
        return text.removeprefix("${{ ").removesuffix(" }}")


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    programs = tmp_path / "biascli" / "bin"
    programs.mkdir(parents=True)
    program = programs / "biascli"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m biascli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    desk = tmp_path / "desk"
    desk.mkdir()
    for name in ("wire", "partisan"):
        (desk / f"{name}.txt").write_text(ARTICLES[name], encoding="utf-8")
    return Runner(tmp_path)


def test_the_action_annotates_sums_up_and_fails(runner: Runner) -> None:
    codes, outputs, summary, log = runner.run(paths="wire.txt\npartisan.txt", arguments=f"--fail-on\n{BOUND}")
    assert codes == [0, 0, 1]
    assert outputs == {"sarif-file": "biascli.sarif", "exit-code": "1"}
    assert "### biascli: `partisan.txt`" in summary
    assert "**broken**" in summary
    assert "::error file=partisan.txt,title=biascli::per_1000_words is " in log
    sarif = json.loads((runner.folder / "desk" / "biascli.sarif").read_text(encoding="utf-8"))
    assert [each["location"]["uri"] for each in sarif["runs"][0]["artifacts"]] == ["wire.txt", "partisan.txt"]


def test_the_action_passes_and_keeps_silent_where_it_is_told(runner: Runner) -> None:
    codes, outputs, summary, _ = runner.run(paths="*.txt", summary="false")
    assert codes == [0, 0]
    assert outputs["exit-code"] == "0"
    assert summary == ""


def test_the_action_fails_on_a_mistyped_path_and_keeps_what_it_found(runner: Runner) -> None:
    codes, outputs, summary, _ = runner.run(paths="wire.txt\nnowhere.txt")
    assert codes == [0, 0, 2]
    assert outputs["exit-code"] == "2"
    assert "wire.txt" in summary
