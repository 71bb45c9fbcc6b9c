"""Sentences of our own that teach an encoder roles, negation and denial: who does what to whom, what did not happen.

News corpora hold few sentences in which the judgement turns on such a word alone, and a network trained on them takes
the victim of an attack for a villain and an acquittal for a crime. The frames and words below are written for this
project, for two people who are always the same and whom the network never sees by name. A frame says how it presents
each of them. ``examples`` yields every frame with a few of its words, chosen by a fixed seed.
"""

import random
from collections.abc import Iterator
from typing import NamedTuple

from biascli.engines.seam import Polarity

ONE, OTHER = "Anna Varga", "Peter Holm"
#: Fillings of a frame that presents nobody well or badly; one that does is filled with every word there is, or else
#: the network would learn that sentences of this kind are neutral.
FILLINGS = 4
SEED = 5


class RoleSentence(NamedTuple):
    """A sentence, one of its people, and how it presents that one."""

    text: str
    target: str
    polarity: Polarity


#: Past tense, participle, base and -ing form of verbs with a person as their object.
HARM = """
attacked attacked attack attacking; beat beaten beat beating; robbed robbed rob robbing; shot shot shoot shooting
stabbed stabbed stab stabbing; kidnapped kidnapped kidnap kidnapping; tortured tortured torture torturing
poisoned poisoned poison poisoning; threatened threatened threaten threatening
blackmailed blackmailed blackmail blackmailing
harassed harassed harass harassing; humiliated humiliated humiliate humiliating; bullied bullied bully bullying
deceived deceived deceive deceiving; cheated cheated cheat cheating; betrayed betrayed betray betraying
framed framed frame framing; slandered slandered slander slandering; groped groped grope groping
"""
HELP = """
rescued rescued rescue rescuing; saved saved save saving; protected protected protect protecting
comforted comforted comfort comforting; sheltered sheltered shelter sheltering; healed healed heal healing
"""
BLAME = """
accused accused accuse accusing of fraud; condemned condemned condemn condemning
denounced denounced denounce denouncing; criticised criticised criticise criticising
blamed blamed blame blaming for the losses
rebuked rebuked rebuke rebuking; ridiculed ridiculed ridicule ridiculing; sued sued sue suing for libel
charged charged charge charging with bribery; convicted convicted convict convicting of theft
faulted faulted fault faulting for the delay; scolded scolded scold scolding; derided derided deride deriding
censured censured censure censuring; fired fired fire firing for misconduct; mocked mocked mock mocking
indicted indicted indict indicting; suspended suspended suspend suspending for fraud
attacked attacked attack attacking for the cuts
"""
PRAISE = """
praised praised praise praising; applauded applauded applaud applauding; honoured honoured honour honouring
commended commended commend commending for the rescue; thanked thanked thank thanking for the help
celebrated celebrated celebrate celebrating; cheered cheered cheer cheering; admired admired admire admiring
trusted trusted trust trusting; defended defended defend defending against the charge
saluted saluted salute saluting; endorsed endorsed endorse endorsing; hailed hailed hail hailing as a hero
"""
WRONG = """
lied lie lying to the committee; stole steal stealing the pension fund; forged forge forging the papers
took take taking bribes; leaked leak leaking the files; broke break breaking the law; cheated cheat cheating in the exam
misled mislead misleading the public; rigged rig rigging the vote; evaded evade evading taxes
"""
GOOD = """
ended end ending the famine; exposed expose exposing the fraud; won win winning the prize; kept keep keeping the promise
donated donate donating a kidney; rebuilt rebuild rebuilding the school; told tell telling the truth
"""
BAD_TRAITS = "corrupt dishonest reckless cruel incompetent cowardly racist greedy arrogant ruthless callous disgraced"
GOOD_TRAITS = "honest brave generous brilliant trustworthy courageous fair compassionate gifted respected principled"
BAD_NOUNS = "a liar; a coward; a fraud; a bully; a criminal; a disgrace; a tyrant; a thug"
GOOD_NOUNS = "a hero; a champion of the poor; a great teacher; an inspiration; a gifted scientist; a model for others"
CRIMES = "fraud; murder; bribery; the attack; perjury; theft; arson; assault"
PLAIN = """
met with O in the capital; wrote to O in March; spoke after O; sat next to O; replaced O as treasurer
called O on Monday; voted on the bill; flew to the summit; signed the agreement with O; answered questions from O
declined to comment
released a statement; will chair the security committee; leads the party's trade group; holds a share of the fund
"""
#: What a sentence begins or ends with; a third have neither.
OPENINGS = ("On Tuesday, ", "Last year, ", "In the capital, ", "According to the report, ", "As expected, ")
ENDINGS = (", officials said", ", the paper reported", ", it emerged on Friday")

