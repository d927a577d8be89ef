"""Addresses of the knowledge: the scenario workshop."""

from django.urls import URLPattern, path

from mestring.knowledge.views import scenario, scenario_form, scenario_steps, workshop

workshop_urlpatterns: list[URLPattern] = [
    path("verksted/", workshop.workshop, name="workshop"),
    path("verksted/ny/", workshop.new, name="scenario-new"),
    path("verksted/sammenlign/", workshop.compare, name="scenario-compare"),
    path("verksted/<slug:scenario>/", scenario.scenario_page, name="scenario"),
    path("verksted/<slug:scenario>/tall.csv", scenario.as_csv, name="scenario-csv"),
    path("verksted/<slug:scenario>/tall.json", scenario.as_json, name="scenario-json"),
    path("verksted/<slug:scenario>/endre/", scenario_form.edit, name="scenario-edit"),
    path("verksted/<slug:scenario>/regn-ut/", scenario_steps.run, name="scenario-run"),
    path("verksted/<slug:scenario>/avbryt/", scenario_steps.cancel, name="scenario-cancel"),
    path("verksted/<slug:scenario>/kopier/", scenario_steps.copy, name="scenario-copy"),
    path("verksted/<slug:scenario>/navn/", scenario_steps.name, name="scenario-name"),
    path("verksted/<slug:scenario>/del/", scenario_steps.share, name="scenario-share"),
    path("verksted/<slug:scenario>/slett/", scenario_steps.delete, name="scenario-delete"),
    path("delt/<slug:scenario>/", scenario.shared, name="scenario-shared"),
]
