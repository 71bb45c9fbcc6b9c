"""Deeds that look like speech: *rebels attacked the village*, *the Senate confirmed Kennedy*.

Some verbs of judging also say what bodies and weapons do. Who does it, what it is done to and what with tell the two
apart; a ground (*for lying*, *as reckless*, *over the bill*) shows that somebody spoke. A blind spot is what is done
by people to people with none of these: *Lee attacked Brandt* is taken for words.
"""

from biascli.document import PROPER_NOUNS, ActorType
from biascli.language.actors import gazetteer
from biascli.language.attributions.closed_class import CLAUSE_OPENERS, NOUN_TAGS, listed
from biascli.language.attributions.cues import CueForm
from biascli.language.attributions.drafting import Draft
from biascli.language.attributions.syntax import Range, Words

#: Verbs that say what is done with the body as well as with words.
_BODILY = listed("attack blast hammer lash savage slam")
#: Who acts with arms: what these attack they attack so. Rebels of a party slam a bill with words.
_FORCES = listed(
    "arsonist army assailant attacker battalion brigade burglar commando fighter gunman guerrilla hacker insurgent "
    "intruder jihadist killer knifeman looter marauder mercenary militant militia militiaman mob mugger pirate raider "
    "rapist rebel robber sniper soldier terrorist thug troop vandal"
)
#: What has no words.
_HAZARDS = listed(
    "aircraft animal artillery bacteria bacterium bear bee bomber bull bullet car cell crocodile cyclone disease dog "
    "drone earthquake fire flood fungus gale helicopter hornet hurricane infection insect jet leopard lion lorry "
    "malware missile mosquito parasite plane ransomware rocket shark ship storm submarine tank tiger tornado train "
    "truck tumor tumour typhoon virus warplane wasp wave wind wolf"
)
#: What words do not hit.
_MATERIAL = listed(
    "airbase airfield arm artery barrack bone brain bystander cell checkpoint coast coastline convoy crop eye floor "
    "garrison ground guard heart hiker joint kidney leg liver livestock lung motorcade muscle neck nerve outpost "
    "pedestrian sentry sheep shore skin stronghold surfer swimmer throat tissue trench village villager wall warship"
)
_WEAPONS = listed(
    "acid axe baton bat bayonet blade bomb bottle brick chain chainsaw claw club crowbar drone explosive fist grenade "
    "gun hammer handgun hatchet knife machete mallet missile mortar pipe pistol poison razor rifle rocket scissors "
    "screwdriver shotgun shovel spear stick stone sword tooth weapon wrench"
)
#: What shows that somebody is spoken against.
_GROUNDS = listed("as for over because")
_TOWARDS = listed("into against onto through to")
#: Whom a body can confirm in an office.
_NOMINEES = listed("ambassador appointee candidate choice judge justice nominee pick secretary him her them")
#: What follows whoever is confirmed.
_OFFICE = listed("as to on in and ,")


def is_deed(words: Words, made: Draft) -> bool:
    """Tell whether a verb of an attribution tells of a deed and not of words."""
    cue = made.cue
    if cue.form is not CueForm.VERB or any(
        words.quoted[at] != -1 for part in made.content for at in range(part.first, part.last)
    ):
        return False
    if cue.lemma == "confirm":
        return _is_person(words, made.content[0])
    return cue.lemma in _BODILY and _hits(words, made)


def _hits(words: Words, made: Draft) -> bool:
    cue, content = made.cue, made.content[0]
    agent = _lemma(words, made.source) if made.source is not None else ""
    if agent in _HAZARDS or words.word(cue.last) in _TOWARDS or _thrown(words, content):
        return True
    if _armed(words, max(content.first, cue.last)):
        return True
    grounds = any(words.lower[at] in _GROUNDS for at in range(content.first, len(words)))
    if grounds or cue.lemma != "attack":
        return False
    between_states = made.source is not None and _is_state(words, made.source) and _is_state(words, content)
    return agent in _FORCES or _lemma(words, content) in _MATERIAL or between_states


def _armed(words: Words, first: int) -> bool:
    """Tell whether a weapon is named behind: *with a kitchen knife*."""
    using = next((at for at in range(first, len(words)) if words.lower[at] in ("with", "using")), None)
    if using is None:
        return False
    return _lemma(words, Range(using + 1, len(words))) in _WEAPONS


def _thrown(words: Words, content: Range) -> bool:
    """Tell whether it is said what somebody was thrown against: *slammed him into a wall*."""
    return any(
        words.lower[at] in _TOWARDS and _lemma(words, Range(at + 1, content.last)) in _MATERIAL
        for at in range(content.first + 1, content.last)
    )


def _head(words: Words, found: Range) -> int | None:
    """Return the head of the noun phrase at the start of these words."""
    head: int | None = None
    for at in range(found.first, found.last):
        if words.tags[at] in NOUN_TAGS:
            head = at
        elif head is not None and words.tags[at] != "POS":
            break
    return head


def _lemma(words: Words, found: Range) -> str:
    head = _head(words, found)
    return words.tokens[head].lemma if head is not None else ""


def _is_state(words: Words, found: Range) -> bool:
    head = _head(words, found)
    if head is None:
        return False
    first = head
    while first > found.first and words.tags[first - 1].startswith("NNP"):
        first -= 1
    entry = gazetteer.load().entries.get(" ".join(token.text for token in words.tokens[first : head + 1]))
    return entry is not None and entry.type is ActorType.STATE


def _is_person(words: Words, found: Range) -> bool:
    """Tell whether somebody is confirmed, and not something: a name or a nominee alone, or for an office."""
    head = _head(words, found)
    if head is None or words.lower[found.first] in CLAUSE_OPENERS:
        return False
    if head + 1 < found.last and words.lower[head + 1] not in _OFFICE:
        return False
    nominee = words.lower[head] in _NOMINEES or words.tokens[head].lemma in _NOMINEES
    return nominee or words.tags[head] in PROPER_NOUNS
