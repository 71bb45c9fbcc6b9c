"""The syllable data: the same counts as textstat's own, and nothing is ever downloaded."""

import subprocess
import sys
from pathlib import Path

import nltk
import pyphen
import pytest
import textstat
from textstat.backend.counts import _count_syllables
from textstat.backend.utils import get_cmudict, get_pyphen

from biascli.errors import ResourceError
from biascli.language import syllables

# Counted by ear; hyphenation gets half of them wrong.
BY_EAR = {
    "idea": 3, "area": 3, "radio": 3, "society": 4, "usually": 4, "every": 3, "sh": 0, "don't": 1, "government": 3,
    "people": 2, "information": 4, "cat": 1, "minister": 3, "business": 2,
}  # fmt: skip
# In no dictionary: hyphenation counts.
UNKNOWN = {"blandingly": 3, "zorbing": 2}


@pytest.fixture
def _unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make textstat forget its data, and fail where it would download them."""

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("something was to be downloaded")

    monkeypatch.setattr(nltk, "download", refuse)
    monkeypatch.setattr(nltk.data, "path", [])
    monkeypatch.setattr(pyphen, "hdcache", {})
    monkeypatch.setattr(_count_syllables, "get_cmudict", get_cmudict)
    for cached in (get_cmudict, get_pyphen, _count_syllables.count_syllables):
        cached.cache_clear()


@pytest.mark.usefixtures("_unread")
@pytest.mark.parametrize(("word", "n"), [*BY_EAR.items(), *UNKNOWN.items()])
def test_textstat_counts_without_a_download(word: str, n: int) -> None:
    syllables.provide_dictionary()
    assert textstat.syllable_count(word) == n
    assert textstat.syllable_count(f"{word} {word}") == 2 * n


@pytest.mark.usefixtures("_unread")
def test_there_is_a_dictionary_of_english_alone() -> None:
    syllables.provide_dictionary()
    for language in ("en", "en_US"):
        assert isinstance(_count_syllables.get_cmudict(language), syllables.Dictionary)
    assert _count_syllables.get_cmudict("de") is None


@pytest.mark.parametrize("first", ["", "import textstat; ", "import nltk; "])
def test_counting_neither_needs_nor_changes_nltk(first: str) -> None:
    program = (
        f"{first}import sys\n"
        "nltk = sys.modules.get('nltk')\n"
        "before = nltk and (nltk.data.find, nltk.download)\n"
        "from biascli.scorers.readability.words import word_of\n"
        "assert word_of('idea').n_syllables == 3\n"
        "assert word_of('blandingly').n_syllables == 3\n"
        "import textstat\n"
        "assert textstat.syllable_count('society radio') == 7\n"
        "assert sys.modules.get('nltk') is nltk\n"
        "assert before == (nltk and (nltk.data.find, nltk.download))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_dictionary() -> None:
    words = syllables.Dictionary()
    for word, n in BY_EAR.items():
        assert words[word] == [["0"] * n]
    for word in (*UNKNOWN, "", " ", "1", "a 1", "cat\t", "zzzzzz", "\x7f", "東京"):
        assert word not in words
    listed = list(words)
    assert listed == sorted(listed)
    assert len(listed) == len(set(listed)) == len(words) > 120_000
    assert all(word in words for word in listed[::50])


def test_looking_up_words_at_the_edges(tmp_path: Path) -> None:
    file = tmp_path / "syllables.tsv"
    file.write_text("a 1\tab 2\nab's 10\tabc 3\n")
    words = syllables.Dictionary(file)
    assert {word: len(words[word][0]) for word in words} == {"a": 1, "ab": 2, "ab's": 10, "abc": 3}
    assert words.get("b") is words.get("a'") is words.get("1") is words.get("abcd") is None


def test_the_patterns_are_pyphens_own() -> None:
    file = pyphen.LANGUAGES["en_US"]
    lines = file.read_text("utf-8").split("\n")[1:]
    plain = "\n".join(line for line in lines if not line.startswith(pyphen.ignored))
    assert syllables.hyphenation(plain.encode()) == pyphen.HyphDict(file).patterns


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("a2ch4", {"ach": (1, (2, 0, 4))}),
        (".a2d", {".ad": (2, (2,))}),
        ("4ab5.", {"ab.": (0, (4, 0, 5))}),
        ("é1t", {"ét": (1, (1,))}),
        ("abc", {}),
        ("", {}),
    ],
)
def test_one_pattern(line: str, parsed: dict[str, tuple[int, tuple[int, ...]]]) -> None:
    assert syllables.hyphenation(line.encode()) == parsed


@pytest.mark.usefixtures("_unread")
def test_hyphenation_remembers_no_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syllables, "_REMEMBERED", 3)
    syllables.provide_dictionary()
    hyphenator = get_pyphen("en_US")
    for word in ("zorbing", "glimmering", "blandish", "tremble", "zorbing"):
        first = hyphenator.positions(word)
        assert hyphenator.positions(word) == first
        assert len(hyphenator.hd.cache) <= 3


@pytest.mark.parametrize("content", [None, "caf\xe9 2\n"])
def test_a_damaged_dictionary_is_named(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "syllables.tsv"
    if content is not None:
        file.write_text(content, encoding="latin-1")
    with pytest.raises(ResourceError, match=r"syllables\.tsv"):
        syllables.Dictionary(file)
