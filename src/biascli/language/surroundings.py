"""What stands around an article's own sentences: bylines, dates, credits, datelines, and the furniture of web pages."""

import re
from functools import cache

from biascli.document import BlockKind
from biascli.model import Span

_LONGEST = 160  # characters of a line that can be anything but a paragraph
_DATELINE = 100  # characters in which a dateline ends
_CREDIT = 160  # characters in which a credit at the end of a paragraph stands

_NAMES = 12  # words of a credit
_PLAYER = "JUST WATCHED "  # of videos, with the title of each; the line may be long

# Who signs reports and pictures. Names of pages that only carry pictures count for credits alone.
_AGENCIES = frozenset(
    {
        "ap", "associated press", "the associated press", "reuters", "afp", "agence france-presse", "upi", "epa", "dpa",
        "epa-efe", "pa", "bloomberg", "xinhua", "tass", "kyodo", "cnn", "bbc", "voa", "rfe/rl", "ani", "pti", "anadolu",
    }
)  # fmt: skip
_PICTURES = _AGENCIES | {
    "getty", "getty images", "shutterstock", "shutterstock.com", "istock", "istockphoto", "alamy", "flickr", "pool",
    "wikimedia", "wikimedia commons", "unsplash", "pixabay", "pexels", "zuma press", "sipa", "nurphoto", "handout",
}  # fmt: skip
_FURNITURE_LINES = frozenset(
    {
        "advertisement", "advertisements", "sponsored", "sponsored content", "paid post", "paid content", "comment",
        "comments", "tweet", "email", "e-mail", "print", "share", "menu", "loading", "close", "read more", "more",
        "watch", "listen", "recommended", "recommended for you", "most read", "most popular", "most viewed", "trending",
        "related",
        "related stories", "related articles", "related content", "related topics", "related links", "related posts",
        "related coverage", "newsletter", "leave a comment", "join the conversation", "skip to content",
        "skip to main content", "back to top", "all rights reserved", "caption", "image caption", "image copyright",
        "image source", "hide caption", "enlarge this image", "twitter", "facebook", "instagram", "youtube",
    }
)  # fmt: skip

# Dashes, apostrophes and bullets are plain in these patterns: see _plain.
_PLAIN = str.maketrans({"’": "'", "–": "-", "—": "-", "•": "|", "·": "|"})
_BULLETS = "-|*+>▪► "
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_TIME = r"\d{1,2}(?::\d\d)?\ ?(?:[ap]\.?m\.?)?(?:\ [a-z]{2,4})?"
_DATE = (
    rf"(?:(?:{_DAY},?\ )?(?:{_MONTH}\ \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\ {_MONTH})(?:,?\ \d{{4}})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})"
)
_NAME = r"[A-Z][\w.'-]*"
_FURNITURE_START = r"""
    (?:read|see|watch|listen|view|more|related|recommended|also|next) (?:\ (?:more|also|read|next|here|on\ this))?\ ?:
  | in\ (?:pictures|photos)\ ?:
  | (?:story|article)\ continues\ below | continue\ reading | scroll\ (?:down\ )?(?:to|for)\b
  | share\ (?:this|on|via)\ (?:article|story|post|page|facebook|twitter|email|with)
  | (?:please\ )?(?:(?:sign\ up|subscribe|register)\ (?:for|to|now|here|today)|click\ here)\b
  | (?:follow|like|find|join)\ (?:us|me|@\w+)\ on\b | follow\ \w+(?:\ \w+){0,3}\ on\ (?:twitter|facebook|instagram)
  | download\ (?:our|the)\ app\b | listen\ to\ article\b | media\ playback\ is\ unsupported
  | slideshow\ \(\d+\ images?\)
  | copyright\b | © | \(c\)\ (?:19|20)\d\d | \d+\ (?:comments?|shares?)$
  | this\ (?:story|article|post|report)\ (?:has\ been|was)\ (?:updated|corrected|(?:first|originally)\ published)
"""
_DATE_LINE = rf"""
    (?:(?:updated?|published|posted|first\ published|last\ (?:updated|modified)|issued|created|date)\b
        [:\ ][^.!?]{{0,20}}?)?
    (?:{_DATE}(?:[,|\ -]{{1,3}}(?:at\ )?{_TIME})? | {_TIME}(?:[,|\ -]{{1,3}}(?:on\ )?{_DATE})?)
    (?:\ ?[|,/-]\ ?.{{0,60}} | \ \([^)]{{0,40}}\))?
  | \d{{1,3}}\ (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\ (?:read|ago)
"""
_BYLINE = rf"""
    (?:(?:[Ww]ords|[Ss]tory|[Oo]pinion|[Aa]nalysis|[Ww]ritten)\ by|[Bb]y|BY)\ (?:[Tt]he\ |THE\ )?{_NAME}
        (?:(?:[ ,|&/(]{{1,3}}|\ -\ )(?:and|for|of|in|the|at|{_NAME}|@\ ?\w+|\d[\w:.]*))*[\ )]{{0,2}}
  | {_NAME}(?:\ {_NAME}){{1,3}}(?:,|\ -)?\ [\w\ ,&'-]{{0,40}}?
        (?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Cc]olumnist|[Cc]ontributor|[Aa]nalyst)s?
        (?:\ (?:in|at|for)\ [\w\ ,.']{{2,40}})?
  | \(?(?:(?:[Aa]dditional\ )?[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled)\ by\ .+
"""
_CREDIT_LABEL = r"""[(\[]?(?:
    (?:file\ )?(?:photos?|images?|pictures?|photographs?|illustrations?|graphics?|videos?|credits?
        |photographer|screenshot)
        (?:\ (?:credits?|courtesy(?:\ of)?|source|by|via|from))*\ ?[:/|]\ ?.
  | (?:photo|image|picture|photograph|illustration|graphic)s?\ (?:by|courtesy\ of|via)\ .{1,100}[^.!?]$
)"""
_DATELINE_START = rf"""
    (?P<place>{_NAME}(?:\ {_NAME}){{0,3}} (?:,\ {_NAME}(?:\ {_NAME}){{0,2}}){{0,2}})? (?P<date>,\ (?i:{_DATE}))?
    (?:\ ?\((?P<agency>[A-Z][\w\ /-]{{1,30}})\)(?P<dash>\ ?--?)? | \ ?/\w{{2,20}}/\ ?--? | (?P<bare>\ ?--?))
    (?=\s+["'“‘(]?[A-Z\d])
"""
_CREDIT_END = r"""\s(?:
    [(\[](?P<inside>[^()\[\]]{2,120})[)\]]
  | (?:Image|Photo|Picture|Photograph|(?:Photo\ |Image\ )?[Cc]redit)(?::|\ by|\ courtesy\ of)\ [^.!?:]{2,70}\.?
  | (?:AP\ Photo|REUTERS|Reuters)\ ?/\ ?[^.!?]{2,60}
)\Z"""
_NO_PLACE = frozenset({"FILE", "UPDATE", "UPDATED", "BREAKING", "WATCH", "VIDEO", "EXCLUSIVE", "OPINION", "NATO"})
_CAPITALS = 4  # letters of the first word of a dateline without agency or date; shorter ones are acronyms


