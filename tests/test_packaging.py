"""What must reach every way of installing; .ci/run repeats this in a wheel, an editable install and a checkout."""

from biascli import __version__, lexicon


def test_the_shipped_lists_are_found() -> None:
    assert (lexicon.directory() / "README.md").is_file()
    assert lexicon.names()


def test_every_shipped_list_has_a_row_of_provenance() -> None:
    readme = (lexicon.directory() / "README.md").read_text(encoding="utf-8")
    files = {path.name for path in lexicon.directory().iterdir() if path.suffix != ".md"}
    assert sorted(name for name in files if f"`{name}`" not in readme) == []


def test_the_version_is_one_that_can_be_published() -> None:
    assert [part.isdigit() for part in __version__.split(".")] == [True, True, True]
