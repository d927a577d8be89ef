"""Addresses of the services: first the signed-in pages, then the public ones."""

from django.urls import URLPattern, path

from mestring.services.public_urls import public_urlpatterns
from mestring.services.views import (
    adopting,
    catalogue,
    contact,
    differing,
    editing,
    history,
    previewing,
    publishing,
    staff_service,
    template_news,
)

app_name = "services"
urlpatterns: list[URLPattern] = [
    path("", catalogue.service_list, name="list"),
    path("maler/", adopting.templates_page, name="templates"),
    path("ny/", adopting.begin, name="begin"),
    *public_urlpatterns,
    path("<slug:code>/", staff_service.service_page, name="service"),
    path("<slug:code>/flytt/", staff_service.move, name="move"),
    path("<slug:code>/utkast/<slug:chapter>/<slug:language>/", editing.edit, name="edit"),
    path("<slug:code>/forhandsvis/", previewing.preview, name="preview"),
    path("<slug:code>/utgave/<int:number>/", previewing.version, name="version"),
    path("<slug:code>/forskjell/", differing.difference_page, name="difference"),
    path("<slug:code>/nytt-i-malen/", template_news.news_page, name="news"),
    path("<slug:code>/publiser/", publishing.publish_page, name="publish"),
    path("<slug:code>/sluttdag/", publishing.end_page, name="end"),
    path("<slug:code>/kontakt/", contact.contact, name="contact"),
    path("<slug:code>/historie/", history.history, name="history"),
]
