"""The kinds of loaded language: one rule a category of the word lists, and those that need no list."""

from biascli.lexicon.balance import Side
from biascli.model import Rule, Severity

SCORER = "loaded_language"
#: The category of the phrases that are plain although they hold a listed word.
EXEMPT = "fixed_phrase"


def _rule(name: str, title: str, explanation: str, severity: Severity = Severity.WARNING) -> Rule:
    return Rule(f"{SCORER}.{name}", title, explanation, severity)


#: Categories of the word lists that add to the loadedness of a text.
LOADED = (
    _rule(
        "slanted_verb",
        "slanted verb",
        "The verb judges what it reports (botch, peddle, vilify; champion, laud). A plainer verb says what happened "
        "and leaves the judgement to the reader. Literal senses (a butcher's shop, a fire that guts a house) are left "
        "out where the sentence shows them.",
    ),
    _rule(
        "slanted_noun",
        "slanted noun",
        "The noun condemns or praises what it names (fiasco, witch hunt, travesty; beacon, triumph).",
    ),
    _rule(
        "negative_adjective",
        "negative evaluative adjective",
        "The adjective gives the author's disapproval as if it were a property (shameful, laughable, draconian).",
    ),
    _rule(
        "positive_adjective",
        "positive evaluative adjective",
        "The adjective gives the author's approval as if it were a property (heroic, magnificent, tireless).",
    ),
    _rule(
        "evaluative_adverb",
        "evaluative adverb",
        "The adverb judges what was done or how (shamelessly, conveniently, thankfully).",
    ),
    _rule(
        "label",
        "label for people",
        "A name for a person or group that carries a verdict (thug, crony, zealot; patriot, freedom fighter). Say what "
        "they did or what they call themselves.",
    ),
    _rule(
        "euphemism",
        "euphemism",
        "A soft name for something hard (collateral damage, enhanced interrogation). Plain words inform better.",
    ),
    _rule(
        "dysphemism",
        "dysphemism",
        "A harsh name for something that has a plain one (death tax, abortion mill, gravy train).",
    ),
    _rule(
        "slanted_reporting",
        "slanted reporting verb",
        "The verb that introduces somebody's words casts doubt on them or on the speaker (claimed, admitted, insisted, "
        "whined). 'Said' is fair to everybody.",
    ),
    _rule(
        "framing_left",
        "framing of the left",
        "A phrase that one side of a dispute uses and the other avoids; the list gives neutral wording and the phrase "
        "of the other side.",
    ),
    _rule(
        "framing_right",
        "framing of the right",
        "A phrase that one side of a dispute uses and the other avoids; the list gives neutral wording and the phrase "
        "of the other side.",
    ),
    _rule(
        "slanted_idiom",
        "slanted idiom",
        "A set phrase that judges by image or insinuation (throw under the bus, asleep at the wheel).",
    ),
    _rule(
        "subjective_intensifier",
        "subjective intensifier",
        "A word that turns up the volume without adding a fact (utterly, a whopping, nothing short of).",
    ),
    _rule(
        "booster",
        "booster",
        "A word that claims certainty instead of showing it (clearly, of course, make no mistake).",
    ),
    _rule(
        "weasel",
        "weasel",
        "Unnamed authority or vague support (some say, it is widely believed, raises questions).",
        Severity.NOTE,
    ),
)

#: Categories that say how sure the author sounds: shown and counted, but no loaded language by themselves.
STANCE = (
    _rule(
        "hedge",
        "hedge",
        "A word that holds a statement back (perhaps, seemingly, may). Often honest; many of them blur who vouches.",
        Severity.NOTE,
    ),
    _rule(
        "factive",
        "factive verb",
        "A verb that presupposes that what follows is true (realise, reveal, point out).",
        Severity.NOTE,
    ),
    _rule(
        "implicative",
        "implicative verb",
        "A verb that implies whether something came about, and often that it should have (manage to, fail to).",
        Severity.NOTE,
    ),
)

STRIKING = _rule(
    "striking_word",
    "striking word",
    "A verb, an adjective or an adverb from outside the vocabulary of plain news, or a compound made up for the "
    "occasion, in a sentence that is loaded already or holds two of them. By itself such a word proves nothing, and "
    "weighs little.",
    Severity.NOTE,
)
IN_COMPANY = _rule(
    "in_company",
    "slanted in company",
    "A word or phrasal verb that is plain by itself (rescued, only, holed up), within 80 characters of a finding that "
    "weighs 0.3 or more. The message says beside what it stands. By itself it is no finding, and it weighs little.",
    Severity.NOTE,
)
SLANTED_READING = _rule(
    "slanted_reading",
    "slanted reading",
    "Words that no list has, in a sentence that holds another finding in the same voice, and that the encoder takes "
    "for part of the slant (probability of 0.7 or more). The message says how likely, and beside what they stand. By "
    "itself such a word is no finding, and it weighs little.",
    Severity.NOTE,
)
#: A scare quote weighs little: most short quotation marks in the news name a thing or quote somebody after all.
SCARE_QUOTE_WEIGHT = 0.2
SCARE_QUOTE = _rule(
    "scare_quote",
    "scare quotes",
    "Quotation marks around a word or two that nobody is quoted as saying: they tell the reader to distrust them. They "
    "are the author's own voice. Longer stretches are left alone: most are somebody's words after all.",
)
SLANTED_SENTENCE = _rule(
    "slanted_sentence",
    "slanted sentence",
    "A sentence whose bias score is 0.5 or more. The score is an additive model over documented features; the message "
    "names those that weigh most.",
    Severity.NOTE,
)
SLANTED_PARAPHRASE = _rule(
    "slanted_paraphrase",
    "slanted paraphrase",
    "A sentence whose bias score is 0.5 or more and of which more than half of the words tell what somebody else says, "
    "though not between quotation marks: the claim is theirs, the wording the author's. It is not counted among the "
    "author's slanted sentences.",
    Severity.NOTE,
)
CLICKBAIT = _rule(
    "clickbait_headline",
    "clickbait headline",
    "The headline promises rather than tells: its clickbait score is 0.5 or more. The message names what weighs most.",
    Severity.NOTE,
)

#: Rules that add to the loadedness of a text.
WEIGHTED = (*LOADED, STRIKING, IN_COMPANY, SLANTED_READING, SCARE_QUOTE)
RULES = (*WEIGHTED, *STANCE, SLANTED_SENTENCE, SLANTED_PARAPHRASE, CLICKBAIT)

BY_CATEGORY = {rule.id.removeprefix(f"{SCORER}."): rule for rule in (*LOADED, *STANCE)}
#: Rules for what one side of a dispute says.
FRAMING = tuple(BY_CATEGORY[side] for side in Side)
WEIGHTED_IDS = tuple(rule.id for rule in WEIGHTED)
