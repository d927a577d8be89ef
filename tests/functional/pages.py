"""Every page there is, and its states. A new route fails test_pages_are_accessible until it stands here."""

from __future__ import annotations

from datetime import date

from playwright.sync_api import Page
from tests.functional.looks import Look, send, unfold
from tests.functional.public_service_pages import PUBLIC_SERVICE_LOOKS
from tests.functional.spreadsheet import fetch, hand_in
from tests.functional.workshop_pages import WORKSHOP_LOOKS, WORKSHOP_NO_PAGE

OWNER, LEADER, READER, CITIZEN = "planeier", "enhetsleder-hjemme", "folkevalgt", "innbygger"
EDITOR, ANALYST = "fagansvarlig", "analytiker"


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


EDITION = "/planer/{plan}/utgave/{draft}/"
OLDER = "/planer/{plan}/utgave/{adopted}/"
GOAL = EDITION + "element/{goal}/"
MEASURE = EDITION + "element/{measure}/"
PUBLIC = "/planer/offentlig/{municipality}/"
# In the demo somebody has begun on a draft of the one; a new version of the other is to come.
DRAFTED, LATER, HELD = "/tjenester/stottekontakt/", "/tjenester/matombringing/", "/tjenester/bpa/"

LOOKS = (
    *PUBLIC_SERVICE_LOOKS,
    *WORKSHOP_LOOKS,
    Look("interface:front", None, "/"),
    Look("interface:accessibility", None, "/tilgjengelighet/"),
    Look("demo:roles", None, "/demo/velg-rolle/"),
    Look("404", None, "/finnes-ikke/", status=404),
    Look("403", CITIZEN, "/planer/", status=403),
    Look("services:list", EDITOR, "/tjenester/"),
    Look("services:list", READER, "/tjenester/?tilstand=utkast", state="narrowed"),
    Look("services:list", READER, "/tjenester/?q=romferge&sepa=x", state="nothing found, no such choice"),
    Look("services:templates", EDITOR, "/tjenester/maler/", state="all are taken in"),
    Look("services:begin", EDITOR, "/tjenester/ny/"),
    Look("services:begin", EDITOR, "/tjenester/ny/", "without name", send("form.fields", code="X"), status=422),
    Look("services:service", EDITOR, DRAFTED, state="with a draft"),
    Look("services:service", EDITOR, LATER, state="with a version to come"),
    Look("services:service", READER, HELD),
    Look("services:edit", EDITOR, DRAFTED + "utkast/kort-om/nb/", state="unfolded", then=unfold),
    Look("services:edit", EDITOR, DRAFTED + "utkast/lov-og-betaling/nn/", state="another language", then=unfold),
    Look("services:edit", EDITOR, DRAFTED + "utkast/forventninger/nb/", state="own points", then=unfold),
    Look("services:edit", EDITOR, DRAFTED + "utkast/fakta/nb/", state="facts", then=unfold),
    Look(
        "services:edit",
        EDITOR,
        DRAFTED + "utkast/fakta/nb/",
        "wrong length",
        send("form.edit-form", duration="lenge"),
        status=422,
    ),
    Look("services:preview", EDITOR, DRAFTED + "forhandsvis/"),
    Look("services:version", READER, LATER + "utgave/2/?sprak=en"),
    Look("services:difference", READER, DRAFTED + "forskjell/"),
    Look("services:difference", READER, DRAFTED + "forskjell/?fra=1&til=1", state="none"),
    Look("services:history", READER, LATER + "historie/", state="unfolded", then=unfold),
    Look("services:news", EDITOR, DRAFTED + "nytt-i-malen/", state="none"),
    Look("services:publish", EDITOR, DRAFTED + "publiser/"),
    Look(
        "services:publish",
        EDITOR,
        DRAFTED + "publiser/",
        "no such day",
        send("form.publish-form", dag="31", maned="2"),
        status=422,
    ),
    Look("services:end", EDITOR, HELD + "sluttdag/"),
    Look("services:end", EDITOR, HELD + "sluttdag/", "no day", send("form.publish-form"), status=422),
    Look("services:contact", EDITOR, HELD + "kontakt/"),
    Look("services:contact", EDITOR, HELD + "kontakt/", "no number", send("form.fields", phone="ring"), status=422),
    Look("knowledge:home", READER, "/kunnskap/"),
    Look("knowledge:base", READER, "/kunnskap/grunnlag/", state="unfolded", then=unfold),
    Look("knowledge:base", READER, "/kunnskap/grunnlag/?til=2050&ar=2044", state="another year"),
    Look("knowledge:sources", ANALYST, "/kunnskap/kilder/", state="unfolded", then=unfold),
    Look("knowledge:sources", READER, "/kunnskap/kilder/"),
    Look("knowledge:take-in", ANALYST, "/kunnskap/kilder/hent-inn/"),
    Look("knowledge:take-in", ANALYST, "/kunnskap/kilder/hent-inn/", "no table", hand_in_nothing_readable, status=422),
    Look("knowledge:release", READER, "/kunnskap/kilder/utgave/1/"),
    Look("knowledge:indicators", READER, "/kunnskap/indikatorer/", state="unfolded", then=unfold),
    Look("knowledge:indicator", READER, "/kunnskap/indikatorer/beboere-80/", state="unfolded", then=unfold),
    Look("knowledge:indicator", OWNER, "/kunnskap/indikatorer/demens-anslag/", state="assumed"),
    Look("knowledge:home-or-institution", READER, "/kunnskap/hjemme-eller-institusjon/", state="unfolded", then=unfold),
    Look(
        "knowledge:home-or-institution",
        READER,
        "/kunnskap/hjemme-eller-institusjon/?level=6&place_an_hour=mye",
        "no number",
        status=422,
    ),
    Look("knowledge:compare", READER, "/kunnskap/sammenlign/", state="one's own and others"),
    Look("knowledge:compare", READER, "/kunnskap/sammenlign/?kommune1=Atlantis", state="no such place", status=422),
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
    **WORKSHOP_NO_PAGE,
    "interface:theme": "POST that leads back",
    "set_language": "POST that leads back",
    "interface:health": "JSON",
    "api:api-root": "API",
    "api:openapi-json": "API",
    "api:services": "API",
    "api:technology": "API",
    "api:service": "API",
    "api:fhir": "API",
    "api:law": "API",
    "api:parameter": "API",
    "api:indicator_list": "API",
    "api:indicator": "API",
    "api:indicator_series": "API",
    "api:indicator_json_stat": "API",
    "api:plans": "API",
    "api:plan": "API",
    "api:elements": "API",
    "services:move": "POST that leads back",
    "knowledge:release-use-again": "POST that leads back",
    "services:public-criteria-file": "file",
    "plans:figures": "file",
    "knowledge:indicator-numbers": "file",
    "knowledge:base-pdf": "file",
    "knowledge:base-numbers": "file",
    "knowledge:base-picture-numbers": "file",
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
