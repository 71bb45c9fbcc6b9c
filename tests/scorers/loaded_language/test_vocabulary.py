"""Words that stand out from plain news, by part of speech and form, and plain ones that do not."""

import pytest

from biascli.lexicon import LexiconSet
from biascli.scorers.loaded_language.features import CUES, FEATURES
from biascli.scorers.loaded_language.vocabulary import COMPOUNDS, STRIKING_KINDS, Vocabulary

VOCABULARY = Vocabulary(LexiconSet().get(CUES))


@pytest.mark.parametrize(
    ("text", "tag", "lemma", "kind"),
    [
        ("hoovered", "VBD", "hoover", "uncommon_verbs"),
        ("woeful", "JJ", "woeful", "uncommon_adjectives"),
        ("ingeniously", "RB", "ingeniously", "uncommon_adverbs"),
        ("curtain-twitching", "JJ", "curtain-twitching", COMPOUNDS),
        ("fandango", "NN", "fandango", "uncommon_nouns"),
        # A noun before a noun, which the tagger takes for an adjective.
        ("cobalt", "JJ", "cobalt", "uncommon_nouns"),
        ("said", "VBD", "say", ""),
        ("exhumed", "VBD", "exhume", ""),
        ("hydroelectric", "JJ", "hydroelectric", ""),
        ("annually", "RB", "annually", ""),
        ("aloft", "RB", "aloft", ""),
        ("six-storey", "JJ", "six-storey", ""),
        ("coal-fired", "JJ", "coal-fired", ""),
        ("year-old", "JJ", "year-old", ""),
        ("Hoovered", "VBD", "hoover", ""),
        ("b2b", "JJ", "b2b", ""),
        ("hoover", "IN", "hoover", ""),
    ],
)
def test_what_stands_out(text: str, tag: str, lemma: str, kind: str) -> None:
    assert VOCABULARY.kinds[text, tag, lemma] == kind


def test_every_kind_is_a_feature() -> None:
    assert STRIKING_KINDS | {"uncommon_nouns"} <= {feature.name for feature in FEATURES}
