"""The rules of the design that an import statement can break."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import biascli

PACKAGE = Path(biascli.__file__).parent
EXAMPLE = Path(__file__).parents[1] / "examples" / "wire.txt"
MODULES = sorted(PACKAGE.rglob("*.py"))

#: Who may import a third-party library: prefixes of module paths, relative to the package.
OWNERS = {
    "nltk": ("language/",),
    "textstat": ("scorers/readability",),
    "vaderSentiment": ("engines/",),
    "rich": ("renderers/terminal", "renderers/progress"),
    "typer": ("cli/",),
    "pydantic": ("report",),
    "onnxruntime": ("engines/encoder",),
    "markdown_it": ("reading/",),
    "charset_normalizer": ("reading/",),
}

#: The layers, from left to right: nothing imports from a layer on its right.
LAYERS = (
    ("counted", "errors", "formula", "lines", "records", "remembered", "text_safety"),
    ("model",),
    ("document",),
    ("lexicon",),
    ("models", "reading", "language"),
    ("engines",),
    ("scorers",),
    ("report",),
    ("policy",),
    ("analysis", "config", "placement"),
    ("evaluate",),
    ("renderers",),
    ("cli",),
)


def relative(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix().removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(name: str) -> int | None:
    return next((index for index, names in enumerate(LAYERS) if name in names), None)


@pytest.mark.parametrize("library", OWNERS)
def test_each_library_is_touched_in_one_place(library: str) -> None:
    users = [relative(path) for path in MODULES if any(name.split(".")[0] == library for name in imports(path))]
    assert users, f"nothing uses {library}"
    assert [user for user in users if not user.startswith(OWNERS[library])] == []


def test_every_module_belongs_to_a_layer() -> None:
    tops = {relative(path).split("/")[0] for path in MODULES}
    assert {top for top in tops if layer_of(top) is None} == {"__init__", "__main__"}


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_imports_point_left(path: Path) -> None:
    own = layer_of(relative(path).split("/")[0])
    if own is None:
        return
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "biascli" and len(parts) > 1:
            other = layer_of(parts[1])
            assert other is None or other <= own, f"{relative(path)} imports {name}, which lies to its right"


def test_scorers_import_neither_each_other_nor_the_outside() -> None:
    forbidden = {"pathlib", "os", "io", "sys", "socket", "urllib", "subprocess"}
    for path in MODULES:
        parts = relative(path).split("/")
        if parts[0] != "scorers" or parts[1] in ("__init__", "seam"):
            continue
        for name in imports(path):
            pieces = name.split(".")
            assert pieces[0] not in forbidden, f"{relative(path)} imports {name}"
            if pieces[:2] == ["biascli", "scorers"] and len(pieces) > 2:
                assert pieces[2] in ("seam", parts[1]), f"{relative(path)} imports {name}"


def test_only_the_command_line_exits_or_prints() -> None:
    for path in MODULES:
        if relative(path).startswith(("cli/", "__main__")):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called not in ("print", "exit", "quit", "sys.exit", "os._exit"), f"{relative(path)}: {called}"


def test_modules_stay_small() -> None:
    long = {relative(path): n for path in MODULES if (n := len(path.read_text(encoding="utf-8").splitlines())) > 320}
    assert long == {}


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["schema"], ["lexicon", "list"], ["score", "--help"]], ids=" ".join
)
def test_quick_commands_import_nothing_heavy(arguments: list[str]) -> None:
    program = (
        "import sys\nfrom biascli.cli import run\n"
        f"assert run({arguments!r}) == 0\n"
        "heavy = {'nltk', 'textstat', 'vaderSentiment', 'rich'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "options", ["", "--engine lexical --format json --encoding utf-8 --fail-level never --config {config}"]
)
def test_a_plain_run_does_without_pydantic_and_nltk(options: str, tmp_path: Path) -> None:
    config = tmp_path / "biascli.toml"
    config.touch()
    # mixed.txt has an abbreviation that may end a sentence: Punkt is asked only where its statistics do not say.
    examples = map(str, sorted(EXAMPLE.parent.glob("*.txt")))
    arguments = ["score", *examples, *options.format(config=config).split()]
    program = (
        "import sys\nfrom biascli.cli import run\n"
        f"assert run({arguments!r}) == 0\n"
        "heavy = {'pydantic', 'nltk'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["readability"], ["score", "--engine", "lexical"], ["score", "--jobs", "2"]],
    ids=["no engine asked", "the other engine", "read elsewhere"],
)
def test_who_asks_no_encoder_loads_none(arguments: list[str]) -> None:
    # A thread that loads it when worker processes are forked would leave them its locks.
    examples = map(str, sorted(EXAMPLE.parent.glob("*.txt")))
    program = (
        "import sys\nfrom biascli.cli import run\n"
        f"assert run({[*arguments, *examples]!r}) == 0\n"
        "sys.exit('loaded' if 'onnxruntime' in sys.modules else 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
