"""A plan to Excel or CSV and back: what is filled in is saved, what is wrong is refused, nothing by halves."""

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mestring.core.access import Role
from mestring.plans.actions.import_sheet import import_sheet
from mestring.plans.models import BudgetLine, Change, Edition, Element, Plan
from mestring.plans.sheet.columns import ID, VERSION, headings
from mestring.plans.sheet.files import as_csv, as_xlsx, rows_from
from mestring.plans.sheet.receipt import Outcome, receipt_for
from mestring.plans.sheet.rows import rows_of, years_of

pytestmark = pytest.mark.django_db
HOSTILE = "=HYPERLINK(A1)"


@pytest.fixture
def edition(municipality, unit):
    """A draft with a goal, a strategy and three measures, one of them with a budget and a title like a formula."""
    plan = Plan.objects.create(municipality=municipality, title="Aktiv hele livet", slug="aktiv")
    edition = Edition.objects.create(plan=plan, number=1, title="Aktiv hele livet")
    goal = Element.objects.create(edition=edition, kind="goal", title="Flere er aktive", position=1)
    strategy = Element.objects.create(edition=edition, parent=goal, kind="strategy", title="Lavterskel", position=2)
    first = Element.objects.create(edition=edition, parent=strategy, kind="measure", title="Gågruppe", position=3)
    Element.objects.create(
        edition=edition,
        parent=strategy,
        kind="measure",
        title="Turkart",
        text="Linje én\nlinje to; med «tegn»",
        position=4,
        responsible_unit=unit,
        deadline="2027-12-31",
        un_goals=",3,11,",
    )
    Element.objects.create(edition=edition, parent=goal, kind="measure", title=HOSTILE, position=5)
    BudgetLine.objects.create(element=first, year=2028, amount=Decimal("1250000.50"), funded=True)
    return edition


@pytest.fixture
def rows(edition):
    return rows_of(edition, years=years_of(edition))


def as_file(rows, kind, edition):
    names = headings(years_of(edition))
    return (
        as_xlsx(rows, headings=names, title="[Aktiv]: hele/livet") if kind == "xlsx" else as_csv(rows, headings=names)
    )


def there_and_back(rows, kind, edition):
    return rows_from(as_file(rows, kind, edition), name=f"plan.{kind}")


def judged(edition, rows, by):
    return receipt_for(rows, edition=edition, by=by, years=years_of(edition))


def named(rows, title):
    return next(row for row in rows if row["Tittel"] == title)


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_sheet_nobody_has_touched_changes_nothing(edition, rows, kind, plan_owner):
    receipt = judged(edition, there_and_back(rows, kind, edition), plan_owner)
    assert [(row.outcome, row.why, row.told) for row in receipt.rows] == [(Outcome.UNCHANGED, [], [])] * 5
    assert receipt.not_named == 0
    import_sheet(edition, rows=there_and_back(rows, kind, edition), years=years_of(edition), by=plan_owner)
    assert Change.objects.count() == 0


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_what_is_filled_in_is_saved_as_one_change(edition, rows, kind, plan_owner):
    row = named(rows, "Gågruppe")
    row |= {"Ansvarlig enhet": "hjemmetjenesten", "Frist": "juni 2028", "FNs bærekraftsmål": "3; 10"}
    row |= {"Budsjett 2028 (kroner)": "2 000 000", "Finansiert 2028": "nei", "Budsjett 2029 (kroner)": "99,50"}
    import_sheet(edition, rows=there_and_back(rows, kind, edition), years=years_of(edition), by=plan_owner)
    walk = Element.objects.get(title="Gågruppe")
    assert walk.responsible_unit.name == "Hjemmetjenesten"
    assert walk.deadline == date(2028, 6, 30)
    assert walk.un_goal_numbers == [3, 10]
    assert list(walk.budget_lines.values_list("year", "amount", "funded")) == [
        (2028, Decimal("2000000.00"), False),
        (2029, Decimal("99.50"), False),
    ]
    change = Change.objects.get()
    assert change.what == "Regneark: 1 rader endret, 0 nye tiltak"
    assert set(Element.history.filter(change=change).values_list("title", flat=True)) == {"Gågruppe"}


