"""What is known of each technique, whatever the text: its family, what it does, and what of it can be seen."""

from functools import cache
from typing import NamedTuple

from biascli.model import Rule, Severity
from biascli.scorers.rhetoric.techniques import Family, Technique


class Profile(NamedTuple):
    """What is known about a technique, whatever the text."""

    family: Family
    title: str
    effect: str  # what it does to a reader
    sees: str
    misses: str
    severity: Severity = Severity.WARNING


_A, _J, _D, _S, _C, _M, _R = Family

PROFILES: dict[Technique, Profile] = {
    Technique.NAME_CALLING_LABELING: Profile(
        _A,
        "Name calling or labelling",
        "It settles what somebody is before anything is shown, so that the rest is read through the label.",
        "words of abuse, labels of the loaded-language lists and of either side of a dispute (union bosses, "
        "corporate bosses), camps named in scorn (the globalists), a harsh adjective "
        "on somebody (a ruthless mayor), so-called and its kind; at low confidence a harsh adjective or noun for a "
        "thing, the plain name of a camp, a label that somebody else gave, and compounds, scare quotes and names of "
        "camps among words of judgement.",
        "most labels made up for the occasion, praise that works as a label, and contempt that needs knowledge of "
        "the person.",
    ),
    Technique.GUILT_BY_ASSOCIATION: Profile(
        _A, "Guilt by association",
        "It moves a feeling about one party to another that is only near to it.",
        "wording that ties to, likens to or puts in bed with somebody, comparisons with the tyrants of history; signs "
        "of ties and of hated groups that meet in one paragraph.",
        "association by mere mention side by side, which is the commoner form.",
    ),
    Technique.DOUBT: Profile(
        _A,
        "Doubt",
        "It lets a reader distrust somebody without a claim that could be checked.",
        "motives questioned (if for no other reason than), credibility denied (so much for, the official "
        "story, a dubious claim), questions that presume failure or concealment, questions about what others do or "
        "mean; signs of distrust that meet in one paragraph.",
        "doubt raised by the choice of facts alone.",
    ),
    Technique.APPEAL_TO_HYPOCRISY: Profile(
        _A, "Appeal to hypocrisy",
        "It answers a charge with a charge, and the first is left standing unanswered.",
        "hypocrisy and double standards named, 'guilty of what he accuses', 'the same people who'.",
        "two facts set side by side so that the reader draws the conclusion.",
    ),
    Technique.QUESTIONING_THE_REPUTATION: Profile(
        _A, "Questioning the reputation",
        "It attacks the person in place of what the person says.",
        "fitness, honesty or standing denied (a history of lying, unfit to, disgraced, has no credibility).",
        "reputations hurt by reporting true facts, which is no technique, and by hints.",
    ),
    Technique.FLAG_WAVING: Profile(
        _J, "Flag waving",
        "It makes agreement a matter of belonging to a nation or group.",
        "our country, the people of the nation as a moral authority, patriotism, sacred founding "
        "documents as a banner.",
        "pride carried by imagery, and group pride that is not national.",
    ),
    Technique.APPEAL_TO_AUTHORITY: Profile(
        _J, "Appeal to authority",
        "It asks for trust in a name where a reason is due.",
        "unnamed authority in bulk (experts agree, science tells us), titles used as proof, quotation of the great.",
        "whether a named expert is the right one: plain attribution is never taken.",
    ),
    Technique.APPEAL_TO_POPULARITY: Profile(
        _J, "Appeal to popularity",
        "It makes a claim seem right because many hold it, and dissent lonely.",
        "everybody knows, millions agree, the whole world sees.",
        "polls, which are reported and not argued with here.",
    ),
    Technique.APPEAL_TO_VALUES: Profile(
        _J, "Appeal to values",
        "It borrows the weight of a value that nobody would speak against.",
        "value words (freedom, justice, decency, our way of life) as what is fought for, betrayed or at stake.",
        "values that a community shares under other words.",
    ),
    Technique.APPEAL_TO_FEAR_PREJUDICE: Profile(
        _J, "Appeal to fear or prejudice",
        "It lets dread decide before likelihood and size of the danger are known.",
        "dangers put as certain or boundless (will destroy, a ticking time bomb, flooding in, nobody is "
        "safe), crowds as floods or vermin; signs of fear that meet in one paragraph.",
        "fear that plain facts cause, and prejudice that needs knowledge of a stereotype.",
    ),
    Technique.STRAW_MAN: Profile(
        _D, "Straw man",
        "It answers a claim that nobody made.",
        "wording that puts a claim into others' mouths (what they really want, would have you believe, "
        "in other words they).",
        "whether the claim was made: only the wording is seen, so confidence is never high.",
    ),
    Technique.RED_HERRING: Profile(
        _D, "Red herring",
        "It draws the eye to another matter.",
        "announced changes of subject (the real question is, meanwhile nobody talks about).",
        "all changes of subject that are not announced: most of them.",
    ),
    Technique.WHATABOUTISM: Profile(
        _D, "Whataboutism",
        "It answers a charge by pointing at another's.",
        "what about, where was the outrage when, imagine if.",
        "comparisons without these words.",
    ),
    Technique.CAUSAL_OVERSIMPLIFICATION: Profile(
        _S, "Causal oversimplification",
        "It gives one cause, or one culprit, to what has many.",
        "a single cause asserted (the only reason, all because of, is to blame, the root of); signs of cause and "
        "motive that meet in one paragraph.",
        "whether there were more causes.",
    ),
    Technique.FALSE_DILEMMA: Profile(
        _S, "False dilemma",
        "It hides every way but two, or all but one.",
        "either ... or between sides, no choice but, with us or against us, the only way, all hung on one condition "
        "(or else, failure to do so); signs of a forced choice that meet in one paragraph.",
        "whether there were more ways; plain alternatives of a plan are left out where their wording shows it.",
    ),
    Technique.CONSEQUENTIAL_OVERSIMPLIFICATION: Profile(
        _S, "Consequential oversimplification",
        "It makes a first step carry the whole weight of a last one that it need not lead to.",
        "slippery slopes, first they ... then, it will only be a matter of time, will lead to the end of.",
        "chains of consequences told without these turns.",
    ),
    Technique.SLOGANS: Profile(
        _C,
        "Slogans",
        "It is easy to repeat and hard to answer.",
        "set mottoes and their moulds (no X, no Y; long live X; make X great again; they work for us, we do not work "
        "for them), and what the text calls a slogan or a chant.",
        "a slogan that looks like any other words, and those made up for the day: no list of parties' mottoes is kept.",
    ),
    Technique.CONVERSATION_KILLER: Profile(
        _C, "Conversation killer",
        "It ends the discussion in place of winning it.",
        "period, end of story, it is what it is, there is no question, enough is enough.",
        "commonplaces without such a turn.",
    ),
    Technique.APPEAL_TO_TIME: Profile(
        _C, "Appeal to time",
        "It leaves no time to think.",
        "now is the time, before it is too late, the clock is ticking.",
        "deadlines, which are facts.",
    ),
    Technique.LOADED_LANGUAGE: Profile(
        _M, "Loaded language",
        "It judges while it seems to describe.",
        "sentences in which words of the loaded-language lists gather, or one of the strongest stands.",
        "words that are loaded only in their context. The loaded_language scorer counts each word; here a sentence "
        "counts once.",
    ),
    Technique.OBFUSCATION: Profile(
        _M, "Obfuscation, vagueness, confusion",
        "It leaves open what is meant, so that nothing can be held against it.",
        "mistakes were made, certain people, in a sense, it depends on what is meant.",
        "confusion that only the content shows: nearly all of it.",
    ),
    Technique.EXAGGERATION_MINIMISATION: Profile(
        _M, "Exaggeration or minimisation",
        "It makes a matter larger or smaller than what is shown of it.",
        "absolute superlatives (the worst ever, in history), totals (completely destroyed, nothing "
        "but), belittling (merely, "
        "a mere, nothing more than); signs of the extreme that meet in one paragraph.",
        "whether the superlative is true; measured superlatives (the largest by revenue) are left out where it shows.",
    ),
    Technique.REPETITION: Profile(
        _M,
        "Repetition",
        "It makes a phrase seem true by making it familiar.",
        "the same charged word three times or more over the article in the author's voice, or twice in a paragraph; a "
        "pleading phrase three times over the article; a word struck again at once (never, never) or four times in a "
        "paragraph; at low confidence several words that come back in a heated paragraph.",
        "plain words that come back, and the same thought in other words.",
    ),
    Technique.RHETORICAL_QUESTION: Profile(
        _R, "Rhetorical question",
        "It makes the reader say what the author does not.",
        "questions in the author's voice that presume their answer, or that the author answers at once.",
        "irony in a plain question.",
    ),
    Technique.INSINUATING_QUESTION: Profile(
        _R, "Insinuating question",
        "It plants a charge that the author need not stand by.",
        "one wonders, which begs the question, could it be that, makes you wonder, with or without a question mark.",
        "insinuation by statement.",
    ),
    Technique.ANAPHORA: Profile(
        _R,
        "Anaphora",
        "It builds feeling by beat, not by reason.",
        "three sentences running that begin with the same two words, other than an article, a preposition or "
        "he, she, it, they.",
        "parallels inside a sentence, and those in other words.",
        Severity.NOTE,
    ),
    Technique.TRIAD: Profile(
        _R, "Triad",
        "It sounds complete because it comes in three.",
        "three adjectives, or three abstract nouns, of the same form joined by commas and and.",
        "triads of clauses; lists of things and names are left out.",
        Severity.NOTE,
    ),
    Technique.HYPERBOLE: Profile(
        _R, "Hyperbole",
        "It asks for a feeling that the facts shown would not give.",
        "figures that cannot be meant literally (a million times, beyond belief, tsunami of, bloodbath).",
        "fresh figures.",
    ),
    Technique.SCARE_QUOTES: Profile(
        _R, "Scare quotes",
        "It mocks a word while using it.",
        "words in quotation marks that are neither speech nor title, as the reading of quotations found them.",
        "marks that quote a document in a word or two look alike.",
    ),
    Technique.SARCASM: Profile(
        _R, "Sarcasm",
        "It says the contrary and invites the reader to be in on it.",
        "markers (oh, and surprise surprise, how convenient, thanks for nothing, yeah right).",
        "sarcasm without a marker: most of it.",
    ),
    Technique.US_AND_THEM: Profile(
        _R, "Us and them",
        "It draws the reader into a camp.",
        "we, us and our set against they, them or a named crowd in one breath; these people, the likes of, their kind.",
        "camps that are drawn over the whole text.",
    ),
    Technique.OVER_GENERALISATION: Profile(
        _R, "Over-generalisation",
        "It makes a few stand for all.",
        "the whole world, everyone, nobody, always or never with a human subject and a verb of opinion or will.",
        "generalisation by a bare plural.",
    ),
    Technique.PRESUPPOSITION: Profile(
        _R, "Presupposition of what is to be shown",
        "It slips the claim in as something already known.",
        "now we know that, the fact that with a judgement, obviously, it is clear that, the truth "
        "about, inside knowledge "
        "of motives (wants to hide, just a way to).",
        "presupposition by definite article or plain verb.",
    ),
    Technique.FIRST_PERSON_INTRUSION: Profile(
        _R,
        "First-person intrusion",
        "The author steps between the reader and the facts.",
        "I, me and my with a verb or noun of opinion, feeling or knowing, in narration.",
        "an author who says we, or writes of himself as of another.",
        Severity.NOTE,
    ),
    Technique.COMMAND_TO_READER: Profile(
        _R, "Command to the reader",
        "It tells the reader what to look at, think or do.",
        "imperatives of looking, thinking and acting that address the reader, in narration or headline.",
        "requests in other forms.",
    ),
    Technique.ANECDOTE_OPENING: Profile(
        _R, "Emotive anecdote opening",
        "One person's fate is felt before the matter is known.",
        "an article that opens on one private person in a scene (an age, a time of day, a feeling, a body).",
        "anecdotes further down.",
        Severity.NOTE,
    ),
    Technique.WEASEL_QUANTIFIER: Profile(
        _R, "Weasel quantifier",
        "It claims a number of people without saying who or how many.",
        "many believe, some say, a growing number of critics, it is widely thought.",
        "vague sources that are attributed by name later.",
        Severity.NOTE,
    ),
    Technique.AGENTLESS_BLAME: Profile(
        _R, "Agentless blame",
        "It leaves out who did it, or who says that it was done.",
        "passives of wrongdoing or judgement without by (was betrayed, has been accused, lives were ruined).",
        "nouns that hide the doer.",
        Severity.NOTE,
    ),
}  # fmt: skip


def rule(technique: Technique) -> Rule:
    """Return the kind of finding that a technique is reported as."""
    profile = PROFILES[technique]
    explanation = f"{profile.effect} Sees: {profile.sees} Misses: {profile.misses}"
    return Rule(f"rhetoric.{technique}", profile.title, explanation, profile.severity)


RULES = {technique: rule(technique) for technique in Technique}


@cache
def of_family(family: Family) -> tuple[str, ...]:
    """Return the rule identifiers of a family, in order."""
    return tuple(RULES[technique].id for technique, profile in PROFILES.items() if profile.family is family)
