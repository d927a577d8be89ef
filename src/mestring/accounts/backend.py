"""How Django finds the person of a session. Nobody signs in with a password."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import BaseBackend

from mestring.accounts.models import User


class SignedInBackend(BaseBackend):
    """Looks up the user of a session that sign-in has made; an account that is closed is nobody."""

    def authenticate(self, request: Any, **credentials: Any) -> None:
        return None

    def get_user(self, user_id: int) -> User | None:
        return User.objects.filter(pk=user_id, is_active=True).first()
