"""Addresses of the plans: first the signed-in pages, then the public ones."""

from django.urls import path

from mestring.plans import views

app_name = "plans"
urlpatterns = [
    path("", views.plan_list, name="list"),
    path("offentlig/<slug:municipality>/", views.public_list, name="public-list"),
]
