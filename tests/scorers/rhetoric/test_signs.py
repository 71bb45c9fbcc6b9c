"""Signs: how they move what a rule found, and what they show alone."""

from biascli import language
from biascli.models.additive import AdditiveModel
from biascli.scorers.rhetoric import signs
from biascli.scorers.rhetoric.evidence import Article, Hit, span_of
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


def weighed(read: Article, *hits: Hit, model: AdditiveModel = MODEL) -> list[Hit]:
    return list(signs.weighed(read, hits, SIGNS, model))


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
