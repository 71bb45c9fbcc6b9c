"""What tells persons, organisations, places and other things apart, for names that no list knows.

All forms of a name that read alike are judged together. Features of its *form*: heads, listed given names, places
within it, shape, endings. Of its *places* in the text, as the share of them: the words and tags around it, what nouns
beside it call it, and the pronoun that follows. Of the *document*: longer names that begin or end with it, titles, the
words that the document writes small. No feature is a name: a model over them cannot know anybody.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from biascli.document import ActorType, Sentence, Token
from biascli.language import tagger
from biascli.language.actors import types
from biascli.language.actors.capitals import small_words
from biascli.language.actors.gazetteer import Gazetteer
from biascli.language.actors.names import Name
from biascli.language.actors.roles import is_role

_ENDINGS = (2, 3)
_MOST_WORDS = 4
_OFTEN = 3
#: Words around a name that are features themselves: small words, and the commonest that go with one kind.
_SMALL = frozenset(
    "a about across after against along among an and another around as at because before behind between both but by "
    "called down during each every for former from he her here his i if in including inside into it its like my named "
    "near new of off old on or our out outside over she since so some than that the their them then there these they "
    "this those through throughout to together toward towards under until was were we when where whether which while "
    "who whom whose with within without you your".split()
)
_SAYING = frozenset(
    "add admit agree announce argue ask believe claim comment confirm criticise criticize declare deny explain hope "
    "insist know note recall reply report say state suggest tell think tweet urge warn want write".split()
)
_GOING = frozenset("arrive come drive fly go head leave live move return stay travel visit walk".split())
#: Nouns that come with the name of whoever is at their head.
_FOLLOWING = frozenset(
    "administration adviser advisor aide ally associate backer campaign cabinet era estate family government lawyer "
    "loyalist official presidency rally regime spokesman spokesperson spokeswoman supporter team voter".split()
)
#: Nouns that say what a name beside them stands for: "the magazine Velmora", "Velmora, a town in".
CLASSES = {
    noun: kind
    for kind, nouns in {
        "body": "agency airline association automaker band bank brand brewer carmaker carrier channel "
        "charity chipmaker church club committee company corporation council department distributor drugmaker "
        "exporter firm foundation group importer institute insurer label league lender magazine maker "
        "manufacturer ministry network newspaper nonprofit organisation organization paper party "
        "refiner retailer school shipbuilder society startup station studio subsidiary supplier team union "
        "university wholesaler",
        "place": "area beach borough bridge capital castle city community country county district harbor harbour hill "
        "island lake mountain museum nation neighborhood park peninsula port province region resort river road sea "
        "square state street suburb temple territory town valley village",
        "thing": "act album award battle beer bill book brand campaign car competition concept conference contest "
        "device disease drug episode event exhibition festival film game genre installation language law method model "
        "movie movement novel phone play poem prize process product programme program project protocol season series "
        "ship show software song species storm study system tanker theory title tournament treaty vaccine vessel virus "
        "war website",
    }.items()
    for noun in nouns.split()
}
_PERSONAL = frozenset("he him his himself she her hers herself who whom".split())
_IMPERSONAL = frozenset("it its itself which".split())
_PRONOUN_REACH = 12  # tokens behind a name
MARKS = frozenset(", . ( ) : ; - – — / \" “ ” ' ’ ! ?".split())


class Group(NamedTuple):
    """Names of a document that read alike."""

    words: tuple[str, ...]
    form: ActorType | None  # what the words tell
    names: Sequence[Name]


def grouped(names: Sequence[Name]) -> dict[str, Group]:
    """Gather the names that read alike, by their key."""
    found: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        found[name.key.casefold()].append(name)
    return {key: Group(its[0].words, _form(its), its) for key, its in found.items()}


def _form(names: Sequence[Name]) -> ActorType | None:
    return next((name.type for name in names if name.title is None), None)


def unlisted(group: Group, lists: Gazetteer) -> Group:
    """Return the same names as if no list held them."""
    form = types.by_form(group.words, lists)
    return Group(group.words, form, [replace(name, entry=None, type=form) for name in group.names])


class Surroundings(NamedTuple):
    """What features need to know of the document."""

    sentences: Mapping[int, Sentence]
    plain: frozenset[str]  # the words that it writes small
    begins: Mapping[str, Counter[str]]  # first word -> forms of longer names that begin with it
    ends: Mapping[str, Counter[str]]
    titled: frozenset[str]  # last words of names with a title
    lists: Gazetteer

    @classmethod
    def of(cls, sentences: Sequence[Sentence], names: Sequence[Name], lists: Gazetteer) -> "Surroundings":
        """Look through a document."""
        begins: dict[str, Counter[str]] = defaultdict(Counter)
        ends: dict[str, Counter[str]] = defaultdict(Counter)
        for words, form in {(name.words, name.type) for name in names if len(name.words) > 1}:
            begins[words[0].casefold()][str(form)] += 1
            ends[words[-1].casefold()][str(form)] += 1
        return cls(
            sentences={sentence.index: sentence for sentence in sentences},
            plain=small_words(sentences),
            begins=begins,
            ends=ends,
            titled=frozenset(name.words[-1].casefold() for name in names if name.title),
            lists=lists,
        )


def features(group: Group, around: Surroundings) -> dict[str, float]:
    """Return the features of a group of names."""
    found: dict[str, float] = dict.fromkeys(_form_features(group, around.lists), 1.0)
    found |= dict.fromkeys(_document_features(group, around), 1.0)
    share = 1 / len(group.names)
    for name in group.names:
        for feature in set(_place_features(name, around.sentences[name.sentence].tokens, around)):
            found[feature] = found.get(feature, 0.0) + share
    return found


def _form_features(group: Group, lists: Gazetteer) -> Iterator[str]:
    words, last = group.words, group.words[-1]
    yield f"form {group.form}"
    yield f"words {min(len(words), _MOST_WORDS)}"
    yield f"words {min(len(words), _MOST_WORDS)} form {group.form}"
    for position, word in (("first", words[0]), ("last", last)):
        if word in lists.given_names:
            yield f"{position} is a given name"
        if position == "first" and any(each in lists.given_names for each in words):
            yield "holds a given name"
        entry = lists.entries.get(word)
        if len(words) > 1 and entry is not None:
            yield f"{position} is a listed {entry.type}"
        if len(words) > 1 and word in lists.adjectives:
            yield f"{position} is an adjective of a state"
        yield f"{position} {_shape(word)}"
    yield from _ending_features(words, last)


def _ending_features(words: Sequence[str], last: str) -> Iterator[str]:
    for length in _ENDINGS:
        if last.isalpha() and len(last) > length + 1 and not last.isupper():
            yield f"ends {last[-length:].lower()}"
    if tagger.is_common(last.lower()):
        yield "last is a common word"
        if len(words) == 1:
            yield "a common word alone"
    if len(words) > 1 and tagger.is_common(words[0].lower()):
        yield "first is a common word"
    if "of" in words:
        yield "of within"
    if any(types.is_compound_name(word) for word in words):
        yield "compound"


def _shape(word: str) -> str:
    if word.isupper():
        return "capitals" if len(word.strip(".")) > 1 else "initial"
    if any(character.isdigit() for character in word):
        return "digit"
    if any(character.isupper() for character in word[1:]):
        return "mixed"
    if not word[0].isupper():
        return "small"
    return "title"


def _document_features(group: Group, around: Surroundings) -> Iterator[str]:
    last = group.words[-1].casefold()
    if len(group.names) >= _OFTEN:
        yield "named often"
    elif len(group.names) == 1:
        yield "named once"
    if last in around.plain:
        yield "last written small"
        if len(group.words) == 1:
            yield "written small alone"
    if group.words[0].casefold() in around.plain:
        yield "first written small"
    if last in around.titled:
        yield "last has a title"
    if len(group.words) == 1:
        for form in around.begins.get(last, ()):
            yield f"begins a longer {form}"
        for form in around.ends.get(last, ()):
            yield f"ends a longer {form}"


def _place_features(name: Name, tokens: Sequence[Token], around: Surroundings) -> Iterator[str]:
    if name.title:
        yield "title"
    before = [_word(tokens, name.first - distance) for distance in (1, 2)]
    after = [_word(tokens, name.end + distance) for distance in (0, 1)]
    yield f"before {before[0]}"
    yield f"before {before[1]} {before[0]}"
    yield f"after {after[0]}"
    yield f"after {after[0]} {after[1]}"
    if name.first > 0 and tokens[name.first - 1].tag in ("NN", "JJ"):
        yield f"before a noun in {tokens[name.first - 1].text[-2:].lower()}"
    yield from _class_features(name, tokens)
    yield f"before {before[0]} words {min(len(name.words), 2)}"
    if name.first > 0 and is_role(tokens[name.first - 1]):
        yield "before a role"
    if after[0] == "," and any(is_role(token) for token in tokens[name.end + 1 : name.end + 4]):
        yield "after a comma and a role"
    if tokens[name.end - 1].tag in ("NNPS", "NNS"):
        yield "plural tag"
    if not tokens[name.end - 1].tag.startswith("NNP"):
        yield f"tag {tokens[name.end - 1].tag[:2]}"
    if name.acts:
        yield "acts"
    following = around.sentences.get(name.sentence + 1)
    if following is not None and following.tokens:
        opening = following.tokens[0].text.lower()
        if opening in ("he", "she", "it", "they"):
            yield f"next sentence begins {opening}"


def _class_features(name: Name, tokens: Sequence[Token]) -> Iterator[str]:
    """Yield what nouns and pronouns beside a name say of it."""
    if name.first > 0 and (kind := CLASSES.get(tokens[name.first - 1].lemma)):
        yield f"before a noun for a {kind}"
    if name.end < len(tokens) and (kind := CLASSES.get(tokens[name.end].lemma)) and tokens[name.end].text.islower():
        yield f"after a noun for a {kind}"
    if name.end < len(tokens) and tokens[name.end].text in (",", "is", "was", "("):
        for token in tokens[name.end + 1 : name.end + 6]:
            if token.tag in ("IN", ",", "TO", "WDT", "WP") or token.tag.startswith("VB"):
                break
            if kind := CLASSES.get(token.lemma):
                yield f"described as a {kind}"
    for token in tokens[name.end : name.end + _PRONOUN_REACH]:
        if token.tag.startswith("NNP"):
            break
        word = token.text.lower()
        if word in _PERSONAL or word in _IMPERSONAL:
            yield "a person's pronoun follows" if word in _PERSONAL else "a thing's pronoun follows"
            break


def _word(tokens: Sequence[Token], index: int) -> str:
    """Return what a word beside a name is to a feature: a small word itself, of others only a class.

    Another name is a name, whether a list holds it or not: no name decides what its neighbour stands for.
    """
    if not 0 <= index < len(tokens):
        return "edge"
    token = tokens[index]
    lower = token.text.lower()
    if lower in _SMALL or lower in MARKS or token.tag == "POS":
        return lower
    if token.lemma in _SAYING:
        return "saying"
    if token.lemma in _GOING:
        return "going"
    if lower == token.text and token.lemma in _FOLLOWING:
        return "following"
    return "name" if token.tag.startswith("NNP") else token.tag
