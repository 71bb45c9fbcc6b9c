from biascli.engines.features import NEARNESS, Balance, colour
from biascli.engines.reaches import Reach
from biascli.engines.relations import REACH, Relation


def test_the_balance_tells_close_words_from_far_ones() -> None:
    balance = Balance()
    assert balance.names() == ("balance close nothing", "balance whole nothing")
    balance.add(1.0, Relation.AGENT)
    balance.add(-1.0, Relation.FAR)
    balance.add(0.0, Relation.DESCRIPTION)
    assert balance.names() == ("balance close for", "balance whole mixed")


def test_words_fade_with_distance() -> None:
    assert len(NEARNESS) == REACH + 1
    assert NEARNESS[1] == 1
    assert list(NEARNESS) == sorted(NEARNESS, reverse=True)
    assert NEARNESS[REACH] > 0


def test_what_is_denied_has_no_figure_but_is_marked() -> None:
    denied = colour("corrupt", "corrupt", Relation.DESCRIPTION, Reach.DENIAL)
    assert denied.figure == 0
    assert denied.values["turned denial against"] == 1
    assert not any(name.startswith(("valence", "coloured")) for name in denied.values)


def test_a_word_is_told_for_and_against_by_relation() -> None:
    said = colour("corrupt", "corrupt", Relation.DESCRIPTION, Reach.NOTHING).values
    assert said["valence description"] < 0
    assert said["valence description against"] == said["coloured against"] == said["strong against"] == 1
