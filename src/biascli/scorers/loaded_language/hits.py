"""Which words of a sentence are loaded, and which only look it.

A term of the lists is no hit where it is part of a fixed phrase (*security forces*), of a name, or of the title of a
work; within scare quotes, where the marks themselves are the finding; or under a denial (*denied being a bully*),
where the words are those of the accusation. Under a negation (*no traitor*) it counts half, and so it does where
somebody is said to call somebody that (*accused him of bullying*), and in a comparison (*uglier than the first*).

A hit reaches over the whole of the phrase that slants (``phrases``). A term of the least weight (*simply*, *a mere*,
*rescue*) is plain in most of its uses: it is a hit only in company, in a sentence that holds another term. So is a
striking word, which no list has (``forms``), and a word that is plain but for its company (``company``).
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from biascli.document import PROPER_NOUNS, Document, MentionForm, QuotationKind, Sentence, Token
from biascli.language.negation import NEGATIONS
from biascli.lexicon import Lexicon, Match, Term
from biascli.model import Rule, Span
from biascli.records import record
from biascli.scorers.loaded_language.company import candidates, nearest
from biascli.scorers.loaded_language.forms import FORM_WEIGHT, STRIKING_WEIGHT, Form
from biascli.scorers.loaded_language.phrases import CLAUSE_ENDS, Reach, reach, with_particle
from biascli.scorers.loaded_language.rules import BY_CATEGORY, EXEMPT, IN_COMPANY, STRIKING, WEIGHTED_IDS
from biascli.scorers.loaded_language.spans import Spans

#: How many words ahead a negation, a denial and an accusation reach.
NEGATION_REACH = 3
DENIAL_REACH = 6
ACCUSATION_REACH = 12
#: How many words behind a comparative "than" may stand.
COMPARISON_REACH = 4
#: What a hit must weigh to be company to words that are plain by themselves.
COMPANY_WEIGHT = 0.3
#: What is left of the weight of a term that is negated or only reported.
HALF = 0.5

_DENIALS = frozenset("deny denial dispute refute reject disavow disclaim".split())
_ACCUSATIONS = frozenset(
    "accuse brand call cast characterize condemn consider decry deem denounce depict deride describe dub label "
    "dismiss liken paint portray".split()
)
#: Without any of these nothing in a sentence is negated, denied or only reported.
_TURNING = NEGATIONS | _DENIALS | _ACCUSATIONS
_DEGREES = frozenset({"more", "less"})
_COMPARATIVES = frozenset({"JJR", "RBR"})
#: What somebody is called may be a list of things, with commas between them, but ends where a new clause begins.
_CALLING_ENDS = (CLAUSE_ENDS - {","}) | {"who", "which", "while", "after", "before", "when"}


@record
class Hit:
    """A loaded term found in a sentence."""

    rule: Rule
    term: Term
    span: Span
    weight: float
    reserve: str  # why it counts half, or nothing
    beside: str = ""  # the loaded words that make it count, where it is plain by itself

    @property
    def message(self) -> str:
        """Say why it was flagged."""
        reasons = [self.rule.title]
        if self.term.note:
            reasons.append(self.term.note)
        if self.beside:
            reasons.append(f"plain by itself, slanted beside “{self.beside}”")
        elif self.term.needs_company:
            reasons.append("mild, and counts because it does not stand alone")
        if self.term.mirror:
            reasons.append(f"the other side says “{self.term.mirror}”")
        if self.reserve:
            reasons.append(f"counts half: {self.reserve}")
        return "; ".join(reasons)


class HitFinder:
    """Finds the hits of one document."""

    def __init__(self, lexicon: Lexicon, company: Lexicon, document: Document) -> None:
        """Take the loaded terms and the words that are so in company; note where names, titles and quotations stand."""
        self._lexicon = lexicon
        self._company = company
        self._text = document.text
        self._names = Spans(
            mention.span for actor in document.actors for mention in actor.mentions if mention.form is MentionForm.NAME
        )
        #: Words that are names where no capital letter was due.
        self._capitalized = frozenset(
            [
                token.text
                for sentence in document.sentences
                for token in sentence.tokens[1:]
                if token.tag in PROPER_NOUNS
            ]
        )
        self._held_apart = Spans(
            quotation.span for quotation in document.quotations if quotation.kind is not QuotationKind.SPEECH
        )
        self._speech = Spans(each.span for each in document.quotations if each.kind is QuotationKind.SPEECH)
        scare_quotes = (each.span for each in document.quotations if each.kind is QuotationKind.SCARE)
        self._scare_quotes = sorted(scare_quotes)
        self._scare = Spans(self._scare_quotes)

    def find(self, sentence: Sentence, found: Sequence[Form]) -> tuple[Hit, ...]:
        """Return the hits of a sentence, in the order of the text; of the loaded categories one a place.

        ``found`` is what is loaded by its form, or would be in company.
        """
        loaded = self._loaded(sentence, found)
        if not loaded and not self._scare_quotes:
            return loaded
        beside = tuple(self._in_company(sentence, loaded))
        return tuple(sorted((*loaded, *beside), key=lambda hit: (hit.span.start, hit.span.end))) if beside else loaded

    def _loaded(self, sentence: Sentence, found: Sequence[Form]) -> tuple[Hit, ...]:
        """Return what is loaded by itself, or because there is more than one of it."""
        listed = tuple(self._hits(sentence.tokens))
        alone = sum(hit.rule.id in WEIGHTED_IDS for hit in listed) == 1
        listed = tuple(hit for hit in listed if not (alone and hit.term.needs_company))
        if not found:
            return listed
        weighted = [hit for hit in listed if hit.rule.id in WEIGHTED_IDS]
        in_scare_quotes = self._scare.overlap(sentence.span.start, sentence.span.end)
        if len(weighted) + len(found) + in_scare_quotes == 1 and not found[0].category:
            return listed
        formed = tuple(self._by_form(sentence.tokens, found, weighted))
        # Quoted words are company to quoted ones, and told words to told ones.
        quoted = Counter([self.is_quoted(hit.span) for hit in (*weighted, *formed)])
        quoted[False] += in_scare_quotes
        kept = [hit for hit in formed if not hit.term.needs_company or quoted[self.is_quoted(hit.span)] > 1]
        return tuple(sorted((*listed, *kept), key=lambda hit: (hit.span.start, hit.span.end))) if kept else listed

    def is_quoted(self, span: Span) -> bool:
        """Tell whether words are somebody's, quoted."""
        return self._speech.overlap(span.start, span.end)

    def _in_company(self, sentence: Sentence, loaded: Sequence[Hit]) -> Iterator[Hit]:
        """Yield the words that are plain by themselves and stand beside loaded ones in the same voice."""
        company = self.company_in(sentence, loaded)
        if not (company[False] or company[True]):
            return
        tokens = sentence.tokens
        taken = Spans(hit.span for hit in loaded if hit.rule.id in WEIGHTED_IDS)
        turned = self.is_turned(tokens)
        own = Span(0, 0)
        for match in candidates(tokens, self._company):
            before, own = own, Span(tokens[match.first].start, tokens[with_particle(tokens, match.last) - 1].end)
            near = nearest(company[self.is_quoted(own)], own)
            if near is None or own == before or self.is_taken(own, taken):
                continue
            if not ((turned and is_denied(tokens, match.first)) or reserve_of(tokens, match, turned=turned)):
                yield Hit(IN_COMPANY, match.term, own, match.term.weight, "", self.words_at(near))

    def words_at(self, span: Span) -> str:
        """Return what stands somewhere, on one line."""
        return " ".join(self._text[span.start : span.end].split())

    def company_in(self, sentence: Sentence, hits: Iterable[Hit]) -> dict[bool, list[Span]]:
        """Return where what is clearly loaded stands in a sentence, in the words of somebody quoted and in others."""
        company: dict[bool, list[Span]] = {True: [], False: []}
        for hit in hits:
            if hit.rule.id in WEIGHTED_IDS and hit.weight >= COMPANY_WEIGHT:
                company[self.is_quoted(hit.span)].append(hit.span)
        if self._scare_quotes:
            first = bisect_left(self._scare_quotes, sentence.span)
            last = bisect_left(self._scare_quotes, Span(sentence.span.end, sentence.span.end))
            company[False].extend(self._scare_quotes[first:last])
        return {quoted: sorted(spans) for quoted, spans in company.items()}

    def _by_form(self, tokens: Sequence[Token], found: Sequence[Form], listed: Sequence[Hit]) -> Iterator[Hit]:
        """Yield what no list has, outside names, titles and scare quotes."""
        taken = Spans(hit.span for hit in listed)
        for place, category in found:
            token = tokens[place]
            if self._terms_of(token):
                continue  # the lists know it, and where it is loaded
            span = Span(token.start, tokens[with_particle(tokens, place + 1) - 1].end)
            if self.is_taken(span, taken):
                continue
            rule = BY_CATEGORY[category] if category else STRIKING
            weight = FORM_WEIGHT if category else STRIKING_WEIGHT
            yield Hit(rule, Term((token.lemma,), category, weight), span, weight, "")

    def is_conditional(self, token: Token) -> bool:
        """Tell whether the lists have a word loaded in some surroundings only; where it is no hit it is plain."""
        return any(term.has_conditions for term in self._terms_of(token))

    def _terms_of(self, token: Token) -> tuple[Term, ...]:
        return (*self._lexicon.lookup(token.lemma), *self._lexicon.lookup(token.text.lower()))

    def plain_phrases(self, tokens: Sequence[Token]) -> Iterator[Span]:
        """Yield where the lists have a phrase that is plain although it holds a listed word, or looks phrasal."""
        for match in (*self._lexicon.match(tokens), *self._company.match(tokens)):
            if match.term.category == EXEMPT:
                yield Span(tokens[match.first].start, tokens[match.last - 1].end)

    def is_taken(self, span: Span, taken: Spans) -> bool:
        """Tell whether words are part of another hit, or of a name, a title or scare quotes."""
        return any(each.overlap(span.start, span.end) for each in (taken, self._held_apart, self._names))

    def _hits(self, tokens: Sequence[Token]) -> Iterator[Hit]:
        behind = last = 0
        matches = [match for match in self._lexicon.match(tokens) if match.term.category != EXEMPT]
        if not matches:
            return
        places = [match.first for match in matches]
        turned = self.is_turned(tokens)
        for match in sorted(_without_doubles(matches), key=lambda match: match.first):
            if match.first >= last:
                behind = last
            following = bisect_right(places, match.first)
            ahead = places[following] if following < len(places) else len(tokens)
            first, last = reach(tokens, match, Reach(behind, ahead))
            start, end = tokens[first].start, tokens[last - 1].end
            if self._held_apart.overlap(start, end) or self._is_name(tokens, match):
                continue
            if turned and is_denied(tokens, match.first):
                continue
            reserve = reserve_of(tokens, match, turned=turned)
            weight = match.term.weight * (HALF if reserve else 1)
            yield Hit(BY_CATEGORY[match.term.category], match.term, Span(start, end), weight, reserve)

    def is_turned(self, tokens: Sequence[Token]) -> bool:
        """Tell whether anything in a sentence can negate, deny or report what else stands there; most hold nothing."""
        return not self._lexicon.words_in(tokens).isdisjoint(_TURNING)

    def _is_name(self, tokens: Sequence[Token], match: Match) -> bool:
        """Tell whether the words are part of a name; before one they may only begin the sentence (*Greedy Acme*)."""
        first, *others = tokens[match.first : match.last]
        if match.first == 0 and first.text in self._capitalized and not first.text.isupper():
            return True
        last = tokens[match.last - 1]
        # What fills a gap is none of the words of the term: "threw Peter Holm under the bus".
        beginning = self._names.overlap(first.start, first.end if match.n_filled else last.end)
        if not (beginning or self._names.overlap(last.start, last.end)):
            return False
        return match.first > 0 or first.text.isupper() or not all(token.text.islower() for token in others)


