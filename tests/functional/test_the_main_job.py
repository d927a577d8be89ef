"""The main job from end to end: a plan document becomes a plan that people follow, in a browser, by a newcomer."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.functional.handing_in import Document, read_in, save_as_plan, tile
from tests.functional.spreadsheet import Spreadsheet

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
OWNER = "planeier"
UNIT = "Hjemmetjenester"

OpenPage = Callable[..., Page]


def seed(beginning: str) -> Path:
    """One of the four real documents, which lie beside the repository, not in it."""
    found = sorted(SEEDS.glob(f"{beginning}*.txt"))
    if not found:
        sentence = f"Fant ikke {beginning}*.txt i {SEEDS}."
        if os.environ.get("CI"):
            pytest.fail(sentence)
        pytest.skip(sentence)
    return found[0]


def plan_with(measures: list[str], *, title: str) -> Document:
    """A plan of one goal, where nobody answers for anything."""
    lines = [f"# {title} 2026–2029", "", "## Mål 1: Flere bor trygt hjemme", "", "### Strategi 1: Tidlig innsats", ""]
    rows = ["| Tiltak | Ansvar | Frist |", "|---|---|---|", *(f"| {measure} | | |" for measure in measures)]
    return Document.of(f"{title}.md", "\n".join([*lines, *rows, ""]))


# Measures no two of which are alike, so that none is taken for another.
MEASURES = [
    "Ringe alle over 80 år hvert halvår",
    "Lære opp femti frivillige i brannvern",
    "Montere dørvarsler hos alle som ønsker det",
    "Åpne en kafé for pårørende i sentrum",
    "Ansette to ergoterapeuter i rehabiliteringen",
    "Kjøpe tre el-biler til nattpatruljen",
    "Samle alle prosedyrer i én håndbok",
    "Halvere ventetiden på korttidsplass",
    "Gi sommerjobb til tretti ungdommer på sykehjem",
    "Bygge tolv omsorgsboliger ved skolen",
    "Innføre felles journal med fastlegene",
    "Måle brukertilfredshet hver vår",
]


@pytest.mark.parametrize(
    ("beginning", "counts"),
    [
        ("halden", {"Mål": "8", "Strategier": "29"}),
        ("kristiansand", {"Innsatsområde": "5", "Mål": "36", "Strategi": "45"}),
        ("rendalen", {"Satsingsområder": "6", "Tiltak": "58"}),
        ("nittedal", {}),
    ],
)
def test_a_newcomer_reads_in_a_real_plan_and_sees_its_gaps(beginning, counts, open_page: OpenPage):
    # Given a newcomer who comes to the front page and signs in as plan owner
    document = seed(beginning)
    page = open_page("/")
    page.get_by_role("main").get_by_role("link", name="Logg inn").click()
    page.get_by_role("button", name="Logg inn som Prøve Planeier").click()
    # When the document is handed in from the list of plans
    page.get_by_role("main").get_by_role("link", name="Les inn plan").click()
    page.get_by_label("Plandokumentet").set_input_files(document)
    page.get_by_role("button", name="Les dokumentet").click()
    # Then what was read is counted, what was not is told, and nothing is saved
    expect(page.get_by_text("Ingenting er lagret i en plan ennå.")).to_be_visible(timeout=60_000)
    read = {label: tile(page, label) for label in counts}
    assert {label: number.split()[0] for label, number in read.items()} == counts
    assert int(tile(page, "Strategi" if beginning != "rendalen" else "Tiltak").split()[0]) > 0
    expect(page.get_by_role("heading", name="Kvittering fra leseren")).to_be_visible()
    # When it is saved
    edition = save_as_plan(page, title=f"Lest fra {beginning}")
    # Then its gaps are one step away
    page.get_by_role("link", name="Gå gjennom manglene").click()
    expect(page.get_by_role("heading", name="Dette mangler i planen")).to_be_visible()
    assert on_the_list(page) > 0
    assert page.url.endswith(f"{edition}mangler/")


def test_ten_measures_get_an_owner_and_a_deadline_by_keyboard_alone(open_page: OpenPage):
    # Given a plan of twelve measures that nobody answers for
    page = open_page("/planer/", person=OWNER)
    read_in(page, plan_with(MEASURES, title="Tastaturplan"))
    edition = save_as_plan(page, title="Tastaturplan")
    page.goto(f"{edition}mangler/?mangel=owner")
    assert on_the_list(page) == 12
    # When ten of them are filled in with keys alone, and saved once
    keys = page.keyboard
    tab_until(page, "document.activeElement.closest('[data-row]') !== null")
    for _measure in range(10):
        keys.press("Escape")
        keys.press("o")
        keys.type(UNIT)
        keys.press("Escape")
        keys.press("f")
        keys.type("31.12.2027")
        keys.press("Escape")
        keys.press("j")
    with page.expect_navigation():
        keys.press("Control+Enter")
    # Then two are left, and the ten can be read on their pages
    expect(page.get_by_role("status")).to_contain_text("Lagret")
    assert on_the_list(page) == 2
    assert followed_up(page, edition) == 10
    # When it is undone, by keyboard too
    page.goto(f"{edition}mangler/?mangel=owner")
    page.goto(f"{edition.split('utgave')[0]}endringer/")
    tab_until(page, "document.activeElement.innerText === 'Angre'")
    with page.expect_navigation():
        keys.press("Enter")
    # Then all twelve lack an owner again
    assert followed_up(page, edition) == 0


def test_a_newer_edition_shows_its_difference_and_keeps_what_people_have_filled_in(open_page: OpenPage):
    # Given a plan where a person has said who answers for the first measure
    page = open_page("/planer/", person=OWNER)
    read_in(page, plan_with(MEASURES, title="Utgaveplan"))
    edition = save_as_plan(page, title="Utgaveplan")
    open_measure(page, edition, MEASURES[0])
    page.get_by_role("link", name="Endre", exact=True).click()
    page.get_by_label("Ansvarlig enhet").fill(UNIT)
    page.get_by_role("button", name="Lagre").click()
    expect(page.get_by_role("status")).to_contain_text("Lagret")
    # When a newer document comes: one measure reworded, one gone, one new
    reworded = "Ringe alle over 80 år hvert kvartal"
    new = "Starte sangkor i hver bydel"
    newer = [reworded, *MEASURES[2:], new]
    read_in(page, plan_with(newer, title="Utgaveplan"), edition_of="Utgaveplan")
    page.get_by_role("link", name="Gå videre til lagring").first.click()
    # Then the difference is shown before anything is saved
    assert section(page, "Nye").get_by_text(new).count() >= 1
    changed = section(page, "Endret")
    expect(changed).to_contain_text("halvår")
    expect(changed).to_contain_text("kvartal")
    expect(section(page, "Borte")).to_contain_text(MEASURES[1])
    assert {name: heap_size(page, name) for name in ("Nye", "Endret", "Borte")} == {
        "Nye": "1",
        "Endret": "1",
        "Borte": "1",
    }
    # When it is saved
    page.get_by_role("button", name="Lagre endringene").click()
    expect(page.get_by_role("status").first).to_contain_text("Planen er lagret")
    # Then nothing is doubled, and what the person had filled in still stands
    page.goto(f"{edition}?apne=measure")
    titles = page.locator("main .tree .leaf").get_by_role("link").all_inner_texts()
    assert sorted(titles) == sorted(newer)
    open_measure(page, edition, reworded)
    expect(page.get_by_role("complementary", name="Fakta")).to_contain_text(UNIT)


def test_the_plan_goes_to_excel_and_back_with_a_receipt(open_page: OpenPage, tmp_path):
    # Given a plan, fetched for Excel
    page = open_page("/planer/", person=OWNER)
    read_in(page, plan_with(MEASURES, title="Regnearkplan"))
    edition = save_as_plan(page, title="Regnearkplan")
    page.get_by_role("link", name=re.compile("Regneark")).click()
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Last ned for Excel").click()
    fetched.value.save_as(tmp_path / "plan.xlsx")
    excel = Spreadsheet((tmp_path / "plan.xlsx").read_bytes())
    measures = excel.rows_of("Tiltak")
    assert len(measures) == 12
    # When two measures are filled in, and a third gets a unit that does not exist
    for row in measures[:2]:
        excel.put(row, "Ansvarlig enhet", UNIT)
        excel.put(row, "Frist", date(2027, 12, 31))
    excel.put(measures[2], "Ansvarlig enhet", "Avdeling for romferger")
    (tmp_path / "plan.xlsx").write_bytes(excel.saved())
    page.get_by_label("Regnearket du har fylt ut").set_input_files(tmp_path / "plan.xlsx")
    page.get_by_role("button", name="Vis kvittering").click()
    # Then the receipt tells row by row, and nothing is saved: 12 measures, a goal and a strategy less 2 and 1 is 11
    receipt = {label: tile(page, label) for label in ("Godtatt", "Nye tiltak", "Uendret", "Avvist")}
    assert receipt == {"Godtatt": "2", "Nye tiltak": "0", "Uendret": "11", "Avvist": "1"}
    refused = page.get_by_role("listitem").filter(has_text="Avvist").filter(has_text=MEASURES[2])
    expect(refused.first).to_contain_text("romferger")
    assert followed_up(page, edition, look_only=True) == 0
    # When the person says so
    page.get_by_role("button", name="Lagre 2 rader").click()
    # Then those two are saved
    expect(page.get_by_role("status")).to_contain_text("2 rader er lagret.")
    assert followed_up(page, edition) == 2


def on_the_list(page: Page) -> int:
    """How many the gap list says it has."""
    return int(page.get_by_role("heading", name=re.compile(r"^\d+ på lista$")).inner_text().split()[0])


def followed_up(page: Page, edition: str, *, look_only: bool = False) -> int:
    """How many measures have both owner and deadline, as the plan's outline tells. ``look_only``: in another window."""
    seen = page.context.new_page() if look_only else page
    seen.goto(f"{edition}?apne=measure")
    number = seen.locator("main .tree .leaf", has_text=UNIT).filter(has_text="31.12.2027").count()
    if look_only:
        seen.close()
    return number


def open_measure(page: Page, edition: str, title: str) -> None:
    page.goto(f"{edition}?apne=measure")
    page.locator("main .tree").get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def section(page: Page, name: str):
    """The part of the difference below this heading."""
    return page.get_by_role("region", name=re.compile(f"^{name}"))


def heap_size(page: Page, name: str) -> str:
    return section(page, name).get_by_role("heading").first.inner_text().split()[-1]


def tab_until(page: Page, reached: str, *, at_most: int = 80) -> None:
    """Press Tab until the focus stands where it is wanted."""
    for _press in range(at_most):
        page.keyboard.press("Tab")
        if page.evaluate(reached):
            return
    pytest.fail(f"Kom aldri dit med {at_most} trykk på Tab.")
