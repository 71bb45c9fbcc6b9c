import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli.language.lemmas import lemma
from biascli.lexicon import directory


@pytest.mark.parametrize(
    ("words", "tag", "lemmas"),
    [
        ("parties boxes heroes houses bullies agencies ties hoaxes elites crises wives women spokesmen", "NNS",
         "party box hero house bully agency tie hoax elite crisis wife woman spokesman"),
        ("news politics series species media data people headquarters", "NNS",
         "news politics series species media data people headquarters"),
        ("news politics left bus saw wound", "NN", "news politics left bus saw wound"),
        ("says tries goes passes has lies claims focuses", "VBZ", "say try go pass have lie claim focus"),
        ("slammed planned hoped tried agreed admitted opened created waged forged changed", "VBD",
         "slam plan hope try agree admit open create wage forge change"),
        ("left saw found founded lay laid bound said told vowed decried sought", "VBD",
         "leave see find found lie lay bind say tell vow decry seek"),
        ("accused alleged denounced praised refused eaten written co-written", "VBN",
         "accuse allege denounce praise refuse eat write co-write"),
        ("slamming bullying lying dying seeing helping raging branding fear-mongering being", "VBG",
         "slam bully lie die see help rage brand fear-monger be"),
        ("criticised organised demonised travelled cancelled controlled analysed", "VBD",
         "criticise organise demonise travel cancel control analyse"),
        ("parroted defanged inflamed waltzed tiptoed paralysed reignited belied", "VBD",
         "parrot defang inflame waltz tiptoe paralyse reignite belie"),
        ("criticized organized traveled canceled", "VBD", "criticize organize travel cancel"),
        ("better worse bigger larger happier tougher wider", "JJR", "good bad big large happy tough wide"),
        ("best worst biggest largest ugliest", "JJS", "good bad big large ugly"),
        ("better", "RBR", "well"),
        ("'s ’s is", "VBZ", "be be be"),
        ("'re ’m are am", "VBP", "be be be be"),
        ("ca wo ’ll would", "MD", "can will will would"),
        ("n't n’t", "RB", "not not"),
        ("Trump U.S. Wales", "NNP", "trump u.s. wales"),
    ],
)  # fmt: skip
def test_a_lemma_follows_the_part_of_speech(words: str, tag: str, lemmas: str) -> None:
    assert [lemma(word, tag) for word in words.split()] == lemmas.split()


def test_the_case_of_a_word_does_not_matter() -> None:
    assert lemma("SLAMMED", "VBD") == lemma("Slammed", "VBD") == "slam"


@given(st.text(max_size=12), st.sampled_from(["NNS", "VBZ", "VBG", "VBD", "JJR", "JJS", "NN", "RB", "XX"]))
def test_any_text_has_a_lemma_in_lower_case(word: str, tag: str) -> None:
    found = lemma(word, tag)
    assert found == found.lower()
    assert bool(found) == bool(word)


def test_the_irregular_forms_are_sorted_and_of_known_tags() -> None:
    lines = (directory() / "irregular_forms.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "form\ttag\tlemma"
    keys = [tuple(line.split("\t")[:2]) for line in lines[1:]]
    assert keys == sorted(set(keys))
    assert {tag for _, tag in keys} == {"CLOSED", "JJR", "JJS", "MD", "NNS", "RBR", "RBS", "VB", "VBD", "VBG", "VBZ"}
