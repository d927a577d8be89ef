"""Addresses of the knowledge: sources and their releases."""

from django.urls import URLPattern

source_urlpatterns: list[URLPattern] = []
