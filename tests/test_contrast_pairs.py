"""The contrast pairs keep their promises: format, marks, balance, split, and the counts in their documentation."""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from biascli.model import Span
from contrast_pairs import (
    COLUMNS,
    PATH,
    Kind,
    Leaning,
    Pair,
    Split,
    Stance,
    Topic,
    parse_marks,
    read_pairs,
    split_of,
)

README = Path(__file__).parent / "cases" / "README.md"
PAIRS = read_pairs()


def share(part: int) -> float:
    return part / len(PAIRS)


def test_marks_are_taken_out_and_located() -> None:
    plain, marks = parse_marks("The [[feeble]] plan was [[rammed through]].")
    assert plain == "The feeble plan was rammed through."
    assert [plain[mark.start : mark.end] for mark in marks] == ["feeble", "rammed through"]
    assert marks[0] == Span(4, 10)


def test_a_sentence_without_marks_is_left_alone() -> None:
    assert parse_marks("The plan [of 1990] passed.") == ("The plan [of 1990] passed.", ())


@pytest.mark.parametrize("broken", ["The [[feeble plan.", "The feeble]] plan.", "The [[]] plan."])
def test_unbalanced_or_empty_marks_are_refused(broken: str) -> None:
    with pytest.raises(ValueError, match="marks"):
        parse_marks(broken)


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    row = ["cp001", "sport", "rudeness", "team", "for", "none", "no", "They won.", "They [[crushed]] it."]
    path.write_text("\t".join(COLUMNS) + "\n" + "\t".join(row) + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="rudeness"):
        read_pairs(path)


def test_the_split_follows_from_the_id_alone() -> None:
    # The first bytes of the SHA-256 of these ids are 0xc5 and 0x80.
    assert split_of("cp001") is Split.JUDGE
    assert split_of("cp003") is Split.DEVELOP


def test_the_file_is_plain() -> None:
    text = PATH.read_text(encoding="utf-8")
    lines = text.split("\n")
    assert lines[0].split("\t") == list(COLUMNS)
    assert lines[-1] == ""
    assert all(len(line.split("\t")) == len(COLUMNS) for line in lines[:-1])
    assert "\r" not in text
    assert all(cell == " ".join(cell.split()) and cell for line in lines[:-1] for cell in line.split("\t"))


def test_ids_count_up() -> None:
    assert [pair.id for pair in PAIRS] == [f"cp{number:03d}" for number in range(1, len(PAIRS) + 1)]


def test_no_sentence_is_repeated() -> None:
    sentences = Counter(sentence for pair in PAIRS for sentence in (pair.neutral, pair.slanted))
    assert [sentence for sentence, times in sentences.items() if times > 1] == []


def faults_of_sentences(pair: Pair) -> Iterator[str]:
    if not re.fullmatch(r"[a-z]+(_[a-z]+)*", pair.target):
        yield "target is not a role word"
    if "[[" in pair.neutral:
        yield "marks in the neutral sentence"
    for sentence in (pair.neutral, pair.slanted):
        if not 8 <= len(sentence.split()) <= 40:
            yield "length"
        if not re.search(r"[.?!][\"”’']?$", sentence) or sentence[0].islower():
            yield "not a whole sentence"


def faults_of_marks(pair: Pair) -> Iterator[str]:
    if not 1 <= len(pair.marks) <= 5:
        yield "number of marks"
    if sum(len(words.split()) for words in pair.slanting_words) > len(pair.slanted.split()) / 2:
        yield "more than half of the words are marked"
    for mark, words in zip(pair.marks, pair.slanting_words, strict=True):
        before, after = pair.slanted[: mark.start], pair.slanted[mark.end :]
        if re.search(r"\w$", before) or re.match(r"\w", after):
            yield f"mark cuts a word: {words}"
        # No punctuation at the ends of a mark but the quotation marks of scare quotes.
        if not re.fullmatch(r"[\w“‘\"'].*[\w”’\"']", words):
            yield f"mark holds punctuation: {words}"


def test_each_pair_is_well_formed() -> None:
    assert [(pair.id, fault) for pair in PAIRS for fault in (*faults_of_sentences(pair), *faults_of_marks(pair))] == []


def test_a_badly_formed_pair_is_noticed() -> None:
    good = PAIRS[0]
    cut = dataclasses.replace(good, slanted="It was a shameful deal for all of us here.", marks=(Span(9, 12),))
    assert list(faults_of_marks(cut)) == ["mark cuts a word: sha"]
    short = dataclasses.replace(good, neutral="They won.")
    assert list(faults_of_sentences(short)) == ["length"]


def test_every_value_is_used() -> None:
    assert {pair.topic for pair in PAIRS} == set(Topic)
    assert {pair.kind for pair in PAIRS} == set(Kind)
    assert {(pair.stance, pair.leaning) for pair in PAIRS} == {(s, lean) for s in Stance for lean in Leaning}


def test_slants_for_and_against_are_balanced() -> None:
    assert 0.44 <= share(sum(pair.stance is Stance.FOR for pair in PAIRS)) <= 0.56
    for leaning in Leaning:
        stances = Counter(pair.stance for pair in PAIRS if pair.leaning is leaning)
        assert 0.4 <= stances[Stance.FOR] / stances.total() <= 0.6


def test_left_and_right_are_balanced() -> None:
    leanings = Counter(pair.leaning for pair in PAIRS)
    assert abs(leanings[Leaning.LEFT] - leanings[Leaning.RIGHT]) <= 0.03 * len(PAIRS)
    assert 0.28 <= share(leanings[Leaning.NONE]) <= 0.38


def test_no_topic_or_kind_swamps_the_rest() -> None:
    assert max(Counter(pair.topic for pair in PAIRS).values()) <= 0.08 * len(PAIRS)
    assert max(Counter(pair.kind for pair in PAIRS).values()) <= 0.15 * len(PAIRS)


def test_plain_grim_news_is_among_the_neutral_sentences() -> None:
    assert share(sum(pair.grim for pair in PAIRS)) >= 0.1


def test_both_halves_are_about_as_large() -> None:
    assert 0.45 <= share(sum(pair.split is Split.JUDGE for pair in PAIRS)) <= 0.55


def test_no_slanting_word_is_leaned_on() -> None:
    words = Counter(words.lower() for pair in PAIRS for words in pair.slanting_words)
    assert {word: times for word, times in words.items() if times > 4} == {}


def test_the_documentation_states_the_counts() -> None:
    documented = dict(re.findall(r"^\| `(\w+)` \| .*?(\d+) \|$", README.read_text(encoding="utf-8"), re.MULTILINE))
    counts: Counter[str] = Counter()
    for pair in PAIRS:
        counts.update({pair.topic.value: 1})
        counts.update({pair.kind.value: 1})
    assert documented == {value: str(times) for value, times in counts.items()}
