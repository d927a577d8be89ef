"""Addresses of the services: first the signed-in pages, then the public ones. The pages are put in here."""

from django.urls import URLPattern

app_name = "services"
urlpatterns: list[URLPattern] = []
