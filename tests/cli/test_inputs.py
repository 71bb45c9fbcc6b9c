"""Which files are meant by files, directories, patterns and lists, in an order that is always the same."""

import io
import os
import sys
from pathlib import Path

import pytest

from biascli.cli.inputs import articles
from biascli.errors import BiascliError


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "sub/c.html",
        "sub/d.TXT",
        "sub/e.py",
        ".git/f.txt",
        "node_modules/g.md",
        "old/h.txt",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Words.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*given: str, listed_in: str | None = None, exclude: tuple[str, ...] = ()) -> list[str]:
    return [Path(file).as_posix() for file in articles(given, listed_in, exclude)[0]]


def test_a_directory_is_searched_for_articles(desk: Path) -> None:
    assert desk.is_dir()
    assert found(".") == ["a.md", "b.txt", "old/h.txt", "sub/c.html", "sub/d.TXT"]


def test_what_is_hidden_can_be_named(desk: Path) -> None:
    assert found(str(desk / ".git")) == [(desk / ".git" / "f.txt").as_posix()]


def test_a_pattern(desk: Path) -> None:
    assert desk.is_dir()
    assert found("*.txt") == ["b.txt"]
    assert found("**/*.txt") == ["b.txt", "old/h.txt"]
    assert found("sub/[c-e].*") == ["sub/c.html", "sub/d.TXT", "sub/e.py"]


@pytest.mark.parametrize("pattern", ["old", "old/", "old/*", "h.*", "*/h.txt"])
def test_what_is_excluded_is_not_searched_but_can_be_named(desk: Path, pattern: str) -> None:
    assert desk.is_dir()
    assert "old/h.txt" not in found(".", exclude=(pattern,))
    assert "old/h.txt" not in found("**/*.txt", exclude=(pattern,))
    assert found("old/h.txt", exclude=(pattern,)) == ["old/h.txt"]


def test_a_list_may_begin_with_a_byte_order_mark(desk: Path) -> None:
    (desk / "list").write_bytes(b"\xef\xbb\xbfa.md\r\nb.txt\r\n")
    assert found(listed_in="list") == ["a.md", "b.txt"]


def test_a_file_is_read_once_however_it_is_named(desk: Path) -> None:
    assert found("b.txt", "./b.txt", "sub/../b.txt", ".")[:2] == ["b.txt", "a.md"]
    assert len(found("b.txt", ".", str(Path("b.txt")))) == len(found("."))
    assert desk.is_dir()


def test_what_cannot_be_read_is_not_passed_over(desk: Path) -> None:
    (desk / "dangling.txt").symlink_to(desk / "nowhere.txt")
    assert "dangling.txt" in found(".")


def test_a_list_of_files(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "list").write_text("b.txt\r\n\nsub\na.md\nb.txt\n", encoding="utf-8")
    expected = ["b.txt", "sub/c.html", "sub/d.TXT", "a.md"]
    assert found(listed_in="list") == expected
    monkeypatch.setattr(sys, "stdin", io.StringIO("b.txt\nsub\n"))
    assert found("a.md", listed_in="-") == ["a.md", "b.txt", "sub/c.html", "sub/d.TXT"]


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "No such file"), (b"", "empty"), (b"\n \n", "empty"), (b"\xff\xfe\x00", "not UTF-8")]
)
def test_a_list_that_names_nothing_is_an_error(desk: Path, content: bytes | None, reason: str) -> None:
    if content is not None:
        (desk / "list").write_bytes(content)
    with pytest.raises(BiascliError, match=r"^list: .*list of files") as raised:
        found(listed_in="list")
    assert reason in str(raised.value)


def test_standard_input_is_read_once(desk: Path) -> None:
    assert desk.is_dir()
    with pytest.raises(BiascliError, match="once"):
        found("-", listed_in="-")


@pytest.mark.parametrize("nothing", ["empty", "*.rst"])
def test_what_means_no_article_is_counted_and_said(
    desk: Path, nothing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "empty").mkdir()
    files, n_empty = articles((nothing, "b.txt"), None, ())
    assert (files, n_empty) == (["b.txt"], 1)
    assert capsys.readouterr().err.startswith(f"biascli: {nothing}: ")


def test_the_order_does_not_hang_on_the_file_system(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    walk = os.walk
    before = found(".")
    monkeypatch.setattr(os, "walk", lambda top: ((here, folders, files[::-1]) for here, folders, files in walk(top)))
    assert found(".") == before
    assert desk.is_dir()
