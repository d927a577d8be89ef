"""A plan owner reads documents in from the browser; the others cannot, and no municipality sees another's."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.integration.plans.documents import FIRST, SECOND

from mestring.core.access import Role
from mestring.planreader.opening import MOST_BYTES
from mestring.plans.models import Edition, Element, Plan, Reading
from mestring.plans.models.reading import ReadingState
from mestring.plans.reading_in.review import walk
from mestring.plans.views import importing

UPLOAD = "/planer/les-inn/"


def upload(client, text=FIRST, *, name="gode-dager.md", **said):
    content = text.encode() if isinstance(text, str) else text
    return client.post(UPLOAD, {"fil": SimpleUploadedFile(name, content), **said})


@pytest.fixture
def owner(signed_in, unit):
    return signed_in(Role.PLAN_OWNER)


@pytest.fixture
def reading(owner):
    upload(owner)
    return Reading.objects.get()


def page(reading, name="import-review", **said):
    return reverse(f"plans:{name}", kwargs={"pk": reading.pk, **said})


def node_named(reading, words):
    reading.refresh_from_db()
    return next(node for node, _parent in walk(reading.outline["nodes"]) if words in node["title"])


def step(client, reading, do, **said):
    answer = client.post(page(reading), {"do": do, **said})
    reading.refresh_from_db()
    return answer


def save(client, reading, **said):
    first = {"edition_title": "Gode dager 2025–2028", "first_year": "2025", "last_year": "2028"}
    return client.post(page(reading, "import-save"), {**first, **said})


def save_new(client, reading, **said):
    return save(client, reading, **{"title": "Plan for gode dager", "kind": "theme_plan", **said})


def test_a_document_handed_in_is_shown_beside_its_source_and_is_in_no_plan(owner):
    answer = upload(owner)
    reading = Reading.objects.get()
    assert answer.url == page(reading)
    shown = owner.get(answer.url).content.decode()
    assert "Dekke langbord i grendehuset hver torsdag" in shown
    assert "row-source" in shown
    assert "linje" in shown
    assert Plan.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tom.txt", b""),
        ("bilde.pdf", b"%PDF-1.4 tull"),
        ("brev.txt", b"Hei, takk for sist. Hilsen Ola."),
        ("x.docx", b"PK\x03\x04"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_sentence_and_what_was_chosen_is_kept(owner, plans, name, content):
    plan = plans.edition("Gammel plan").plan
    answer = upload(owner, content, name=name, plan=plan.slug)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "ds-error-summary" in shown
    assert f'value="{plan.slug}" selected' in shown
    assert Reading.objects.count() == 0


def test_no_file_at_all_is_asked_for(owner):
    answer = owner.post(UPLOAD, {})
    assert answer.status_code == 422
    assert "Velg filen med planen." in answer.content.decode()


def test_a_file_that_is_too_large_is_not_even_read(owner, monkeypatch):
    monkeypatch.setattr("mestring.plans.forms.import_forms.MOST_BYTES", 10)
    answer = upload(owner)
    assert answer.status_code == 422
    assert "større enn" in answer.content.decode()
    assert MOST_BYTES > 10


def test_points_are_left_out_accepted_moved_and_taken_back_by_buttons_alone(owner, reading):
    chairs = node_named(reading, "stoler")
    step(owner, reading, f"leave_out:{chairs['id']}")
    assert node_named(reading, "stoler")["left_out"]
    assert chairs["title"] in owner.get(page(reading) + "?vis=ute").content.decode()
    step(owner, reading, "undo")
    assert not node_named(reading, "stoler")["left_out"]
    table = node_named(reading, "langbord")
    step(owner, reading, "change_kind", punkt=[chairs["id"], table["id"]], kind="strategy")
    assert {node_named(reading, words)["kind"] for words in ("stoler", "langbord")} == {"strategy"}


def test_a_step_that_cannot_be_done_is_told(owner, reading):
    answer = step(owner, reading, "leave_out")
    assert "Kryss av for minst ett punkt først." in owner.get(answer.url).content.decode()


def test_a_point_is_corrected_on_its_own_page(owner, reading):
    node = node_named(reading, "kalender")
    address = page(reading, "import-node", node_id=node["id"])
    assert "Trykke en kalender" in owner.get(address).content.decode()
    said = {"do": "change", "kind": "measure", "title": "Trykke en kalender med bilder", "owner": "Hjemmetjenesten"}
    assert owner.post(address, said).status_code == 302
    assert node_named(reading, "med bilder")["owner"] == "Hjemmetjenesten"
    answer = owner.post(address, {**said, "title": " ", "owner": "Noen andre"})
    assert answer.status_code == 422
    assert "Skriv en tittel." in answer.content.decode()
    assert "Noen andre" in answer.content.decode()


def test_a_point_is_moved_and_merged_on_its_own_page(owner, reading):
    chairs, goal = node_named(reading, "stoler"), node_named(reading, "snubler")
    owner.post(page(reading, "import-node", node_id=chairs["id"]), {"do": "move_under", "under": goal["id"]})
    assert chairs["id"] in {node["id"] for node in node_named(reading, "snubler")["children"]}
    strategy = node_named(reading, "frivillige")
    owner.post(page(reading, "import-node", node_id=strategy["id"]), {"do": "merge"})
    assert "frivillige" in node_named(reading, "møteplasser")["title"]


def test_a_point_that_is_not_there_is_not_found(owner, reading):
    assert owner.get(page(reading, "import-node", node_id="n999")).status_code == 404


def test_what_was_reviewed_becomes_a_plan(owner, reading):
    answer = save_new(owner, reading, goal_name="Delmål", measure_name="Tiltak")
    edition = Edition.objects.get()
    assert answer.url == reverse("plans:edition", kwargs={"slug": "plan-for-gode-dager", "number": 1})
    assert (edition.title, edition.first_year, edition.state) == ("Gode dager 2025–2028", 2025, "draft")
    assert (edition.plan.goal_name, edition.plan.measure_name) == ("Delmål", "")
    assert edition.elements.count() == 9
    assert owner.get(page(reading)).url == answer.url


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": " "}, "Skriv en tittel."),
        ({"first_year": "2030"}, "Siste år kan ikke være før første år."),
        ({"last_year": ""}, "Skriv begge årene"),
        ({"first_year": "i fjor"}, "Skriv året med fire sifre."),
    ],
)
def test_what_it_is_saved_as_must_make_sense(owner, reading, wrong, sentence):
    answer = save_new(owner, reading, **wrong)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert Plan.objects.count() == 0


@pytest.fixture
def newer(owner, reading):
    save_new(owner, reading)
    upload(owner, SECOND, name="gode-dager-2027.md", plan="plan-for-gode-dager")
    return Reading.objects.get(state=ReadingState.OPEN)


def lineage(words):
    return str(Element.objects.get(title__contains=words).lineage)


def test_a_newer_edition_shows_what_it_changes_word_by_word_before_anything_is_saved(owner, newer):
    shown = owner.get(page(newer, "import-save")).content.decode()
    assert "<ins>" in shown
    assert "søndag" in shown
    assert "Ta med endringen" in shown
    assert "Fjern fra planen" in shown
    assert Element.objects.filter(title__contains="stoler").exists()


def test_only_what_is_ticked_is_taken(owner, newer):
    chairs, table, boxes = lineage("stoler"), lineage("langbord"), lineage("sandkasser")
    save(owner, newer, ta=[boxes])
    assert Element.objects.get(lineage=chairs)
    assert Element.objects.get(lineage=table).title.endswith("torsdag")
    assert Element.objects.get(lineage=boxes).deadline_as_written == "2028"
    assert Element.objects.filter(title__contains="brodder").exists()


def test_all_ticked_makes_the_plan_say_what_the_document_says(owner, newer):
    save(owner, newer, ta=[lineage("langbord"), lineage("sandkasser")], fjern=[lineage("stoler")])
    titles = " ".join(Element.objects.values_list("title", flat=True))
    assert "stoler" not in titles
    assert "torsdag og søndag" in titles


def test_the_same_document_again_says_that_nothing_is_different(owner, reading):
    save_new(owner, reading)
    upload(owner, FIRST, plan="plan-for-gode-dager")
    again = Reading.objects.get(state=ReadingState.OPEN)
    assert "Ingen forskjeller" in owner.get(page(again, "import-save")).content.decode()
    answer = save(owner, again, edition_title="Gode dager 2025–2028")
    assert "Ingen forskjeller" in owner.get(answer.url).content.decode()
    assert Element.objects.count() == 9


def test_one_can_change_ones_mind_about_which_plan_it_is(owner, reading, plans):
    other = plans.edition("Gammel plan").plan
    owner.post(page(reading, "import-save"), {"do": "choose", "plan": other.slug})
    reading.refresh_from_db()
    assert reading.plan == other
    owner.post(page(reading, "import-save"), {"do": "choose", "plan": ""})
    reading.refresh_from_db()
    assert reading.plan is None


def test_a_reading_that_is_put_away_is_gone_from_the_list(owner, reading):
    step(owner, reading, "discard")
    assert reading.state == ReadingState.DISCARDED
    assert reading.name not in owner.get(UPLOAD).content.decode()


def test_the_difference_between_two_editions_has_a_page(owner, newer):
    Edition.objects.update(state="adopted", adopted_on="2025-01-01", adopted_in="Sak 1/25")
    chairs = lineage("stoler")
    save(owner, newer, ta=[lineage("langbord"), lineage("sandkasser")], fjern=[chairs])
    shown = owner.get("/planer/plan-for-gode-dager/forskjell/").content.decode()
    assert "stoler" in shown
    assert "brodder" in shown
    assert "<ins>" in shown
    assert "<del>" in shown
    same = owner.get("/planer/plan-for-gode-dager/forskjell/?fra=2&til=2").content.decode()
    assert "Ingen forskjeller" in same
    assert owner.get("/planer/plan-for-gode-dager/forskjell/?fra=x&til=99").status_code == 200


def test_a_plan_with_one_edition_says_that_there_is_nothing_to_compare(owner, reading):
    save_new(owner, reading)
    assert "bare én utgave" in owner.get("/planer/plan-for-gode-dager/forskjell/").content.decode()


def test_another_municipality_finds_nothing(owner, reading, client, people, other_municipality):
    stranger = people.user(other_municipality, Role.PLAN_OWNER)
    client.force_login(stranger, backend="mestring.accounts.backend.SignedInBackend")
    node = next(walk(reading.outline["nodes"]))[0]
    for address in (page(reading), page(reading, "import-save"), page(reading, "import-node", node_id=node["id"])):
        assert client.get(address).status_code == 404
        assert client.post(address, {"do": "discard"}).status_code == 404
    reading.refresh_from_db()
    assert reading.state == ReadingState.OPEN


@pytest.mark.parametrize("role", [Role.UNIT_LEADER, Role.ANALYST, Role.COUNCILLOR, Role.ADMINISTRATOR])
def test_others_than_plan_owners_may_not_read_documents_in(signed_in, role):
    assert signed_in(role).get(UPLOAD).status_code == 403


class AtOnce:
    """A thread that does its work when it is started: a test's transaction is not seen from another thread."""

    def __init__(self, *, target, args, daemon):
        self.work = lambda: target(*args)

    def start(self):
        self.work()


