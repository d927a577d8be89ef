"""Addresses of sign-in by a provider. Included by the accounts' own, so the names begin with accounts:."""

from django.urls import path

from mestring.accounts import oidc_notices, oidc_views

urlpatterns = [
    path("<str:provider>/start/", oidc_views.start, name="oidc-start"),
    path("<str:provider>/svar/", oidc_views.callback, name="oidc-callback"),
    path("<str:provider>/logg-ut/", oidc_views.sign_out, name="oidc-logout"),
    path("<str:provider>/logget-ut/", oidc_notices.front_channel, name="oidc-frontchannel"),
    path("<str:provider>/utloggingsmelding/", oidc_notices.back_channel, name="oidc-backchannel"),
]
