"""Addresses of the plans: first the signed-in pages, then the public ones."""

from django.urls import path

from mestring.plans.views import listing, sheet

app_name = "plans"
urlpatterns = [
    path("", listing.plan_list, name="list"),
    path("offentlig/<slug:municipality>/", listing.public_list, name="public-list"),
    path("<slug:slug>/utgave/<int:number>/regneark/", sheet.sheet, name="sheet"),
    path("<slug:slug>/utgave/<int:number>/regneark/hent.<slug:kind>", sheet.download, name="sheet-download"),
    path("<slug:slug>/utgave/<int:number>/regneark/lever/", sheet.upload, name="sheet-upload"),
    path("<slug:slug>/utgave/<int:number>/regneark/lagre/", sheet.save, name="sheet-save"),
]
