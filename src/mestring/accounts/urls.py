"""Addresses of sign-in and sign-out."""

from django.urls import path

from mestring.accounts import views

app_name = "accounts"
urlpatterns = [
    path("logg-inn/", views.sign_in, name="sign-in"),
    path("logg-ut/", views.sign_out, name="sign-out"),
]
