"""Addresses that exist in the demo only."""

from django.urls import path

from mestring.demo import views

app_name = "demo"
urlpatterns = [
    path("velg-rolle/", views.roles, name="roles"),
    path("velg-rolle/<slug:person>/", views.enter, name="enter"),
]