@pytest.fixture
def every_document_is_large(monkeypatch):
    monkeypatch.setattr(importing, "READ_AT_ONCE_OTHER", 10)
    monkeypatch.setattr("mestring.plans.actions.read_document.Thread", AtOnce)
    monkeypatch.setattr("mestring.plans.actions.read_document.connections.close_all", lambda: None)


def test_a_large_document_is_read_while_the_person_waits(owner, every_document_is_large):
    answer = upload(owner)
    assert Reading.objects.get().state == ReadingState.OPEN
    assert "Dekke langbord" in owner.get(answer.url).content.decode()


def test_a_large_document_that_cannot_be_read_says_so(owner, every_document_is_large):
    answer = upload(owner, "Hei, takk for sist. " * 20, name="brev.txt")
    shown = owner.get(answer.url).content.decode()
    assert "Dokumentet kunne ikke leses" in shown
    assert "Fant ingen mål" in shown


def test_nobody_is_left_waiting_when_the_reader_itself_fails(owner, every_document_is_large, monkeypatch):
    def broken(*_args, **_said):
        raise ZeroDivisionError

    monkeypatch.setattr("mestring.plans.actions.read_document.outline_of", broken)
    answer = upload(owner)
    assert "en feil hos oss" in owner.get(answer.url).content.decode()


def test_a_reading_under_way_says_how_long_it_has_been(owner, reading):
    Reading.objects.update(state=ReadingState.BEING_READ)
    shown = owner.get(page(reading)).content.decode()
    assert 'http-equiv="refresh"' in shown
    assert "Har holdt på i" in shown


SEEDS = sorted((Path(__file__).parents[4] / "shared" / "seeds").glob("*.txt"))


@pytest.mark.skipif(not SEEDS, reason="The plans of four municipalities are not in the repository.")
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_real_plan_goes_in_and_read_again_is_the_same(owner, seed):
    upload(owner, seed.read_bytes(), name=seed.name)
    reading = Reading.objects.get()
    assert owner.get(page(reading)).status_code == 200
    number = sum(1 for _ in walk(reading.outline["nodes"]))
    save_new(owner, reading, title="En virkelig plan")
    edition = Edition.objects.get()
    assert edition.elements.count() == number > 20
    upload(owner, seed.read_bytes(), name=seed.name, plan=edition.plan.slug)
    again = Reading.objects.get(state=ReadingState.OPEN)
    assert "Ingen forskjeller" in owner.get(page(again, "import-save")).content.decode()
    save(owner, again)
    assert edition.elements.count() == number
