"""Django's registration of the accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts of mestring."""

    name = "mestring.accounts"
    label = "accounts"
