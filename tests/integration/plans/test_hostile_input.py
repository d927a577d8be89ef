"""What no browser sends by itself: signs no database takes, tricks with numbers, endless depth, other people's ids."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.integration.plans.documents import FIRST

from mestring.core.access import Purpose, system
from mestring.core.audit import record
from mestring.core.models import AuditEvent, Municipality
from mestring.plans.actions.edit_elements import edit_elements
from mestring.plans.actions.place_element import add_element
from mestring.plans.actions.read_document import read_document
from mestring.plans.actions.review_reading import review
from mestring.plans.actions.save_reading import PlanFacts, save_reading, suggested_facts
from mestring.plans.levels import MOST_LEVELS
from mestring.plans.models import Kind, Plan
from mestring.plans.reading_in.review import ReviewError, walk
from mestring.plans.refusals import NotPossibleError
from mestring.plans.sheet.values import CellError, goals_from
from mestring.plans.typed.wishes import Wish, decode_seen

pytestmark = pytest.mark.django_db
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>"


def address(name, thing, **more):
    edition = getattr(thing, "edition", thing)
    said = {"slug": edition.plan.slug, "number": edition.number, **more}
    return reverse(f"plans:{name}", kwargs=said)


@pytest.fixture
def measure(plans, draft):
    return plans.measure(draft, parent=plans.goal(draft))


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f"])
def test_signs_that_cannot_be_seen_do_not_get_into_a_plan(signed_in, measure, sign):
    client = signed_in()
    client.post(address("gaps", measure), {f"sett-{measure.pk}": "{}", f"rolle-{measure.pk}": f"Leder{sign}en"})
    client.post(address("edition-add", measure), {"tittel": f"Nytt{sign}mål", "niva": "goal"})
    measure.refresh_from_db()
    assert measure.responsible_role in ("", "Lederen", "Leder en")
    assert all(sign not in one.title for one in measure.edition.elements.all())
    assert client.get(address("sheet-download", measure, kind="xlsx")).status_code == 200


def test_a_plan_that_was_read_with_such_signs_can_be_fetched_as_sheet_and_pdf(signed_in, plans, draft):
    plans.measure(draft, "Starte\x0bgågrupper", text="Hver\x01dag\x0cog kveld")
    client = signed_in()
    assert client.get(address("sheet-download", draft, kind="xlsx")).status_code == 200
    assert client.get(address("sheet-download", draft, kind="csv")).status_code == 200
    assert client.get(address("pdf", draft)).status_code == 200


def test_a_word_that_is_no_plan_when_choosing_is_no_plan(signed_in, municipality, plan_owner):
    reading = read_document(FIRST.encode(), name="plan.md", by=plan_owner, municipality_id=municipality.pk)
    sent = {"do": "choose", "plan": "pl\x00an"}
    answer = signed_in().post(reverse("plans:import-save", kwargs={"pk": reading.pk}), sent)
    assert answer.status_code == 302


@pytest.mark.parametrize("do", ["merge", "move_up", "move_down", "move_under", "change", "fly", ""])
def test_a_step_the_page_has_no_button_for_is_told_and_changes_nothing(signed_in, municipality, plan_owner, do):
    reading = read_document(FIRST.encode(), name="plan.md", by=plan_owner, municipality_id=municipality.pk)
    node = reading.outline["nodes"][0]["id"]
    answer = signed_in().post(reverse("plans:import-review", kwargs={"pk": reading.pk}), {"do": f"{do}:{node}"})
    before = reading.outline
    reading.refresh_from_db()
    assert (answer.status_code, reading.outline) == (302, before)


@pytest.mark.parametrize("cell", ["²", "3, ²", "٣", "1" * 5000])
def test_a_number_that_only_looks_like_one_is_refused_in_its_cell(cell):
    with pytest.raises(CellError):
        goals_from(cell)


@pytest.mark.parametrize(
    "seen",
    [
        '{"kept_in_plan_id": Infinity}',
        '{"budget.2027": ["sNaN", true]}',
        '{"budget.2027": ["NaN", true]}',
        '{"budget.x": ["1", true]}',
        "[" * 100_000,
        '{"deadline": 7}',
    ],
)
def test_what_was_seen_is_ignored_where_it_makes_no_sense(seen):
    assert decode_seen(seen) == {}


@pytest.mark.parametrize("back", ["//annet.no/", "https://annet.no/", "plans:list", "annet", "javascript:alert(1)", ""])
def test_after_undoing_one_comes_back_to_a_page_here_whatever_was_sent(signed_in, measure, plan_owner, back):
    client = signed_in()
    client.post(address("element-edit", measure, lineage=measure.lineage), {"title": "Nytt navn", "sett": "{}"})
    change = measure.edition.plan.changes.first()
    slug = measure.edition.plan.slug
    answer = client.post(reverse("plans:undo", kwargs={"slug": slug, "change": change.pk}), {"tilbake": back})
    assert (answer.status_code, answer.url) == (302, reverse("plans:changes", kwargs={"slug": slug}))


def test_a_tree_has_an_end_downwards(plans, draft, plan_owner):
    below = plans.goal(draft)
    for _level in range(MOST_LEVELS - 1):
        below = add_element(draft, below=below, kind=Kind.MEASURE, title="Og under det", by=plan_owner)
    with pytest.raises(NotPossibleError, match="nivå"):
        add_element(draft, below=below, kind=Kind.MEASURE, title="En til", by=plan_owner)


@pytest.mark.parametrize("page", ["edition", "print", "pdf", "gaps", "sheet-download"])
def test_a_tree_as_deep_as_it_may_be_is_shown_everywhere(signed_in, plans, draft, plan_owner, page):
    below = plans.goal(draft)
    for _level in range(MOST_LEVELS - 1):
        below = add_element(draft, below=below, kind=Kind.MEASURE, title="Og under det", by=plan_owner)
    more = {"kind": "xlsx"} if page == "sheet-download" else {}
    assert signed_in().get(address(page, draft, **more)).status_code == 200


def test_a_text_as_long_as_a_library_is_refused_with_a_sentence(signed_in, measure):
    client = signed_in()
    sent = {"title": "Kort", "text": "lang " * 400_000, "sett": "{}"}
    answer = client.post(address("element-edit", measure, lineage=measure.lineage), sent)
    assert answer.status_code == 422
    assert "Skriv kortere" in answer.content.decode()
    added = client.post(address("edition-add", measure), {"tittel": "lang " * 400_000, "niva": "goal"})
    assert added.status_code == 422


@pytest.mark.parametrize(
    "page", ["edition", "element", "element-edit", "gaps", "print", "changes", "difference", "search", "public-plan"]
)
def test_markup_in_a_plan_is_text_on_every_page(signed_in, plans, page, unit):
    edition = plans.edition("Prøveplan", state="adopted")
    newer = plans.edition(MARKUP, plan=edition.plan, number=2)
    Plan.objects.filter(pk=edition.plan_id).update(title=f"{MARKUP} plan", goal_name="<b>Mål</b>")
    said = {"text": MARKUP, "responsible_role": MARKUP, "kept_in": MARKUP, "indicator": MARKUP, "soft": True}
    old = plans.measure(edition, f"{MARKUP} gågruppe", parent=plans.goal(edition, MARKUP), **said)
    plans.measure(newer, f"{MARKUP} <ins>gågrupper</ins>", parent=plans.goal(newer, MARKUP), lineage=old.lineage)
    client = signed_in()
    client.post(
        address("element-edit", newer, lineage=old.lineage), {"title": f"{MARKUP} {MARKUP} nytt ord", "sett": "{}"}
    )
    addresses = {
        "changes": reverse("plans:changes", kwargs={"slug": edition.plan.slug}),
        "difference": reverse("plans:difference", kwargs={"slug": edition.plan.slug}),
        "search": reverse("plans:search") + "?q=script",
        "public-plan": reverse("plans:public-plan", kwargs={"municipality": "provevik", "slug": edition.plan.slug}),
    }
    lineage = {"lineage": old.lineage} if page.startswith("element") else {}
    html = client.get(addresses.get(page) or address(page, newer, **lineage)).content.decode()
    assert "&lt;" in html
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "<b>Mål</b>" not in html


def test_ids_of_another_municipality_do_nothing(signed_in, measure, other_municipality: Municipality):
    foreign_plan = Plan.objects.create(municipality=other_municipality, title="Annen plan", slug="annen")
    foreign = foreign_plan.editions.create(number=1, title="Annen plan").elements.create(kind="measure", title="Deres")
    client = signed_in()
    sent = {f"sett-{foreign.pk}": "{}", f"rolle-{foreign.pk}": "Vi", "valgt": str(foreign.pk), "alle-rolle": "Vi"}
    client.post(address("gaps", measure), sent)
    client.post(
        address("element-edit", measure, lineage=measure.lineage),
        {"title": measure.title, "kept_in_plan_id": foreign_plan.title, "sett": "{}"},
    )
    upload = SimpleUploadedFile("r.csv", f"Id (ikke endre);Tittel\n{foreign.lineage};Vår\n".encode())
    receipt = client.post(address("sheet-upload", measure), {"fil": upload}).content.decode()
    assert "hører ikke til denne utgaven" in receipt
    foreign.refresh_from_db()
    measure.refresh_from_db()
    assert (foreign.responsible_role, foreign.title, measure.kept_in_plan) == ("", "Deres", None)


def test_an_identity_number_in_a_file_name_does_not_get_into_the_audit(municipality, plan_owner):
    name = "Plan for 01017012345 og 010170 12345.md"
    reading = read_document(FIRST.encode(), name=name, by=plan_owner, municipality_id=municipality.pk)
    detail = AuditEvent.objects.get(subject_id=str(reading.pk), subject_kind="plans.reading").detail
    assert "12345" not in detail["name"]
    assert detail["digest"] == reading.digest


def test_the_audit_takes_identity_numbers_out_at_any_depth(municipality):
    said = {"a": ["01017012345", {"b": "nr. 010170 12345"}], "n": 12345678901, "digest": "1" * 64}
    event = record("core.test", by=system("test"), purpose=Purpose.CONTROL, detail=said)
    assert "12345" not in str(event.detail["a"])
    assert event.detail["digest"] == "1" * 64
    assert "12345678901" not in str(event.detail["n"])


@pytest.mark.parametrize("name", ["sheet-upload", "sheet-save", "undo", "element-move"])
def test_who_comes_by_where_one_only_sends_is_led_on_and_nothing_is_done(signed_in, measure, plan_owner, name):
    change = edit_elements(measure.edition, [Wish(measure.pk, {"indicator": "Ti turer"})], by=plan_owner)
    slug = measure.edition.plan.slug
    of_undo = reverse("plans:undo", kwargs={"slug": slug, "change": change.pk})
    more = {"lineage": measure.lineage} if name == "element-move" else {}
    answer = signed_in().get(of_undo if name == "undo" else address(name, measure, **more), follow=True)
    measure.refresh_from_db()
    assert (answer.status_code, measure.indicator) == (405 if name == "undo" else 200, "Ti turer")
    assert "<h1" in answer.content.decode()


def test_a_document_with_endless_lists_in_lists_is_read_to_the_deepest_level_a_plan_has(
    signed_in, municipality, plan_owner
):
    lists = "".join(f"{'  ' * depth}- Starte gågruppe {depth} i kommunen\n" for depth in range(25))
    content = f"# Plan for gåing\n\n## Mål 1: Flere går\n\n{lists}".encode()
    reading = read_document(content, name="plan.md", by=plan_owner, municipality_id=municipality.pk)
    saved = save_reading(
        reading, facts=suggested_facts(reading, None), by=plan_owner, new_plan=PlanFacts(title="Gåplan")
    )
    parents = dict(saved.edition.elements.values_list("pk", "parent_id"))
    assert len(parents) == 1 + 25  # the goal and the measures: nothing is lost
    assert max(levels(pk, parents) for pk in parents) == MOST_LEVELS
    for page in ("edition", "print", "pdf"):
        assert signed_in().get(address(page, saved.edition)).status_code == 200


def levels(pk, parents):
    return 1 + levels(parents[pk], parents) if parents[pk] else 1


def test_a_point_is_not_moved_deeper_than_a_plan_goes(municipality, plan_owner):
    lists = "".join(f"{'  ' * depth}- Starte gågruppe {depth} i kommunen\n" for depth in range(20))
    content = f"# Plan for gåing\n\n## Mål 1: Flere går\n\n{lists}- Trykke turkart til alle\n".encode()
    reading = read_document(content, name="plan.md", by=plan_owner, municipality_id=municipality.pk)
    nodes = [node for node, _parent in walk(reading.outline["nodes"])]
    loose = next(node for node in nodes if node["title"].startswith("Trykke"))
    deepest = next(node for node in nodes if node["title"].startswith("Starte gågruppe 19"))
    with pytest.raises(ReviewError, match="nivå"):
        review(reading, {"do": "move_under", "id": loose["id"], "under": deepest["id"]}, by=plan_owner)
