"""What is known stays known while a text is edited elsewhere, and what is new is seen."""

import random
from pathlib import Path

import pytest

from articles import ARTICLES
from biascli import Analyzer
from biascli.engines import EngineName
from biascli.errors import BiascliError
from biascli.policy.application import apply
from biascli.policy.baseline import Baseline, Key, keys, named_from
from biascli.policy.terms import Policy

ANALYZER = Analyzer(engine=EngineName.LEXICAL)
#: No word that the article charges anybody with: a charge made once more is a repetition, and that is new.
NEW = "That evening the sneering toadies of the treasurer gave a contemptible and pathetic display of greed."
#: Edits of each kind of article here; ten times as many were tried when this was written.
N_EDITS = 10


def paragraphs(name: str) -> list[str]:
    return [part for part in ARTICLES[name].split("\n\n") if part.strip()]


def test_a_text_that_has_not_changed_has_nothing_new() -> None:
    text = "\n\n".join(paragraphs("partisan"))
    report = ANALYZER.analyze(text, name="a.txt")
    known = Baseline.of(keys(report, text))
    assert apply(report, text, Policy(), known).findings() == ()


@pytest.mark.parametrize("name", ARTICLES)
def test_edits_elsewhere_bring_nothing_back_and_what_is_new_is_seen(name: str) -> None:
    rng = random.Random(20260101)
    headline, *body = paragraphs(name)
    before = ANALYZER.analyze("\n\n".join([headline, *body]), name="a.txt")
    known = Baseline.of(keys(before, "\n\n".join([headline, *body])))
    old = {(each.rule, each.text) for each in before.findings()}
    for _ in range(N_EDITS):
        edited = list(body)
        for _ in range(rng.randint(1, 4)):
            place = rng.randrange(len(edited))
            match rng.choice(("insert", "delete", "move")):
                case "insert":
                    edited.insert(place, "The council will meet again on Monday to vote on the budget of the harbour.")
                case "delete" if len(edited) > 3:
                    del edited[place]
                case _:
                    edited.insert(rng.randrange(len(edited)), edited.pop(place))
        edited.insert(rng.randrange(len(edited) + 1), NEW)
        now = "\n\n".join([headline, *edited])
        report = apply(ANALYZER.analyze(now, name="a.txt"), now, Policy(), known)
        start, end = now.index(NEW), now.index(NEW) + len(NEW)
        assert {each.text for each in report.findings() if start <= each.start < end} >= {"contemptible", "pathetic"}
        elsewhere = {(each.rule, each.text) for each in report.findings() if not start <= each.start < end}
        assert elsewhere & old == set()


def test_what_occurs_more_often_is_new() -> None:
    line = "It was a shameful vote of a council that had met on Monday to look at the budget of the harbour again."
    text = f"{line}\n\nThe council met on Monday.\n"
    known = Baseline.of(keys(ANALYZER.analyze(text, name="a.txt"), text))
    twice = f"{text}\n{line}\n"
    report = apply(ANALYZER.analyze(twice, name="a.txt"), twice, Policy(), known)
    assert [each.text for each in report.findings() if each.rule == "loaded_language.negative_adjective"] == [
        "shameful"
    ]


def test_it_is_written_and_read_as_it_is(tmp_path: Path) -> None:
    found = [Key("a.txt", "x.y", "some “words”", "00ff"), Key("b.txt", "x.y", "some", "00ff")] * 2
    file = tmp_path / "baseline.json"
    file.write_text(Baseline.of(found).dump(), encoding="utf-8")
    assert Baseline.read(file).counts() == Baseline.of(found).counts()
    assert len(Baseline.read(file)) == 4


def test_what_has_gone_is_pruned_from_the_files_that_were_seen() -> None:
    gone, here, elsewhere = Key("a", "r", "gone", "0"), Key("a", "r", "here", "0"), Key("b", "r", "other", "0")
    pruned = Baseline.of([gone, here, here, elsewhere]).pruned([here], {"a"})
    assert pruned.counts() == {here: 1, elsewhere: 1}
    assert Baseline.of([gone, here, here, elsewhere]).gone([here], {"a"}) == 2


def test_files_are_named_from_the_folder_of_the_baseline(tmp_path: Path) -> None:
    assert named_from(tmp_path, str(tmp_path / "desk" / "a.txt")) == "desk/a.txt"
    assert named_from(tmp_path / "known", str(tmp_path / "desk" / ".." / "a.txt")) == "../a.txt"
    assert named_from(Path(), "./a.txt") == "a.txt"
    assert named_from(tmp_path, "<stdin>") == "<stdin>"


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"biascli_baseline": 9, "findings": []}', '{"biascli_baseline": 1}']
)
def test_a_file_that_is_no_baseline_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "known.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BiascliError, match=r"known\.json"):
        Baseline.read(file)
    with pytest.raises(BiascliError, match=r"nowhere\.json"):
        Baseline.read(tmp_path / "nowhere.json")
