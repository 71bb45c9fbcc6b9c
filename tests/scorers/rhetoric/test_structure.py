"""Techniques that need structure: questions, parallels, repetition, openings, scare quotes, charges."""

from collections.abc import Iterable
from math import log1p

import pytest

from biascli import language
from biascli.lexicon import Lexicon, Term
from biascli.model import Voice
from biascli.models import additive
from biascli.models.additive import AdditiveModel
from biascli.scorers.rhetoric import (
    charges,
    circumstances,
    openings,
    parallelism,
    questions,
    repetition,
    scare_quotes,
    signs,
    surroundings,
)
from biascli.scorers.rhetoric.circumstances import Circumstance
from biascli.scorers.rhetoric.evidence import Article, Hit, without_overlaps
from biascli.scorers.rhetoric.techniques import Technique

MODEL = additive.load("rhetoric")
NO_SIGNS: signs.SignsOf = {}
TITLE = "Council Votes on Harbour Plan"


def article(*paragraphs: str) -> Article:
    return Article(language.build("\n\n".join([TITLE, *paragraphs])))


def found(read: Article, hits: Iterable[Hit]) -> list[str]:
    return [read.document.text[hit.span.start : hit.span.end] for hit in hits]


def confidences(hits: Iterable[Hit]) -> list[float]:
    return [hit.confidence for hit in hits]


def find_charges(read: Article, words: Lexicon, model: AdditiveModel = MODEL) -> list[Hit]:
    gathered = charges.gather(read, words)
    return list(charges.charges(read, gathered, surroundings(read, gathered, NO_SIGNS), model))


def loaded(hits: Iterable[Hit]) -> list[float]:
    return [hit.confidence for hit in hits if hit.technique is Technique.LOADED_LANGUAGE]


def judgements(**weights: float) -> Lexicon:
    """Make a list of harsh adjectives."""
    return Lexicon.of("test", [term(word, "negative_adjective", weight) for word, weight in weights.items()])


def term(word: str, category: str, weight: float) -> Term:
    return Term((word,), category, weight)


def test_a_question_that_is_answered_at_once_is_the_surest() -> None:
    answered = article("Will the mayor pay for it? That depends. The council meets in June to hear the plan.")
    open_one = article("Will the mayor pay for it? The council meets in June to hear what the harbour plan will cost.")
    assert found(answered, questions.rhetorical_questions(answered)) == ["Will the mayor pay for it? That depends."]
    assert found(open_one, questions.rhetorical_questions(open_one)) == ["Will the mayor pay for it?"]
    assert confidences(questions.rhetorical_questions(answered)) > confidences(questions.rhetorical_questions(open_one))


def test_a_question_inside_a_quotation_is_not_the_author_s() -> None:
    read = article("“Who will pay for it?” Dana Holt asked. The council meets in June to hear the plan.")
    assert not list(questions.rhetorical_questions(read))


def test_a_question_to_the_reader_puts_nobody_in_doubt() -> None:
    doubting = article("Why did they wait so long to call the police?")
    asking = article("Why do you wait so long to call the police?")
    assert len(list(questions.doubting_questions(doubting))) == 1
    assert not list(questions.doubting_questions(asking))


def test_three_sentences_that_begin_alike_are_anaphora() -> None:
    three = article("We will work. We will wait. We will win. The council meets in June.")
    two = article("We will work. We will wait. The council meets in June.")
    assert found(three, parallelism.anaphora(three)) == ["We will work. We will wait. We will win."]
    assert not list(parallelism.anaphora(two))


def test_a_name_that_opens_three_sentences_is_no_anaphora() -> None:
    read = article("Dana Holt works. Dana Holt waits. Dana Holt wins.")
    assert not list(parallelism.anaphora(read))


def test_plain_report_may_begin_alike() -> None:
    read = article("The council met. The council voted. The council went home.", "He sat. He sat down. He sat up.")
    assert not list(parallelism.anaphora(read))


def test_three_adjectives_or_abstract_nouns_are_a_triad() -> None:
    read = article("It was a cruel, greedy, and selfish plan.", "They spoke of fear, hatred and despair.")
    assert found(read, parallelism.triads(read)) == ["cruel, greedy, and selfish", "fear, hatred and despair"]


def test_a_list_of_things_or_of_four_is_no_triad() -> None:
    read = article("They sold apples, pears and plums.", "They spoke of fear, hatred, anger and despair.")
    assert not list(parallelism.triads(read))


def test_a_word_struck_again_at_once_is_repetition() -> None:
    read = article("They will never, never give in.", "It rained on Monday, and Monday was long.")
    assert found(read, repetition.hammered_words(read)) == ["never, never"]


def test_an_opening_on_one_person_in_a_scene() -> None:
    scene = [
        "Anna Berg wiped a tear from her cheek as she stood in the kitchen.",
        "Her mother had told her to wait. She remembers the silence of that morning.",
        "The council will vote on the plan in June. It has nine members. Two are ill. One is abroad.",
        "The vote was put off twice. The plan costs two million. The harbour is old.",
    ]
    read = article(*scene)
    assert len(list(openings.anecdote_opening(read))) == 1
    assert not list(openings.anecdote_opening(article(*reversed(scene))))


