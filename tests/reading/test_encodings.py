"""The encoding is found, and reported under a name that can be given back."""

import pytest

from biascli.reading.encodings import decoded

PARAGRAPH = (
    "The mayor’s office called the vote “a first step” – no more. “We won’t wait,” said Zoë Brontë… The union’s answer "
    "came from José Núñez: “No.”"
)
# Each of these is all that there is to go by.
SNIPPETS = [
    "It’s over.",
    "“We are done,” she said.",
    "The plan – or what is left of it – failed.",
    "The café is closed.",
    "José Muñoz met Zoë Brontë.",
    "Nothing more… for now.",
]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "windows-1252"),
        ("mac_roman", "macintosh"),
    ],
)
@pytest.mark.parametrize("text", [*SNIPPETS, PARAGRAPH, PARAGRAPH * 300])
def test_found(text: str, written: str, found: str) -> None:
    assert decoded(text.encode(written), None) == (text, found)
    assert decoded(text.encode(written), found) == (text, found)


def test_big_endian_with_a_mark() -> None:
    assert decoded(b"\xfe\xff" + PARAGRAPH.encode("utf-16-be"), None) == (PARAGRAPH, "utf-16")


def test_plain_ascii_is_utf_8() -> None:
    assert decoded(b"Plain words.", None) == ("Plain words.", "utf-8")


@pytest.mark.parametrize("text", ["It cost £40 a head.", "The naïve rôle of the élite."])
def test_latin_1_is_windows_1252(text: str) -> None:
    assert decoded(text.encode("latin-1"), None) == (text, "windows-1252")


def test_central_european_names() -> None:
    text = "Lech Wałęsa met Václav Havel in Łódź, as Škoda’s owners had hoped."
    assert decoded(text.encode("cp1250"), None) == (text, "windows-1250")


def test_dos() -> None:
    text = "The café owner José Muñoz paid £5 for the crème brûlée."
    assert decoded(text.encode("cp850"), None) == (text, "cp850")


def test_a_byte_far_behind_counts() -> None:
    # 0x81 is no character of windows-1252; what decodes all of the file is used.
    data = "The café – it’s closed. ".encode("cp1250") + b"Plain words. " * 5000 + "Gułag".encode("cp1250") + b"\x8f"
    text, found = decoded(data, None)
    assert found == "windows-1250"
    assert text.endswith("GułagŹ")


@pytest.mark.parametrize("encoding", ["latin-1", "ISO-8859-1", "iso8859_1"])
def test_one_name_for_one_encoding(encoding: str) -> None:
    assert decoded(b"caf\xe9", encoding) == ("café", "iso8859-1")


def test_a_given_encoding_loses_the_mark_too() -> None:
    assert decoded("\ufeffWords.".encode(), "utf-8") == ("Words.", "utf-8")
    assert decoded("\ufeffWords.".encode("utf-16-le"), "utf-16-le") == ("Words.", "utf-16-le")


def refusal(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(ValueError, match=r".") as caught:
        decoded(data, encoding)
    return str(caught.value)


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "hex", "\udcff", "a\0b"])
def test_unknown_encodings(encoding: str) -> None:
    assert refusal(b"Words.", encoding) == f"unknown encoding {encoding!r}"


def test_not_in_the_given_encoding() -> None:
    assert refusal(b"caf\xe9 noir", "utf-8") == "is not utf-8: byte 0xe9 at offset 3"
    assert refusal("café".encode(), "ascii") == "is not ascii: byte 0xc3 at offset 3"
    assert refusal(b"odd", "utf-16-le") == "is not utf-16-le: byte 0x64 at offset 2"


def test_a_mark_that_lies() -> None:
    assert refusal(b"\xff\xfeodd") == "is not utf-16: byte 0x64 at offset 4"
    assert refusal(b"\xef\xbb\xbfcaf\xe9") == "is not utf-8-sig: byte 0xe9 at offset 3"


def test_damaged_utf_8_is_not_taken_for_an_older_encoding() -> None:
    data = PARAGRAPH.encode()
    assert "is not quite UTF-8: byte 0xff" in refusal(data + b"\xff and on")
    assert "is not quite UTF-8: byte 0xe2" in refusal(data + "“".encode()[:2])


@pytest.mark.parametrize(
    "data", [b"A\x00B", bytes(range(256)) * 8, b"\x00\x00\x00\x07" * 50, b"\x01\x02\x03 words", b"Odd\x00"]
)
def test_binary(data: bytes) -> None:
    assert refusal(data).startswith("is a binary file")


def test_zero_bytes_under_a_given_encoding() -> None:
    assert refusal("Words.".encode("utf-16-le"), "utf-8").startswith("is a binary file, or in another encoding")


def test_a_few_control_characters_are_text() -> None:
    text = "A bell \a and a red \x1b[31mword\x1b[0m in a text of the usual kind."
    assert decoded(text.encode(), None) == (text, "utf-8")


def test_half_a_surrogate_pair_is_refused() -> None:
    assert refusal(b"+2AA-", "utf-7") == "is not utf-7: it holds half of a surrogate pair"


def test_bytes_that_no_encoding_makes_sense_of() -> None:
    assert refusal(bytes([0x81, 0x98, 0x83, 0x90, 0x88]) * 40) == "its encoding is not recognised; give --encoding"
