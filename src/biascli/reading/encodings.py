"""From bytes to characters: which encoding it is, where nobody says.

UTF-8 and what begins with a byte order mark are certain. UTF-16 without its mark shows by the zero bytes of its
English letters. What is left is one of the old one-byte encodings, in which nearly every byte is possible: there
charset-normalizer says which of them make sense at all, and the quotation marks, dashes and letters that they make of
the bytes beyond ASCII decide, by standing where such marks and letters stand in English.
"""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: One-byte encodings in which English is written, the likeliest first.
_OLD = ("cp1252", "mac_roman", "cp1250", "cp850")
#: Python's names of encodings, where the world knows another.
_REGISTERED = {"cp1250": "windows-1250", "cp1252": "windows-1252", "mac-roman": "macintosh"}

_CONTROLS = "".join(map(chr, (*range(1, 9), *range(14, 32), 127)))
_TOLERATED = 0.1  # control characters among all
_ZEROS = 0.5  # of the high bytes of English in UTF-16: typographic marks have others

_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_BEFORE = 500  # bytes of plain text before the first high byte, in the sample that is judged
_SAMPLE = 20_000

_MARK_IN_PLACE = re.compile(
    r"(?<=\w)’(?=\w)"  # it’s
    r"|(?<![\w.,!?])[“‘](?=[\w$£€‘“])"
    r"|(?<=[\w.,!?…’”%)])[”’](?!\w)"
    r"|(?<=[\s\w”’.,])[–—](?=[\s\w“‘])"
    r"|(?<=[\w\s\[(])…"
    r"|[£€](?=\d)"
)
_LETTER_BEYOND_ASCII = re.compile(r"[^\W\d_a-zA-Z]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def decoded(data: bytes, encoding: str | None) -> tuple[str, str]:
    """Return the text, and the name of its encoding.

    Raises:
        ValueError: the message says why the data is no text.
    """
    text, used = _with(data, encoding) if encoding else _found_out(data)
    text = text.removeprefix("\ufeff")
    if "\x00" in text or sum(map(text.count, _CONTROLS)) > _TOLERATED * len(text):
        raise ValueError("is a binary file, or in another encoding: it holds control characters")
    return text, used


def _with(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        name = _name(encoding)
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise ValueError(f"is not {name}{_place(error)}") from None
    except (LookupError, ValueError):  # no codec, no codec of text, or no possible name
        raise ValueError(f"unknown encoding {encoding!r}") from None
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError(f"is not {name}: it holds half of a surrogate pair") from None
    return text, name


def _found_out(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with(data, encoding)
    if b"\x00" in data:
        return _without_mark(data)
    try:
        return data.decode(), "utf-8"
    except UnicodeDecodeError as error:
        if _is_utf_8_but_for_damage(data):
            raise ValueError(f"is not quite UTF-8{_place(error)}; repair it, or give --encoding") from None
    return _one_byte(data)


def _without_mark(data: bytes) -> tuple[str, str]:
    half = len(data) // 2
    for encoding, high in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if len(data) % 2 == 0 and high.count(0) > _ZEROS * half:
            return _with(data, encoding)
    raise ValueError("is a binary file: it holds zero bytes")


def _is_utf_8_but_for_damage(data: bytes) -> bool:
    """Tell a file with a few bad bytes from one in an older encoding, where each byte beyond ASCII is bad."""
    text = data.decode(errors="replace")
    n_bad = text.count("\ufffd")
    return len(_BEYOND_ASCII.findall(text)) > 2 * n_bad


def _one_byte(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    first = next(match.start() for match in _HIGH_BYTE.finditer(data))
    sample = data[max(0, first - _BEFORE) : first + _SAMPLE]
    matches = from_bytes(sample, cp_isolation=list(_OLD), enable_fallback=False)
    texts = {encoding: str(match) for match in matches for encoding in match.could_be_from_charset}
    possible = [encoding for encoding in _OLD if encoding in texts]
    for encoding in sorted(possible, key=lambda encoding: -_plausibility(texts[encoding])):
        try:
            return data.decode(encoding), _name(encoding)
        except UnicodeDecodeError:
            continue  # a byte behind the sample that the encoding does not have
    raise ValueError("its encoding is not recognised; give --encoding")


def _plausibility(text: str) -> int:
    """Score how well the characters beyond ASCII stand where English would have them."""
    n_letters = sum(_fits(text, match.start()) for match in _LETTER_BEYOND_ASCII.finditer(text))
    return 3 * len(_MARK_IN_PLACE.findall(text)) + 2 * n_letters - len(_BEYOND_ASCII.findall(text))


def _fits(text: str, place: int) -> bool:
    """Tell whether a letter stands as in *café* or *Élan*, not as in *itÕs*."""
    letter, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    return (letter.islower() or not before.islower()) and (before.isalpha() or after.isalpha())


def _name(encoding: str) -> str:
    name = codecs.lookup(encoding).name
    return _REGISTERED.get(name, name)


def _place(error: UnicodeDecodeError) -> str:
    return f": byte 0x{error.object[error.start]:02x} at offset {error.start:,}"
