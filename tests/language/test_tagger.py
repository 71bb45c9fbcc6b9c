from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.tag.perceptron import AveragedPerceptron

from biascli.language import tag_model, tagger
from biascli.language.tag_features import EDGE, EDGE_TAG, casing, pair_quotes, tag_pair

PENN = frozenset(
    "# $ '' , -LRB- -RRB- . : `` CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM "
    "TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB".split()
)
TREEBANKS = frozenset("ADD AFX GW HYPH NFP".split())  # what the treebanks of the web add
WORDS = st.lists(
    st.one_of(st.text(min_size=1), st.sampled_from('The the Talks talks “ ” " — U.S. 3.5 n’t ran'.split()))
)
MODEL = tag_model.read(tagger.MODEL)
SENTENCES = (
    "The mayor said on Monday that the talks with dock workers would go on until they reach a deal .",
    "“ We do n’t trust the so-called reformers , ” she told a cheering crowd in Harwick — and left .",
    "Mayor Slams Dock Owners After Talks Collapse",
    "MAYOR WARNS OF LONG STRIKE",
    'He called the plan " bold " , but 3.5 % of voters had not heard of it .',
    "zqx Zqx-ing ZQX zqxly 12zq",
)


@cache
def perceptron() -> AveragedPerceptron:
    rows = {name: MODEL.weights.row(name) or b"" for name in MODEL.weights.names()}
    weights = {
        name: {tag: byte - tag_model.NOTHING for tag, byte in zip(MODEL.tags, row, strict=True)}
        for name, row in rows.items()
    }
    return AveragedPerceptron(weights)


def predicted_by_nltk(words: list[str]) -> list[str]:
    """Tag as NLTK would: every feature of every token through ``AveragedPerceptron.predict``."""
    types = [MODEL.lexicon.look_up(word, casing(words)) for word in pair_quotes(words)]
    forms = [EDGE, EDGE, *(form for form, _ in types), EDGE, EDGE]
    history = (EDGE_TAG, EDGE_TAG)
    found: list[str] = []
    for index, (form, candidates) in enumerate(types):
        far_left, left, _, right, far_right = forms[index : index + 5]
        features = [
            *form.own(),
            *far_left.as_previous(2),
            *left.as_previous(1),
            *right.as_next(1),
            *far_right.as_next(2),
            *form.before_class(right),
            *right.after_class(form),
            *form.after_tag(history[0]),
            *tag_pair(*history),
        ]
        perceptron().classes = set(candidates)
        best, _ = perceptron().predict(dict.fromkeys(features, 1))
        found.append(best)
        history = (best, history[0])
    return found


def test_every_decision_is_that_of_nltks_perceptron() -> None:
    for sentence in SENTENCES:
        words = sentence.split()
        assert tagger.tag(words) == predicted_by_nltk(words)


def test_a_plain_sentence() -> None:
    words = "The mayor said on Monday that the talks would not end soon .".split()
    assert tagger.tag(words) == "DT NN VBD IN NNP IN DT NNS MD RB VB RB .".split()


def test_the_context_decides() -> None:
    assert tagger.tag("They plan to strike .".split())[1] == "VBP"
    assert tagger.tag("The plan failed .".split())[1] == "NN"
    assert tagger.tag("to strike".split())[1] == "VB"
    assert tagger.tag("the strike".split())[1] == "NN"


def test_curly_marks_are_as_good_as_straight_ones() -> None:
    straight = '" It is n\'t over , " he said -- again .'.split()
    curly = "“ It is n’t over , ” he said — again .".split()
    assert tagger.tag(curly) == tagger.tag(straight)
    assert tagger.tag(curly)[0] == "``"
    assert tagger.tag(curly)[6] == "''"


def test_capitals_in_a_headline_do_not_make_names_of_verbs() -> None:
    headline = "Mayor Says She Will Meet Dock Workers"
    for words in (headline.split(), headline.upper().split()):
        assert tagger.tag(words)[1:5] == ["VBZ", "PRP", "MD", "VB"]


def test_hyphenated_words_are_words() -> None:
    assert tagger.tag("a well-known writer".split()) == ["DT", "JJ", "NN"]


def test_no_words_no_tags() -> None:
    assert tagger.tag([]) == []


def test_the_tag_set_is_that_of_the_treebanks() -> None:
    assert set(MODEL.tags) <= PENN | TREEBANKS
    assert set(MODEL.tags) >= PENN - {"#"}
    used = {name for tags in MODEL.lexicon.known.values() for name in tags.split()}
    assert used | set(MODEL.lexicon.open_classes.split()) <= set(MODEL.tags)


@given(WORDS)
def test_any_unicode_is_tagged_and_always_alike(words: list[str]) -> None:
    tags = tagger.tag(words)
    assert len(tags) == len(words)
    assert set(tags) <= set(MODEL.tags)
    assert tagger.tag(words) == tags


def test_what_was_tagged_before_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "_MOST_TYPES", 3)
    forgetful = tagger.Tagger(MODEL)
    for sentence in (*SENTENCES, *reversed(SENTENCES)):
        assert forgetful.tag(sentence.split()) == tagger.tag(sentence.split())


def test_lone_surrogates_and_endless_words_are_survived() -> None:
    assert len(tagger.tag(["\ud800", "x" * 1_000_000, "\x00", "\u202e"])) == 4


def test_a_past_form_that_training_never_met_is_a_verb() -> None:
    assert tagger.tag("The album sank without a trace .".split())[2] == "VBD"
    assert tagger.tag("The deal was woven by two firms .".split())[3] == "VBN"
