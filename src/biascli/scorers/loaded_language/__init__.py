"""Loaded language: words that take sides where plain ones would inform.

What is measured. Word lists written for this project (lexicons/loaded_*.tsv) hold slanted verbs and nouns, evaluative
adjectives and adverbs, labels for people, euphemisms and dysphemisms, slanted reporting verbs, framing phrases of
either side of a dispute, idioms, intensifiers, boosters and weasels, each with a weight from 0 to 1. A term counts
where its part of speech and its context fit. Scare quotes are a rule of their own. Two forms are loaded without a
list: an adjective between an article and a number (a staggering nine hours), and an adverb of manner or stance set off
by a comma (inexplicably, the file was lost).

How. The headline figure, per_1000_words, is the summed weight of the findings per 1,000 words of one voice; that of the
narration is the author's. Quoted and attributed words are given beside it, and per speaker. The interval, of the
author's rate and of each speaker's, is a bootstrap over the sentences: how much the rate hangs on a few of them. Every
sentence that is not mostly quotation has a bias score from 0 to 1: the logistic function of a sum over documented
features (models/sentence_bias.tsv, words of lexicons/sentence_cues.tsv), fitted on sentences that experts called biased
or not and on pairs of our own, of which the slanted telling should score higher than the plain one. The report gives
what each feature adds; a score of 0.5 or more is a finding whose message names what weighs most. Where most words are
the author's it is a slanted sentence; where most only tell what somebody says it is a slanted paraphrase, which no
figure of the author's counts. The headline has its own loadedness, its difference to that of the body, the share of the
author's sentences that are less loaded than it is, and a clickbait score from a small model over its words
(models/clickbait.tsv).

Direction and range. Higher means more slant. Rates begin at 0 and have no upper end; agency copy has about 1 to 8,
opinion pages 7 to 27. Scores lie between 0 and 1. Below 100 words of a voice a rate is undefined: too short to judge.

Context. A term is no finding as part of a fixed phrase (security forces), of a name or of the title of a work, within
scare quotes (the marks are the finding), in a literal sense that the sentence shows (slashed tyres), or under a denial
(denied being a bully). Under a negation, in a comparison with "than", and where somebody is said to call somebody that
(accused him of bullying), it counts half.
A mild term, of weight 0.1 (tough, restore), counts only in a sentence that holds another term. So does a striking word,
of weight 0.05: a verb, adjective or adverb that no list has and that is outside the vocabulary of plain news. Words of
lexicons/company_words.tsv and phrasal verbs (rescued, only, holed up) are plain by themselves and weigh 0.02: they
count within 80 characters of a finding of 0.3 or more, or of scare quotes, quoted words beside quoted ones only, and
the message says beside what. In the same company the encoder engine, a small transformer that sees no names, reads the
other words of the sentence: one that it takes for part of the slant (models/slanted_words.md) is a slanted reading and
weighs 0.05, so that the whole of the phrase is shown and little of the figure hangs on it; the lexical engine has none,
and its figures are lower by that. A finding shows the whole phrase: a verb with its particle, a noun with the noun
before it (toll grab), with the one that measures it (a string of blunders) or with the verb that lends it a predicate
(showed contempt), an adverb with the adjective it colours, a set phrase with the bare noun it ends in (thirsting for
blood). What it weighs does not change by that.

Blind spots. Slant by what is chosen or left out, irony, and metaphor that is not in the lists. A slanting phrase of
several words is found where the lists have it; of others often one word is shown, without the object or the subject
that makes the picture. A word in company, or one that the encoder reads, may be the plain word after all (only, even):
of what is read beside findings in real news about one word in four is among those that experts marked. Loaded does not
mean wrong: a crime is a crime. A high figure is usual on opinion pages and no fault there.

Sources. Recasens, Danescu-Niculescu-Mizil and Jurafsky (2013), Linguistic models for analyzing and detecting biased
language; Spinde et al. (2021), Neural media bias detection using distant supervision with BABE; Hooper (1975), On
assertive predicates; Hyland (2005), Metadiscourse.
"""

from biascli.scorers.loaded_language.scorer import LoadedLanguage

__all__ = ["LoadedLanguage"]
