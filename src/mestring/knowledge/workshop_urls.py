"""Addresses of the knowledge: the scenario workshop."""

from django.urls import URLPattern

workshop_urlpatterns: list[URLPattern] = []
