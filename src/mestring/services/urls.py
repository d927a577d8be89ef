"""Addresses of the services: first the signed-in pages, then the public ones."""

from django.urls import URLPattern, path

from mestring.services.views import comparing, finding, service

app_name = "services"
urlpatterns: list[URLPattern] = [
    path("offentlig/<slug:municipality>/", finding.public_find, name="public-find"),
    path("offentlig/<slug:municipality>/sammenlign/", comparing.public_compare, name="public-compare"),
    # Last, since its address is any single word.
    path("offentlig/<slug:municipality>/<slug:code>/", service.public_service, name="public-service"),
]
