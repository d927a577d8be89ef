"""Addresses of the plans: first the signed-in pages, then the public ones."""

from django.urls import path

from mestring.plans.views import listing

app_name = "plans"
urlpatterns = [
    path("", listing.plan_list, name="list"),
    path("offentlig/<slug:municipality>/", listing.public_list, name="public-list"),
]
