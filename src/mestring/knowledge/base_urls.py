"""Addresses of the knowledge: the overview, the knowledge base, and home or institution."""

from django.urls import URLPattern, path

from mestring.knowledge.views import home

base_urlpatterns: list[URLPattern] = [
    path("", home.home_page, name="home"),
]
