"""Addresses of the knowledge: indicators and comparing municipalities."""

from django.urls import URLPattern

indicator_urlpatterns: list[URLPattern] = []
