"""An element of a newer reading is known again in the older one."""

from __future__ import annotations

from mestring.plans.reading_in.likeness import Likened, matched, normalised


def goal(key, title, position, *, kind="goal", parent=""):
    return Likened(key, kind, title, position, parent)


def test_a_label_and_punctuation_in_front_make_no_difference():
    assert normalised("Mål 3: Trygge boliger.") == normalised("trygge  boliger")
    assert normalised("2.1 Trening før pleie") == normalised("Trening før pleie")


def test_a_number_that_is_part_of_the_words_is_kept():
    assert normalised("32 nye plasser") != normalised("16 nye plasser")


def test_the_same_title_is_the_same_element_wherever_it_stands():
    assert matched([goal("a", "Trygge boliger", 0)], [goal("n1", "Mål 2: Trygge boliger", 9)]) == {"n1": "a"}


def test_a_title_with_some_other_words_is_the_same_element():
    old = [goal("a", "Dekke langbord i grendehuset hver torsdag", 0, kind="measure")]
    new = [goal("n1", "Dekke langbord i grendehuset hver torsdag og søndag", 0, kind="measure")]
    assert matched(old, new) == {"n1": "a"}


def test_something_else_is_not_the_same_element():
    old = [goal("a", "Dekke langbord i grendehuset hver torsdag", 0, kind="measure")]
    new = [goal("n1", "Kjøpe inn nye sandkasser til alle holdeplassene", 0, kind="measure")]
    assert matched(old, new) == {}


def test_short_titles_must_be_all_but_equal():
    assert matched([goal("a", "Trygge hjem", 0)], [goal("n1", "Varme hjem", 0)]) == {}


def test_of_two_with_the_same_title_each_finds_the_one_below_its_own_parent():
    old = [
        goal("g1", "Gode dager for alle i bygda", 0),
        goal("a", "Kompetanseheving", 1, kind="measure", parent="g1"),
        goal("g2", "Trygge netter for alle i byen", 2),
        goal("b", "Kompetanseheving", 3, kind="measure", parent="g2"),
    ]
    new = [
        goal("n1", "Trygge netter for alle i byen", 0),
        goal("n2", "Kompetanseheving", 1, kind="measure", parent="n1"),
        goal("n3", "Gode dager for alle i bygda", 2),
        goal("n4", "Kompetanseheving", 3, kind="measure", parent="n3"),
    ]
    assert matched(old, new) == {"n1": "g2", "n2": "b", "n3": "g1", "n4": "a"}


def test_a_goal_with_a_new_title_is_known_by_its_children():
    children = ["Dekke langbord i grendehuset", "Strø alle fortau før klokken seks", "Trykke en kalender"]
    old = [goal("g", "Gode dager for alle", 0)]
    old += [goal(f"m{i}", title, i + 1, kind="measure", parent="g") for i, title in enumerate(children)]
    new = [goal("n0", "Ingen skal være nødt til å spise alene", 0)]
    new += [goal(f"n{i + 1}", title, i + 1, kind="measure", parent="n0") for i, title in enumerate(children)]
    assert matched(old, new)["n0"] == "g"


def test_an_element_whose_level_was_changed_is_still_the_same():
    assert matched([goal("a", "Trening før pleie", 0)], [goal("n1", "Trening før pleie", 0, kind="strategy")]) == {
        "n1": "a"
    }


def test_what_is_known_already_is_not_matched_anew():
    old = [goal("a", "Trygge boliger", 0), goal("b", "Trygge boliger i sentrum", 1)]
    new = [goal("n1", "Trygge boliger", 0)]
    assert matched(old, new, known={"n1": "b"}) == {"n1": "b"}