N, Z, P = Polarity.NEGATIVE, Polarity.NEUTRAL, Polarity.POSITIVE
#: Words, then frames over them: S is one person, O the other; v, p, b and g are the forms of the verb, t what follows
#: it, x a word. Then how the frame presents S and O; None where it is not asked.
FRAMES: tuple[tuple[str, str, Polarity | None, Polarity | None], ...] = (
    ("HARM", "S v O", N, Z),
    ("HARM", "O was p by S", N, Z),
    ("HARM", "O was p and robbed of everything", None, Z),
    ("HARM", "strangers v O", None, Z),
    ("HARM", "S did not b O", Z, Z),
    ("HARM", "S never v O", Z, Z),
    ("HARM", "S denied g O", Z, Z),
    ("HARM", "nobody v O", None, Z),
    ("HARM", "there is no evidence that S v O", Z, Z),
    ("HARM", "if S v O, a court will have to decide", Z, Z),
    ("HARM", "it is unclear whether S v O", Z, Z),
    ("HARM", "S was cleared of g O", Z, Z),
    ("HARM", "O said S had p a neighbour", N, Z),
    ("HARM", "S, who v O, was arrested", N, Z),
    ("HELP", "S v O", P, Z),
    ("HELP", "O was p by S", P, Z),
    ("HELP", "S did not b O", N, Z),
    ("HELP", "S refused to b O", N, Z),
    ("BLAME", "S v O t", Z, N),
    ("BLAME", "O was p t", None, N),
    ("BLAME", "critics v O t", None, N),
    ("BLAME", "a court and two newspapers v O t", None, N),
    ("BLAME", "O, p t, met S", Z, N),
    ("BLAME", "O was p by S t", Z, N),
    ("BLAME", "S did not b O t", Z, Z),
    ("BLAME", "O was not p t", None, Z),
    ("BLAME", "nobody v O t", None, Z),
    ("BLAME", "O could be p t next year", None, Z),
    ("BLAME", "O might be p t", None, Z),
    ("PRAISE", "S v O t", Z, P),
    ("PRAISE", "O was p by S t", Z, P),
    ("PRAISE", "O was p t", None, P),
    ("PRAISE", "voters v O t", None, P),
    ("PRAISE", "O, p t, met S", Z, P),
    ("PRAISE", "S did not b O t", Z, Z),
    ("WRONG", "S v t", N, None),
    ("WRONG", "O knew that S v t", N, Z),
    ("WRONG", "S did not b t", Z, None),
    ("WRONG", "S never v t", Z, None),
    ("WRONG", "S denied g t", Z, None),
    ("WRONG", "S did not b t, O said", Z, Z),
    ("WRONG", "nobody knows whether S v t", Z, None),
    ("WRONG", "O denied that S v t", Z, Z),
    ("WRONG", "S would lose the seat only if S v t", Z, None),
    ("WRONG", "critics of O were wrong to say that S v t", Z, None),
    ("GOOD", "S v t", P, None),
    ("GOOD", "S v t while O stayed at home", P, None),
    ("GOOD", "O said that S v t", P, Z),
    ("GOOD", "S did not b t", N, None),
    ("BAD_TRAITS", "S is x", N, None),
    ("BAD_TRAITS", "S is not x", Z, None),
    ("BAD_TRAITS", "the x S met O", N, Z),
    ("BAD_TRAITS", "O said S was x", N, Z),
    ("BAD_TRAITS", "unlike the x S, O paid the bill", N, None),
    ("BAD_TRAITS", "S is less x than O", None, N),
    ("GOOD_TRAITS", "S is x", P, None),
    ("GOOD_TRAITS", "S is hardly x", N, None),
    ("GOOD_TRAITS", "O said S was x", P, Z),
    ("GOOD_TRAITS", "S was never x", N, None),
    ("GOOD_TRAITS", "O, unlike S, is x", N, P),
    ("BAD_NOUNS", "S is x", N, None),
    ("BAD_NOUNS", "S, x, met O", N, Z),
    ("BAD_NOUNS", "S is no x", Z, None),
    ("BAD_NOUNS", "O called S x", N, Z),
    ("GOOD_NOUNS", "S is x", P, None),
    ("GOOD_NOUNS", "S, x, met O", P, Z),
    ("GOOD_NOUNS", "S is not x", N, None),
    ("GOOD_NOUNS", "O called S x", P, Z),
    ("CRIMES", "S was accused of x", N, None),
    ("CRIMES", "S was not accused of x", Z, None),
    ("CRIMES", "S was acquitted of x", Z, None),
    ("CRIMES", "S was cleared of x", Z, None),
    ("CRIMES", "S denied x", Z, None),
    ("CRIMES", "the charges of x against S were dropped", Z, None),
    ("CRIMES", "O condemned x that cost the life of S", Z, Z),
    ("CRIMES", "S is a victim of x", Z, None),
    ("CRIMES", "S was found guilty of x", N, None),
    ("CRIMES", "S investigates x for O", Z, Z),
    ("PLAIN", "S x", Z, Z),
    ("PLAIN", "S x, said O", Z, Z),
)
_WORDS = {
    "HARM": HARM, "HELP": HELP, "BLAME": BLAME, "PRAISE": PRAISE, "WRONG": WRONG, "GOOD": GOOD, "BAD_NOUNS": BAD_NOUNS,
    "GOOD_NOUNS": GOOD_NOUNS, "CRIMES": CRIMES, "PLAIN": PLAIN,
    "BAD_TRAITS": BAD_TRAITS.replace(" ", ";"), "GOOD_TRAITS": GOOD_TRAITS.replace(" ", ";"),
}  # fmt: skip
#: The forms that stand before what follows the verb.
_FORMS = {"HARM": "vpbg", "HELP": "vpbg", "BLAME": "vpbg", "PRAISE": "vpbg", "WRONG": "vbg", "GOOD": "vbg"}


