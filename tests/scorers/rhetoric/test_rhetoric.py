"""The scorer as a whole: voices, figures, and what a user may change."""

import pytest

from biascli import language
from biascli.document import Document
from biascli.errors import BiascliError, LexiconError
from biascli.lexicon import Lexicon, LexiconSet, Term
from biascli.model import Part, Result, Scope, Severity, Voice
from biascli.models import additive
from biascli.scorers.rhetoric import Rhetoric, rulebook
from biascli.scorers.rhetoric.profile import FAMILY_RATES
from biascli.scorers.rhetoric.rulebook import Rulebook
from biascli.scorers.rhetoric.taxonomy import PROFILES, RULES
from biascli.scorers.rhetoric.techniques import Family, Technique
from biascli.scorers.seam import Setup

NARRATION = Scope(part=Part.BODY, voice=Voice.NARRATION)
PLAIN = "\n\n".join(["The council met on Monday and heard the report on the harbour."] * 6)
CRY = "The clock is ticking for the old harbour."


def only(rule: str) -> Rhetoric:
    """Make a scorer that knows one rule."""
    chosen = [each for each in rulebook.load(LexiconSet()).rules if each.name == rule]
    return Rhetoric(Rulebook(chosen), Lexicon.of("none", []), {}, additive.load("rhetoric"))


def score(text: str, rule: str = "appeal_to_time.now") -> Result:
    return only(rule).score(build(text))


def build(text: str) -> Document:
    return language.build(f"Council Votes on Harbour Plan\n\n{text}")


def test_the_rate_adds_up_confidences_per_thousand_words_of_narration() -> None:
    result = score(f"{PLAIN} {CRY}")
    (finding,) = result.findings
    n_words = 6 * 12 + 8
    assert result.metric("per_1000_words", NARRATION).value == round(1000 * finding.weight / n_words, 4)
    assert result.metric("call_per_1000_words", NARRATION).value == result.metric("per_1000_words", NARRATION).value
    assert result.metric("simplification_per_1000_words", NARRATION).value == 0


def test_a_cry_inside_quotation_marks_is_the_speaker_s() -> None:
    result = score(f"{PLAIN}\n\n“{CRY}” Dana Holt said.")
    (finding,) = result.findings
    assert finding.voice is Voice.QUOTATION
    assert result.metric("per_1000_words", NARRATION).value == 0


def test_a_short_text_has_no_rate() -> None:
    metric = score(CRY).metric("per_1000_words", NARRATION)
    assert metric.value is None
    assert metric.reason == "n_words is 8; at least 50 needed"


def test_the_headline_stands_apart() -> None:
    document = language.build(f"Look How the Council Helps Its Friends\n\n{PLAIN}")
    result = only("command_to_reader.look").score(document)
    (finding,) = result.findings
    assert finding.part is Part.HEADLINE
    assert result.metric("expected_techniques", Scope(part=Part.HEADLINE)).value == finding.weight
    assert result.metric("per_1000_words", NARRATION).value == 0


def test_without_a_headline_its_figure_is_undefined() -> None:
    result = only("appeal_to_time.now").score(language.build(PLAIN))
    assert result.metric("expected_techniques", Scope(part=Part.HEADLINE)).reason == "the text has no headline"


def test_every_technique_belongs_to_a_family_that_has_a_figure() -> None:
    assert set(PROFILES) == set(Technique)
    assert {profile.family for profile in PROFILES.values()} == set(Family) == set(FAMILY_RATES)


@pytest.mark.parametrize("technique", Technique)
def test_an_explanation_says_what_is_seen_and_what_is_missed(technique: Technique) -> None:
    explanation = RULES[technique].explanation
    assert "Sees: " in explanation
    assert "Misses: " in explanation


def test_findings_stand_in_the_order_of_the_text() -> None:
    result = Rhetoric.load(Setup()).score(build(f"{CRY} Enough is enough. It was a ruthless, shameful lie!"))
    starts = [finding.start for finding in result.findings]
    assert len(starts) > 2
    assert starts == sorted(starts)


def change(weight: float) -> LexiconSet:
    return LexiconSet((Term(("appeal_to_time.now",), rulebook.CATEGORY, weight),))


