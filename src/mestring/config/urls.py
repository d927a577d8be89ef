"""Every address, put together."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from mestring.config.api import api
from mestring.core.guard import open_to_all

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("mestring.interface.urls")),
    path("sprak/", open_to_all("Alle må kunne velge språk.")(set_language), name="set_language"),
    path("konto/", include("mestring.accounts.urls")),
    path("tjenester/", include("mestring.services.urls")),
    path("kunnskap/", include("mestring.knowledge.urls")),
    path("planer/", include("mestring.plans.urls")),
    path("api/v1/", api.urls),
]
if settings.DEMO:
    urlpatterns.append(path("demo/", include("mestring.demo.urls")))

handler404 = "mestring.interface.views.not_found"
handler500 = "mestring.interface.views.failed"
