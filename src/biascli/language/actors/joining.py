"""What joins words with capitals to one name: *of* and *the* within, *&*, *and* between two fields, a possessive."""

from collections.abc import Sequence

from biascli.document import Token
from biascli.language import tagger
from biascli.language.actors.capitals import PARTICLES
from biascli.language.actors.gazetteer import Gazetteer
from biascli.language.actors.shown import Shown

_JOINERS = frozenset(("of", "for", "on"))
#: Heads of bodies whose field may be two: "Ministry of Health and Sport".
_TWO_FIELDS = frozenset(
    "Bureau Centers Centre Center Department Institute Institutes Ministry Office Society Union Association School "
    "Committee Secretary".split()
)
#: Heads behind two fields: "Agriculture and Forestry Department".
_BODIES_WITH_FIELDS = frozenset(
    "Act Administration Agency Authority Board Bureau Centre Center Commission Committee Council Department Executive "
    "Institute Ministry Office Organisation Organization Service Subcommittee".split()
)
_LONGEST_FIELD = 7
#: Heads of bodies that are on something: "Committee on Fisheries", "Project on Government Oversight".
_CONCERNED = frozenset("Commission Committee Conference Council Panel Project Subcommittee".split())
_ACRONYM = range(3, 7)  # letters
_BRANCH = range(3, 5)  # digits
_CLITICS = frozenset(("'s", "’s", "'", "’"))
#: Whose name a body may bear.
_OWNERS = frozenset(
    "Children Citizens Drivers Farmers Firefighters Girls Journalists Lawyers Men Miners Mothers Nurses Parents People "
    "Players Students Teachers Veterans Voters Women Workers Writers".split()
)
_OFFICERS = frozenset("Attorney Comptroller Coroner Examiner General Governor Mayor Prosecutor Sheriff".split())


def _is_the(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].text == "the"


class Joiner:
    """Tells how far a name may reach from its first word."""

    def __init__(self, gazetteer: Gazetteer, shown: Shown) -> None:
        """Take the lists, and what the document shows of names."""
        self._lists = gazetteer
        self._shown = shown

    def end(self, tokens: Sequence[Token], marks: Sequence[bool], first: int) -> int:
        """Return the end of the run of words that may belong to one name."""
        length = self.entry_length(tokens, first)
        end = first + max(length, 1)
        field = ""
        while end < len(tokens):
            word = tokens[end].text
            if marks[end]:
                end += max(self.entry_length(tokens, end), 1)
                continue
            if word == "&" and self._are_two(tokens, first, end):
                break
            if word in PARTICLES or word == "&":
                reach = end + 1
                while reach < len(tokens) and tokens[reach].text in PARTICLES:
                    reach += 1
            elif word in _JOINERS and (
                self._joins(tokens[end - 1].text, word) or (field and word == "of" and _is_the(tokens, end + 1))
            ):
                field = field or tokens[end - 1].text
                reach = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].text == "the")
            elif (
                (word == "at" and field == "University")  # "University of North Carolina at Greensboro"
                or (word in _CLITICS and self._owns(tokens, end, marks))
                or (word == "and" and field in _TWO_FIELDS and self._is_field(tokens, end + 1))
                or (word == "and" and self._shares_head(tokens, marks, end))
            ):
                reach = end + 1
            elif word.isdecimal() and self._is_branch(tokens, marks, end):
                if tokens[end - 1].text == "Local":
                    return end + 1
                reach = end + 1
            else:
                break
            if reach >= len(tokens) or not marks[reach]:
                break
            end = reach + 1
        return end

    def _is_branch(self, tokens: Sequence[Token], marks: Sequence[bool], number: int) -> bool:
        """Tell whether a number is a branch's: "Teamsters Local 25", "SEIU 1199 New England"; no year, no goals."""
        before, digits = tokens[number - 1].text, tokens[number].text
        if before == "Local":
            return True
        return (
            len(before) in _ACRONYM
            and before.isupper()
            and before not in self._lists.entries
            and len(digits) in _BRANCH
            and not digits.startswith(("19", "20"))
            and number + 1 < len(tokens)
            and marks[number + 1]
            and not tokens[number + 1].text.isupper()
        )

    def _are_two(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """Tell whether known names stand before and behind "&": "US & China"."""
        before = " ".join(token.text for token in tokens[first:end])
        behind = end + 1 < len(tokens) and (
            tokens[end + 1].text in self._lists.entries or self.entry_length(tokens, end + 1) > 0
        )
        return behind and before in self._lists.entries

    def _owns(self, tokens: Sequence[Token], end: int, marks: Sequence[bool]) -> bool:
        """Tell whether a possessive is a part of a name: "Women's March", "Medical Examiner's Office"."""
        owner = tokens[end - 1].text
        following = tokens[end + 1].text if end + 1 < len(tokens) and marks[end + 1] else ""
        if owner in _OFFICERS:
            return following == "Office"
        if not (owner in _OWNERS or owner.endswith("men")):  # "Lobstermen's Association"
            return False
        last = end + 1
        while last + 1 < len(tokens) and marks[last + 1]:
            last += 1
        # "Harbour Women's March", "Women's Health Organization" too: nobody else is called so.
        return following in self._lists.last_heads or (bool(following) and tokens[last].text in self._lists.last_heads)

    def _joins(self, head: str, joiner: str) -> bool:
        if joiner == "on":
            return head in _CONCERNED
        return head in self._lists.of_heads or (joiner == "of" and head == "Secretary")

    def _is_field(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether the word behind "and" goes on with a name, and begins none of its own."""
        text = tokens[index].text if index < len(tokens) else ""
        lists = self._lists
        return not (text in lists.given_names or text in lists.entries or text in lists.titles)

    def _shares_head(self, tokens: Sequence[Token], marks: Sequence[bool], joiner: int) -> bool:
        """Tell whether both sides of "and" are fields of one body: "Ways and Means Committee"."""
        lists = self._lists
        end = joiner + 1
        while end < len(tokens) and marks[end] and end - joiner <= _LONGEST_FIELD:
            end += 1
        field = tokens[joiner - 1].text
        return (
            end - joiner > 2  # noqa: PLR2004 - a field and its head
            and tokens[end - 1].text in _BODIES_WITH_FIELDS
            and tagger.is_common(field.lower())
            and not (field in lists.entries or field in lists.last_heads or field in self._shown.surnames)
            and not any(
                token.text in lists.entries or token.text in lists.given_names or token.text in lists.adjectives
                for token in tokens[joiner + 1 : end - 1]
            )
        )

    def entry_length(self, tokens: Sequence[Token], first: int) -> int:
        """Return how many words the longest listed name of several words has that begins here; 0 if none does."""
        if tokens[first].text not in self._lists.first_words:
            return 0
        for length in range(min(self._lists.longest, len(tokens) - first), 1, -1):
            if " ".join([token.text for token in tokens[first : first + length]]) in self._lists.entries:
                # "Christie's" is no auctioneer where Ann Christie is meant.
                of_person = tokens[first + length - 1].text in _CLITICS and tokens[first].text in self._shown.surnames
                return 0 if of_person else length
        return 0
