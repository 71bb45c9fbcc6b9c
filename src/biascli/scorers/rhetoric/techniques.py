"""The techniques and their families.

The labels of the first six families are those of the published taxonomy (Piskorski et al. 2023, SemEval task 3);
the devices are what a reader would name without it.
"""

from enum import StrEnum


class Family(StrEnum):
    """What a technique does to an argument."""

    ATTACK_ON_REPUTATION = "attack_on_reputation"
    JUSTIFICATION = "justification"
    DISTRACTION = "distraction"
    SIMPLIFICATION = "simplification"
    CALL = "call"
    MANIPULATIVE_WORDING = "manipulative_wording"
    DEVICES = "devices"


class Technique(StrEnum):
    """A way to win a reader without an argument."""

    NAME_CALLING_LABELING = "name_calling_labeling"
    GUILT_BY_ASSOCIATION = "guilt_by_association"
    DOUBT = "doubt"
    APPEAL_TO_HYPOCRISY = "appeal_to_hypocrisy"
    QUESTIONING_THE_REPUTATION = "questioning_the_reputation"
    FLAG_WAVING = "flag_waving"
    APPEAL_TO_AUTHORITY = "appeal_to_authority"
    APPEAL_TO_POPULARITY = "appeal_to_popularity"
    APPEAL_TO_VALUES = "appeal_to_values"
    APPEAL_TO_FEAR_PREJUDICE = "appeal_to_fear_prejudice"
    STRAW_MAN = "straw_man"
    RED_HERRING = "red_herring"
    WHATABOUTISM = "whataboutism"
    CAUSAL_OVERSIMPLIFICATION = "causal_oversimplification"
    FALSE_DILEMMA = "false_dilemma"
    CONSEQUENTIAL_OVERSIMPLIFICATION = "consequential_oversimplification"
    SLOGANS = "slogans"
    CONVERSATION_KILLER = "conversation_killer"
    APPEAL_TO_TIME = "appeal_to_time"
    LOADED_LANGUAGE = "loaded_language"
    OBFUSCATION = "obfuscation"
    EXAGGERATION_MINIMISATION = "exaggeration_minimisation"
    REPETITION = "repetition"
    RHETORICAL_QUESTION = "rhetorical_question"
    INSINUATING_QUESTION = "insinuating_question"
    ANAPHORA = "anaphora"
    TRIAD = "triad"
    HYPERBOLE = "hyperbole"
    SCARE_QUOTES = "scare_quotes"
    SARCASM = "sarcasm"
    US_AND_THEM = "us_and_them"
    OVER_GENERALISATION = "over_generalisation"
    PRESUPPOSITION = "presupposition"
    FIRST_PERSON_INTRUSION = "first_person_intrusion"
    COMMAND_TO_READER = "command_to_reader"
    ANECDOTE_OPENING = "anecdote_opening"
    WEASEL_QUANTIFIER = "weasel_quantifier"
    AGENTLESS_BLAME = "agentless_blame"
