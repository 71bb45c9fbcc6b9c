"""Signs: how they move what a rule found, and what they show alone."""

from collections.abc import Mapping
from math import log1p, sqrt

from biascli import language
from biascli.models.additive import AdditiveModel
from biascli.scorers.rhetoric import signs
from biascli.scorers.rhetoric.evidence import Article, Block, Hit, block_of, span_of
from biascli.scorers.rhetoric.techniques import Technique

TITLE = "Council Votes on Harbour Plan"
SIGNS = signs.index_signs(
    {name: frozenset() for name in signs.CLASSES.values()} | {"sign_doubt": frozenset("odd hide fail".split())}
)
RULE, N_SIGNS = "doubt: rule", "doubt: signs"
MODEL = AdditiveModel(0.0, {"doubt": -1.0, RULE: 1.0, N_SIGNS: 0.5})


def article(*paragraphs: str) -> Article:
    return Article(language.build("\n\n".join([TITLE, *paragraphs])))


def hit(read: Article, technique: Technique = Technique.DOUBT, confidence: float = 0.5) -> Hit:
    sentence = read.body[0].sentence
    return Hit(technique, span_of(sentence, 0, 1), sentence.part, confidence, "Because.")


def weighed(
    read: Article, *hits: Hit, model: AdditiveModel = MODEL, weights: Mapping[Block, float] | None = None
) -> list[Hit]:
    return list(signs.weighed(read, hits, SIGNS, weights or {}, model))


def test_signs_of_the_same_paragraph_and_voice_make_a_rule_surer() -> None:
    alone = article("They met on Monday.", "It is odd that they hide it.")
    beside = article("They met on Monday. It is odd that they hide it.")
    quoted = article("They met on Monday. “It is odd that they hide it,” she said.")
    (first, *_), (second,), (third, *_) = (weighed(each, hit(each)) for each in (alone, beside, quoted))
    assert second.confidence == MODEL.score({"doubt": 1, RULE: 0, N_SIGNS: 2})
    assert first.confidence == third.confidence == MODEL.score({"doubt": 1, RULE: 0})


def test_a_sign_counts_once_however_often_it_comes() -> None:
    once = article("It is odd that they met.")
    twice = article("It is odd, very odd, that they met.")
    assert weighed(once, hit(once))[0].confidence == weighed(twice, hit(twice))[0].confidence


def test_signs_are_never_as_sure_as_a_turn_of_phrase() -> None:
    read = article("It is odd that they hide it and fail.")
    sure = AdditiveModel(0.0, {"doubt": 9.0})
    assert [each.confidence for each in weighed(read, hit(read), model=sure)] == [0.7]
    assert [each.confidence for each in weighed(read, hit(read, confidence=0.8), model=sure)] == [0.8]


def test_what_the_user_settled_and_other_techniques_stay_as_they_are() -> None:
    read = article("It is odd that they hide it.")
    settled = hit(read)._replace(is_settled=True)
    assert settled in weighed(read, settled)
    assert hit(read, Technique.TRIAD) in weighed(read, hit(read, Technique.TRIAD))


def test_signs_without_a_rule_are_a_finding_where_most_of_them_stand() -> None:
    read = article("It is odd. They hide what they fail to sell.")
    likely = AdditiveModel(0.0, {"doubt": -1.0, N_SIGNS: 0.5})
    (found,) = weighed(read, model=likely)
    assert read.document.text[found.span.start : found.span.end] == "hide what they fail"
    assert found.why.startswith("“odd”, “hide” and “fail” meet in one passage:")
    assert not weighed(read, model=AdditiveModel(0.0, {"doubt": -3.0}))


def test_heat_makes_a_label_likelier_but_of_a_mere_sign_no_more_than_a_sign() -> None:
    read = article("They met on Monday, the fools.")
    label = Technique.NAME_CALLING_LABELING
    model = AdditiveModel(0.0, {label: -1.0, f"{label}: rule": 1.0, f"{label}: heat": 1.0})
    block = block_of(read.body[0].sentence)

    def moved(confidence: float, weight: float) -> float:
        (found,) = weighed(read, hit(read, label, confidence), model=model, weights={block: weight})
        return found.confidence

    assert moved(0.5, 0.0) < moved(0.5, 0.5) < moved(0.5, 1.0)
    assert moved(0.3, 9e9) == 0.49
    assert moved(0.5, 9e9) == 0.7


def test_words_that_come_back_are_signs_of_repetition_and_leave_a_repetition_that_was_seen_as_it_is() -> None:
    read = article("The harbour needs a plan. No plan, no harbour.")
    sure = AdditiveModel(0.0, {"repetition": 1.0})
    (found,) = [each for each in weighed(read, model=sure) if each.technique is Technique.REPETITION]
    assert found.why.startswith("“plan” and “harbour” come back in one passage:")
    assert weighed(read, hit(read, Technique.REPETITION, 0.5), model=sure)[0].confidence == 0.5


def test_if_and_then_of_a_slope_are_no_choice() -> None:
    read = article("If they hide it, we fail. It is odd.")
    signs_of = signs.index_signs(
        dict.fromkeys(signs.CLASSES.values(), frozenset[str]()) | {"sign_choice": frozenset(("if", "fail"))}
    )
    model = AdditiveModel(0.0, {"false_dilemma": 1.0})
    slope = hit(read, Technique.CONSEQUENTIAL_OVERSIMPLIFICATION)
    assert [each.technique for each in signs.weighed(read, (), signs_of, {}, model)] == [Technique.FALSE_DILEMMA]
    assert list(signs.weighed(read, [slope], signs_of, {}, model)) == [slope]


def test_what_else_is_seen_of_a_paragraph() -> None:
    read = article("Who told Dana Holt? The board did.", "It rained.")
    first, second = (block_of(read.body[index].sentence) for index in (0, 2))
    seen = signs.contexts(read, {first: 1.5})
    assert seen[first] == signs.Context(log1p(1.5), 2, asks=True)
    assert seen[second] == signs.Context()
    doubt = signs.features(Technique.DOUBT, 0.5, 0, seen[first])
    assert (doubt["doubt: names"], doubt["doubt: question"], doubt["doubt: heat"]) == (sqrt(2), 1, log1p(1.5))
    assert "repetition: names" not in signs.features(Technique.REPETITION, 0.5, 0, seen[first])
