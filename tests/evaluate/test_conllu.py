import gzip
from pathlib import Path

import pytest

from biascli.errors import DatasetError
from biascli.evaluate import conllu


def row(number: str, form: str, tag: str = "NN", misc: str = "_") -> str:
    return f"{number}\t{form}\t{form.lower()}\tX\t{tag}\t_\t0\troot\t_\t{misc}"


HEADING = (
    "# newdoc id = harbour",
    "# meta::genre = news",
    "# newpar_block = head (1 s)",
    "# newpar",
    "# sent_id = harbour-1",
    "# text = Harbour can't reopen",
    row("1", "Harbour", misc="Entity=(1-place)"),
    row("2-3", "can't", "_"),
    row("2", "ca", "MD"),
    row("3", "n't", "RB"),
    row("4", "reopen", "VB"),
)
FIRST = (
    "# newpar id = p2",
    "# sent_id = harbour-2",
    "# text = “It  is shut,” she said.",
    row("1", "“", "``", "SpaceAfter=No"),
    row("2", "It", "PRP"),
    row("3", "is", "VBZ"),
    row("3.1", "still", "RB"),
    row("4", "shut", "JJ", "SpaceAfter=No"),
    row("5", ",", ",", "SpaceAfter=No"),
    row("6", "”", "''"),
    row("7", "she", "PRP", "Entity=(2-person)|Bare"),
    row("8", "said", "VBD", "SpaceAfter=No"),
    row("9", ".", ".", "SpaceAfter=No"),
)
SECOND = ("# sent_id = harbour-3", "# text = Wait", row("1", "Wait", "VB"))
THIRD = (
    "# sent_id = harbour-4",
    "# text = du quai",
    row("1-3", "du", "_"),
    row("1", "de"),
    row("2", "le"),
    row("3", "s"),
    row("4", "quai"),
)
OTHER = ("# newdoc id = quay", "# text = Quay", row("1", "Quay"))


def written(folder: Path, *sentences: tuple[str, ...], ending: str = "\n") -> Path:
    file = folder / "sample.conllu"
    file.write_bytes("".join(ending.join(lines) + 2 * ending for lines in sentences).encode())
    return file


def test_documents_get_their_raw_text_back(tmp_path: Path) -> None:
    harbour, quay = conllu.read(written(tmp_path, HEADING, FIRST, SECOND, THIRD, OTHER))
    assert harbour.id == "harbour"
    assert harbour.text == "Harbour can't reopen\n\n“It  is shut,” she said.Wait du quai"
    assert (quay.id, quay.text) == ("quay", "Quay")
    assert harbour.comments["meta::genre"] == "news"
    assert [sentence.new_paragraph for sentence in harbour.sentences] == [True, True, False, False]
    assert [sentence.id for sentence in harbour.sentences] == [f"harbour-{n}" for n in (1, 2, 3, 4)]


def test_every_word_knows_where_it_stands(tmp_path: Path) -> None:
    (document,) = conllu.read(written(tmp_path, HEADING, FIRST))
    for sentence in document.sentences:
        for word in sentence.words:
            assert document.text[word.span.start : word.span.end] == word.form
    assert [word.form for word in document.sentences[0].words] == ["Harbour", "ca", "n't", "reopen"]
    assert [word.xpos for word in document.sentences[0].words] == ["NN", "MD", "RB", "VB"]


def test_words_that_do_not_spell_their_token_get_all_of_it(tmp_path: Path) -> None:
    (document,) = conllu.read(written(tmp_path, THIRD))
    spans = [document.text[word.span.start : word.span.end] for word in document.sentences[0].words]
    assert spans == ["du", "du", "du", "quai"]


def test_empty_nodes_are_left_out(tmp_path: Path) -> None:
    (document,) = conllu.read(written(tmp_path, FIRST))
    assert "still" not in [word.form for word in document.sentences[0].words]


def test_misc_is_taken_apart(tmp_path: Path) -> None:
    (document,) = conllu.read(written(tmp_path, FIRST))
    words = document.sentences[0].words
    assert words[6].misc == {"Entity": "(2-person)", "Bare": ""}
    assert words[1].misc == {}


def test_gzip_and_windows_line_ends_make_no_difference(tmp_path: Path) -> None:
    plain = list(conllu.read(written(tmp_path, HEADING, FIRST)))
    assert list(conllu.read(written(tmp_path, HEADING, FIRST, ending="\r\n"))) == plain
    zipped = tmp_path / "sample.conllu.gz"
    zipped.write_bytes(gzip.compress(written(tmp_path, HEADING, FIRST).read_bytes()))
    assert list(conllu.read(zipped)) == plain


def test_without_newdoc_the_file_is_the_document(tmp_path: Path) -> None:
    (document,) = conllu.read(written(tmp_path, FIRST))
    assert document.id == "sample.conllu"


@pytest.mark.parametrize(
    ("lines", "where", "reason"),
    [
        ((), "sample.conllu", "no sentence"),
        (("# text = a", "1\ta"), "sample.conllu:2", "2 columns"),
        ((row("1", "a"),), "sample.conllu:1", "without '# text ='"),
        (("# text = a", "# sent_id = 1"), "sample.conllu:1", "without words"),
        (("# text = a", row("one", "a")), "sample.conllu:2", "no word number"),
        (("# text = a b", row("1", "a"), row("2", "c")), "sample.conllu:3", "'c' is not what"),
        (("# text = a", row("1", "a").replace("\t0\t", "\t_\t")), "sample.conllu:2", "no word number"),
    ],
)
def test_what_is_no_conllu_is_refused_with_its_place(
    tmp_path: Path, lines: tuple[str, ...], where: str, reason: str
) -> None:
    with pytest.raises(DatasetError, match=reason) as caught:
        list(conllu.read(written(tmp_path, lines)))
    assert f"{where}: " in str(caught.value)


@pytest.mark.parametrize("content", [b"\x1f\x8b\x08\x00broken", b"\xff\xfe# text"])
def test_a_damaged_file_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "damaged.conllu.gz"
    file.write_bytes(content)
    with pytest.raises(DatasetError, match=r"damaged\.conllu\.gz"):
        list(conllu.read(file))


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="nowhere"):
        list(conllu.read(tmp_path / "nowhere.conllu"))
