"""Every page there is, and its states. A new route fails test_pages_are_accessible until it stands here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Page
from tests.functional.spreadsheet import fetch, hand_in

OWNER, LEADER, READER, CITIZEN = "planeier", "enhetsleder-hjemme", "folkevalgt", "innbygger"


@dataclass(frozen=True, slots=True)
class Look:
    """A page to look at: its route, who looks, its address, what to do there first, and the status it then answers."""

    route: str
    person: str | None
    address: str
    state: str = ""
    then: Callable[[Page], None] | None = None
    status: int = 200

    def __str__(self) -> str:
        return " ".join(filter(None, (self.route, self.person or "stranger", self.state)))


def send(form: str, **typed: str) -> Callable[[Page], None]:
    """Type into fields of the form and send it. By names ("^" begins one), since labels change with the language."""

    def sent(page: Page) -> None:
        for name, text in typed.items():
            match = f"[name^='{name[1:]}']" if name.startswith("^") else f"[name='{name}']"
            page.locator(f"main {form} {match}").first.fill(text)
        with page.expect_navigation():
            page.locator(f"main {form} button[type=submit]").last.click()

    return sent


def hand_in_nothing_readable(page: Page) -> None:
    """A file that is no plan."""
    picture = {"name": "plan.pdf", "mimeType": "application/pdf", "buffer": b"\x89PNG\r\n\x1a\n"}
    page.locator("main input[type=file]").set_input_files(picture)
    with page.expect_navigation():
        page.locator("main form[enctype] button[type=submit]").click()


def hand_in_a_changed_sheet(page: Page) -> None:
    """One deadline that can be taken and one that is none, so that the receipt has both."""
    spreadsheet = fetch(page)
    taken, refused = spreadsheet.rows_of("Tiltak")[:2]
    spreadsheet.put(taken, "Frist", date(2029, 11, 30))
    spreadsheet.put(refused, "Frist", "en gang")
    hand_in(page, spreadsheet)


def unfold(page: Page) -> None:
    """What is folded away is part of the page too."""
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")


EDITION = "/planer/{plan}/utgave/{draft}/"
OLDER = "/planer/{plan}/utgave/{adopted}/"
GOAL = EDITION + "element/{goal}/"
MEASURE = EDITION + "element/{measure}/"
PUBLIC = "/planer/offentlig/{municipality}/"

LOOKS = (
    Look("interface:front", None, "/"),
    Look("interface:accessibility", None, "/tilgjengelighet/"),
    Look("demo:roles", None, "/demo/velg-rolle/"),
    Look("404", None, "/finnes-ikke/", status=404),
    Look("403", CITIZEN, "/planer/", status=403),
    Look("plans:list", OWNER, "/planer/"),
    Look("plans:list", READER, "/planer/"),
    Look("plans:search", OWNER, "/planer/sok/", state="nothing asked"),
    Look("plans:search", OWNER, "/planer/sok/?q=hjem", state="hits", then=unfold),
    Look("plans:search", OWNER, "/planer/sok/?q=hjem+romferge", state="no hits"),
    Look("plans:compare", OWNER, "/planer/sammenlign/", state="nothing chosen"),
    Look("plans:compare", OWNER, "/planer/sammenlign/?a={plan}&b={plan}", state="compared with itself"),
    Look("plans:plan", OWNER, "/planer/{plan}/"),
    Look("plans:plan", READER, "/planer/{plan}/"),
    Look("plans:edition", OWNER, OLDER, state="adopted, unfolded", then=unfold),
    Look("plans:edition", OWNER, EDITION + "?mangel=deadline", state="narrowed"),
    Look("plans:print", READER, EDITION + "skriv-ut/"),
    Look("plans:public-list", None, PUBLIC),
    Look("plans:public-plan", None, PUBLIC + "{plan}/"),
    Look("plans:import-upload", OWNER, "/planer/les-inn/"),
    Look("plans:import-upload", OWNER, "/planer/les-inn/", "not a plan", hand_in_nothing_readable, status=422),
    Look("plans:import-upload", OWNER, "/planer/les-inn/", "no file", send("form[enctype]"), status=422),
    Look("plans:import-review", OWNER, "/planer/les-inn/{reading}/", state="unfolded", then=unfold),
    Look("plans:import-review", OWNER, "/planer/les-inn/{reading}/?vis=ute", state="nothing left out"),
    Look("plans:import-node", OWNER, "/planer/les-inn/{reading}/punkt/{point}/"),
    Look(
        "plans:import-node",
        OWNER,
        "/planer/les-inn/{reading}/punkt/{point}/",
        "without title",
        send("form.fields", title=""),
        status=422,
    ),
    Look("plans:import-save", OWNER, "/planer/les-inn/{reading}/lagre/", state="new plan"),
    Look("plans:import-save", OWNER, "/planer/les-inn/{reading_of_newer}/lagre/", state="newer edition", then=unfold),
    Look(
        "plans:import-save",
        OWNER,
        "/planer/les-inn/{reading}/lagre/",
        "without title",
        send("form[data-once]", title="", first_year="i fjor"),
        status=422,
    ),
    Look("plans:gaps", OWNER, EDITION + "mangler/", state="unfolded", then=unfold),
    Look("plans:gaps", READER, EDITION + "mangler/"),
    Look("plans:gaps", LEADER, EDITION + "mangler/?mangel=owner"),
    Look(
        "plans:gaps",
        OWNER,
        EDITION + "mangler/",
        "wrong deadline",
        send("form.gap-form", **{"^frist-": "en gang"}),
        status=422,
    ),
    Look("plans:element", OWNER, GOAL, state="goal"),
    Look("plans:element", OWNER, MEASURE, state="measure"),
    Look("plans:element", READER, MEASURE, state="measure"),
    Look("plans:element-edit", OWNER, MEASURE + "endre/"),
    Look("plans:element-edit", OWNER, OLDER + "element/{measure}/endre/", state="adopted"),
    Look(
        "plans:element-edit",
        OWNER,
        MEASURE + "endre/",
        "wrong deadline",
        send("form.fields", deadline="en gang"),
        status=422,
    ),
    Look("plans:element-add", OWNER, GOAL + "legg-til/"),
    Look("plans:element-remove", OWNER, GOAL + "fjern/"),
    Look("plans:edition-add", OWNER, EDITION + "legg-til/"),
    Look("plans:edition-add", OWNER, EDITION + "legg-til/", "without title", send("form.fields"), status=422),
    Look("plans:states", OWNER, EDITION + "vedtak/"),
    Look("plans:states", READER, OLDER + "vedtak/"),
    Look("plans:edition-move", OWNER, EDITION + "vedtak/", "without day", send("form.fields"), status=422),
    Look("plans:settings", OWNER, "/planer/{plan}/innstillinger/"),
    Look("plans:changes", OWNER, "/planer/{plan}/endringer/", state="unfolded", then=unfold),
    Look("plans:difference", READER, "/planer/{plan}/forskjell/"),
    Look("plans:sheet", OWNER, EDITION + "regneark/"),
    Look("plans:sheet", READER, EDITION + "regneark/"),
    Look("plans:sheet-upload", OWNER, EDITION + "regneark/", "no file", send("form[enctype]"), status=422),
    Look("plans:sheet-upload", OWNER, EDITION + "regneark/", "receipt", hand_in_a_changed_sheet),
)

# Routes that show no page of their own, and why.
NO_PAGE = {
    "interface:theme": "POST that leads back",
    "set_language": "POST that leads back",
    "interface:health": "JSON",
    "api:api-root": "API",
    "api:openapi-json": "API",
    "api:plans": "API",
    "api:plan": "API",
    "api:elements": "API",
    "plans:figures": "file",
    "plans:pdf": "file",
    "plans:public-pdf": "file",
    "plans:sheet-download": "file",
    "plans:sheet-save": "POST; leads to the edition",
    "plans:element-move": "POST that leads back",
    "plans:undo": "POST that leads back",
    "demo:enter": "POST that leads onward",
    "accounts:sign-out": "POST that leads onward",
    "accounts:oidc-start": "leads to the provider",
    "accounts:oidc-frontchannel": "empty answer to the provider",
    "accounts:oidc-backchannel": "empty answer to the provider",
}
# The demo has no provider; test_sign_in_by_provider.py looks at the answers in a real sign-in.
SHOWN_OUTSIDE_THE_DEMO = {
    "accounts:sign-in": "accounts/sign_in.html",
    "accounts:oidc-callback": "accounts/oidc_refused.html",
    "accounts:oidc-logout": "accounts/oidc_sign_out.html",
}