@pytest.mark.parametrize(
    ("heading", "cell", "reason"),
    [
        ("Frist", "snart", "«snart» er ikke en dato"),
        ("Frist", "31.02.2027", "er ikke en dato"),
        ("Ansvarlig enhet", "Heimetenesta", "Fant ingen enhet som heter «Heimetenesta»"),
        ("FNs bærekraftsmål", "18", "må være nummer fra 1 til 17"),
        ("FNs bærekraftsmål", 3.11, "Skriv flere bærekraftsmål som tekst"),
        ("Budsjett 2028 (kroner)", "mye", "er ikke et beløp"),
        ("Budsjett 2028 (kroner)", "-5", "er ikke et beløp"),
        ("Finansiert 2028", "kanskje", "må være ja eller nei"),
        ("Finansiert 2029", "ja", "skriv beløpet"),
        ("Tittel", "", "Tittelen kan ikke være tom"),
        ("Lenke til planen", "javascript:alert(1)", "Lenken må begynne med https://"),
        ("Ansvarlig rolle", "x" * 201, "det er plass til 200"),
        ("Start", "01.01.2030", "Fristen er før starten"),
        (ID, "00000000-0000-0000-0000-000000000000", "hører ikke til denne utgaven"),
        (VERSION, "gammel", "Andre har endret raden"),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_with_the_reason_and_the_others_are_not(
    edition, rows, heading, cell, reason, plan_owner
):
    bad, good = named(rows, "Gågruppe"), named(rows, "Turkart")
    bad |= {"Frist": "2028", "Medvirkende": "Frivilligsentralen", heading: cell}
    good["Medvirkende"] = "Idrettslaget"
    receipt = judged(edition, rows, plan_owner)
    result = next(row for row in receipt.rows if row.number == rows.index(bad) + 2)
    assert result.outcome == Outcome.REFUSED
    assert reason in " ".join(result.why)
    assert [row.title for row in receipt.to_save] == ["Turkart"]


def test_a_row_that_stands_twice_is_refused_the_second_time(edition, rows, plan_owner):
    receipt = judged(edition, [*rows, dict(rows[2])], plan_owner)
    assert receipt.rows[-1].why == ["Den samme raden står to ganger i regnearket. Behold én av dem."]


def test_rows_that_were_deleted_in_the_sheet_are_left_alone_and_told_of(edition, rows, plan_owner):
    assert judged(edition, rows[:2], plan_owner).not_named == 3
    import_sheet(edition, rows=rows[:2], years=years_of(edition), by=plan_owner)
    assert edition.elements.count() == 5


def test_a_new_row_becomes_a_measure_under_the_strategy_it_names(edition, rows, plan_owner):
    new = {"Tittel": "Ny turvei", "Strategi": "lavterskel", "Frist": "2029", "Budsjett 2029 (kroner)": "500 000"}
    import_sheet(edition, rows=[*rows, new], years=years_of(edition), by=plan_owner)
    made = Element.objects.get(title="Ny turvei")
    assert (made.kind, made.parent.title, made.deadline) == ("measure", "Lavterskel", date(2029, 12, 31))
    assert made.budget_lines.get().amount == Decimal("500000.00")


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ({"Tittel": "Ny"}, "Skriv hvilket mål eller hvilken strategi"),
        ({"Tittel": "Ny", "Mål": "Finnes ikke"}, "Fant ikke «Finnes ikke» i planen"),
        ({"Tittel": "", "Mål": "Flere er aktive", "Tekst": "x"}, "Tittelen kan ikke være tom"),
        ({"Tittel": "Ny", "Mål": "Flere er aktive", "Nivå": "Mål"}, "Bare nye tiltak kan legges til"),
    ],
)
def test_a_new_row_that_belongs_nowhere_is_refused(edition, rows, new, reason, plan_owner):
    result = judged(edition, [*rows, new], plan_owner).rows[-1]
    assert result.outcome == Outcome.REFUSED
    assert reason in " ".join(result.why)


