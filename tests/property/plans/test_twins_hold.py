"""What is true of twins whatever the titles."""

from hypothesis import given
from hypothesis import strategies as st

from mestring.plans.alike.twins import same_thing, twins, wording

WORDS = [
    "starte",
    "gågrupper",
    "bygge",
    "boliger",
    "kurs",
    "pårørende",
    "barn",
    "eldre",
    "nordbygda",
    "20",
    "40",
    "hus",
]
titles = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
plans = st.dictionaries(st.integers(1, 30), titles, max_size=12)


@given(plans)
def test_looking_only_where_a_word_is_shared_finds_what_comparing_all_would(found_in):
    said = {key: wording(title) for key, title in found_in.items()}
    slow = {
        key: tuple(sorted(other for other in said if other != key and same_thing(said[key], said[other])))
        for key in said
    }
    assert twins(found_in) == {key: others for key, others in slow.items() if others}


@given(titles, titles)
def test_saying_the_same_goes_both_ways(one, other):
    assert same_thing(wording(one), wording(other)) == same_thing(wording(other), wording(one))


@given(st.text(), st.text())
def test_any_text_at_all_can_be_compared(one, other):
    assert isinstance(same_thing(wording(one), wording(other)), bool)
