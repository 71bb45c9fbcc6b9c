import pytest
from hypothesis import given
from hypothesis import strategies as st

from biascli.language.english import LEAST_WORDS, THRESHOLD, english_share, is_english
from biascli.language.tokens import spans
from biascli.model import Span

FOREIGN = {
    "German": """
        Die Regierung hat am Montag erklärt, dass sie im kommenden Jahr mehr Geld für die Schulen
        ausgeben will. So war in den alten Gebäuden seit vielen Jahren nichts mehr erneuert worden,
        und die Eltern hatten protestiert.""",
    "French": """
        Le maire a annoncé mardi que la ville allait fermer trois écoles, or les parents ne sont pas
        d'accord. On ne sait pas encore si les enfants seront accueillis ailleurs, mais il y a des
        places au centre.""",
    "Spanish": """
        El presidente dijo el lunes que no había dinero para más hospitales, pero los médicos de la
        capital han pedido una reunión con el ministro. La huelga a la que llamaron dura ya dos
        semanas.""",
    "Dutch": """
        De burgemeester zei dat we in de stad meer woningen nodig hebben, of anders is er over tien
        jaar geen plaats voor jonge mensen. Het is niet zo dat er niets was gedaan, maar het had
        beter gekund.""",
    "Norwegian": """
        Regjeringen sa i går at den har tenkt å bygge flere veier over fjellet, men her i bygda er
        det mange som ikke vil ha dem. Det har vært møter om saken i to år, og de er fortsatt
        uenige.""",
    "Danish": """
        Ministeren sagde, at man vil have flere penge til skolen, men at det ikke er under
        behandling endnu. Her er to ud af tre utilfredse, og de har for længst skrevet til avisen.""",
    "Portuguese": """
        O governo do estado disse que as escolas vão abrir a partir de março, mas os professores não
        querem voltar a trabalhar sem um acordo. Do outro lado, os pais pedem que isso se faça já.""",
    "Italian": """
        I sindaci hanno detto che non ci sono i soldi per riparare le strade, e che a Roma nessuno
        risponde alle loro lettere. Di chi è la colpa? Per i cittadini, è di tutti e due.""",
    "Swedish": """
        Regeringen meddelade i dag att den vill ha fler poliser på gatorna, men få tror att det är
        så lätt. Under hösten ska man se över saken igen, och då får vi se om det har hjälpt.""",
    "Polish": """
        Rząd ogłosił w poniedziałek, że to nie jest jeszcze koniec rozmów, a my nie wiemy, co z tego
        będzie. Do stolicy przyjechali rolnicy z całego kraju i nie chcą wracać do domu.""",
    "Russian": """
        Правительство объявило в понедельник, что новые школы будут построены до конца года, но
        родители не верят этим обещаниям и уже написали письмо в газету, которая выходит в их
        городе.""",
}
ENGLISH = {
    "news": """
        The council said on Monday that it would close two of the city's schools next year, although
        parents had asked for a delay. A spokesman said the decision was final.""",
    "speech": """
        My friends, I'll tell you this: we will not go back, we will not be quiet, and we won't
        forget what they've done to our towns. You know it, and they know it.""",
    "verse": """
        The rain came down on field and fold, the wind went out to sea, and all the stories I was
        told came slowly back to me. O silver town, O sleeping shore, what have you kept from those
        before?""",
    "headlines": """
        Council to Close Two Schools After Budget Vote. Storm Leaves Thousands Without Power in the
        North. Mayor Says She Is Not Going to Run Again. Five Things to Know About the Strike.""",
    "bare headlines": """
        Council Closes Two Schools. Storm Cuts Power Across North. Mayor Won't Run Again. Five Injured After Factory
        Fire. Police Search River for Missing Boy. Strike Enters Third Week. Prices Rise Again.""",
    "dense": """
        Quarterly revenue rose 4.2 percent to $3.1 billion, beating analyst estimates, as cloud
        subscriptions offset weak hardware sales in Europe. Shares of the company gained 2 percent
        in New York trading after the report.""",
    "no capitals": """
        ok so this is what i think about the whole thing, nobody asked me but whatever, they should
        have told us before it was too late to do anything about it""",
}


def words(text: str) -> list[str]:
    forms = [text[start:end] for start, end in spans(text, Span(0, len(text)))]
    return [form for form in forms if any(map(str.isalnum, form))]


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_not_english(language: str) -> None:
    assert is_english(words(FOREIGN[language])) is False


@pytest.mark.parametrize("style", ENGLISH)
def test_english_of_every_style_is_english(style: str) -> None:
    assert is_english(words(ENGLISH[style])) is True


def test_running_english_is_far_above_the_threshold() -> None:
    for style in ("news", "speech", "verse", "dense"):
        assert (english_share(words(ENGLISH[style])) or 0) > 4 * THRESHOLD


def test_a_higher_share_means_more_english() -> None:
    foreign = max(english_share(words(text)) or 0 for text in FOREIGN.values())
    english = min(english_share(words(text)) or 0 for text in ENGLISH.values())
    assert foreign < english


def test_numbers_are_no_english() -> None:
    assert is_english([str(number) for number in range(100)]) is False


def test_too_few_words_tell_nothing() -> None:
    assert english_share(["the"] * (LEAST_WORDS - 1)) is None
    assert is_english([]) is None
    assert english_share(["the"] * LEAST_WORDS) == 1


def test_a_curly_apostrophe_is_an_apostrophe() -> None:
    assert english_share(["n’t"] * LEAST_WORDS) == 1


@given(st.lists(st.text(), max_size=60))
def test_a_share_is_a_share(found: list[str]) -> None:
    share = english_share(found)
    assert share is None if len(found) < LEAST_WORDS else share is not None and 0 <= share <= 1
