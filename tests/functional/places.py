"""Where things are in the demo: found by going there as a person would, so that no test knows an id beforehand."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from playwright.sync_api import Page
from tests.functional.handing_in import Document, read_in

# In the words of no plan there is, and with what makes the reader doubt, and leave out.
SMALL_PLAN = Document.of(
    "Prøveplan.md",
    """# Prøveplan 2026–2029

## Mål 1: Flere bor trygt hjemme

Innbyggerne skal få hjelp før de trenger den.

### Strategi 1: Tidlig innsats

| Tiltak | Ansvar | Frist |
|---|---|---|
| Ringe alle over 80 år hvert halvår | Hjemmetjenester | 31.12.2026 |
| Vurdere en felles vaktsentral | | |
| Lære opp femti frivillige i brannvern | Fag- og kvalitetsstaben | |

### Strategi 2: Trygg teknologi

| Tiltak | Ansvar | Frist |
|---|---|---|
| Montere dørvarsler hos alle som ønsker det | | 2027 |
| Tiltak er ivaretatt i plan for velferdsteknologi | | |
""",
)


@dataclass(frozen=True, slots=True)
class Places:
    """What addresses name."""

    municipality: str
    plan: str
    draft: int
    adopted: int
    goal: str
    measure: str
    reading: int
    point: str
    reading_of_newer: int
    scenario: str
    other_scenario: str

    def address(self, pattern: str) -> str:
        """The pattern with the names in it, as "/planer/{plan}/"."""
        return pattern.format(**asdict(self))


def find_places(page: Page) -> Places:
    """Walks the demo as the plan owner, and leaves two readings under review: of a new plan and of a newer edition."""
    page.goto("/planer/")
    page.locator(".plan-card", has_text="Utkast").get_by_role("heading").get_by_role("link").first.click()
    editions = page.get_by_role("navigation", name="Utgaver")
    draft = editions.get_by_role("link", name="utkast").get_attribute("href") or ""
    adopted = editions.get_by_role("link", name="vedtatt").get_attribute("href") or ""
    title = page.get_by_role("navigation", name="Du er her").locator("[aria-current=page]").inner_text()
    goal, measure = _lineage(page, ".branch.goal"), _lineage(page, ".leaf.measure")
    page.goto(adopted)
    page.get_by_role("link", name="Slik ser innbyggerne planen").click()
    municipality = _steps(page)[2]
    read_in(page, SMALL_PLAN)
    reading = _reading(page)
    page.get_by_role("link", name="Endre eller flytt").last.click()
    point = _steps(page)[4]
    read_in(page, SMALL_PLAN, edition_of=title)
    reading_of_newer = _reading(page)
    page.goto("/kunnskap/verksted/")
    scenarios = page.locator(".scenario-row h2 a")
    keys = [(scenarios.nth(place).get_attribute("href") or "").split("/")[3] for place in range(2)]
    return Places(
        municipality=municipality,
        plan=draft.split("/")[2],
        draft=int(draft.split("/")[4]),
        adopted=int(adopted.split("/")[4]),
        goal=goal,
        measure=measure,
        reading=reading,
        point=point,
        reading_of_newer=reading_of_newer,
        scenario=keys[0],
        other_scenario=keys[1],
    )


def _lineage(page: Page, selector: str) -> str:
    link = page.locator(selector).first.locator("a[href*='/element/']").first
    return (link.get_attribute("href") or "").split("/")[-2]


def _reading(page: Page) -> int:
    return int(_steps(page)[2])


def _steps(page: Page) -> list[str]:
    """The parts of the address one stands on: "/planer/les-inn/4/" is planer, les-inn, 4."""
    return str(page.evaluate("location.pathname")).strip("/").split("/")