def test_scare_quotes_are_taken_and_speech_is_not() -> None:
    read = article("The “experts” were wrong again.", "“We shall see what the court decides,” Dana Holt said.")
    assert found(read, scare_quotes.scare_quotes(read)) == ["“experts”"]


def test_a_loaded_sentence_counts_once_with_its_heaviest_word() -> None:
    read = article("It was a vile and shabby plan.", "It was a long plan.")
    hits = [
        hit
        for hit in find_charges(read, judgements(vile=0.9, shabby=0.5))
        if hit.technique is Technique.LOADED_LANGUAGE
    ]
    assert found(read, hits) == ["vile"]
    (seen,) = (
        each
        for each in circumstances.read(
            read, charges.weights(charges.gather(read, judgements(vile=0.9, shabby=0.5)))
        ).values()
        if each[Circumstance.HEAT]
    )
    assert seen[Circumstance.HEAT] == pytest.approx(log1p(1.4))
    assert confidences(hits) == [MODEL.score(signs.features(Technique.LOADED_LANGUAGE, 0.9, 0, seen))]


def test_what_a_paragraph_shows_counts_where_its_heaviest_word_stands() -> None:
    together = article("It was a vile plan. It was a shabby end. It was a rotten day.")
    apart = article("It was a vile plan.", "It was a shabby end.", "It was a rotten day.")
    words = judgements(vile=0.9, shabby=0.6, rotten=0.6)
    model = AdditiveModel(0.0, {"loaded_language: heat": 1.0})
    first, *others = loaded(find_charges(together, words, model))
    alone, *others_alone = loaded(find_charges(apart, words, model))
    assert first > alone
    assert others == others_alone


def test_a_sentence_without_a_harsh_word_is_never_sure_to_be_loaded() -> None:
    read = article("It was a vile plan.", "It was a shabby plan.")
    sure = AdditiveModel(0.0, {"loaded_language": 2.0})
    assert loaded(find_charges(read, judgements(vile=0.9, shabby=0.3), sure)) == [
        sure.score({"loaded_language": 1}),
        0.7,
    ]


def test_the_words_of_a_paragraph_weigh_together_whoever_speaks() -> None:
    read = article("It was a vile plan. “A shabby, vile plan,” Dana Holt said.", "The council met on a vile day.")
    weights = charges.weights(charges.gather(read, judgements(vile=0.9, shabby=0.5)))
    assert list(weights.values()) == [[0.9, 0.5, 0.9], [0.9]]


def test_a_weak_word_alone_is_not_worth_a_note() -> None:
    assert not find_charges(article("It was a shabby plan."), judgements(shabby=0.1))


def test_a_harsh_adjective_on_somebody_weighs_more_than_on_something() -> None:
    read = article("The vile mayor left.", "It was a vile plan.")
    hits = [hit for hit in find_charges(read, judgements(vile=0.9)) if hit.technique is Technique.NAME_CALLING_LABELING]
    assert found(read, hits) == ["vile mayor", "vile plan"]
    assert hits[0].confidence > hits[1].confidence


def test_a_label_is_name_calling() -> None:
    read = article("He is a scoundrel.")
    labels = Lexicon.of("labels", [term("scoundrel", "label", 0.9)])
    assert Technique.NAME_CALLING_LABELING in {hit.technique for hit in find_charges(read, labels)}


def test_a_charge_made_three_times_in_narration_is_repetition() -> None:
    thrice = article("It was a vile plan.", "Nobody liked the vile plan.", "The vile plan passed.")
    twice = article("It was a vile plan.", "Nobody liked the vile plan.", "“The vile plan passed,” Dana Holt said.")

    def repeated(read: Article) -> list[Hit]:
        hits = find_charges(read, judgements(vile=0.9))
        return [hit for hit in hits if hit.technique is Technique.REPETITION]

    assert [hit.why for hit in repeated(thrice)] == [
        "“vile” comes 3 times in the author's voice: a charge that is met often comes to seem true."
    ]
    assert not repeated(twice)
    assert thrice.voice(repeated(thrice)[0].span.start) is Voice.NARRATION


def test_of_overlapping_hits_of_one_technique_the_surest_stays() -> None:
    read = article("It was a cruel, greedy, and selfish plan.")
    (hit,) = parallelism.triads(read)
    weaker = Hit(hit.technique, hit.span, hit.part, hit.confidence - 0.1, hit.why)
    other = Hit(Technique.REPETITION, hit.span, hit.part, 0.1, hit.why)
    assert without_overlaps([weaker, hit, other]) == [other, hit]


def test_a_phrase_of_either_side_counts_alike() -> None:
    read = article("It was a zorbish plan.")

    def of_side(category: str) -> list[Hit]:
        return find_charges(read, Lexicon.of("sides", [term("zorbish", category, 0.9)]))

    assert of_side("framing_left") == of_side("framing_right") != []


def test_what_a_transcript_gives_to_a_speaker_is_not_the_author_s() -> None:
    read = article("Dana Holt: I think the dock is safe.", "I think that the dock is safe.")
    said, written = read.body
    assert not read.is_author(said, 3)
    assert read.is_author(written, 0)
