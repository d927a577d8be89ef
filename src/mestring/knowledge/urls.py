"""Addresses of the knowledge, put together from one file for each kind of page."""

from django.urls import URLPattern

from mestring.knowledge.base_urls import base_urlpatterns
from mestring.knowledge.indicator_urls import indicator_urlpatterns
from mestring.knowledge.source_urls import source_urlpatterns
from mestring.knowledge.workshop_urls import workshop_urlpatterns

app_name = "knowledge"
urlpatterns: list[URLPattern] = [
    *base_urlpatterns,
    *source_urlpatterns,
    *indicator_urlpatterns,
    *workshop_urlpatterns,
]
