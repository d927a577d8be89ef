"""Addresses of sign-in and sign-out."""

from django.urls import include, path

from mestring.accounts import views

app_name = "accounts"
urlpatterns = [
    path("logg-inn/", views.sign_in, name="sign-in"),
    path("logg-ut/", views.sign_out, name="sign-out"),
    path("", include("mestring.accounts.oidc_urls")),
]
