"""Signs: how they move what a rule found, and what they show alone."""

from math import log1p

from biascli import language
from biascli.models.additive import AdditiveModel
from biascli.scorers.rhetoric import circumstances, signs
from biascli.scorers.rhetoric.circumstances import Circumstance, Weights
from biascli.scorers.rhetoric.evidence import Article, Hit, block_of, span_of
from biascli.scorers.rhetoric.signs import SignsOf, Surroundings
from biascli.scorers.rhetoric.techniques import Technique

TITLE = "Council Votes on Harbour Plan"
SIGNS = signs.index_signs(
    {name: frozenset() for name in signs.CLASSES.values()} | {"sign_doubt": frozenset("odd hide fail".split())}
)
RULE, N_SIGNS = "doubt: rule", "doubt: signs"
LABEL = "name_calling_labeling"
MODEL = AdditiveModel(0.0, {"doubt": -1.0, RULE: 1.0, N_SIGNS: 0.5})


def article(*paragraphs: str) -> Article:
    return Article(language.build("\n\n".join([TITLE, *paragraphs])))


def hit(read: Article, technique: Technique = Technique.DOUBT, confidence: float = 0.5) -> Hit:
    sentence = read.body[0].sentence
    return Hit(technique, span_of(sentence, 0, 1), sentence.part, confidence, "Because.")


def around(read: Article, signs_of: SignsOf = SIGNS, weights: Weights | None = None) -> Surroundings:
    return Surroundings(signs.gather(read, signs_of), circumstances.read(read, weights or {}))


def weighed(read: Article, *hits: Hit, model: AdditiveModel = MODEL, weights: Weights | None = None) -> list[Hit]:
    return list(signs.weighed(hits, read, around(read, weights=weights), model))


def test_signs_of_the_same_paragraph_and_voice_make_a_rule_surer() -> None:
    alone = article("They met on Monday.", "It is odd that they hide it.")
    beside = article("They met on Monday. It is odd that they hide it.")
    quoted = article("They met on Monday. “It is odd that they hide it,” she said.")
    (first, *_), (second,), (third, *_) = (weighed(each, hit(each)) for each in (alone, beside, quoted))
    assert second.confidence == MODEL.score({"doubt": 1, RULE: 0, N_SIGNS: log1p(2)})
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


def test_heat_makes_a_doubt_likelier_but_of_a_mere_sign_no_more_than_a_sign() -> None:
    read = article("They met on Monday, the fools.")
    model = AdditiveModel(0.0, {"doubt": -1.0, RULE: 1.0, "doubt: heat": 9.0})
    block = block_of(read.body[0].sentence)

    def moved(confidence: float, weight: float) -> float:
        (found,) = weighed(read, hit(read, confidence=confidence), model=model, weights={block: [weight]})
        return found.confidence

    assert moved(0.5, 0.0) < moved(0.5, 0.1) < moved(0.5, 0.2)
    assert moved(0.3, 9e9) == 0.49
    assert moved(0.5, 9e9) == 0.7


def test_a_made_up_name_is_a_finding_where_words_of_judgement_stand_around_it() -> None:
    read = article("The donor-pleasing mayor left.")
    model = AdditiveModel(0.0, {LABEL: -3.0, f"{LABEL}: signs": 1.0, f"{LABEL}: peak": 2.0})
    block = block_of(read.body[0].sentence)
    (found,) = weighed(read, model=model, weights={block: [0.3, 0.9]})
    assert read.document.text[found.span.start : found.span.end] == "donor-pleasing"
    assert found.why.startswith("“donor-pleasing” stands among words of judgement:")
    assert found.confidence == model.score({LABEL: 1, f"{LABEL}: signs": log1p(1), f"{LABEL}: peak": 0.9})
    assert not weighed(read, model=model)
    label = hit(read, Technique.NAME_CALLING_LABELING)
    assert len(weighed(read, label, model=model, weights={block: [0.9]})) == 1


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
    seen = around(read, signs_of)
    assert [each.technique for each in signs.weighed((), read, seen, model)] == [Technique.FALSE_DILEMMA]
    assert list(signs.weighed([slope], read, seen, model)) == [slope]


def test_a_technique_is_judged_by_some_circumstances_and_at_most_six_signs() -> None:
    seen = dict.fromkeys(Circumstance, 0.0) | {Circumstance.NAMES: 2.0, Circumstance.TENSE: -1.0}
    doubt = signs.features(Technique.DOUBT, 0.5, 9, seen)
    assert (doubt["doubt: names"], doubt[RULE], doubt[N_SIGNS]) == (2.0, 0.0, log1p(6))
    assert "doubt: tense" not in doubt
    assert "repetition: rule" not in signs.features(Technique.REPETITION, 0.5, 0, seen)


def test_loaded_language_borrows_the_signs_of_the_extreme() -> None:
    read = article("It was the worst plan ever.")
    signs_of = signs.index_signs(
        dict.fromkeys(signs.CLASSES.values(), frozenset[str]()) | {"sign_extreme": frozenset(("bad", "ever"))}
    )
    place = read.place_in(read.body[0].sentence, read.body[0].sentence.span.start)
    seen = around(read, signs_of)
    assert seen.n_signs(Technique.LOADED_LANGUAGE, place) == 2
    assert seen.n_signs(Technique.DOUBT, place) == 0
    values = signs.features(Technique.LOADED_LANGUAGE, 0.4, 2, dict.fromkeys(Circumstance, 0.9))
    assert (values["loaded_language: peak"], values["loaded_language: signs"]) == (0.4, log1p(2))