def test_when_the_plan_is_adopted_only_following_up_is_open(edition, rows, plan_owner):
    edition.state, edition.adopted_on, edition.adopted_in = "adopted", date(2026, 1, 1), "1/26"
    edition.save()
    named(rows, "Gågruppe")["Tittel"] = "Ny ordlyd"
    named(rows, "Turkart")["Medvirkende"] = "Idrettslaget"
    receipt = judged(edition, rows, plan_owner)
    assert [row.title for row in receipt.to_save] == ["Turkart"]
    assert "Ordlyden er låst" in " ".join(why for row in receipt.rows for why in row.why)


def test_a_unit_leader_saves_rows_of_the_own_unit_only(edition, rows, people, municipality, unit):
    leader = people.actor(municipality, Role.UNIT_LEADER, unit=unit)
    named(rows, "Turkart")["Medvirkende"] = "Idrettslaget"
    named(rows, "Gågruppe")["Medvirkende"] = "Idrettslaget"
    receipt = judged(edition, rows, leader)
    assert [row.title for row in receipt.to_save] == ["Turkart"]
    assert "Tiltaket hører ikke til en enhet du leder." in [why for row in receipt.rows for why in row.why]


def test_text_that_looks_like_a_formula_is_text_in_both_files(edition, rows):
    book = openpyxl.load_workbook(io.BytesIO(as_file(rows, "xlsx", edition)))
    cell = next(cell for line in book.active.iter_rows() for cell in line if cell.value == HOSTILE)
    assert cell.data_type == "s"
    assert f";'{HOSTILE};".encode() in as_file(rows, "csv", edition)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "Filen er tom"),
        (b"hei\nhallo", "Fant ikke kolonnen"),
        (b"PK\x03\x04 tull", "kan ikke leses som et regneark"),
        (b"\x00\x01\x02", "kan ikke leses som et regneark"),
        (b"Id (ikke endre);Tittel;Tittel\n", "Kolonnen «Tittel» står to ganger"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused_with_what_to_do(edition, signed_in, data, reason):
    client = signed_in(Role.PLAN_OWNER)
    page = client.post(
        "/planer/aktiv/utgave/1/regneark/lever/", {"fil": SimpleUploadedFile("plan.xlsx", data)} if data else {}
    )
    assert page.status_code == 422
    text = page.content.decode()
    assert reason in text or (not data and "Velg filen" in text)


def test_from_the_page_receipt_first_then_saved(edition, rows, signed_in):
    client = signed_in(Role.PLAN_OWNER)
    named(rows, "Gågruppe")["Frist"] = date(2027, 5, 1)
    file = SimpleUploadedFile("plan.xlsx", as_file(rows, "xlsx", edition))
    page = client.post("/planer/aktiv/utgave/1/regneark/lever/", {"fil": file})
    assert page.status_code == 200
    assert Element.objects.get(title="Gågruppe").deadline is None
    saved = client.post(
        "/planer/aktiv/utgave/1/regneark/lagre/", {"rader": page.context["payload"], "lovet": page.context["promise"]}
    )
    assert saved.status_code == 302
    assert Element.objects.get(title="Gågruppe").deadline == date(2027, 5, 1)


def test_a_plan_that_changed_after_the_receipt_gives_a_new_receipt_and_saves_nothing(edition, rows, signed_in):
    client = signed_in(Role.PLAN_OWNER)
    named(rows, "Gågruppe")["Frist"] = date(2027, 5, 1)
    file = SimpleUploadedFile("plan.xlsx", as_file(rows, "xlsx", edition))
    page = client.post("/planer/aktiv/utgave/1/regneark/lever/", {"fil": file})
    Element.objects.filter(title="Gågruppe").update(contributors="Andre")
    again = client.post(
        "/planer/aktiv/utgave/1/regneark/lagre/", {"rader": page.context["payload"], "lovet": page.context["promise"]}
    )
    assert again.status_code == 200
    assert "Andre har endret raden" in again.content.decode()
    assert Element.objects.get(title="Gågruppe").deadline is None


def test_rows_that_were_not_shown_in_a_receipt_cannot_be_saved(edition, signed_in):
    client = signed_in(Role.PLAN_OWNER)
    answer = client.post("/planer/aktiv/utgave/1/regneark/lagre/", {"rader": "hjemmelaget", "lovet": "1/0"})
    assert answer.status_code == 302
    assert answer.url == "/planer/aktiv/utgave/1/regneark/"
