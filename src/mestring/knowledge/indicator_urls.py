"""Addresses of the knowledge: indicators, comparing municipalities, and home or institution."""

from django.urls import URLPattern, path

from mestring.knowledge.views import comparing, home_or_institution, indicators

indicator_urlpatterns: list[URLPattern] = [
    path("indikatorer/", indicators.indicator_list, name="indicators"),
    path("indikatorer/<slug:indicator>/", indicators.one_indicator, name="indicator"),
    path("indikatorer/<slug:indicator>/tall.csv", indicators.indicator_numbers, name="indicator-numbers"),
    path("sammenlign/", comparing.compare, name="compare"),
    path("hjemme-eller-institusjon/", home_or_institution.home_or_institution, name="home-or-institution"),
]
