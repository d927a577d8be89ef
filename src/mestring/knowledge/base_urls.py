"""Addresses of the knowledge: the overview, and the knowledge base."""

from django.urls import URLPattern, path

from mestring.knowledge.views import base, home

base_urlpatterns: list[URLPattern] = [
    path("", home.home_page, name="home"),
    path("grunnlag/", base.base_page, name="base"),
    path("grunnlag/pdf/", base.base_pdf, name="base-pdf"),
    path("grunnlag/tall.csv", base.base_numbers, name="base-numbers"),
    path("grunnlag/tall/<slug:picture>.csv", base.base_picture_numbers, name="base-picture-numbers"),
]
