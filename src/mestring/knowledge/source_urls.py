"""Addresses of the knowledge: sources and their releases."""

from django.urls import URLPattern, path

from mestring.knowledge.views import sources

source_urlpatterns: list[URLPattern] = [
    path("kilder/", sources.source_list, name="sources"),
    path("kilder/hent-inn/", sources.take_in_page, name="take-in"),
    path("kilder/utgave/<int:release>/", sources.release_page, name="release"),
    path("kilder/utgave/<int:release>/ta-i-bruk/", sources.use_again_step, name="release-use-again"),
]