@cache
def _compiled(pattern: str, flags: re.RegexFlag = re.VERBOSE) -> re.Pattern[str]:
    return re.compile(pattern, flags)


def kind(line: str) -> BlockKind | None:
    """Return what a line is that is no text of the article, None for one that may be."""
    if line.startswith(_PLAYER):
        return BlockKind.FURNITURE
    if len(line) > _LONGEST:
        return None
    plain = line.translate(_PLAIN)
    lower = plain.lower()
    bare = lower.strip("()[] .:…>»")
    if bare in _FURNITURE_LINES or _is_link(plain) or _compiled(_FURNITURE_START).match(lower.lstrip(_BULLETS)):
        return BlockKind.FURNITURE
    if bare in _AGENCIES or _is_date(lower) or _compiled(_BYLINE).fullmatch(plain):
        return BlockKind.BYLINE
    if _compiled(_CREDIT_LABEL).match(lower) or (_names_picture(bare) and plain[-1] not in ".!?"):
        return BlockKind.CREDIT
    return None


def _is_link(line: str) -> bool:
    """Tell whether a line is the headline of another article: *Five boats lost in the harbour Read more*."""
    return line.endswith(" Read more") and line[: -len(" Read more")].rstrip()[-1:] not in '.!"”'


def _is_date(lower: str) -> bool:
    # No date without a digit: most articles then never need the expression, which takes 3 ms to compile.
    return any(map(str.isdigit, lower)) and _compiled(_DATE_LINE).fullmatch(lower) is not None


def _names_picture(lower: str) -> bool:
    """Tell whether words, in lower case, name who took or owns a picture: *jane doe/reuters*, *ap photo/jane doe*."""
    if lower in _PICTURES:
        return True
    owners = [part.strip().removesuffix(" photo") for part in _compiled(r"/|\bvia\b|,|:").split(lower)]
    return len(owners) > 1 and any(owner in _PICTURES for owner in owners) and len(lower.split()) <= _NAMES


def dateline(text: str, paragraph: Span) -> int:
    """Return where the dateline ends with which a paragraph begins; where the paragraph begins, if it has none."""
    plain = text[paragraph.start : min(paragraph.end, paragraph.start + _DATELINE)].translate(_PLAIN)
    match = _compiled(_DATELINE_START).match(plain)
    return paragraph.start + match.end() if match and _is_dateline(match) else paragraph.start


def _is_dateline(match: re.Match[str]) -> bool:
    place, agency = match["place"] or "", match["agency"]
    if agency:
        return agency.lower() in _AGENCIES or bool(match["dash"] and place)
    if not place:
        return False
    first = place.split()[0].strip(",.")
    if first.isupper() and len(first) >= _CAPITALS and first not in _NO_PLACE:
        return _compiled(r"\b(?:TO|ON|AND|THE|FOR|VS)\b").search(place) is None
    return match["date"] is not None or "," in place


def credit(text: str, paragraph: Span) -> int:
    """Return where the credit begins with which a paragraph ends; where the paragraph ends, if it has none."""
    start = max(paragraph.start, paragraph.end - _CREDIT)
    match = _compiled(_CREDIT_END).search(text, start, paragraph.end)
    if match is None:
        return paragraph.end
    inside = match["inside"]
    if inside is not None and not (_names_picture(inside.lower()) or _compiled(_CREDIT_LABEL).match(inside.lower())):
        return paragraph.end
    return match.start() + 1
