"""Addresses of the page frame's own pages."""

from django.urls import path

from mestring.interface import views

app_name = "interface"
urlpatterns = [
    path("", views.front, name="front"),
    path("tilgjengelighet/", views.accessibility, name="accessibility"),
    path("tema/", views.theme, name="theme"),
    path("helse/", views.health, name="health"),
]