def test_a_user_may_weigh_a_rule_anew_or_switch_it_off() -> None:
    document = build(f"{PLAIN} {CRY}")
    rule = RULES[Technique.APPEAL_TO_TIME].id

    def weights(lexicons: LexiconSet) -> list[float]:
        return [each.weight for each in Rhetoric.load(Setup(lexicons)).score(document).findings if each.rule == rule]

    assert weights(change(0.2)) == [0.2]
    assert weights(change(0)) == []


def test_a_rule_that_there_is_not_is_refused_with_the_nearest() -> None:
    lexicons = LexiconSet((Term(("appeal_to_time.noww",), rulebook.CATEGORY, 0.2),))
    with pytest.raises(BiascliError, match="did you mean"):
        Rhetoric.load(Setup(lexicons))


def test_a_weight_that_the_user_sets_is_not_moved_by_what_stands_around_it() -> None:
    lexicons = LexiconSet((Term(("doubt.credibility",), rulebook.CATEGORY, 0.4),))
    document = build(f"{PLAIN} Nobody seriously believes the failed, dubious, misleading claim that he ignored.")
    findings = Rhetoric.load(Setup(lexicons)).score(document).findings
    assert 0.4 in [each.weight for each in findings if each.rule == RULES[Technique.DOUBT].id]


def test_a_finding_of_low_confidence_is_a_note() -> None:
    document = build(f"{PLAIN} The goons at the ministry refused. So much for the promise of an open court.")
    severities = {each.rule: each.severity for each in Rhetoric.load(Setup()).score(document).findings}
    assert severities["rhetoric.name_calling_labeling"] is Severity.WARNING
    assert severities["rhetoric.doubt"] is Severity.NOTE


def test_a_long_line_without_a_full_stop_is_scored() -> None:
    text = "no choice but to act now and the whole world knows it " * 2000
    findings = Rhetoric.load(Setup()).score(language.build(text)).findings
    assert sum(finding.rule == "rhetoric.false_dilemma" for finding in findings) == 2000


RULE = """rule doubt.new
confidence 0.5
pattern so much
why Because.
"""


def read(text: str) -> tuple[rulebook.PatternRule, ...]:
    return rulebook.read("rhetoric_own.txt", text, {})


def test_a_rule_file_is_read() -> None:
    (rule,) = read(f"# a remark\n\n{RULE}fires So much!\nsilent So few.\nwhere question narration\n")
    assert (rule.name, rule.technique, rule.confidence, rule.why) == ("doubt.new", Technique.DOUBT, 0.5, "Because.")
    assert (rule.fires, rule.silent) == (("So much!",), ("So few.",))
    assert {str(each) for each in rule.where} == {"question", "narration"}


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("confidence 0.5\n", 1, "must name a rule"),
        ("rule doubt.new\nconfidence 2\n", 2, "not above 0 and at most 1"),
        ("rule doubt.new\nconfidence much\n", 2, "could not convert"),
        ("rule doubt.new\npattern {NN}\n", 2, "no word to look it up by"),
        ("rule doubt.new\npattern @nobody\n", 2, "no category"),
        ("rule doubt.new\nwhere there\n", 2, "not a valid Where"),
        ("rule doubt.new\ncolour blue\n", 2, "no such field"),
        ("\nrule doubt.new\n", 2, "needs confidence, why"),
        (RULE.replace("doubt", "envy"), 1, "not a valid Technique"),
        (RULE + RULE, 5, "stands twice"),
    ],
)
def test_a_broken_rule_file_is_refused_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(LexiconError, match=reason) as caught:
        read(text)
    assert (caught.value.file, caught.value.line) == ("rhetoric_own.txt", line)


@pytest.mark.parametrize(("weight", "found"), [(0.1, []), (0.6, ["rhetoric.name_calling_labeling"])])
def test_a_term_that_needs_company_makes_no_charge(weight: float, found: list[str]) -> None:
    judgements = Lexicon.of("test", [Term(("fanatic",), "label", weight)])
    scorer = Rhetoric(Rulebook([]), judgements, {}, additive.load("rhetoric"))
    rules = [each.rule for each in scorer.score(build(f"{PLAIN} The fanatic spoke.")).findings]
    assert [rule for rule in rules if "name_calling" in rule] == found