def examples() -> Iterator[RoleSentence]:
    """Yield the sentences, each once for every person whom it presents."""
    rng = random.Random(SEED)  # noqa: S311 -- a choice of words, no secret
    for group, frame, subject, other in FRAMES:
        fillings = [each.strip() for each in _WORDS[group].replace("\n", ";").split(";") if each.strip()]
        n_fillings = FILLINGS if {subject, other} <= {Z, None} else len(fillings)
        for filling in rng.sample(fillings, min(n_fillings, len(fillings))):
            names = [ONE, OTHER] if rng.random() < 1 / 2 else [OTHER, ONE]
            text = _filled(frame, filling, _FORMS.get(group, ""), names)
            opening, ending = rng.choice((("", ""), (rng.choice(OPENINGS), ""), ("", rng.choice(ENDINGS))))
            text = opening + text + ending + "."
            text = text[0].upper() + text[1:]
            for name, polarity in zip(names, (subject, other), strict=True):
                if polarity is not None and name in text:
                    yield RoleSentence(text, name, polarity)


def _filled(frame: str, filling: str, forms: str, names: list[str]) -> str:
    parts = filling.split()
    put = dict(zip(forms, parts, strict=False)) | {"S": names[0], "O": names[1]}
    put["t"] = " ".join(parts[len(forms) :])
    put["x"] = " ".join(names[1] if part == "O" else part for part in parts)
    words = [put.get(word.rstrip(","), word.rstrip(",")) + "," * word.endswith(",") for word in frame.split()]
    return " ".join(" ".join(words).replace("no a ", "no ").replace("no an ", "no ").split()).replace(" ,", ",")