def _without_doubles(matches: Iterable[Match]) -> Iterator[Match]:
    """Keep the heaviest of the loaded categories that one and the same place matches."""
    best: Match | None = None
    for match in matches:
        if BY_CATEGORY[match.term.category].id not in WEIGHTED_IDS:
            yield match
        elif best is None or best.first != match.first:
            if best is not None:
                yield best
            best = match
        elif match.term.weight > best.term.weight:
            best = match
    if best is not None:
        yield best


def reserve_of(tokens: Sequence[Token], match: Match, *, turned: bool) -> str:
    """Return why a word counts half, or nothing; ``turned``: whether the sentence holds anything that turns one."""
    first = match.first
    if turned and _stands_before(tokens, first, NEGATION_REACH, NEGATIONS):
        return "it is negated"
    if turned and _stands_before(tokens, first, ACCUSATION_REACH, _ACCUSATIONS, _CALLING_ENDS):
        return "somebody is said to say so"
    return "it compares" if _is_compared(tokens, match) else ""


def _is_compared(tokens: Sequence[Token], match: Match) -> bool:
    """Tell whether a word only sets two things against each other: *uglier than the first*, *less brutal than*."""
    degree = tokens[max(0, match.first - 1)].lemma in _DEGREES or tokens[match.last - 1].tag in _COMPARATIVES
    return degree and any(token.lemma == "than" for token in tokens[match.last : match.last + COMPARISON_REACH])


def is_denied(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether what begins at a token is what somebody denies."""
    return _stands_before(tokens, first, DENIAL_REACH, _DENIALS)


def _stands_before(
    tokens: Sequence[Token], first: int, reach: int, words: frozenset[str], ends: frozenset[str] = CLAUSE_ENDS
) -> bool:
    for place in range(first - 1, max(0, first - reach) - 1, -1):
        text, lemma = tokens[place].text, tokens[place].lemma
        plain = text.isalpha() and text.islower()
        if lemma in words or (text if plain else text.lower().replace("’", "'")) in words:
            return True
        if lemma in ends:
            return False
    return False
